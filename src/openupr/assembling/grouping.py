"""Which documents make one review.

A document that says whose review it belongs to goes there. One that does not (a submission, an addendum that names no session) goes to the one
review of its folder, or of the nearest folder above; where there is none or more than one, it stays unplaced and the user is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from ..records import Document, Doubt, Kind, Review, WorkingGroupReport


@dataclass(frozen=True, slots=True)
class Taken:
    """One file as taken in: where it lay, what it is, and its report if it is one that could be extracted; `doubts` are about its reading."""

    path: str
    document: Document
    report: WorkingGroupReport | None
    doubts: tuple[Doubt, ...] = ()


def group(files: Iterable[Taken]) -> tuple[list[Review], list[Taken]]:
    """The reviews that the files make, by identifier, and the files that belong to none that we can tell.

    The same file twice is one document. Of several versions of a report the English one is read, for the rules of extraction are those of English.
    """
    found: dict[str, list[Taken]] = defaultdict(list)
    homeless: list[Taken] = []
    folders: dict[PurePath, set[str]] = defaultdict(set)
    for taken in files:
        review = taken.document.review
        if review is None:
            homeless.append(taken)
            continue
        found[review].append(taken)
        for folder in PurePath(taken.path).parents:
            folders[folder].add(review)
    unplaced: list[Taken] = []
    for taken in homeless:
        home = next((folders[folder] for folder in PurePath(taken.path).parents if folders.get(folder)), set())
        fitting = {review for review in home if taken.document.state in {None, review[:3]}}
        if len(fitting) == 1:
            review = fitting.pop()
            placed = replace(
                taken.document,
                state=review[:3],
                session=int(review[4:]),
                basis=(*taken.document.basis, ("review", "the only review in its folder")),
            )
            found[review].append(replace(taken, document=placed))
        else:
            unplaced.append(taken)
    return [_review(identifier, found[identifier]) for identifier in sorted(found)], unplaced


def _review(identifier: str, files: list[Taken]) -> Review:
    once: dict[str, Taken] = {}
    for taken in sorted(files, key=lambda t: (t.document.kind, t.document.symbol or "~", t.document.language or "~", t.path)):
        once.setdefault(taken.document.sha256, taken)
    reports = [taken for taken in once.values() if taken.report is not None]
    report = next((taken.report for taken in reports if taken.document.language == "en"), reports[0].report if reports else None)
    doubts = [doubt for taken in once.values() for doubt in taken.doubts]
    documents = tuple(taken.document for taken in once.values())
    if not any(document.kind is Kind.WORKING_GROUP_REPORT for document in documents):
        doubts.append(Doubt("no_report", "the dossier holds no working group report: nothing was said or recommended that we could read"))
    return Review(identifier, identifier[:3], int(identifier[4:]), documents, report, (*(report.doubts if report else ()), *doubts))
