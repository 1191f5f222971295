"""Earlier request -> what UN bodies say on it in the documents of a later review, favourable and unfavourable.

The same comparison as of a concern with the recommendations of its own review (`near_passages.py`), the other way round: here the requests are those
of the review before, and each that a sentence is likely to be on is given. What is not given may still be there.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..labelling import Labeller
from ..records import Ground, Outcome, Review, SaidSince
from .became_of_concerns import told_by_bodies
from .compared import Compared, compared, compared_concern
from .near_passages import Passages
from .shared_words import shared_words

LIKELY = 0.9
"""The probability from which a sentence is given as one on a request. Higher than where one is said to answer a concern: of several requests that are
near to one sentence only some are on its point."""
_DIGITS = 4


def said_since(review: Review, earlier: Review, labeller: Labeller) -> tuple[SaidSince, ...]:
    """What bodies say in the review's compilation and other UN documents on each clause of the earlier one, in the order of the documents."""
    clauses = [clause for item in earlier.items for clause in item.clauses]
    told = told_by_bodies(review)
    if not clauses or not told:
        return ()
    texts = [compared(clause.id, clause.request, labeller, clause.request) for clause in clauses]
    asked = Passages(texts, [None] * len(texts))
    return tuple(found for each in told for found in _on(compared_concern(each, labeller), asked))


def _on(concern: Compared, asked: Passages) -> Iterator[SaidSince]:
    """The requests that a sentence of a body is on."""
    if concern.treaty:
        link = asked.link(concern, Ground.RECOMMENDATIONS)
        if link.outcome is Outcome.ANSWERED:
            yield from (SaidSince(each.record, concern.record, None, each.words) for each in link.passages)
        return
    near = asked.nearness(concern)
    chances, _ = asked.chances.of(concern, near.likeness, near.in_words, Ground.RECOMMENDATIONS)
    for k, chance in chances.items():
        text = asked.texts[k]
        if chance >= LIKELY and (not concern.acts or asked.names_act(concern, text)):
            yield SaidSince(text.record, concern.record, round(chance, _DIGITS), shared_words(concern.words, text.words))
