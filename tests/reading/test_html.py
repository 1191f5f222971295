"""Web pages: blocks, tables, lists, notes; error pages are refused."""

from __future__ import annotations

import pytest

from openupr.errors import UnreadableError
from openupr.reading import LineRole, read_bytes


def read(body: str, *, head: str = "<meta charset=utf-8>"):
    return read_bytes(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "page.html")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h1>Title</h1><p>One <b>bold</b>\n word.</p><div>Two<br>three</div>", ["Title", "One bold word.", "Two\nthree"]),
        ("a<p>b<p>c</p>d", ["a", "b", "c", "d"]),
        ("<ol start=3><li>x<li>y</ol><ol type=a><li>z</ol><ul><li>dot</ul>", ["3. x", "4. y", "a. z", "• dot"]),
        ("<p>seen<script>no()</script><span style='display: none'>no</span><span hidden>no</span><style>no</style></p>", ["seen"]),
        ("<pre>a\n  b</pre>", ["a\n  b"]),
        ("<p>Права &amp; 人权 &nbsp;حقوق</p>", ["Права & 人权 حقوق"]),
        ("<p>a</p></body></html><p>after the end", ["a", "after the end"]),
        ("<select><option>no</select><button>no</button><p>yes", ["yes"]),
    ],
)
def test_blocks(body, expected):
    transcript = read(body)
    assert [line.text for line in transcript.lines] == expected
    for line in transcript.lines:
        assert transcript.text[line.start : line.start + len(line.text)] == line.text
    assert transcript.flaws == ()


def test_tables_with_spans():
    body = "<table><thead><tr><th colspan=2>head</thead><tr><td rowspan=2>side<td>b<tr><td>c<tr><td rowspan=9>d<td>e</table>"
    transcript = read(body)
    (table,) = transcript.tables
    assert (table.rows, table.columns, table.heads) == (4, 2, 1)
    placed = [(transcript.lines[c.lines[0]].text, c.row, c.column, c.rows, c.columns) for c in table.cells]
    assert placed == [("head", 0, 0, 1, 2), ("side", 1, 0, 2, 1), ("b", 1, 1, 1, 1), ("c", 2, 1, 1, 1), ("d", 3, 0, 1, 1), ("e", 3, 1, 1, 1)]


def test_footnotes_as_word_writes_them():
    body = '<p>Text<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> on</p><div id="ftn1"><p><a name="_ftn1">[1]</a> The note.</p></div>'
    line, note = read(body).lines
    assert (line.text, line.marks, line.part) == ("Text[1] on", ((4, 7),), LineRole.BODY)
    assert (note.text, note.part) == ("[1] The note.", LineRole.NOTE)


def test_deleted_text_is_out_and_a_flaw():
    transcript = read("<p>We <del>note</del><ins>support</ins> it</p>")
    assert transcript.text == "We support it"
    assert [flaw.kind for flaw in transcript.flaws] == ["tracked_changes"]


def test_unknown_elements_are_read_and_named():
    transcript = read("<p>a <strange-thing>b</strange-thing></p>")
    assert transcript.text == "a b"
    assert [flaw.kind for flaw in transcript.flaws] == ["element_unknown"]


@pytest.mark.parametrize(
    ("data", "text", "flaws"),
    [
        ("<html><p>Genève".encode("cp1252"), "Genève", ["encoding"]),
        ("<html><meta charset='windows-1251'><p>Совет".encode("cp1251"), "Совет", []),
        ("<html><meta charset='utf-8'><p>Genève".encode("cp1252"), "Genève", ["encoding"]),
        ("<html><p>Genève".encode("utf-16"), "Genève", []),
        ("<?xml version='1.0' encoding='utf-8'?><html><p>Genève".encode(), "Genève", []),
    ],
)
def test_encodings(data, text, flaws):
    transcript = read_bytes(data, "x")
    assert (transcript.text, [flaw.kind for flaw in transcript.flaws]) == (text, flaws)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Access Denied</h1><p>You don't have permission to access this on this server.</p><p>Reference #18.2</p>",
        "<h1>404</h1><p>nothing here</p>",
        "<p>Sorry, something went wrong</p>",
        "<title>Just a moment...</title><p>Checking your browser before accessing the site</p>",
        "<h1>403 - Forbidden: Access is denied.</h1>",
        "<p>File Not Found</p>",
        "<script>location.replace('/x')</script>",
        "<p>Verify you are human by completing the action below.</p>",
    ],
)
def test_error_pages_are_refused(body):
    with pytest.raises(UnreadableError) as caught:
        read(body)
    assert "save the document itself" in caught.value.next_step


def test_a_document_about_an_error_is_a_document():
    words = "<p>" + "The mission was refused entry and reported on it at length. " * 40 + "</p>"
    assert read(f"<h1>Access denied: how human rights defenders are kept out</h1>{words}").lines


def test_deep_nesting_is_refused():
    with pytest.raises(UnreadableError):
        read("<div>" * 5000 + "x")


@pytest.mark.corpus
def test_error_pages_saved_as_pdf(corpus):
    refused = 0
    for path in sorted((corpus / "hostile").glob("VEN-12-*.pdf")):
        with pytest.raises(UnreadableError, match="error page"):
            read_bytes(path.read_bytes(), path.name)
        refused += 1
    assert refused == 3
