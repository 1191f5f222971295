"""Tables as people have them: what Excel in Europe, LibreOffice, Google and programs write, with titles above, sheets beside, and cells merged."""

from __future__ import annotations

import csv
import io
import json
import random
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.errors import OpenUPRError, UsageError
from openupr.languages.messages import messages
from openupr.preparing.tables import OwnTable, is_table, own_table
from openupr.preparing.tables.heads import column_letters
from openupr.text.guards import guarded

WELLS = "Adopt a law on wells"
SCHOOLS = "Build schools in every district"


def read(path: Path, text: str = "text", **options: Any) -> tuple[OwnTable, list[dict[str, Any]]]:
    with own_table(path, text, command="openupr classify", **options) as table:
        return table, list(table.rows)


def told(table: OwnTable, language: str = "en") -> tuple[str, ...]:
    return tuple(map(messages(language).said, table.said))


def saved(path: Path, data: str | bytes, encoding: str = "utf-8") -> Path:
    path.write_bytes(data if isinstance(data, bytes) else data.encode(encoding))
    return path


def book(path: Path, /, **sheets: Sequence[Sequence[Any]]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def refused(path: Path, text: str = "text", **options: Any) -> str:
    with pytest.raises(OpenUPRError) as caught:
        read(path, text, **options)
    return str(caught.value)


# -- encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_unicode_needs_no_word(encoding: str, mark: str, tmp_path: Path) -> None:
    table, rows = read(saved(tmp_path / "t.csv", f"id{mark}text\r\n1{mark}Côte and Tarn\r\n", encoding))
    assert (rows, told(table)) == ([{"id": "1", "text": "Côte and Tarn"}], ())


def test_windows_1252_is_read_and_said(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.csv", f"id;text\r\n1;{WELLS} – in Côte d’Azur\r\n", "cp1252")
    table, rows = read(path)
    assert rows[0]["text"] == f"{WELLS} – in Côte d’Azur"
    (said,) = told(table)
    assert "read as Windows-1252" in said
    assert "--encoding" in said


def test_the_encoding_is_named(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.csv", "text\nMinistry of Šmarčna\n", "cp1250")
    assert read(path)[1][0]["text"] != "Ministry of Šmarčna"
    table, rows = read(path, encoding="cp1250")
    assert (rows[0]["text"], told(table)) == ("Ministry of Šmarčna", ())
    assert "there is no encoding “klingon”" in refused(path, encoding="klingon")
    assert "there is no encoding “base64”" in refused(path, encoding="base64")
    assert "the table is no UTF-8" in refused(path, encoding="utf8")


def test_a_few_bad_bytes_do_not_garble_the_rest(tmp_path: Path) -> None:
    table, rows = read(saved(tmp_path / "t.csv", "text\nCôte, première école\n".replace(",", " ").encode() + b"Tarn\xe9\n"))
    assert [row["text"] for row in rows] == ["Côte  première école", "Tarn�"]
    assert told(table) == ("1 byte in it is no UTF-8: � stands there.",)


@pytest.mark.parametrize("data", [b"text\n\x81\x8d\n", b"text\n\x00\x00\x07\x00\x00"])
def test_what_is_no_text_is_refused(data: bytes, tmp_path: Path) -> None:
    assert "CSV UTF-8" in refused(saved(tmp_path / "t.csv", data))


# -- the marks of a CSV


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;;"])
def test_the_line_for_excel(first: str, tmp_path: Path) -> None:
    table, rows = read(saved(tmp_path / "t.csv", f"{first}\r\nid;text\r\n1;{WELLS}, now\r\n"))
    assert (table.names, rows, told(table)) == (("id", "text"), [{"id": "1", "text": f"{WELLS}, now"}], ())


def test_quoted_line_breaks_and_marks(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.csv", f'\ufeff"id";"the\nText"\n1;"{WELLS};\n""all"" of them, now"\n2;"x"\n')
    table, rows = read(path, "The text")
    assert table.text == "the\nText"
    assert [row["the\nText"] for row in rows] == [f'{WELLS};\n"all" of them, now', "x"]


def test_a_quotation_mark_that_nobody_closed_takes_no_rows_with_it(tmp_path: Path) -> None:
    assert "begins in line 2" in refused(saved(tmp_path / "a.csv", f'id,text\n1,"{WELLS}\n2,"{SCHOOLS}"\n3,c\n'))
    assert "begins in line 3" in refused(saved(tmp_path / "b.csv", f'id,text\n1,"{WELLS}"\n2,"{SCHOOLS}\n3,c\n'))


def test_quotation_marks_of_google_are_letters(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.tsv", '"id"\ttext\n1\t"Adopt" a law\n2\tBuild "schools\n')
    assert [row["text"] for row in read(path)[1]] == ['"Adopt" a law', 'Build "schools']


def test_old_line_ends(tmp_path: Path) -> None:
    assert [row["text"] for row in read(saved(tmp_path / "t.csv", "id,text\r1,a\r2,b\r"))[1]] == ["a", "b"]


def test_empty_cells_at_the_end_are_no_fault(tmp_path: Path) -> None:
    table, rows = read(saved(tmp_path / "t.csv", "id,text,,\n1,a,,\n2,b\n3,c,,,,\n,,,\n4,d,,\n,,,\n,,,\n"))
    assert table.names == ("id", "text")
    assert [row["text"] for row in rows] == ["a", "b", "c", None, "d"]
    assert "line 3 has more cells" in refused(saved(tmp_path / "u.csv", "id,text\n1,a\n2,b,c\n"))
    assert "line 3 has fewer cells" in refused(saved(tmp_path / "v.csv", "id,text\n1,a\nb\n"))


words = st.text(st.characters(codec="cp1252", exclude_categories=["Cc"]), max_size=20)


@settings(deadline=None, max_examples=60)
@given(
    rows=st.lists(st.tuples(words, words), min_size=1, max_size=6).filter(lambda rows: any(a.strip() or b.strip() for a, b in rows[-1:])),
    mark=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    title=st.booleans(),
)
def test_what_was_written_is_read(rows: list[tuple[str, str]], mark: str, encoding: str, title: bool) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark, quoting=csv.QUOTE_ALL)
    writer.writerows([["What was asked of Bresland"]] * title)
    writer.writerow(["id", "Recommendation"])
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    with own_table(Path("-"), "recommendation", command="x", stdin=io.BytesIO(out.getvalue().encode(encoding))) as table:
        read_again = [(row["id"] or "", row["Recommendation"] or "") for row in table.rows]
    assert read_again == [row if any(cell.strip() for cell in row) else ("", "") for row in rows]
    assert len(told(table)) == title


# -- the names of the columns


TITLES = [
    (["Recommendations to Bresland,,"], "Line 1 stands above the names of the columns, and is left out: “Recommendations to Bresland”."),
    (["Recommendations to Bresland"], "Line 1 stands above the names of the columns, and is left out: “Recommendations to Bresland”."),
    (["What was asked", "", "Source: our own,May"], "Lines 1 and 3 stand above the names of the columns, and are left out: "),
    (["Recommendation"], "Line 1 stands above the names of the columns, and is left out: “Recommendation”."),
]


@pytest.mark.parametrize(("above", "said"), TITLES)
def test_titles_above_the_names(above: list[str], said: str, tmp_path: Path) -> None:
    path = saved(tmp_path / "t.csv", "\n".join([*above, "No,Recommendation,State", f"1,{WELLS},Chad", ""]))
    table, rows = read(path, "Recommendation")
    assert rows == [{"No": "1", "Recommendation": WELLS, "State": "Chad"}]
    assert told(table)[0].startswith(said)


def test_what_is_said_of_a_table_is_said_in_the_language(tmp_path: Path) -> None:
    above = "\n".join(f"Title {number}" for number in range(1, 6))
    table, _ = read(saved(tmp_path / "t.csv", f"{above}\nNo,text,No,\n1,{WELLS},2,3\n"))
    assert told(table)[0].endswith("are left out: “Title 1”, “Title 2”, “Title 3” and 2 more.")
    assert told(table, "es") == (
        "Las líneas 1, 2, 3, 4 y 5 están encima de los nombres de las columnas, y se omiten: «Title 1», «Title 2», «Title 3» y 2 más.",
        "Dos columnas se llaman «No»: la segunda se escribe como «No_2».",
        "Sin nombre, y llamada por su lugar: column_D.",
    )
    path = book(tmp_path / "t.xlsx", A=[["text"], [WELLS]], B=[["text"], [SCHOOLS]])
    assert told(read(path)[0], "fr") == (
        "Lu dans la feuille «\xa0A\xa0». Non lu\u202f: «\xa0B\xa0» (qui a aussi une colonne «\xa0text\xa0»). --sheet en nomme une autre.",
    )
    with pytest.raises(UsageError) as caught:
        read(path, "Wunsch")
    assert caught.value.said_in(messages("es").said).startswith(f"{path}, 'A': ninguna hoja tiene una columna «Wunsch».")


def test_the_names_below_a_title_are_told(tmp_path: Path) -> None:
    said = refused(saved(tmp_path / "t.csv", f"Recommendations to Bresland\nNo,What is asked,State\n1,{WELLS},Chad\n2,{SCHOOLS},Mali\n"))
    assert "The columns are: No, What is asked, State." in said


def test_capitals_and_spaces_of_a_name_do_not_matter(tmp_path: Path) -> None:
    assert read(saved(tmp_path / "t.csv", f"id, Text \n1,{WELLS}\n"))[1] == [{"id": "1", "Text": WELLS}]
    both = saved(tmp_path / "u.csv", f"Text,text\nx,{WELLS}\n")
    assert read(both)[0].text == "text"


def test_doubled_and_empty_names(tmp_path: Path) -> None:
    table, rows = read(saved(tmp_path / "t.csv", f"State,text,State,,State_2\nChad,{WELLS},Mali,x,y\n"))
    assert rows == [{"State": "Chad", "text": WELLS, "State_3": "Mali", "column_D": "x", "State_2": "y"}]
    assert told(table) == (
        "Two columns are called “State”: the later one is written as “State_3”.",
        "Without a name, and called by its place: column_D.",
    )
    assert "2 columns are called “text”: A and C" in refused(saved(tmp_path / "u.csv", "text,id,text\na,b,c\n"))


def test_letters_of_columns() -> None:
    assert [column_letters(number) for number in (0, 25, 26, 51, 701, 702)] == ["A", "Z", "AA", "AZ", "ZZ", "AAA"]


@pytest.mark.parametrize("data", ["", "\n\n", "text\n", "text,id\n,\n", "A title\ntext,id\n"])
def test_a_table_without_a_row(data: str, tmp_path: Path) -> None:
    assert "there is no row in this table" in refused(saved(tmp_path / "t.csv", data))


# -- workbooks


def test_the_values_of_a_workbook(tmp_path: Path) -> None:
    row = [1, WELLS, date(2025, 1, 1), datetime(2025, 3, 4, 10, 30), time(9, 5), timedelta(hours=30), 0.25, True, 12_345_678_901, "007"]  # noqa: DTZ001
    path = book(tmp_path / "t.xlsx", S=[["Title"], [], ["No", "text", *"abcdefgh"], row, [], [2, SCHOOLS], [], []])
    table, rows = read(path)
    assert list(rows[0].values()) == row
    assert [type(value) for value in rows[0].values()] == [type(value) for value in row]
    assert [each["text"] for each in rows] == [WELLS, None, SCHOOLS]
    assert told(table) == ("Row 1 stands above the names of the columns, and is left out: “Title”.",)


def test_the_sheet_that_has_the_column(tmp_path: Path) -> None:
    path = book(
        tmp_path / "t.xlsx",
        Read_me=[["This holds what was asked"]],
        Codes=[["Text", "what is asked"], ["No", "its number"]],
        Data=[["No", "Text"], [1, WELLS]],
    )
    table, rows = read(path)
    assert rows == [{"No": 1, "Text": WELLS}]
    assert told(table) == ("Read from the sheet “Data”. Not read: “Read me” and “Codes”. --sheet names another.",)


def test_two_sheets_that_have_it(tmp_path: Path) -> None:
    path = book(tmp_path / "t.xlsx", A=[["text"], [WELLS]], B=[["text"], [SCHOOLS]], Empty=[])
    table, rows = read(path)
    assert [row["text"] for row in rows] == [WELLS]
    assert told(table) == ("Read from the sheet “A”. Not read: “B” (it has a column “text” too). --sheet names another.",)
    for sheet in ("B", "b", "2"):
        assert [row["text"] for row in read(path, sheet=sheet)[1]] == [SCHOOLS]
    assert told(read(path, sheet="2")[0]) == ("Read from the sheet “B”. Not read: “A”. --sheet names another.",)
    assert "there is no sheet “C”. The sheets are: A, B, Empty." in refused(path, sheet="C")
    assert "there is no row in the sheet “Empty”" in refused(path, sheet="Empty")
    assert "--sheet B --text text" in refused(path, "ask", sheet="B")


def test_a_sheet_that_is_shown_goes_before_one_that_is_hidden(tmp_path: Path) -> None:
    path = book(tmp_path / "t.xlsx", Old=[["text"], [SCHOOLS]], New=[["text"], [WELLS]])
    made = openpyxl.load_workbook(path)
    made["Old"].sheet_state = "hidden"
    made.save(path)
    assert [row["text"] for row in read(path)[1]] == [WELLS]
    assert [row["text"] for row in read(path, sheet="1")[1]] == [SCHOOLS]


def test_cells_that_are_merged(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    for row in (
        ["No", "text", "Asked by", None],
        [None, None, "State", "Group"],
        ["Rights of the child"],
        [1, WELLS, "Chad", "x"],
        [None, None, "Mali", "y"],
    ):
        sheet.append(row)
    for cells in ("A1:A2", "B1:B2", "C1:D1", "A3:D3", "A4:A5", "B4:B5"):
        sheet.merge_cells(cells)
    made.save(tmp_path / "t.xlsx")
    table, rows = read(tmp_path / "t.xlsx")
    assert table.names == ("No", "text", "State", "Group")
    assert [(row["No"], row["text"], row["State"]) for row in rows] == [("Rights of the child", None, None), (1, WELLS, "Chad"), (1, WELLS, "Mali")]
    assert "Cells that are merged downwards: every row of them holds their value." in told(table)


def test_a_sheet_of_libreoffice(tmp_path: Path) -> None:
    def row(*cells: str, times: int = 1) -> str:
        inner = (
            "".join(f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in cells)
            or "<table:table-cell/>"
        )
        return f'<table:table-row table:number-rows-repeated="{times}">{inner}</table:table-row>'

    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text"))
    rows = row("Our asks") + row("No", "Text") + row("1", WELLS) + row(times=3) + row("2", SCHOOLS) + row(times=1_048_000)
    content = f'<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name="One">{rows}</table:table>'
    with zipfile.ZipFile(tmp_path / "t.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content + "</office:spreadsheet></office:body></office:document-content>")
        archive.writestr("META-INF/manifest.xml", '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>')
    assert [each["Text"] for each in read(tmp_path / "t.ods")[1]] == [WELLS, None, None, None, SCHOOLS]


def test_the_bytes_decide_and_not_the_name(tmp_path: Path) -> None:
    workbook = book(tmp_path / "t.xlsx", S=[["text"], [WELLS]])
    assert read(workbook.rename(tmp_path / "t.csv"))[1] == [{"text": WELLS}]
    assert read(saved(tmp_path / "t.xls", f"id\ttext\n1\t{WELLS}\n"))[1][0]["text"] == WELLS
    assert "web page or XML" in refused(saved(tmp_path / "u.xls", "<html><table><tr><td>text</td></tr></table></html>"))
    assert "no workbook that can be read" in refused(saved(tmp_path / "v.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600))
    assert "damaged" in refused(saved(tmp_path / "w.xlsx", b"PK\x03\x04abc"))


def test_a_workbook_that_unpacks_to_far_too_much(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "t.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 9_000_000)
    assert "unpacks to far more" in refused(tmp_path / "t.xlsx")


def test_a_cell_far_away(tmp_path: Path) -> None:
    path = book(tmp_path / "t.xlsx", S=[["text"], [WELLS]])
    made = openpyxl.load_workbook(path)
    made.active["XFD1048576"].fill = openpyxl.styles.PatternFill("solid", "FF0000")
    made.save(path)
    assert read(path)[1] == [{"text": WELLS}]
    made.active["XFD1048576"] = "x"
    made.save(path)
    assert "reaches to row 1,048,576 and column 16,384" in refused(path)


def test_only_workbooks_have_sheets(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.csv", f"text\n{WELLS}\n")
    assert "only a workbook has sheets" in refused(path, sheet="A")
    assert "only a .csv" in refused(book(tmp_path / "t.xlsx", S=[["text"], [WELLS]]), encoding="cp1250")


# -- objects, and what is no table


def test_every_key_of_any_object_is_a_column(tmp_path: Path) -> None:
    objects = [{"id": 1}, {"Text": WELLS, "more": [1]}]
    for name, data in (("t.json", json.dumps(objects)), ("t.jsonl", "\ufeff" + "\n".join(map(json.dumps, objects)))):
        table, rows = read(saved(tmp_path / name, data))
        assert (table.names, table.text, rows) == (("id", "Text", "more"), "Text", objects)
    assert "there is no row" in refused(saved(tmp_path / "e.jsonl", "\n"))
    for name in ("deep.json", "deep.jsonl"):
        assert "is no JSON" in refused(saved(tmp_path / name, "[" * 200_000))
    assert "openupr classify" in refused(saved(tmp_path / "f.json", json.dumps([{"Recommendation": WELLS}])))


def test_what_excel_calls_unicode_text_is_a_table(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.txt", f"id\ttext\r\n1\t{WELLS}\r\n2\t{SCHOOLS}\r\n", "utf-16")
    assert is_table(path)
    assert [row["text"] for row in read(path)[1]] == [WELLS, SCHOOLS]
    for prose in (f"1.\t{WELLS}\nand so on\nand on\n", f"{WELLS}\n{SCHOOLS}\n", "", f"a\t{WELLS}\n"):
        assert not is_table(saved(tmp_path / "p.txt", prose))
    assert not is_table(tmp_path / "nowhere.txt")


def test_a_list_with_tabs_behind_its_numbers_is_no_table(tmp_path: Path) -> None:
    path = saved(tmp_path / "t.txt", f"1.\t{WELLS}\n2.\t{SCHOOLS}\n3.\tDig a well\n")
    assert (is_table(path), is_table(path, "text")) == (True, False)
    headed = saved(tmp_path / "u.txt", f"No\tRecommendation\n1.\t{WELLS}\n2.\t{SCHOOLS}\n")
    assert is_table(headed, "text")
    assert is_table(saved(tmp_path / "v.txt", f"No\tOurs\n1.\t{WELLS}\n2.\t{SCHOOLS}\n"), "ours")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be opened"):
        read(tmp_path / "nowhere.csv")


@pytest.mark.parametrize("ending", ["xlsx", "csv", "jsonl"])
def test_a_damaged_table_is_read_or_refused(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"t.{ending}"
    if ending == "xlsx":
        book(path, A=[["id", "text"], *([number, WELLS] for number in range(30))], B=[["id"], [1]])
    else:
        saved(path, f'id;text\n1;"{WELLS}, Côte"\n2;{SCHOOLS}\n' if ending == "csv" else json.dumps({"id": 1, "text": WELLS}) + "\n")
    whole, chance = path.read_bytes(), random.Random(7)
    refusals = 0
    for _ in range(120):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 4))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            read(saved(path, bytes(data[: chance.choice((len(data), chance.randrange(len(data))))])))
        except OpenUPRError:
            refusals += 1
    assert refusals > 20
