"""Does a work on a store and is killed at a point that is told: a process of its own for `test_killed_works.py`.

Then, a line of JSON each on stdin: what is to be done (`do`), with what (`given`), and where to die. For each a fork of this process, which has
imported everything already, does the work; or this process itself (`first`), so that no later fork has to make ready what it takes. A fork kills
itself (SIGKILL) at the `steps`-th call that SQLite makes while it works, at the `events`-th thing that Python asks of the system (opening, renaming
or removing a file: what `sys.addaudithook` hears of), or is killed after `seconds` of its own work (SIGVTALRM, which nothing catches); 0 is never.
Answers with a line each: how the fork ended (its signal, or 0), the steps, the events, the seconds of its work.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from openupr.commands.application import application
from openupr.labelling import labeller
from openupr.records import Judgement
from openupr.searching.opening import open_store
from openupr.stages.keys.stage_versions import stage_version
from openupr.stages.stored.keeping import judge_kept
from openupr.storing.migrating import configuration

EVERY = 20
_HEARD = ("open", "os.", "shutil.", "tempfile.")


def judge(store: str, judgement: dict[str, str]) -> None:
    """Take a decision on a review of the store."""
    with open_store(Path(store)) as opened:
        judge_kept(opened, "XDD-05", Judgement(**judgement))


def export(store: str, to: str) -> None:
    """Write a table of a review of the store."""
    with contextlib.suppress(SystemExit):
        application(["export", "XDD-05", "--what", "items", "--to", to, "--store", store])


def migrate(store: str) -> None:
    """Open a store of before."""
    with open_store(Path(store)):
        pass


def examine(store: str, to: str) -> None:
    """Examine a review of the store, which keeps what is made for it, and write the page."""
    with contextlib.suppress(SystemExit):
        application(["examine", "XDD-05", "--to", to, "--store", store])


def forget(store: str) -> None:
    """Remove a review from the store for good."""
    with contextlib.suppress(SystemExit):
        application(["forget", "XDD-05", "--yes", "--store", store])


WORKS: dict[str, Callable[..., None]] = {"judge": judge, "export": export, "migrate": migrate, "examine": examine, "forget": forget}


def work(asked: dict[str, Any]) -> tuple[int, int]:
    """Do it, unless killed; how many steps and events it took."""
    steps = events = 0

    def stepped() -> int:
        nonlocal steps
        steps += 1
        if steps == asked["steps"]:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def heard(name: str, _: object) -> None:
        nonlocal events
        if name.startswith(_HEARD) and not name.startswith("os.listdir"):
            events += 1
            if events == asked["events"]:
                os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "connect", lambda connection, _: connection.set_progress_handler(stepped, EVERY))
    sys.addaudithook(heard)
    if asked["seconds"]:
        signal.setitimer(signal.ITIMER_VIRTUAL, asked["seconds"])
    WORKS[asked["do"]](**asked["given"])
    return steps, events


@contextlib.contextmanager
def silence() -> Iterator[None]:
    """What is printed within goes nowhere."""
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):  # noqa: PTH123
        yield


def main() -> None:
    """Answer each line."""
    labeller().label(["Ratify the Convention"])
    configuration()
    for stage in ("document", "review", "labels"):
        stage_version(stage)
    for line in sys.stdin:
        asked = json.loads(line)
        if asked["first"]:
            with silence():
                WORKS[asked["do"]](**asked["given"])
            print(0, 0, 0, 0.0, flush=True)
            continue
        read_end, write_end = os.pipe()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                with silence():
                    done = work(asked)
                os.write(write_end, " ".join(map(str, done)).encode())
                status = 0
            finally:
                os._exit(status)
        os.close(write_end)
        took = os.read(read_end, 100).decode() or "0 0"
        os.close(read_end)
        _, status, used = os.wait4(child, 0)
        print(-os.waitstatus_to_exitcode(status), took, used.ru_utime, flush=True)


if __name__ == "__main__":
    main()
