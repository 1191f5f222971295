"""Lists of OHCHR on openness: each row is a fact with its date or is named with why it is none; other columns and languages are clear errors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.errors import UnreadableError, UsageError
from openupr.extracting.iso_days import iso_day
from openupr.extracting.openness_lists import read_list
from openupr.records import Dealing

CSV = """\
Country,Mandate,Status,Date,Requested
Slovenia,Special Rapporteur on the independence of judges and lawyers,Requested,,2015-03-01
Slovenia,Special Rapporteur on adequate housing,Completed,12 - 20 May 2019,2017
Slovenia,Working Group on Arbitrary Detention,Postponed,,2018
Slovenia,Working Group on Arbitrary Detention,Requested,,31/02/2018
Norway,Special Rapporteur on adequate housing,Requested,,2016
Ruritanien,Special Rapporteur on adequate housing,Requested,,2016
"""


def test_each_row_is_a_fact_or_is_named() -> None:
    found = read_list(CSV.encode(), "visits.csv", "SVN")
    assert [(each.dealing, each.day, each.requested, each.row) for each in found.facts] == [
        (Dealing.VISIT_REQUESTED, "", "2015-03-01", 2),
        (Dealing.VISIT_MADE, "2019-05-20", "2017", 3),
        (Dealing.VISIT_DECLINED, "", "2018", 4),
    ]
    assert all(each.subject for each in found.facts)
    assert tuple((row, str(why)) for row, why in found.unread) == (
        (5, "“31/02/2018” is no date"),
        (7, "“Ruritanien” is no State that we know"),
    )
    assert found.others == 1
    assert len(found.facts) + len(found.unread) + found.others == 6, "nothing is lost"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        *[
            ("2015", "2015"),
            ("2015-3", "2015-03"),
            ("4 December 2013", "2013-12-04"),
            ("31.12.2020", "2020-12-31"),
            ("", ""),
            ("n/a", ""),
            ("May 2010", "2010-05"),
            ("mai 2010", "2010-05"),
        ],
        *[("soon", None), ("2015-13-01", None), ("30.02.2020", None), ("2015 or 2016", None)],
    ],
)
def test_dates(words: str, day: str | None) -> None:
    assert iso_day(words) == day


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Name;Colour\nSlovenia;green\n", "no row of heads"),
        ("Страна,Мандат\nСловения,x\n".encode(), "English, French or Spanish"),
        (b"PK\x03\x04....", "damaged"),
        (b"\xd0\xcf\x11\xe0....", "no workbook that can be read"),
        (b"", "no row of heads"),
    ],
)
def test_other_columns_and_languages_are_clear_errors(data: bytes, said: str) -> None:
    with pytest.raises((UsageError, UnreadableError)) as error:
        read_list(data, "x.csv", "SVN")
    assert said in str(error.value)


def test_a_saved_page_and_other_languages() -> None:
    page = "<html><body><table><tr><th>Pays</th><th>Mandat</th><th>Statut</th><th>Date</th></tr>"
    page += "<tr><td>Slovénie</td><td>Special Rapporteur on adequate housing</td><td>Effectuée</td><td>4 mai 2019</td></tr></table></body></html>"
    (fact,) = read_list(page.encode(), "visites.html", "SVN").facts
    assert (fact.dealing, fact.day) == (Dealing.VISIT_MADE, "2019-05-04")


def test_the_command_sets_a_list_beside_the_compilation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "compilation.txt").write_text(
        "A/HRC/WG.6/48/SVN/2\n\n14 November 2024\n\nCompilation of information prepared by the Office of the United Nations High Commissioner for "
        "Human Rights\n\nSlovenia\n\nI. Background\n\n1. The Human Rights Committee noted that 412 schools had been built.\n",
        "utf-8",
    )
    (tmp_path / "visits.csv").write_text(CSV, "utf-8")
    command = ["openness", str(tmp_path / "in"), "--from", str(tmp_path / "visits.csv")]
    made = CliRunner().invoke(application, [*command, "--date", "2025-02-28"])
    assert made.exit_code == 0, made.output
    assert "asked to visit (requested 1 March 2015, asked for 9 years) [row 2]" in made.stdout
    assert "visit refused or put off (requested in 2018) [row 4]" in made.stdout
    assert "1 row is on other States." in made.stdout
    undated = json.loads(CliRunner().invoke(application, [*command, "--json"]).stdout)
    assert not undated[0]["lines"][0]["open_for"]
    assert CliRunner().invoke(application, [*command, "--date", "soon"]).exit_code == 2


def test_a_column_with_dates_and_no_known_head_is_told() -> None:
    told = "Country,Mandate,Status,First asked,Remarks\nSlovenia,Special Rapporteur on adequate housing,Requested,2015,in 2016 again\n"
    found = read_list(told.encode(), "visits.csv", "SVN")
    assert [(row, str(why)) for row, why in found.unread] == [(1, "the column “First asked” has dates, and no name that we know")]
    french = "Pays;Mandat;Statut;Date;Demandée\nSlovénie;Special Rapporteur on adequate housing;Demandée;;2015\n"
    (fact,) = read_list(french.encode(), "visites.csv", "SVN").facts
    assert fact.requested == "2015"


HOUSING, FOOD = "Special Rapporteur on adequate housing", "Special Rapporteur on the right to food"


@pytest.mark.parametrize(
    ("rows", "facts", "why"),
    [
        (f"Slovenia,{HOUSING},Completed,2091,", [], ["later than"]),
        (f"Slovenia,{HOUSING},Requested,,2071", [], ["later than"]),
        (f"Slovenia,{HOUSING},Forthcoming,2027-05-02,2025", [("visit_agreed", "2027-05-02", "2025")], []),
        (f"Slovenia,{HOUSING},Completed,12 May 2019,2024", [], ["was before the request"]),
        (f"Slovenia,{HOUSING},Completed,43598,", [], ["spreadsheet’s number for a day"]),
        # One of the two numbers can't be a month; in the third row either can be.
        (
            f"Slovenia,{HOUSING},Completed,05/13/2019,13/05/2018\nSlovenia,{FOOD},Requested,,06/07/2016",
            [("visit_made", "2019-05-13", "2018-05-13"), ("visit_requested", "", "2016")],
            [],
        ),
        (f"Slovenia*,{HOUSING} (2),Requested[1],,2015†", [("visit_requested", "", "2015")], []),
        (f"Slovenia (b),{HOUSING},Completed*,2018³,2016", [("visit_made", "2018", "2016")], []),
        (
            f"Slovenia,{HOUSING},Requested,,2015\nSlovenia,{HOUSING},Requested,,2015\nSlovenia,{HOUSING},Requested,,2017",
            [("visit_requested", "", "2015"), ("visit_requested", "", "2017")],
            ["the same as row 2"],
        ),
    ],
)
def test_days_that_can_not_be_marks_and_rows_twice(rows: str, facts: list[tuple[str, str, str]], why: list[str]) -> None:
    found = read_list(f"Country,Mandate,Status,Date,Requested\n{rows}\n".encode(), "visits.csv", "SVN", "2026-11-30")
    assert [(each.dealing.value, each.day, each.requested) for each in found.facts] == facts
    assert len(found.unread) == len(why)
    assert all(words in str(told) for words, (_, told) in zip(why, found.unread, strict=True))


def test_a_column_of_statuses_that_has_another_name_is_told() -> None:
    found = read_list(f"Country,Mandate,Condition\nSlovenia,{HOUSING},Requested\n".encode(), "visits.csv", "SVN")
    assert "“Condition” has statuses" in str(found.unread[0][1])


@pytest.mark.parametrize(
    ("heads", "row", "found"),
    [
        (
            "Country,Mandate,Status,Date requested,Date of the visit",
            f"Slovenia,{HOUSING},Completed,2015,4 May 2019",
            ("visit_made", "2019-05-04", "2015"),
        ),
        ("Country,Mandate,Status,Requested", f"Slovenia,{HOUSING},Accepted,2012 (reminder 2014)", ("visit_agreed", "", "2012")),
        ("Country,Mandate,Status,Requested", f"Slovenia,{HOUSING},Requested,requested 2012; reminder 2014", ("visit_requested", "", "2012")),
        ("Country,Mandate,Status,Date", f"Slovenia,{HOUSING},Postponed,02/2020", ("visit_declined", "2020-02", "")),
        ("Country,Mandate,Status,Date", f"Slovenia,{HOUSING},Completed,Apr 5 2018", ("visit_made", "2018-04-05", "")),
        ("Pays,Mandat,Statut,Demandée le", f"Slovénie,{HOUSING},En attente,2018", ("visit_requested", "", "2018")),
        ("Country,Date of standing invitation", "Slovenia,April 2001", ("standing_invitation", "2001-04", "")),
        ("Country,Treaty,Signature,Ratification", "Slovenia,CAT - Convention against Torture,,16 Jul 1993", ("ratified", "1993-07-16", "")),
    ],
)
def test_heads_cells_and_names_as_people_write_them(heads: str, row: str, found: tuple[str, str, str]) -> None:
    (fact,) = read_list(f"{heads}\n{row}\n".encode(), "list.csv", "SVN", "2026-11-30").facts
    assert (fact.dealing.value, fact.day, fact.requested) == found


def test_two_treaties_in_one_cell_are_none_and_a_state_may_stand_in_the_title_of_a_page() -> None:
    head = "<html><head><title>Ratification Status for Slovenia | OHCHR</title></head><body><table><tr><th>Treaty</th><th>Ratification Date</th></tr>"
    rows = "<tr><td>CAT - Convention against Torture</td><td>16 Jul 1993</td></tr>"
    rows += "<tr><td>CAT - CEDAW</td><td>16 Jul 1993</td></tr></table></body></html>"
    found = read_list((head + rows).encode(), "status.html", "SVN")
    assert [(fact.subject, fact.day) for fact in found.facts] == [("CAT", "1993-07-16")]
    assert [row for row, _ in found.unread] == [3]


def test_what_a_letter_is_may_stand_in_a_column_of_its_own() -> None:
    rows = "Reference,Country,Date sent,Reply,Type\nSVN 1/2021,Slovenia,24 Nov 2021,21 Jan 2022,AL\nSVN 2/2022,Slovenia,3 May 2022,,\n"
    found = read_list(rows.encode(), "letters.csv", "SVN")
    assert [(each.reference, each.day, each.replied) for each in found.letters] == [("AL SVN 1/2021", "2021-11-24", "2022-01-21")]
    assert [row for row, _ in found.unread] == [3]
