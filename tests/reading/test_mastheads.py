"""A masthead set in two sizes: the symbol behind larger words is no row of footnote marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.reading import Passage, read_bytes
from openupr.stages.own_work.versions_compared import compare_versions

DOCUMENTS = Path(__file__).parents[1] / "documents"


@pytest.mark.parametrize(
    ("file", "symbol"),
    [
        ("XAA-48/A-HRC-99-15.pdf", "A/HRC/99/15"),
        ("XAA-48/A-HRC-99-15-Corr.1.pdf", "A/HRC/99/15/Corr.1"),
        ("XAA-48/A-HRC-99-15-Add.1.pdf", "A/HRC/99/15/Add.1"),
    ],
)
def test_the_symbol_keeps_its_digits(file: str, symbol: str) -> None:
    transcript = read_bytes((DOCUMENTS / file).read_bytes(), file)
    (line,) = [line for line in transcript.lines if line.text.startswith("United Nations ") and line.page == 1]
    assert line.marks == ()
    assert Passage.of([line]).clean == f"United Nations {symbol}"
    transcript.close()


def test_marks_that_follow_each_other_stay_marks() -> None:
    """In the invented report a mark stands behind a State's name and behind a full stop: both are left out of the words, as before."""
    transcript = read_bytes((DOCUMENTS / "XAA-48/A-HRC-99-15.pdf").read_bytes(), "report.pdf")
    marked = [line for line in transcript.lines if line.marks and line.marks[0][0] > 0]
    assert len(marked) >= 5
    for line in marked:
        for start, end in line.marks:
            assert line.text[start:end].strip("*∗").isdigit() or not line.text[start:end].strip("*∗")
    transcript.close()


def test_a_corrigendum_beside_its_report_shows_its_corrections_alone() -> None:
    folder = DOCUMENTS / "XAA-48"
    found = compare_versions(folder / "A-HRC-99-15.pdf", folder / "A-HRC-99-15-Corr.1.pdf")[0]
    assert [(each.change.value, each.before and each.before.label) for each in found] == [("changed", "7"), ("changed", "51.13")]
    words = [[(run.change.value, run.text.strip()) for run in each.words if run.change.value != "same"] for each in found]
    assert words[0] == [("removed", "312"), ("added", "321")]
    assert words[1] == [("removed", "returnees, as announced to the United States of America in 2023"), ("added", "returnees")]
