"""Wordings that are looked for in many texts and stand in few: no expression is made ready before a text may hold what it finds."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial

from ..kept_patterns import kept_pattern
from .alternatives import captures, one_of
from .required_words import Words, certain_of, lowered, may_find

_SIZE = 300
"""Characters of wordings that are made ready together, where nothing else is said."""
_LONG = 1_000
"""Characters of a text from which on it is remembered which parts may find something in it: who looks place by place would ask at each."""
_latest: tuple[tuple[str, dict[PrefilteredPattern, list[re.Pattern[str]]]], ...] = ()
_REMEMBERED = 4


class PrefilteredPattern:
    """Finds what `before(?:a|b|c)after` finds, for the wordings a, b, c, as a pattern of `re` does. `spelled` says what a wording of a table is as an
    expression, in which "{name}" stands for words; `size`: how many characters of wordings are made ready together."""

    def __init__(
        self,
        wordings: Iterable[str],
        before: str = "",
        after: str = "",
        flags: re.RegexFlag = re.NOFLAG,
        spelled: Callable[[str], str] = str,
        size: int = _SIZE,
    ) -> None:
        def source(portion: list[str]) -> str:
            return f"{before}{one_of(map(spelled, portion), ignore_case=bool(flags & re.IGNORECASE))}{after}"

        def compiled(portion: list[str]) -> re.Pattern[str]:
            return kept_pattern(source(portion), flags)

        every = list(wordings)
        self._source = partial(source, every)
        sure = certain_of(every)
        # Where such a find stands that may be empty depends on the others, and groups that capture are those of every find.
        apart = all(sure) and not any(map(captures, every))
        portions = list(_in_portions(every, size)) if apart else [every]
        of_each = iter(sure)
        self._parts = tuple(_Part([next(of_each) for _ in each], partial(compiled, each)) for each in portions)
        self._open = not apart and not self._parts[0].words if self._parts else False
        self._of_word: dict[str, list[int]] = {}
        for number, part in enumerate(self._parts):
            for word in part.words:
                self._of_word.setdefault(word, []).append(number)

    @cached_property
    def source(self) -> str:
        """All of it as one expression's source."""
        return self._source()

    def _near(self, text: str) -> list[re.Pattern[str]]:
        """The parts that may find something in the text, in their order."""
        if self._open:
            return [part.pattern for part in self._parts]
        if len(text) < _LONG:
            return self._parts_in(text)
        known = _known_of(text)
        if self not in known:
            known[self] = self._parts_in(text)
        return known[self]

    def _parts_in(self, text: str) -> list[re.Pattern[str]]:
        low = lowered(text)
        numbers = {number for word in [word for word in self._of_word if word in low] for number in self._of_word[word]}
        return [self._parts[number].pattern for number in sorted(numbers) if self._parts[number].may_stand_in(low)] if numbers else []

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first find."""
        return min((match for each in self._near(text) if (match := each.search(text, pos, endpos))), key=re.Match.start, default=None)

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The find at this place."""
        return next((match for each in self._near(text) if (match := each.match(text, pos, endpos))), None)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The find that is all of the text."""
        return next((match for each in self._near(text) if (match := each.fullmatch(text, pos, endpos))), None)

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every find, none within another; where two wordings begin at one place, the one that stands first."""
        near = self._near(text)
        if len(near) < 2:
            for each in near:
                yield from each.finditer(text, pos, endpos)
            return
        found = [(each, each.search(text, pos, endpos)) for each in near]
        while ahead := [(each, match) for each, match in found if match is not None]:
            first = min((match for _, match in ahead), key=re.Match.start)
            yield first
            end = first.end()
            found = [(each, match if match.start() >= end else each.search(text, end, endpos)) for each, match in ahead]


def _known_of(text: str) -> dict[PrefilteredPattern, list[re.Pattern[str]]]:
    """What is known of one of the latest long texts."""
    global _latest  # noqa: PLW0603 - the latest texts of the whole process
    for each, known in _latest:
        if each is text:
            return known
    found: dict[PrefilteredPattern, list[re.Pattern[str]]] = {}
    _latest = (*_latest[1 - _REMEMBERED :], (text, found))
    return found


class _Part:
    """Some of the wordings, with what is `certain` of each; `words`: one of them stands in each text in which they find something, none where that is
    not certain."""

    def __init__(self, sure: list[tuple[Words, ...]], compiled: Callable[[], re.Pattern[str]]) -> None:
        self._compiled = compiled
        self._certain = sure
        self.words: Words = frozenset().union(*(sets[0] for sets in self._certain)) if all(self._certain) else frozenset()

    def may_stand_in(self, low: str) -> bool:
        """Whether a text has all that is certain of one of the wordings; not asked again when the part is ready."""
        return "pattern" in self.__dict__ or any(may_find(sets, low) for sets in self._certain)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The part as an expression."""
        return self._compiled()


def _in_portions(wordings: Iterable[str], most: int) -> Iterator[list[str]]:
    portion: list[str] = []
    size = 0
    for each in wordings:
        portion.append(each)
        size += len(each)
        if size >= most:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion
