"""A place as it is cited in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages.messages import Messages
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


def place_said(place: Place, words: Messages) -> str:  # noqa: PLR0911 - one line a kind of place
    """A place as it is cited beside a text: "A/HRC/25/5, para. 186.12, p. 14"; in French "par. 186.12, p. 14"."""
    pages, paragraph, document = place.pages, place.paragraph, place.document
    first, last = (pages[0], pages[-1]) if pages else (0, 0)
    note = paragraph.removeprefix("note").strip() if paragraph.startswith("note") else ""
    if paragraph == "note" and pages:
        return words.say("{document}, in a note, p. {page}", document=document, page=str(first))
    if paragraph == "note":
        return words.say("{document}, in a note", document=document)
    named = {"document": document, "paragraph": paragraph, "note": note, "page": str(first), "last": str(last)}
    match bool(note), bool(paragraph), len(pages):
        case True, _, 0:
            return words.say("{document}, note {note}", **named)
        case True, _, 1:
            return words.say("{document}, note {note}, p. {page}", **named)
        case True, _, _:
            return words.say("{document}, note {note}, pp. {page}-{last}", **named)
        case _, True, 0:
            return words.say("{document}, para. {paragraph}", **named)
        case _, True, 1:
            return words.say("{document}, para. {paragraph}, p. {page}", **named)
        case _, True, _:
            return words.say("{document}, para. {paragraph}, pp. {page}-{last}", **named)
        case _, _, 0:
            return document
        case _, _, 1:
            return words.say("{document}, p. {page}", **named)
    return words.say("{document}, pp. {page}-{last}", **named)
