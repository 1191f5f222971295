"""The matrix of concerns, on an invented compilation with made links: its order, its picture, its rows; and from the command, in every format."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import duckdb
import pytest
from python_calamine import CalamineWorkbook
from shown import report, table
from typer.testing import CliRunner

import openupr
from openupr.commands.application import application
from openupr.describing import Description
from openupr.languages.messages import Message, messages
from openupr.linking import Links
from openupr.linking.concerns.became_of_concerns import concern_texts
from openupr.linking.concerns.near_passages import NEAREST
from openupr.records import ConcernLink, Gravity, Ground, NearPassage, Outcome, Review
from openupr.rendering.html.review_page import source
from openupr.views.corrected_quotations import HeldBesideRecords
from openupr.views.matrix import GROUNDS, OUTCOMES, MatrixView
from openupr.views.one_record.text_facts import paragraph_facts, text_facts
from openupr.views.page.documents.input_documents import NOBODY, went_in
from openupr.views.page.documents.matrix_page import matrix_shown, reason_shown
from openupr.views.page.listed.review_view import ReviewView
from openupr.views.tables.record_tables import columns

DOCUMENTS = Path(__file__).parents[1] / "documents"


@cache
def read() -> Review:
    return openupr.read(DOCUMENTS / "XGG-48")


@cache
def links() -> tuple[ConcernLink, ...]:
    """Each concern of UN bodies with one outcome after the other, in two documents."""
    passage = (NearPassage("XGG-48/X2.12", 0.5, ("prison",)),)
    return tuple(
        ConcernLink(asked.record, ground, list(Outcome)[(k + at) % len(Outcome)], 0.5, "made for a test", passage)
        for k, asked in enumerate(concern_texts(read()))
        for at, ground in enumerate((Ground.NATIONAL_REPORT, Ground.RECOMMENDATIONS))
    )


def test_the_gravest_come_first() -> None:
    view = MatrixView(read(), links())
    assert len(view.lines) == len(links()) // 2 >= 3
    assert [line.rank for line in view.lines] == sorted(line.rank for line in view.lines)
    assert view.grounds == (Ground.NATIONAL_REPORT, Ground.RECOMMENDATIONS)
    counts = Counter((link.ground, link.outcome) for link in links())
    assert {(ground, outcome): view.count(ground, outcome) for ground, outcome in counts} == counts


def test_only_what_both_readings_find_grave_is_marked() -> None:
    """What the words alone or the program alone call grave is unsure: no square says so."""
    marked = {line.concern.id for line in MatrixView(read(), links()).lines if line.act}
    description = Description(read())
    findings = description.findings
    assert marked == {line.concern.id for line in MatrixView(read(), links()).lines if findings[line.concern.id].gravity is Gravity.TOLD}
    doubted = {each: replace(found, gravity=Gravity.UNSURE) for each, found in findings.items()}
    unsure = cast("Description", SimpleNamespace(grave=description.grave, findings=doubted))
    assert marked
    assert not any(line.act for line in MatrixView(read(), links(), unsure).lines)


def test_a_concern_that_nobody_is_named_for_says_so_everywhere() -> None:
    compilation = read().compilation
    assert compilation is not None
    first = next(each for each in compilation.concerns if each.id in {link.concern for link in links()})
    unnamed = replace(first, bodies=())
    concerns = tuple(unnamed if each is first else each for each in compilation.concerns)
    review = replace(read(), compilation=replace(compilation, concerns=concerns))
    assert [tuple(map(str, line.bodies)) for line in MatrixView(review, links()).lines if line.concern.id == first.id] == [
        ("No UN body is named: the words may be OHCHR’s own",)
    ]
    shown = went_in(ReviewView(review), Links(review), Description(review))
    assert shown is not None
    assert shown.compilation is not None
    assert unnamed.text.clean in [quote.text for quote in dict(shown.compilation.by_body)[Message(NOBODY)]]
    assert ("says", Message("nobody is named")) in text_facts(unnamed)
    paragraph = next(each for each in compilation.text.paragraphs if each.id == first.paragraph)
    assert any(str(words).startswith("nobody is named: ") for _, words in paragraph_facts(paragraph, review))


def test_concerns_of_other_un_documents_stand_under_their_symbol() -> None:
    view = MatrixView(read(), links())
    others = {line.heading for line in view.lines if "/X" in line.concern.id}
    assert others == {"A/HRC/99/64/Add.1", "CAT/C/XGG/CO/2", "CED/C/XGG/CO/1"}
    assert {each.id for each in read().observed} >= {line.concern.id for line in view.lines if "/X" in line.concern.id}


def test_concluding_observations_are_called_so_and_told_to_be_shown_in_part() -> None:
    page = report(read(), {}, version="0", concerns=links())
    assert "<h3>Concluding observations <small" in page
    assert "only these concerns are shown, not what the body welcomes" in page
    without = report(replace(read(), observed=()), {}, version="0", concerns=tuple(each for each in links() if "/X" not in each.concern))
    assert "only these concerns are shown" not in without


def squares(links: tuple[ConcernLink, ...], review: Review | None = None) -> str:
    """The table of squares on the page, with its legend."""
    page = report(review or read(), {}, version="0", concerns=links)
    return page[page.index('<p class="legend">') :].partition("</table>")[0]


def test_the_squares_lead_to_every_concern() -> None:
    drawn = squares(links())
    assert drawn.count('href="#matrix-') == len(links())
    page = report(read(), {}, version="0", concerns=links())
    assert all(f'id="matrix-{line.concern.id.rpartition("/")[2]}"' in page for line in MatrixView(read(), links()).lines)
    assert 'id="matrix"' not in report(read(), {}, version="0")


def test_a_square_says_what_it_is_and_looks_so() -> None:
    """To who sees it by its class, to who hears it by its name: which concern, which document, what became of it, which grave act."""
    drawn = squares(links())
    for line in MatrixView(read(), links()).lines:
        for ground, link in line.cells.items():
            act = f"; “{line.by}”, which we count under: {line.act}" if line.act else ""
            assert line.by in line.concern.text.clean
            named = f'title="{line.concern.id.rpartition("/")[2]}, {GROUNDS[ground]}: {OUTCOMES[link.outcome][1]}{act}"'
            (square,) = [found for found in re.findall(r"<a [^>]*>", drawn) if named in found]
            assert f'class="square {link.outcome.value}{" grave" if line.act else ""}"' in square
    legend = re.sub("<[^>]+>", " ", drawn.partition("<table")[0])
    assert all(word in legend for word in ("answered", "something near", "not found", "can’t be told", "later", "thick edge: tells of a grave act"))
    assert "later" not in squares(tuple(link for link in links() if link.outcome is not Outcome.LATER))


def test_a_column_is_named_for_its_document_at_every_width() -> None:
    """One column for one document, three for three; on a narrow screen too the heads are there, and nothing is wider than the screen."""
    one = tuple(link for link in links() if link.ground is Ground.NATIONAL_REPORT)
    assert re.findall(r'<th scope="col">([^<]+)</th>', squares(one)) == ["Heading", "National report"]
    assert re.findall(r'<th scope="col">([^<]+)</th>', squares(links())) == ["Heading", "National report", "Recommendations"]
    narrow = source("report.css").partition("@media (max-width: 46rem)")[2].partition("@media print")[0]
    rules = dict(re.findall(r"^  (\.squares[^{]*) \{([^}]*)\}$", narrow, re.MULTILINE))
    assert "flex-wrap: wrap" in rules[".squares tr"]
    assert "flex: 1 0 100%" in rules['.squares th[scope="row"], .squares th[scope="rowgroup"]']
    assert not [rule for rule in rules.values() if "overflow" in rule or "min-width: 5" in rule]
    assert [selector for selector, rule in rules.items() if "display: none" in rule] == [".squares thead th:first-child"]


def test_headings_have_those_above_them_and_are_not_cut() -> None:
    compilation = read().compilation
    assert compilation is not None
    long = "1. Right to wells, boats, roads and to the just and favourable conditions of those who dig and sail"
    headed = tuple(
        replace(each, heading=f"IV. Rights > {part}. Of some > {long}") for each, part in zip(compilation.concerns, "AABBBBBBBBBB", strict=False)
    )
    review = replace(read(), compilation=replace(compilation, concerns=headed))
    drawn = squares(links(), review)
    above = re.findall(r'<th scope="rowgroup"[^>]*>([^<]+)</th>', drawn)
    assert above
    assert len(above) == len(set(above))
    assert set(above) <= {"IV. Rights &gt; A. Of some", "IV. Rights &gt; B. Of some"}
    assert re.findall(r'<th scope="row"[^>]*>([^<]+)</th>', drawn).count(long) == len(above)


def test_what_is_near_is_named_with_the_position_on_it() -> None:
    """And no cell shows a number that is the same for all of its kind."""
    held = openupr.read(DOCUMENTS / "XBB-17")
    clause = held.items[0].clauses[0]
    review = replace(read(), report=held.report, answers=held.answers)
    first = links()[0]
    link = replace(first, ground=Ground.RECOMMENDATIONS, outcome=Outcome.ANSWERED, passages=(NearPassage(clause.id, 0.5, ("prison",)),))
    view = MatrixView(review, (link,))
    assert [near.passage.record for near in view.recommended(view.lines[0])] == [clause.id]
    page = report(review, {}, version="0", concerns=(link,))
    near = page[page.index("recommendations near it: ") :][:120]
    assert near.startswith(f"recommendations near it: {clause.id.partition('/')[2]} ")
    section = page[page.index('<section id="matrix">') :]
    assert "probability" not in section[: section.index("</section>")]
    assert view.recommended(MatrixView(review, (replace(link, outcome=Outcome.TOUCHED),)).lines[0]) == ()


def test_recommendations_stand_in_the_reports_order_however_near_they_are() -> None:
    held = openupr.read(DOCUMENTS / "XBB-17")
    clauses = [item.clauses[0].id for item in held.items[:3]]
    review = replace(read(), report=held.report, answers=held.answers)
    passages = tuple(NearPassage(name, likeness, ()) for name, likeness in zip(clauses, (0.5, 0.5, 0.9), strict=True))
    link = replace(links()[0], ground=Ground.RECOMMENDATIONS, outcome=Outcome.ANSWERED, passages=passages[::-1])
    view = MatrixView(review, (link,))
    assert [near.passage.record for near in view.recommended(view.lines[0])] == clauses


@pytest.mark.parametrize(
    ("outcome", "chance", "judged", "shown"),
    [
        (Outcome.CANNOT_TELL, 0.4, "", False),
        (Outcome.CANNOT_TELL, None, "", False),
        (Outcome.CANNOT_TELL, 0.4, "A. K.", True),
        (Outcome.CANNOT_TELL, 0.9, "", True),
        (Outcome.NOT_FOUND, 0.4, "", True),
    ],
)
def test_beside_what_cant_be_told_stands_only_what_is_likely(outcome: Outcome, chance: float | None, judged: str, shown: bool) -> None:
    report_ = read().compilation
    assert report_ is not None
    record = report_.text.paragraphs[0].id
    link = replace(links()[0], outcome=outcome, passages=(NearPassage(record, 0.7, (), judged, chance),))
    view = MatrixView(read(), (link,))
    assert bool(view.beside(link)) == shown


@pytest.mark.parametrize(
    ("chance", "words", "named"),
    [
        (0.5, ("backlogs", "courts"), True),
        (0.3, ("backlogs", "courts"), False),
        (0.5, ("backlogs",), False),
        (0.5, ("rights", "children"), False),
        (0.5, (), False),
    ],
)
def test_a_paragraph_is_named_where_it_may_be_near(chance: float, words: tuple[str, ...], named: bool) -> None:
    report_ = read().compilation
    assert report_ is not None
    record = report_.text.paragraphs[0]
    near = (NearPassage(record.id, 0.7, words, chance=chance), NearPassage(record.id, 0.7, words, chance=0.1))
    told = replace(links()[0], outcome=Outcome.CANNOT_TELL, reason=NEAREST, passages=near)
    shown = messages().said(reason_shown(MatrixView(read(), (told,)), told))
    assert shown == "we are not sure of any passage, and not sure that there is none" + (f"; begin with paragraph {record.number}" if named else "")


def test_a_paragraph_with_several_words_of_a_concern_is_named_first() -> None:
    report_ = read().compilation
    assert report_ is not None
    record = report_.text.paragraphs[0]
    near = NearPassage(record.id, 0.7, ("backlogs", "courts", "custody"), chance=0.7)
    told = replace(links()[0], outcome=Outcome.CANNOT_TELL, reason=NEAREST, passages=(near,))
    shown = messages().said(reason_shown(MatrixView(read(), (told,)), told))
    assert shown == f"several of its words stand in paragraph {record.number}; we can’t tell if that answers it"


def test_a_passage_is_quoted_from_its_nearest_sentence_on() -> None:
    report_ = read().compilation
    assert report_ is not None
    record = report_.text.paragraphs[0]
    (first, link), words = links()[:2], record.text.clean
    at = words.index(" ", 10) + 1
    begun = replace(link, passages=(NearPassage(record.id, 0.7, (), begins=at), NearPassage(record.id, 0.7, ())))
    assert [near.words for near in MatrixView(read(), (first, begun)).near(begun)] == [f"… {words[at:]}", words]


def test_rows_one_a_concern_and_document() -> None:
    rows = list(table([read()], "matrix", concerns={read().id: links()}).rows)
    names = [column.name for column in columns("matrix")]
    assert len(rows) == len(links())
    assert {len(row) for row in rows} == {len(names)}
    assert {row[names.index("nearest")] for row in rows} == {"XGG-48/X2.12"}
    judged = replace(links()[0], judged="A. K.")
    first = next(iter(table([read()], "matrix", concerns={read().id: (judged,)}).rows))
    assert first[names.index("judged")] == "A. K."


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
    assert all(row["reason"] for row in rows)
    assert all(bool(row["probability"]) == (row["outcome"] != "cannot_tell") for row in rows)
    assert all(row["nearest"] for row in rows)


def _sheet(path: Path) -> list[dict[str, object]]:
    heads, *rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def _parquet(path: Path) -> list[dict[str, object]]:
    with duckdb.connect() as database:
        found = database.execute("select * from read_parquet(?)", [str(path)])
        names = [each[0] for each in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def test_words_of_the_sentence_before_are_not_given_as_the_concern_s_own() -> None:
    """A concern that leans on the sentence before it shares that one's words with a passage, too: a reader looks for them in vain in its own."""
    first = next(each for each in concern_texts(read()) if each.record == links()[0].concern)
    own = next(word for word in first.words.split() if word.isalpha() and len(word) > 5)
    told = (replace(links()[0], outcome=Outcome.TOUCHED, passages=(NearPassage("XGG-48/X2.12", 0.9, (own, "harbourmasters")),)),)
    shown = matrix_shown(read(), told, Description(read()), HeldBesideRecords(read()))
    assert shown is not None
    (near,) = (near for line in shown.lines for cell in line.cells.values() for near in cell.found)
    assert (near.shared, near.before) == ((own,), ("harbourmasters",))
