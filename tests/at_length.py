"""What takes a processor long takes its turn: a sixth of it runs with each commit, another one with the next, all of it with `--at-length`.

These are measurements on many real documents, trials by the hundred (damaged files, killed processes) and further real examples of what shorter
tests hold: a hundredth of the tests, and two thirds of their time. They are marked `at_length`, whole files or single tests. A file's tests share
what they read, so they have their turn together.
"""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import pytest

TURNS = 6
"""In so many commits, if they came in order, each would have had its turn: by then CI takes under twenty minutes on two slow cores."""


@cache
def commit() -> bytes:
    """The commit that is tried: none outside of a clone."""
    said = subprocess.run(["git", "rev-parse", "HEAD"], cwd=Path(__file__).parent, capture_output=True, check=False) if shutil.which("git") else None
    return said.stdout if said else b""


def waiting(items: Iterable[pytest.Item], longest_first: Sequence[str], of: bytes) -> set[pytest.Item]:
    """Those of the marked `items` that have their turn with another commit than `of`. The turns take of the files, the longest first, one
    after the other and then in the opposite order, so that each has a like share."""
    marked = [item for item in items if item.get_closest_marker("at_length")]
    places = {name: place for place, name in enumerate(longest_first)}
    files = sorted({file_of(item) for item in marked}, key=lambda name: (places.get(name, len(places)), name))
    turn = random.Random(of).randrange(TURNS)
    now = {*files[turn :: 2 * TURNS], *files[2 * TURNS - 1 - turn :: 2 * TURNS]}
    return {item for item in marked if file_of(item) not in now}


def file_of(item: pytest.Item) -> str:
    """The file that a test stands in, as pytest names it."""
    return item.nodeid.partition("::")[0]
