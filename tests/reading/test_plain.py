"""Plain text and Markdown: encodings, the three ways of writing paragraphs, running heads, endnotes."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest

from openupr.errors import UnreadableError
from openupr.reading import LineRole, read_bytes
from openupr.reading.page_furniture import furniture

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
    body = [re.sub(r"\s+", " ", line.text) for line in transcript.lines if line.part is LineRole.BODY]
    assert body[0] == "I. Introduction"
    assert body[1].startswith("1. The Government")
    assert body[1].endswith("then stops.")
    assert body[2].startswith("2. A second")
    assert body[2].endswith("of the report.")
    assert body[3].startswith("(a) Policies")
    assert body[3].endswith("is broken;")
    assert len(body) == 4
    assert [line.text for line in transcript.lines if line.part is LineRole.FOOT] == ["1", "2", "3"]
    assert sum(line.part is LineRole.HEAD for line in transcript.lines) == 3
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
    body = [re.sub(r"\s+", " ", line.text) for line in transcript.lines if line.part is LineRole.BODY]
    assert body[1].endswith("and to the 1954 Convention on Lamps and Lanterns.")
    (note,) = transcript.notes()
    assert re.fullmatch(r"\* The present .+\ntranslate it\.", note.text)


def test_two_heads_whose_page_numbers_count_up():
    first = "United Nations A/HRC/WG.6/99/XAA/1\n\nIntroduction\n1. The first valley.\n"
    lines = read(f"{first}A/HRC/WG.6/99/XAA/1\n2\n2. The second valley.\nA/HRC/WG.6/99/XAA/1\n3\n").lines
    assert [line.text for line in lines if line.part is LineRole.FOOT] == ["2", "3"]
    assert [line.text for line in lines if line.part is LineRole.HEAD] == 2 * ["A/HRC/WG.6/99/XAA/1"]


def test_page_numbers_below_the_head():
    """Left and right pages: the foot of one and the head of the next stand together."""
    symbol = "A/HRC/WG.6/99/XAA/1"
    long = "1. The State reports on its lighthouses, " * 8
    text = "\n".join([long, symbol, "3", symbol, "4", "Wales", long.replace("1. ", "2. "), "5", "", long])
    lines = read(text).lines
    assert [line.text for line in lines if line.part is LineRole.FOOT] == ["3", "4"]
    assert [line.text for line in lines if line.part is LineRole.HEAD] == [symbol, symbol]
    assert [line.text for line in lines if len(line.text) < 9 and line.part is LineRole.BODY] == ["Wales", "5"]


def test_a_list_at_the_foot_of_a_page_is_no_note():
    transcript = read(FOOT.replace("translate it.", "* translate it.\n* Print it."))
    assert transcript.notes() == []


_LONG = "The lamps of the town were lit and put out again by those who had oil for them, as the mayor told all who asked. " * 2


def body(text: str) -> list[str]:
    return [re.sub(r"\s+", " ", line.text) for line in read(text).lines if line.part is LineRole.BODY]


def test_a_head_is_known_whose_accents_are_characters_of_their_own():
    """And the text is as it would be with the letters that have them: a decomposed "página" is one word."""
    pages = "\n".join(f"{number}. {_LONG}\nA/HRC/WG.6/99/XAA/1 pa\u0301gina {number + 4}\nasi\u0301 es {_LONG}" for number in range(1, 4))
    assert not [line for line in body(pages) if "XAA" in line]
    assert [line.text for line in read(pages).lines if line.part is LineRole.HEAD] == [f"A/HRC/WG.6/99/XAA/1 página {page}" for page in (5, 6, 7)]
    assert sum("así es" in line for line in body(pages)) == 3


@pytest.mark.parametrize(
    ("edge", "text", "furniture"),
    [
        pytest.param("4.\nGE.99-15001\n9", "old and new ones.", ["4. GE.99-15001", "9"], id="behind a number of a list elsewhere"),
        pytest.param("GE.99-15001\n9", "old and new ones.", ["GE.99-15001", "9"], id="the page's number below"),
        pytest.param("4. GE.99-15001 9", "old and new ones.", ["4. GE.99-15001 9"], id="on one line"),
    ],
)
def test_a_printing_jobs_number_is_no_text(edge, text, furniture):
    lines = read(f"2. {_LONG}\n3. {_LONG}This holds for lamps, which include\n{edge}\n{text}\n4. {_LONG}").lines
    assert [line.text for line in lines if line.part is LineRole.FOOT] == furniture
    joined = " ".join(line.text for line in lines if line.part is LineRole.BODY)
    assert "which include old and new ones." in joined
    assert "GE" not in joined


def test_a_paragraphs_number_is_carried_over_the_edge_of_the_page():
    text = f"2. {_LONG}\n3.\nGE.99-15001\n9\nA/HRC/WG.6/99/XAA/1\n{_LONG}\n4. {_LONG}"
    assert [line[:7] for line in body(text)] == ["2. The ", "3. The ", "4. The "]


@pytest.mark.parametrize("letters", ["st", "nd", "rd", "th"])
def test_the_letters_of_an_ordinal_that_were_raised_end_no_paragraph(letters):
    assert body(f"2. {_LONG}\n{letters}\n3. {_LONG}On 15 May they were lit.") == [f"2. {_LONG}".strip(), f"3. {_LONG}On 15 May they were lit."]


@pytest.mark.parametrize(
    ("last", "behind"),
    [
        pytest.param("Each of these contain oil of a kind that is new to the town", "", id="on the line of the sentence before"),
        pytest.param("Lamps and oil in the towns of the south", "", id="nothing tells a sentence without its stop from a heading"),
        pytest.param("", "Ses lampes s’appliquent aux rues de la ville", id="a verb"),
        pytest.param("", "Each of these contain oil of a kind that is new", id="it begins like a sentence"),
    ],
)
def test_the_last_sentence_of_a_paragraph_without_its_stop_is_no_heading(last, behind):
    full = f"lit and put out again by those who had oil for them, as the mayor told all who asked. {last}".rstrip()
    text = f"2. The lamps of the towns of Examplia in the north and in the south were for ever\n{full}\n{behind}".rstrip()
    found = body(f"I. Lamps\n1. The lamps of the town were many.\n{text}\n3. They shine.\n")
    assert found[2].endswith(last or behind)
    assert found[3] == "3. They shine."


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
    """Nothing but white space is lost (an accent of its own is joined to its letter), paragraphs are numbered without a gap, and so
    are the endnotes."""
    data = (corpus / f"dossiers/{name}.txt").read_bytes()
    transcript = read(data)
    assert sorted(transcript.text.split()) == sorted(normalize("NFC", data.decode()).split())
    body = [line.text for line in transcript.lines if line.part is LineRole.BODY]
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


def test_a_number_sign_of_a_line_is_no_figure() -> None:
    lines = [f"#precedence for hosts {number}" for number in range(1, 9)]
    assert len(furniture(lines)) == len(lines)
    assert len(furniture(["# 1", "#", "##2", "3 #"] * 4)) == 16
