"""UPR Info's organisations and their members."""

from __future__ import annotations

from itertools import pairwise

import pytest

from openupr.errors import UnknownNameError
from openupr.names import Membership, organisation, organisations, organisations_of, state


def codes(iso3: str, date: str | None = None) -> set[str]:
    return {each.code for each in organisations_of(iso3, date)}


def test_the_twelve_of_upr_info() -> None:
    expected = ["ACS", "AL", "ASEAN", "AU", "CIS", "Commonwealth", "EU", "OAS", "OEI", "OIC", "OIF", "PIF"]
    assert [each.code for each in organisations()] == expected


@pytest.mark.parametrize(
    ("code", "today"),
    [("AL", 22), ("ASEAN", 11), ("AU", 54), ("Commonwealth", 56), ("EU", 27), ("OIC", 57), ("PIF", 16), ("ACS", 25), ("OAS", 34)],
)
def test_number_of_members_today(code: str, today: int) -> None:
    assert sum(member.until is None for member in organisation(code).members) == today


@pytest.mark.parametrize(
    ("iso3", "date", "expected"),
    [
        ("SVN", "2004-04", set()),
        ("SVN", "2010", {"EU"}),
        ("SVN", None, {"EU"}),
        ("GBR", "2012-05", {"EU", "Commonwealth"}),
        ("GBR", "2020-02-01", {"Commonwealth"}),
        ("GBR", None, {"Commonwealth"}),
        ("GEO", "2009-08-17", {"CIS"}),
        ("GEO", "2009-09", set()),
        ("GMB", "2012", {"AU", "OIC", "Commonwealth"}),
        ("GMB", "2015", {"AU", "OIC"}),
        ("GMB", "2019", {"AU", "OIC", "Commonwealth"}),
        ("MAR", "2012", {"AL", "OIC", "OIF"}),
        ("MAR", "2018", {"AL", "AU", "OIC", "OIF"}),
        ("PSE", None, {"AL", "OIC"}),
        ("CHE", None, {"OIF"}),
        ("CHN", None, set()),
    ],
)
def test_organisations_of(iso3: str, date: str | None, expected: set[str]) -> None:
    assert codes(iso3, date) == expected


def test_members_are_known_states_and_terms_do_not_overlap() -> None:
    for each in organisations():
        terms: dict[str, list[Membership]] = {}
        for member in each.members:
            assert state(member.iso3).status != "entity"
            terms.setdefault(member.iso3, []).append(member)
        for iso3, of_one in terms.items():
            for earlier, later in pairwise(of_one):
                assert earlier.until is not None, (each.code, iso3)
                assert later.since is not None
                assert earlier.until < later.since


def test_since_unknown_is_said() -> None:
    assert all(member.since is None for member in organisation("OEI").members)
    assert Membership("ESP", None, None).covers("1950")
    assert not Membership("ESP", None, "2000").covers("2000-01")


def test_unknown_codes() -> None:
    with pytest.raises(UnknownNameError, match="NATO"):
        organisation("NATO")
    with pytest.raises(UnknownNameError, match="XXX"):
        organisations_of("XXX")
