"""Whether time grows with the length of a text and no faster, on however busy a machine: two times of one run are held against each other."""

from __future__ import annotations

import time
from collections.abc import Callable

LONGER = 4
"""How many times as long the long text is as the short one."""
MOST = 9
"""How many times as long it may take. What grows with the length takes 4 times as long, what grows with its square 16 times."""
LEAST = 0.05
"""Seconds of processor time below which nothing is slow, and clocks are coarse."""


def grows_with_length(act: Callable[[str], object], text: str) -> None:
    """Assert that `act` takes no more than its due for the whole of a text, against a quarter of it (its beginning and its end)."""
    part = len(text) // (2 * LONGER)
    short = text[:part] + text[-part:]
    long_seconds = _seconds(act, text)
    if long_seconds > LEAST:
        short_seconds = _seconds(act, short)
        if long_seconds >= MOST * short_seconds + LEAST:  # the machine may have been busy with something else just then
            long_seconds = min(long_seconds, _seconds(act, text))
        said = f"{short_seconds:.3f} s for {len(short):,} characters, {long_seconds:.3f} s for {len(text):,}: {text[:30]}"
        assert long_seconds < MOST * short_seconds + LEAST, said


def _seconds(act: Callable[[str], object], text: str) -> float:
    """Processor seconds, the least of two runs."""
    found = []
    for _ in range(2):
        start = time.process_time()
        act(text)
        found.append(time.process_time() - start)
    return min(found)
