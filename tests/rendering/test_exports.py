"""Tables: the columns, the formats, what spreadsheets do with a text, and the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shown import table
from small_reviews import ITEMS, KEY, answered, empty, item, review
from test_asking import labels_of

from openupr.errors import UsageError
from openupr.rendering.files.exports import guarded, unguarded, write
from openupr.rendering.files.parquet import TYPES
from openupr.rendering.pages.dictionary import data_dictionary
from openupr.views.tables.cells import Column, Type
from openupr.views.tables.record_tables import WHAT, RecordTable, columns, is_only_review_name, joined_rows

DOCS = Path(__file__).parents[2] / "docs" / "data.md"
HELD = {
    **dict.fromkeys((Type.TEXT, Type.TEXTS), str),
    **dict.fromkeys((Type.INTEGER, Type.INTEGERS), int),
    **dict.fromkeys((Type.NUMBER, Type.NUMBERS), float),
    **dict.fromkeys((Type.YES_NO, Type.YES_NOS), bool),
}
INSIDE = ("see;=1+1", 'see; "=1+1', "a\tb\t@SUM(A1)", "first\n-2+3", "a,+1", ";'=x", "a; \"'=x", "x|=1", "＝1+1", 'see "+1"', "low-lying; a-b = c")
FORMULAS = (*INSIDE, "=1+1", '=HYPERLINK("http://x")', "+1", "-1+2", "- Ratify", "@SUM(A1)", "'=x", "''-x", "\t=1", "plain", "'tis", "")


def cells_are_of_their_types(held: Sequence[Mapping[str, object]], wanted: Iterable[Column]) -> None:
    for column in wanted:
        for row in held:
            cell = row[column.name]
            values = cell if isinstance(cell, tuple) else () if cell is None else (cell,)
            assert cell is None or isinstance(cell, tuple) == column.type.name.endswith("S"), column
            assert all(type(each) is HELD[column.type] for each in values), (column, cell)


def held_in_every_format(held: Sequence[Mapping[str, object]], wanted: Iterable[Column], made: Callable[[], RecordTable], folder: Path) -> None:
    """Each cell is of the type that its column states, and every format says the same of it."""
    cells_are_of_their_types(held, wanted)
    for ending in ("csv", "xlsx", "json", "parquet"):
        assert write(made(), folder / f"t.{ending}") == len(held)
    plain = [{name: list(cell) if isinstance(cell, tuple) else cell for name, cell in row.items()} for row in held]
    assert json.loads((folder / "t.json").read_text("utf-8")) == plain
    with duckdb.connect() as database:
        rows = database.execute("FROM read_parquet(?)", [str(folder / "t.parquet")]).fetchall()
    assert [dict(zip(plain[0], row, strict=True)) for row in rows] == plain
    assert len(read(folder / "t.csv")) == len(held)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def sheet(path: Path, index: int = 0) -> list[list[object]]:
    from openpyxl import load_workbook

    book = load_workbook(path)
    found = [["" if cell is None else _as_written(cell) for cell in row] for row in book.worksheets[index].iter_rows(values_only=True)]
    book.close()
    return found


def _as_written(cell: object) -> object:
    """A date as the other formats have it."""
    return cell.date().isoformat() if isinstance(cell, datetime) else cell


def test_dates_are_dates_and_shares_are_per_cent_in_excel(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    columns = (
        Column("document_date", "Its date.", 6),
        Column("its_probability", "How likely.", 6, Type.NUMBER),
        Column("number", "A number.", 6, Type.NUMBER),
    )
    write(RecordTable("facts", columns, iter([("2026-01-31", 0.25, 0.25), ("2026-01", None, 2.0)])), tmp_path / "t.xlsx")
    first = load_workbook(tmp_path / "t.xlsx").worksheets[0]
    assert (first["A2"].value, first["A2"].number_format) == (datetime.fromisoformat("2026-01-31"), "yyyy-mm-dd")
    assert first["A3"].value == "2026-01"  # no day is made up
    assert (first["B2"].value, first["B2"].number_format) == (0.25, "0 %")
    assert first["C2"].number_format == "General"
    assert all(first.column_dimensions[letter].width > len(first[f"{letter}1"].value) for letter in "ABC")  # no name is broken in two


def test_rows_are_what_the_evaluation_reads(tmp_path: Path) -> None:
    to = tmp_path / "rows.csv"
    assert write(table([review(), empty()], "rows"), to) == 7
    found = read(to)
    assert list(found[0])[:3] == ["review", "recommending_state", "text"]
    assert [(row["review"], row["recommending_state"], row["text"]) for row in found] == [
        ("XAA-17", "CUB", "Ratify the Convention"),
        ("XAA-17", "FRA", "Ratify the Convention"),
        ("XAA-17", "FRA", "Ratify its protocol"),
        ("XAA-17", "DZA", "Continue its efforts"),
        ("XAA-17", "NOR", "Abolish the death penalty"),
        ("XAA-17", "", "Abolish the death penalty"),
        ("XBB-18", "", ""),
    ]
    assert set(found[-1].values()) == {"XBB-18", ""}
    assert found[5]["recommending_state_name"] == "Ruritania"
    assert not to.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_row_leads_to_its_place() -> None:
    names = [column.name for column in columns("rows")]
    row = dict(zip(names, next(iter(table([review()], "rows").rows)), strict=True))
    assert row["id"] == "XAA-17/R9.1.a.CUB"
    assert (row["symbol"], row["paragraph"], row["page"]) == (KEY, "9.1", 2)
    assert row["boxes"] == ("2:113,64,450,75",)
    assert row["lead_in_words"] == "enjoy the support"
    assert (row["position"], row["claim"], row["group"]) == ("supported", "none", "Latin American and Caribbean States")
    assert (row["session"], row["cycle"]) == (17, 2)
    assert isinstance(row["sha256"], str)
    assert len(row["sha256"]) == 64


@pytest.mark.parametrize(("what", "lines"), [("rows", 6), ("clauses", 4), ("items", 3), ("statements", 3), ("doubts", 1)])
def test_the_number_of_lines_is_the_number_of_records(what: str, lines: int) -> None:
    assert len(list(table([review()], what).rows)) == lines


@pytest.mark.parametrize("what", WHAT)
def test_a_table_without_records_has_no_row(what: str) -> None:
    rows = list(table([empty()], what).rows)
    assert [row[:3] for row in rows] == ([("XBB-18", kind.value, False) for kind in empty().missing] if what == "documents" else [])


@pytest.mark.parametrize("what", WHAT)
def test_beside_others_a_review_without_records_is_named_once_but_has_no_doubt(what: str) -> None:
    width = len(columns(what))
    filled = ("XAA-17", *("x" for _ in range(width - 1)))
    named = [] if what == "doubts" else [("XBB-18", *(None for _ in range(width - 1)))]
    assert list(joined_rows(what, [("XBB-18", []), ("XAA-17", [filled])])) == [*named, filled]
    assert list(joined_rows(what, [("XAA-17", [filled]), ("XBB-18", [])])) == [filled, *named]
    assert [is_only_review_name(row) for row in [*named, filled]] == [*(True for _ in named), False]


@pytest.mark.parametrize("what", WHAT)
def test_excel_holds_what_the_csv_holds(what: str, tmp_path: Path) -> None:
    items = (*ITEMS, *(item(f"9.{n}", (text, "CUB")) for n, text in enumerate(FORMULAS, 10)))
    reviews = [review(items), empty()]
    write(table(reviews, what), tmp_path / "t.csv")
    write(table(reviews, what), tmp_path / "t.xlsx")
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as handle:
        expected = [[unguarded(cell) for cell in row] for row in csv.reader(handle)]
    assert [[str(cell) for cell in row] for row in sheet(tmp_path / "t.xlsx")] == expected
    explained = sheet(tmp_path / "t.xlsx", 1)
    assert explained == [["column", "what it holds", "type"], *([each.name, each.description, each.type] for each in columns(what))]


def test_excel_calculates_nothing_and_is_made_for_reading(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    write(table([review((item("9.1", ("=1+1", "CUB")), item("9.2", ("https://example.org", "CUB"))))], "rows"), tmp_path / "t.xlsx")
    first = load_workbook(tmp_path / "t.xlsx").worksheets[0]
    assert (first["C2"].value, first["C2"].data_type) == ("=1+1", "s")
    assert first["C2"].quotePrefix, "it stays a text when somebody edits its cell"
    assert not first["C3"].quotePrefix
    assert first["C3"].hyperlink is None
    assert first.freeze_panes == "B2"
    assert first.auto_filter.ref is not None
    assert first["C2"].alignment.wrap_text
    assert first.column_dimensions["C"].width > 40


def test_json_holds_every_text_as_it_is(tmp_path: Path) -> None:
    made = review((item("9.1", ("=1+1 <é> 中", "CUB")),))
    write(table([made, empty()], "rows"), tmp_path / "t.json")
    write(table([made, empty()], "rows"), tmp_path / "t.jsonl")
    found = json.loads((tmp_path / "t.json").read_text("utf-8"))
    assert (found[0]["text"], found[0]["page"], found[1]["text"]) == ("=1+1 <é> 中", 2, None)
    assert [json.loads(line) for line in (tmp_path / "t.jsonl").read_text("utf-8").splitlines()] == found
    write(table([], "rows"), tmp_path / "none.json")
    assert json.loads((tmp_path / "none.json").read_text("utf-8")) == []


@pytest.mark.parametrize("text", FORMULAS)
def test_the_guard_of_formulas(text: str) -> None:
    cell = guarded(text)
    assert unguarded(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_no_cell_begins_as_a_formula_however_a_spreadsheet_parts_the_lines(mark: str, tmp_path: Path) -> None:
    """A quotation mark that does not stand at the beginning of what Excel takes for a cell means nothing to it."""
    items = tuple(item(f"9.{n}", (text, "CUB")) for n, text in enumerate(FORMULAS, 10))
    write(table([review(items)], "rows"), tmp_path / "t.csv")
    text = (tmp_path / "t.csv").read_text("utf-8")
    cells = [cell.lstrip('" ') for line in re.split(r"[\r\n]", text) for cell in line.split(mark)]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "＝"))]


@given(st.text(alphabet="'=+-@\t\rab ;,\"\n|", max_size=8))
def test_the_guard_can_be_taken_off_every_text(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_two_writings_give_the_same_bytes(tmp_path: Path) -> None:
    for ending in ("csv", "xlsx", "parquet", "json", "jsonl"):
        for name in ("a", "b"):
            write(table([review()], "rows"), tmp_path / f"{name}.{ending}")
        assert (tmp_path / f"a.{ending}").read_bytes() == (tmp_path / f"b.{ending}").read_bytes()


def test_standard_output(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    write(table([review()], "items"), "-")
    assert capsysbinary.readouterr().out.startswith(b"review,id,number,text,")
    write(table([review()], "items"), "-", "jsonl")
    assert json.loads(io.BytesIO(capsysbinary.readouterr().out).readline())["review"] == "XAA-17"


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    def breaking() -> object:
        yield ("a",)
        raise RuntimeError

    to = tmp_path / "t.csv"
    to.write_text("before")
    for ending in ("csv", "xlsx", "parquet", "json"):
        with pytest.raises(RuntimeError):
            write(RecordTable("rows", (Column("review", "The review."),), breaking()), to.with_suffix(f".{ending}"))  # type: ignore[arg-type]
    assert to.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["t.csv"]


def test_wrong_use_teaches_the_next_step(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.csv, \.xlsx, \.parquet, \.json or \.jsonl"):
        write(table([review()], "rows"), tmp_path / "t.pdf")
    with pytest.raises(UsageError, match="rows, clauses, items, statements, doubts, answers, responses, questions, documents, list"):
        table([review()], "pages")


def test_a_text_that_excel_cannot_hold_is_cut_and_says_so(tmp_path: Path) -> None:
    write(table([review((item("9.1", ("word " * 9000, "CUB")),))], "clauses"), tmp_path / "t.xlsx")
    index = [column.name for column in columns("clauses")].index("text")
    cell = str(sheet(tmp_path / "t.xlsx")[1][index])
    assert len(cell) == 32_767
    assert cell.endswith("[cut]")


def test_several_values_and_yes_and_no_in_each_format(tmp_path: Path) -> None:
    made = (Column("n", "Numbers.", 9, Type.INTEGERS), Column("yes", "Yes or no.", 9, Type.YES_NO), Column("t", "Texts.", 9, Type.TEXTS))
    rows = [((1, 2), True, ("=a", "b\ud800")), ((), False, ()), (None, None, None)]
    for ending in ("csv", "xlsx", "json", "parquet"):
        assert write(RecordTable("small", made, rows), tmp_path / f"t.{ending}") == 3
    assert (tmp_path / "t.csv").read_text("utf-8") == "n,yes,t\n1;2,yes,'=a;b?\n,no,\n,,\n"
    assert sheet(tmp_path / "t.xlsx") == [["n", "yes", "t"], ["1;2", "yes", "=a;b?"], ["", "no", ""], ["", "", ""]][:3]
    found = json.loads((tmp_path / "t.json").read_text("utf-8"))
    assert found == [{"n": [1, 2], "yes": True, "t": ["=a", "b?"]}, {"n": [], "yes": False, "t": []}, {"n": None, "yes": None, "t": None}]
    with duckdb.connect() as database:
        assert database.execute("FROM read_parquet(?)", [str(tmp_path / "t.parquet")]).fetchall() == [tuple(row.values()) for row in found]


@pytest.mark.parametrize("what", WHAT)
def test_every_column_is_in_every_format_by_name_and_type(what: str, tmp_path: Path) -> None:
    """The dictionary is the source: each cell is of the type that it states, and every format says the same of it."""
    wanted = columns(what)
    labelled = labels_of(answered())
    held = [dict(zip((each.name for each in wanted), row, strict=True)) for row in table([answered(), empty()], what, labelled).rows]
    cells_are_of_their_types(held, wanted)
    for ending in ("csv", "json", "jsonl", "parquet"):
        write(table([answered(), empty()], what, labelled), tmp_path / f"t.{ending}")
    plain = [{name: list(cell) if isinstance(cell, tuple) else cell for name, cell in row.items()} for row in held]
    assert json.loads((tmp_path / "t.json").read_text("utf-8")) == plain
    with duckdb.connect() as database:
        found = database.execute("FROM read_parquet(?)", [str(tmp_path / "t.parquet")])
        assert [(name, str(type_)) for name, type_, *_ in found.description or ()] == [(each.name, TYPES[each.type]) for each in wanted]
        assert [dict(zip(plain[0], row, strict=True)) for row in found.fetchall()] == plain
        told = database.execute("SELECT key, value FROM parquet_kv_metadata(?)", [str(tmp_path / "t.parquet")]).fetchall()
    assert {key.decode(): value.decode() for key, value in told}["openupr_table"] == what
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as handle:
        assert next(csv.reader(handle)) == [each.name for each in wanted]
    page = data_dictionary().partition(f"## {what}\n")[2].partition("\n## ")[0]
    assert [(name, type_) for name, type_ in re.findall(r"^\| `(\w+)` \| ([a-z, ]+) \|", page, re.MULTILINE)] == [
        (c.name, c.type.value) for c in wanted
    ]


def test_the_data_page_is_fresh() -> None:
    assert DOCS.read_text("utf-8") == data_dictionary(), "run: python -m openupr.rendering.pages.dictionary > docs/data.md"


@pytest.mark.parametrize("what", WHAT)
def test_every_column_is_described_once(what: str) -> None:
    found = columns(what)
    assert found[0].name == "review"
    assert len({column.name for column in found}) == len(found)
    assert all(column.description.endswith((".", ")")) or column.description for column in found)
