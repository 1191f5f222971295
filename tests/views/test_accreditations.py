"""Status A or B of national institutions, by import: what the chart prints with its date, and nothing inferred."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.errors import UsageError
from openupr.extracting.openness_lists import read_list
from openupr.names import session
from openupr.records.prepared.saved_lists import Accreditation
from openupr.views.page.documents.openness_beside import _held, _under_way

CHART = """\
Country,Institution,Status,Year reviewed
Slovenia,Human Rights Ombudsman,A,4 December 2020
Slovenia,Human Rights Ombudsman,B,2010
Slovenia,Office of Wells,AA,2011
Slovenia,Office of Wells,Deferred,31/02/2018
Norway,Institution of Fjords,A,2017
Ruritanien,Ombudsman,A,2017
"""


def test_each_row_is_a_status_with_its_date_or_is_named() -> None:
    found = read_list(CHART.encode(), "chart.csv", "SVN")
    assert found.accreditations == (
        Accreditation("Human Rights Ombudsman", "A", "2020-12-04", 2),
        Accreditation("Human Rights Ombudsman", "B", "2010", 3),
    )
    assert tuple((row, str(why)) for row, why in found.unread) == (
        (4, "“AA” is no status that we know"),
        (5, "“31/02/2018” is no date"),
        (7, "“Ruritanien” is no State that we know"),
    )
    assert len(found.accreditations) + len(found.unread) + found.others == 6, "nothing is lost"
    assert found.facts == ()


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_a_history_in_one_cell_and_a_state_before_the_name(mark: str) -> None:
    rows = 'National institution;Status;Date\nSlovenia: Human Rights Ombudsman;A;"May 2010 – B; 2020 – A"\n'.replace(";A;", f"{mark}A{mark}")
    rows = rows.replace("institution;Status;Date", f"institution{mark}Status{mark}Date")
    found = read_list(rows.encode(), "chart.csv", "SVN")
    assert [(each.institution, each.status, each.day) for each in found.accreditations] == [
        ("Human Rights Ombudsman", "B", "2010-05"),
        ("Human Rights Ombudsman", "A", "2020"),
    ]


def test_no_status_is_of_a_day_before_the_united_nations_or_after_the_list_was_saved() -> None:
    rows = "Country,Institution,Status,Date\nSlovenia,Ombudsman,A,1850\nSlovenia,Ombudsman,A,May 2089\nSlovenia,Ombudsman,B,May 2015\n"
    found = read_list(rows.encode(), "chart.csv", "SVN", "2026-01-31")
    assert [(each.status, each.day) for each in found.accreditations] == [("B", "2015-05")]
    assert [row for row, _ in found.unread] == [2, 3]


def test_other_columns_are_a_clear_error() -> None:
    with pytest.raises(UsageError, match="no row of heads"):
        read_list(b"Institution,Colour\nOmbudsman,green\n", "chart.csv", "SVN")


def test_beside_the_compilation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "compilation.txt").write_text(
        "A/HRC/WG.6/34/SVN/2\n\n14 August 2019\n\nCompilation of information prepared by the Office of the United Nations High Commissioner for "
        "Human Rights\n\nSlovenia\n\nI. Background\n\n1. The Human Rights Committee regretted that the Human Rights Ombudsman had “B” status. It "
        "noted that 412 schools had been built.\n",
        "utf-8",
    )
    (tmp_path / "chart.csv").write_text(CHART, "utf-8")
    made = CliRunner().invoke(application, ["openness", str(tmp_path / "in"), "--from", str(tmp_path / "chart.csv")])
    assert made.exit_code == 0, made.output
    said = " ".join(made.stdout.split())
    assert "Human Rights Ombudsman: B status (2010, the newest on the list before the review) [row 3]" in said
    assert "Human Rights Ombudsman: A status (4 December 2020) [row 2]" in said, "it is of after the review, in November 2019"
    assert "the compilation, C1.1: The Human Rights Committee regretted" in said
    assert "412 schools" not in said
    assert "What it does not print is not inferred." in said
    french = CliRunner().invoke(application, ["--language", "fr", "openness", str(tmp_path / "in"), "--from", str(tmp_path / "chart.csv")])
    assert "Human Rights Ombudsman: statut A (4 décembre 2020) [ligne 2]" in " ".join(french.stdout.split())


HISTORY = """\
Country,Institution,Status,Date,History
Slovenia,Human Rights Ombudsman,A,Oct 2022,"A (2004), Deferred (Mar 2015), Special review (Nov 2015), Downgraded to B (May 2017), A (Oct 2022)"
"""


@pytest.mark.parametrize(
    ("review", "said"),
    [
        ("SVN-07", ["A 2004"]),  # 2010
        ("SVN-20", ["A 2004"]),  # 2014
        ("NOR-33", ["B 2017-05"]),  # 2019
        ("SVN-48", ["A 2022-10"]),
        ("SVN-25", ["A 2004", "special_review 2015-11"]),  # May 2016: it goes on, and the status holds
    ],
)
def test_the_status_that_held_at_the_review_and_no_other(review: str, said: list[str]) -> None:
    every = read_list(HISTORY.encode(), "chart.csv", "SVN").accreditations
    assert len(every) == 5
    start = str(session(int(review[4:])).start)
    assert [f"{each.status} {each.day}" for each in (*_held(every, start), *_under_way(every, start))] == said


@pytest.mark.parametrize(
    ("rows", "held"),
    [
        ("A,2004\nSlovenia,Ombudsman,B,2016", []),  # in the year of the review: before or after it can't be told
        ("A,2017", []),
        ("A,", []),
        ("A,2004\nSlovenia,Ombudsman,A,2016", ["2004"]),  # the same either way
    ],
)
def test_where_it_can_not_be_told_none_is_said_to_have_held(rows: str, held: list[str]) -> None:
    every = read_list(f"Country,Institution,Status,Date\nSlovenia,Ombudsman,{rows}\n".encode(), "chart.csv", "SVN").accreditations
    assert [each.day for each in _held(every, "2016-05-02")] == held


def test_a_status_that_had_ended_is_none_that_held() -> None:
    every = read_list(b"Country,Institution,Status,From,To\nSlovenia,Ombudsman,A,2004,2012-05\n", "chart.csv", "SVN").accreditations
    assert list(_held(every, "2016-05-02")) == []
    assert [each.day for each in _held(every, "2010-05-02")] == ["2004"]
