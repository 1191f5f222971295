"""Visits that experts have asked for, by a list that is kept with a review, stand in a brief where the mandate is on its topic, and else nowhere."""

from __future__ import annotations

import pytest

from openupr.linking.visits_open import open_visits
from openupr.preparing.briefs.replied.visits_waited_for import visits_on_topic, visits_requested
from openupr.preparing.topics.topics import topic
from openupr.records import Review
from openupr.views.briefs.for_topic.visits_waiting_shown import visit_lines

from ..assembling.test_lists_kept import FOOD, HEADS, HOUSING, row
from ..assembling.test_lists_kept import review as made

TORTURE = "Special Rapporteur on torture"


@pytest.fixture(scope="module")
def review() -> Review:
    rows = row(HOUSING, "Requested", "2015-03-01") + row(TORTURE, "Requested", "2018") + row(FOOD, "Completed", "2014", "2016")
    return made(("visits-2024-02-03.csv", HEADS + rows))


@pytest.mark.parametrize(("text", "printed"), [("torture", [TORTURE]), ("housing", [HOUSING]), ("right to food", []), ("ferries", [])])
def test_the_mandate_on_the_topic(review: Review, text: str, printed: list[str]) -> None:
    assert [each.printed for each in visits_on_topic(topic(text), review)] == printed


@pytest.mark.parametrize(
    ("request_", "printed"),
    [
        ("Extend a standing invitation to all special procedures", [HOUSING, TORTURE]),
        ("Invite the Special Rapporteur on torture", [TORTURE]),
        ("Cooperate with the Special Rapporteur on torture", []),
        ("Ban torture", []),
    ],
)
def test_what_a_speaker_asked_for(review: Review, request_: str, printed: list[str]) -> None:
    assert [each.printed for each in visits_requested([request_], review)] == printed


def test_a_line_has_its_years_and_its_list(review: Review) -> None:
    first, second = (each.sourced for each in visit_lines(open_visits(review)))
    assert first.startswith("8 years by 3 February 2024: Special Rapporteur on adequate housing")
    assert first.endswith("asked on 1 March 2015. [visits-2024-02-03.csv, row 2, saved on 3 February 2024]")
    assert "5 years by 3 February 2024" in second
    assert "asked in 2018." in second
