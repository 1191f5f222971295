"""Citations as people write them, and held against invented documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from openupr.commands.application import application
from openupr.preparing.quoting.citations_read import cited_numbers, read_citations

DOCUMENTS = Path(__file__).parents[1] / "documents"

READ = [
    ("A/HRC/25/5, para. 186.62", [("A/HRC/25/5", ("186.62",), (), ())]),
    ("A/HRC/25/5 para 186.62.", [("A/HRC/25/5", ("186.62",), (), ())]),
    ("A/HRC/25/5, paras. 186.62-64 and 186.70", [("A/HRC/25/5", ("186.62", "186.63", "186.64", "186.70"), (), ())]),
    ("A/HRC/59/15/Add.1, § 3, p. 2", [("A/HRC/59/15/Add.1", ("3",), (), (2,))]),
    ("A/HRC/59/15/Add.1 (§§ 3–5)", [("A/HRC/59/15/Add.1", ("3", "4", "5"), (), ())]),
    ("See A/HRC/WG.6/48/SVN/2, paragraph 12 (a), note 13.", [("A/HRC/WG.6/48/SVN/2", ("12",), ("13",), ())]),
    ("A/HRC/25/5, 186.62", [("A/HRC/25/5", ("186.62",), (), ())]),
    ("A/HRC/25/5 at 186.62", [("A/HRC/25/5", ("186.62",), (), ())]),
    ("A/HRC/14/15/Rev.1/Add.1, pp. 3-4", [("A/HRC/14/15/Rev.1/Add.1", (), (), (3, 4))]),
    ("CAT/C/SVN/CO/4, párr. 12; A/HRC/25/5, par. 9 et 11", [("CAT/C/SVN/CO/4", ("12",), (), ()), ("A/HRC/25/5", ("9", "11"), (), ())]),
    ("A/HRC/25/5", [("A/HRC/25/5", (), (), ())]),
    ("no symbol here, para. 12", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_citations_are_read(text: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[int, ...]]]) -> None:
    assert [(each.symbol.text, each.paragraphs, each.notes, each.pages) for each in read_citations(text)] == expected


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("140.82-85, 87", ["140.82", "140.83", "140.84", "140.85", "140.87"]),
        ("17-19 and 23", ["17", "18", "19", "23"]),
        ("12 (a) and (b), 14", ["12", "14"]),
        ("19-17", ["19", "17"]),
        ("1-9999", ["1", "9999"]),
    ],
)
def test_numbers_of_a_list(text: str, numbers: list[str]) -> None:
    assert cited_numbers(text) == numbers


def run(*arguments: object) -> Result:
    return CliRunner().invoke(application, [str(each) for each in arguments])


XGG = DOCUMENTS / "XGG-48"
SYMBOL = "A/HRC/WG.6/48/XGG/2"

CHECKED = [
    (f"{SYMBOL}, para. 6, p. 2", 0, "verified", "The Committee on Enforced Disappearances was deeply concerned"),
    (f"{SYMBOL}, paras. 4-5, note 7", 0, "verified", "CED/C/XGG/CO/1, para. 2."),
    (f"{SYMBOL}, para. 6, p. 1", 1, "not_there", "It stands on page 2."),
    (f"{SYMBOL}, p. 9", 1, "not_there", "the last that we found is 2"),
    (f"{SYMBOL}, para. 60", 1, "not_there", "the last that we found is 7"),
    (f"{SYMBOL}, note 99", 1, "not_there", "the last that we found is 9"),
    (f"{SYMBOL}", 0, "verified", "names no paragraph"),
    ("A/HRC/WG.6/48/XGG/1, para. 6", 1, "cannot_tell", "https://docs.un.org/en/A/HRC/WG.6/48/XGG/1"),
]


@pytest.mark.parametrize(("text", "status", "outcome", "said"), CHECKED)
def test_a_citation_is_held_against_its_document(text: str, status: int, outcome: str, said: str) -> None:
    found = run("citation", text, "--from", XGG / "A-HRC-WG.6-48-XGG-2.pdf", "--json")
    assert found.exit_code == status, found.output
    (made,) = json.loads(found.stdout)
    assert made["outcome"] == outcome
    assert said in found.stdout
    shown = " ".join(run("citation", text, "--from", XGG / "A-HRC-WG.6-48-XGG-2.pdf").stdout.split())
    assert {"verified": "Verified:", "not_there": "Not there:", "cannot_tell": "Can’t tell."}[outcome] in shown


def test_a_text_without_a_symbol_is_a_wrong_use() -> None:
    found = run("citation", "the report, para. 12")
    assert (found.exit_code, "no symbol" in found.stderr) == (2, True)
