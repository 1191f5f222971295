"""One file as taken in."""

from __future__ import annotations

from dataclasses import dataclass

from ..records import Document, Doubt, WorkingGroupReport


@dataclass(frozen=True, slots=True)
class Taken:
    """Where a file lay, what it is, and its report if it is one that could be extracted; `doubts` are about its reading."""

    path: str
    document: Document
    report: WorkingGroupReport | None
    doubts: tuple[Doubt, ...] = ()
