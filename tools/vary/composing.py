"""Printed lines and a manner -> the text that a tool of that manner makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from openupr.reading import LineRole

from .manner import Flow, Headings, Manner, Marks, Notes, Pages
from .printed import Printed

_OPENING = re.compile(r"(?:I|A|1)[.,]?\s+\S|introduction$", re.IGNORECASE)
_NUMBER = re.compile(r"^(\d{1,3}\.|\d{1,3}(?:\.\d{1,3})+\.?|[IVXL]{1,6}\.|[A-Z]\.|\([a-z]{1,4}\)|•)\s+(?=\S)")
_NOTE_NUMBER = re.compile(r"^(\d{1,3}|\[\d{1,3}\])\s+(?=\S)")
_RAISED = str.maketrans("0123456789*", "⁰¹²³⁴⁵⁶⁷⁸⁹*")
_MARK = re.compile(r"[\d*∗,;\s–-]+")
_TITLE = re.compile(r"(?:end ?)?notes?", re.IGNORECASE)
_FURNITURE = {LineRole.HEAD, LineRole.FOOT, LineRole.MARGIN}


@dataclass(slots=True)
class _Group:
    """Lines that belong together: a paragraph, a note, a line of a head or foot; `page` is that of its first line."""

    lines: list[Printed]
    page: int
    glued: bool = False

    @property
    def first(self) -> Printed:
        return self.lines[0]


def composed(lines: Sequence[Printed], manner: Manner) -> str:
    """The text of a document."""
    kept = [line for line in lines if manner.furniture or line.part not in _FURNITURE]
    kept = _placed(kept if manner.cover else _without_cover(kept), manner.notes)
    if manner.run_together:
        kept = [replace(line, text=line.text.replace(" ", ""), marks=()) if _run_together(line) else line for line in kept]
    if manner.columns:
        kept = _by_columns(kept)
    if manner.flow in {Flow.JOINED, Flow.JOINED_SPACED}:
        return _joined(kept, manner)
    return _line_under_line(kept, manner)


def _without_cover(lines: list[Printed]) -> list[Printed]:
    first = next((index for index, line in enumerate(lines) if _OPENING.match(line.text)), 0)
    return lines[first:]


def _run_together(line: Printed) -> bool:
    """One line in some ten, by its own letters."""
    return line.part is LineRole.BODY and not line.marks and len(line.text) > 60 and len(set(line.text)) % 11 == 0


# -- where the notes stand


def _placed(lines: list[Printed], where: Notes) -> list[Printed]:
    if where is Notes.PRINTED:
        return lines
    notes, rest = _notes_apart(lines)
    if where is Notes.LOST:
        return rest
    if where in {Notes.TITLED, Notes.UNTITLED}:
        title = [Printed("Notes", LineRole.NOTE, lines[-1].page, True)] if notes and where is Notes.TITLED else []
        return [*rest, *title, *(line for mark in notes for line in notes[mark])]
    out: list[Printed] = []
    due: list[str] = []
    for index, line in enumerate(rest):
        following = rest[index + 1] if index + 1 < len(rest) else None
        out.append(line)
        due += [mark for start, end in line.marks for mark in re.findall(r"\d+", line.text[start:end]) if mark in notes and mark not in due]
        ends = following is None or (following.begins and not line.heading if where is Notes.INLINE else following.page != line.page)
        if ends:
            out += [replace(part, page=line.page) for mark in due for part in notes.pop(mark, [])]
            due = []
    return [*out, *(line for mark in notes for line in notes[mark])]


def _notes_apart(lines: list[Printed]) -> tuple[dict[str, list[Printed]], list[Printed]]:
    """The numbered notes by their numbers (one that stands twice, twice), and all else. Notes of the cover stay; the title of the notes goes."""
    notes: dict[str, list[Printed]] = {}
    rest: list[Printed] = []
    at = ""
    for line in lines:
        if line.part is not LineRole.NOTE:
            rest.append(line)
            continue
        if line.begins:
            at = line.note if line.note.isdigit() else ""
            while at in notes and line.begins:
                at += " "
        if at:
            notes.setdefault(at, []).append(line)
        elif not _TITLE.fullmatch(line.text.strip()):
            rest.append(line)
    return notes, rest


# -- tables


def _by_columns(lines: list[Printed]) -> list[Printed]:
    out: list[Printed] = []
    table: list[Printed] = []
    for line in [*lines, None]:
        if line is not None and line.table and (not table or line.page == table[0].page):
            table.append(line)
            continue
        out += _columns(table)
        table = [line] if line is not None and line.table else []
        if line is not None and not line.table:
            out.append(line)
    return out


def _columns(table: list[Printed]) -> list[Printed]:
    cells = [(left, row, text, line) for row, line in enumerate(table) for left, text in line.cells]
    edges: list[float] = []
    for left in sorted(left for left, *_ in cells):
        if not edges or left - edges[-1] > 25:
            edges.append(left)
    placed = sorted((max(index for index, edge in enumerate(edges) if edge <= left), row, text, line) for left, row, text, line in cells)
    return [replace(line, text=text, marks=(), cells=()) for _, _, text, line in placed]


# -- lines kept


def _line_under_line(lines: list[Printed], manner: Manner) -> str:
    out: list[str] = []
    page = lines[0].page if lines else 0
    glue = False
    for index, line in enumerate(lines):
        if line.page != page and not (index and line.part is LineRole.NOTE and line.page < page):
            out.append(_between(manner.pages, page))
            page = line.page
        if index and manner.flow is Flow.SPACED and line.begins and not glue:
            out.append("\n")
        text = _written(line, manner)
        if manner.indented and line.begins and not line.heading:
            text = " " * 10 + text
        following = lines[index + 1] if index + 1 < len(lines) else None
        glue = manner.headings is Headings.GLUED and line.heading and following is not None and (following.begins and not following.heading)
        hyphen = manner.hyphens_joined and _divides(line, following)
        end = " " if glue else "" if hyphen else "\n\n" if manner.flow is Flow.ALL_SPACED else "\n"
        out.append((text[:-1] if hyphen else text) + end)
    return "".join(out)


def _divides(line: Printed, following: Printed | None) -> bool:
    """Whether a tool takes the hyphen at the end of a line for that of a divided word."""
    return following is not None and not following.begins and re.search(r"[^\W\d_]-$", line.text) is not None and following.text[:1].islower()


def _between(pages: Pages, page: int) -> str:
    return {Pages.NOTHING: "", Pages.FEED: "\f", Pages.BLANK: "\n\n", Pages.RULE: f"\n--- Page {page} ---\n\n"}[pages]


# -- a paragraph a line


def _joined(lines: list[Printed], manner: Manner) -> str:
    groups: list[_Group] = []
    body: _Group | None = None
    note: _Group | None = None
    for line in lines:
        if line.part is LineRole.BODY:
            if line.begins or body is None:
                body = _Group([line], line.page)
                groups.append(body)
            else:
                body.lines.append(line)
        elif line.part is LineRole.NOTE and not line.begins and note is not None:
            note.lines.append(line)
        else:
            group = _Group([line], line.page)
            groups.append(group)
            if line.part is LineRole.NOTE:
                note = group
    return _paragraphs(groups, manner)


def _paragraphs(groups: list[_Group], manner: Manner) -> str:
    out: list[str] = []
    page = groups[0].page if groups else 0
    glue = False
    for index, group in enumerate(groups):
        if group.page > page:
            out.append(_between(manner.pages, page))
            page = group.page
        if index and manner.flow is Flow.JOINED_SPACED and not glue:
            out.append("\n")
        text = _one_line(group.lines, manner)
        following = groups[index + 1].first if index + 1 < len(groups) else None
        glue = (
            manner.headings is Headings.GLUED
            and group.first.heading
            and following is not None
            and following.part is LineRole.BODY
            and not following.heading
        )
        if manner.headings is Headings.HASHED and group.first.heading and group.first.part is LineRole.BODY:
            text = f"## {text}"
        out.append(text + (" " if glue else "\n"))
    return "".join(out)


def _one_line(lines: Iterable[Printed], manner: Manner) -> str:
    text = ""
    for line in lines:
        written = _written(line, manner)
        if text and line.entry and not manner.lists_joined:
            text = f"{text}\n{written}"
        elif re.search(r"[^\W\d_]-$", text) and written[:1].isalpha():
            text = (text[:-1] if manner.hyphens_joined and written[0].islower() else text) + written
        else:
            text = f"{text} {written}" if text else written
    return text


# -- one line


def _written(line: Printed, manner: Manner) -> str:
    """A line's text with its marks as the manner writes them. A note's own number is no mark, and stands before a space."""
    text = line.text
    below = ""
    for start, end in reversed(line.marks):
        mark = text[start:end]
        if _MARK.fullmatch(mark) is None or mark == "-":
            text = text if manner.furniture or mark == "-" else text[:start] + text[end:]
        elif line.part is LineRole.NOTE and start == 0:
            number = f"[{mark}]" if manner.marks is Marks.BRACKETS else mark
            text = f"{number} {text[end:].lstrip()}"
        elif manner.marks is Marks.OWN_LINE or (manner.marks is Marks.OWN_LINE_IN_HEADINGS and line.heading):
            text, below = text[:start] + text[end:], f"\n{mark}{below}"
        else:
            text = text[:start] + _mark(mark, manner.marks) + text[end:]
    if manner.numbers_apart and line.begins:
        text = (_NOTE_NUMBER if line.part is LineRole.NOTE else _NUMBER).sub(r"\1\n", text, count=1)
    return text + below


def _mark(mark: str, how: Marks) -> str:
    match how:
        case Marks.SPACED:
            return f" {mark}"
        case Marks.BRACKETS:
            return f"[{mark}]"
        case Marks.RAISED:
            return mark.translate(_RAISED)
        case Marks.CARET:
            return f"^{mark}"
        case Marks.LOST:
            return ""
        case _:
            return mark
