"""Bodies and treaties."""

from __future__ import annotations

from collections import Counter

import pytest

from openupr.errors import UnknownNameError
from openupr.names import bodies, bodies_called, body, body_of_symbol, find_body, find_treaty, normal_name, treaties, treaty


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Committee against Torture", "CAT"),
        ("the Committee on the Elimination of Discrimination against Women", "CEDAW"),
        ("Human Rights Committee", "CCPR"),
        ("HR Committee", "CCPR"),
        ("Human Rights Council", "HRC"),
        ("UNHCR", "UNHCR"),
        ("OHCHR", "OHCHR"),
        ("the United Nations country team", "UNCT"),
        ("United Nations Children’s Fund", "UNICEF"),
        ("The Special Rapporteur on freedom of religion or belief", "SR-religion"),
        ("Special Rapporteur on torture", "SR-torture"),
        ("Working Group on Arbitrary Detention", "WGAD"),
        ("Subcommittee on Prevention of Torture", "SPT"),
        ("OSCE/ODIHR", "OSCE-ODIHR"),
        ("Venice Commission", "VENICE"),
    ],
)
def test_find_body(text: str, code: str) -> None:
    assert find_body(text) is body(code)


@pytest.mark.parametrize(
    ("symbol", "code"), [("CAT/C/XEE/CO/4", "CAT"), ("E/C.12/XEE/CO/2", "CESCR"), ("CAT/OP/8", "SPT"), ("A/HRC/95/16/Add.1", "HRC"), ("ST/95", None)]
)
def test_body_of_symbol(symbol: str, code: str | None) -> None:
    found = body_of_symbol(symbol)
    assert (found.code if found else None) == code


@pytest.mark.parametrize("text", ["", "the Committee", "Special Rapporteur", "Comittee against Torture", "Human Rights"])
def test_no_body(text: str) -> None:
    assert find_body(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CAT", "CAT"),
        ("ICCPR", "ICCPR"),
        ("ICCPR-OP 2", "ICCPR-OP2"),
        ("OP-CAT", "OP-CAT"),
        ("OPCAT", "OP-CAT"),
        ("Optional Protocol to the Convention against Torture", "OP-CAT"),
        ("CPED", "ICPPED"),
        ("CED", "ICPPED"),
        ("ICRMW", "ICRMW"),
        ("the Convention on the Rights of the Child", "CRC"),
        ("OP-CRC-AC", "OP-CRC-AC"),
        ("the Rome Statute", "ROME"),
        ("Istanbul Convention", "ISTANBUL"),
        ("Palermo Protocol", "PALERMO"),
        ("1961 Convention on the Reduction of Statelessness", "STATELESS-1961"),
        ("ILO Convention No. 169", "ILO-169"),
        ("ILO Convention 189", "ILO-189"),
        ("ILO Convention, 1951 (No. 100)", "ILO-100"),
        ("ILO 182", "ILO-182"),
        ("ILO Convention No. 169 concerning Indigenous and Tribal Peoples", "ILO-169"),
        ("International Labour Organization (ILO) Convention No. 189", "ILO-189"),
        ("Equal Remuneration Convention", "ILO-100"),
        ("Domestic Workers Convention, 2011 (No. 189), of the International Labour Organization", "ILO-189"),
        ("International Labour Organization Indigenous and Tribal Peoples Convention, 1989 (No. 169)", "ILO-169"),
    ],
)
def test_find_treaty(text: str, code: str) -> None:
    assert find_treaty(text) is treaty(code)


@pytest.mark.parametrize(
    "text",
    [
        *("", "ILO", "Convention", "Optional Protocol", "Convention No. 169", "ILO Convention", "ILO Convention No. 999"),
        *(
            "ILO Conventions 29 and 105",
            "ILO Convention No. 29 and Convention No. 105",
            "Domestic Workers Convention, 2011 (No. 190)",
        ),
    ],
)
def test_no_treaty(text: str) -> None:
    assert find_treaty(text) is None


def test_tables_refer_to_each_other() -> None:
    for each in treaties():
        assert not each.body or body(each.body)
        assert not each.in_force or each.adopted < each.in_force
    for quoted in bodies():
        assert not quoted.treaty or treaty(quoted.treaty)
        if quoted.kind == "treaty_body":
            assert treaty(quoted.treaty).body == quoted.code


@pytest.mark.parametrize("records", [bodies(), treaties()], ids=["bodies", "treaties"])
def test_no_two_share_a_name(records: tuple[object, ...]) -> None:
    shared = Counter(
        key
        for each in records
        for key in {normal_name(form) for form in (each.code, each.name, *each.aliases)}  # type: ignore[attr-defined]
    )
    assert [key for key, count in shared.items() if count > 1] == []


def test_ten_treaty_bodies_and_nine_core_treaties() -> None:
    assert sum(each.kind == "treaty_body" for each in bodies()) == 10
    core = {"ICERD", "ICCPR", "ICESCR", "CEDAW", "CAT", "CRC", "ICRMW", "CRPD", "ICPPED"}
    assert core <= {each.code for each in treaties()}


def test_unknown_codes() -> None:
    with pytest.raises(UnknownNameError, match="XYZ"):
        body("XYZ")
    with pytest.raises(UnknownNameError, match="XYZ"):
        treaty("XYZ")


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("It met the Independent Expert on minority issues.", {"SR-minorities": "Independent Expert on minority issues"}),
        ("The Independent Expert on minority issues, now the Special Rapporteur on minority issues, came.", {}),
        ("The United Nations subregional team noted fog. That subregional team sails.", {"UNCT": "United Nations subregional team"}),
        ("The Special Rapporteur on violence against women and girls, its causes and consequences, came.", {}),
        ("The Committee on the Rights of the Child noted fog.", {}),
    ],
)
def test_a_body_is_called_as_a_text_calls_it(text: str, called: dict[str, str]) -> None:
    assert bodies_called(text) == called


def test_what_a_body_is_called_is_a_name_of_it() -> None:
    assert all(find_body(name) is each for each in bodies() for name in each.called)
