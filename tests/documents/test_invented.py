"""The invented documents are what their generator makes, and they contain what their truth says."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KEPT = {".pdf", ".docx", ".json", ".jsonl", ".toml", ".txt"}  # not .doc: made once, by hand (README.md)
ANSWERS = sorted(path for path in (HERE / "expected").glob("*.json") if path.name.split(".")[1] not in {"working_group_report", "dossier", "review"})
EXPECTED = sorted((HERE / "expected").glob("*.working_group_report.json"))

# What one report or another must show: UPR.md, "Formats drift" and "What was met in 303 reports".
TRAPS = [
    "symbols of the three documents stand in footnotes",
    '"(A) (B)" runs',
    "noun-only fragments",
    "several clauses in one item",
    '"(A, B and C)"',
    "slashes between clauses",
    "semicolons",
    "comma missing",
    "closing bracket missing",
    "opening bracket missing",
    "names in the other order",
    "names in either order",
    "without a dot",
    "after the full stop",
    "States in the text that recommend nothing",
    "brackets that hold no State",
    "European Union",
    "Holy See",
    "State of Palestine",
    '"on behalf of"',
    "typing errors",
    "no State's",
    "without a State",
    "printed twice",
    "gap in the numbers",
    "oral wording",
    "in the middle of an item",
    "glued to a State's name",
    "asterisk",
    "breaks over a page",
    "(a), (b), (c) inside one item",
    "changes inside the group",
    "stated after the list",
    "positions by number",
    "partly supported",
    "a claim for some numbers",
    "lists restart",
    "stands inside the request",
    "States inside the sentence",
    "stands before the request",
    "named only by paragraph",
    "comments of the State under review",
    "a paragraph without a number",
    "section III",
    "glued to the last words",
    "three levels",
    "a reply by an official",
    "no space between number and text",
    "letters instead of numbers",
    "a compound whose hyphen",
    "divided at the end of a line",
    "running heads of cycle 1",
    "two speakers in one sentence",
    "three speakers in one paragraph",
    "speaks for a group",
    "a reply that names a State",
    "did not get the floor",
    "in digits",
    "in words",
    "statements were made by",
    "took the floor",
    "hardly any bold",
    "runs over a page",
]


# What the documents around the reports must show: addenda, lists, questions.
TRAPS_AROUND = [
    "goes on with a bare number",
    "a number without its dot",
    "a full stop instead of a comma",
    'ranges with a dash and with "to"',
    "letters of an item",
    "answers by number only",
    "a number that the report prints twice",
    "a claim by the heading of a group",
    "a claim of its own inside a group",
    "a comment by group",
    "follows its number on the same line",
    "accepted in principle",
    "partial acceptance with explanation",
    "already implemented",
    "split in its parts",
    "answered twice",
    "a table",
    "a row of one merged cell",
    "the report said no, the addendum says yes",
    "a position without a comment",
    "a cell that stands for two rows",
    "quoted in full with its States",
    "a total that the document itself does not keep",
    "an item under two themes",
    "only the list answers",
    "differs from the addendum",
    "without a paragraph",
    "on whose behalf",
    "speaks for a group",
    "a topic inside",
    "asks nothing",
    "with their translation",
]


@cache
def truth(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def pages(path: Path) -> list[str]:
    """The whole text of each page of the report that a truth speaks of."""
    found = truth(path)
    return texts(HERE / found["review"] / found["file"])


def texts(path: Path) -> list[str]:
    """The text of each page; of a Word file, of its body, notes, heads and feet."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            parts = [package.read(name).decode() for name in sorted(package.namelist()) if re.match(r"word/(?:document|header|footer)", name)]
        return [html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", part))) for part in parts]
    with pypdfium2.PdfDocument(path) as document:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]


@cache
def bodies(path: Path) -> list[str]:
    """The same without what is set smaller (footnotes, their marks, running heads) and without cycle 1's running heads."""
    found, kept = truth(path), []
    with pypdfium2.PdfDocument(HERE / found["review"] / found["file"]) as document:
        for number in range(len(document)):
            text, sizes = characters(document[number].get_textpage())
            body = Counter(sizes).most_common(1)[0][0]
            page = "".join(letter for letter, size in zip(text, sizes, strict=True) if size > 0.93 * body)
            kept.append(page.replace(found["symbol"], "", 1).replace(f"Page{number + 1}", "", 1))
    return kept


def characters(page: pypdfium2.PdfTextPage) -> tuple[str, list[float]]:
    """The printed characters of a page, and the size of each."""
    text, sizes, matrix = "", [], raw.FS_MATRIX()
    for index in range(page.count_chars()):
        letter = folded(chr(raw.FPDFText_GetUnicode(page, index)))
        if letter:
            raw.FPDFText_GetMatrix(page, index, matrix)
            text += letter
            sizes.append(round(raw.FPDFText_GetFontSize(page, index) * matrix.d, 1))
    return text, sizes


def folded(text: str) -> str:
    """A text without white space and without hyphens (those at the end of a line belong to no word)."""
    return re.sub(r"[\s\-\u00ad\ufffe\x02]+", "", text)


def name(path: Path) -> str:
    return path.name.split(".")[0]


def test_the_generator_makes_what_is_committed(tmp_path: Path) -> None:
    pytest.importorskip("reportlab")
    pytest.importorskip("docx")
    subprocess.run([sys.executable, "-m", "tools.invent", "--to", str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    kept = {path.relative_to(HERE): path.read_bytes() for path in HERE.rglob("*") if path.suffix in KEPT and HERE / "lists" not in path.parents}
    assert sorted(made) == sorted(kept)
    # A release of a library may order a file's parts in another way: what is on the pages must be the same.
    pages = {".pdf", ".docx"}
    different = [path for path, content in made.items() if content != kept[path]]
    assert [path for path in different if path.suffix not in pages or texts(tmp_path / path) != texts(HERE / path)] == []


def test_the_old_word_file_is_the_only_one_made_by_hand() -> None:
    other = KEPT | {".py", ".pyc", ".md", ""}
    files = [path for path in HERE.rglob("*") if path.is_file() and path.parent.name != "lists"]
    assert [path.name for path in files if path.suffix not in other] == ["advance-questions-2.doc"]
    assert (HERE / "XAA-48" / "advance-questions-2.doc").read_bytes().startswith(bytes.fromhex("d0cf11e0a1b11ae1"))


def test_there_are_five_reports() -> None:
    assert [name(path) for path in EXPECTED] == ["XAA-48", "XBB-17", "XCC-01", "XDD-05", "XEE-07"]


@pytest.mark.parametrize("path", EXPECTED, ids=name)
def test_the_first_pages_identify_the_document(path: Path) -> None:
    found, text = truth(path), " ".join(pages(path)[:3])
    state, session = found["review"].split("-")
    for number in (1, 2, 3):
        assert f"A/HRC/WG.6/{int(session)}/{state}/{number}" in text
    assert found["symbol"] in text
    assert found["state"] in text
    assert "Invented document: test data of OpenUPR" in " ".join(pages(path)[0].split())


@pytest.mark.parametrize("path", EXPECTED, ids=name)
def test_each_expected_text_stands_on_its_pages(path: Path) -> None:
    found, body, whole = truth(path), bodies(path), folded("".join(pages(path)))
    missing = []
    for record in [*found["statements"], *found["items"]]:
        own = "".join(body[number - 1] for number in record.get("pages", [])) or "".join(body)
        if folded(record["text"]) not in own:
            missing.append(record["text"])
    texts = [record["text"] for kind in ("own_paragraphs", "lead_ins", "comments") for record in found[kind]]
    texts += [*found["commitments"], *found["delegation"]["members"]]
    missing += [text for text in texts if folded(text) not in "".join(body)]
    missing += [note["text"] for note in found["notes"] if folded(note["mark"] + note["text"]) not in whole]
    assert missing == []


@pytest.mark.parametrize("path", EXPECTED, ids=name)
def test_printed_numbers_and_names_stand_in_their_items(path: Path) -> None:
    found = truth(path)
    for item in found["items"]:
        if item["origin"] == "list":
            on_page = "".join(bodies(path)[number - 1] for number in item["pages"])
            assert folded(item["printed_number"] + " " + " ".join(item["text"].split()[:2])) in on_page, item["number"]
        for clause in item["clauses"]:
            assert len(clause["states"]) == len(clause["printed"])
            if item["origin"] == "list":
                assert [printed for printed in clause["printed"] if printed not in item["text"]] == []


@pytest.mark.parametrize("path", EXPECTED, ids=name)
def test_the_counts_agree(path: Path) -> None:
    found = truth(path)
    assert found["delegations_stated"] == len(found["speakers"]) == len(found["statements"])
    assert [said["order"] for said in found["statements"]] == list(range(1, len(found["speakers"]) + 1))
    assert found["delegation"]["stated"] in (None, len(found["delegation"]["members"]))


def test_every_trap_is_shown_somewhere() -> None:
    shown = [f"{name(path)} {trap['where']}: {trap['trap']}" for path in EXPECTED for trap in truth(path)["traps"]]
    assert [trap for trap in TRAPS if not any(trap in line for line in shown)] == []


def test_every_trap_has_its_page() -> None:
    assert [trap for path in EXPECTED for trap in truth(path)["traps"] if not trap["pages"]] == []


def test_traps_of_the_layout_are_on_the_pages() -> None:
    for path in EXPECTED:
        for trap in truth(path)["traps"]:
            text = "".join(pages(path)[number - 1] for number in trap["pages"])
            if "over a page" in trap["trap"]:
                assert len(trap["pages"]) == 2, trap
            if "divided at the end of a line" in trap["trap"]:
                assert "sup\ufffeport" in text  # how pdfium gives a hyphen at the end of a line
            if "glued to the last words" in trap["trap"]:
                assert f"the panel{truth(path)['symbol']}" in text


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
def test_each_expected_text_stands_in_the_documents_around_a_report(path: Path) -> None:
    found = truth(path)
    if found["file"].endswith(".doc"):
        pytest.skip("an OLE file: tests/assembling reads it")
    whole = "".join(texts(HERE / found["review"] / found["file"]))
    expected = [text for response in found.get("responses", []) for text in response["reasons"]]
    expected += [entry["text"] for entry in found.get("entries", [])]
    expected += [text for question in found.get("questions", []) for text in (question["text"], question["translation"]) if text]
    expected += [*found.get("paragraphs", []), *([found["symbol"]] if "symbol" in found else []), "Invented document: test data of OpenUPR"]
    missing = [text for text in expected if folded(text) not in folded(whole)]
    if found["file"].endswith(".pdf") and "a table" in str(found.get("traps")):
        # The cells of a row stand beside each other: their words are all there, in another order.
        missing = [text for text in missing if set(re.findall(r"\w+", text)) - set(re.findall(r"\w+", whole))]
    assert missing == []


def test_every_trap_around_a_report_is_shown_somewhere() -> None:
    shown = [trap["trap"] for path in ANSWERS for trap in truth(path).get("traps", [])]
    assert [trap for trap in TRAPS_AROUND if not any(trap in line for line in shown)] == []


def test_an_addendum_answers_what_the_report_left_open() -> None:
    for path in ANSWERS:
        found = truth(path)
        if found["kind"] == "addendum":
            report = truth(path.with_name(f"{found['review']}.working_group_report.json"))
            left = {item["number"] for item in report["items"] if item["position"] in {"under_consideration", "unanswered"}}
            assert left <= {response["item"] for response in found["responses"]} | set(found["unanswered"])


def test_no_document_but_ours_speaks_of_a_real_person_or_review() -> None:
    """States under review are invented: their codes begin with X, and no file names a real review."""
    for path in HERE.rglob("*"):
        if path.suffix in {".pdf", ".docx"}:
            assert set(re.findall(r"\bWG\.6/\d+/([A-Z]{3})\b", " ".join(texts(path)))) <= {path.parent.name[:3]}


def test_documents_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in HERE.rglob("*") if path.suffix in {".pdf", ".doc", ".docx"}}
    assert {file: size for file, size in sizes.items() if size > 100_000} == {}
