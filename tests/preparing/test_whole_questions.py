"""Advance questions with the remarks that lead up to them: a brief quotes neither without the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.preparing.briefs.asked.question_in_english import words_of_question
from openupr.preparing.briefs.for_topic.whole_questions import whole_questions
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.text import clean
from openupr.views.briefs.statements.question_cited import cite_question

from ..rendering.small_reviews import place, question, review, state

REMARK = "In the prisons of the islands many people share one bed. Reports of last year tell of hunger there, and of cold in the winter months."
ASKS = "Could the Government tell what it does for the rights of all of them, and until when it is to be done?"
OTHER = "What is done against the flooding of the harbour towns, and by which of the ministries?"


def quoted(*texts: str, topics: tuple[str, ...] = ()) -> list[str]:
    """What is quoted on prisons, of a list of one State."""
    headed = zip(texts, topics or [""] * len(texts), strict=True)
    made = tuple(replace(question(state("CUB"), number, text), topic=heading) for number, (text, heading) in enumerate(headed, 1))
    held = replace(review(()), questions=made)
    return [each.words for each in whole_questions(held, belonging(topic("prisons"), [held]).found)]


def test_a_remark_stands_with_its_question() -> None:
    assert quoted(OTHER, REMARK, ASKS, OTHER) == [f"{REMARK} • {ASKS}"]


def test_a_question_stands_with_the_remark_before_it() -> None:
    welcomes = "The delegation welcomes the new law of the islands, and the steps that were taken since then by the Government of the Republic."
    asks = "Could the Government tell what is done in the prisons, and until when it is to be done?"
    assert quoted(welcomes, asks) == [f"{welcomes} • {asks}"]
    assert quoted(REMARK, asks, OTHER) == [f"{REMARK} • {asks}"], "both are on the topic, and are quoted once"


@pytest.mark.parametrize(
    "first", ["Please could you inform us which prisons are full, and how many people are held in all of them.", ASKS + " In prisons?"]
)
def test_what_asks_by_itself_stands_alone(first: str) -> None:
    assert quoted(first, OTHER) == [first]


def test_a_heading_ends_what_leads_up() -> None:
    assert quoted(REMARK, OTHER, topics=("Prisons", "Floods")) == [REMARK]
    assert quoted(REMARK) == [REMARK]


SPANISH = (
    "¿Qué medidas se han tomado en los prisons de las islas para que todas las personas tengan una cama y comida, y hasta cuándo se hará todo eso?"
)
ENGLISH = "What has been done in the prisons of the islands so that all persons have a bed and food, and until when is all of that to be done?"


@pytest.mark.parametrize(
    ("put", "translated", "told"), [(SPANISH, ENGLISH, ENGLISH), (ENGLISH, SPANISH, ENGLISH), (SPANISH, "", SPANISH), (SPANISH, SPANISH, SPANISH)]
)
def test_a_question_is_quoted_in_english_where_its_document_has_that(put: str, translated: str, told: str) -> None:
    made = replace(question(state("CUB"), 1, put), place=place(), translation=clean(translated) if translated else None)
    held = replace(review(()), questions=(made,))
    (on,) = whole_questions(held, belonging(topic("prisons"), [held]).found)
    in_translation = told != put
    assert on.words == told == words_of_question(made)
    assert (on.place.boxes == ()) is in_translation, "a translation may be on another page"
    assert ("translation" in str(cite_question(made))) is in_translation
