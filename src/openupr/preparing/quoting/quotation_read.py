"""A quotation as a person typed or pasted it: its words, where it leaves some out, what its writer changed in square brackets.

“the Committee urged [Slovenia] to ... without delay”
 the Committee urged           to                        words that have to stand in the text
                     [Slovenia]                          the quoter's own: the text has other words there, or none
                                    ...                  words of the same paragraph are left out
 [t]he                                                   a letter of the word is the quoter's own
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from ...light_dataclass import dataclass
from .words_of_text import LEFT_OUT, NONE, ComparedWords, Cutter, is_sign, is_word

FEWEST_WORDS, FEWEST_LETTERS, FEWEST_SIGNS = 3, 12, 6
"""What a quotation must have so that it can be said whose words it has: words and letters, or Chinese characters."""
FEWEST_OF_PART = 2
"""Words (or characters) of a part between two places where words are left out."""
PART_TOO_SHORT = "A part of the quotation between two places with words left out is too short: it could stand anywhere."
_TELLING = 5
MOST = 2_000
"""Words of a quotation."""


class ElementKind(Enum):
    """What an element of a quotation is: a word of the text, words left out, the quoter's own words, a word with letters of the quoter's own."""

    WORD = "word"
    LEFT = "left"
    OWN = "own"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class Element:
    """One element: `text` as it is compared (for the quoter's own words: as typed), `gap` what stands before it, `loose`: it may be a note's mark
    that was pasted with the text. `pattern` is set where letters of a word are the quoter's own."""

    sort: ElementKind
    text: str
    gap: int
    loose: bool = False
    pattern: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: `typed` without the quotation marks round it, its elements, the sign that ends it (". , ; :", empty: none), and why nothing can be
    told of it (empty: it can)."""

    typed: str
    elements: tuple[Element, ...]
    stop: str
    why_not: str = ""

    @property
    def dots(self) -> int:
        """How often it says that words are left out; the text may have some of the dots itself."""
        return sum(each.sort is ElementKind.LEFT for each in self.elements)

    @property
    def longest(self) -> str:
        """Its longest word of plain letters, which a text that has the quotation has too; empty where none is long enough to tell."""
        first = 1 if len(self.elements) > 1 else 0  # the first one may begin with another letter
        words = [each.text for each in self.elements[first:] if each.sort is ElementKind.WORD and each.text.isascii() and each.text.isalpha()]
        return max((word for word in words if len(word) >= _TELLING), key=len, default="")


def read_quotation(typed: str, *, brackets: bool = True) -> Quotation:
    """The quotation in what a person gave. Not `brackets`: square brackets are the text's own."""
    plain = typed.strip()
    cutter = Cutter(wrapped=True)
    cutter.cut(plain)
    words = cutter.words
    first, last = _inside(words)
    stop = ""
    while last > first and words.text[last - 1] in {".", ",", ";", ":"}:
        stop, last = words.text[last - 1], last - 1
        first, last = _inside(words, first, last)
    elements = list(_elements(words, first, last) if brackets else _words(words, first, last))
    while elements and elements[0].sort in {ElementKind.LEFT, ElementKind.OWN}:
        elements.pop(0)
    while elements and elements[-1].sort in {ElementKind.LEFT, ElementKind.OWN}:
        elements.pop()
        stop = ""
    shown = plain[words.start[first] : words.end[last - 1]] if last > first else plain
    return Quotation(shown, tuple(elements), stop, _too_little(elements))


def _inside(words: ComparedWords, first: int = 0, last: int | None = None) -> tuple[int, int]:
    """The words without quotation marks at either end: whether they are the quoter's or the text's makes no difference there."""
    last = len(words) if last is None else last
    while first < last and words.text[first] == '"':
        first += 1
    while last > first and words.text[last - 1] == '"':
        last -= 1
    return first, last


def _words(words: ComparedWords, first: int, last: int) -> Iterator[Element]:
    for index in range(first, last):
        text = words.text[index]
        if text == LEFT_OUT:
            yield Element(ElementKind.LEFT, text, words.gap[index])
        else:
            yield Element(ElementKind.WORD, text, words.gap[index], _may_be_mark(words, index))


def _may_be_mark(words: ComparedWords, index: int) -> bool:
    """Whether it looks like the mark of a note that was pasted with the text: raised, or figures glued to a word of several small letters or to the
    sign behind it."""
    if words.behind[index]:
        return True
    if not index or words.gap[index] != NONE or not words.text[index].isdigit() or len(words.text[index]) > 3:
        return False
    glued = index + 1 == len(words) or words.gap[index + 1] != NONE or not is_word(words.text[index + 1])
    before = words.text[index - 1]
    if before in {".", ",", ";", ")", '"'} and index > 1 and words.gap[index - 1] == NONE:
        before = words.text[index - 2]
    return glued and len(before) > 3 and before.isalpha() and before[-3:].islower()


def _elements(words: ComparedWords, first: int, last: int) -> Iterator[Element]:
    index = first
    while index < last:
        group = _bracketed(words, index, last)
        run = _glued(words, index, last)
        if words.text[index] in "([" and index + 2 < last and words.text[index + 1] == LEFT_OUT and words.text[index + 2] in ")]":
            yield Element(ElementKind.LEFT, LEFT_OUT, words.gap[index])
            index += 3
        elif run:
            pattern = re.compile("".join(run[1]))
            yield Element(ElementKind.PARTLY, run[2], words.gap[index], pattern=pattern)
            index = run[0]
        elif group:
            yield Element(ElementKind.OWN, " ".join(words.text[index + 1 : group]), words.gap[index])
            index = group + 1
        else:
            yield from _words(words, index, index + 1)
            index += 1


def _bracketed(words: ComparedWords, index: int, last: int) -> int:
    """Where the square bracket that opens here is closed; 0 where none is open, or it is never closed."""
    if words.text[index] != "[":
        return 0
    return next((at for at in range(index + 1, last) if words.text[at] == "]"), 0)


def _glued(words: ComparedWords, index: int, last: int) -> tuple[int, list[str], str] | None:
    """A word that begins here with letters in square brackets: where it ends, its pattern, how it is shown. None where there is none."""
    patterns: list[str] = []
    shown = ""
    letters = brackets = 0
    at = index
    while at < last and (at == index or words.gap[at] == NONE):
        if words.text[at] == "[" and (close := _bracketed(words, at, last)) and close <= at + 2 and LEFT_OUT not in words.text[at:close]:
            patterns.append(r"\w*")
            shown += "".join(words.text[at : close + 1])
            brackets += 1
            at = close + 1
        elif words.text[at][0].isalpha():
            patterns.append(re.escape(words.text[at]))
            shown += words.text[at]
            letters += len(words.text[at])
            at += 1
        else:
            break
    return (at, patterns, shown) if brackets and letters >= 2 else None


def _too_little(elements: list[Element]) -> str:
    """Why a quotation is too short, or too long, for anything to be told of it; empty where it is not."""
    if len(elements) > MOST:
        return f"The quotation has more than {MOST:,} words."
    parts: list[list[str]] = [[]]
    for each in elements:
        if each.sort is ElementKind.LEFT:
            parts.append([])
        elif each.sort is ElementKind.WORD and is_word(each.text):
            parts[-1].append(each.text)
    every = [word for part in parts for word in part]
    signs = sum(map(is_sign, every))
    enough = signs >= FEWEST_SIGNS or (len(every) >= FEWEST_WORDS and sum(map(len, every)) >= FEWEST_LETTERS)
    if not enough:
        return "The quotation is too short: many texts have these words."
    return PART_TOO_SHORT if any(len(part) < FEWEST_OF_PART for part in parts) else ""
