"""A text's letters without what sets two ways of writing one word apart: case, accents, wide and joined forms, what is not seen, letters that look
alike. Each folds by itself, so that the way back to the text is a list of offsets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

_ALIKE = str.maketrans(
    "авекмнорстухіјѕԁһԛԝαβεζικνορτυχøłđħıðŋϲ",
    "abekmhopctyxijsdhqwabezikvoptyxoldhidnc",
)
"""Letters of other alphabets that look like Latin ones, and Latin ones that are an accent short of a plain one, in lower case."""
_TWO = {"æ": "ae", "œ": "oe", "þ": "th"}
RAISED_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
"""Superior figures as plain ones."""
_HYPHENS = frozenset("-‐‑‒–—―−﹣－")
_APOSTROPHES = frozenset("'’‘ʼʻ`´′＇")
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u0640")
"""Fillers and joiners that are no format characters, and the stroke that makes an Arabic word longer."""


class _Folding(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = made = _folded(chr(code))
        return made


class _Letters(dict[int, str | None]):
    """The same, letters alone; None, and no empty text, where nothing is kept: Python drops that character several times as fast."""

    def __missing__(self, code: int) -> str | None:
        self[code] = made = "".join(char for char in _folded(chr(code)) if char.isalpha()) or None
        return made


_FOLDED, _LETTERS = _Folding(), _Letters()
_NOT_ASCII = re.compile(r"([^\x00-\x7f][^\x00-\x7f]*)")
"""Written twice, and without a plus: an expression that begins with one letter of a set is looked for in half the time."""
_ASCII = range(128)


def folded(text: str) -> str:
    """The text in folded letters; digits, white space and marks between words stay, marks above letters and note marks above the line go."""
    return _put(text, _FOLDED)


def each_folded(texts: Sequence[str]) -> list[str]:
    """The same of several texts: all at once."""
    told = folded(_APART.join(texts)).split(_APART) if texts else []
    return told if len(told) == len(texts) else [*map(folded, texts)]


_APART = "\0"
"""What no text has, nor a folded one."""
_DISGUISE = re.compile(r"[\u00ad\u0300-\u036f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\uff21-\uff5a\U0001d400-\U0001d7ff]")
_OF_TWO_ALPHABETS = re.compile("[\u0370-\u052f]")
_MAY_DISGUISE = re.compile(f"{_DISGUISE.pattern[:-1]}{_OF_TWO_ALPHABETS.pattern[1:]}")
"""Either: most texts have neither."""
_MIXED = re.compile(r"(?=[^\W\d_]*[a-zA-Z])(?=[^\W\d_]*[\u0370-\u052f])[^\W\d_]+")


_UNUSUAL = re.compile("[^\x00-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2029\u2030-\u205e\u20a0-\u22ff]")


def is_usual(text: str) -> bool:
    """Whether a text has nothing but Latin letters as one sees them, figures and usual signs: of most texts that is seen at once."""
    return text.isascii() or _is_usual(text)


@lru_cache(maxsize=4096)
def _is_usual(text: str) -> bool:
    """Asked of a text by each who looks for something else in it."""
    return _UNUSUAL.search(text) is None


def undisguised(text: str) -> str:
    """The text as it looks, in plain letters: marks joined to theirs, wide letters narrow, nothing unseen inside words, letters of other alphabets in
    a Latin word as the ones they look like. Most texts come back as they are."""
    if is_usual(text) or _MAY_DISGUISE.search(text) is None:
        return text
    if _DISGUISE.search(text) is not None:
        text = "".join(char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")
    return _MIXED.sub(_in_one_alphabet, text) if _OF_TWO_ALPHABETS.search(text) is not None else text


def _in_one_alphabet(word: re.Match[str]) -> str:
    return "".join(put.upper() if char.isupper() else put for char in word[0] for put in [char.lower().translate(_ALIKE)])


def folded_offsets(text: str) -> list[int]:
    """For each character of `folded(text)`, where the one that it comes from stands in the text."""
    return [at for at, char in enumerate(text) for _ in _FOLDED[ord(char)]]


def only_letters(text: str) -> str:
    """The folded letters of a text, nothing between them."""
    return _put(text, _LETTERS)


def _put(text: str, table: _Folding | _Letters) -> str:
    """The text with each character put as the table says: ASCII, which is most of any text in Latin letters, as bytes, in a fraction of the time."""
    put = text.encode("utf-8", "surrogatepass").translate(*_of_ascii(table is _LETTERS)).decode("utf-8", "surrogatepass")
    if put.isascii():
        return put
    parts = _NOT_ASCII.split(put)
    parts[1::2] = [(table[ord(part)] or "") if len(part) == 1 else part.translate(table) for part in parts[1::2]]
    return "".join(parts)


@cache
def _of_ascii(letters: bool) -> tuple[bytes, bytes]:
    """What `bytes.translate` puts in place of each byte, those that are not ASCII as they are, and which bytes it drops."""
    every = [_LETTERS[code] if letters else _FOLDED[code] for code in _ASCII]
    put = bytes(ord(char or "\0") for char in every) + bytes(range(len(every), 256))
    return put, bytes(code for code, char in enumerate(every) if char is None)


def _folded(char: str) -> str:
    if char in _HYPHENS:
        return "-"
    if char in _APOSTROPHES:
        return "'"
    if char in _UNSEEN or unicodedata.category(char) == "Cf" or unicodedata.decomposition(char).startswith(("<super>", "<sub>")):
        return ""
    if char.isspace():
        return "\n" if char in "\n\r\u2028\u2029\x0b\x0c\x85" else " "
    parts = unicodedata.normalize("NFKD", char)
    bare = "".join(part for part in parts if not unicodedata.combining(part) and not "\ufe00" <= part <= "\ufe0f")
    low = bare.casefold()
    return "".join(_TWO.get(letter, letter.translate(_ALIKE)) for letter in low)
