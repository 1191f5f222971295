"""Texts in the cells of a CSV that a spreadsheet would take for formulas: written with an apostrophe in front, read without it."""

from __future__ import annotations

import re

_GUARD = re.compile(r"'*[=+\-@\t\r]")


def guarded(text: str) -> str:
    """A text as a CSV cell holds it: one that a spreadsheet would take for a formula gets an apostrophe in front
    (docs/data.md)."""
    return f"'{text}" if _GUARD.match(text) else text


def unguarded(cell: str) -> str:
    """The text of a CSV cell: the inverse of `guarded`, for every text."""
    return cell[1:] if cell.startswith("'") and _GUARD.match(cell) else cell
