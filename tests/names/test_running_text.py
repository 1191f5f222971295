"""State names inside sentences."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.names import find_state, state_name_pattern, states

NAME = re.compile(state_name_pattern())


def found(sentence: str) -> list[str]:
    codes = []
    for match in NAME.finditer(sentence):
        which = find_state(match.group())
        assert which is not None, match.group()
        codes.append(which.iso3)
    return codes


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("17. Iran (Islamic\nRepublic of) noted the efforts of the Government.", ["IRN"]),
        ("The Islamic Republic of Iran and the Bolivarian Republic of Venezuela commended Cuba.", ["IRN", "VEN", "CUB"]),
        ("Venezuela (Bolivarian Republic of), Bolivia (Plurinational State of)", ["VEN", "BOL"]),
        ("United Kingdom of Great Britain and Northern Ireland", ["GBR"]),
        ("human rights in Northern Ireland", []),
        ("oil in the Niger Delta and the Gulf of Guinea", []),
        ("Niger, Nigeria", ["NER", "NGA"]),
        ("Papua New Guinea, Equatorial Guinea, Guinea-Bissau, Guinea Bissau and Guinea", ["PNG", "GNQ", "GNB", "GNB", "GIN"]),
        ("Dominica and the Dominican Republic", ["DMA", "DOM"]),
        ("the Democratic People’s Republic of Korea, the Republic of Korea; Korea", ["PRK", "KOR"]),
        ("the Democratic Republic of the Congo; the Democratic Republic of Congo; the Congo", ["COD", "COD", "COG"]),
        ("The former Yugoslav Republic of Macedonia asked", ["MKD"]),
        ("Côte d‘Ivoire, Cote d'Ivoire, Turkiye, Türkiye, Viet-Nam", ["CIV", "CIV", "TUR", "TUR", "VNM"]),
        ("Timor‑\nLeste", ["TLS"]),
        ("the US and us; the UK; the USA.", ["USA", "GBR", "USA"]),
        ("the U.S. and U.K. delegations, the U.S.A.", ["USA", "GBR", "USA"]),
        ("Algerian and Nigerians, Omani", []),
        ("South Sudan and Sudan", ["SSD", "SDN"]),
        ("Netherlands (Kingdom of the), Netherlands Antilles", ["NLD"]),
        ("Serbia and Montenegro", ["SRB"]),
        ("Bosnia & Herzegovina, Bosnia-Herzegovina, St. Kitts and Nevis, St Lucia", ["BIH", "BIH", "KNA", "LCA"]),
        ("Libyan Arab Jamahiriya/Libya", ["LBY", "LBY"]),
        ("the European Union, the Holy See and the State of Palestine", ["EUE", "VAT", "PSE"]),
    ],
)
def test_sentences(sentence: str, codes: list[str]) -> None:
    assert found(sentence) == codes


@given(
    st.sampled_from([each.name for each in states()]),
    st.sampled_from(["", "(", "the ", ", "]),
    st.sampled_from(["", ")", ".", ",", " said", ";"]),
)
def test_every_name_in_full(name: str, before: str, after: str) -> None:
    match = NAME.search(before + name + after)
    assert match is not None
    assert match.group() == name


def test_it_is_compact_and_captures_nothing() -> None:
    assert len(state_name_pattern()) < 15_000
    assert NAME.groups == 0
    assert re.compile(rf"^(?P<state>{state_name_pattern()}) noted").match("Viet Nam noted") is not None
