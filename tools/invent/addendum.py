"""An addendum (A/HRC/n/m/Add.1), as PDF or Word: the State's answers to the recommendations of its report.

The one-page papers of a review, a decision and a corrigendum, are set in the same way (`kind` in the source); they answer nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx.table import Table

from . import script, source, word
from .drawing import INVENTED, Masthead, Sheet, front_2010
from .layout import BOLD, ROMAN, Block, Line, Paginator, broken
from .looks import LOOKS, Look
from .markup import clean
from .script import Part, Script
from .source import Rename

VIEWS = ("Addendum", "Views on conclusions and/or recommendations, voluntary", "commitments and replies presented by the State under review")
_COLUMNS = (0.0, 70.0, 160.0)  # where a table's columns begin, in points from the left edge
_GUTTER = 10.0


def make(path: Path, folder: Path, rename: Rename = ()) -> tuple[str, dict[str, Any]]:
    """Write the document; gives its file's name and the truth about it."""
    raw = source.read(path, rename)
    report = source.load(path.parent / "working_group_report.toml", rename)
    found = script.parse(raw["body"], report)
    file = raw.get("file") or raw["symbol"].replace("/", "-") + ".pdf"
    compose = _word if file.endswith(".docx") else _pages
    compose(raw, found, folder / file)
    common = {
        "review": raw["review"],
        "file": file,
        "kind": raw["kind"],
        "symbol": raw["symbol"],
        "date": raw["date"],
        "language": "en",
        "state": report.raw["state"],
    }
    if raw["kind"] != "addendum":
        return file, common | {"paragraphs": [clean(part.text) for part in found.parts]}
    return file, common | found.truth()


def _masthead(raw: dict[str, Any]) -> Masthead:
    head = raw["masthead"]
    part = VIEWS if raw["kind"] == "addendum" else tuple(head.get("part", ()))
    facts = {**head, "title": tuple(head["title"]), "part": part}
    facts.setdefault("session_dates", "")
    facts.setdefault("footnote", "")
    return Masthead(symbol=raw["symbol"], **facts)


# -- pages


def _pages(raw: dict[str, Any], found: Script, path: Path) -> None:
    look = LOOKS[raw["look"]]
    sheet = Sheet(path, look, _masthead(raw))
    left, right = look.odd
    if raw.get("one_page"):
        front_2010(sheet, _below(found, look, right - left))
        sheet.save()
        return
    front_2010(sheet)
    paginator = Paginator(look, {}, 2)
    held: list[Line] = []
    for part in found.parts:
        if part.kind == "row":
            held += _row(part, look, right - left)
        else:
            held += broken(_block(part, look), look, right - left)
        if not held[-1].keep:
            paginator.place(held)
            held = []
    paginator.place([*held, *broken(Block("_________", align="centre"), look, right - left)])
    for page in paginator.pages:
        sheet.page(page, {})
    sheet.save()


def _below(found: Script, look: Look, measure: float) -> list[tuple[float, Line]]:
    """The lines of a text that begins below the title and ends on the same page."""
    y, placed = 470.0, []
    for part in found.parts:
        for line in broken(_block(part, look), look, measure):
            y -= line.leading + line.before
            placed.append((y, line))
    if y < look.bottom + 20:
        raise ValueError("the text does not fit on one page")
    return placed


def _block(part: Part, look: Look) -> Block:
    match part.kind:
        case "heading":
            size = 14.0 if part.level == 1 else 12.0
            lead = ((-10.0, part.number, BOLD),) if part.number else ()
            return Block(part.text, "", BOLD, size, size + 2, before=18, align="left", lead=lead, keep=True)
        case "label":
            return Block(part.text, "", BOLD, align="left", keep=True)
        case "bullet":
            return Block(part.text, left=28.35, lead=((19.8, "•", ROMAN),), before=4)
        case "quote":
            return Block(part.text, font=BOLD, left=28.35, keep=True)
    lead = ((0.0, f"{part.number}.", ROMAN),) if part.number else ()
    return Block(part.text, indent=look.number_indent if part.number else 0.0, lead=lead)


def _row(part: Part, look: Look, measure: float) -> list[Line]:
    """A row's lines: the first lines of its cells side by side, then the second ones."""
    columns = []
    for index, (cell, left) in enumerate(zip(part.cells, _COLUMNS, strict=True)):
        right = _COLUMNS[index + 1] - _GUTTER if index + 1 < len(_COLUMNS) else measure
        font = BOLD if part.head else ROMAN
        columns.append(broken(Block(cell, font=font, left=left, right=measure - right, align="left"), look, measure))
    lines: list[Line] = []
    for number in range(max(map(len, columns))):
        beside = [column[number] for column in columns if number < len(column)]
        for index, line in enumerate(beside):
            line.keep = True
            if index:
                line.leading = line.before = 0.0
            lines.append(line)
    lines[-1].keep = part.head
    return lines


# -- Word


def _word(raw: dict[str, Any], found: Script, path: Path) -> None:
    made = word.document()
    head = _masthead(raw)
    made.sections[0].header.paragraphs[0].text = head.symbol
    made.sections[0].footer.paragraphs[0].text = INVENTED
    for text in (f"United Nations\t{head.symbol}", "General Assembly", f"Distr.: {head.distribution}", head.date, "Original: English"):
        word.paragraph(made, text)
    for text in ("Human Rights Council", head.session, head.agenda, head.item_title, " ".join(head.title), head.state, *_joined(head.part)):
        word.paragraph(made, text, bold=True)
    table: Table | None = None
    for part in found.parts:
        if part.kind != "row":
            table = None
        match part.kind:
            case "row":
                if table is None:
                    table = word.table(made, raw["widths"])
                _word_row(table, part)
            case "heading":
                made.add_heading(f"{part.number} {part.text}".strip(), part.level)
            case "label" | "quote":
                word.paragraph(made, part.text, bold=True)
            case "bullet":
                word.paragraph(made, part.text, style="List Bullet")
            case _:
                word.paragraph(made, f"{part.number}.\t{part.text}" if part.number else part.text)
    word.save(made, path)


def _joined(part: Sequence[str]) -> tuple[str, ...]:
    """ "Addendum", and the lines that belong together as one."""
    return (part[0], " ".join(part[1:])) if part else ()


def _word_row(table: Table, part: Part) -> None:
    if len(part.cells) == 1:
        word.band(table, part.cells[0])
        return
    cells = word.row(table, [[""] if cell == "^" else [cell] for cell in part.cells], bold=part.head, head=part.head)
    for index, cell in enumerate(part.cells):
        if cell == "^":
            above = table.rows[-2].cells[index]
            above.merge(cells[index])


__all__ = ["make"]
