"""The command line: one file a command. Data goes to stdout, talk to stderr; exit 0, 1 (something could not be read), 2 (wrong use)."""

from __future__ import annotations

import sys


def main() -> None:
    """The entry point `openupr`."""
    from .application import application

    # Windows consoles default to a legacy code page that can't carry the names of States.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    application(prog_name="openupr")
