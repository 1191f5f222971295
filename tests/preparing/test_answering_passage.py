"""Of the paragraphs over which a report names a recommendation, the sentence on it is shown; where none is, that is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.preparing.briefs.answering_passage import AnsweringPassages
from openupr.records import NationalReport

from .test_own_report import reporting

REPORT = (
    "Bresland attaches importance to lighthouses. Programmes for ferrymen continue.",
    "The harbour police were trained. In 2031, legal aid for asylum seekers in court proceedings was made free of charge.",
    "Gulls are protected.",
    "Measures are taken for pilots.",
    "The 2031 amendment of the Criminal Code replaced the coercion model of the crimes of rape and sexual abuse with a consent model.",
)


@pytest.fixture(scope="module")
def report() -> NationalReport:
    made = reporting(REPORT).national_report
    assert made is not None
    numbered = tuple(replace(each, id=f"N{at}", number=str(at)) for at, each in enumerate(made.text.paragraphs, 1))
    return replace(made, text=replace(made.text, paragraphs=numbered))


def test_the_sentence_on_it_is_found_wherever_it_stands_among_them(report: NationalReport) -> None:
    found = AnsweringPassages(report).of(["N1", "N2", "N3", "N4"], "Ensure that asylum seekers have access to free legal aid")
    assert found is not None
    assert (found.near, found.elsewhere, found.paragraph.number) == (True, False, "2")
    assert found.words == "In 2031, legal aid for asylum seekers in court proceedings was made free of charge."


def test_one_that_stands_elsewhere_is_told_as_that(report: NationalReport) -> None:
    asked = "Revise the definition of rape in the Criminal Code so that it is based on consent and not on coercion"
    found = AnsweringPassages(report).of(["N1", "N2", "N3", "N4"], asked)
    assert found is not None
    assert (found.elsewhere, found.paragraph.number) == (True, "5")


def test_nothing_is_shown_of_many_paragraphs_that_are_on_something_else(report: NationalReport) -> None:
    passages = AnsweringPassages(report)
    asked = "Continue efforts to reduce poverty among older persons"
    assert passages.of(["N1", "N2", "N3", "N4"], asked) is None
    few = passages.of(["N3"], asked)
    assert few is not None
    assert not few.near, "the report itself marks it as the answer"


def test_of_few_paragraphs_one_is_shown_whole_where_no_sentence_has_much_of_what_is_asked(report: NationalReport) -> None:
    asked = "Ensure that prisoners on islands see advocates, physicians and relatives without delay, and that harbour police are trained in mediation"
    found = AnsweringPassages(report).of(["N2"], asked)
    assert found is not None
    assert found.words == REPORT[1]
    closer = AnsweringPassages(report).of(["N2"], "Make legal aid in court free of charge for asylum seekers")
    assert closer is not None
    assert closer.start > 0
