"""What a State asked again, in later reviews, on the matter of one of its requests: each with its own answer. In other words than before, mostly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....light_dataclass import replace
from ....records import Clause, Review
from .answers_told_later import AnswersToldLater
from .asked_on_topic import AskedOnTopic, on_one_line
from .one_matter import surely_on_one_matter


def asked_since(speaker: str, asked: AskedOnTopic, every: Sequence[Review], told: AnswersToldLater) -> tuple[AskedOnTopic, ...]:
    """The speaker's requests of later reviews on the same matter, the newest review first; of one review in the order of its report."""
    later = sorted((each for each in every if each.session > asked.review.session), key=lambda each: -each.session)
    return tuple(found for review in later for found in _on_it(speaker, asked.clause, review, told))


def asked_in(speaker: str, review: Review) -> Iterator[AskedOnTopic]:
    """What a State asked in a review, in the order of its report."""
    for item in review.items:
        for clause in item.clauses:
            if any(each.state == speaker for each in clause.recommenders):
                verbatim = on_one_line(clause.request) in on_one_line(item.text.clean)
                yield AskedOnTopic(review, item, clause, review.answer(item.id), verbatim)


def _on_it(speaker: str, asked: Clause, review: Review, told: AnswersToldLater) -> Iterator[AskedOnTopic]:
    """Of each recommendation one: it is answered once."""
    found = {each.item.id: each for each in reversed([*asked_in(speaker, review)]) if surely_on_one_matter(asked.request, each.clause.request)}
    return (replace(each, answer_told=told.of(review, each.item)) for each in reversed(found.values()))
