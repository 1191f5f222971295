"""Which of a person's files OpenUPR itself wrote. Their first bytes show it for most; a worker looks into the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ...assembling import JUDGEMENTS, SETTINGS
from ...errors import UnreadableError
from ...reading import plain_file
from ..apart.workers import Workers

_NEVER_OURS = (b"%PDF", b"\xd0\xcf\x11\xe0")
"""How files begin that OpenUPR never writes: PDF, and the old formats of Office."""


def own_among(paths: Sequence[Path], workers: Workers) -> set[Path]:
    """Those that OpenUPR wrote. One at which a worker breaks down is not ours: reading it says what is wrong."""
    asked = [path for path in paths if _may_be_ours(path)]
    return set(_told(asked, wrote, workers))


def is_as_we_wrote_it(path: Path, workers: Workers) -> bool:
    """Whether OpenUPR wrote a file and, as far as it tells, nobody saved it since. One at which a worker breaks down is not ours, nor
    is what a person decides of a folder, also where nothing stands in it yet."""
    return path.name not in {JUDGEMENTS, SETTINGS} and bool(_told([path], wrote_as_it_is, workers))


def _told(paths: Sequence[Path], job: Callable[[Path], bool], workers: Workers) -> list[Path]:
    """Those of which a worker says so."""
    if not paths:
        return []
    with workers.on_this_machine() as here:
        return [path for path, answer in zip(paths, here.map(job, paths), strict=True) if answer is True]


def wrote(path: Path) -> bool:
    """Whether OpenUPR wrote this file."""
    from ...reading.own_files import is_own_file

    return is_own_file(path)


def wrote_as_it_is(path: Path) -> bool:
    """Whether OpenUPR wrote this file as it is now."""
    from ...reading.own_files import is_as_written

    return is_as_written(path)


def wrote_for_others(path: Path) -> bool:
    """Whether OpenUPR wrote this file for others to read."""
    from ...reading.own_files import is_shown

    return is_shown(path)


def _may_be_ours(path: Path) -> bool:
    try:
        with plain_file(path, None) as file:
            return not file.read(8).startswith(_NEVER_OURS)
    except (UnreadableError, OSError):  # reading it says why
        return False
