"""Cuts a text into the pieces that the encoder knows: BERT's WordPiece, without capitals and accents (Devlin et al. 2018).

The same numbers as the `tokenizers` library gives (a test holds them side by side), which the package does not need for that: it brings a
downloader with it. One difference, on purpose: "[SEP]" and its like in a text are characters as any others, so that no text can end itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

UNKNOWN, OPENS, CLOSES = "[UNK]", "[CLS]", "[SEP]"
LONGEST_WORD = 100
"""Characters; a longer word is unknown."""

MOST_WORDS = 50_000
"""Words whose pieces are kept."""


class WordPiece(NamedTuple):
    """The number of a piece in the vocabulary, and the span of the text, in characters, that it stands for."""

    id: int
    start: int
    end: int


def word_pieces(text: str, vocabulary: Mapping[str, int]) -> Iterator[WordPiece]:
    """The pieces of a text in order, without the marks that open and close it, cut as they are asked for."""
    if _is_plain(text):
        for match in _PLAIN_WORD.finditer(text):
            for number, start, end in _pieces_of(match[0].lower(), vocabulary):
                yield WordPiece(number, match.start() + start, match.start() + end)
        return
    for word, places in _words(text):
        for number, start, end in _pieces_of(word, vocabulary):
            yield WordPiece(number, places[start], places[end - 1] + 1)


def piece_numbers(text: str, vocabulary: Mapping[str, int], most: int, known: dict[str, tuple[int, ...]]) -> list[int]:
    """The numbers of the first `most` pieces alone. `known` keeps those of the words that were met."""
    if not _is_plain(text):
        return [piece.id for piece in islice(word_pieces(text, vocabulary), most)]
    found: list[int] = []
    for match in _PLAIN_WORD.finditer(text.lower()):
        word = match[0]
        cut = known.get(word)
        if cut is None:
            if len(known) >= MOST_WORDS:
                known.clear()
            cut = known[word] = tuple(number for number, _, _ in _pieces_of(word, vocabulary))
        found += cut
        if len(found) >= most:
            return found[:most]
    return found


def _is_plain(text: str) -> bool:
    """Whether a text has no accents, nothing that vanishes, each letter one letter in lower case: nearly every one."""
    return (text.isascii() and text.isprintable()) or all(map(_is_plain_character, set(text)))


@lru_cache(maxsize=4_096)
def _is_plain_character(character: str) -> bool:
    if character.isascii():
        return character.isprintable()
    return _plain(character) == ((character, _ALONE),)


_PLAIN_WORD = re.compile(r"[A-Za-z0-9]+|[^ A-Za-z0-9]")


def _words(text: str) -> Iterator[tuple[str, list[int]]]:
    """Words and single marks in lower case without accents, each with the place in the text of every character of it."""
    word: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for plain, kind in _plain(character):
            if kind != _LETTER and word:
                yield "".join(word), places
                word, places = [], []
            if kind == _LETTER:
                word.append(plain)
                places.append(place)
            elif kind == _ALONE:
                yield plain, [place]
    if word:
        yield "".join(word), places


_LETTER, _ALONE, _SPACE = 1, 2, 3


@lru_cache(maxsize=4_096)
def _plain(character: str) -> tuple[tuple[str, int], ...]:
    """What a character is read as: letters of a word, a mark that stands alone, a space, or nothing at all."""
    if character in "\t\n\r" or unicodedata.category(character) in ("Zs", "Zl", "Zp"):
        return ((" ", _SPACE),)
    if character in "\0\ufffd" or unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs"):
        return ()
    if _is_chinese(ord(character)):
        return ((" ", _SPACE), *((each, _LETTER) for each in unicodedata.normalize("NFD", character)), (" ", _SPACE))
    plain = [each for each in unicodedata.normalize("NFD", character) if unicodedata.category(each) != "Mn"]
    return tuple((low, _ALONE if _is_mark(low) else _LETTER) for each in plain for low in each.lower())


def _is_mark(character: str) -> bool:
    return character in "$+<=>^`|~" or unicodedata.category(character).startswith("P")


def _is_chinese(code: int) -> bool:
    return any(
        first <= code <= last
        for first, last in (
            (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
            (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
        )
    )  # fmt: skip


def _pieces_of(word: str, vocabulary: Mapping[str, int]) -> Iterator[tuple[int, int, int]]:
    """The longest known piece from the left, again and again; where one is lacking the whole word is unknown."""
    if len(word) > LONGEST_WORD:
        yield vocabulary[UNKNOWN], 0, len(word)
        return
    found = []
    start = 0
    while start < len(word):
        for end in range(len(word), start, -1):
            number = vocabulary.get(word[start:end] if start == 0 else "##" + word[start:end])
            if number is not None:
                found.append((number, start, end))
                start = end
                break
        else:
            yield vocabulary[UNKNOWN], 0, len(word)
            return
    yield from found
