"""The matrix of concerns, on an invented compilation with made links: its order, its picture, its rows; and from the command, in every format."""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import duckdb
import pytest
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner

import openupr
from openupr.commands.application import application
from openupr.linking.concerns import spoken
from openupr.presenting.matrix import MatrixView
from openupr.presenting.report import report
from openupr.presenting.tables import columns, table
from openupr.presenting.text_lines import paragraph_facts, text_facts
from openupr.presenting.went_in import WentIn
from openupr.records import ConcernLink, Ground, Outcome, Passage, Review
from openupr.text import clean

DOCUMENTS = Path(__file__).parents[1] / "documents"


@cache
def read() -> Review:
    return openupr.read(DOCUMENTS / "XGG-48")


@cache
def links() -> tuple[ConcernLink, ...]:
    """Each concern of UN bodies with one outcome after the other, in two documents."""
    passage = (Passage("XGG-48/X2.12", 0.5, ("prison",)),)
    return tuple(
        ConcernLink(asked.record, ground, list(Outcome)[(k + at) % 3], 0.5, "made for a test", passage)
        for k, asked in enumerate(spoken(read()))
        for at, ground in enumerate((Ground.NATIONAL_REPORT, Ground.RECOMMENDATIONS))
    )


def test_the_gravest_come_first() -> None:
    view = MatrixView(read(), links())
    assert len(view.lines) == len(links()) // 2 >= 3
    assert [line.rank for line in view.lines] == sorted(line.rank for line in view.lines)
    assert view.grounds == (Ground.NATIONAL_REPORT, Ground.RECOMMENDATIONS)
    counts = Counter((link.ground, link.outcome) for link in links())
    assert {(ground, outcome): view.count(ground, outcome) for ground, outcome in counts} == counts


def test_a_concern_that_nobody_is_named_for_says_so_everywhere() -> None:
    compilation = read().compilation
    assert compilation is not None
    first = next(each for each in compilation.concerns if each.id in {link.concern for link in links()})
    unnamed = replace(first, bodies=())
    concerns = tuple(unnamed if each is first else each for each in compilation.concerns)
    review = replace(read(), compilation=replace(compilation, concerns=concerns))
    assert [line.bodies for line in MatrixView(review, links()).lines if line.concern.id == first.id] == [("Nobody is named",)]
    assert dict(WentIn(review).by_body)["Nobody is named"] == (unnamed,)
    assert ("says", "nobody is named") in text_facts(unnamed)
    paragraph = next(each for each in compilation.text.paragraphs if each.id == first.paragraph)
    assert any(words.startswith("nobody is named: ") for _, words in paragraph_facts(paragraph, review))


def test_concerns_of_other_un_documents_stand_under_their_symbol() -> None:
    view = MatrixView(read(), links())
    others = {line.heading for line in view.lines if "/X" in line.concern.id}
    assert others == {"A/HRC/99/64/Add.1", "CAT/C/XGG/CO/2", "CED/C/XGG/CO/1"}
    assert {each.id for each in read().observed} >= {line.concern.id for line in view.lines if "/X" in line.concern.id}


def test_the_picture_leads_to_every_concern() -> None:
    view = MatrixView(read(), links())
    picture = str(view.picture)
    assert picture.count('<a href="#matrix-') == len(links())
    page = report(read(), {}, version="0", concerns=links())
    assert all(f'id="matrix-{line.concern.id.rpartition("/")[2]}"' in page for line in view.lines)
    assert 'id="matrix"' not in report(read(), {}, version="0")


def test_rows_one_a_concern_and_document() -> None:
    rows = list(table([read()], "matrix", concerns={read().id: links()}).rows)
    names = [column.name for column in columns("matrix")]
    assert len(rows) == len(links())
    assert {len(row) for row in rows} == {len(names)}
    assert {row[names.index("nearest")] for row in rows} == {"XGG-48/X2.12"}
    judged = replace(links()[0], judged="A. K.")
    first = next(iter(table([read()], "matrix", concerns={read().id: (judged,)}).rows))
    assert first[names.index("judged")] == "A. K."


@pytest.mark.parametrize(
    ("outcome", "passages", "shown"),
    [
        # Without a shared word nothing is near; of one word it takes more likeness than of two.
        (Outcome.TOUCHED, [(0.3, ()), (0.11, ("port",)), (0.06, ("port",)), (0.06, ("port", "sand")), (0.04, ("port", "sand"))], [1, 3]),
        (Outcome.NOT_FOUND, [(0.2, ()), (0.01, ("port",))], []),
        # What answers leads to its passage, whatever it shares.
        (Outcome.ANSWERED, [(1.2, ()), (0.3, ()), (0.05, ("port",))], [0, 2]),
    ],
)
def test_passages_that_share_next_to_nothing_are_not_near(outcome: Outcome, passages: list[tuple[float, tuple[str, ...]]], shown: list[int]) -> None:
    every = tuple(Passage("XGG-48/X2.12", likeness, words) for likeness, words in passages)
    link = replace(links()[0], outcome=outcome, passages=every)
    view = MatrixView(read(), (link,))
    assert [near.passage for near in view.near(link)] == [every[k] for k in shown]
    page = report(read(), {}, version="0", concerns=(link,))
    assert ("No passage is near enough to be named" in page) is (not shown)
    # A person's decision stands, whatever it shares.
    decided = replace(link, passages=tuple(replace(each, judged="A. K.") for each in every))
    assert len(MatrixView(read(), (decided,)).near(decided)) == len(every)


def test_a_short_passage_takes_two_words() -> None:
    """ "Further details are in annex 1" shares "details" with much."""
    only = replace(read().observed[0], id="XGG-48/X9.1", text=clean("Further details are in annex 1."))
    of = replace(read(), observed=(*read().observed, only))
    for words, shown in ((("details",), 0), (("details", "annex"), 1)):
        link = replace(links()[0], outcome=Outcome.TOUCHED, passages=(Passage("XGG-48/X9.1", 0.2, words),))
        assert len(MatrixView(of, (link,)).near(link)) == shown


def test_a_review_without_concerns_has_no_row() -> None:
    without = replace(read(), compilation=None, observed=())
    assert list(table([without], "matrix").rows) == []


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json", "jsonl", "parquet"])
def test_the_command_writes_it_in_every_format(ending: str, tmp_path: Path) -> None:
    dossier = tmp_path / "XBB-31"
    dossier.mkdir()
    (dossier / "A-HRC-WG.6-31-XBB-1.pdf").write_bytes((DOCUMENTS / "XBB-31" / "A-HRC-WG.6-31-XBB-1.pdf").read_bytes())
    (dossier / "compilation.txt").write_text(
        "Compilation on Galdora\n\n1. The Committee against Torture was concerned that the harbour prison was crowded.\n\n"
        "2. The Committee on the Rights of the Child recommended that the State fund shelters.\n\n3. UNESCO noted the new bridge.\n",
        encoding="utf-8",
    )
    (dossier / "openupr.toml").write_text('review = "XBB-31"\n[files."compilation.txt"]\nkind = "compilation"\n', encoding="utf-8")
    target = tmp_path / f"matrix.{ending}"
    result = CliRunner().invoke(application, ["export", str(dossier), "--what", "matrix", "--to", str(target)])
    assert result.exit_code == 0, result.output
    read_back = {
        "csv": lambda: list(csv.DictReader(target.read_text(encoding="utf-8").splitlines())),
        "json": lambda: json.loads(target.read_text(encoding="utf-8")),
        "jsonl": lambda: [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()],
        "parquet": lambda: _parquet(target),
        "xlsx": lambda: _sheet(target),
    }
    rows = read_back[ending]()
    assert [row["concern"] for row in rows] == ["XBB-31/C1.1", "XBB-31/C2.1"]
    assert {row["looked_in"] for row in rows} == {"national_report"}
    assert {row["outcome"] for row in rows} <= {outcome.value for outcome in Outcome}
    assert all(row["reason"] and 0 <= float(row["probability"]) <= 1 for row in rows)
    # The one concern shares no word with any passage: nothing is named for it.
    assert [(row["nearest"] or "").partition("/N")[0] for row in rows] == ["XBB-31", ""]


def _sheet(path: Path) -> list[dict[str, object]]:
    heads, *rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def _parquet(path: Path) -> list[dict[str, object]]:
    with duckdb.connect() as database:
        found = database.execute("select * from read_parquet(?)", [str(path)])
        names = [each[0] for each in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
