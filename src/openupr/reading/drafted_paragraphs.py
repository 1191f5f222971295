"""Paragraphs before they have their place in the document's text: what every reader of a file without pages gathers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from .tables import Table
from .transcript import Flaw, Line, Part, Transcript


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph; the fields are those of `Line`."""

    text: str
    part: Part = Part.BODY
    style: str = ""
    bold: bool = False
    number: str = ""
    marks: tuple[tuple[int, int], ...] = ()


def compose(
    drafts: Iterable[Draft],
    name: str,
    data: bytes,
    form: str,
    *,
    flaws: Iterable[Flaw] = (),
    properties: dict[str, str] | None = None,
    tables: Iterable[Table] = (),
) -> Transcript:
    """Give each draft its place in the document's text. `data` are the file's own bytes, for its hash; indices of lines in tables
    are those of the drafts.
    """
    lines: list[Line] = []
    start = 0
    for draft in drafts:
        lines.append(Line(draft.text, start, bold=draft.bold, part=draft.part, marks=draft.marks, style=draft.style, number=draft.number))
        start += len(draft.text) + 1
    text = "\n".join(line.text for line in lines)
    return Transcript(name, hashlib.sha256(data).hexdigest(), form, (), tuple(lines), text, tuple(flaws), properties or {}, tuple(tables))
