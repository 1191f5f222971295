"""Rows of a chart of national human rights institutions (GANHRI's): institution, State, status, and when it was reviewed.

A status is what the chart prints, with its date. None is inferred: an institution that the chart lacks has none that we know.
"""

from __future__ import annotations

import re

from ..languages.messages import Text, message
from ..languages.word_tables import by_language, table
from ..records.prepared.saved_lists import Accreditation
from .iso_days import iso_day

_PARTS = re.compile(r"\s*[;\n|]\s*")
_PAIR = re.compile(r"(?P<date>[^–—:=-]*?\d[^–—:=]*?)\s*[–—:=-]+\s*(?P<status>[^\d–—:=-]+)\s*")
_BEHIND_ANOTHER = re.compile(r"(?<=\))\s*[,;|]?\s*")
_BRACKETS = re.compile(r"(?P<status>[^()]+?)\s*\((?P<date>[^()]*\d[^()]*)\)")
"""How a history has a status with its date: "A (2004), Deferred (Mar 2015)"."""


def with_state(cells: dict[str, str]) -> dict[str, str]:
    """The cells of a row with its State: where it has no column of its own, the chart sets it before the institution ("Aldovar: Ombudsman")."""
    if cells.get("state"):
        return cells
    state, colon, name = cells.get("institution", "").partition(":")
    return cells | {"state": state.strip(), "institution": name.strip()} if colon else cells


def accreditations_in(cells: dict[str, str], row: int, *, day_first: bool | None = True) -> tuple[list[Accreditation], list[Text]]:
    """What a row tells, and why what it tells is not understood. The date's cell may have the history: "May 2008 – B; October 2014 – A"."""
    name, status = cells.get("institution", ""), status_of(cells.get("status", ""))
    found: list[Accreditation] = []
    unread: list[Text] = []
    for part in filter(None, _BEHIND_ANOTHER.split(cells.get("history", ""))):
        match = _BRACKETS.fullmatch(part)
        day = iso_day(match["date"], day_first=day_first) if match else None
        told = status_of(match["status"]) if match else None
        if day and told:
            found.append(Accreditation(name, told, day, row))
        else:
            unread.append(message("“{printed}” is no status with its date", printed=part.strip()))
    if found or unread:
        own, why = accreditations_in(cells | {"history": ""}, row, day_first=day_first)
        return [*found, *(each for each in own if each not in found)], [*unread, *why]
    dated = [part for part in _PARTS.split(cells.get("date", "")) if part]
    pairs = [match for part in dated if (match := _PAIR.fullmatch(part)) is not None and status_of(match["status"]) is not None]
    if pairs and len(pairs) == len(dated):
        for match in pairs:
            day, told = iso_day(match["date"], day_first=day_first), status_of(match["status"])
            if day is None or told is None:
                unread.append(no_date(match["date"]))
            else:
                found.append(Accreditation(name, told, day, row))
        return found, unread
    if status is None:
        printed = cells.get("status", "")
        return [], [no_status(printed)]
    day = iso_day(cells.get("date", ""), day_first=day_first)
    if day is None:
        return [], [no_date(cells["date"])]
    until = iso_day(cells.get("until", ""), day_first=day_first)
    if until is None:
        return [], [no_date(cells["until"])]
    return [Accreditation(name, status, day, row, until)], []


def no_status(printed: str) -> Text:
    """Why a cell of a status is not understood."""
    return message("“{printed}” is no status that we know", printed=printed) if printed else message("it says no status")


def no_date(printed: str) -> Text:
    """Why a cell of a date is not understood."""
    if re.fullmatch(r"[2-6]\d{4}(?:\.0+)?", printed.strip()):  # from 1954 to 2091
        return message("“{printed}” is a spreadsheet’s number for a day: give the cells of the column the form of a date", printed=printed)
    return message("“{printed}” is no date", printed=printed)


def status_of(words: str) -> str | None:
    """The status that a cell prints; None where it is none that we know."""
    return _statuses().get(" ".join(words.casefold().replace("“", "").replace("”", "").split()).strip(" .:*'\""))


@by_language
def _statuses() -> dict[str, str]:
    return {word: key for key, words in table("openness_lists")["accreditation"].items() for word in words}
