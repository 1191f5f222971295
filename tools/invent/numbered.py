"""A document in numbered paragraphs, as PDF: compilation, stakeholder summary, national report, or a source that one of them cites.

Its source has `kind`, `symbol`, `date`, `look`, a `[masthead]`, `notes` (key -> text) and a `body`, one paragraph a line: "# I. Background" is a
heading, "## A. Women" one below it; "(a) ..." and "- ..." go on with the paragraph before, "> ..." is one without a number; every other line is
numbered. `[^key]` is the mark of an endnote; the endnotes are numbered in the order of their marks. `[[fate]]` in a compilation says what became of
the gravest passage of a source, `[listed]` in a stakeholder summary who contributed (`contributors.py`).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from . import contributors, source
from .drawing import Masthead, Sheet, front_2010, note_lines
from .layout import BOLD, Block, Line, Paginator, broken
from .looks import LOOKS, Look
from .markup import NOTE_CLOSE, NOTE_OPEN, clean, notes_in, quotes
from .source import Rename

_MARK = re.compile(r"\[\^([a-z0-9_]+)\]")
_PIECE = re.compile(r"(\([a-z]\)|-)\s+(.*)")
_BARE = "> "


def make(path: Path, folder: Path, rename: Rename = ()) -> tuple[str, dict[str, Any]]:
    """Write the document; gives its file's name and the truth about it."""
    raw = source.read(path, rename)
    lines = [line.strip() for line in raw["body"].strip().splitlines() if line.strip()]
    keys = list(dict.fromkeys(key for line in lines for key in notes_in(line)))
    if strange := set(keys) ^ set(raw.get("notes", {})):
        raise ValueError(f"{path.name}: marks and notes differ: {', '.join(sorted(strange))}")
    marks = {key: str(number) for number, key in enumerate(keys, 1)}
    file = raw.get("file") or raw["symbol"].replace("/", "-") + ".pdf"
    _write(raw, lines, marks, folder / file)
    return file, {
        "review": raw["review"],
        "file": file,
        "kind": raw["kind"],
        "symbol": raw["symbol"],
        "date": raw["date"],
        "language": "en",
        "state": raw["review"].partition("-")[0] if raw["kind"] != "other" else "",
        "numbered": _paragraphs(lines, marks),
        "notes": [_note(raw, key) for key in keys],
        "fates": raw.get("fate", []),
        **(contributors.truth(raw["listed"]) if "listed" in raw else {}),
    }


def _note(raw: dict[str, Any], key: str) -> str:
    listed = raw.get("listed", {})
    return clean(raw["notes"][key]) + (f" {clean(contributors.words(listed))}" if key == listed.get("note") else "")


def _paragraphs(lines: list[str], marks: dict[str, str]) -> list[dict[str, Any]]:
    """Number, words, headings and marks of each paragraph."""
    found: list[dict[str, Any]] = []
    headings: list[str] = []
    for line in lines:
        if line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            headings = [*headings[: level - 1], clean(line.lstrip("# "))]
        elif _PIECE.fullmatch(line):
            mark, words = _PIECE.fullmatch(line).groups()  # type: ignore[union-attr]
            found[-1]["text"] += f" {mark.replace('-', '•')} {clean(words)}"
            found[-1]["notes"] += [marks[key] for key in notes_in(line)]
        elif line.startswith(_BARE):
            found.append(_paragraph("", line.removeprefix(_BARE), headings, marks))
        else:
            found.append(_paragraph(str(_next(found)), line, headings, marks))
    return found


def _paragraph(number: str, line: str, headings: list[str], marks: dict[str, str]) -> dict[str, Any]:
    return {"number": number, "text": clean(line), "headings": list(headings), "notes": [marks[key] for key in notes_in(line)]}


def _next(found: list[dict[str, Any]]) -> int:
    return 1 + sum(bool(paragraph["number"]) for paragraph in found)


def _write(raw: dict[str, Any], lines: list[str], marks: dict[str, str], path: Path) -> None:
    look = LOOKS[raw["look"]]
    facts = {"session_dates": "", "agenda": "", "item_title": "", "footnote": "", "state": "", **raw["masthead"]}
    sheet = Sheet(path, look, Masthead(symbol=raw["symbol"], **(facts | {"title": tuple(facts["title"])})))
    front_2010(sheet)
    left, right = look.odd
    paginator = Paginator(look, {}, 2)
    held: list[Line] = []
    number = 0
    for line in lines:
        number += not (line.startswith(("#", _BARE)) or _PIECE.fullmatch(line))
        held += broken(_block(line, marks, str(number), look), look, right - left)
        if not held[-1].keep:
            paginator.place(held)
            held = []
    if marks:
        held += broken(Block("Notes", size=look.size, before=24, align="left", keep=True), look, right - left)
    paginator.place(held)
    for key, mark in marks.items():
        paginator.place(note_lines(mark, quotes(raw["notes"][key]), look))
        if key == raw.get("listed", {}).get("note"):
            paginator.place(contributors.lines(raw["listed"], look))
    for page in paginator.pages:
        sheet.page(page, {})
    sheet.save()


def _block(line: str, marks: dict[str, str], number: str, look: Look) -> Block:
    text = quotes(_MARK.sub(lambda found: f"{NOTE_OPEN}{marks[found[1]]}{NOTE_CLOSE}", line))
    if line.startswith("#"):
        level = len(line) - len(line.lstrip("#"))
        size = {1: 14.0, 2: 12.0}.get(level, look.size)
        return Block(text.lstrip("# "), "", BOLD, size, size + 2, before=18, align="left", keep=True)
    if line.startswith(_BARE):
        return Block(text.removeprefix(_BARE))
    piece = _PIECE.fullmatch(text)
    if piece:
        return Block(f"{piece[1].replace('-', '•')} {piece[2]}", left=28.35)
    return Block(text, indent=look.number_indent, lead=((0.0, f"{number}.", "Times-Roman"),))
