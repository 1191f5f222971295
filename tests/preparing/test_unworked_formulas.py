"""Formulas that no spreadsheet has worked out: a table with one is not read as if the cell were empty."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from openupr.errors import UsageError
from openupr.preparing.tables.heads import TableQuery
from openupr.preparing.tables.workbooks import of_workbook

ASKED = TableQuery("table.xlsx", "text", "openupr classify")
TEXT = "Build a school in the harbour town."


def workbook(*cells: tuple[str, str]) -> bytes:
    """A workbook with a column of texts, and these cells beside it, as a program writes them."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Requests"
    for row in (("text", "why"), (TEXT, "it rains"), (TEXT, "")):
        sheet.append(row)
    for address, words in cells:
        sheet[address] = words
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def with_value(data: bytes, value: str, kind: str = "") -> bytes:
    """The same with a value for each formula, as a spreadsheet stores it."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            part = given.read(name)
            if name.startswith("xl/worksheets/"):
                part = re.sub(rb"<v ?/>|<v></v>", f"<v>{value}</v>".encode(), part)
                part = re.sub(rb'<c r="(\w+)"(?=[^>]*><f>)', rf'<c r="\1"{kind}'.encode(), part)
            made.writestr(name, part)
    return out.getvalue()


def read(data: bytes) -> list[dict[str, object]]:
    return list(of_workbook(BytesIO(data), ASKED, None).rows)


def test_a_formula_without_a_value_is_refused_with_its_address() -> None:
    with pytest.raises(UsageError) as refused:
        read(workbook(("B3", '="as "&A2')))
    assert "B3" in str(refused.value)
    assert "Requests" in str(refused.value)


def test_of_many_the_first_are_named() -> None:
    with pytest.raises(UsageError) as refused:
        read(workbook(*((f"C{row}", "=1+1") for row in range(2, 11))))
    assert "9 cells" in str(refused.value)
    assert "C2" in str(refused.value)
    assert "C9" not in str(refused.value)


@pytest.mark.parametrize(("value", "kind"), [("7", ""), ("it snows", ' t="str"'), ("", ' t="str"')])
def test_a_formula_with_its_value_is_read(value: str, kind: str) -> None:
    rows = read(with_value(workbook(("B3", "=A2")), value, kind))
    assert [str(each["why"] or "") for each in rows] == ["it rains", value]


def test_another_sheet_may_hold_what_it_likes() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook()))
    book.create_sheet("Sums")["A1"] = "=1+1"
    out = BytesIO()
    book.save(out)
    assert len(read(out.getvalue())) == 2


def test_a_formula_of_an_open_document_is_named_by_its_cell(tmp_path: Path) -> None:
    names = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text"))

    def cell(words: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'

    rows = [cell("text") + cell("why"), '<table:table-cell table:number-columns-repeated="1"' + cell(TEXT).removeprefix("<table:table-cell")]
    rows[1] += '<table:table-cell table:formula="of:=1+1"/>'
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    content = (
        f"<office:document-content{names}><office:body><office:spreadsheet>"
        f'<table:table table:name="Requests">{body}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    path = tmp_path / "table.ods"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("content.xml", content)
        made.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/"'
            ' manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
        )
    with pytest.raises(UsageError) as refused:
        read(path.read_bytes())
    assert "B2" in str(refused.value)
