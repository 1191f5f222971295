"""Which files make one review.

A document that says whose review it belongs to goes there. One that does not (a submission, an addendum that names no session) goes to the one
review of its folder, or of the nearest folder above; where there is none or more than one, it stays unplaced and the user is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from ..records import Kind
from .taken import Taken


def group(files: Iterable[Taken]) -> tuple[dict[str, list[Taken]], list[Taken]]:
    """The files by review, reviews in order, and the files that belong to none that we can tell."""
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
        if taken.document.kind is Kind.SUBMISSION:  # its text may name the State where its sender sits
            fitting = fitting or home
        if len(fitting) == 1:
            review = next(iter(fitting))
            found[review].append(placed(taken, review))
        else:
            unplaced.append(taken)
    return {review: found[review] for review in sorted(found)}, unplaced


def placed(taken: Taken, review: str) -> Taken:
    """A file that does not say whose review it belongs to, as one of the only review in its folder."""
    if taken.document.review is not None:
        return taken
    basis = (*taken.document.basis, ("review", "the only review in its folder"))
    return replace(taken, document=replace(taken.document, state=review[:3], session=int(review[4:]), basis=basis))
