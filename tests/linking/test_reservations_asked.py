"""To which treaties a request surely asks to withdraw reservations, and what it doesn't ask. Names of treaties are theirs; all else is invented."""

from __future__ import annotations

import pytest

from openupr.languages.word_tables import reading_in
from openupr.linking.treaties.reservations_asked import asked_to_withdraw
from openupr.linking.treaties.treaties_asked import asked_to_join

ASKED = {
    "Withdraw its reservations to CEDAW": {"CEDAW"},
    "Consider lifting its reservation to article 10 (2) (b) and (3) of ICCPR": {"ICCPR"},
    "Review the reservations to the Convention on the Rights of the Child with a view to withdrawing them": {"CRC"},
    "Withdraw all reservations and interpretative declarations made to CAT, ICCPR and CRC": {"CAT", "ICCPR", "CRC"},
    "Lift its reservations to the following treaties: CEDAW and CRPD": {"CEDAW", "CRPD"},
    "Remove its remaining reservations to the core treaties, in particular to ICERD": {"ICERD"},
    "Withdraw its reservations to CRPD articles 9 (ferries), 24 (lamps) and 11": {"CRPD"},
    "Build wells, and withdraw the reservation to article 4 of ICERD": {"ICERD"},
    "Implement CEDAW by lifting its reservations": {"CEDAW"},
    "Consider lifting reservations to a number of ICCPR articles": {"ICCPR"},
    "Consider the withdrawal of all reservations and declarations that undermine the spirit of the treaties, in particular reservation to article 6 "
    "of the ICCPR that touches ferries": {"ICCPR"},
    "Ratify ILO Conventions no. 87 (on association) and no. 98 (on bargaining) as well as withdraw the reservation to ICERD": {"ICERD"},
    "Withdraw its interpretative statement on CRPD": {"CRPD"},
    "Consider withdrawing its declaration to article 4 of ICERD, and build wells": {"ICERD"},
    "Consider the effect of its remaining reservations to CRPD, and consider the possibility of withdrawing them": {"CRPD"},
    # What is joined on is another thing.
    "Consider the effect of its reservations to CRPD; build wells and withdraw them": set(),
    "Withdraw its statement on CRPD": set(),
    "Withdraw all reservations that weaken the treaties, in particular its principles under CRC": set(),
    "Withdraw its reservations to CEDAW and ratify CRPD": {"CEDAW"},
    "Withdraw its reservations to CEDAW in line with the ICCPR": {"CEDAW"},
    "Ratify CRPD and withdraw its reservations to CAT": {"CAT"},
    # Nothing of the kind is asked.
    "Ratify CRPD without reservations": set(),
    "Ratify CRPD, and withdraw the law on wells": set(),
    "Do not withdraw its reservations to CEDAW": set(),
    "Keep its reservations to CEDAW": set(),
    "Encourage other States to withdraw their reservations to CEDAW": set(),
    "Welcome the withdrawal of its reservations to CEDAW": set(),
    "Implement CEDAW and ICERD, and lift its reservations": set(),
    "Review its law on wells, which has reservations on CEDAW": set(),
}


@pytest.mark.parametrize(("request_", "codes"), ASKED.items())
def test_to_which_reservations_are_to_be_withdrawn(request_: str, codes: set[str]) -> None:
    with reading_in("en"):
        assert asked_to_withdraw(request_) == codes


@pytest.mark.parametrize("code", ["CEDAW"])
def test_to_withdraw_a_reservation_is_not_to_join(code: str) -> None:
    with reading_in("en"):
        assert not asked_to_join(f"Withdraw its reservations to {code}")
        assert not asked_to_withdraw(f"Ratify {code}")
