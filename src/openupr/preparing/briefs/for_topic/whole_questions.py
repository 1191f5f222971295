"""An advance question with what leads up to it: many States write a remark under one mark, and ask under the next. Either alone is half of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....languages.word_tables import has_table, reading_in, wording
from ....light_dataclass import replace
from ....linking.known_before import KnownBefore
from ....records import AdvanceQuestion, Review
from ....text import language_of
from ...topics.on_topic import Belonging, OnTopic
from ...topics.review_sentences import SentenceSource
from ..asked.question_in_english import is_read_in_translation, place_quoted, words_of_question

_BETWEEN = " • "
"""What stands between the entries of a list, so that they are not read as one."""


def questions_on(found: Belonging, reviews: Iterable[Review]) -> Iterator[OnTopic]:
    """What States asked on a topic before these reviews, as wholes."""
    every = found.of(SentenceSource.QUESTION)
    return (one for review in reviews for one in whole_questions(review, [each for each in every if each.review == review.id]))


def whole_questions(review: Review, found: Iterable[OnTopic]) -> Iterator[OnTopic]:
    """Entries of a State's list that are on a topic, each with the remarks that lead up to it and the question that they lead to; a whole once, in
    the place of the first of its entries that was found."""
    wholes = {each.id: whole for whole in _wholes(review.questions) for each in whole}
    told: set[str] = set()
    for on in found:
        whole = wholes.get(on.id, ())
        if on.id in told:
            continue
        told |= {each.id for each in whole}
        yield _joined(on, whole) if len(whole) > 1 or any(map(is_read_in_translation, whole)) else on


def _joined(on: OnTopic, whole: tuple[AdvanceQuestion, ...]) -> OnTopic:
    places = [*map(place_quoted, whole)]
    boxes = tuple(dict.fromkeys(box for each in places for box in each.boxes)) if all(each.boxes for each in places) else ()
    return replace(on, words=_BETWEEN.join(map(words_of_question, whole)), place=replace(places[0], boxes=boxes))


def _wholes(questions: Iterable[AdvanceQuestion]) -> Iterator[tuple[AdvanceQuestion, ...]]:
    """Remarks with the question that follows in the list of the same State, under the same heading; all else by itself. Remarks behind which nobody
    asks lead to nothing."""
    waiting: list[AdvanceQuestion] = []
    for each in questions:
        if waiting and _list_of(waiting[-1]) != _list_of(each):
            yield from ((one,) for one in waiting)
            waiting = []
        waiting.append(each)
        if not _only_remarks(each):
            yield tuple(waiting)
            waiting = []
    yield from ((one,) for one in waiting)


def _list_of(question: AdvanceQuestion) -> tuple[str, str, int, str]:
    return question.id.rpartition(".")[0], question.topic, question.batch, question.place.document


REMARKS_KNOWN: KnownBefore[tuple[bool, str], bool] = KnownBefore()
"""Whether an entry is known to ask nothing, by whether it asks by its form, and its words."""


def _only_remarks(question: AdvanceQuestion) -> bool:
    known = REMARKS_KNOWN.of((question.asks, question.text.clean))
    return known if known is not None else only_remarks(question)


def only_remarks(question: AdvanceQuestion) -> bool:
    """Whether an entry asks nothing itself, in any form that we know: "Please could you inform us ..." asks."""
    language = language_of(question.text.clean)
    if question.asks or language is None or not has_table("briefs", language):
        return False
    with reading_in(language):
        return wording("briefs", "asks_in_advance").search(question.text.clean) is None
