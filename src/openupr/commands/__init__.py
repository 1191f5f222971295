"""The command line: one file a command. Data goes to stdout, talk to stderr; exit 0, 1 (something could not be read), 2 (wrong use).

store/       read, open, find, list, status, forget, check, pack             reviews/     examine, report, show, export, persons, diff and others
decisions/   judge, follow, fill                                             desk/        brief, raise-with, draft, quote, citation, classify
published/   fetch, watch, history, archive, verify, next

given/       what they share: arguments, stores, reading, the file to write   said/       help, refusals, talk on stderr, how a command ends
"""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """The entry point `openupr`."""
    # A review is some hundred thousand small records and no cycles: looking for cycles among them every 700 takes a fifth of a command's time.
    gc.set_threshold(500_000, 20, 50)
    from .application import application

    # On a busy machine numpy's own threads make the small products of matrices in linking four to a hundred times slower (the sums of labelling are
    # too small to be shared out), and two processes share the cores already. OpenBLAS reads this when numpy is imported, here and in the processes
    # that we start.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    # Windows consoles default to a legacy code page that can't carry the names of States.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    from ..reading.swept_folders import sweep

    sweep()  # what commands left that were killed
    try:
        application(prog_name="openupr")
    finally:
        sweep()  # what processes left that were ended with this command
        gc.freeze()  # all is given back at once: no cycles are looked for in what a process leaves
