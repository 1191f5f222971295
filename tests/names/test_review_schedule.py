"""Which State is reviewed when, and the symbols that follow from it."""

from __future__ import annotations

from collections import Counter

import pytest

from openupr.errors import UnknownNameError
from openupr.names import parse_symbol, report_symbol, reviews_in_session, sessions, sessions_of, states
from openupr.names.fact_tables import table
from openupr.names.review_schedule import documents_before

REPORTS = table("reports_of_reviews")["reports"]
NOT_IN = {1: {"SSD"}, 4: {"UKR"}}
"""South Sudan became a State at the end of the first cycle; Ukraine's review of the fourth was put off."""


@pytest.mark.parametrize("cycle", [1, 2, 3, 4])
def test_each_member_is_reviewed_once_in_a_cycle(cycle: int) -> None:
    found = Counter(state for each in sessions() if each.cycle == cycle for state in reviews_in_session(each.number).states)
    assert set(found.values()) == {1}
    assert set(found) == {each.iso3 for each in states() if each.status == "member"} - NOT_IN.get(cycle, set())


def test_each_report_is_of_a_review_and_went_to_the_council_of_its_session() -> None:
    assert len(REPORTS) == len(set(REPORTS.values()))
    for review, symbol in REPORTS.items():
        parsed = parse_symbol(symbol)
        assert parsed is not None
        assert parsed.kind_hint == "working_group_report"
        session = reviews_in_session(int(review[4:]))
        assert review in session.reviews
        assert parsed.council_session == session.council
        assert session.council_checked


def test_what_no_report_shows_is_not_said_to_be_checked() -> None:
    shown = {int(review[4:]) for review in REPORTS}
    for each in sessions():
        reviews = reviews_in_session(each.number)
        assert reviews.council is None or reviews.council_checked == (each.number in shown), each.number


def test_symbols() -> None:
    assert documents_before("CHN-45") == {
        "national_report": "A/HRC/WG.6/45/CHN/1",
        "compilation": "A/HRC/WG.6/45/CHN/2",
        "stakeholder_summary": "A/HRC/WG.6/45/CHN/3",
    }
    for kind, symbol in documents_before("DZA-01").items():
        parsed = parse_symbol(symbol)
        assert parsed is not None
        assert (parsed.kind_hint, parsed.state, parsed.session) == (kind, "DZA", 1)
    assert report_symbol("SVN-48") == "A/HRC/59/15"
    assert report_symbol("CHN-45") is None


def test_sessions_of_a_state() -> None:
    assert sessions_of("ISR") == (3, 17, 29, 43)
    assert sessions_of("XAA") == ()
    with pytest.raises(UnknownNameError, match="55"):
        reviews_in_session(55)
