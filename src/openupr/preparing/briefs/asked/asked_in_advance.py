"""What was asked in writing before a review on the matter of a request, by the speaker's State or others: who asks again does better to know.

A question is on it that surely shares its matter by its words, or what it first asks for by words and meaning; and only one that is on a subject of
the request, too, and on some of its people where both name any: a right to a clean environment has "safe water" in common with the homes of the Roma,
and nothing else. Of the 68 pairs that it finds for the 566 requests of three reviews, on which it was set, one of us read 64 as on one matter, and
three as near it. Reports of these three alone come with such questions here.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.word_tables import is_read_whole, reading_in
from ....linking.requests.request_pairs import read_request
from ....records import AdvanceQuestion, Review
from ..chosen.one_subject import subjects_read
from ..chosen.sentence_on_request import most_on, surely_on
from ..for_topic.whole_questions import only_remarks
from .asked_on_topic import same_matter, words_of_both
from .one_matter import shared_weight, surely_on_one_matter
from .question_in_english import words_of_question

_MOST = 6
_FEWEST, _TELLING, _MUCH = 3, 13.0, 19.0
"""How many words both have that are near in meaning, at the least, and how much these tell; and how much where they are few of all that both say."""


def asked_in_advance(reviews: Sequence[Review], request: str) -> tuple[AdvanceQuestion, ...]:
    """The questions on it before the newest of these reviews that has any, in the order of the list, so many at the most."""
    for review in sorted(reviews, key=lambda each: -each.session):
        if found := _before(review, request):
            return found
    return ()


def _before(review: Review, request: str) -> tuple[AdvanceQuestion, ...]:
    every = [each for each in review.questions if each.speaker.state and not only_remarks(each)]
    if not every or not is_read_whole(review.language):
        return ()
    with reading_in(review.language):
        texts = [words_of_question(each) for each in every]
        most = most_on(request, texts)
        on_it = (each for place, each in enumerate(every) if _is_on(request, texts[place], most=place == most))
        return tuple(on_it)[:_MOST]


def _is_on(request: str, question: str, *, most: bool) -> bool:
    """Whether a question is on the matter of a request; `most`: none has more of what that asks for."""
    near = same_matter(request, question)
    weight = shared_weight(request, question)
    alike = near or (weight >= _MUCH and len(words_of_both(request, question)) >= _FEWEST)
    if not alike or not _on_its_people(request, question):
        return False
    sure = surely_on_one_matter(request, question) or (most and near and weight >= _TELLING)
    sure = sure or ((most or weight >= _TELLING) and surely_on(request, question))
    return sure and not subjects_read(request).isdisjoint(subjects_read(question))


def _on_its_people(request: str, question: str) -> bool:
    own, asked = (read_request(each).asked.people for each in (request, question))
    return not own or not asked or not own.isdisjoint(asked)
