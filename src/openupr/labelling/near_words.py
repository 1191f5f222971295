"""Whether a text has a phrase in other words: how near the nearest word of the text is to each word of the phrase, by what the encoder knows of words
alone. "Jails" are near to "prisons", and "elderly" to "older".

Of whole sentences the encoder knows what they do rather than what they are about; of words it knows what it learnt before that. Nothing is read here
but its table of pieces, so that the network itself is not loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from ..languages.stop_words import stop_words
from ..languages.word_tables import by_language
from ..light_dataclass import dataclass
from .tokens import LONGEST
from .weights import WeightsError, arrays_in
from .wordpiece import word_pieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WORD = re.compile(r"[^\W\d_]{3,}")
"""A word that is compared: in pieces, not in stems, so that it needs no more than its letters."""
_BETWEEN = 2
"""Other words that tell something between those of one phrase, at most, where they are asked for together."""
_EACH = 8
"""Of how many pieces one is taken for what all have in common."""


@dataclass(frozen=True, slots=True)
class PieceTable:
    """The encoder's pieces by themselves: `vocabulary` numbers them, `table` (v, 384) int8 times `scale` (v,) is what each is, `middle` (384,) what
    they have in common."""

    vocabulary: dict[str, int]
    table: NDArray[np.int8]
    scale: NDArray[np.float32]
    middle: NDArray[np.float32]

    def word(self, word: str) -> NDArray[np.float32]:
        """What a word is (384,), of length 1: the mean of its pieces."""
        found: NDArray[np.float32] = self.words([tuple(each.id for each in word_pieces(word, self.vocabulary))])[0]
        return found

    def words(self, pieces: Sequence[tuple[int, ...]]) -> NDArray[np.float32]:
        """What words are (n, 384), by their pieces; of each the same, whatever others it is asked for with."""
        import numpy as np

        found = np.zeros((len(pieces), len(self.middle)), np.float32)
        for many in {len(ids) for ids in pieces}:
            rows = [row for row, ids in enumerate(pieces) if len(ids) == many]
            ids = np.array([pieces[row] for row in rows], np.intp)
            each = self.table[ids[:, 0]] * self.scale[ids[:, 0], None] if many == 1 else (self.table[ids] * self.scale[ids, None]).mean(axis=1)
            each -= self.middle
            found[rows] = each
        lengths = np.sqrt(np.array([each.dot(each) for each in found], np.float32))
        found /= np.maximum(lengths, np.float32(1e-9))[:, None]
        return found


@cache
def piece_table() -> PieceTable:
    """The package's table, read once. Raises WeightsError where the encoder's file does not fit this version."""

    from .encoder import FORMAT

    arrays = arrays_in("encoder.npz")
    if int(arrays["format"]) != FORMAT:
        raise WeightsError(f"the encoder's weights have format {int(arrays['format'])}, this version reads {FORMAT}")
    names = bytes(arrays["vocabulary"]).decode().split("\n")
    table, scale = arrays["table"], arrays["scale"]
    middle = (table[::_EACH] * scale[::_EACH, None]).mean(axis=0)
    return PieceTable({name: number for number, name in enumerate(names)}, table, scale, middle)


@by_language(most=32_768)
def compared_words(text: str) -> tuple[str, ...]:
    """The words of a text that are compared: those that tell something."""
    return tuple(word for word in _WORD.findall(text[:LONGEST].lower()) if word not in stop_words())


@by_language(most=32_768)
def _vector(word: str) -> NDArray[np.float32]:
    return piece_table().word(word)


def likeness(one: str, other: str) -> float:
    """How near two words come to each other: 1 where they are the same."""
    return float(_vector(one) @ _vector(other))


@dataclass(frozen=True, slots=True)
class KeptWords:
    """The compared words of some texts: all different ones, each with the numbers of its `pieces`; the `numbers` (int32) of the words of one text
    behind those of the other, and how many each has (`lengths`)."""

    words: tuple[str, ...]
    pieces: tuple[tuple[int, ...], ...]
    numbers: bytes
    lengths: tuple[int, ...]


def words_to_keep(texts: Sequence[str]) -> KeptWords:
    """The compared words of these texts."""
    every = WordsOfTexts()
    cut = [every.numbers(text) for text in texts]
    words, vocabulary = tuple(every.places), piece_table().vocabulary
    pieces = tuple(tuple(each.id for each in word_pieces(word, vocabulary)) for word in words)
    return KeptWords(words, pieces, b"".join(each.tobytes() for each in cut), tuple(map(len, cut)))


class WordsOfTexts:
    """The compared words of texts by their numbers, and what each word is. Of the texts `of` they are kept, in their order; of others they are made
    when they are asked for."""

    def __init__(self, of: Sequence[str] = (), kept: KeptWords | None = None) -> None:
        import numpy as np

        self.places = {word: number for number, word in enumerate(kept.words if kept else ())}
        self._pieces = kept.pieces if kept else ()
        self._cut: dict[str, NDArray[np.int32]] = {}
        self._further = np.zeros((0, 384), np.float32)
        self._near: dict[str, NDArray[np.float32]] = {}
        if kept is not None:
            numbers, ends = np.frombuffer(kept.numbers, np.int32), list(accumulate(kept.lengths))
            self._cut = {text: numbers[start:end] for text, start, end in zip(of, [0, *ends], ends, strict=False)}

    def numbers(self, text: str) -> NDArray[np.int32]:
        """The numbers of the words of a text."""
        import numpy as np

        found = self._cut.get(text)
        if found is None:
            places = self.places
            found = self._cut[text] = np.array([places.setdefault(word, len(places)) for word in compared_words(text)], np.int32)
        return found

    @cached_property
    def _table(self) -> NDArray[np.float32]:
        """What the kept words are (n, 384): all at once takes less than one after the other."""
        return piece_table().words(self._pieces)

    def nearness(self, word: str) -> NDArray[np.float32]:
        """How near each word that has a number by now comes to this one, by its number: of a few thousand words that is one product, and texts that
        have a word in common need not be asked for it one by one."""
        import numpy as np

        found = self._near.get(word)
        if found is None:
            found = self._table @ _vector(word) if self._pieces else np.zeros(0, np.float32)
        if len(found) < len(self.places):
            beyond = len(self._pieces) + len(self._further)
            if new := list(self.places)[beyond:]:
                self._further = np.concatenate([self._further, np.array([_vector(each) for each in new], np.float32)])
            found = np.concatenate([found[: len(self._pieces)], self._further @ _vector(word)])
        self._near[word] = found
        return found


class SearchedTexts:
    """Texts that are asked for phrases, each given in one part or several, and cut into words once for all phrases. `known` has the words that
    somebody has cut already."""

    def __init__(self, texts: Iterable[Sequence[str]], known: WordsOfTexts | None = None) -> None:
        import numpy as np

        self._known = known or WordsOfTexts()
        cut = [[self._known.numbers(part) for part in parts] for parts in texts]
        self._lengths = np.array([sum(map(len, parts)) for parts in cut])
        self._numbers = np.concatenate([np.zeros(0, np.int32), *(part for parts in cut for part in parts)])

    def nearest(self, word: str) -> NDArray[np.float32]:
        """How near the nearest word of each text is to a word: 1 where the text has it, 0 where the text has no word."""
        return self._best(self._known.nearness(word)[self._numbers])

    def together(self, phrase: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """`has` and `has_of` of those words of each text alone that stand near each other: of "the police asked victims of violence" the violence is
        not the police's."""
        import numpy as np

        words = compared_words(phrase)
        if not words:
            return self.has(phrase), self.has_of(phrase)
        of_text = np.repeat(np.arange(len(self._lengths)), self._lengths)
        within = []
        for word in words:
            alone = self._known.nearness(word)[self._numbers]
            nearest = alone.copy()
            for ahead in range(1, min(len(words) + _BETWEEN, len(alone))):
                same = of_text[ahead:] == of_text[:-ahead]
                nearest[:-ahead] = np.where(same, np.maximum(nearest[:-ahead], alone[ahead:]), nearest[:-ahead])
            within.append(nearest)
        return self._best(np.min(within, axis=0)), self._best(np.mean(within, axis=0))

    def _best(self, places: NDArray[np.float32]) -> NDArray[np.float32]:
        """Of each text the highest of what its words have, in their order; 0 where it has no word."""
        import numpy as np

        out = np.zeros(len(self._lengths), np.float32)
        if (filled := self._lengths > 0).any():
            starts = np.concatenate(([0], np.cumsum(self._lengths)[:-1]))[filled]
            out[filled] = np.maximum.reduceat(places, starts)
        return out

    def has(self, phrase: str) -> NDArray[np.float32]:
        """How near each text comes to a phrase: by that word of the phrase to which it comes least near."""
        import numpy as np

        words = compared_words(phrase)
        return np.min([self.nearest(word) for word in words], axis=0) if words else np.zeros(len(self._lengths), np.float32)

    def has_of(self, phrase: str) -> NDArray[np.float32]:
        """How near each text comes to the words of a phrase on average."""
        import numpy as np

        words = compared_words(phrase)
        return np.mean([self.nearest(word) for word in words], axis=0) if words else np.zeros(len(self._lengths), np.float32)

    def has_one_of(self, phrases: Sequence[str]) -> NDArray[np.float32]:
        """How near each text comes to that of these phrases to which it comes nearest."""
        import numpy as np

        found = [self.has(phrase) for phrase in phrases]
        return np.max(found, axis=0) if found else np.zeros(len(self._lengths), np.float32)
