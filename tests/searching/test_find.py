"""`openupr find` and `openupr export --all`, as a person types them, on a store of an invented review."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import duckdb
import pytest
import rispy
from typer.testing import CliRunner, Result

from openupr.commands.application import application

REVIEWS = Path(__file__).parents[1] / "documents"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("store") / "reviews.sqlite"
    for name in ("XBB-17", "XEE-07"):
        assert run("read", REVIEWS / name, "--store", made).exit_code == 0
    return made


def run(*words: object) -> Result:
    return CliRunner().invoke(application, [str(word) for word in words])


def test_words_and_filters_find_what_the_review_says(store: Path) -> None:
    found = run("find", '"death penalty"', "abolish", "--state", "XBB", "--by", "Spain", "--category", "specific", "--store", store)
    assert found.exit_code == 0, found.output
    lines = found.stdout.splitlines()
    assert lines[0] == "1 found"
    assert lines[2] == "XBB-17/R51.2.a; recommendation; Portugal, Spain; to XBB; supported in part; 5"
    assert lines[3] == "    specific"
    assert lines[4] == "    *Abolish* the *death penalty* in the Military Code"
    assert lines[5] == "    A/HRC/98/7, para. 51.2, p. 7"
    assert max(map(len, lines)) <= 80


def test_the_newest_session_comes_first(store: Path) -> None:
    found = json.loads(run("find", "--kind", "recommendation", "--json", "--store", store).stdout)
    assert [each["session"] for each in found] == sorted((each["session"] for each in found), reverse=True)
    assert {each["review"] for each in found} == {"XBB-17", "XEE-07"}
    assert len(json.loads(run("find", "--kind", "recommendation", "--json", "--limit", 3, "--store", store).stdout)) == 3


def test_hits_are_written_as_a_table(store: Path, tmp_path: Path) -> None:
    found = run("find", "prison*", "--to", "-", "--store", store)
    rows = list(csv.DictReader(io.StringIO(found.stdout)))
    assert rows
    assert all("prison" in row["text"].lower() for row in rows)
    written = run("find", "prison*", "--to", tmp_path / "hits.xlsx", "--store", store)
    assert f"{len(rows)} hits in " in written.stderr
    assert (tmp_path / "hits.xlsx").stat().st_size > 1000


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (["unheardof"], 0, "“unheardof” finds nothing even alone"),
        (["ratify", "--by", "Norwey"], 2, "Did you mean Norway (NOR)?"),
        (["(ratify"], 2, "query, character 1: this “(” is never closed"),
        (["ratify", "--session", "x"], 2, "is no session"),
        (["ratify", "--to", "hits.pdf"], 2, ".parquet"),
    ],
)
def test_what_finds_nothing_and_what_is_wrong_are_told(store: Path, words: list[str], status: int, says: str) -> None:
    found = run("find", *words, "--store", store)
    assert (found.exit_code, found.stdout) == (status, "")
    assert says in found.stderr


def test_without_a_store_it_says_how_to_make_one(tmp_path: Path) -> None:
    found = run("find", "ratify", "--store", tmp_path / "none.sqlite")
    assert found.exit_code == 1
    assert "openupr read" in found.stderr
    assert not (tmp_path / "none.sqlite").exists()


def test_what_is_forgotten_is_found_no_more(tmp_path: Path) -> None:
    store = tmp_path / "reviews.sqlite"
    run("read", REVIEWS / "XEE-07", "--store", store)
    assert run("find", "--state", "XEE", "--store", store).stdout
    assert run("forget", "XEE-07", "--yes", "--store", store).exit_code == 0
    assert "holds nothing to search" in run("find", "school", "--by", "Norway", "--store", store).stderr


def test_the_whole_store_is_exported(store: Path, tmp_path: Path) -> None:
    written = run("export", "--all", "--to", tmp_path / "rows.parquet", "--store", store)
    assert written.exit_code == 0, written.output
    single = [run("export", name, "--to", tmp_path / f"{name}.parquet", "--store", store).exit_code for name in ("XBB-17", "XEE-07")]
    assert single == [0, 0]
    with duckdb.connect() as database:
        together = database.execute("FROM read_parquet(?)", [[str(tmp_path / "XBB-17.parquet"), str(tmp_path / "XEE-07.parquet")]]).fetchall()
        assert database.execute("FROM read_parquet(?)", [str(tmp_path / "rows.parquet")]).fetchall() == together
        labelled = database.execute(
            "SELECT count(*), count(action_category), any_value(labeller) FROM read_parquet(?)", [str(tmp_path / "rows.parquet")]
        )
        assert labelled.fetchone() == (71, 71, "default 4")
    assert f"71 rows of 2 reviews in {tmp_path / 'rows.parquet'}" in written.stderr


def test_citations_of_the_store(store: Path, tmp_path: Path) -> None:
    written = run("export", "--all", "--to", tmp_path / "all.ris", "--store", store)
    found = rispy.loads((tmp_path / "all.ris").read_text("utf-8"))
    assert f"{len(found)} citations of 2 reviews" in written.stderr
    assert {"A-HRC-98-7", "A-HRC-98-7-Add.1"} <= {each["id"] for each in found}


@pytest.mark.parametrize("words", [["export"], ["export", "--all", "XBB-17"]])
def test_all_or_some_but_not_both_nor_none(store: Path, words: list[str]) -> None:
    found = run(*words, "--store", store)
    assert found.exit_code == 2
    assert "say --all" in found.stderr
