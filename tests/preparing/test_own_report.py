"""A request is held against the State's own report: what is there by its words is quoted beside it, and what is not is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.preparing.briefs.replied.own_report import OwnReport, things_asked
from openupr.records import Review, Voice
from openupr.text import clean

from ..rendering.small_reviews import review, state, statement

DOCUMENTS = Path(__file__).parents[1] / "documents"


def reporting(sentences: Sequence[str]) -> Review:
    made = openupr.read(DOCUMENTS / "XBB-31")
    assert made.national_report is not None
    first = made.national_report.text.paragraphs[0]
    paragraphs = tuple(replace(first, id=f"XBB-31/N{number}", text=clean(words), headings=()) for number, words in enumerate(sentences, 1))
    return replace(made, national_report=replace(made.national_report, text=replace(made.national_report.text, paragraphs=paragraphs)))


REPORT = (
    "The National Programme of Measures for Ferrymen of the Government was adopted in 2031.",
    "A comprehensive harbour policy guides the ministry.",
    "There is no law on lamps.",
    "Bresland ratified the Convention on the Rights of the Child in 1994.",
    "Children know the Convention against Torture.",
)
ASKED = [
    ("Establish a national programme of measures for ferrymen, including children", "The National Programme of Measures for Ferrymen"),
    ("Continue its efforts to develop a comprehensive harbour policy with a human rights perspective", "A comprehensive harbour policy"),
    ("Enact a law on lamps by 2033", "There is no law on lamps."),  # quoted, and judged by nobody
    ("Ratify the Convention on the Rights of the Child", "Bresland ratified the Convention"),
    ("Ratify the Convention against Torture", None),  # it is named there, and not joined
    ("Adopt a harbour policy on the right to lamps", None),  # of what it is on it says nothing
    ("Adopt a programme of measures for lighthouse keepers", None),
    ("Adopt a policy", None),  # of no subject
    ("Adopt a comprehensive lamp policy", None),  # "a comprehensive policy" is not it
    ("Amend the law on lamps", None),  # it is there already
    ("Withdraw reservations made upon the ratification of the Convention on the Rights of the Child", None),  # it asks for something else
    ("Open the harbour to ferrymen", None),  # it asks for no law, plan or body
]


@pytest.mark.parametrize(("request_made", "begins"), ASKED)
def test_a_report_is_quoted_where_it_names_what_is_asked_for(request_made: str, begins: str | None) -> None:
    told = OwnReport(reporting(REPORT)).tells_of(request_made)
    assert (told is not None) == (begins is not None)
    if told is not None and begins is not None:
        assert told.words.startswith(begins)
        assert told.by_words


def test_what_can_not_be_read_alone_is_not_quoted() -> None:
    told = OwnReport(reporting(("It was long planned. It is now called the Programme of Measures for Ferrymen.",))).tells_of(ASKED[0][0])
    assert told is None or told.words == ""


def test_words_that_a_report_has_everywhere_name_nothing() -> None:
    sentences = [f"The harbour plan number {number} is open." for number in range(50)]
    request_made = "Adopt a harbour plan"
    assert OwnReport(reporting(sentences[:5])).tells_of(request_made) is not None
    assert OwnReport(reporting(sentences)).tells_of(request_made) is None


def test_a_thing_ends_where_it_is_said_what_it_is_to_do() -> None:
    assert [each.stems for each in things_asked("Adopt a harbour plan that feeds the gulls")] == [("harbour", "plan")]
    assert not things_asked("Amend its harbour plan"), "what is there already is not what is to be made"


def test_what_the_state_says_in_the_dialogue_of_a_treaty_is_quoted_beside_a_request_to_join_it() -> None:
    words = "The harbour is new. Bresland recently signed the Convention against Torture; and it built a pier."
    asked = "Ratify the Convention against Torture and the Convention on the Rights of Persons with Disabilities"
    found = OwnReport(review(statements=(statement(6, 0, None, words, Voice.STATE_UNDER_REVIEW),))).tells_of(asked)
    assert found is not None
    assert (found.in_dialogue, found.named) == (True, False)
    assert found.words == "Bresland recently signed the Convention against Torture; and it built a pier."
    others = OwnReport(review(statements=(statement(6, 1, state("CUB"), words),)))
    assert others.tells_of(asked) is None, "another State says it"
