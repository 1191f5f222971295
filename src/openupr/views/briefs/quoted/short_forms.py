"""What abbreviations in a quotation mean, where their document says so: "Harbour Lamps Unit (HLU)", or a line of its list of them. A reader of one
page has not read what is before.

Only a name is taken whose words begin with the letters of the abbreviation, one each, in their order; small words need not count, and of four
letters or more one other word need not: "Ministry of Education, Science, Technology and Innovation (METI)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ....languages.stop_words import stop_words
from ....languages.word_tables import by_language
from ....preparing.topics.marks_of_cuts import OMITTED
from ....records import ApartKind, Attachment, Paragraph, UnnumberedPart

_SHORT = re.compile(r"(?<![\w’'/-])[A-Z][A-Za-z]{0,6}[A-Z][A-Za-z]{0,6}(?![\w/-])")
_LEAST = 3
"""Letters of an abbreviation: shorter ones are States and unions that readers know."""
_EXPLAINED = re.compile(r"\(“?(?P<short>[A-Z][A-Za-z]{0,6}[A-Z][A-Za-z]{0,6})”?\)")
_LINE = re.compile(r"^\s*(?P<short>[A-Z][A-Za-z]{0,6}[A-Z])[ \t]+(?:[–—:-]\s*)?(?P<name>[A-Z][^\n.]{4,110})$", re.MULTILINE)
_BEFORE = re.compile(r"[^().;:]*$")
_LONGEST_NAME = 160
"""Characters of a name, at most."""
_LEAST_LOOSE = 4
"""Letters from which an abbreviation may leave out a word of its name."""
_PARTS = re.compile(r",\s+(?!\d{4}\b)")
_DAY = re.compile(r"\b\d{1,2}\s[^\W\d]+,?\s\d{4}\b")
_MOST = 2
"""Abbreviations of a quotation that are explained."""


def short_forms(paragraphs: Sequence[Paragraph], words: str, apart: Sequence[UnnumberedPart] = ()) -> list[tuple[str, str]]:
    """The abbreviations in these words that the document explains in another place, each with its name: in a paragraph, or in a list `apart`."""
    used = dict.fromkeys(each for each in _SHORT.findall(words) if len(each) >= _LEAST)
    if not used:
        return []
    known = _explained(_Same(paragraphs, apart))
    found = [(each, known[each]) for each in used if each in known and known[each].lower() not in words.lower()]
    return found[:_MOST]


def titles_by_code(attachments: Sequence[Attachment]) -> Iterator[tuple[str, str]]:
    """What the list of contributors says a code is that is one attachment's alone: "CoE-ACFC" is not all of the CoE."""
    codes = [each.code for each in attachments]
    titles = ((each.code, _shortened(each.title)) for each in attachments if codes.count(each.code) == 1)
    return ((code, title) for code, title in titles if len(title) <= _LONGEST_NAME)


def _shortened(title: str) -> str:
    """A long title by its beginning, which says whose it is, and by the part with its day."""
    first, *others = _PARTS.split(title)
    if len(title) <= _LONGEST_NAME or not others:
        return title
    dated = next((number for number, part in reversed(list(enumerate(others))) if _DAY.search(part)), None)
    if dated is None:
        return f"{first}, {OMITTED}"
    found = _DAY.search(others[dated])
    return f"{first}, {f'{OMITTED} ' if dated else ''}{others[dated][: found.end() if found is not None else None]}"


def stands_as_a_code(short: str, words: str) -> bool:
    """Whether an abbreviation stands in words, and not as the beginning of another: "CoE" is not there in "CoE-ACFC"."""
    return re.search(rf"(?<![\w/-]){re.escape(short)}(?![\w/‑-])", words, re.IGNORECASE) is not None


class _Same:
    """Paragraphs of one document: the same if they are the same object, so that nothing is compared word by word."""

    def __init__(self, paragraphs: Sequence[Paragraph], apart: Sequence[UnnumberedPart] = ()) -> None:
        self.paragraphs, self.apart = paragraphs, apart

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.paragraphs is self.paragraphs

    def __hash__(self) -> int:
        return id(self.paragraphs)


@by_language(most=16)
def _explained(document: _Same) -> Mapping[str, str]:
    """What each abbreviation means that a document explains, as it is explained first."""
    found = dict(_listed(document.apart))
    for paragraph in document.paragraphs:
        text = paragraph.text.clean
        for match in _EXPLAINED.finditer(text):
            before = _BEFORE.search(text, max(0, match.start() - _LONGEST_NAME), match.start())
            name = _name_of(match["short"], before[0] if before is not None else "")
            if name and match["short"] not in found:
                found[match["short"]] = name
    return found


def _listed(apart: Sequence[UnnumberedPart]) -> Iterator[tuple[str, str]]:
    """The lines of a list of abbreviations that stands before the paragraphs, wherever it is printed there."""
    for part in apart:
        if part.kind is not ApartKind.ANNEX:
            for match in _LINE.finditer(part.text.original):
                if _is_of(match["short"], match["name"].split()):
                    yield match["short"], match["name"].rstrip(" ;.")


def _name_of(short: str, before: str) -> str:
    """The words right before a bracket that an abbreviation stands for; empty where their first letters are others."""
    words = [each for each in before.split() if each[0].isalpha()]
    for without in (0, 1) if len(short) >= _LEAST_LOOSE else (0,):
        for count in range(len(short) - 1, min(len(words), 2 * len(short)) + 1):
            taken = words[-count:]
            if taken[0].lower() not in stop_words("function") and _is_of(short, taken, without):
                return " ".join(taken)
    return ""


def _is_of(short: str, words: Sequence[str], without: int = 0) -> bool:
    """Whether the first letters of words make an abbreviation; small words may give theirs or not, and so may `without` other ones that have a
    capital and are neither the first nor the last."""
    left = short.removesuffix("s").upper()
    for number, word in enumerate(words):
        if left.startswith(word[0].upper()):
            left = left[1:]
        elif word.lower() not in stop_words("function"):
            if not without or not word[0].isupper() or number in {0, len(words) - 1}:
                return False
            without -= 1
    return not left
