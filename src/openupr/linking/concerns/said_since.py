"""Earlier request -> what UN bodies say on it in the documents of a later review, favourable and unfavourable.

The same comparison as of a concern with the recommendations of its own review (`near_passages.py`), the other way round: here the requests are those
of the review before, and each that a sentence is likely to be on is given. What is not given may still be there.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...records import Review, SaidSince
from .became_of_concerns import told_by_bodies
from .concern_features import each_sought, passage_features
from .near_passages import DocumentPassages

MAY = 0.5
"""The probability from which a sentence may be on a request: of thirty drawn ones below `LIKELY` (SVN, CRI, AFG) seventeen were on its point and
eleven near it."""
LIKELY = 0.8
"""The probability from which a sentence is given as one on a request. Higher than where one is said to answer a concern: of several requests that are
near to one sentence only some are on its point."""


def every_said_since(review: Review, earlier: Review) -> tuple[SaidSince, ...]:
    """What bodies say in the review's compilation and other UN documents that is, or may be, on a clause of the earlier one, in the order of the
    documents."""
    clauses = [clause for item in earlier.items for clause in item.clauses]
    told_by = told_by_bodies(review)
    if not clauses or not told_by:
        return ()
    there = DocumentPassages([passage_features(clause.id, clause.request, review.state) for clause in clauses])
    return tuple(
        SaidSince(passage.record, concern.record, chance, passage.words)
        for concern in each_sought(told_by, review.state)
        for passage, chance in there.answering(concern, MAY)
    )


def said_since(earlier: Review, every: Sequence[SaidSince]) -> tuple[SaidSince, ...]:
    """Of all that is or may be on clauses of the `earlier` review what is likely to be, or names the treaty (no probability)."""
    return tuple(each for each in every if each.probability is None or each.probability >= LIKELY)
