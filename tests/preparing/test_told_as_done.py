"""What a later document plainly tells as done is known before it is asked for again; what it leaves open is told as nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.extracting.compilation.cooperation import read_cooperation
from openupr.preparing.briefs.asked.asked_on_topic import ToldAsDone
from openupr.preparing.briefs.replied.deeds_told import making
from openupr.preparing.briefs.replied.told_as_done import TellsAsDone
from openupr.records import Answer, Claim, Position, Review, Source, Voice

from ..rendering.small_reviews import response, review, statement
from .test_own_report import reporting

REPORT = (
    "In 2031, a constitutional act was adopted amending the Constitution to include the right to use the sign language of ferrymen.",
    "In 2030, Bresland ratified the Convention on the Rights of Persons with Disabilities.",
    "The Government extended a standing invitation to all special procedures in 2030.",
    "The Special Rapporteur on the independence of judges and lawyers visited Bresland in 2031.",
    "A draft act on the registration of lighthouse keepers and pilots was adopted by the Government.",
    "Bresland withdrew its reservation to the Convention on the Rights of the Child in 2031.",
    "Bresland ratified the Council of Europe Convention on preventing and combating violence against women and domestic violence in 2031.",
    "The Penal Code will be amended so that corporal punishment in kindergartens and orphanages is prohibited.",
)
ASKED = [
    ("Recognize the sign language of ferrymen in the Constitution", REPORT[0], False),
    ("Ratify the Convention on the Rights of Persons with Disabilities", REPORT[1], False),
    ("Ratify the Convention on the Rights of Persons with Disabilities and establish a board of ferrymen", REPORT[1], True),
    ("Ratify the Convention on the Rights of Persons with Disabilities and the Convention against Torture", REPORT[1], True),
    ("Extend a standing invitation to all special procedures", REPORT[2], False),
    ("Extend a standing invitation and cooperate with treaty bodies", REPORT[2], True),
    ("Invite the Special Rapporteur on the independence of judges and lawyers", REPORT[3], False),
    ("Withdraw its reservations to the Convention on the Rights of the Child", REPORT[5], True),
    ("Ratify the Istanbul Convention", REPORT[6], False),
]
NOT_TOLD = [
    "Ratify the Convention against Torture",  # it is named nowhere
    "Withdraw reservations made upon the ratification of the Convention on the Rights of Persons with Disabilities",  # it asks for something else
    "Invite the Special Rapporteur on the right to food",
    "Adopt an act on the registration of lighthouse keepers and pilots",  # a draft is none
    "Prohibit corporal punishment in kindergartens and orphanages in the Penal Code",  # it is still to come
    "Strengthen the use of the sign language of ferrymen",  # nobody can say that this is done
    "Abolish the sign language of ferrymen in the Constitution",  # another deed
]


def told(request: str, sentences: tuple[str, ...] = REPORT, asked_in: int = 0) -> ToldAsDone | None:
    """What the report of the later review tells of a request that was made so many sessions before."""
    made = reporting(sentences)
    assert made.national_report is not None
    text = made.national_report.text
    numbered = replace(text, paragraphs=tuple(replace(each, number=str(at)) for at, each in enumerate(text.paragraphs, 1)))
    cooperation = read_cooperation(numbered, own=True)
    later = replace(made, national_report=replace(made.national_report, text=numbered, cooperation=cooperation))
    earlier: Review = replace(later, id=f"XBB-{later.session - asked_in:02}", session=later.session - asked_in) if asked_in else later
    return TellsAsDone([later, *([replace(earlier, national_report=None)] if asked_in else [])]).of(earlier, request)


@pytest.mark.parametrize(("request_made", "words", "part"), ASKED)
def test_what_a_later_report_tells_as_done(request_made: str, words: str, part: bool) -> None:
    found = told(request_made, asked_in=12)
    assert found is not None
    assert (found.words, found.part) == (words, part)
    assert found.place.document == found.later.national_report.document.key  # type: ignore[union-attr]


@pytest.mark.parametrize("request_made", NOT_TOLD)
def test_what_is_left_open_is_not_told(request_made: str) -> None:
    assert told(request_made, asked_in=12) is None


@pytest.mark.parametrize("word", ["not ", "never ", "not yet ", "to be "])
def test_a_denied_deed_is_none(word: str) -> None:
    denied = REPORT[0].replace("was adopted", f"was {word}adopted")
    assert told(ASKED[0][0], (denied,), asked_in=12) is None


@pytest.mark.parametrize(
    "behind", [", and repealed in 2036.", " by the lower house.", ", and vetoed by the President.", ". However, courts put it out of use."]
)
def test_a_deed_that_was_undone_is_none(behind: str) -> None:
    assert told(ASKED[0][0], REPORT[:1], asked_in=12) is not None
    assert REPORT[0].endswith(".")
    assert told(ASKED[0][0], (REPORT[0].removesuffix(".") + behind,), asked_in=12) is None


def test_a_treaty_that_is_denied_elsewhere_is_not_told() -> None:
    contrary = (REPORT[1], "Bresland has not ratified the Convention on the Rights of Persons with Disabilities.")
    assert told(ASKED[1][0], contrary, asked_in=12) is None


def test_a_treaty_of_a_region_that_is_denied_is_not_told() -> None:
    assert told("Ratify the Istanbul Convention", ("Bresland has not ratified the Istanbul Convention.",), asked_in=12) is None
    assert told("Ratify the Istanbul Convention", (REPORT[6], "Bresland has not yet ratified the Istanbul Convention."), asked_in=12) is None


def test_the_state_s_newest_answer_tells_of_a_treaty_against_an_older_document() -> None:
    treaty = "Convention on the Rights of Persons with Disabilities"
    older = reporting((f"Bresland has not ratified the {treaty}.",))
    assert older.national_report is not None
    cooperation = read_cooperation(older.national_report.text, own=True)
    later = replace(older, national_report=replace(older.national_report, cooperation=cooperation))
    earlier = replace(later, id="XBB-17", session=later.session - 14, national_report=None, answers=())

    def told_by(*said: str) -> str | None:
        parts = tuple(response("9.1", Position.SUPPORTED, 1, "", each) for each in said)
        answer = Answer("XBB-31/R9.1", "9.1", Position.SUPPORTED, Claim.NONE, Source.ADDENDUM, (), parts)
        found = TellsAsDone([replace(later, answers=(answer,)), earlier]).of(earlier, f"Ratify the {treaty}")
        return found.words if found is not None else None

    joined = f"The {treaty} was ratified on 30 January 2031."
    assert told_by(joined) == joined
    assert told_by("The Convention against Torture was ratified in 2031.") is None
    assert told_by(joined, f"Bresland has not yet ratified the {treaty}.") is None


def test_a_report_may_name_the_recommendation_that_it_tells_as_done() -> None:
    named = REPORT[0].replace("ferrymen.", "ferrymen (recommendation 92.54).")
    found = told(ASKED[0][0], (named,), asked_in=12)
    assert found is not None
    assert found.words == named


def test_a_deed_of_before_is_another_one() -> None:
    old = REPORT[0].replace("2031", "1998")
    assert told(ASKED[0][0], (old,), asked_in=12) is None


def test_a_law_in_the_documents_of_the_same_review_is_no_answer_and_a_treaty_is() -> None:
    assert told(ASKED[0][0]) is None
    assert told(ASKED[1][0]) is not None


@pytest.mark.parametrize(
    ("request_made", "alone"),
    [
        ("Adopt a law on lamps", True),
        ("Consider adopting a law on lamps", True),
        ("Adopt and implement a law on lamps", False),
        ("Ensure lamps", None),
    ],
)
def test_what_a_request_asks_to_make(request_made: str, alone: bool | None) -> None:
    found = making(request_made, "XBB")
    assert (found.alone if found is not None else None) is alone


SAID_OF_INVITATIONS = [
    ("Bresland announced that today it had extended an open invitation to all mechanisms and special procedures of the Council.", True),
    ("Bresland had issued a standing invitation to the special procedures in 2030.", True),
    ("Bresland would extend an open invitation to all special procedures.", False),
    ("Bresland had not extended a standing invitation to special procedures.", False),
    ("Bresland had extended an open invitation to the ferrymen.", False),
]


@pytest.mark.parametrize(("words", "told_so"), SAID_OF_INVITATIONS)
def test_an_invitation_of_which_the_state_tells_in_the_dialogue_is_not_asked_for_again(words: str, told_so: bool) -> None:
    made = review()
    assert made.report is not None
    spoken = replace(made, report=replace(made.report, statements=(statement(16, 1, None, words, Voice.STATE_UNDER_REVIEW),)))
    found = TellsAsDone([spoken]).of(spoken, "Extend a standing invitation to all special procedures")
    assert (found is not None) is told_so
    if found is not None:
        assert (found.in_dialogue, found.part, found.words) == (True, False, words)
    others = replace(spoken.report, statements=(statement(16, 1, None, words),))  # type: ignore[type-var]
    assert TellsAsDone([replace(spoken, report=others)]).of(spoken, "Extend a standing invitation to all special procedures") is None
