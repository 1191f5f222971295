"""The sections of a working group report, found by their headings.

The UN has kept one set of headings since 2008 (121 of 121 reports): introduction, I.A presentation, I.B interactive dialogue, II conclusions,
in some III voluntary commitments, annex. The table of contents carries the same words and is left out: its lines end in page numbers.
"""

from __future__ import annotations

import re
from enum import StrEnum

from ...light_dataclass import dataclass, field
from ...reading import Line, LineRole, Transcript


class ReportSection(StrEnum):
    """A section of the report, in the order of the document."""

    COVER = "cover"
    INTRODUCTION = "introduction"
    PRESENTATION = "presentation"
    DIALOGUE = "dialogue"
    CONCLUSIONS = "conclusions"
    COMMITMENTS = "commitments"
    ANNEX = "annex"


_HEADINGS = {
    ReportSection.INTRODUCTION: re.compile(r"introduction", re.IGNORECASE),
    ReportSection.PRESENTATION: re.compile(r"(?:[A-Z]\.\s*)?presentation by the state under review", re.IGNORECASE),
    ReportSection.DIALOGUE: re.compile(r"[A-Z]\.\s*interactive dialogue\b.*|interactive dialogue\b.*(?<!\.)", re.IGNORECASE),
    ReportSection.CONCLUSIONS: re.compile(r"(?:[IVX]+\.\s*)?conclusions\s+and\s*/?\s*(?:or\s+)?recommendations", re.IGNORECASE),
    ReportSection.COMMITMENTS: re.compile(r"(?:[IVX]+\.\s*)?voluntary\s+(?:pledges|commitments)\b.*", re.IGNORECASE),
    ReportSection.ANNEX: re.compile(r"annex(?:\s+[IVX]+)?", re.IGNORECASE),
}
_ORDER = list(ReportSection)
_CONTENTS_LINE = re.compile(r"(?:\.{3,}|\s\d+\s*[-–—]\s*\d+\s|\s\d+\s*$)")
_ENTRIES = 80
"""Entries that a table of contents has at most."""
_FIRST_PARAGRAPH = re.compile(r"1\.\s+[A-Z]")
_STARS = "*∗ "


@dataclass(slots=True)
class SectionLines:
    """The body lines of each section, without the headings; `headings` keeps those found."""

    lines: dict[ReportSection, list[Line]] = field(default_factory=lambda: {section: [] for section in ReportSection})
    headings: dict[ReportSection, Line] = field(default_factory=dict)

    def __getitem__(self, section: ReportSection) -> list[Line]:
        return self.lines[section]


def split(transcript: Transcript) -> SectionLines:
    """Sort the running text of a report into its sections. A section whose heading is missing has no lines."""
    body = [line for line in transcript.lines if line.part is LineRole.BODY]
    contents = _contents(body)
    found = SectionLines()
    current = ReportSection.COVER
    for index, line in enumerate(body):
        section = None if index in contents else _heading(line.text, current)
        if section is not None and section not in found.headings:
            found.headings[section] = line
            current = section
        else:
            found.lines[current].append(line)
    return found


def _heading(text: str, current: ReportSection) -> ReportSection | None:
    stripped = text.strip(_STARS + "123456789")
    if len(stripped) > 90 or len(stripped) < 5 or not stripped[0].isupper():
        return None  # a line of a paragraph: "interactive dialogue are listed in chapter II of the present report."
    for section in _ORDER[_ORDER.index(current) + 1 :]:
        if section in _HEADINGS and _HEADINGS[section].fullmatch(stripped) and not _CONTENTS_LINE.search(text):
            late = section in {ReportSection.ANNEX, ReportSection.COMMITMENTS}
            return None if late and current not in {ReportSection.CONCLUSIONS, ReportSection.COMMITMENTS} else section
    return None


def _contents(body: list[Line]) -> set[int]:
    """The lines of the table of contents: from the word "Contents" to the end of that page; in a file without pages to its last entry."""
    for index, line in enumerate(body[:80]):
        if line.text.strip().lower() in {"contents", "content"}:
            if line.page is None:
                return set(range(index, _last_entry(body, index) + 1))
            return {i for i in range(index, len(body)) if body[i].page == line.page}
    return set()


def _last_entry(body: list[Line], contents: int) -> int:
    """The last entry of a table of contents: with leaders or the number of a page at its end, before the first paragraph or the heading above it."""
    last = contents
    for index in range(contents + 1, min(len(body), contents + _ENTRIES)):
        text = body[index].text.strip(_STARS)
        if _FIRST_PARAGRAPH.match(text) or (_HEADINGS[ReportSection.INTRODUCTION].fullmatch(text) and index > contents + 2):
            break
        if any(_CONTENTS_LINE.search(row) for row in text.split("\n")):
            last = index
    return last
