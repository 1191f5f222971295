"""What the first of the processes that run the tests (pytest -n) has compiled, the others read.

Each of them loads every file of tests and nearly the whole house before the first test. In a clean clone none of it is compiled: all at once, each
would rewrite the same assertions and compile the same thousand modules, and those of packages, a dozen seconds of a processor for each. So one
collects, and then the others do.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .made_once import PLACE, first_to_begin

LONGEST = 180
"""Seconds that the others wait: who is slower than this compiles beside them."""


@contextmanager
def in_turn(seconds: float = LONGEST) -> Iterator[None]:
    """Collect within this: at once for the first process that comes, once it is done for the others."""
    place = os.environ.get(PLACE)
    if not place or sys.dont_write_bytecode:
        yield
        return
    done = Path(place, "collected")
    if first_to_begin(done):
        try:
            yield
        finally:
            done.touch()
        return
    until = time.monotonic() + seconds
    while not done.exists() and time.monotonic() < until:
        time.sleep(0.1)
    yield
