"""Files made to exhaust us: each is read or refused, in bounded time and memory, and says what it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tools.fuzz.trying import MEGABYTES, SECONDS, try_file

from openupr.errors import OpenUPRError, UnreadableError
from openupr.reading import read_bytes
from openupr.reading.limits import MAX_DEPTH, MAX_FILE, MAX_HTML, MAX_PAGES, MAX_TEXT
from openupr.stages.apart.workers import Workers

from .making import PARAGRAPH, TEXT, docx, forms, nested, packed_twice, pages, pdf

_LAUGHS = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">' + "".join(f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + "]>"
_TABLE = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
_LIE = pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 2000000000 >>"])
_LOOP = pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000 >>"])
HUGE = "unpacks to far more than a document holds"

# What it is, its bytes, what is said of it; None: it is read.
REFUSED: list[tuple[str, Callable[[], bytes], str | None]] = [
    ("pdf: 10,000 pages", lambda: pages(TEXT, count=10_000), f"10,000 pages, more than the {MAX_PAGES:,}"),
    ("pdf: two thousand million pages, it says", lambda: _LIE, "damaged or incomplete"),
    ("pdf: pages in a loop", lambda: _LOOP, None),
    ("pdf: a gigabyte in two kilobytes", lambda: packed_twice(1_000_000_000), "broke down|of memory|seconds of work"),
    ("pdf: forms within forms", forms, "broke down|of memory|seconds of work"),
    ("pdf: brackets", lambda: pages(b"[" * 1_000_000 + TEXT), None),
    ("docx: tables in tables", lambda: nested(*_TABLE, 60), None),
    ("docx: more tables in tables", lambda: nested(*_TABLE, 10_000), "not well-formed: Excessive depth"),
    ("docx: controls in controls", lambda: nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 120), None),
    ("docx: insertions in insertions", lambda: nested("<w:ins>", "</w:ins>", 240), None),
    ("docx: boxes in boxes", lambda: nested("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 60), None),
    (
        "docx: a cell as wide as the sky",
        lambda: docx('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr></w:tc></w:tr></w:tbl>'),
        None,
    ),
    ("docx: a bomb", lambda: docx(" " * 100_000_000), HUGE),
    ("docx: a bomb of a picture", lambda: docx(PARAGRAPH, [("word/media/a.png", bytes(100_000_000))]), HUGE),
    ("docx: six thousand parts", lambda: docx(PARAGRAPH, ((f"a{n}", b"") for n in range(6000))), HUGE),
    ("docx: entities within entities", lambda: docx("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", before=_LAUGHS), "not well-formed|document type"),
    ("html: as deep as the sea", lambda: b"<html>" + b"<div>" * 100_000 + b"x", f"more than {MAX_DEPTH} deep"),
    ("html: a cell as wide as the sky", lambda: b"<html><table><tr><td colspan=999999 rowspan=999999>1<td>2</table>", None),
    ("html: a passage that the parser drops", lambda: b"<html><p>" + b"a " * 4_900_000, "characters in one piece"),
    ("html: too large", lambda: b"<html>" + b"<p>a" * MAX_HTML, f"larger than {MAX_HTML:,} bytes"),
    ("html: a million attributes", lambda: b"<html><p " + b"".join(b"a%d=1 " % n for n in range(900_000)) + b">x", "characters in one piece"),
    ("text: too large", lambda: b"a " * MAX_TEXT, f"larger than {MAX_TEXT:,} bytes"),
    ("text: a line of nine megabytes", lambda: b"1. " + b"a " * 4_500_000, None),
    ("text: ten million empty lines", lambda: b"x" + b"\n" * 9_900_000 + b"x", None),
    ("text: brackets that never close", lambda: b"100.1 Ratify " + b"(" * 200_000, None),
    ("text: numbers without end", lambda: b"100.1 " + b"1. " * 60_000, None),
    ("markdown: everything in everything", lambda: b"# a\n---\n" + b"> " * 50_000 + b"\n" + b"[" * 50_000 + b"\n" + b"**a " * 50_000, None),
]


@pytest.mark.at_length
def test_each_is_read_or_refused_in_time(tmp_path: Path) -> None:
    paths = []
    for number, (_, make, _) in enumerate(REFUSED):
        paths.append(tmp_path / f"{number}.bin")
        paths[-1].write_bytes(make())
    with Workers(2, seconds=SECONDS, megabytes=MEGABYTES) as workers:
        for (what, _, says), result in zip(REFUSED, workers.map(try_file, paths), strict=True):
            said = str(result) if isinstance(result, OpenUPRError) else result.said
            if not isinstance(result, OpenUPRError):
                assert not result.fault, f"{what}: {said}"
                assert result.outcome == ("read" if says is None else "UnreadableError"), f"{what}: {said}"
            assert any(part in said for part in (says or "").split("|")), f"{what}: {said}"
            assert says is not None or not isinstance(result, OpenUPRError), f"{what}: {said}"


def test_nothing_outside_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    before = f'<!DOCTYPE w [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'
    with pytest.raises(UnreadableError, match="declares a document type"):
        read_bytes(docx("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", before=before), "a.docx")
    page = f'<!DOCTYPE html SYSTEM "{secret.as_uri()}"><html><p>text<iframe src="{secret.as_uri()}">in it</iframe>'.encode()
    assert "SECRET" not in read_bytes(page, "a.html").text


def test_nothing_is_written_by_an_archives_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    monkeypatch.chdir(inside)
    names = ["../evil", str(tmp_path / "evil"), "..\\evil", "word/../../evil"]
    assert read_bytes(docx(PARAGRAPH, [(name, b"x") for name in names]), "a.docx").text.endswith("Ratify the Convention")
    assert list(tmp_path.rglob("*")) == [inside]


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/VBAPROJECT.BIN"])
def test_macros_are_said_and_not_run(name: str) -> None:
    transcript = read_bytes(docx(PARAGRAPH, [(name, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")]), "a.docm")
    assert [flaw.kind for flaw in transcript.flaws] == ["macros"]


def test_macros_of_an_old_word_file() -> None:
    """Their project's name is put behind the end of an invented document, where the converter does not look."""
    data = (Path(__file__).parents[1] / "documents/XAA-48/advance-questions-2.doc").read_bytes()
    assert "macros" not in [flaw.kind for flaw in read_bytes(data, "a.doc").flaws]
    transcript = read_bytes(data + "_VBA_PROJECT".encode("utf-16-le") + bytes(512), "a.doc")
    assert "macros" in [flaw.kind for flaw in transcript.flaws]


def test_a_file_too_large_is_not_opened(tmp_path: Path) -> None:
    from openupr import read

    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)  # a hole: it takes no room on the disk
    with pytest.raises(UnreadableError, match=f"more than the {MAX_FILE:,}"):
        read(path)
