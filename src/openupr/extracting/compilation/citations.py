"""What the notes of a compilation cite: documents with their paragraphs, submissions of UN bodies, and "Ibid." for the source before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...names import find_symbols
from ...records import Citation, Endnote

# "para. 15 (a) and (b)", "paras. 27–28 and 30 (c)", "pp. 4 and 5"
_LETTERS = r"(?:\s?\(\s?[a-z]{1,4}\s?\))"
_NUMBERS = rf"\d{{1,3}}(?:\.\d{{1,3}})?{_LETTERS}*(?:[–−-]\d{{1,3}}(?:\.\d{{1,3}})?{_LETTERS}*)?"
_LIST = rf"{_NUMBERS}(?:(?:,? and|,|;)\s*(?:{_NUMBERS}|{_LETTERS}(?:[–−-]{_LETTERS})?))*"
_PARAGRAPHS = re.compile(rf"\b(?:paragraphs?|paras?)\.?\s*(?P<list>{_LIST})")
_PAGES = re.compile(r"\b(?:pages?|pp?)\.?\s*(?P<list>\d{1,4}(?:(?:[–−-]|,? and |, )\d{1,4})*)")
_IBID = re.compile(r"\b[Ii]bid\b\.?")
# A note that says no more than that is as the one before.
_SAME = re.compile(r"[Ii]bid\b\.?[ .]*")
# What stands behind the paragraphs or pages of one source where the next begins: "para. 10, CCPR/C/SVN/CO/3", "para. 29 and UNAMA, “Special report".
_NEXT = re.compile(r"(?:,? and|,)\s+(?=[A-Z“\"]|www\.|https?:)")
# No source, but where one is to be found, or what follows.
_NO_SOURCE = re.compile(r"(?:Available (?:from|at)\b.*|For (?:the )?relevant recommendations?)\W*", re.DOTALL)
# Where one source ends and the next begins.
_PARTS = re.compile(r"(?:;\s*(?:and\s+)?|[.,]?\s*(?:See also|see also|See|and see|Also)\s+|(?<=\d)\.\s+(?=[A-Z])|\band\s+(?=[A-Z]{1,5}/))")


def cited(notes: Iterable[Endnote]) -> dict[str, tuple[Citation, ...]]:
    """The sources of each note, by its identifier, in the order of the notes: "Ibid., p. 6" means the last source of the note before, and
    "Ibid." alone all of them, at the same places."""
    found: dict[str, tuple[Citation, ...]] = {}
    last = ("", "")
    before: tuple[Citation, ...] = ()
    for note in notes:
        if _SAME.fullmatch(note.text.clean.strip()):
            found[note.id] = tuple(replace(each, note=note.id) for each in before)
            continue
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
        found[note.id] = before = tuple(citations)
    return found


def _parts(text: str) -> Sequence[str]:
    parts = (part.strip() for whole in _PARTS.split(text) if whole for part in _one_by_one(whole))
    return [part for part in parts if part.strip(" .,;") and (find_symbols(part) or not _NO_SOURCE.fullmatch(part))]


def _one_by_one(part: str) -> Iterator[str]:
    """The sources that commas alone part: each ends with its paragraphs or pages."""
    start = 0
    for match in sorted((*_PARAGRAPHS.finditer(part), *_PAGES.finditer(part)), key=lambda match: match.start()):
        following = _NEXT.match(part, match.end())
        if following:
            yield part[start : match.end()]
            start = following.end()
    yield part[start:]


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
