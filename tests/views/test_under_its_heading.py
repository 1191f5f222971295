"""Paragraphs that a brief does not quote and that stand under a heading on its topic are told by their numbers; and who "she" is, by the title that
stands before. Documents, States and persons are invented."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from openupr.preparing.briefs.for_topic.headed_paragraphs import MOST
from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief
from openupr.preparing.briefs.for_topic.under_its_heading import under_its_heading
from openupr.preparing.topics.topics import topic
from openupr.records import Heading, NumberedDocument, Paragraph
from openupr.text import Place, Text

from .paragraphs_said import quoted, said


def plain(words: str) -> Text:
    return Text(words, words, ())


def paragraph(number: int, heading: str) -> Paragraph:
    place, headings = Place("A/1", str(number), ()), (cast(Heading, SimpleNamespace(text=plain(heading))),)
    return Paragraph(f"XAA-17/N{number}", str(number), str(number), headings, plain("They are few."), place)


def under(heading: str, count: int, language: str = "en", quoted: int = 0) -> list[tuple[str, list[str]]]:
    every = tuple(paragraph(number, heading) for number in range(1, count + 1))
    document = cast(NumberedDocument, SimpleNamespace(paragraphs=every, document=SimpleNamespace(language=language)))
    report = SimpleNamespace(text=document)
    made = SimpleNamespace(id="XAA-17", language="en", national_report=report, compilation=None, summary=None, further=())
    found = (SimpleNamespace(review="XAA-17", place=Place("A/1", str(quoted), ())),) if quoted else ()
    brief = SimpleNamespace(topic=topic("refugees"), reviews=(made,), belonging=SimpleNamespace(found=found, maybe=()))
    return [(each.heading, [one.number for one in each.paragraphs]) for each in under_its_heading(cast(TopicBrief, brief))]


def test_what_stands_under_a_heading_on_the_topic_and_is_not_quoted_is_told() -> None:
    assert under("Refugees and ferrymen", 3, quoted=2) == [("Refugees and ferrymen", ["1", "3"])]
    assert under("Refugees", 1, quoted=1) == []


@pytest.mark.parametrize(
    ("heading", "count", "language"),
    [
        ("Ferries", 3, "en"),
        ("Refugees", MOST + 1, "en"),  # a chapter is on many things
        ("Refugees", 3, "fr"),  # another version of the same
        (f"Refugees {'and ferries, lamps and piers ' * 5}", 3, "en"),  # several headings that run together
    ],
)
def test_other_headings_tell_nothing(heading: str, count: int, language: str) -> None:
    assert under(heading, count, language) == []


def test_the_same_committee_is_told_by_its_name_though_that_has_no_word_of_its_own() -> None:
    first = said(1, "The same Committee urged Sundel to light its piers.", "The same Committee", "CCPR")
    assert quoted((first,)) == "The same Committee [Human Rights Committee] urged Sundel to light its piers."


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("the High Commissioner for Human Rights", "She [High Commissioner for Human Rights] urged Sundel to light its piers."),
        ("OHCHR", "She urged Sundel to light its piers."),  # an office is nobody's name
    ],
)
def test_who_she_is_that_speaks_for_an_office_is_told_by_the_title_before(before: str, told: str) -> None:
    first = said(1, f"{before} noted the fog.", before, "OHCHR")
    second = said(3, "She urged Sundel to light its piers.", "She", "OHCHR")
    between = said(2, f"{before} noted lamps {'and piers ' * 300}.", before, "OHCHR")
    assert told in quoted((first, between, second), on=2)
