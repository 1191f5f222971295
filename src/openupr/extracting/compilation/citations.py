"""What the notes of a compilation cite: documents with their paragraphs, submissions of UN bodies, and "Ibid." for the source before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...names import find_symbols
from ...records import Citation, Endnote

# "para. 15 (a) and (b)", "paras. 27–28 and 30 (c)", "pp. 4 and 5"
_LETTERS = r"(?:\s?\(\s?[a-z]{1,4}\s?\))"
_NUMBERS = rf"\d{{1,3}}(?:\.\d{{1,3}})?{_LETTERS}*(?:[–−-]\d{{1,3}}(?:\.\d{{1,3}})?{_LETTERS}*)?"
_LIST = rf"{_NUMBERS}(?:(?:,? and|,|;)\s*(?:{_NUMBERS}|{_LETTERS}(?:[–−-]{_LETTERS})?))*"
_PARAGRAPHS = re.compile(rf"\b(?:paragraphs?|paras?)\.?\s*(?P<list>{_LIST})")
_PAGES = re.compile(r"\b(?:pages?|pp?)\.?\s*(?P<list>\d{1,4}(?:(?:[–−-]|,? and |, )\d{1,4})*)")
_IBID = re.compile(r"\b[Ii]bid\b\.?")
# Where one source ends and the next begins.
_PARTS = re.compile(r"(?:;\s*(?:and\s+)?|[.,]?\s*(?:See also|see also|See|and see|Also)\s+|(?<=\d)\.\s+(?=[A-Z])|\band\s+(?=[A-Z]{1,5}/))")


def cited(notes: Iterable[Endnote]) -> dict[str, tuple[Citation, ...]]:
    """The sources of each note, by its identifier, in the order of the notes: "Ibid." means the last source of the note before."""
    found: dict[str, tuple[Citation, ...]] = {}
    last = ("", "")
    for note in notes:
        citations: list[Citation] = []
        for part in _parts(note.text.clean):
            symbols = find_symbols(part)
            title = _title(part)
            if _IBID.match(part):
                symbol, title = last
            else:
                symbol = symbols[0][0].text if symbols else ""
            if not symbol and not title and not citations:
                title = part.strip(" .,")
            if not symbol and not title:
                continue
            for each in [symbol, *(other.text for other, _, _ in symbols[1:])] if symbol else [""]:
                citations.append(Citation(each, "" if each and not title else title, paragraphs_of(part), pages_of(part), note.id))
            last = (symbol, title)
        found[note.id] = tuple(citations)
    return found


def _parts(text: str) -> Sequence[str]:
    return [part.strip() for part in _PARTS.split(text) if part and part.strip(" .,;")]


def _title(part: str) -> str:
    """What names a source without a symbol: its words up to the paragraphs or pages."""
    if find_symbols(part):
        return ""
    end = min((match.start() for match in (_PARAGRAPHS.search(part), _PAGES.search(part)) if match), default=len(part))
    return part[:end].strip(" .,(")


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs that a text names, each with its letters: "paras. 15 (a) and (b) and 17" -> "15 (a)", "15 (b)", "17"."""
    found: list[str] = []
    for match in _PARAGRAPHS.finditer(text):
        number = ""
        for item in re.findall(rf"{_NUMBERS}|{_LETTERS}(?:[–−-]{_LETTERS})?", match["list"]):
            words = re.sub(r"\s+", " ", item.strip())
            if words[0].isdigit():
                number = re.match(r"[\d.]+", words)[0]  # type: ignore[index]
                found.append(re.sub(r"(?<=\d)\(", " (", words))
            else:
                found.append(f"{number} {words}")
    return tuple(found)


def pages_of(text: str) -> tuple[str, ...]:
    """The pages that a text names, as printed: "pp. 4 and 5" -> "4", "5"; "pp. 3–4" -> "3–4"."""
    return tuple(page for match in _PAGES.finditer(text) for page in re.split(r",? and |, ", match["list"]))
