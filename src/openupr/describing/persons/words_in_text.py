"""The words of a text, each made when it is asked for: what it is by itself (capitals.py), and where it stands."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ...kept_patterns import kept_pattern
from ...names import state, state_name_pattern, states, states_of_demonym
from .capitals import WordKind, without_possessive, word_sorts


class TextWord(NamedTuple):
    """A word of a text, from `start` to `end`; `plain` is it in small letters without a possessive ending. `opens`: it begins a sentence."""

    start: int
    end: int
    printed: str
    plain: str
    sort: WordKind
    opens: bool


LETTER_OF_WORD, INSIDE_WORD = r"[^\W\d_]", "['’ʼ`´‘-]"
"""What a word is made of: letters, and what may stand between two."""
_SIGNED = rf"(?:{INSIDE_WORD}{LETTER_OF_WORD}+)*['’]?(?:(?<=\b\w)\.|(?<=\b[JSMD]r)\.|(?<=\bM[rs]s)\.|(?<=\bM[rs])\.)?"
REST_OF_WORD = f"{LETTER_OF_WORD}*+(?:(?=[.'’ʼ`´‘-]){_SIGNED})?"
"""How a word goes on behind its first letter: most have no sign in or behind them."""
WORD = re.compile(f"{LETTER_OF_WORD}{REST_OF_WORD}")
"""A word with its signs: "O'Neill", "al-Khaldi", "Mr."."""
_MAY_BE_STATE = re.compile(r"[^\W\d_a-eg-z](?<!\w.)", re.DOTALL)
"""The first letter of what may be a State's name."""
_LONGEST_STATE = 120
"""Characters of a State's name at most, brackets and line's ends with it."""
_OPENED, _ENDED, _REACH = "\"“‘«'([", frozenset(".;:?!•–—"), 8
_NUMBERED = re.compile(r"(?:^|\s)\(?\w{1,4}\)$")
"""What is before the first word of a sentence: what opens there, what has ended before it, a number or a letter of a list."""
_ORDINARY = (WordKind.COMMON, WordKind.FORMAL)
_SMALL = b"abcdefghijklmnopqrstuvwxyz"


class WordsInText:
    """A text of which words are looked at, each when it is asked for."""

    __slots__ = ("_sorts", "shouted", "text")

    def __init__(self, text: str) -> None:
        self.text, self.shouted = text, _is_shouted(text)
        self._sorts = word_sorts(self.shouted)

    def word(self, start: int, end: int) -> TextWord:
        """The word that stands there."""
        printed = self.text[start:end]
        sort, plain, of_state = self._sorts[printed]
        if sort is WordKind.SMALL:  # most words; nothing depends on where one stands
            return TextWord(start, end, printed, plain, sort, opens=False)
        opens = self.opens(start)
        if of_state and self._is_state(sort, printed, start, end):
            sort = WordKind.STATE
        elif opens and sort in _ORDINARY:
            sort = WordKind.SMALL
        return TextWord(start, end, printed, plain, sort, opens)

    def opens(self, start: int) -> bool:
        """Whether a word that stands there begins a sentence. Most stand behind a space and another word: that is seen at once."""
        text = self.text
        if start > 1 and text[start - 1] == " " and (text[start - 2].isalnum() or text[start - 2] == ","):
            return False
        begin = max(0, start - _REACH)
        led = text[begin:start].rstrip(_OPENED)
        before = led.rstrip()
        if not before or "\n" in led[len(before) :]:  # the text or a line begins there
            return not begin or "\n" in led
        return before[-1] in _ENDED or (before[-1] == ")" and _NUMBERED.search(text, begin, begin + len(before)) is not None)

    def _is_state(self, sort: WordKind, printed: str, start: int, end: int) -> bool:
        """Whether a word is a part of a State's name where it stands, or of a demonym."""
        first = printed.rpartition("-")[2]
        if first in _firsts_of_states() and (following := WORD.search(self.text, end)) is not None and _is_of_two_words(first, following.group()):
            return True
        return sort is not WordKind.TITLE and self._is_in_state(start)

    def _is_in_state(self, start: int) -> bool:
        """Whether a State's name goes over this place. None begins further off than it is long."""
        text, end, found = self.text, 0, _state().match
        for may_be in _MAY_BE_STATE.finditer(text, max(0, start - _LONGEST_STATE), start + 1):
            if may_be.start() >= end and (match := found(text, may_be.start())) is not None:
                end = match.end()
        return start < end

    def word_before(self, start: int) -> TextWord | None:
        """The word before the one that stands there, if there is one. Before most, it stands between two spaces and has no signs."""
        text = self.text
        if text[start - 1 : start] == " ":
            begin = text.rfind(" ", 0, start - 1) + 1
            if text[begin : start - 1].isalpha():
                return self.word(begin, start - 1)
        found = self._before(start, 1)
        return self.word(*found[-1]) if found else None

    def before(self, start: int, many: int) -> list[TextWord]:
        """The words before the one that stands there, so many at most."""
        return [self.word(*span) for span in self._before(start, many)[-many:]]

    def _before(self, start: int, many: int) -> list[tuple[int, int]]:
        """Where the words before that place stand, at least so many of them."""
        found, at = list[tuple[int, int]](), start
        while at and len(found) < many:
            for _ in range(many + 1):
                at = max(self.text.rfind(" ", 0, at), 0)
            found = [match.span() for match in WORD.finditer(self.text, at, start)]
        return found

    def behind(self, end: int, many: int) -> list[TextWord]:
        """The words behind the one that ends there, so many at most."""
        found = list[TextWord]()
        while len(found) < many and (match := WORD.search(self.text, end)) is not None:
            found.append(self.word(*match.span()))
            end = match.end()
        return found


def text_words(text: str) -> tuple[TextWord, ...]:
    """All words of a text."""
    looked = WordsInText(text)
    return tuple(looked.word(*match.span()) for match in WORD.finditer(text))


def _is_shouted(text: str) -> bool:
    """Whether more letters are capitals than not. Its plain small letters alone show of nearly each text that they are not."""
    others = text.encode().translate(None, _SMALL)
    if 2 * len(others) < len(text):
        return False
    return sum(map(str.isupper, text)) > sum(map(str.islower, text))


@cache
def _state() -> re.Pattern[str]:
    return kept_pattern(state_name_pattern())


@cache
def _firsts_of_states() -> frozenset[str]:
    """What the names of States of several words begin with."""
    return frozenset(each.name.partition(" ")[0] for each in states() if " " in each.name)


def _is_of_two_words(first: str, last: str) -> bool:
    """Whether they are a demonym of two words: "Costa Rican", "Afro-Costa Rican"."""
    return any(state(code).name.startswith(f"{first} ") for code in _codes_of(last))


@lru_cache(maxsize=16_384)
def _codes_of(printed: str) -> frozenset[str]:
    return states_of_demonym(without_possessive(printed))
