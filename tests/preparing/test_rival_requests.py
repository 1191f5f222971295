"""Two requests on one thing under one heading of the next report: which sentence answers which. Invented."""

from __future__ import annotations

from openupr.preparing.briefs.for_speaker.rival_requests import is_told_apart, rivals_of
from openupr.records import Item
from openupr.views.briefs.statements.whole_point import whole_point

from ..rendering.small_reviews import item, review

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


def test_of_a_long_paragraph_each_has_its_own_sentence() -> None:
    paragraph = f"{NEITHER} {TALKS} {'Harbours were deepened, and piers were built of the oak of the northern woods. ' * 6}{TAUGHT}"
    assert whole_point(paragraph, DIALOGUE, [SCHOOLS]).startswith(f"[…] {TALKS[:-1]}")
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
