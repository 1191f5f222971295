"""In which order a brief tells what a State says: what names the topic in its own words first. Sentences are invented."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from openupr.preparing.briefs.chosen.brief_order import is_aside, order_weight, weight_of_state
from openupr.preparing.briefs.for_topic.said_on_topic import BodySays, StateSays, more_beside
from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief
from openupr.preparing.topics.on_topic import OnTopic
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.preparing.topics.topic_named import Names, Where, lends_itself
from openupr.preparing.topics.topics import topic
from openupr.records import Addressee, Concern, Finding, FindingKind, Gravity, Tenor
from openupr.text import Place
from openupr.views.briefs.for_topic.brief_questions import body_asked_about

from ..rendering.small_reviews import review

PRISONS = topic("prisons")
CHILDREN = (
    "For the children of the northern piers a programme of music, painting, sailing and swimming was set up by the towns,"
    " with ten boats from the old fund for the cleaning of prisons."
)


def on(words: str, where: Where = Where.SENTENCE, *, under: bool = False) -> OnTopic:
    names = (Names("prisons", "prisons", where, own=True),)
    return OnTopic("x", "y", SentenceSource.STATE_REPORT, (0, len(words)), words, Place("A/1", "1", ()), names, under=under)


BEFORE = [
    # its own words, then a heading that is on it, then a heading that joins it with other things
    (on("In 2030 prisons were cleaned.", under=True), on("In 2030 beds were bought.", Where.HEADING, under=True)),
    (on("Beds were bought.", Where.HEADING, under=True), on("In 2030 ten beds were bought for 400 crowns.", Where.HEADING)),
    # at home before abroad
    (on("Prisons were cleaned."), on("In 2030 it gave 400 crowns of development assistance to prisons.")),
    # what names it in its end alone says less of it than its figures do
    (on("Ten prisons were cleaned."), on(CHILDREN)),
]


@pytest.mark.parametrize(("first", "later"), BEFORE)
def test_what_speaks_of_the_topic_itself_goes_first(first: OnTopic, later: OnTopic) -> None:
    assert weight_of_state(PRISONS, first, year=2031) < weight_of_state(PRISONS, later, year=2031)


LENT = [
    ("Prisons", "Ten beds were bought.", True),
    ("Prisons", "The schools of the coast have teachers.", False),  # it names another subject
    ("Prisons and schools", "Ten beds were bought.", False),
    ("Prisons and schools", "Prisons have teachers.", True),
    ("Prisons and detention", "Ten beds were bought.", True),  # both are the topic's
]


@pytest.mark.parametrize(("heading", "words", "lends"), LENT)
def test_a_heading_lends_its_topic_to_what_names_nothing_else(heading: str, words: str, lends: bool) -> None:
    assert lends_itself(PRISONS, heading, words) is lends


def test_what_is_on_the_page_only_where_nothing_else_is() -> None:
    assert is_aside(PRISONS, on("Access to public office is open.", Where.HEADING))
    assert not is_aside(PRISONS, on("Beds were bought.", Where.HEADING, under=True))
    assert is_aside(PRISONS, on("Sundel reformed its schools, including those of prisons."))
    assert not is_aside(PRISONS, on("Sundel has several problems, such as prisons without beds."))  # the first of what it names


def test_of_two_paragraphs_the_one_with_more_on_the_topic_goes_first() -> None:
    reviews = [review()]
    told = [replace(on("Prisons are dark."), id=f"XAA-17/D{k}", span=(at, at + 9)) for k, at in ((1, 0), (2, 0), (2, 20), (2, 40), (2, 60))]
    every = [StateSays(reviews[0], each) for each in told]
    beside = more_beside(every)
    assert [beside(each) for each in every] == [0, 2, 2, 2, 2]
    few, many = (weight_of_state(PRISONS, told[1], beside=n) for n in (0, 2))
    assert many < few
    assert order_weight(PRISONS, told[1], beside=2) < order_weight(PRISONS, told[1])


def test_a_grave_act_that_others_tell_of_is_no_other_subject() -> None:
    told = "The Council was concerned that prisoners were tortured and journalists were killed in prisons, and schools and ports burnt."
    for source, aside in ((SentenceSource.BODY, False), (SentenceSource.CONTRIBUTOR, False), (SentenceSource.STATE_REPORT, True)):
        assert is_aside(PRISONS, replace(on(told), source=source)) is aside
    plain = "The Council was concerned that prisons, ports and schools were closed, and journalists were poor."
    assert is_aside(PRISONS, replace(on(plain), source=SentenceSource.BODY))


def said(words: str, tenor: Tenor, *, gravity: Gravity = Gravity.NONE, own: bool = True, number: int = 1) -> BodySays:
    name = f"XAA-17/C{number}.1"
    on_it = replace(on(words), id=name, source=SentenceSource.BODY, names=(Names("prisons", "prisons", Where.SENTENCE, own=own),))
    concern = SimpleNamespace(id=name, paragraph=f"C{number}", tenor=tenor, bodies=(SimpleNamespace(body="CAT", printed="CAT"),))
    finding = Finding(FindingKind.CRITICISM, True, gravity, False, Addressee.STATE)
    return BodySays(review(), on_it, cast(Concern, concern), finding)


def test_a_grave_act_under_an_old_law_is_as_new_as_the_body_that_is_concerned_at_it() -> None:
    words = "The Council was concerned that the code of 2003 has prisoners stoned in prisons."

    def is_old(each: BodySays) -> bool:
        return any(order_weight(PRISONS, each.on, each.concern, each.finding, year=2020)[5:6])

    assert not is_old(said(words, Tenor.CONCERNED, gravity=Gravity.TOLD))
    assert is_old(said(words, Tenor.CONCERNED))
    assert is_old(said(words, Tenor.NOTED, gravity=Gravity.TOLD))


def test_a_grave_act_is_asked_about_before_what_names_the_topic_in_the_words_that_were_typed() -> None:
    grave = said("The Council was concerned that inmates are killed in jails.", Tenor.CONCERNED, gravity=Gravity.TOLD, own=False)
    jails = said("The Council was concerned that jails are dark.", Tenor.CONCERNED, own=False)
    plain = said("The Council was concerned that prisons are dark.", Tenor.CONCERNED, number=2)
    for first, asked in ((grave, grave), (jails, plain)):
        brief = SimpleNamespace(review=first.review, bodies=(first, replace(plain, review=first.review)))
        found = body_asked_about(cast(TopicBrief, brief))
        assert found is not None
        assert found.on.words == asked.on.words
