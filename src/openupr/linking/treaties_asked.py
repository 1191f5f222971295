"""Which treaties the State is asked to join, and in which requests: by the treaty's name, however they are worded and whatever their strength."""

from __future__ import annotations

from ..languages.word_tables import reading_in
from ..records import Review
from .joining_treaties import joining


def treaties_asked(review: Review) -> dict[str, tuple[str, ...]]:
    """The clauses that ask the State to join a treaty, or to move towards it, by the treaty's code in `names`; where the words
    leave open which treaty of several it is, it is none of them."""
    found: dict[str, list[str]] = {}
    with reading_in(review.language):
        for item in review.items:
            for clause in item.clauses:
                for mention in sorted(joining((clause.request,)).named, key=sorted):
                    if len(mention) == 1:
                        found.setdefault(next(iter(mention)), []).append(clause.id)
    return {code: tuple(clauses) for code, clauses in found.items()}
