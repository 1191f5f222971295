"""A word that is chosen is read alike, however it is written."""

from __future__ import annotations

import pytest

from openupr.errors import UsageError
from openupr.names import chosen_value
from openupr.records import Kind, Position
from openupr.stages.taken_in.gathering import checked_metadata


@pytest.mark.parametrize("typed", ["working_group_report", "working-group-report", "Working Group Report", " WORKING_group-report "])
def test_it_is_read_in_every_spelling(typed: str) -> None:
    assert chosen_value(typed, Kind, "wrong") == "working_group_report"
    assert checked_metadata(None, typed).kind is Kind.WORKING_GROUP_REPORT


@pytest.mark.parametrize("typed", ["working", "workinggroupreport", "", "_", "working group reports"])
def test_what_is_no_such_word_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="wrong") as caught:
        chosen_value(typed, Kind, "wrong", "here")
    assert caught.value.next_step.startswith("One of: national_report, compilation,")
    assert caught.value.where == "here"


def test_it_is_given_as_it_is_written() -> None:
    assert type(chosen_value("Not supported", Position, "wrong")) is str
