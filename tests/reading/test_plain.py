"""Plain text and Markdown: encodings, the three ways of writing paragraphs, running heads, endnotes."""

from __future__ import annotations

import re

import pytest

from openupr.errors import UnreadableError
from openupr.reading import Part, read_bytes

WRAPPED = """A/HRC/WG.6/99/XAA/1
I. Introduction
1. The Government of Examplia has the honour to present its report to the Working
Group. It ends here with a line that goes on well beyond the middle of the page and
then stops.
2. A second paragraph follows it without a blank line between them, and it is broken
1

A/HRC/WG.6/99/XAA/1
by the head of a page, as happens in what programs take out of a PDF; see paragraph
136.34 of the report.
(a) Policies for the rights of everybody that are as long as a line can be before it
is broken;
2

A/HRC/WG.6/99/XAA/1
Notes
1 First note about the first thing, which is long enough to be broken over two of
the lines.
2 Second.
3
"""


def read(text: str | bytes):
    return read_bytes(text if isinstance(text, bytes) else text.encode(), "x.txt")


def test_wrapped_lines_are_joined_and_heads_told_apart():
    transcript = read(WRAPPED)
    body = [re.sub(r"\s+", " ", line.text) for line in transcript.lines if line.part is Part.BODY]
    assert body[0] == "I. Introduction"
    assert body[1].startswith("1. The Government")
    assert body[1].endswith("then stops.")
    assert body[2].startswith("2. A second")
    assert body[2].endswith("of the report.")
    assert body[3].startswith("(a) Policies")
    assert body[3].endswith("is broken;")
    assert len(body) == 4
    assert [line.text for line in transcript.lines if line.part is Part.FOOT] == ["1", "2", "3"]
    assert sum(line.part is Part.HEAD for line in transcript.lines) == 3
    notes = [(line.text.split("\n")[0][:12], line.marks) for line in transcript.notes()]
    assert notes == [("Notes", ()), ("1 First note", ((0, 1),)), ("2 Second.", ((0, 1),))]


FOOT = """A/HRC/WG.6/99/XAA/3
1. The present summary was made of what eleven organizations of Examplia wrote; it is
as short as the rules ask for.
2. JS1 asked Examplia to become a party to the Convention on the Rights of Lighthouse
Keepers of 1951, to its Protocol of 1967 on those who go to sea alone, and to the
* The present document was not looked through before it was given to those who
translate it.
GE.99-01234(E)

A/HRC/WG.6/99/XAA/3
1954 Convention on Lamps and Lanterns.
2

A/HRC/WG.6/99/XAA/3
"""


def test_a_paragraph_goes_on_below_a_note_at_the_foot_of_its_page():
    transcript = read(FOOT)
    body = [re.sub(r"\s+", " ", line.text) for line in transcript.lines if line.part is Part.BODY]
    assert body[1].endswith("and to the 1954 Convention on Lamps and Lanterns.")
    (note,) = transcript.notes()
    assert re.fullmatch(r"\* The present .+\ntranslate it\.", note.text)


def test_two_heads_whose_page_numbers_count_up():
    first = "United Nations A/HRC/WG.6/99/XAA/1\n\nIntroduction\n1. The first valley.\n"
    lines = read(f"{first}A/HRC/WG.6/99/XAA/1\n2\n2. The second valley.\nA/HRC/WG.6/99/XAA/1\n3\n").lines
    assert [line.text for line in lines if line.part is Part.FOOT] == ["2", "3"]
    assert [line.text for line in lines if line.part is Part.HEAD] == 2 * ["A/HRC/WG.6/99/XAA/1"]


def test_page_numbers_below_the_head():
    """Left and right pages: the foot of one and the head of the next stand together."""
    symbol = "A/HRC/WG.6/99/XAA/1"
    long = "1. The State reports on its lighthouses, " * 8
    text = "\n".join([long, symbol, "3", symbol, "4", "Wales", long.replace("1. ", "2. "), "5", "", long])
    lines = read(text).lines
    assert [line.text for line in lines if line.part is Part.FOOT] == ["3", "4"]
    assert [line.text for line in lines if line.part is Part.HEAD] == [symbol, symbol]
    assert [line.text for line in lines if len(line.text) < 9 and line.part is Part.BODY] == ["Wales", "5"]


def test_a_list_at_the_foot_of_a_page_is_no_note():
    transcript = read(FOOT.replace("translate it.", "* translate it.\n* Print it."))
    assert transcript.notes() == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n\nthree\nfour\n\nfive\nsix\n", ["one\ntwo", "three\nfour", "five\nsix"]),
        ("a " * 200 + "\n" + "b " * 200 + "\nshort", [("a " * 200).strip(), ("b " * 200).strip(), "short"]),
        ("a\r\n\r\nb", ["a", "b"]),
        (
            "39. The State accepts it.\n40., 41., 42. It accepts these in the very same way.\n",
            ["39. The State accepts it.", "40., 41., 42. It accepts these in the very same way."],
        ),
    ],
)
def test_paragraphs(text, expected):
    assert [line.text for line in read(text).lines] == expected


@pytest.mark.parametrize(
    ("data", "text", "flaws"),
    [
        ("Ратифицировать 批准 التصديق".encode(), "Ратифицировать 批准 التصديق", []),
        ("Ратифицировать 批准 التصديق".encode("utf-16"), "Ратифицировать 批准 التصديق", []),
        ("Genève".encode("utf-16-be", "strict").join([b"\xfe\xff", b""]), "Genève", []),
        ("\ufeffGenève".encode(), "Genève", []),
        ("Genève “bon”".encode("cp1252"), "Genève “bon”", ["encoding"]),
    ],
)
def test_encodings(data, text, flaws):
    transcript = read(data)
    assert (transcript.text, [flaw.kind for flaw in transcript.flaws]) == (text, flaws)


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(UnreadableError, match="no document"):
        read(bytes(range(1, 32)) * 40)


def test_markdown_keeps_numbers_tables_and_breaks():
    text = "# Title\n\nSome *words* and\na [link](http://x).\n\n3) third\n4) fourth\n\n- dot\n\n| a | b |\n|---|---|\n| c | d |\n\n## End\n"
    transcript = read(text)
    assert transcript.format == "markdown"
    assert [line.text for line in transcript.lines] == [
        "Title", "Some words and\na link.", "3) third", "4) fourth", "• dot", "a", "b", "c", "d", "End"
    ]  # fmt: skip
    (table,) = transcript.tables
    assert (table.rows, table.columns, table.heads) == (2, 2, 1)
    assert [transcript.lines[cell.lines[0]].text for cell in table.cells] == ["a", "b", "c", "d"]
    assert transcript.lines[0].style == "h1"


@pytest.mark.corpus
@pytest.mark.parametrize(
    "name", ["AFG-32/A-HRC-WG.6-32-AFG-2", "BRB-29/A-HRC-WG.6-29-BRB-3", "BRN-33/A-HRC-WG.6-33-BRN-1", "CUB-04/national-report.fr"]
)
def test_real_text_files(corpus, name):
    """Nothing but white space is lost, paragraphs are numbered without a gap, and so are the endnotes."""
    data = (corpus / f"dossiers/{name}.txt").read_bytes()
    transcript = read(data)
    assert sorted(transcript.text.split()) == sorted(data.decode().split())
    body = [line.text for line in transcript.lines if line.part is Part.BODY]
    expected = 1
    for text in body:
        found = re.match(r"(\d{1,3})\.\s", text)
        expected += bool(found and int(found.group(1)) == expected)
    assert expected >= 20
    last = [int(m.group(1)) for text in body if (m := re.match(r"(\d{1,3})\.\s", text))]
    assert expected - 1 == max(last)
    notes = [int(line.text[: line.marks[0][1]]) for line in transcript.notes() if line.marks]
    assert notes == list(range(1, len(notes) + 1))
    if "CUB" not in name:
        assert len(notes) > 20
