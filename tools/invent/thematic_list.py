"""OHCHR's thematic list of a review: a table in Word, sorted by theme. The items' texts come from the report.

A source's `entries`, one a line:

    # Ratification of & accession to international instruments      a theme: a row of one merged cell
    51.1 | Supported | A/HRC/99/15/Add.1 - Para.3 | also; themes | persons | 8 10
    51.1                                                            the same entry again, under this theme

The theme that it stands under is the first of an entry's themes. `^` as a position or as goals: the cell above goes on over this row.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.table import Table

from . import script, source, word
from .markup import quotes
from .source import Rename, Report

GOALS = (
    "NO POVERTY", "ZERO HUNGER", "GOOD HEALTH AND WELL-BEING", "QUALITY EDUCATION", "GENDER EQUALITY", "CLEAN WATER AND SANITATION",
    "AFFORDABLE AND CLEAN ENERGY", "DECENT WORK AND ECONOMIC GROWTH", "INDUSTRY, INNOVATION AND INFRASTRUCTURE", "REDUCED INEQUALITIES",
    "SUSTAINABLE CITIES AND COMMUNITIES", "RESPONSIBLE CONSUMPTION AND PRODUCTION", "CLIMATE ACTION", "LIFE BELOW WATER", "LIFE ON LAND",
    "PEACE, JUSTICE AND STRONG INSTITUTIONS", "PARTNERSHIPS FOR THE GOALS",
)  # fmt: skip
# Heads and widths in centimetres: four columns since 2024 or so, before that themes, persons and goals in one cell.
_LAYOUTS = {
    "2025": (
        ("Recommendation and recommending State", "Position of the State under review", "Human rights themes and groups of persons", "Relevant SDGs"),
        (8.0, 3.0, 8.5, 7.0),
    ),
    "2019": (("Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation"), (10.0, 2.5, 8.0, 6.0)),
}
_SOURCE = re.compile(r"(\S+)(?: - Para\.? ?(\S+))?")


def make(path: Path, folder: Path, rename: Rename = ()) -> tuple[str, dict[str, Any]]:
    """Write the document; gives its file's name and the truth about it."""
    raw = source.read(path, rename)
    report = source.load(path.parent / "working_group_report.toml", rename)
    entries, shown, traps = _entries(raw, report)
    _write(raw, report, entries, shown, folder / raw["file"])
    truth = {
        "review": raw["review"],
        "file": raw["file"],
        "kind": "thematic_list",
        "language": "en",
        "entries": list(entries.values()),
        "traps": traps,
    }
    return raw["file"], truth


def _entries(raw: dict[str, Any], report: Report) -> tuple[dict[str, dict[str, Any]], list[tuple[str, str, dict[str, str]]], list[dict[str, str]]]:
    """Each entry once; what is shown, row by row (theme, number, the cells that are merged with those above); the traps."""
    wordings, states = script.texts(report), _states(report)
    entries: dict[str, dict[str, Any]] = {}
    shown: list[tuple[str, str, dict[str, str]]] = []
    traps = []
    theme = ""
    for raw_line in raw["entries"].splitlines():
        line, _, told = raw_line.partition("%%")
        if not line.strip():
            continue
        traps += [{"trap": trap.strip(), "where": line.strip()[:40]} for trap in told.split(";") if trap.strip()]
        if line.startswith("# "):
            theme = quotes(line[2:].strip())
            shown.append((theme, "", {}))
            continue
        number, *cells = (cell.strip() for cell in line.split("|"))
        if not cells:
            entries[number]["headings"].append(theme)
            if theme not in entries[number]["themes"]:
                raise ValueError(f"{number} stands under {theme}, which is none of its themes")
            shown.append((theme, number, {}))
            continue
        position, given, also, persons, goals = (quotes(cell) for cell in cells)
        merged = {column: "^" for column, cell in (("position", position), ("goals", goals)) if cell == "^"}
        above = entries[shown[-1][1]] if merged else {}
        named = _SOURCE.fullmatch(given)
        entries[number] = {
            "number": number,
            "text": f"{number} {wordings[number]}",
            "states": states[number],
            "printed_position": above["printed_position"] if "position" in merged else position,
            "source": {"printed": given, "symbol": named[1], "paragraph": named[2] or ""} if named else None,
            "headings": [theme],
            "themes": [theme, *_split(also)],
            "persons": _split(persons),
            "goals": above["goals"] if "goals" in merged else [f"{goal} - {GOALS[int(goal) - 1]}" for goal in goals.split()],
        }
        shown.append((theme, number, merged))
    return entries, shown, traps


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _states(report: Report) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for conclusion in report.conclusions:
        for entry in conclusion.entries:
            codes = [code for clause in entry.clauses for code, _ in clause.states if code]
            found.setdefault(entry.number, list(dict.fromkeys(codes)))
    return found


def _write(raw: dict[str, Any], report: Report, entries: dict[str, dict[str, Any]], shown: list[tuple[str, str, dict[str, str]]], path: Path) -> None:
    made = word.document(landscape=True)
    session = int(raw["review"][4:])
    cycle = 1 + (session > 12) + (session > 26) + (session > 40)
    head = f"UPR of {report.raw['state']} ({cycle}{'st nd rd th'.split()[cycle - 1]} Cycle - {session}{_ordinal(session)} Session)"
    made.sections[0].header.paragraphs[0].text = f"{head}\t\t\tThematic list of recommendations*"
    made.sections[0].footer.paragraphs[0].text = f"* {word.INVENTED}"
    _title(made, head)
    heads, widths = _LAYOUTS[raw["layout"]]
    table = word.table(made, widths)
    word.row(table, [[text] for text in heads], bold=True, head=True)
    for theme, number, merged in shown:
        if number:
            _row(table, raw["layout"], entries[number], merged)
        else:
            word.band(table, f"Theme: {theme}", size=14)
    word.save(made, path)


def _ordinal(number: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 != 1 else 0, "th")


def _title(made: Document, head: str) -> None:
    word.paragraph(made, head, bold=True)
    word.paragraph(made, "Thematic list of recommendations*", bold=True)


def _row(table: Table, layout: str, entry: dict[str, Any], merged: dict[str, str]) -> None:
    recommendation = [entry["text"]]
    if entry["source"]:
        recommendation.append(f"Source of {'Position' if layout == '2025' else 'position'}: {entry['source']['printed']}")
    themes = [f"- {theme}" for theme in entry["themes"]]
    persons = [f"- {person}" for person in entry["persons"]]
    goals = [f"- {goal}" for goal in entry["goals"]]
    if layout == "2025":
        cells = [recommendation, [entry["printed_position"]], [*themes, *(["Groups of Persons: ", *persons] if persons else [])], goals]
    else:
        labelled = [*themes, *(["SDGs: ", *goals] if goals else []), *(["Affected persons: ", *persons] if persons else [])]
        cells = [recommendation, [entry["printed_position"]], labelled, []]
    places = {"position": 1, "goals": 3}
    for column in merged:
        cells[places[column]] = []
    word.row(table, cells)
    for column in merged:
        place = places[column]
        table.rows[-2].cells[place].merge(table.rows[-1].cells[place])
