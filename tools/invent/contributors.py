"""The list of contributors in a stakeholder summary: its lines in an endnote, and the truth about it.

Its source is `[listed]` with the `note` that holds it and, optionally, `[[listed.legend]]` (`mark`, `meaning`), and one `[[listed.entry]]` a
contributor, in order: `heading` (as printed), `kind`, `code`, `name`, `city`, `country`, `mark`, `members` (name, city, country), `attachments`
(code, title), `paragraphs` (the numbers of those that cite it), `held` (the submission's key where it lies in the dossier). What is empty is left
out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .layout import Block, Line, broken
from .looks import Look

_CODE, _NAME = 28.35, 142.0
"""Where the codes and the names stand, in points from the left edge: as in A/HRC/WG.6/48/SVN/3."""


def lines(listed: dict[str, Any], look: Look) -> list[Line]:
    """The list as it stands below the note's first words."""
    left, right = look.odd
    found: list[Line] = []
    for code, text, indent in _rows(listed):
        lead = ((_CODE, code, "Times-Roman"),) if code else ()
        block = Block(text, size=look.note_size, leading=look.note_leading, left=indent, before=0, align="left", lead=lead)
        found.extend(broken(block, look, right - left))
    return found


def words(listed: dict[str, Any]) -> str:
    """The list as one text."""
    return " ".join(f"{code} {text}".strip() for code, text, _ in _rows(listed))


def _rows(listed: dict[str, Any]) -> Iterator[tuple[str, str, float]]:
    """What is printed: the code (empty: none), the text, and where the text begins."""
    heading = ""
    for index, entry in enumerate(listed["entry"]):
        if entry["heading"] != heading:
            heading = entry["heading"]
            yield "", heading, 0.0
        last = index + 1 == len(listed["entry"])
        attachments = entry.get("attachments", [])
        yield entry["code"], _printed(entry, "" if attachments else "." if last else ";"), _NAME
        for number, each in enumerate(attachments, 1):
            if number == 1:
                yield "", "Attachments:", _NAME
            yield "", f"({each['code']}) {each['title']}{'.' if last and number == len(attachments) else ';'}", _NAME


def truth(listed: dict[str, Any]) -> dict[str, Any]:
    """The contributors as the document prints them, and which of them it never cites."""
    meanings = {each["mark"]: each["meaning"] for each in listed.get("legend", [])}
    entries = [
        {
            "code": entry["code"],
            "name": entry["name"],
            "city": entry.get("city", ""),
            "country": entry.get("country", ""),
            "kind": entry["kind"],
            "heading": entry["heading"].strip(" :"),
            "mark": entry.get("mark", ""),
            "meaning": meanings.get(entry.get("mark", ""), ""),
            "members": [[each["name"], each.get("city", ""), each.get("country", "")] for each in entry.get("members", [])],
            "attachments": [[each["code"], each["title"]] for each in entry.get("attachments", [])],
            "paragraphs": entry["paragraphs"],
            "held": entry.get("held", ""),
        }
        for entry in listed["entry"]
    ]
    return {
        "contributors": entries,
        "uncited": [entry["code"] for entry in entries if not entry["paragraphs"]],
    }


def _printed(entry: dict[str, Any], end: str) -> str:
    members = entry.get("members", [])
    if not members:
        return f"{_seated(entry)}{end}{entry.get('mark', '')}"
    *first, last = map(_seated, members)
    named = f"{'; '.join(first)} and {last}" if first else last
    return f"{entry['name']} submitted by: {named}{end}{entry.get('mark', '')}"


def _seated(who: dict[str, Any]) -> str:
    city = f", {who['city']}" if who.get("city") else ""
    country = f" ({who['country']})" if who.get("country") else ""
    return f"{who['name']}{city}{country}"
