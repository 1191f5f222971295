"""Notes at the foot of a page or at the end of a document: their lines, each note by its mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...reading import Line

_PLAIN = re.compile(r"(\d{1,3})\s+(?=[^\W\d_])")
_ASTERISKS = re.compile(r"([*∗]{1,4})\s*(?=\S)")


def grouped(lines: Sequence[Line], *, counting: bool = False) -> list[tuple[str, int, list[Line]]]:
    """The lines of each note: (its mark, where its text begins in the first line, its lines). A line without a mark goes on with the note before;
    where there is none before, it is a note without a mark (""). A raised mark at the end of a line that is the next number begins the next note.

    `counting`: the notes are numbered in one run, and a line that begins with the next number begins the next note, though it is not raised.
    """
    groups: list[tuple[str, int, list[Line]]] = []
    raised = ""  # the mark of the next line, raised so far that it was read as the end of the line before
    for line in lines:
        mark, skip = (raised, 0) if raised else _mark(line)
        raised = ""
        before = mark or (groups[-1][0] if groups else "")
        if skip < len(line.text) and (at := _next_at_end(line, before)) is not None:
            raised = line.text[at:].strip()
            line = replace(line, text=line.text[:at].rstrip(), marks=line.marks[:-1])  # noqa: PLW2901 - the mark is the next line's
        plain = _PLAIN.match(line.text) if counting and not mark and groups else None
        if plain and groups[-1][0].isdigit() and int(plain[1]) == int(groups[-1][0]) + 1:
            mark, skip = plain[1], plain.end()
        if mark or not groups:
            groups.append((mark, skip, [line]))
        else:
            groups[-1][2].append(line)
    return groups


def _next_at_end(line: Line, before: str) -> int | None:
    """Where a line that goes on with the note `before` ends in the mark of the next note; None where it does not."""
    if not line.marks or line.marks[-1][1] != len(line.text) or not before.isdigit():
        return None
    start, end = line.marks[-1]
    return start if line.text[start:end].strip() == str(int(before) + 1) else None


def _mark(line: Line) -> tuple[str, int]:
    """The mark that a note's line begins with, and where its text begins; ("", 0) where it goes on."""
    if line.marks and line.marks[0][0] == 0:
        end = line.marks[0][1]
        return line.text[:end].strip(" \n.,:;()[]").replace("∗", "*"), end
    asterisks = _ASTERISKS.match(line.text)
    return (asterisks[1].replace("∗", "*"), asterisks.end()) if asterisks else ("", 0)
