"""A checked draft as a Word file: read back, the draft is whole, the notes are ours."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document

from openupr.labelling import labeller
from openupr.languages.messages import messages
from openupr.preparing import NOTES, Sheet, check_drafts, find_recommendations
from openupr.reading import read_bytes
from openupr.rendering.word.draft_comments import AUTHOR, sheet_docx

TEXT = "Our draft\n\n1. Continue to strengthen efforts\nto build schools\n\n2. Adopt a law on rivers & <lakes>\n\nThank you."


def sheet_of(data: bytes, name: str) -> Sheet:
    return check_drafts(find_recommendations(read_bytes(data, name)), labeller())


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def given() -> bytes:
    document = docx.Document()
    document.add_heading("Draft", 1)
    first = document.add_paragraph(style="List Number")
    first.add_run("Continue to ").bold = True
    first.add_run("strengthen efforts to build schools")
    table = document.add_table(1, 1)
    table.cell(0, 0).text = "2. Adopt a law on rivers"
    document.add_comment(first.runs, text="Mine", author="A colleague")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_text_is_laid_out_whole() -> None:
    made = opened(sheet_docx(sheet_of(TEXT.encode(), "d.txt")))
    lines = [paragraph.text for paragraph in made.paragraphs]
    draft = lines[: lines.index(f"Notes by {AUTHOR}, not part of the draft")]
    assert [line for line in draft if line] == [line for line in TEXT.split("\n") if line]
    comments = list(made.comments)
    assert [comment.author for comment in comments] == [AUTHOR, AUTHOR]
    assert "“efforts”" in comments[0].text
    assert "category 5, specific" in comments[1].text


def test_a_word_file_comes_back_with_comments_and_nothing_else_changed() -> None:
    before, data = opened(given()), given()
    made = opened(sheet_docx(sheet_of(data, "d.docx"), data))
    kept = [paragraph._p.xml for paragraph in before.paragraphs[:1]]
    assert [paragraph._p.xml for paragraph in made.paragraphs[:1]] == kept
    assert made.paragraphs[1].text == "Continue to strengthen efforts to build schools"
    assert [run.bold for run in made.paragraphs[1].runs if run.text] == [True, None]
    assert made.tables[0].cell(0, 0).text == "2. Adopt a law on rivers"
    ours = [comment for comment in made.comments if comment.author == AUTHOR]
    assert [comment.text for comment in made.comments if comment.author != AUTHOR] == ["Mine"]
    assert len(ours) == len(sheet_of(data, "d.docx").checked) == 2
    assert all(comment.timestamp is None for comment in ours)
    notes = [paragraph.text for paragraph in made.paragraphs[len(before.paragraphs) :]]
    assert notes[0] == f"Notes by {AUTHOR}, not part of the draft"
    assert any("Rule: UPR Info" in line for line in notes)
    assert any("Not a reason to ask for less" in line for line in notes)


def test_what_stands_in_no_paragraph_is_told() -> None:
    other = sheet_of(b"1. Paint the bridges of the capital", "d.txt")
    made = opened(sheet_docx(other, given()))
    assert any("No paragraph holds: Paint the bridges" in paragraph.text for paragraph in made.paragraphs)


@pytest.mark.parametrize("word", [True, False])
def test_the_same_bytes_twice(word: bool, tmp_path: Path) -> None:
    data = given() if word else TEXT.encode()
    sheet = sheet_of(data, "d")
    assert sheet_docx(sheet, data if word else None) == sheet_docx(sheet, data if word else None)


def test_a_damaged_part_costs_the_layout_and_not_the_checks() -> None:
    """Reading does without the numbering of lists; what copies the whole file does not."""
    data = given()
    torn = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(torn, "w") as new:
        for each in old.infolist():
            new.writestr(each, b"tabs><w:tab/>" if each.filename == "word/numbering.xml" else old.read(each))
    made = opened(sheet_docx(sheet_of(torn.getvalue(), "d.docx"), torn.getvalue()))
    assert any("is damaged" in paragraph.text for paragraph in made.paragraphs)


@pytest.mark.parametrize("language", ["fr", "es", "en-XA"])
def test_comments_and_notes_are_in_the_reader_s_language(language: str) -> None:
    sheet, say = sheet_of(given(), "d.docx"), messages(language).say
    made = opened(sheet_docx(sheet, given(), language))
    ours = [comment.text for comment in made.comments if comment.author == AUTHOR]
    notes = [paragraph.text for paragraph in made.paragraphs[len(opened(given()).paragraphs) :]]
    assert notes[0] == say(NOTES) != NOTES
    english = opened(sheet_docx(sheet, given()))
    said = {comment.text for comment in english.comments} | {paragraph.text for paragraph in english.paragraphs[len(opened(given()).paragraphs) :]}
    assert said & {*ours, *notes} <= {""}
    for word in ("category", "Subject", "Rule", "recommendation", "unsure"):
        assert not any(word in text for text in (*ours, *notes)), word


@pytest.mark.parametrize("language", ["fr", "es"])
def test_a_checked_file_is_read_as_far_as_the_notes_of_any_language(language: str) -> None:
    once = sheet_docx(sheet_of(given(), "d.docx"), given(), language)
    assert [each.text for each in sheet_of(once, "d.docx").checked] == [each.text for each in sheet_of(given(), "d.docx").checked]
    again = opened(sheet_docx(sheet_of(once, "d.docx"), once))
    texts = [paragraph.text for paragraph in again.paragraphs]
    assert (texts.count(NOTES), texts.count(messages(language).say(NOTES))) == (1, 0)
    assert len([comment for comment in again.comments if comment.author == AUTHOR]) == 2
