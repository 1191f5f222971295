"""Lists of cases that others keep: their names are compared with those in the UN's documents, and stand in no output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.errors import UsageError
from openupr.extracting.case_lists import read_cases

from .test_names_off import OPEN, SENT, SURNAME, dossier, invoked

LISTED = "Zorvane Malquist"
"""Whom the list alone names."""
CSV = f"""\
Name,Source
{OPEN},Prison list
"Vosloma, Tarek",Prison list
Tarik Vosloma,Prison list
{SENT},Prison list
{LISTED},Prison list
Malquist,Prison list
,Prison list
"""

__all__ = ["dossier"]


def test_only_counts_and_names_of_the_un_s_documents_are_said(dossier: Path) -> None:
    Path("list.csv").write_text(CSV, "utf-8")
    said = " ".join(invoked("persons", "in", "--beside", "list.csv").split())
    assert "2 of 5 names of this list are named in the UN’s documents of this review." in said
    assert f"{OPEN} may stand in row 4, in another spelling: you decide." in said
    assert "Row 7 is not compared: it has one word alone" in said
    assert "Row 8 is not compared: it has no name." in said
    told = invoked("persons", "in", "--beside", "list.csv", "--json")
    made = json.loads(told[told.index("{") : told.rindex("}") + 1])["beside"][0]
    assert (made["listed"], made["named"], [each["rows"] for each in made["maybe"]]) == (5, 2, [[4]])
    for text in (said, told, invoked("persons", "in", "--beside", "list.csv", "--no-persons")):
        assert "Malquist" not in text
        assert "Tarik" not in text
        assert SURNAME not in text, "that contributors sent a name is not told by a list that has it"
    assert OPEN not in invoked("persons", "in", "--beside", "list.csv", "--no-persons")


def test_initials_are_nobodys_name_and_a_list_without_names_is_said_to_be_one(dossier: Path) -> None:
    Path("list.csv").write_text("Name,Source\nO. Vosloma,Prison list\nTarek V.,Prison list\n", "utf-8")
    said = " ".join(invoked("persons", "in", "--beside", "list.csv").split())
    assert "This list has no name that can be compared." in said
    assert "Row 2 is not compared" in said
    assert "Row 3 is not compared" in said


def test_no_list_is_kept(dossier: Path) -> None:
    Path("list.csv").write_text(CSV, "utf-8")
    invoked("read", "in")
    invoked("persons", "XAA-48", "--beside", "list.csv")
    kept = [path for path in Path().rglob("*") if path.is_file() and path.name != "list.csv" and b"Malquist" in path.read_bytes()]
    assert kept == []


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Prénom;Nom\nTarek;Vosloma\n".encode(), None),
        ("Nombre\tApellidos\nTarek\tVosloma\n".encode("utf-16"), None),
        ("ФИО,Источник\nТарек Вослома,x\n".encode("cp1251"), "cp1251"),
        ("الاسم\nطارق فوسلوما\n".encode(), None),
        (b"<table><tr><th>Name</th></tr><tr><td>Tarek Vosloma</td></tr><tr><td>Ana Bell</td></tr></table>", None),
    ],
)
def test_other_languages_and_encodings(data: bytes, encoding: str | None) -> None:
    found = read_cases(data, "list.csv", encoding)
    assert found.names
    assert not found.unread
    assert len(found.names[0].name.split()) == 2


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (f"{LISTED},12\n{LISTED},13\n".encode(), "no row of heads with a column of names"),
        (f"Colour,Age\n{LISTED},13\n".encode(), "no row of heads with a column of names"),
        (f"Name\n{LISTED} Müller\n".encode("cp1252"), "this is not UTF-8"),
        (b"PK\x03\x04....", "this is a workbook"),
        (b"", "no row of heads with a column of names"),
    ],
)
def test_what_can_not_be_read_is_a_clear_error_without_a_name(data: bytes, said: str) -> None:
    with pytest.raises(UsageError) as error:
        read_cases(data, "list.csv")
    assert said in str(error.value)
    assert "Malquist" not in f"{error.value} {error.value.next_step}"


def test_an_encoding_that_there_is_not(dossier: Path) -> None:
    Path("list.csv").write_bytes("Name\nАна Бел\n".encode("cp1251"))
    made = CliRunner().invoke(application, ["persons", "in", "--beside", "list.csv", "--encoding", "cp9999"])
    assert made.exit_code == 2
    assert "no encoding is called cp9999" in made.output
