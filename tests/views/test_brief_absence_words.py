"""The words that a brief says it looked for are words that somebody can look for."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from openupr.languages.messages import messages
from openupr.preparing.briefs.for_topic.near_by import NearBy
from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief
from openupr.preparing.topics.topics import topic
from openupr.records import Kind, Voice
from openupr.text import Place
from openupr.views.briefs.for_topic.brief_absence import _not_named, _otherwise, _sure_words, behind_the_page
from openupr.views.briefs.for_topic.brief_questions import fully_named
from openupr.views.briefs.for_topic.in_the_dialogue import where_state_spoke
from openupr.views.briefs.statements.brief_statements import BriefLine
from openupr.views.places_cited import cited_later, over_its_pages

from ..rendering.small_reviews import KEY, place, review, statement
from .test_asked_by_documents import held


@pytest.mark.parametrize("asked", ["poverty", "right to health", "trafficking", "statelessness", "disabilities", "housing of Roma"])
def test_no_stem_and_no_code_is_told_as_a_word(asked: str) -> None:
    for part in topic(asked).parts:
        told = _sure_words(part)
        assert told[0] == part.name
        stems = ("extrem poverti", "human traffick", "health car", "abort servic")
        assert not [each for each in told if "_" in each or each in stems]


def test_words_that_stand_for_a_topic_are_told() -> None:
    assert "poor" in _sure_words(topic("poverty").parts[0])


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("Ferries are late. Lamps are new.", "no sentence of the report with “prison” or “overcrowding”."),
        ("A prison was closed.", "no sentence of the report with “overcrowding”."),
        ("Prisons were closed.", "no sentence of the report with “overcrowding”."),
        ("Prisons were closed. Schools know overcrowding.", "no sentence of the report with “prison” and “overcrowding” together."),
    ],
)
def test_of_a_topic_of_two_words_those_are_told_that_stand_nowhere(report: str, told: str) -> None:
    held_one = held(f"1. {report}\n")
    said = str(_not_named(topic("prison overcrowding"), ["the report"], [held_one], Kind.NATIONAL_REPORT))
    assert said == f"We found {told} It may speak of it in other words."


def test_without_a_national_report_a_brief_leads_to_what_the_state_said_in_the_dialogue() -> None:
    said = (statement(5, 0, None, "We mend piers.", Voice.STATE_UNDER_REVIEW), statement(6, 1, None, "We paint them.", Voice.STATE_UNDER_REVIEW))
    (text, source) = where_state_spoke(review(statements=said)) or ("", "")
    assert str(text).startswith("In what XAA said in the dialogue no sentence is surely on it.")
    assert str(text).endswith("paragraphs 5 and 6.")
    assert source == KEY
    assert where_state_spoke(review(statements=())) is None


def test_what_has_no_number_is_cited_by_all_of_its_pages() -> None:
    places = [replace(place("", page=page), document="a.pdf") for page in (2, 4)]
    assert str(cited_later(over_its_pages(places), [], "a.pdf", of_file=True)) == "a.pdf, pages 2 and 4 of the file"
    assert str(cited_later(over_its_pages(places), ["9", "10"], "a.pdf", of_file=True)) == "a.pdf, paragraphs 9 and 10, page 2 of the file"


def test_who_is_named_with_fewer_words_is_no_second_one() -> None:
    names = ("High Commissioner for Piers", "High Commissioner", "United Nations", "United Nations Lamp Fund", "High Commissioner")
    assert fully_named(names) == ("High Commissioner for Piers", "United Nations", "United Nations Lamp Fund")


def test_what_names_a_topic_and_is_not_on_the_page_is_not_told_as_nothing_that_is_sure() -> None:
    brief = cast(TopicBrief, SimpleNamespace(topic=topic("prisons"), reviews=()))

    def told(*texts: str) -> str:
        lines = [BriefLine(text, "A/1, paragraph 4", quotes=True, plain=False) for text in texts]
        return " ".join(str(each.text) for each in behind_the_page(brief, lines, messages(), None))

    assert told("“Schools and prisons need lamps”") == "1 passage has its words, but may be about something else: see “Also found”."
    assert told("“Wardens need lamps”").startswith("We found nothing that is surely on “prisons”.")
    assert told() == ""


def test_as_many_paragraphs_may_be_on_it_as_are_listed_behind() -> None:
    """Those that are near to what is on it, and those that may say it in other words."""
    near = NearBy(review(()), (), (Place("A/9", "3", ()), Place("A/8", "4", ())), (Place("A/9", "8", ()),))
    brief = cast(TopicBrief, SimpleNamespace(near_by=(near,)))
    assert str(_otherwise(brief, ["A/9"])) == "2 paragraphs may: see “May belong to it too”."
    assert str(_otherwise(brief, ["A/8"])) == "1 paragraph may: see “May belong to it too”."
    assert str(_otherwise(brief, ["A/7"])) == ""
