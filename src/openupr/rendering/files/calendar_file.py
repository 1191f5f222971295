"""A calendar entry as a file that every calendar takes (iCalendar, RFC 5545). The same entry gives the same bytes."""

from __future__ import annotations

import re
from datetime import date, timedelta

_LINE = 75
"""Bytes of a line; a longer one goes on behind a space."""


def calendar_entry(uid: str, start: date, end: date, title: str, said: str) -> bytes:
    """Whole days from `start` to `end`, the last one too. `uid` tells the entry from all others; `said` is its description."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//OpenUPR//OpenUPR//EN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{start:%Y%m%d}T000000Z",  # the entry says nothing of when it was made
        f"DTSTART;VALUE=DATE:{start:%Y%m%d}",
        f"DTEND;VALUE=DATE:{end + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(title)}",
        f"DESCRIPTION:{_text(said)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _text(words: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", words).replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 bytes, never cut inside a character."""
    pieces: list[str] = []
    piece = ""
    for character in line:
        if len((piece + character).encode()) > _LINE - bool(pieces):
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece])
