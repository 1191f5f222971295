"""Advance questions put before a review, as PDF or Word: a State in capitals, its questions below.

A source's `body`, one entry a line:

    ## BEL | BELGIUM                                                   a State; a third part: on whose behalf, as printed in the second
    @ Rights of the child                                              a topic
    ! [Informal translation provided by Argentina]                     what follows are the same questions in another language
    - Is the Government considering ...?

Part of a question that says on whose behalf it is asked is marked `«...»`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from . import source, word
from .drawing import INVENTED, Masthead, Sheet
from .layout import BOLD, ROMAN, Block, paginate
from .looks import CYCLE_1, LOOKS
from .markup import quotes
from .source import Rename

_BEHALF = re.compile(r"«([^»]*)»")


def make(path: Path, folder: Path, rename: Rename = (), ole: str = "") -> tuple[str, dict[str, Any]]:
    """Write the document; gives its file's name and the truth about it.

    An OLE file (`.doc`) is made by hand, once (tests/documents/README.md): here it is only spoken of, or written as Word 2007 does (`ole` = "docx").
    """
    raw = source.read(path, rename)
    lines = [quotes(line) for line in raw["body"].splitlines() if line.strip()]
    file = raw["file"]
    if file.endswith(".doc") and ole:
        file = f"{file.removesuffix('.doc')}.{ole}"
    if file.endswith(".pdf"):
        _pages(raw, lines, folder / file)
    elif file.endswith(".docx"):
        _word(raw, lines, folder / file)
    questions, traps = _truth(raw, lines)
    truth = {"review": raw["review"], "file": file, "kind": "advance_questions", "language": "en", "batch": raw["batch"]}
    return file, truth | {"title": quotes(raw["title"]), "questions": questions, "traps": traps}


def _plain(line: str) -> tuple[str, str, str]:
    """A line's kind, its text as printed, and its traps."""
    line, _, traps = line.partition("%%")
    kind, _, text = line.strip().partition(" ")
    return kind, text.replace("«", "").replace("»", ""), traps


def _truth(raw: dict[str, Any], lines: list[str]) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    found: list[dict[str, Any]] = []
    traps: list[dict[str, str]] = []
    state, behalf, topic, translating = "", "", "", -1
    for line in lines:
        kind, text, told = _plain(line)
        traps += [{"trap": trap.strip(), "where": text[:60]} for trap in told.split(";") if trap.strip()]
        if kind == "##":
            state, _, behalf = ([part.strip() for part in text.split("|")] + [""])[:3]
            topic, translating = "", -1
        elif kind == "@":
            topic = text
        elif kind == "!":
            translating = 0
        elif translating >= 0:
            own = [question for question in found if question["state"] == state]
            own[translating]["translation"] = text
            translating += 1
        else:
            inside = _BEHALF.search(line)
            number = 1 + sum(question["state"] == state for question in found)
            question = {"state": state, "number": number, "on_behalf": inside[1] if inside else behalf, "topic": topic}
            found.append(question | {"text": text, "asks": "?" in text, "translation": None})
    return found, traps


def _pages(raw: dict[str, Any], lines: list[str], path: Path) -> None:
    look = LOOKS["2008"]
    sheet = Sheet(path, look, Masthead(*[""] * 7, (), "", "", ""))
    blocks = [Block(quotes(raw["title"]), font=BOLD, align="centre"), *([Block(raw["below"], align="centre")] if raw.get("below") else [])]
    for line in lines:
        kind, text, _ = _plain(line)
        match kind:
            case "##":
                blocks.append(Block(text.split("|")[1].strip(), font=BOLD, align="left", before=20, keep=True))
            case "@":
                blocks.append(Block(text, font=BOLD, align="left", keep=True))
            case "!":
                blocks.append(Block(text, align="left", keep=True))
            case _:
                blocks.append(Block(text, left=36, lead=((18.0, "•", ROMAN),), align="left"))
    for page in paginate(blocks, CYCLE_1, {}, 1).pages:
        for y, line in page.lines:
            sheet.line(look.odd[0], y, line)
        sheet.text(look.odd[1], 40, INVENTED, BOLD, 8, "right")
        sheet.canvas.showPage()
    sheet.save()


def _word(raw: dict[str, Any], lines: list[str], path: Path) -> None:
    made = word.document(font="Calibri", size=11)
    made.sections[0].footer.paragraphs[0].text = INVENTED
    word.paragraph(made, quotes(raw["title"]) + (f"\n{raw['below']}" if raw.get("below") else ""), bold=True, centre=True)
    for line in lines:
        kind, text, _ = _plain(line)
        match kind:
            case "##":
                word.paragraph(made, text.split("|")[1].strip(), bold=True)
            case "@":
                word.paragraph(made, text, bold=True)
            case "!":
                word.paragraph(made, text)
            case _:
                word.paragraph(made, text, style="List Bullet")
    word.save(made, path)
