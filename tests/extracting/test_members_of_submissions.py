"""The members of joint submissions: names, and what stands among them and is none. All names are invented."""

from __future__ import annotations

import pytest

from openupr.extracting.stakeholder_summary.members import in_doubt, members_in


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "Reed Watch, Port Ester (France); Authors: Lamp Society, Oar, Well Union. Signatories: Boat League, Tide Forum",
            ["Reed Watch", "Lamp Society", "Oar", "Well Union", "Boat League", "Tide Forum"],
        ),
        ("Coalition Roseau, Paris (France), Les ONG membres de la Coalition Roseau : Société des Lampes, Union des Puits",
         ["Coalition Roseau", "Société des Lampes", "Union des Puits"]),
        ("Reed Watch (RW), Paris (France); The LS (Lamp Society), founded on 5 June 1898, is an association that lights lamps. It is old",
         ["Reed Watch (RW)", "The LS (Lamp Society)"]),
        ("Reed Watch, Paris (France); Reed Watch (RW), and Lamp Society (LS)", ["Reed Watch", "Lamp Society (LS)"]),
        ("Reed Watch, Paris (France); Lamp Society et Reed Watch", ["Reed Watch", "Lamp Society"]),
        ("Lamp Reed Wells; Lamp, Reed et Wells", ["Lamp Reed Wells"]),
        ("CIVICUS: World Alliance for Reeds; Lamp Society", ["CIVICUS: World Alliance for Reeds", "Lamp Society"]),
        ("Reed Watch (France); |Lamp Society (Norway)", ["Reed Watch", "Lamp Society"]),
        # a bracket that is never closed hides no semicolon
        ("Reed Watch (RW; Lamp Society (LS); Well Union", ["Reed Watch (RW", "Lamp Society (LS)", "Well Union"]),
        ("Reed Watch (RW; Oar); Well Union", ["Reed Watch (RW; Oar)", "Well Union"]),
        # a word for an organisation begins a name, and is none
        ("Lamp Union (LU); Society, Bread and Mills Institute (SBMI); Well Centre (WC)",
         ["Lamp Union (LU)", "Society, Bread and Mills Institute (SBMI)", "Well Centre (WC)"]),
        # behind the abbreviation of a name another one begins; a city has fewer words
        ("Reed Watch (RW), Keepers of the Long Marsh; Lamp Centre", ["Reed Watch (RW)", "Keepers of the Long Marsh", "Lamp Centre"]),
        ("Reed Watch (RW), Port Ester; Lamp Centre", ["Reed Watch (RW), Port Ester", "Lamp Centre"]),
        # the abbreviation of a name behind its State is no city
        ("Lamp Centre, Norway – LAMPEN (Norway); Well Union – WELLS (Norway)", ["Lamp Centre, Norway – LAMPEN", "Well Union – WELLS"]),
        ("Reed Watch; Reed Watch Youth", ["Reed Watch", "Reed Watch Youth"]),
    ],
)  # fmt: skip
def test_members_are_names_each_once(words: str, names: list[str]) -> None:
    assert [each.name for each in members_in(words, set())] == names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Coalition Roseau, et Union des Puits (UP)", ["Coalition Roseau", "Union des Puits (UP)"]),
        ("LAMPES Roseaux du Nord Paris; LAMPES, Roseaux du Nord et Paris", ["LAMPES, Roseaux du Nord et Paris"]),
    ],
)
def test_an_et_behind_a_comma_parts_names_and_the_row_is_kept_as_one(words: str, names: list[str]) -> None:
    assert [each.name for each in members_in(words, set())] == names


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("Reed Watch Centre, Lamps 56", True),
        ("Lampes France et UPEST", True),
        ("Observatoire des Puits, Sillons", True),
        ("LAMPES, Puits du Monde et Barques du Nord", True),
        ("Themis – Wells, Lamps and Oars", False),
        ("Lamp Society", False),
    ],
)
def test_a_name_that_may_be_several_is_in_doubt(name: str, several: bool) -> None:
    assert in_doubt(name) is several
