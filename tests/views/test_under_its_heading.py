"""Paragraphs that a brief does not quote and that stand under a heading on its topic are told by their numbers; and who "she" is, by the title that
stands before. Documents, States and persons are invented."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from openupr.preparing.briefs.for_topic.headed_paragraphs import MOST
from openupr.preparing.briefs.for_topic.said_under_heading import said_under_heading
from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief, topic_brief
from openupr.preparing.briefs.for_topic.under_its_heading import under_its_heading
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.records import Heading, Kind, NationalReport, NumberedDocument, Paragraph, Review
from openupr.text import Box, Place, Text, clean
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.withheld import Withheld

from ..rendering.small_reviews import document, review
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


def on_page(page: int) -> Box:
    return Box(page, 70.0, 90.0, 500.0, 100.0)


def reporting(*said_under: tuple[str, str]) -> Review:
    """A review whose national report has these paragraphs on its second page: the headings of each, divided by " > ", on the first, and its words."""
    made = tuple(
        Paragraph(
            f"XAA-17/N{number}",
            str(number),
            str(number),
            tuple(Heading(level, "", plain(each), Place("A/1", "", (), (on_page(1),))) for level, each in enumerate(headings.split(" > "), 1)),
            clean(words),
            Place("A/1", str(number), (), (on_page(2),)),
        )
        for number, (headings, words) in enumerate(said_under, 1)
    )
    text = NumberedDocument(document("A/1", "A/1", Kind.NATIONAL_REPORT), made, (), (), (), ())
    return replace(review(), national_report=NationalReport(text, (), (), (), (), ()))


HEADED = [
    # the topic in a heading below another: it carries what names nothing of it
    ("Cuban migrants", "Migration > Cuba", "Fees were paid for their journey home.", True),
    # a heading on the matter alone carries what names the matter itself, and no more
    ("corporal punishment of children", "Corporal punishment", "Corporal punishment remains a lawful sanction.", True),
    ("corporal punishment of children", "Corporal punishment in prison", "The court may hear a report before it sentences.", False),
    # whom a topic is on is no matter, and what stands behind whom is none
    ("detention of migrant children", "Migration", "A council for migration was founded.", False),
    ("women in the judiciary", "Judiciary", "The judiciary has a new hall.", False),
]


@pytest.mark.parametrize(("typed", "headings", "words", "own"), HEADED)
def test_a_heading_of_the_state_s_report_carries_what_is_surely_on_its_matter(typed: str, headings: str, words: str, own: bool) -> None:
    held = reporting(("Ferries", "Ferries cross the strait."), (headings, words))
    every = said_under_heading(topic_brief(belonging(topic(typed), [held]), [held], {})).quoted
    assert [" ".join(one.on.words for one in each.said) for each in every if each.own_voice] == ([words] if own else [])


def test_what_a_heading_carries_is_quoted_under_it() -> None:
    held = reporting(("Corporal punishment", "Corporal punishment remains a lawful sanction."), ("Ferries", "Ferries for children cross the strait."))
    view = brief_view(topic_brief(belonging(topic("corporal punishment of children"), [held]), [held], {}), Withheld(), "0")
    lines = [line for section in view.sections for line in (*section.lines, *section.rest)]
    (quoting,) = {line.source for line in lines if "under “Corporal punishment”: “Corporal punishment remains a lawful sanction.”" in line.text}
    assert quoting == "A/1, paragraph 1, pages 1 to 2", "the heading stands on the page before"
