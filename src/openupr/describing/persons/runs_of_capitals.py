"""The runs of words with capitals that nothing explains (capitals.py): where the names of persons are looked for.

Of a thousand words of a document some twenty stand in or beside such a run. Only these are looked at: the places where a run may begin are found by
their first letter, and the words around them one by one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ...kept_patterns import kept_pattern
from ...names import state, state_name_pattern, states, states_of_demonym
from ..spellings.known_words import known_words
from .capitals import NAMED, WordKind, by_itself, listed_in, may_be_of_state, person_wordings, without_possessive


class TextWord(NamedTuple):
    """A word of a text, from `start` to `end`; `plain` is it in small letters without a possessive ending. `opens`: it begins a sentence."""

    start: int
    end: int
    printed: str
    plain: str
    sort: WordKind
    opens: bool


class CapitalRun:
    """A run of words with capitals that nothing explains, its `own` words. It goes from `start` to `end` in its text, without a possessive ending:
    there stands the `name`. The words around it are made when they are asked for: of most runs one of each side says enough."""

    __slots__ = ("_ahead", "_before", "_left_out", "_looked", "_next", "end", "name", "own", "start")

    def __init__(self, looked: _Looked, ahead: _Ahead, first: int, last: int) -> None:
        every = ahead.made
        self.own = tuple(every[first : last + 1])
        self.start = every[first].start
        self.end = every[last].start + len(without_possessive(every[last].printed))
        self.name = looked.text[self.start : self.end]
        self._looked, self._ahead, self._left_out, self._next = looked, ahead, every[:first], last + 1
        self._before: tuple[TextWord | None] | None = (every[first - 1],) if first else None

    @property
    def word_before(self) -> TextWord | None:
        """The word before it, if there is one."""
        if self._before is None:
            self._before = (self._looked.word_before(self.start),)
        return self._before[0]

    @property
    def words_before(self) -> Sequence[TextWord]:
        """The words before it, `AROUND` at most."""
        left_out = self._left_out
        return [*self._looked.before(left_out[0].start if left_out else self.start), *left_out][-AROUND:]

    @property
    def word_behind(self) -> TextWord | None:
        """The word behind it, if there is one."""
        return self._ahead.made[self._next] if self._ahead.has(self._next) else None

    @property
    def words_behind(self) -> Sequence[TextWord]:
        """The words behind it, `AROUND` at most."""
        return self._ahead.to(self._next + AROUND)[self._next :]


AROUND = 3
"""So many words before and behind a run are looked at."""
_IN_RUN = (*NAMED, WordKind.COMMON, WordKind.INITIAL)
_ORDINARY = (WordKind.COMMON, WordKind.FORMAL)
_LETTER, _INNER = r"[^\W\d_]", "['’ʼ`´‘-]"
_SIGNED = rf"(?:{_INNER}{_LETTER}+)*['’]?(?:(?<=\b\w)\.|(?<=\b[JSMD]r)\.|(?<=\bM[rs]s)\.|(?<=\bM[rs])\.)?"
_REST = f"{_LETTER}*+(?:(?=[.'’ʼ`´‘-]){_SIGNED})?"
"""How a word goes on behind its first letter: most have no sign in or behind them."""
_WORD = re.compile(f"{_LETTER}{_REST}")
_WITH_CAPITAL = kept_pattern(rf"[^\W\d_a-zß-öø-ÿа-я](?<!{_LETTER}.)(?<!{_LETTER}{_INNER}.){_REST}", re.DOTALL)
"""A word of which the first letter may be a capital. What it may not follow is looked at behind it: a set of letters is found fastest."""
_MAY_BE_STATE = re.compile(r"[^\W\d_a-eg-z](?<!\w.)", re.DOTALL)
"""The first letter of what may be a State's name."""
_OPENS = re.compile(r"(?:^|[.;:?!•–—]|\n|(?:^|\s)\(?\w{1,4}\))\s*[\"“‘«'(\[]*$")
_SPACE = re.compile(r"\s{1,3}|\s*\n\s*")
_SMALL = b"abcdefghijklmnopqrstuvwxyz"
_LONGEST_WORD, _PARTICLES, _SURNAME = 40, 3, 4
_FURTHEST = 60
"""Characters between two words of a run at most: a line's end and all particles that may stand there."""


@cache
def _state() -> re.Pattern[str]:
    return re.compile(state_name_pattern())


@cache
def _joined_in_front() -> re.Pattern[str]:
    """Finds the hyphen behind what may stand joined before a name in small letters ("al-Khaldi"), which is its last group: hyphens are few."""
    outside = rf"(?<!{_LETTER})(?<!{_LETTER}{_INNER})"
    every = (rf"(?<={outside}({each})-)" for each in sorted(person_wordings()["joined"]))
    return re.compile(rf"-(?={_LETTER})(?i:{'|'.join(every)})")


class _Ranks(dict[str, int]):
    """What words are to who looks where a run may begin, each worked out when it is first met: 0 for one that stands in none, `_LEADING` for one that
    may be a part of a name, 1 for one that may lead to such."""

    def __init__(self, *, shouted: bool) -> None:
        self._shouted = shouted

    def __missing__(self, printed: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        sort = by_itself(printed, self._shouted).sort
        self[printed] = rank = _LEADING if sort in NAMED else int(sort in _IN_RUN)
        return rank


@lru_cache(maxsize=2)
def _ranks(shouted: bool) -> _Ranks:
    return _Ranks(shouted=shouted)


_LEADING, _MOST_WORDS = 2, 16_384


class _Looked:
    """A text of which words are looked at, each when it is asked for."""

    def __init__(self, text: str) -> None:
        self.text, self._shouted = text, _is_shouted(text)
        self._states: tuple[list[int], list[int]] | None = None
        self._made: dict[int, TextWord] = {}

    def places(self) -> list[tuple[int, int]]:
        """Where a word stands that may begin a run: from where to where. It is one that nothing explains, or may lead to one."""
        text, ranks = self.text, _ranks(self._shouted)
        places = [(*match.span(), rank) for match in _WITH_CAPITAL.finditer(text) if (rank := ranks[match[0]])]
        if "-" in text and (joined := [match.start(match.lastindex or 0) for match in _joined_in_front().finditer(text)]):
            words = (match for start in joined if (match := _WORD.match(text, start)))
            places = sorted({*places, *((*match.span(), rank) for match in words if (rank := ranks[match[0]]))})
        found, leads, following = list[tuple[int, int]](), False, 0
        for start, end, rank in reversed(places):
            leads = rank == _LEADING or (leads and following - end <= _FURTHEST)
            following = start
            if leads:
                found.append((start, end))
        return found[::-1]

    def word(self, start: int, end: int) -> TextWord:
        """The word that stands there. Many stand between two runs."""
        made = self._made.get(start)
        if made is None:
            made = self._made[start] = self._word(start, end)
        return made

    def _word(self, start: int, end: int) -> TextWord:
        printed = self.text[start:end]
        sort, plain = by_itself(printed, self._shouted)
        if sort is WordKind.SMALL:  # most words; nothing depends on where one stands
            return TextWord(start, end, printed, plain, sort, opens=False)
        opens = self._opens(start)
        if may_be_of_state(plain) and self._is_state(sort, printed, start, end):
            sort = WordKind.STATE
        elif opens and sort in _ORDINARY:
            sort = WordKind.SMALL
        return TextWord(start, end, printed, plain, sort, opens)

    def _opens(self, start: int) -> bool:
        """Whether a word that stands there begins a sentence. Most stand behind a space and another word: that is seen at once."""
        text = self.text
        if start > 1 and text[start - 1] == " " and (text[start - 2].isalnum() or text[start - 2] == ","):
            return False
        return _OPENS.search(text, max(0, start - 8), start) is not None

    def _is_state(self, sort: WordKind, printed: str, start: int, end: int) -> bool:
        """Whether a word is a part of a State's name where it stands, or of a demonym."""
        first = printed.rpartition("-")[2]
        if first in _firsts_of_states() and (following := _WORD.search(self.text, end)) is not None and _is_of_two_words(first, following.group()):
            return True
        return sort is not WordKind.TITLE and self._is_in_state(start)

    def _is_in_state(self, start: int) -> bool:
        """Whether a State's name goes over this place."""
        if self._states is None:
            self._states = _spans_of_states(self.text)
        starts, ends = self._states
        at = bisect_right(starts, start) - 1
        return at >= 0 and start < ends[at]

    def word_before(self, start: int) -> TextWord | None:
        """The word before the one that stands there, if there is one."""
        found = self._before(start, 1)
        return self.word(*found[-1]) if found else None

    def before(self, start: int) -> list[TextWord]:
        """The words before the one that stands there, as many as are looked at."""
        return [self.word(*span) for span in self._before(start, AROUND)[-AROUND:]]

    def _before(self, start: int, many: int) -> list[tuple[int, int]]:
        """Where the words before that place stand, at least so many of them."""
        found, at = list[tuple[int, int]](), start
        while at and len(found) < many:
            for _ in range(many + 1):
                at = max(self.text.rfind(" ", 0, at), 0)
            found = [match.span() for match in _WORD.finditer(self.text, at, start)]
        return found


def _is_shouted(text: str) -> bool:
    """Whether more letters are capitals than not. Its plain small letters alone show of nearly each text that they are not."""
    others = text.encode().translate(None, _SMALL)
    if 2 * len(others) < len(text):
        return False
    return sum(map(str.isupper, text)) > sum(map(str.islower, text))


def _spans_of_states(text: str) -> tuple[list[int], list[int]]:
    """Where the names of States in a text begin and end."""
    starts, ends, end = list[int](), list[int](), 0
    found = _state().match
    for may_be in _MAY_BE_STATE.finditer(text):
        if may_be.start() >= end and (match := found(text, may_be.start())) is not None:
            end = match.end()
            starts.append(match.start())
            ends.append(end)
    return starts, ends


class _Ahead:
    """The words of a text from one on, each made when it is asked for."""

    def __init__(self, looked: _Looked, first: TextWord) -> None:
        self._looked, self.made = looked, [first]

    def has(self, number: int) -> bool:
        """Whether there is a word of this number. It is made then, and those before it."""
        looked, made = self._looked, self.made
        while len(made) <= number:
            match = _WORD.search(looked.text, made[-1].end)
            if match is None:
                return False
            made.append(looked.word(*match.span()))
        return True

    def to(self, number: int) -> list[TextWord]:
        """So many of them, as far as there are any."""
        self.has(number - 1)
        return self.made[:number]


def text_words(text: str) -> tuple[TextWord, ...]:
    """All words of a text."""
    looked = _Looked(text)
    return tuple(looked.word(*match.span()) for match in _WORD.finditer(text))


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


def runs(text: str) -> Iterator[CapitalRun]:
    """The runs of a text, in order: words in a row with particles between, at least one of which no table explains or a list of names has."""
    looked, end = _Looked(text), 0
    for start, stop in looked.places():
        if start < end:
            continue
        first = looked.word(start, stop)
        if _begins(first):
            ahead = _Ahead(looked, first)
            last = _last(text, ahead)
            end = ahead.made[last].end
            run = _trimmed(looked, ahead, last)
            if run is not None:
                yield run


def _last(text: str, ahead: _Ahead) -> int:
    """Which word ends the run that the first one begins."""
    every, last, step = ahead.made, 0, 1
    while step - last <= _PARTICLES + 1 and ahead.has(step) and _joined(text, every[step - 1], every[step]):
        if every[step].sort in _IN_RUN or _is_surname(every, last, step):
            last = step
        elif every[step].sort is not WordKind.PARTICLE or (last == step - 1 and every[step].plain not in person_wordings()["joining"]):
            break
        step += 1
    return last


def _begins(word: TextWord) -> bool:
    return word.sort in _IN_RUN and len(word.printed) <= _LONGEST_WORD and not (word.sort is WordKind.INITIAL and word.opens)


def _is_surname(every: Sequence[TextWord], last: int, step: int) -> bool:
    """A surname in capitals behind a given name ("Ana EXAMPLE"), or a State's name that is one ("Ana Jordan")."""
    word, before = every[step], every[last]
    if step != last + 1 or before.sort not in NAMED or before.plain not in known_words()["given"]:
        return False
    capitals = word.sort is WordKind.ABBREVIATION and word.printed.isalpha() and word.printed.isupper() and len(word.printed) >= _SURNAME
    return capitals or (word.sort is WordKind.STATE and (word.plain in known_words()["family"] or word.plain in known_words()["given"]))


def _joined(text: str, before: TextWord, after: TextWord) -> bool:
    return len(without_possessive(before.printed)) == len(before.printed) and _SPACE.fullmatch(text, before.end, after.start) is not None


def _trimmed(looked: _Looked, ahead: _Ahead, last: int) -> CapitalRun | None:
    """The run without ordinary words at its ends ("Minister" before, "Avenue" behind), where two words or one that is unknown are left."""
    every, first = ahead.made, 0
    while first < last and every[first].sort is WordKind.COMMON and every[first + 1].sort in NAMED and last - first > 1:
        first += 1
    if all(word.sort not in NAMED for word in every[first : last + 1]):
        return None
    if first == last and every[first].plain in known_words()["common"]:
        before = looked.word_before(every[0].start)
        if before is None or not _leads(before):
            return None  # "Grant access", "the Mark": a name only behind a title or a word for people
    return CapitalRun(looked, ahead, first, last)


def _leads(word: TextWord) -> bool:
    if word.sort is WordKind.TITLE or word.plain in person_wordings()["people"]:
        return True
    return word.printed[0].isupper() and word.plain in listed_in("offices", "ranks")
