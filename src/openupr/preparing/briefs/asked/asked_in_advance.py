"""What was asked in writing before a review on the matter of a request, by the speaker's State or others: who asks again does better to know.

Of 34 requests of three reviews beside which one is found, drawn by chance, one of us read 30 as on its matter. Reports of these three alone come with
such questions here.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.word_tables import is_read_whole, reading_in
from ....records import AdvanceQuestion, Review
from ..chosen.sentence_on_request import most_on
from .asked_on_topic import same_matter
from .one_matter import surely_on_one_matter

_MOST = 2


def asked_in_advance(reviews: Sequence[Review], request: str) -> tuple[AdvanceQuestion, ...]:
    """The questions on it before the newest of these reviews that has any, two at the most, in the order of the list."""
    for review in sorted(reviews, key=lambda each: -each.session):
        if found := _before(review, request):
            return found
    return ()


def _before(review: Review, request: str) -> tuple[AdvanceQuestion, ...]:
    every = [each for each in review.questions if each.asks and each.speaker.state]
    if not every or not is_read_whole(review.language):
        return ()
    with reading_in(review.language):
        most = most_on(request, [each.text.clean for each in every])
        on_it = [
            each
            for place, each in enumerate(every)
            if surely_on_one_matter(request, each.text.clean) or (place == most and same_matter(request, each.text.clean))
        ]
    return tuple(on_it[:_MOST])
