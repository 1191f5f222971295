"""A place as it is cited in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from ..text import Place
from .wording import listed


def cited(place: Place, numbers: Sequence[str], title: str) -> str:
    """A place in words: "A/HRC/25/5, paragraph 186.12, page 14"."""
    notes = [number for number in numbers if number.startswith(("note", "annex"))]
    own = [number for number in numbers if number not in notes]
    parts = [title, *([paragraphs_named(own)] if own else []), *notes]
    pages = place.pages
    if pages:
        parts.append(f"page {pages[0]}" if len(pages) == 1 else f"pages {pages[0]} to {pages[-1]}")
    return ", ".join(parts)


def paragraphs_named(paragraphs: Sequence[str]) -> str:
    """Paragraphs by their numbers: "paragraphs 4 and 6"."""
    return f"{'paragraph' if len(paragraphs) == 1 else 'paragraphs'} {listed(paragraphs)}"
