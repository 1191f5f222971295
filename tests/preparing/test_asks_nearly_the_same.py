"""What says nearly the same as a record on a topic, what names it by an abbreviation, and what has its words and is on something else. Vectors, texts
and States are invented."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from openupr.preparing.topics import off_its_subject as off
from openupr.preparing.topics.abbreviations_on_topic import abbreviations_naming, names_as_printed, with_abbreviations_written_out
from openupr.preparing.topics.asks_nearly_the_same import NEAR, asks_nearly_the_same
from openupr.preparing.topics.on_topic import Belonging, OnTopic, of_review
from openupr.preparing.topics.review_sentences import ReviewSentence, SentenceSource, sentences_of
from openupr.preparing.topics.topic_named import Names, Where
from openupr.preparing.topics.topics import topic
from openupr.records import Commitment
from openupr.text import Place, Text

from ..rendering.small_reviews import answered, item, review

PLACE = Place("A/1", "1", ())


def unit(identifier: str, words: str, source: SentenceSource = SentenceSource.REQUEST) -> ReviewSentence:
    return ReviewSentence(f"XAA-17/{identifier}", source, (0, len(words)), words, PLACE)


def on(identifier: str, words: str, source: SentenceSource = SentenceSource.REQUEST, where: Where = Where.SENTENCE) -> OnTopic:
    named = (Names("ferries", "ferries", where, own=True),)
    return OnTopic(f"XAA-17/{identifier}", "XAA-17", source, (0, len(words)), words, PLACE, named)


def towards(near: float) -> NDArray[np.float32]:
    """A vector of length 1 that comes so near to the first axis."""
    return np.array([near, (1 - near**2) ** 0.5], dtype=np.float32)


@pytest.mark.parametrize(
    ("near", "source", "shown"),
    [(NEAR + 0.02, SentenceSource.REQUEST, True), (NEAR - 0.02, SentenceSource.REQUEST, False), (0.99, SentenceSource.STATEMENT, False)],
)
def test_only_a_request_that_comes_near_to_one_on_the_topic_may_belong_by_that(near: float, source: SentenceSource, shown: bool) -> None:
    sure, other = on("R9.1.a", "Repair the ferries"), unit("R9.2.a", "Mend the boats", source)
    about = {sure.words: towards(1), other.words: towards(near)}
    found = Belonging(topic("ferries"), (sure,), ())
    made = asks_nearly_the_same(found, found.found, {"XAA-17": lambda: (unit("R9.1.a", sure.words), other)}, lambda: about)
    assert [(each.id, each.like) for each in made] == ([(other.id, sure.id)] if shown else [])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Move towards ratification of the ICCPR", False),
        ("Take steps towards the second Optional Protocol to ICCPR", True),
        ("Mend the boats", True),
    ],
)
def test_a_request_on_another_treaty_is_not_near(words: str, *, shown: bool) -> None:
    sure, other = on("R9.1.a", "Move towards ratification of the ICCPR-OP2"), unit("R9.2.a", words)
    found, about = Belonging(topic("ferries"), (sure,), ()), {sure.words: towards(1), other.words: towards(0.95)}
    made = asks_nearly_the_same(found, found.found, {"XAA-17": lambda: (other,)}, lambda: about)
    assert bool(made) is shown


def test_an_abbreviation_that_is_written_out_by_words_on_the_topic_names_it_and_is_quoted_as_it_is_printed() -> None:
    typed, full = topic("water"), "Reach the Harbour Water Goals (HWGs) of Sundel by 2030"
    made = review((item("9.1", (full, "CUB")), item("9.2", ("Reach the HWGs by 2028", "CUB")), item("9.3", ("Plant trees by 2028", "CUB"))))
    units = [unit("R9.1.a", full), unit("R9.2.a", "Reach the HWGs by 2028"), unit("R9.3.a", "Plant trees by 2028")]
    known = abbreviations_naming(typed, units)
    assert known == {"HWG": "Harbour Water Goals"}
    assert [each.words for each in with_abbreviations_written_out(typed, units, known)] == [
        full,
        "Reach the Harbour Water Goals by 2028",
        "Plant trees by 2028",
    ]
    found = of_review(typed, made, {})
    told = {each.id: each for each in (*found.found, *found.nearly)}
    assert told["XAA-17/R9.2.a"].words == "Reach the HWGs by 2028"
    assert "XAA-17/R9.3.a" not in told
    (named,) = names_as_printed((Names("water", "Water", Where.SENTENCE, own=True),), units[1].words, known)
    assert named.words == "HWG"


def test_what_a_body_says_is_not_on_what_its_name_has() -> None:
    text = "The Committee on the Elimination of Discrimination against Women (CEDAW) noted the fog"
    assert not abbreviations_naming(topic("women"), [unit("C1", text, SentenceSource.BODY)])


SURE = ["Repair the ferries of the north", "Repair the ferries of the south", "Build ferries for the isles"]


def weighed(strange: OnTopic, shares: dict[str, float], near: float, monkeypatch: pytest.MonkeyPatch) -> frozenset[OnTopic]:
    every = [*(on(f"R9.{k}.a", words) for k, words in enumerate(SURE, 1)), replace(strange, chance=0.4)]
    about = {**dict.fromkeys(SURE, towards(1)), strange.words: towards(near)}
    monkeypatch.setattr(off, "subject_shares", lambda _, texts, __: np.array([shares.get(each, 0.9) for each in texts]))
    return off.off_its_subject(Belonging(topic("ferries"), tuple(every), ()), lambda: about)


def test_words_are_off_the_topic_only_where_the_labeller_and_likeness_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    strange = on("R9.4.a", "Free those who were taken on ferries")
    assert {each.id for each in weighed(strange, {strange.words: 0.1}, 0.4, monkeypatch)} == {strange.id}
    assert not weighed(strange, {strange.words: 0.1}, 0.7, monkeypatch), "it is like what is sure"
    assert not weighed(strange, {strange.words: 0.4}, 0.4, monkeypatch), "it is on the subjects of the topic"
    assert not weighed(strange, dict.fromkeys([*SURE, strange.words], 0.1), 0.4, monkeypatch), "the labeller can’t tell this topic"
    assert not weighed(replace(strange, context="They were taken."), {strange.words: 0.1}, 0.4, monkeypatch), "it goes on from another"
    headed = replace(strange, names=(Names("ferries", "Ferries", Where.HEADING, own=True),))
    assert not weighed(headed, {strange.words: 0.1}, 0.4, monkeypatch), "a heading with one such sentence does not run together"


def test_a_heading_that_runs_together_with_others_lends_its_topic_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    words = ["The court was opened.", "Schools are free.", "The bill was tabled."]
    headed = [on(f"N{k}", each, SentenceSource.STATE_REPORT, Where.HEADING) for k, each in enumerate(words)]
    every = [*(on(f"R9.{k}.a", each) for k, each in enumerate(SURE, 1)), *(replace(each, chance=0.4) for each in headed)]
    about = {**dict.fromkeys(SURE, towards(1)), **dict.fromkeys(words, towards(0.3))}
    monkeypatch.setattr(off, "subject_shares", lambda _, texts, __: np.array([0.0 if each in words else 0.9 for each in texts]))
    assert off.off_its_subject(Belonging(topic("ferries"), tuple(every), ()), lambda: about) == frozenset(
        replace(each, chance=0.4) for each in headed
    )


@pytest.mark.parametrize(
    ("words", "source", "speaks"),
    [
        ("The Special Rapporteur recommended that Sundel light its piers.", SentenceSource.BODY, True),
        ("The Committee recommended that Sundel invite the Special Rapporteur.", SentenceSource.BODY, False),
        ("The Special Rapporteur thanked Sundel for the visit of the Special Rapporteur.", SentenceSource.BODY, False),
        ("The Special Rapporteur noted the fog.", SentenceSource.STATE_REPORT, False),  # the State tells of a visit
    ],
)
def test_who_speaks_is_not_what_is_spoken_of(words: str, source: SentenceSource, *, speaks: bool) -> None:
    named = (Names("special procedures", "Special Rapporteur", Where.SENTENCE, own=False),)
    one = replace(on("C1", words, source), names=named)
    assert off.only_speaks(one) is speaks
    assert off.is_not_even_near(one) is speaks


def test_several_words_that_were_typed_have_one_sense() -> None:
    typed = (Names("civil society", "civil society", Where.SENTENCE, own=True),)
    assert not off.is_by_own_words(replace(on("D1", "It spoke of civil society."), names=typed))
    assert off.is_by_own_words(on("D1", "It spoke of ferries."))


def test_what_a_state_promises_of_its_own_accord_is_looked_through() -> None:
    made = answered()
    assert made.report is not None
    promise = Commitment("XAA-17/V9-1", Text("To build ferries", "To build ferries", ()), PLACE)
    held = replace(made, report=replace(made.report, commitments=(promise,)))
    (told,) = [each for each in sentences_of(held) if each.id == promise.id]
    assert (told.words, told.source) == ("To build ferries", SentenceSource.STATE_SAID)
