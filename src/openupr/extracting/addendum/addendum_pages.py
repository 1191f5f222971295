"""What on an addendum's pages is no answer: its masthead, the numbers of pages; and what the columns of its tables hold."""

from __future__ import annotations

import re
from typing import Any

from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class _Pages:
    masthead: re.Pattern[str]
    furniture: re.Pattern[str]
    columns: dict[str, re.Pattern[str]]


@by_language
def _pages() -> _Pages:
    data: dict[str, Any] = table("addendum_pages")
    return _Pages(
        masthead=re.compile("|".join(f"(?:{p})" for p in data["masthead"]["opening"])),
        furniture=re.compile("|".join(f"(?:{p})" for p in data["masthead"]["anywhere"])),
        columns={name: re.compile(p) for name, p in data["columns"].items()},
    )


def is_masthead(text: str) -> bool:
    """Whether a paragraph or line, before the document's text begins, is its masthead or title."""
    folded = text.strip().lower()
    return bool(folded) and _pages().masthead.fullmatch(folded) is not None


def is_furniture(text: str) -> bool:
    """Whether a paragraph or line is no text wherever it stands: the number of a page or job, a line of dashes."""
    return _pages().furniture.fullmatch(text.strip().lower()) is not None


def column(head: str) -> str:
    """What a table's column holds, by its head: number, recommendation, state, position, comment; "" where the head is not known."""
    folded = re.sub(r"\s+", " ", head).strip(" .:*\n").lower()
    return next((name for name, pattern in _pages().columns.items() if folded and pattern.fullmatch(folded)), "")
