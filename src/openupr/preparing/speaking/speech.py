"""How long a text is when it is spoken: in words (characters in Chinese), with numbers, abbreviations and symbols as they are said.

"2014" is two words, "SVN" three letters, "A/HRC/25/5" more than eight words: letters, slashes and numbers are all said. Numbers are counted
as English says them, in every language but Chinese: an approximation. What a reader skips (a title, "check against delivery") is taken out
before: statements.py.
"""

from __future__ import annotations

import re

from ...kept_patterns import kept_pattern
from ...light_dataclass import dataclass
from ...text import Span
from ..facts import facts

PIECE = kept_pattern(
    r"""
      (?P<symbol> \b[A-Z]+ (?: / [A-Z0-9](?:[\w.()-]*[\w)])? )+ )     # A/HRC/25/5, CAT/C/SVN/CO/3; not "and/or"
    | (?P<short> \b(?:[a-z]\.){2,} | \bH\.E\. | \bvs\. | \bcf\. )  # e.g. i.e. a.m.
    | (?P<number>
        (?: (?<!\d)\d{1,3} (?: [ ]\d{3}\b )+ | \d+ (?: [,.\u00a0\u202f'’]\d{3}\b )* )  # 3 400 000, by ordinary spaces too; not "2026 100"
        (?: [.,]\d+ )? (?P<ordinal> st|nd|rd|th )? )
    | (?P<han> [\u3400-\u9fff\uf900-\ufaff] )
    | (?P<word> [^\W\d_] [^\W\d_\u3400-\u9fff\uf900-\ufaff]* (?: ['’] [^\W\d_]+ )* )
    | (?P<mark> [%‰&+=$€£§°@№/] )
    """,
    re.VERBOSE,
)
_INSIDE = re.compile(r"[A-Za-z]+|\d+|/")
_ROMAN = re.compile(r"[IVX]{1,5}")
_RANGE = re.compile(r"\d\s*[-–]\s*$")
_UNIT = re.compile(r"[^\W\d_]+|\d")


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """A part of the text that is said: its span and how long it is in spoken words (characters in Chinese)."""

    span: Span
    length: float


def spoken_parts(text: str, language: str) -> list[SpokenPart]:
    """What is said of `text`, in order. `language` is a two-letter code; only Chinese is counted in characters."""
    return [SpokenPart(Span(*match.span()), round(_length(match, text, language == "zh"), 2)) for match in PIECE.finditer(text)]


def _length(match: re.Match[str], text: str, chinese: bool) -> float:
    said = match.group()
    spoken = facts("clock")["spoken"]
    match match.lastgroup if match.lastgroup != "ordinal" else "number":
        case "symbol":
            return sum(_inside(part, chinese) for part in _INSIDE.findall(said))
        case "short":
            return float(spoken["short"].get(said, spoken["letter"] * said.count(".")))
        case "number":
            return (1 if _RANGE.search(text[max(0, match.start() - 3) : match.start()]) else 0) + _number(said, chinese)
        case "mark":
            return float(spoken["marks"].get(said, 0))  # a slash between words is not said
        case "word":
            return _word(said, chinese)
        case _:
            return 1


def _inside(part: str, chinese: bool) -> float:
    """A part of a symbol: letters one by one (a word of four or more as a word), a number, a slash."""
    if part == "/":
        return 1
    if part.isdigit():
        return _number(part, chinese)
    if len(part) == 1:
        return 1.0 if chinese else float(facts("clock")["spoken"]["letter"])
    return _word(part, chinese) if part.isupper() else 1


def _word(said: str, chinese: bool) -> float:
    """An abbreviation by its letters, unless it is said like a word; in Chinese a foreign word by its syllables, about one for three letters."""
    spoken = facts("clock")["spoken"]
    capitals = len(said) > 1 and said.isupper() and said.upper() != said.lower()
    if capitals and said not in spoken["as_words"] and len(said) <= 6 and not _ROMAN.fullmatch(said):
        return len(said) * (1.0 if chinese else float(spoken["letter"]))
    return max(1, round(len(said) / 3)) if chinese else 1


def _number(said: str, chinese: bool) -> int:
    """The words of a number: "25" two (twenty-five), "2014" two, "1,200" four; "7.5" three (seven point five). Chinese: its characters."""
    digits = re.sub(r"(?:st|nd|rd|th)$", "", said)
    if point := re.fullmatch(r"(.*\d)[.,](\d{1,2}|\d{4,})", digits):
        return _number(point[1], chinese) + 1 + len(point[2])
    plain = re.sub(r"\D", "", digits)
    if len(plain) > 15:
        return len(plain)
    value = int(plain)
    if chinese:
        return len(plain) if len(plain) == 4 and digits.isdigit() else max(1, 2 * len(plain.strip("0")) - 1)
    if len(plain) == 4 and digits.isdigit() and (1100 <= value < 2000 or 2010 <= value < 2100) and value % 100:
        return _below_hundred(value // 100) + _below_hundred(value % 100)  # a year, said in pairs
    return _words_of(value)


def _below_hundred(value: int) -> int:
    return 1 if value <= 20 or value % 10 == 0 else 2


def _words_of(value: int) -> int:
    """The words of a whole number in English, "and" included: 105 is four (one hundred and five)."""
    if value < 100:
        return _below_hundred(value)
    total = 0
    for size in (10**12, 10**9, 10**6, 10**3):
        if value >= size:
            total += _words_of(value // size) + 1
            value %= size
            total += 1 if 0 < value < 100 and size == 1000 else 0
    if value >= 100:
        return total + _below_hundred(value // 100) + 1 + (1 + _below_hundred(value % 100) if value % 100 else 0)
    return total + (_below_hundred(value) if value else 0)


_NUMBER_ALONE = re.compile(r"\s*\(?\d{1,3}\.")
_LONGEST = 100
"""Characters of a word from which on it is no abbreviation."""


def sentences_spoken(text: str) -> list[Span]:
    """The sentences of a text, in order; the end of a paragraph ends one, the full stop of an abbreviation or initial doesn't."""
    short = facts("clock")["spoken"]["abbreviations"]
    found: list[Span] = []
    start = 0
    for match in re.finditer(r"[.!?…؟]+[\"'”’»)\]]*(?=\s|$)|[。！？]+[”’」』）]*|\n|$", text):
        end = match.end()
        if match.group().startswith("."):
            last = text[max(start, end - _LONGEST) : end].rsplit(maxsplit=1)[-1].lower().lstrip("(“\"'")
            if last in short or re.fullmatch(r"[^\W\d_]\.", last) or _NUMBER_ALONE.fullmatch(text, start, end):
                continue
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if _UNIT.search(text, start, end):
            found.append(Span(start, end))
        start = max(end, match.end())
    return found
