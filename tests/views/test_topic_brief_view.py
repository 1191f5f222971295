"""A brief as it is shown: whole statements, each with its source, on one page; what does not fit is counted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from openupr.preparing.briefs.for_topic.topic_brief import topic_brief
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.records import Answer, Position, Review, Source
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.briefs.frame import one_page
from openupr.views.briefs.frame.brief_shown import BriefView
from openupr.views.briefs.statements.brief_statements import LONGEST
from openupr.views.withheld import Withheld

from ..real_reviews import read_dossier
from ..rendering.small_reviews import item, review

LINES = [
    ("", 100.0, 1),
    ("a " * 10, 1000.0, 1),
    ("word " * 40, 200.0, 6),
    ("w" * 400, 100.0, 32),  # broken, for it is longer than a line
]


@pytest.mark.parametrize(("text", "width", "count"), LINES)
def test_lines_are_counted_as_they_break(text: str, width: float, count: int) -> None:
    assert one_page.lines(text.strip(), width) == count


def shown(typed: str, *reviews: Review) -> BriefView:
    return brief_view(topic_brief(belonging(topic(typed), reviews), reviews, {}), Withheld(), "0")


def many(count: int, words: int = 20) -> Review:
    items = tuple(item(f"9.{k}", (f"Enact law number {k} on prisons {'and their guards ' * words}".strip(), "CUB NOR")) for k in range(1, count + 1))
    answers = tuple(Answer(each.id, each.number, Position.NOTED, each.claim, Source.REPORT, ()) for each in items)
    return replace(review(items), answers=answers)


@pytest.mark.parametrize(("count", "words"), [(1, 1), (10, 3), (80, 8), (80, 20)])
def test_it_fits_one_page_in_whole_lines(count: int, words: int) -> None:
    view = shown("prisons", many(count, words))
    assert view.fits
    every = [line for section in view.sections for line in (*section.lines, *section.rest)]
    requests = [line for line in every if line.text.startswith("2013, ")]
    assert len(requests) == count, "what is not on the page stands behind it"
    assert all(line.text.count("“") == line.text.count("”") and "…" not in line.text for line in every)
    first = view.sections[0]
    assert first.more == (f"“Also found” has {len(first.rest)} more statement{'s' if len(first.rest) > 1 else ''}." if first.rest else "")


def test_what_is_too_long_stands_behind_the_page() -> None:
    view = shown("prisons", many(1, LONGEST))
    assert len(view.sections[0].lines) == 1
    meaning = "“Noted” means that it is not supported."
    assert view.sections[0].lines[0].text == (
        f"2013: 1 recommendation names it, by Cuba and Norway. XAA noted this one. {meaning} Others may be on it, too."
    )
    assert len(view.sections[0].rest) == 1


def test_each_statement_has_its_source_and_nothing_is_said_of_what_is_missing() -> None:
    view = shown("prisons", many(2, 1))
    sections = {section.title: section.lines for section in view.sections}
    assert sections["What UN bodies say"][0].text == "We can’t tell. The compilation is missing here."
    assert all(line.source for line in sections["What was asked of XAA"])
    assert "paragraph 9.1, page 2" in sections["What was asked of XAA"][1].source
    assert "Missing in XAA-17: national report, compilation and stakeholder summary." in view.subtitle


def test_a_recommendation_counts_with_the_states_that_ask_for_what_is_on_it_each_once() -> None:
    made = review((item("9.1", ("Build prisons", "CUB NOR"), ("Build ferries", "FJI")), item("9.2", ("Close old prisons", "NOR"))))
    said = shown("prisons", made).sections[0].lines[0].text
    assert said.startswith("2013: 2 recommendations name it, by Cuba and Norway. ")


def test_what_names_the_topic_aside_stands_behind_the_page_where_something_else_is_on_it() -> None:
    aside = item("9.1", ("Adopt a law on schools by 2027, including those of prisons", "CUB"))
    assert [line.text.startswith("2013, Cuba") for line in shown("prisons", review((aside,))).sections[0].lines] == [False, True]
    first = shown("prisons", review((aside, item("9.2", ("Build prisons", "FJI"))))).sections[0]
    assert [line.text[:11] for line in first.lines[1:]] == ["2013, Fiji:"]
    assert [line.text[:11] for line in first.rest] == ["2013, Cuba:"]


def test_what_is_less_surely_on_the_topic_stands_behind_the_page() -> None:
    made = review((item("9.1", ("Build prisons", "CUB")), item("9.2", ("Close old prisons", "NOR"))))
    brief = topic_brief(belonging(topic("prisons"), [made]), [made], {})
    sure, other = brief.asked
    view = brief_view(replace(brief, asked=(sure, replace(other, plain=False))), Withheld(), "0")
    assert [len(view.sections[0].lines), len(view.sections[0].rest)] == [2, 1]
    unsure = brief_view(replace(brief, asked=tuple(replace(each, plain=False) for each in brief.asked)), Withheld(), "0").sections[0]
    assert [line.text.partition(":")[0] for line in (*unsure.lines, *unsure.rest)] == ["2013", "2013, Cuba", "2013, Norway"]
    assert len(unsure.lines) == 1, "how much was asked is told all the same"


POSITIONS = [
    (Position.SUPPORTED, "XAA supported recommendation 9.1."),
    (Position.NOT_SUPPORTED, "XAA did not support recommendation 9.1."),
    (Position.UNDER_CONSIDERATION, "Recommendation 9.1 was to be answered later."),
    (Position.WITHOUT_POSITION, "XAA answered recommendation 9.1: its position is unclear to us."),
    (Position.UNANSWERED, "We found no answer to recommendation 9.1."),
]


@pytest.mark.parametrize(("position", "said"), POSITIONS)
def test_the_answer_is_said_as_it_is(position: Position, said: str) -> None:
    held = many(1, 1)
    answered = replace(held, answers=(replace(held.answers[0], position=position),))
    assert shown("prisons", answered).sections[0].lines[1].text.endswith(f"”. {said}")


# Twenty topics on real reviews: the page holds by its own measure, and every quotation is a text that the review holds.
TWENTY = [
    *(("SVN-48", each) for each in ("housing of Roma", "asylum", "domestic violence", "hate speech", "Right to health", "older persons", "torture")),
    *(("SVN-34", each) for each in ("housing of Roma", "trafficking", "erased persons", "Disabilities")),
    *(("SVN-07", each) for each in ("Roma", "Ombudsman", "Rights of the Child")),
    *(("CHN-17", each) for each in ("Death penalty", "Tibet", "freedom of religion")),
    ("BRA-41", "Indigenous land"),
    ("FRA-43", "asylum"),
    ("CRI-47", "prison overcrowding"),
]


@pytest.mark.at_length
@pytest.mark.corpus
@pytest.mark.parametrize(("name", "typed"), TWENTY)
def test_twenty_topics_fit_one_page(corpus: Path, name: str, typed: str) -> None:
    view = shown(typed, read_dossier(corpus, name))
    assert view.fits
    assert sum(len(section.lines) for section in view.sections) >= 4
    assert all(not line.text.rstrip("”. ").endswith("…") for section in view.sections for line in section.lines)
