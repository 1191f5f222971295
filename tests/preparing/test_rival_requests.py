"""Two requests on one thing under one heading of the next report: which sentence answers which. Invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.preparing.briefs.answering_passage import AnsweringPassages
from openupr.preparing.briefs.rival_requests import common_stems, is_told_apart, rivals_of
from openupr.records import Item
from openupr.views.briefs.whole_point import whole_point

from ..rendering.small_reviews import item, review
from .test_own_report import reporting

DIALOGUE = "Start a dialogue with the fishing community of the outer islands of Sundel"
SCHOOLS = "Pay for the schools of the fishing community of the outer islands of Sundel"
ELSE = "Abolish the tax on lighthouses"
TALKS = "In 2031 a dialogue with the islands of Sundel was opened."
TAUGHT = "Four schools on the islands of Sundel have a teacher each."
NEITHER = "The fishing community of the outer islands of Sundel is valued by all."


def asked(*requests: str) -> tuple[Item, ...]:
    return review(tuple(item(f"9.{k}", (words, "CUB")) for k, words in enumerate(requests, 1))).items


def test_only_what_is_on_the_same_thing_and_asks_something_else_is_a_rival() -> None:
    items = asked(DIALOGUE, SCHOOLS, ELSE, DIALOGUE)
    assert [each.number for each in rivals_of(items[0], items)] == ["9.2"], "the last one asks the same"
    assert rivals_of(items[2], items) == ()
    far = asked(DIALOGUE, ELSE, ELSE, ELSE, SCHOOLS)
    assert rivals_of(far[0], far) == (), "it stands elsewhere in the list"


@pytest.mark.parametrize(("request_words", "other", "told"), [(DIALOGUE, SCHOOLS, TALKS), (SCHOOLS, DIALOGUE, TAUGHT)])
def test_each_has_the_paragraph_with_its_own_words(request_words: str, other: str, told: str) -> None:
    made = reporting((NEITHER, TAUGHT, TALKS)).national_report
    assert made is not None
    paragraphs = tuple(replace(each, id=f"N{at}") for at, each in enumerate(made.text.paragraphs, 1))
    report = replace(made, text=replace(made.text, paragraphs=paragraphs))
    names = [each.id for each in paragraphs]
    found = AnsweringPassages(report).of(names, request_words, (), common_stems([other]))
    assert found is not None
    assert found.paragraph.text.clean == told
    alone = AnsweringPassages(report).of(names, request_words)
    assert alone is not None
    assert alone.paragraph.text.clean == NEITHER, "it has more of the words, and is as much on the other request"


def test_of_a_long_paragraph_each_has_its_own_sentence() -> None:
    paragraph = f"{NEITHER} {TALKS} {'Harbours were deepened, and piers were built of the oak of the northern woods. ' * 6}{TAUGHT}"
    assert whole_point(paragraph, DIALOGUE, [SCHOOLS]).startswith(TALKS[:-1])
    assert TAUGHT[:-1] in whole_point(paragraph, SCHOOLS, [DIALOGUE])
    assert NEITHER in whole_point(paragraph, DIALOGUE)


def test_where_only_words_of_both_stand_it_cannot_be_told() -> None:
    assert not is_told_apart(NEITHER, DIALOGUE, [SCHOOLS])
    assert is_told_apart(TALKS, DIALOGUE, [SCHOOLS])
    assert is_told_apart(NEITHER, DIALOGUE, [])


def test_a_word_that_only_the_other_request_has_tells_against_a_sentence() -> None:
    other = "A dialogue with the fishing community of the outer islands was opened."
    paragraph = f"{other} The fishing community of the outer islands was given money. {'Piers were built of the oak of the northern woods. ' * 10}"
    assert "was given money" in whole_point(paragraph.strip(), SCHOOLS, [DIALOGUE])
    assert "was given money" not in whole_point(paragraph.strip(), SCHOOLS)
