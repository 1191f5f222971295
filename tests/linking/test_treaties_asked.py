"""Which treaties a request surely asks to join."""

from __future__ import annotations

import pytest

from openupr.languages.word_tables import reading_in
from openupr.linking.treaties_asked import asked_to_join

ASKED = {
    "Ratify ICCPR": {"ICCPR"},
    "Ratify CAT and its Optional Protocol": {"CAT", "OP-CAT"},
    "Take steps towards an early ratification of the ICCPR": {"ICCPR"},
    "Consider ratifying the core treaties that it has not yet ratified, especially ICCPR and CAT": {"ICCPR", "CAT"},
    "Reconsider its decision not to ratify the CRPD": {"CRPD"},
    "Sign the Optional Protocol to CEDAW and ratify CRPD": {"OP-CEDAW", "CRPD"},
    "Ratify the Second Optional Protocol to the International Covenant on Civil and Political Rights": {"ICCPR-OP2"},
    "Withdraw its reservations to CEDAW and accede to OP-CAT": {"OP-CAT"},
    "Consolidate the legal framework by ratifying CRPD": {"CRPD"},
    "Abolish the death penalty through the ratification of the 2nd Optional Protocol to the ICCPR": {"ICCPR-OP2"},
    "Ratify the OP-CRC-SC with a view to providing better implementation of the Convention on the Rights of the Child": {"OP-CRC-SC"},
    "Ratify the Optional Protocol to CEDAW, CAT, and CRPD": {"OP-CEDAW", "CAT", "CRPD"},
    "Ratify the Optional Protocol to the Convention on the Rights of the Child (CRC) on the involvement of children in armed conflict": {"OP-CRC-AC"},
    # Another text is asked for, or nothing.
    "Ratify the Protocol to the Covenant on Economic, Social and Cultural Rights": set(),
    "Take steps towards the ratification of ICCPR’s two optional protocols": set(),
    "Ratify the amendments to article 8 of the International Convention on the Elimination of All Forms of Racial Discrimination": set(),
    "Refrain from ratifying the Rome Statute": set(),
    "Do not accede to the Rome Statute before consulting parliament": set(),
    "Set up a national mechanism following the recent ratification of the Optional Protocol to the Convention against Torture": set(),
    "Withdraw the declaration made upon accession, regarding article 1 of CAT": set(),
    "Implement the ICCPR, which it ratified in 1998": set(),
}


@pytest.mark.parametrize(("request_", "codes"), ASKED.items())
def test_what_is_asked(request_: str, codes: set[str]) -> None:
    with reading_in("en"):
        assert asked_to_join(request_) == codes
