"""Whether a State has a newer answer to what was asked of it: who asks for its position today on a request of 2019 must not overlook what it answered
to nearly the same in 2025. Here the likely is enough, for it only keeps a question from being proposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....examining.recommended.follow_through import REPEATS
from ....languages.word_tables import is_read_whole, reading_in
from ....linking.requests.same_request import relation_to_earlier
from ....records import OPEN, Clause, Review
from .asked_on_topic import AskedOnTopic
from .one_matter import surely_on_one_matter
from .who_else_asked import LIKELY


def has_newer_answer(asked: AskedOnTopic, reviews: Iterable[Review]) -> bool:
    """Whether a request of a later one of these reviews, that was answered, likely asks for the same or the next step, or surely is on the matter."""
    if not is_read_whole(asked.review.language):
        return False
    with reading_in(asked.review.language):
        later = (each for each in reviews if each.session > asked.review.session and each.language == asked.review.language)
        return any(_is_near(each, asked.clause) for review in later for each in _answered(review))


def _answered(review: Review) -> Iterator[Clause]:
    for item in review.items:
        answer = review.answer(item.id)
        if answer is not None and answer.position not in OPEN:
            yield from item.clauses


def _is_near(later: Clause, own: Clause) -> bool:
    if surely_on_one_matter(later.request, own.request):
        return True
    stand = relation_to_earlier(later.request, own.request)
    return stand is not None and stand.relation in REPEATS and stand.probability >= LIKELY
