"""Twice as much of anything takes no more than twice as long, and a bit. `benchmarks/lengths.py` tries every fragment in every place."""

from __future__ import annotations

import pytest

from openupr.assembling import extract_file
from openupr.reading import read_bytes
from openupr.reading.limits import MAX_LINE
from openupr.reading.long_lines import long_line_spans, long_lines_cut
from openupr.records import UserMetadata

from ..doubts.clean_dossier import NATIONAL_REPORT
from .repeated import MOST, PLACES, ratio

LENGTH = 30_000


@pytest.mark.at_length
@pytest.mark.parametrize(
    ("place", "fragment"),
    [
        ("presentation", "No. 5 "),
        ("presentation", "1 Law. "),
        ("dialogue", "Norway, "),
        ("dialogue", "Norway (Ghana); "),
        ("dialogue", "(Chile)"),
        ("recommendation", ")"),
        ("national report", "1, "),
        ("national report", "12 "),
        ("national report", "a\n"),
        ("national report", "JS1 "),
        ("national report", "7.1-7.9, "),
        ("national report", "in 2001 "),
        ("lead-in", "It accepts them and rejects others. "),
        ("draft", "Mr. "),
        ("draft", "* a\n"),
        ("what a search shows", "\n\n9. Chile praised the wells."),
        ("two versions", "Norway and "),
    ],
)
def test_twice_as_long_takes_twice_the_time(place: str, fragment: str) -> None:
    assert ratio(place, fragment, LENGTH) <= MOST


@pytest.mark.at_length
@pytest.mark.parametrize("place", PLACES)
def test_one_long_word(place: str) -> None:
    assert ratio(place, "aaaa", LENGTH) <= MOST


def test_a_figure_of_thousands_of_digits_is_text() -> None:
    data = NATIONAL_REPORT.replace("A law on wells", f"A law {'1' * 9_000} on wells").encode()
    assert extract_file(data, "document.txt", UserMetadata("XAA", 48)).numbered is not None


def test_a_long_line_is_cut_between_words_and_said() -> None:
    words = "on wells " * 5_000
    text, count = long_lines_cut(f"short\n{words}\nshort")
    assert count == 1
    assert max(map(len, text.split("\n"))) <= MAX_LINE
    assert text.split() == f"short {words} short".split()
    assert [b - a for a, b in long_line_spans("a" * (2 * MAX_LINE + 1))] == [MAX_LINE, MAX_LINE, 1]
    assert long_lines_cut("short\nlines") == ("short\nlines", 0)


@pytest.mark.parametrize("form", ["text", "html"])
def test_the_doubt_on_a_cut(form: str) -> None:
    words = "on wells " * 5_000
    data = f"<!doctype html><html><body><table><tr><td>{words}</td><td>b</td></tr></table><p>{words}</p></body></html>" if form == "html" else words
    found = read_bytes(data.encode(), "x")
    assert [flaw.kind for flaw in found.flaws] == ["line_cut"]
    assert max(len(line.text) for line in found.lines) <= MAX_LINE
    for table in found.tables:
        assert " ".join(found.lines[line].text for line in table.cells[0].lines).split() == words.split()
        assert [found.lines[line].text for line in table.cells[1].lines] == ["b"]
