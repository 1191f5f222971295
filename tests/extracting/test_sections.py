"""Where the sections of a working group report begin."""

from __future__ import annotations

import pytest

from openupr.extracting.working_group_report.chapters import ReportSection, split
from openupr.reading import read_bytes

_TEXT = """\
Introduction

1. The Working Group held its ninth session.

I. Summary of the proceedings of the review process

2. Forty delegations made statements. Recommendations made during the

{line}

A. Presentation by the State under review

3. The delegation spoke of the valleys.

B. Interactive dialogue and responses by the State under review

4. Aldovar asked about the valleys.
"""


@pytest.mark.parametrize(
    "line",
    ["interactive dialogue are listed in chapter II of the present report.", "Interactive dialogue are listed in chapter II of the present report."],
)
def test_a_line_of_a_paragraph_is_no_heading(line: str) -> None:
    found = split(read_bytes(_TEXT.format(line=line).encode(), "report.txt"))
    assert found.headings[ReportSection.PRESENTATION].text == "A. Presentation by the State under review"
    assert [each.text for each in found[ReportSection.DIALOGUE]] == ["4. Aldovar asked about the valleys."]
