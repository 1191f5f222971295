"""OHCHR's list is filled cell by cell, and every other byte stays: the invented list, what it refuses, and both lists of the corpus."""

from __future__ import annotations

import io
import random
import re
import shutil
import zipfile
from pathlib import Path
from xml.parsers import expat

import docx
import pytest
from docx.oxml.ns import qn
from typer.testing import CliRunner, Result

import openupr
from openupr.commands.application import application
from openupr.errors import UnreadableError, UsageError
from openupr.languages.messages import messages
from openupr.preparing.forms.form_filling import FormEntry, filled_form
from openupr.views.desk.assessed import filled_said

from .forms_compared import all_else_stays
from .invented_forms import HEAD, HEADS, MAIN, REQUESTS, invented, parts, saved

DOCUMENTS = Path(__file__).parents[1] / "documents"
ASSESSED = {
    "12.1": FormEntry("Partly implemented", "Half of it stands <2026> & the rest is planned.\nSee the budget.", REQUESTS["12.1"]),
    "12.2": FormEntry("Regressed", "", REQUESTS["12.2"]),
    "12.3": FormEntry("", "", REQUESTS["12.3"]),
}


def only_cells_differ(before: bytes, after: bytes) -> list[int]:
    """Which cells of the text differ, one after the other; all else has to be the same, byte for byte."""
    first, second = parts(before), parts(after)
    assert list(first) == list(second)
    assert [name for name in first if first[name] != second[name]] in ([MAIN], [])
    one, other = first[MAIN].split(b"</w:tc>"), second[MAIN].split(b"</w:tc>")
    assert len(one) == len(other)
    changed = [index for index, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    for index in changed:  # up to the cell's own text the bytes are the same, too
        head = re.match(rb".*<w:tc(?:>| [^>]*>)(?:<w:tcPr/>|<w:tcPr>.*?</w:tcPr>)?", one[index], re.DOTALL)
        assert head is not None
        assert other[index].startswith(head[0])
    return changed


def cells(data: bytes) -> list[list[str]]:
    """The text of each cell, row by row, as python-docx has it."""
    return [[cell.text for cell in row.cells] for row in docx.Document(io.BytesIO(data)).tables[0].rows]


def test_the_cells_of_the_column_are_filled_and_nothing_else_changes() -> None:
    form = saved(invented())
    made = filled_form(form, "list.docx", ASSESSED)
    assert (made.column, made.added, made.filled, made.left, made.without) == (HEAD, False, ("12.1", "12.2"), (), ("12.3",))
    assert len(only_cells_differ(form, made.data)) == 3
    shown = cells(made.data)
    assert shown[2][3] == "Partly implemented. Half of it stands <2026> & the rest is planned.\nSee the budget."
    assert [shown[3][3], shown[5][3], shown[6][3]] == ["Regressed.", "Regressed.", ""]
    assert filled_form(made.data, "list.docx", ASSESSED).data == made.data, "a cell with words in it is never written over"
    assert filled_form(form, "list.docx", ASSESSED).data == made.data


def test_a_column_that_is_called_otherwise() -> None:
    form = saved(invented((*HEADS[:3], "Status of implementation (mid-term)")))
    made = filled_form(form, "list.docx", ASSESSED)
    assert (made.column, made.added) == ("Status of implementation (mid-term)", False)
    assert len(only_cells_differ(form, made.data)) == 3


def test_a_column_that_may_be_another_one_is_not_filled() -> None:
    form = saved(invented((*HEADS[:3], "Ministry")))
    made = filled_form(form, "list.docx", ASSESSED)
    assert (made.column, made.added) == (HEAD, True)
    assert [row[3] for row in cells(made.data)][2:4] == ["", ""]
    named = filled_form(form, "list.docx", ASSESSED, "ministry")
    assert (named.column, named.added) == ("Ministry", False)
    with pytest.raises(UsageError, match="Its columns are “Recommendation”"):
        filled_form(form, "list.docx", ASSESSED, "Minister of state")


def test_columns_for_assessment_and_comments() -> None:
    form = saved(invented((*HEADS[:2], "Level of implementation", "Comments")))
    made = filled_form(form, "list.docx", {**ASSESSED, "12.2": FormEntry("Regressed", "No boat sails.", REQUESTS["12.2"])})
    assert made.left == ("12.1", "12.2"), "the themes of the invented list stand in the third column"
    assert cells(made.data)[3][3] == "No boat sails."


def test_merged_cells() -> None:
    document = invented()
    table = document.tables[0]
    table.cell(2, 3).merge(table.cell(3, 3))  # one cell for 12.1 and 12.2
    table.cell(5, 0).merge(table.cell(6, 0))  # a recommendation that goes on over two rows
    form = saved(document)
    made = filled_form(form, "list.docx", ASSESSED)
    assert len(only_cells_differ(form, made.data)) == 2
    shown = cells(made.data)
    assert shown[2][3].startswith("12.1: Partly implemented.")
    assert shown[2][3].endswith("\n12.2: Regressed.")
    assert (shown[5][3], shown[6][3]) == ("Regressed.", "")


def test_a_list_without_the_column_gets_it() -> None:
    document = invented(("Recommendation and recommending State", "Position of the State under review", "Themes", "Relevant SDGs"))
    form = saved(document)
    made = filled_form(form, "list.docx", ASSESSED)
    assert (made.column, made.added, made.filled) == (HEAD, True, ("12.1", "12.2"))
    before, after = cells(form), cells(made.data)
    assert after[0][-1] == HEAD
    assert [row[:4] for row in after] == before
    assert [row[4] for row in after[2:4]] == ["Partly implemented. Half of it stands <2026> & the rest is planned.\nSee the budget.", "Regressed."]
    assert after[1] == ["Theme: Sea"] * 5, "the heading of a theme goes over the new column"
    widths = [int(column.get(qn("w:w"))) for column in docx.Document(io.BytesIO(made.data)).tables[0]._tbl.tblGrid.findall(qn("w:gridCol"))]
    old = [int(column.get(qn("w:w"))) for column in document.tables[0]._tbl.tblGrid.findall(qn("w:gridCol"))]
    assert sum(old) - 8 <= sum(widths) <= sum(old), "the table is not wider than the page"
    first, second = parts(form), parts(made.data)
    assert [name for name in first if first[name] != second[name]] == [MAIN]


def test_what_a_user_wrote_is_left() -> None:
    form = saved(invented(last={"12.1": "My own words"}))
    made = filled_form(form, "list.docx", ASSESSED)
    assert (made.filled, made.left) == (("12.2",), ("12.1",))
    assert cells(made.data)[2][3] == "My own words"


def not_a_list() -> bytes:
    document = docx.Document()
    document.add_table(rows=2, cols=2).cell(0, 0).text = "Name"
    return saved(document)


WRONG = [
    (not_a_list(), "has a column of recommendations and one of positions (its first table has: Name)"),
    (saved(docx.Document()), "has no table"),
    (b"%PDF-1.7 and more", "as a Word file (.docx) alone"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old list", "as a Word file (.docx) alone"),
]


@pytest.mark.parametrize(("data", "said"), WRONG)
def test_a_form_that_is_not_ohchrs_says_why(data: bytes, said: str) -> None:
    with pytest.raises(UsageError, match=re.escape(said)):
        filled_form(data, "list.docx", ASSESSED)


def test_a_list_of_another_review_says_why() -> None:
    form = saved(invented())
    with pytest.raises(UsageError, match="none of the recommendations of this list"):
        filled_form(form, "list.docx", {"99.1": ASSESSED["12.1"]})
    others = {number: FormEntry("Started", "", "Ratify the treaty on something else altogether") for number in ASSESSED}
    with pytest.raises(UsageError, match="read otherwise than the review’s"):
        filled_form(form, "list.docx", others)


def test_a_list_in_another_language_is_known_by_its_numbers_and_states() -> None:
    """Its words are not the report's; two reviews share hardly a State at one number."""
    french = {
        "12.1": ("Construire un second port dans le nord", "Allemagne", "Chili"),
        "12.2": ("Arrêter la coupe", "Brésil"),
        "12.3": ("Payer", "Suède"),
    }
    english = {"12.1": "(Germany) (Chile);", "12.2": "(Brazil);", "12.3": "(Sweden);"}
    document = invented(("Recommandation", "Position", "Thèmes", "Commentaires"))
    for row in document.tables[0].rows[1:]:
        words, *states = french.get(row.cells[0].text.partition(" ")[0], ("",))
        if words:
            row.cells[0].text = f"{row.cells[0].text.partition(' ')[0]} {words} ({', '.join(states)}) ;"
    asked = {number: FormEntry("Started", "", f"{REQUESTS[number]} {english[number]}") for number in ASSESSED}
    made = filled_form(saved(document), "list.docx", asked)
    assert (made.filled, made.by_states) == (("12.1", "12.2", "12.3"), True)
    assert "Its numbers and States are the same." in " ".join(messages().said(each) for each in filled_said(made, "x.docx"))
    others = {number: FormEntry("Started", "", each.words.replace("Brazil", "Peru")) for number, each in asked.items()}
    with pytest.raises(UsageError, match="read otherwise than the review’s"):
        filled_form(saved(document), "list.docx", others)


def test_a_file_that_is_made_to_do_harm() -> None:
    with pytest.raises(UnreadableError):
        filled_form(b"PK\x03\x04 and nothing", "list.docx", ASSESSED)
    whole = parts(saved(invented()))
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>' + whole[MAIN].partition(b"?>")[2]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in whole.items():
            file.writestr(name, bomb if name == MAIN else data)
    with pytest.raises(UnreadableError, match="document type"):
        filled_form(out.getvalue(), "list.docx", ASSESSED)


def test_bytes_that_were_changed_are_an_error_of_the_file() -> None:
    """Whatever is changed in its text, it is filled, or refused with a sentence."""
    whole, rng = parts(saved(invented())), random.Random(22)
    refused = 0
    for _ in range(60):
        text = bytearray(whole[MAIN])
        for _ in range(rng.randrange(1, 4)):
            at = rng.randrange(len(text))
            text[at : at + rng.randrange(3)] = rng.choice([b"<", b">", b"/", b'"', b"</w:tc>", b"<w:tbl>", b"\xff", b"", b"<!--", b"&x;"])
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as file:
            for name, data in whole.items():
                file.writestr(name, bytes(text) if name == MAIN else data)
        try:
            made = filled_form(out.getvalue(), "list.docx", ASSESSED)
        except (UnreadableError, UsageError):
            refused += 1
            continue
        expat.ParserCreate().Parse(parts(made.data)[MAIN], True)
    assert 0 < refused


def run(*arguments: object) -> Result:
    return CliRunner().invoke(application, [str(each) for each in arguments])


def test_the_command(tmp_path: Path) -> None:
    folder, to = tmp_path / "XBB-17", tmp_path / "filled.docx"
    folder.mkdir()
    for name in ("A-HRC-98-7.pdf", "thematic-list.docx"):
        shutil.copy(DOCUMENTS / "XBB-17" / name, folder)
    form, store = folder / "thematic-list.docx", tmp_path / "none.sqlite"
    before = form.read_bytes()
    nobody = run("fill", folder, form, "--to", to, "--store", store)
    assert (nobody.exit_code, "nobody has assessed" in nobody.stderr) == (2, True), nobody.output
    (tmp_path / "other.docx").write_bytes(not_a_list())
    other = run("fill", folder, tmp_path / "other.docx", "--to", to, "--store", store)
    assert "has a column of recommendations and one of positions" in " ".join(other.stderr.split()), "the form is looked at first"
    made = ["--by", "A. B.", "--store", store]
    assert run("judge", folder, "R51.1", "--assessment", "partly", "--why", "A bill is before Parliament.", *made).exit_code == 0
    wrong = run("judge", folder, "R51.1", "--assessment", "done", *made)
    assert (wrong.exit_code, "unable_to_assess, not_started, started, partly, largely, implemented, regressed" in wrong.stderr) == (2, True)
    on_clause = run("judge", folder, "R51.1.a", "--assessment", "partly", *made)
    assert (on_clause.exit_code, "is decided on a whole recommendation, such as R140.12: assessment" in on_clause.stderr) == (2, True)
    found = run("fill", folder, form, "--to", to, "--store", store, "--trust")
    assert found.exit_code == 0, found.output
    assert "1 recommendation filled in, in the column “Assessment/comments on level of implementation”" in found.stderr
    assert len(only_cells_differ(before, to.read_bytes())) == 1
    assert "Partly implemented. A bill is before Parliament." in [cell for row in cells(to.read_bytes()) for cell in row]
    assert "A. B." not in parts(to.read_bytes())[MAIN].decode(), "who assessed it is no part of the form"
    for given in (form, tmp_path / "filled.pdf"):
        refused = run("fill", folder, form, "--to", given, "--store", store, "--trust")
        assert refused.exit_code == 2, refused.output
    assert form.read_bytes() == before


def test_a_filled_copy_in_the_folder_says_nothing_for_the_state(tmp_path: Path) -> None:
    """It is told as a copy, and OHCHR's own list is taken, whichever name comes first."""
    folder = tmp_path / "XBB-17"
    folder.mkdir()
    for name in ("A-HRC-98-7.pdf", "thematic-list.docx"):
        shutil.copy(DOCUMENTS / "XBB-17" / name, folder)
    before = openupr.read(folder)
    for name in ("a-filled.docx", "z-filled.docx"):
        entries = {item.number: FormEntry("Implemented.", f"All of it is done ({name}).", item.text.clean) for item in before.items}
        (folder / name).write_bytes(filled_form((folder / "thematic-list.docx").read_bytes(), name, entries).data)
    after = openupr.read(folder)
    assert after.thematic_list is not None
    assert before.thematic_list is not None
    assert after.thematic_list.document.name == "thematic-list.docx"
    assert [each.comment for each in after.thematic_list.entries] == [each.comment for each in before.thematic_list.entries]
    assert [str(doubt.what).partition(" ")[0] for doubt in after.doubts if doubt.kind == "list_filled_in"] == ["a-filled.docx", "z-filled.docx"]
    assert [answer.position for answer in after.answers] == [answer.position for answer in before.answers]


@pytest.mark.corpus
@pytest.mark.parametrize(("review", "report", "rows"), [("SVN-34", "A-HRC-43-15.pdf", 215), ("SVN-48", "A-HRC-59-15.pdf", 254)])
def test_the_lists_that_ohchr_issued(corpus: Path, review: str, report: str, rows: int) -> None:
    data = (corpus / "dossiers" / review / "thematic-list.docx").read_bytes()
    items = openupr.read(corpus / "dossiers" / review / report).items
    entries = {item.number: FormEntry("Started", f"On {item.number}.", item.text.clean) for item in items}
    made = filled_form(data, "thematic-list.docx", entries)
    assert (len(made.filled), made.left, made.without, made.unknown) == (rows, (), (), ())
    before, after = cells(data), cells(made.data)
    numbers = [re.match(r"(\d+\.\d+)\s", row[0]) for row in before]
    assert [row[-1] for row, number in zip(after, numbers, strict=True) if number] == [f"Started. On {number[1]}." for number in numbers if number]
    all_else_stays(data, made, {f"Started. On {number}." for number in entries})
    if made.added:
        assert [row[:4] for row in after] == before
    else:
        assert len(only_cells_differ(data, made.data)) == sum(number is not None for number in numbers)
