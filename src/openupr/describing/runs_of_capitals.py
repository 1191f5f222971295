"""The runs of words with capitals that nothing explains (capitals.py): where the names of persons are looked for.

Of a thousand words of a document some twenty stand in or beside such a run. Only these are looked at: the places where a run may begin are found by
their first letter, and the words around them one by one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from operator import itemgetter

from ..names import state, state_name_pattern, states_of_demonym
from .capitals import NAMED, Sort, bare, by_itself, known, plain_of, wordings


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, from `start` to `end`; `plain` is it in small letters without a possessive ending. `opens`: it begins a sentence."""

    start: int
    end: int
    printed: str
    plain: str
    sort: Sort
    opens: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words with capitals that nothing explains: the words `first` to `last` (inclusive) of `words`, which are it and the few around it.
    It goes from `start` to `end` in the text, without a possessive ending."""

    words: tuple[Word, ...]
    first: int
    last: int
    start: int
    end: int

    @property
    def own(self) -> tuple[Word, ...]:
        """Its words."""
        return self.words[self.first : self.last + 1]


AROUND = 3
"""So many words before and behind a run are looked at."""
_IN_RUN = frozenset((*NAMED, Sort.COMMON, Sort.INITIAL))
_ORDINARY = frozenset({Sort.COMMON, Sort.FORMAL})
_LETTER, _INNER = r"[^\W\d_]", "['’ʼ`´‘-]"
_WORD = re.compile(rf"{_LETTER}+(?:{_INNER}{_LETTER}+)*['’]?(?:(?<=\b\w)\.|(?<=\b[JSMD]r)\.|(?<=\bM[rs]s)\.|(?<=\bM[rs])\.)?")
_OUTSIDE = re.compile(rf"(?<!{_LETTER})(?<!{_LETTER}{_INNER})")
"""Where no word goes on."""
_CAPITAL = re.compile(rf"[^\W\d_a-zß-öø-ÿа-я](?<!{_LETTER}.)(?<!{_LETTER}{_INNER}.)", re.DOTALL)
"""The first letter of a word that may be a capital. What it may not follow is looked at last: a set of letters is found fastest."""
_OPENS = re.compile(r"(?:^|[.;:?!•–—]|\n|(?:^|\s)\(?\w{1,4}\))\s*[\"“‘«'(\[]*$")
_SPACE = re.compile(r"\s{1,3}|\s*\n\s*")
_COMMONEST = "eaionrstdl"
_LONGEST_WORD, _WINDOW, _PARTICLES, _SURNAME = 40, 60, 3, 4


@cache
def _state() -> re.Pattern[str]:
    return re.compile(state_name_pattern())


@cache
def _joined_in_front() -> re.Pattern[str]:
    """Where a word begins with what may stand joined before a name in small letters: "al-Khaldi"."""
    return re.compile(rf"{_OUTSIDE.pattern}(?i:{'|'.join(sorted(wordings()['joined']))})-(?={_LETTER})")


@cache
def _goes_on() -> re.Pattern[str]:
    """Behind a word, what a run may go on with: an ordinary word with a capital that stands alone is none, and no word around it is looked at."""
    small = "|".join(sorted(wordings()["particles"] | wordings()["joined"]))
    return re.compile(rf"\s+(?:[^\W\d_a-zß-öø-ÿа-я]|(?:{small})\b)")


class _Looked:
    """A text of which words are looked at, each when it is asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def shouted(self) -> bool:
        """Whether more letters are capitals than not. The commonest small letters show of nearly each text that they are not."""
        text = self.text
        if 2 * sum(map(text.count, _COMMONEST)) + text.count(" ") > len(text):
            return False
        return sum(map(str.isupper, text)) > sum(map(str.islower, text))

    @cached_property
    def _states(self) -> list[tuple[int, int]]:
        return [match.span() for match in _state().finditer(self.text)]

    def places(self) -> Iterator[int]:
        """Where a word stands that may begin a run."""
        places = [match.start() for match in _CAPITAL.finditer(self.text)]
        if "-" in self.text and (joined := [match.start() for match in _joined_in_front().finditer(self.text)]):
            places = sorted({*places, *joined})
        for start in places:
            match = _WORD.match(self.text, start)
            if match is None:
                continue
            sort = by_itself(match.group(), shouted=self.shouted)
            if sort in _IN_RUN and (sort is not Sort.COMMON or _goes_on().match(self.text, match.end())):
                yield start

    def word(self, start: int, end: int, following: str) -> Word:
        """The word that stands there, before the `following` one."""
        printed = self.text[start:end]
        sort = by_itself(printed, shouted=self.shouted)
        if sort is Sort.SMALL:  # most words; nothing depends on where one stands
            return Word(start, end, printed, plain_of(printed), sort, opens=False)
        opens = _OPENS.search(self.text, max(0, start - 8), start) is not None
        return Word(start, end, printed, plain_of(printed), self._sort(sort, printed, start, following, opens=opens), opens)

    def _sort(self, sort: Sort, printed: str, start: int, following: str, *, opens: bool) -> Sort:
        """What a word is in its place that is of this sort by itself."""
        if _is_of_two_words(printed, following):
            return Sort.STATE
        if sort is not Sort.TITLE:
            at = bisect_right(self._states, start, key=itemgetter(0)) - 1
            if at >= 0 and start < self._states[at][1]:
                return Sort.STATE
        return Sort.SMALL if opens and sort in _ORDINARY else sort

    def before(self, start: int) -> list[Word]:
        """The words before the one that stands there, as many as are looked at."""
        reach, found = _WINDOW, list[tuple[int, int]]()
        at = start
        while at and len(found) < AROUND:
            at = max(0, start - reach)
            while _OUTSIDE.match(self.text, at) is None:
                at -= 1
            found = [match.span() for match in _WORD.finditer(self.text, at, start)]
            reach *= 2
        return _Ahead(self, found[-AROUND:][0][0]).to(len(found[-AROUND:])) if found else []


class _Ahead:
    """The words of a text from one on, each made when it is asked for."""

    def __init__(self, looked: _Looked, start: int) -> None:
        self._looked, self._rest = looked, _WORD.finditer(looked.text, start)
        self._spans, self.made = list[tuple[int, int]](), list[Word]()

    def has(self, number: int) -> bool:
        """Whether there is a word of this number. It is made then, and those before it."""
        while len(self.made) <= number:
            at = len(self.made)
            while len(self._spans) < at + 2 and (match := next(self._rest, None)) is not None:
                self._spans.append(match.span())
            if at == len(self._spans):
                return False
            following = self._looked.text[slice(*self._spans[at + 1])] if at + 1 < len(self._spans) else ""
            self.made.append(self._looked.word(*self._spans[at], following))
        return True

    def to(self, number: int) -> list[Word]:
        """So many of them, as far as there are any."""
        self.has(number - 1)
        return self.made[:number]


def words(text: str) -> tuple[Word, ...]:
    """All words of a text."""
    return tuple(_Ahead(_Looked(text), 0).to(len(text)))


def _is_of_two_words(first: str, last: str) -> bool:
    """Whether they are a demonym of two words: "Costa Rican", "Afro-Costa Rican"."""
    codes = _codes_of(last)
    return bool(codes) and any(state(code).name.startswith(f"{first.rpartition('-')[2]} ") for code in codes)


@lru_cache(maxsize=16_384)
def _codes_of(printed: str) -> frozenset[str]:
    return states_of_demonym(bare(printed))


def runs(text: str) -> Iterator[Run]:
    """The runs of a text, in order: words in a row with particles between, at least one of which no table explains or a list of names has."""
    looked, end = _Looked(text), 0
    for start in looked.places():
        if start < end:
            continue
        ahead = _Ahead(looked, start)
        if ahead.has(0) and _begins(ahead.made[0]):
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
        elif every[step].sort is not Sort.PARTICLE or (last == step - 1 and every[step].plain not in wordings()["joining"]):
            break
        step += 1
    return last


def _begins(word: Word) -> bool:
    return word.sort in _IN_RUN and len(word.printed) <= _LONGEST_WORD and not (word.sort is Sort.INITIAL and word.opens)


def _is_surname(every: Sequence[Word], last: int, step: int) -> bool:
    """A surname in capitals behind a given name ("Ana EXAMPLE"), or a State's name that is one ("Ana Jordan")."""
    word, before = every[step], every[last]
    if step != last + 1 or before.sort not in NAMED or before.plain not in known()["given"]:
        return False
    capitals = word.sort is Sort.ABBREVIATION and word.printed.isalpha() and word.printed.isupper() and len(word.printed) >= _SURNAME
    return capitals or (word.sort is Sort.STATE and (word.plain in known()["family"] or word.plain in known()["given"]))


def _joined(text: str, before: Word, after: Word) -> bool:
    return len(bare(before.printed)) == len(before.printed) and _SPACE.fullmatch(text, before.end, after.start) is not None


def _trimmed(looked: _Looked, ahead: _Ahead, last: int) -> Run | None:
    """The run without ordinary words at its ends ("Minister" before, "Avenue" behind), where two words or one that is unknown are left."""
    every, first = ahead.made, 0
    while first < last and every[first].sort is Sort.COMMON and every[first + 1].sort in NAMED and last - first > 1:
        first += 1
    if all(word.sort not in NAMED for word in every[first : last + 1]):
        return None
    before = looked.before(every[0].start)
    if first == last and every[first].plain in known()["common"] and not (before and _leads(before[-1])):
        return None  # "Grant access", "the Mark": a name only behind a title or a word for people
    end = every[last].start + len(bare(every[last].printed))
    return Run((*before, *ahead.to(last + 1 + AROUND)), len(before) + first, len(before) + last, every[first].start, end)


def _leads(word: Word) -> bool:
    listed = wordings()
    return (
        word.sort is Sort.TITLE or word.plain in listed["people"] or (word.printed[0].isupper() and word.plain in listed["offices"] | listed["ranks"])
    )
