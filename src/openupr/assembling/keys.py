"""One key for each file without a symbol: two that have the same name in different folders are told apart by their folders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from ..records import Doubt
from .taken import Taken


def distinct(files: Sequence[Taken], report: Taken | None) -> list[Taken]:
    """The files in their order, those of one name keyed by the path from the innermost folder that holds them all ("2019/questions.docx").

    `report` is the one that records are taken from: its records' places have its name already, so it keeps that.
    """
    same: dict[str, list[Taken]] = defaultdict(list)
    for taken in files:
        if taken.document.symbol is None:
            same[taken.document.key].append(taken)
    keys: dict[int, str] = {}
    for alike in same.values():
        if len(alike) == 1:
            continue
        shared = _shared([PurePath(taken.path) for taken in alike])
        for taken in alike:
            if taken is not report:
                keys[id(taken)] = PurePath(*PurePath(taken.path).parts[shared:]).as_posix()
    return [_keyed(taken, keys[id(taken)]) if id(taken) in keys else taken for taken in files]


def _shared(paths: Sequence[PurePath]) -> int:
    """How many folders from the root on all the paths have in common."""
    folders = [path.parts[:-1] for path in paths]
    return next((n for n, parts in enumerate(zip(*folders, strict=False)) if len(set(parts)) > 1), min(map(len, folders)))


def _keyed(taken: Taken, key: str) -> Taken:
    def moved(doubt: Doubt) -> Doubt:
        return replace(doubt, place=replace(doubt.place, document=key)) if doubt.place else doubt

    return replace(taken, document=replace(taken.document, key=key), doubts=tuple(moved(doubt) for doubt in taken.doubts))
