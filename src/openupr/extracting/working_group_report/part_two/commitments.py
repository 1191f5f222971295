"""Section III: the commitments that a State takes on of its own accord, each by itself.

A paragraph is one commitment, or it leads to several: lettered, numbered or with bullets, which the page may print as closely as running text. The
words that only lead to a list ("undertook the following commitments:") are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ....reading import Line, Passage
from ...paragraphs.lettered import lettered
from .entries import EntryKind, ItemEntry

_BULLETS = ("•", "●", "▪", "\uf0b7", "–", "—")


def taken_on(found: list[ItemEntry]) -> Iterator[tuple[str, str, Passage]]:
    """Each commitment: its label ("98", "98-a", "63.1"; "98-1" with a bullet), the paragraph that it stands in as it is cited, its text."""
    for paragraph, entries in groupby(found, lambda entry: entry.lead_in):
        yield from _of(paragraph, list(entries))


def _of(paragraph: str, entries: list[ItemEntry]) -> Iterator[tuple[str, str, Passage]]:
    numbered = any(entry.kind is EntryKind.ITEM and entry.number[-1:].isdigit() for entry in entries)
    if not numbered:
        whole = Passage([part for entry in entries for part in _slices(entry)])
        letters = {letter: span for letter, span in lettered(whole).items() if "." not in letter}
        bullets = _bullets([line for entry in entries for line in entry.lines])
        if letters:
            for letter, (start, end) in letters.items():
                yield f"{paragraph or '0'}-{letter}", paragraph, whole.cut(start, end)
            return
        if bullets:
            for count, lines in enumerate(bullets, 1):
                skip = len(lines[0].text) - len(lines[0].text[1:].lstrip())
                slices = [(line, skip if index == 0 else 0, len(line.text)) for index, line in enumerate(lines)]
                yield f"{paragraph or '0'}-{count}", paragraph, Passage(slices)
            return
    leads = len(entries) > 1 and entries[0].kind is EntryKind.PARAGRAPH
    for place, entry in enumerate(entries):
        passage = entry.passage
        if place == 0 and leads and passage.clean.rstrip().endswith(":"):
            continue
        number, lead_in = entry.number, entry.lead_in
        label = number if number == lead_in or not lead_in or "." in number or not number else f"{lead_in}.{number}"
        yield label or lead_in or "0", label or lead_in, passage


def _slices(entry: ItemEntry) -> list[tuple[Line, int, int]]:
    """An entry's lines with its letter, without a paragraph's number."""
    skip = entry.skip if entry.kind is EntryKind.PARAGRAPH else 0
    return [(line, skip if index == 0 else 0, len(line.text)) for index, line in enumerate(entry.lines)]


def _bullets(lines: list[Line]) -> list[list[Line]]:
    """The lines of each bullet; none where fewer than two lines begin with one."""
    found: list[list[Line]] = []
    for line in lines:
        if line.text.lstrip().startswith(_BULLETS):
            found.append([line])
        elif found:
            found[-1].append(line)
    return found if len(found) > 1 else []
