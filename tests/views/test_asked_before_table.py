"""The table of what was asked before: the links of the examination, one a line, to be followed and counted again. All texts are invented."""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.examining.recommended.follow_through import FollowThrough
from openupr.labelling import labeller
from openupr.linking import Links
from openupr.preparing import Among
from openupr.records import LINK, Judgement, Position, Relation, Review, pair_id, pair_sha256
from openupr.views.tables.record_tables import columns, record_table
from openupr.views.withheld import Withheld

from ..examining.invented import ask, even, review, shelf

DOCUMENTS = Path(__file__).parents[1] / "documents"
BOATS = "Count all fishing boats in the northern harbours before winter"
SCHOOLS = "Repair the village schools and hire teachers for the islands"
BEFORE = review([ask(SCHOOLS, "FRA"), ask(BOATS, "DZA NOR"), ask(f"{BOATS} and those on the rivers", "CUB", Position.NOTED)], identifier="XAA-04")
NOW = review([ask("Before winter, count all the fishing boats in northern harbours", "NOR KEN"), ask("Plant trees along every road", "PER")])


def lines(now: Review, earlier: Review | None) -> list[dict[str, object]]:
    names = [column.name for column in columns("asked_before")]
    made = record_table([now], "asked_before", Withheld(), links={now.id: Links(now, earlier)})
    return [dict(zip(names, row, strict=True)) for row in made.rows]


def test_a_line_for_each_link_with_both_ends_and_both_answers() -> None:
    first, second = lines(NOW, BEFORE)
    assert (first["clause"], first["earlier"], first["relation"], first["nearest"]) == ("XAA-17/R9.1.a", "XAA-04/R9.2.a", "same", True)
    assert (first["recommending_states"], first["earlier_recommending_states"], first["states_of_both"]) == (("NOR", "KEN"), ("DZA", "NOR"), ("NOR",))
    assert (first["text"], first["earlier_text"]) == (NOW.items[0].clauses[0].request, BOATS)
    assert (first["final_position"], first["earlier_final_position"], first["earlier_review"]) == ("supported", "supported", "XAA-04")
    assert (first["symbol"], first["earlier_symbol"], first["page"], first["earlier_page"]) == ("A/HRC/99/1", "A/HRC/99/1", 1, 1)
    assert (second["earlier"], second["nearest"], second["earlier_final_position"]) == ("XAA-04/R9.3.a", False, "noted")
    assert {line["clause"] for line in (first, second)} == {"XAA-17/R9.1.a"}  # of the trees we found none


def test_without_an_earlier_review_there_is_no_line() -> None:
    assert lines(NOW, None) == []


def test_the_links_are_those_of_the_examination_and_of_a_checked_draft() -> None:
    made = lines(NOW, BEFORE)
    counted = {line["clause"] for line in made if line["relation"] in {"same", "builds"} and line["earlier_final_position"] == "supported"}
    figure = FollowThrough().measure(NOW, shelf("follow_through", even(0.1, 0.4), [BEFORE])).headline
    assert figure is not None
    assert figure.count == sum(row.clause.id in counted for row in NOW.rows) == 2
    among = Among([BEFORE], labeller())
    for clause in (clause for item in NOW.items for clause in item.clauses):
        found = [(each.id, each.relation) for each in among.earlier(clause.request)]
        assert found == [(line["earlier"], line["relation"]) for line in made if line["clause"] == clause.id]


OLD_NAMES = [("similar", "same"), ("builds on", "builds"), ("more general", "general"), *((each.value, each.value) for each in Relation)]


@pytest.mark.parametrize(("decided", "relation"), OLD_NAMES)
def test_a_relation_that_a_person_decided_counts_also_by_its_old_name(decided: str, relation: str) -> None:
    ends = NOW.items[0].clauses[0], BEFORE.items[1].clauses[0]
    judgement = Judgement(pair_id(ends[0].id, ends[1].id), pair_sha256(*ends), LINK, decided, "AB", "2026-11-24T10:00", "seen by eye")
    first = lines(replace(NOW, judgements=(judgement,)), BEFORE)[0]
    assert (first["earlier"], first["relation"], first["probability"], first["judged"]) == ("XAA-04/R9.2.a", relation, 1.0, "AB")
    assert first["reason"].endswith("; decided by AB: seen by eye")


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """A report twice, of the sessions 17 and 31: what was asked was asked before."""
    shutil.copytree(DOCUMENTS / "XBB-17", tmp_path / "XBB-17")
    later = tmp_path / "later"
    later.mkdir()
    shutil.copy(DOCUMENTS / "XBB-17" / "A-HRC-98-7.pdf", later)
    (later / "openupr.toml").write_text('review = "XBB-31"\n', encoding="utf-8")
    return tmp_path / "XBB-17", later


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(application, [str(each) for each in arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_export_writes_it_and_says_what_is_not_at_hand(two: tuple[Path, Path], tmp_path: Path) -> None:
    said = run("export", *two, "--what", "asked_before", "--to", tmp_path / "asked.json")
    assert "XBB-17: the review before is missing, so nothing of what was asked before is in this table." in said
    assert "XBB-31: the review before" not in said
    found = [line for line in json.loads((tmp_path / "asked.json").read_text(encoding="utf-8")) if line["clause"]]
    nearest = {line["clause"]: line for line in found if line["nearest"]}
    assert nearest["XBB-31/R50.1.a"]["earlier"] == "XBB-17/R50.1.a"
    assert all(line["relation"] == "same" for line in nearest.values())
    run("export", *two, "--what", "asked_before", "--to", tmp_path / "asked.csv")
    with (tmp_path / "asked.csv").open(encoding="utf-8", newline="") as file:
        assert [line["earlier"] for line in csv.DictReader(file) if line["clause"]] == [line["earlier"] for line in found]
    run("export", *two, "--what", "asked_before", "--to", tmp_path / "asked.xlsx")
    sheet = load_workbook(tmp_path / "asked.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]][1:5] == ["clause", "earlier", "relation", "probability"]
    assert sheet.max_row == len(found) + 2  # the names, and the review of which there is none


def test_judge_takes_a_relation_of_a_clause_and_an_earlier_one_alone(two: tuple[Path, Path], tmp_path: Path) -> None:
    run("judge", two[1], "R50.1.a=XBB-17/R50.4.a", "--link", "Builds", "--by", "A. K.", "--before", two[0])
    run("export", *two, "--trust", "--what", "asked_before", "--to", tmp_path / "asked.json")
    found = json.loads((tmp_path / "asked.json").read_text(encoding="utf-8"))
    own = next(line for line in found if (line["clause"], line["nearest"]) == ("XBB-31/R50.1.a", True))
    assert (own["earlier"], own["relation"], own["judged"]) == ("XBB-17/R50.4.a", "builds", "A. K.")
    refused = CliRunner().invoke(application, ["judge", str(two[0]), "R50.1.a=D7", "--link", "builds", "--by", "A. K."])
    assert refused.exit_code != 0
    assert "can't be decided" in refused.output
