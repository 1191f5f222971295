"""Whether words may stand in a text, by its letters alone. To make an expression ready for each of hundreds of names takes longer than to look for
them, and most of those that share letters with a text stand nowhere in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from .written_words import LETTER

_WORDS = re.compile(f"{LETTER}+")
_ALONE = 2
"""So many letters may stand between two words of a name: initials."""

Letters = Sequence[tuple[str, bool]]
"""The letters of a word, each with whether it may be missing."""


class LettersOfText(NamedTuple):
    """The letters of a folded text with nothing between them, and before which of them a word begins: there, too, the word before ends. `None` where
    that can't be told by the letters, because a word has signs that are none."""

    letters: str
    edges: frozenset[int] | None


def letters_of_text(letters: str, plain: str) -> LettersOfText:
    """The `letters` of a text and the edges of its words, as it is folded (`plain`)."""
    edges = (0, *accumulate(map(len, _WORDS.findall(plain))))
    return LettersOfText(letters, frozenset(edges) if edges[-1] == len(letters) else None)


def may_stand_in_row(text: LettersOfText, words: Sequence[Letters], firm: int, key: str, *, is_name: bool) -> bool:
    """Whether the words stand in the text side by side from the beginning of a word to the end of one, whatever is between. Word `firm` is there in
    full and has the letters of `key`. Of a name each other word may be an initial, initials may stand between, and last words in front."""
    if text.edges is None:
        return True
    orders = [(words, firm)]
    if is_name:
        orders += [([*words[cut:], *words[:cut]], (firm - cut) % len(words)) for cut in range(1, len(words))]
    before = "".join(char for char, _ in words[firm]).find(key)
    may_miss = sum(may for _, may in words[firm][: max(before, 0)])
    between = _ALONE if is_name else 0
    at = text.letters.find(key)
    while at >= 0:
        for start in range(at - before, at - before + may_miss + 1):
            for ordered, number in orders:
                if _stands(text, ordered, number, start, between, initials=is_name):
                    return True
        at = text.letters.find(key, at + 1)
    return False


def _stands(text: LettersOfText, words: Sequence[Letters], firm: int, start: int, between: int, *, initials: bool) -> bool:
    """Whether the words stand around the firm one, which begins at `start`, between edges of words."""
    begins, ends = {start}, _onwards(text.letters, {start}, words[firm])
    for word in words[firm + 1 :]:
        ends = _onwards(text.letters, _apart(ends, between), word, initial=initials)
    if not ends or ends.isdisjoint(text.edges or ()):
        return False
    for word in words[firm - 1 :: -1] if firm else ():
        begins = _backwards(text.letters, _apart(begins, -between), word, initial=initials)
    return not begins.isdisjoint(text.edges or ())


def _apart(places: set[int], between: int) -> set[int]:
    if not between:
        return places
    step = 1 if between > 0 else -1
    return {place + step * far for place in places for far in range(abs(between) + 1)}


def _onwards(letters: str, places: Iterable[int], word: Letters, *, initial: bool = False) -> set[int]:
    """Where the word ends that begins at one of these places."""
    return {end for at in places if at >= 0 for end in _read(letters, at, word, 1)} | (
        {at + 1 for at in places if 0 <= at < len(letters) and letters[at] == word[0][0]} if initial else set()
    )


def _backwards(letters: str, places: Iterable[int], word: Letters, *, initial: bool = False) -> set[int]:
    """Where the word begins that ends at one of these places."""
    turned = word[::-1]
    return {end + 1 for at in places if at > 0 for end in _read(letters, at - 1, turned, -1)} | (
        {at - 1 for at in places if at > 0 and letters[at - 1] == word[0][0]} if initial else set()
    )


def _read(letters: str, at: int, word: Letters, step: int) -> Iterator[int]:
    """Where one is behind the word, read letter by letter from one on."""
    places = {at}
    for char, may_miss in word:
        next_places = {place + step for place in places if 0 <= place < len(letters) and letters[place] == char}
        places = next_places | places if may_miss else next_places
        if not places:
            return
    yield from places
