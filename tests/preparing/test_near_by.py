"""What stands near to what belongs to a topic: recommendations between others that are on it, and paragraphs that may be on it. All invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic
from openupr.preparing.briefs.for_topic.near_by import NearBy, near_by
from openupr.preparing.topics.on_topic import Belonging, OnTopic
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.preparing.topics.topic_named import Names, Where
from openupr.preparing.topics.topics import topic
from openupr.records import Heading, NumberedDocument, Paragraph, Review
from openupr.text import Place, Text

from ..rendering.small_reviews import item, review

KEY = "A/1"
NAMED = (Names("lamps", "lamp", Where.SENTENCE, own=True, sure=False),)


def near(
    found: Sequence[OnTopic], nearly: Sequence[OnTopic], made: Review, asked: Sequence[AskedOnTopic] = (), unlike: str = "", like: str = ""
) -> list[NearBy]:
    """What is near; requests that are not on the topic are somewhat like those that are, with the word `unlike` not at all, with `like` very much."""
    on = {each.clause.request for each in asked}
    others = {clause.request for each in made.items for clause in each.clauses} - on
    about = {words: np.array([1, 0], np.float32) for words in {"It shines", *on, *(each.words for each in nearly)}}
    about |= {words: np.array([1, 0] if like and like in words else [0.6, 0.8], np.float32) for words in others}
    about |= {words: np.array([0, 1], np.float32) for words in about if unlike and unlike in words}
    return list(near_by(Belonging(topic("lamps"), tuple(found), tuple(nearly), ()), [made], asked, lambda: about, {}))


# -- recommendations


def between(marks: str, unlike: str = "", like: str = "", **changes: bool) -> list[str]:
    """The numbers of those that stand between others: of a list in which x is on the topic and a full stop is not; `changes` hold of all that are."""
    numbers = [f"9.{number}" for number in range(1, len(marks) + 1)]
    made = review(tuple(item(number, (f"Mend pier {number}", "CUB")) for number in numbers))
    on = [each for each, mark in zip(made.items, marks, strict=True) if mark == "x"]
    asked = [replace(AskedOnTopic(made, each, each.clauses[0], None, verbatim=True), **changes) for each in on]
    found = near([], [], made, asked, unlike, like)
    return [each.number for one in found for each in one.requests]


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        ("xx.xx", ["9.3"]),
        ("xx....xx", ["9.3", "9.4", "9.5", "9.6"]),
        ("xx.....xx", []),  # too many between them
        ("xxx..", []),  # nothing behind
        ("..xxx", []),
        ("x.x", []),  # two are no run
        ("xx.x", ["9.3"]),
    ],
)
def test_a_recommendation_between_others_that_are_on_the_topic_is_near(marks: str, told: list[str]) -> None:
    assert between(marks) == told


def test_what_is_on_something_else_between_them_is_not() -> None:
    assert between("xx.xx", unlike="pier 9.3") == []


@pytest.mark.parametrize("aside", ["aside", "among"])
def test_those_that_name_the_topic_beside_other_things_make_no_run_of_it(aside: str) -> None:
    assert between("xx.x", **{aside: True}) == []
    assert between("xx.x", plain=False) == []


@pytest.mark.parametrize(
    ("marks", "changes", "told"),
    [
        ("x...........", {}, ["9.5"]),  # near one, and much like it
        ("x.....", {"aside": True}, []),  # that one is on something else, too
        ("x.....", {}, ["9.5"]),
        ("x...", {}, []),  # none of these is like it
    ],
)
def test_a_recommendation_near_one_on_the_topic_and_much_like_it_is_near(marks: str, changes: dict[str, bool], told: list[str]) -> None:
    assert between(marks, like="pier 9.5", **changes) == told


def test_who_asks_to_join_another_treaty_is_not_near() -> None:
    made = review((item("9.1", ("Ratify the Rome Statute", "CUB")), item("9.2", ("Ratify the Convention on the Rights of the Child", "CUB"))))
    assert near([], [], made, [AskedOnTopic(made, made.items[0], made.items[0].clauses[0], None, verbatim=True)], like="Child") == []


def test_another_list_is_another_run() -> None:
    made = review(tuple(item(number, (f"Mend pier {number}", "CUB")) for number in ("9.1", "9.2", "9.3", "10.1", "10.2")))
    on = [each for each in made.items if each.number != "9.3"]
    assert near([], [], made, [AskedOnTopic(made, each, each.clauses[0], None, verbatim=True) for each in on]) == []


def test_what_is_quoted_as_being_near_is_not_told_once_more() -> None:
    made = review(tuple(item(f"9.{number}", (f"Mend pier {number}", "CUB")) for number in range(1, 6)))
    asked = [AskedOnTopic(made, each, each.clauses[0], None, verbatim=True) for each in made.items if each.number != "9.3"]
    maybe = OnTopic("XAA-17/R9.3.a", made.id, SentenceSource.REQUEST, (0, 3), "Dig", Place(KEY, "9.3", ()), ())
    found = Belonging(topic("lamps"), (), (), (maybe,))
    assert near_by(found, [made], asked, dict, {}) == ()


# -- paragraphs


def sentence(
    number: int, chance: float = 0.2, names: tuple[Names, ...] = NAMED, source: SentenceSource = SentenceSource.STATE_REPORT, words: str = "It shines"
) -> OnTopic:
    return OnTopic(f"XAA-17/N{number}", "XAA-17", source, (0, 9), words, Place(KEY, str(number), ()), names, chance=chance)


def passages(found: Sequence[OnTopic], nearly: Sequence[OnTopic], headings: Sequence[str]) -> list[str]:
    """The paragraphs that are near, of a document in which each stands under its heading."""
    every = tuple(
        Paragraph(f"XAA-17/N{k}", str(k), str(k), (cast(Heading, SimpleNamespace(text=Text(of, of, ()))),), Text("", "", ()), Place(KEY, str(k), ()))
        for k, of in enumerate(headings, 1)
    )
    document = cast(NumberedDocument, SimpleNamespace(paragraphs=every, document=SimpleNamespace(language="en")))
    made = SimpleNamespace(id="XAA-17", language="en", items=(), compilation=None, summary=None, further=())
    made.national_report = SimpleNamespace(text=document)
    return [each.paragraph for one in near(found, nearly, cast(Review, made), unlike="elsewhere") for each in one.passages]


SURE = sentence(1, chance=0.9)


def test_a_paragraph_that_may_be_on_the_topic_is_near_under_one_heading_with_what_surely_is() -> None:
    assert passages([SURE], [sentence(2), sentence(3)], ["Light", "Light", "Fish"]) == ["2"]
    assert passages([sentence(1, chance=0.2)], [sentence(2)], ["Light", "Light"]) == []
    assert passages([SURE], [sentence(2)], ["Light"] * 13) == [], "a chapter is on many things"


@pytest.mark.parametrize(("chance", "told"), [(0.2, []), (0.6, ["2"])])
def test_what_has_its_words_and_is_unlike_what_surely_is_on_it_is_near_only_where_it_likely_is_on_it(chance: float, told: list[str]) -> None:
    strange = sentence(2, chance, words="Lamp oil is sold elsewhere")
    assert passages([SURE], [strange, strange], ["Light", "Light"]) == told


def test_nothing_of_a_paragraph_that_is_on_it_is_told_once_more() -> None:
    assert passages([SURE], [sentence(1)], ["Light"]) == []


def test_several_sentences_that_may_be_on_it_do_without_a_heading() -> None:
    assert passages([SURE], [sentence(3), sentence(3)], ["Light", "Light", "Fish"]) == ["3"]


def test_a_heading_alone_that_names_the_topic_beside_others_makes_nothing_near() -> None:
    by_heading = (Names("lamps", "lamps", Where.HEADING, own=True),)
    assert passages([SURE], [sentence(2, names=by_heading), sentence(2, names=by_heading)], ["Light", "Light"]) == []


def test_what_is_said_in_the_dialogue_which_passes_from_one_thing_to_the_next_is_not() -> None:
    said = sentence(3, source=SentenceSource.STATE_SAID)
    assert passages([SURE], [said, said], ["Light", "Light", "Light"]) == []


# -- in other words


def test_of_what_may_be_said_otherwise_nothing_is_told_twice_and_few_of_one_document() -> None:
    made = review()
    places = [Place(document, str(number), ((number, number + 1),)) for document in (KEY, "A/2") for number in (9, 8, 7, 6, 5, 4)]
    told = OnTopic("XAA-17/C8", made.id, SentenceSource.BODY, (0, 3), "Dig", places[1], ())
    (found,) = near_by(Belonging(topic("lamps"), (told,), (), ()), [made], [], dict, {made.id: places})
    assert [(each.document, each.paragraph) for each in found.otherwise] == [(KEY, n) for n in "5679"] + [("A/2", n) for n in "6789"]
