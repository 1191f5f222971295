"""Reads a folder into a store and is killed at a point that is told: a process of its own for `test_killed.py`.

    python killed.py FOLDER      then, a line each on stdin: STORE STEPS SECONDS

For each line a fork of this process, which has read the folder once and so has made ready all that this takes, reads it into the store. It kills
itself (SIGKILL) at the STEPS-th call that SQLite makes while it works (every 20 steps of its virtual machine: in the middle of any statement), or is
killed after SECONDS of its own work (SIGVTALRM, which nothing catches), which falls between statements, into reading, or into the writing of files at
a commit; 0 is never. Answers with a line each: how the fork ended (its signal, or 0), the calls, the seconds of its work. By the clock it would be at
another place on a busy machine.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import event

from openupr import searching
from openupr.stages.stored.keeping import keep
from openupr.storing import SqliteStore

EVERY = 20


def work(folder: Path, path: Path, steps: int, seconds: float) -> int:
    """Read, unless killed; the number of SQLite's calls."""
    calls = count(1)
    last = 0

    def called() -> int:
        nonlocal last
        last = next(calls)
        if last == steps:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    if seconds:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)

    class Watched(SqliteStore):
        def _ready(self) -> None:
            event.listen(self.engine, "connect", lambda connection, _: connection.set_progress_handler(called, EVERY))
            super()._ready()

    with Watched(path, index=searching) as store:
        keep(folder, store)
    return last


def main(folder: Path) -> None:
    """Answer each line."""
    with TemporaryDirectory() as elsewhere, SqliteStore(Path(elsewhere, "s.sqlite"), index=searching) as store:
        keep(folder, store)
    for line in sys.stdin:
        path, steps, seconds = line.rsplit(maxsplit=2)
        read_end, write_end = os.pipe()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                os.write(write_end, str(work(folder, Path(path), int(steps), float(seconds))).encode())
                status = 0
            finally:
                os._exit(status)
        os.close(write_end)
        calls = os.read(read_end, 100).decode() or "0"
        os.close(read_end)
        _, status, used = os.wait4(child, 0)
        print(-os.waitstatus_to_exitcode(status), calls, used.ru_utime, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
