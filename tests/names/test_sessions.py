"""Sessions and cycles."""

from __future__ import annotations

from itertools import pairwise

import pytest

from openupr.errors import UnknownNameError
from openupr.names import cycle_of, parse_symbol, session, sessions


@pytest.mark.parametrize(("number", "cycle"), [(1, 1), (12, 1), (13, 2), (26, 2), (27, 3), (40, 3), (41, 4), (54, 4)])
def test_cycles(number: int, cycle: int) -> None:
    assert cycle_of(number) == session(number).cycle == cycle


@pytest.mark.parametrize("number", [0, -1, 55, 100])
def test_unknown_session(number: int) -> None:
    with pytest.raises(UnknownNameError, match=str(number)):
        session(number)
    with pytest.raises(LookupError):
        cycle_of(number)


def test_in_order_and_without_a_gap() -> None:
    every = sessions()
    assert [each.number for each in every] == list(range(1, 55))
    for earlier, later in pairwise(every):
        assert earlier.start <= earlier.end < later.start


def test_days_only_where_a_document_states_them() -> None:
    for each in sessions():
        if each.source:
            assert parse_symbol(each.source) is not None
            assert len(each.start) == len(each.end) == len("2008-04-07")
        else:
            assert len(each.start) == len(each.end) == len("2008-04")


def test_known_dates() -> None:
    assert (session(7).start, session(7).end, session(7).source) == ("2010-02-08", "2010-02-19", "A/HRC/14/11")
    assert (session(48).start, session(48).end) == ("2025-01-20", "2025-01-31")
    assert session(36).start == "2020-11"
    assert "ostponed" in session(36).note
