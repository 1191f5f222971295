"""The different words that texts have, whatever stands between their letters: few of many names are found in them, and only those are looked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate

LETTER = r"[^\W\d_]"
INNER = r"(?:['.]|-\s*+)?"
"""What may stand between two letters of a word: a hyphen of a line's end, an apostrophe, a full stop ("U.N.")."""
_LETTERS = re.compile(f"{LETTER}+")
_END_OF_LINE = re.compile(r"-\s+")
_SIGNS, _AROUND = str.maketrans(dict.fromkeys("'.-")), "'.-,;:()[]\"“”"
_INSIDE = re.compile(rf"{LETTER}['.-]{LETTER}")
_SPACED = re.compile(rf"[ \n](?=.[ \n]){LETTER}(?:\s++{LETTER}(?!{LETTER}))++")
"""Letters that are set apart, but for the first where no space stands before it. Folded texts have no other white space than these two."""
_INITIAL = re.compile(rf"(?<!{LETTER}){LETTER}\.")
_TWO_WORDS = 6
"""Letters of two words at least, to be looked for where they are joined."""
_STOPPED = re.compile(rf"{LETTER}{{2,}}(?=\.)")


class WrittenWords:
    """The words of `texts`, which are folded."""

    def __init__(self, texts: Sequence[str]) -> None:
        text = " ".join(texts)
        self._printed = [_END_OF_LINE.sub("-", each).split() for each in texts]
        printed = set[str]().union(*self._printed)
        stopped = "\n".join(word for word in printed if "." in word)
        self.initials = frozenset(_INITIAL.findall(stopped))
        """The letters that stand alone before a full stop, with it."""
        self._stopped = "\n".join([*{*_STOPPED.findall(stopped)}, ""])
        self._bare = {word: word.strip(_AROUND) for word in printed}
        words = set(self._bare.values())
        plain = {word for word in words if word.isalpha()}
        self._signed = words - plain
        signed = "\n".join(self._signed)
        parted = [word for word in self._signed if _INSIDE.search(word)]
        self._parted = {joined for word in parted for joined in _parts_joined(word)}
        loose = {word.translate(_SIGNS) for word in parted}
        spaced = {text[found.start() - 1] + "".join(found.group().split()) for found in _SPACED.finditer(text)}
        self._spaced = "\n".join(spaced)
        self._loose = "\n".join(_LETTERS.findall("\n".join(loose | spaced)))  # no quotation marks: Python looks through plain letters fastest
        self._alone = plain.union(_LETTERS.findall(signed))
        self._row = "\n".join((*self._alone, self._loose))
        self._lasts, self._heads = sorted({word[-1] for word in self._alone}), {word[:-1] for word in self._alone}
        self._in_order = sorted(word for word in self._alone if len(word) >= _TWO_WORDS)

    def within(self, letters: str) -> bool:
        """Whether a word may have these letters in it, side by side."""
        return letters in self._alone or letters in self._row

    def alone(self, words: Iterable[str]) -> bool:
        """Whether one of these words may stand between other signs than letters."""
        return any(word in self._alone or word in self._parted or word in self._spaced for word in words)

    def places_of(self, words: Collection[str]) -> Iterator[tuple[int, str]]:
        """Those of these words that stand between other signs than letters, each with the number of the text that has it."""
        inside = {bare: those for bare in self._signed if (those := [word for word in _LETTERS.findall(bare) if word in words])}
        inside |= {word: [word] for word in words}
        held = {printed: inside[bare] for printed, bare in self._bare.items() if bare in inside}
        for number, every in enumerate(self._printed):
            if found := held.keys() & every:
                yield from ((number, word) for word in {word for printed in found for word in held[printed]})

    def by_itself(self, words: Sequence[str], firm: int, *, initials: bool) -> list[str] | None:
        """Of words that stand side by side, the words of the texts that word `firm` is then, which is there in full; none, where they stand nowhere.
        With `initials` each other one may be an initial, and one may be joined to it. None, where this can't be told: a sign may part the firm
        one, or the next one may be joined to it."""
        for at, word in enumerate(words):
            if word not in self._alone and not (initials and (self._with_initial(word) or (at != firm and self._is_initial(word[0], words)))):
                return None if word in self._loose or self._is_joined(words) else []
        one = words[firm]
        if one in self._loose or self._is_joined(words):
            return None
        return [one, *(self._with_initial(one) if initials else ())]

    def _with_initial(self, word: str) -> list[str]:
        """The words of the texts that are this one and a letter more."""
        return [word + last for last in self._lasts if word + last in self._alone] if word in self._heads else []

    def _is_initial(self, first: str, words: Sequence[str]) -> bool:
        """Whether a letter stands before a full stop, alone or joined to one of these words."""
        return f"{first}." in self.initials or any(word + first in self._alone for word in words)

    def initials_beside(self, words: Sequence[str]) -> frozenset[str]:
        """The letters that stand before a full stop, alone or joined to one of these words, each with the stop."""
        return self.initials | {f"{word[0]}." for word in words if any(f"{other}{word[0]}\n" in self._stopped for other in words)}

    def _is_joined(self, words: Sequence[str]) -> bool:
        """Whether a word of the texts may begin with two of these, the first of them behind the last, too, with nothing between."""
        for at, word in enumerate(words if len(words) > 1 else ()):
            joined = word + words[(at + 1) % len(words)]
            if len(joined) < _TWO_WORDS:
                return True  # they are looked for anywhere
            place = bisect_left(self._in_order, joined)
            if place < len(self._in_order) and self._in_order[place].startswith(joined):
                return True
        return False


def _parts_joined(word: str) -> Iterator[str]:
    """The letters of a word between signs, two or more side by side."""
    letters = _LETTERS.findall(word)
    for first in range(len(letters)):
        joined = accumulate(letters[first:])
        next(joined)
        yield from joined
