"""The day on which the Council adopted an outcome, from invented decisions: where the decision says it once, and of this review alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.extracting.council_decision import read_decision
from openupr.reading import read_bytes
from openupr.records import Document, Kind
from openupr.records.dialogue.council_decisions import CouncilDecision
from openupr.views.page.documents.adopted_shown import adopted_shown

from ..examining.invented import KEY, ask, review

OWN = "A/HRC/DEC/99/105"
TEXT = """Decision adopted by the Human Rights Council
on 12 March 2014

99/105. Outcome of the universal periodic review: Aldovar

The Human Rights Council,
Recalling resolution 5/1 of 18 June 2007,
Having conducted the review of Aldovar on 22 October 2013 in conformity with
all relevant provisions,
Adopts the outcome of the review of Aldovar, comprising the report thereon (A/HRC/99/1).

32nd meeting
12 March 2014
[Adopted without a vote.]
"""


def decided(text: str = TEXT) -> CouncilDecision | None:
    document = Document(OWN, "d.txt", "0" * 64, "text", Kind.DECISION, OWN, "XAA", None, "2014-03-25", "en")
    return read_decision(read_bytes(text.encode(), "d.txt"), document)


def test_the_day_is_that_of_the_adoption_and_has_its_place() -> None:
    found = decided()
    assert found is not None
    assert (found.day, found.reviewed, found.reports) == ("2014-03-12", "2013-10-22", ("A/HRC/99/1",))
    (span,) = found.place.spans
    assert read_bytes(TEXT.encode(), "d.txt").text[span.start : span.end].split() == "32nd meeting 12 March 2014".split()


@pytest.mark.parametrize(
    ("before", "after", "day"),
    [
        ("on 12 March 2014", "", "2014-03-12"),  # the head has no day
        ("12 March 2014\n[", "[", "2014-03-12"),  # the end has none
        ("on 12 March 2014", "on 13 March 2014", None),  # they differ
        ("Adopts the outcome of", "Decides to postpone the outcome of", None),
        ("32nd meeting\n12 March 2014\n", "", "2014-03-12"),
    ],
)
def test_no_day_is_told_that_is_not_surely_it(before: str, after: str, day: str | None) -> None:
    found = decided(TEXT.replace(before, after, 1))
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("change", "held", "is_told"),
    [
        ({}, "2013-10-22", True),
        ({}, None, True),  # the report does not say its day: the decision's day lies in the session
        ({}, "2013-10-24", False),  # another review of the State
        ({"reviewed": "2009-02-03"}, None, False),
        ({"reports": ("A/HRC/12/3",)}, "2013-10-22", False),
        ({"reviewed": None}, "2013-10-22", True),
        ({"reviewed": None, "reports": ()}, "2013-10-22", False),
        ({"day": "2013-10-01"}, "2013-10-22", False),  # before the review
    ],
)
def test_it_is_told_of_this_review_alone(change: dict[str, object], held: str | None, is_told: bool) -> None:
    found = decided()
    made = review([ask("Build wells")])
    assert found is not None
    assert made.report is not None
    made = replace(made, report=replace(made.report, held=held), adopted=(replace(found, **change),))  # type: ignore[arg-type]
    shown = adopted_shown(made)
    assert (shown is not None) is is_told
    assert KEY == "A/HRC/99/1"


def test_two_decisions_that_differ_tell_no_day() -> None:
    found = decided()
    made = review([ask("Build wells")])
    assert found is not None
    assert adopted_shown(replace(made, adopted=(found, found))) is not None
    assert adopted_shown(replace(made, adopted=(found, replace(found, day="2014-03-13")))) is None
