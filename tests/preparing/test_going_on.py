"""Which requests of a recommendation one sentence makes together. All is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.preparing.briefs.asked.going_on import one_sentence
from openupr.preparing.briefs.raising import raising
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.records import Item
from openupr.text import clean
from openupr.views.briefs.statements.asked_and_answered import first_of_item
from openupr.views.briefs.statements.request_lines import request_line

from ..rendering.small_reviews import item, review

BANS = "Close half of the prisons"
ON = "consider later their full removal"


def made(words: str, *requests: tuple[str, str]) -> Item:
    return replace(item("9.1", *requests), text=clean(words))


TOGETHER = made(f"{BANS} (CUB) and {ON} (NOR; CUB);", (BANS, "CUB"), (ON, "NOR CUB"))
APART = made(f"{BANS} (CUB); plant trees (NOR; CUB);", (BANS, "CUB"), ("plant trees", "NOR CUB"))


@pytest.mark.parametrize(
    ("of", "words", "states"),
    [
        (TOGETHER, f"{BANS} (CUB) and {ON} (NOR; CUB);", {"CUB", "NOR"}),
        (APART, f"{BANS} (CUB);", {"CUB"}),
        (made(f"{BANS} (CUB), [{ON} (NOR);", (BANS, "CUB"), ("another thing", "NOR")), f"{BANS} (CUB), [{ON} (NOR);", {"CUB", "NOR"}),
    ],
    ids=["one sentence", "two", "all of it where a request is not found"],
)
def test_who_asks_in_the_sentence_of_a_request(of: Item, words: str, states: set[str]) -> None:
    sentence = one_sentence(of, of.clauses[0])
    assert sentence.words == words
    assert {each.state for each in sentence.recommenders} == states
    assert sentence.is_shared is (len(states) > 1)


def test_a_request_whose_sentence_goes_on_is_quoted_with_all_its_authors() -> None:
    told = str(request_line(first_of_item(review((TOGETHER,)), TOGETHER)).text)
    assert told.startswith(f"2013, Cuba and Norway: “{BANS} (CUB) and {ON} (NOR; CUB)”.")
    assert "another part" not in told
    alone = str(request_line(first_of_item(review((APART,)), APART)).text)
    assert alone.startswith(f"2013, Cuba: “{BANS}”.")
    assert alone.endswith("Norway asked for another part of 9.1.")


def test_who_made_another_part_of_the_sentence_would_raise_it_too() -> None:
    for of, states in ((TOGETHER, ["CUB", "NOR"]), (APART, ["CUB"])):
        held = review((of,))
        assert sorted(each.state for each in raising(belonging(topic("prisons"), [held]), [held], ())) == states
