"""Texts by the package's encoder, each read once while it is kept: a request is labelled, held against others and put together with them in turn.

What a text becomes rests on its pieces alone. So it is kept by these: two texts that are the same to the encoder, or one that another State is
named in, are read once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from .encoder import TOGETHER, Cut, Encoded, encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KEPT_BYTES = 128_000_000
"""What texts may take that are kept with each of their pieces: 2,800 requests of usual length, or 650 of the longest."""

KEPT_VECTORS = 16_384
"""Texts that are kept as one vector each (25 MB)."""

KEPT_LETTERS = 4_000_000
"""Letters of the texts of which the pieces are kept."""

_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")


class _Latest(Generic[_K, _V]):
    """The latest values by their keys, as many as fit."""

    def __init__(self, most: int, size: Callable[[_K, _V], int]) -> None:
        self._found: dict[_K, _V] = {}
        self._most, self._size, self._taken = most, size, 0
        self._lock = Lock()

    def get(self, key: _K) -> _V | None:
        with self._lock:
            found = self._found.pop(key, None)
            if found is not None:
                self._found[key] = found  # the latest again
            return found

    def put(self, key: _K, value: _V) -> None:
        with self._lock:
            if key in self._found:
                return
            self._found[key] = value
            self._taken += self._size(key, value)
            while self._taken > self._most:
                oldest = next(iter(self._found))
                self._taken -= self._size(oldest, self._found.pop(oldest))


class _Kept:
    """The latest texts as the encoder gave them back, by the numbers of their pieces."""

    def __init__(self) -> None:
        self._numbers: _Latest[tuple[str, str | None], bytes] = _Latest(KEPT_LETTERS, lambda key, _: len(key[0]))
        self._hidden: _Latest[bytes, NDArray[np.float32]] = _Latest(KEPT_BYTES, lambda key, found: len(key) + found.nbytes)
        self._vectors: _Latest[bytes, NDArray[np.float32]] = _Latest(KEPT_VECTORS, lambda *_: 1)

    def each(self, texts: Sequence[str], own: str | None) -> list[Encoded]:
        """Texts with each of their pieces."""
        cut: dict[str, Cut] = {text: encoder().cut(text, own) for text in dict.fromkeys(texts)}
        found = {each.numbers: hidden for each in cut.values() if (hidden := self._hidden.get(each.numbers)) is not None}
        found |= {numbers: hidden for numbers, hidden, _ in self._read([each.numbers for each in cut.values() if each.numbers not in found])}
        made = {text: each.encoded(found[each.numbers]) for text, each in cut.items()}
        return [made[text] for text in texts]

    def vectors(self, texts: Sequence[str], own: str | None) -> list[NDArray[np.float32]]:
        """Texts as one vector each."""
        every = [self._cut(text, own) for text in texts]
        found = {numbers: vector for numbers in set(every) if (vector := self._vectors.get(numbers)) is not None}
        found |= {numbers: vector for numbers, _, vector in self._read([numbers for numbers in every if numbers not in found])}
        return [found[numbers] for numbers in every]

    def same(self, text: str, own: str) -> bool:
        """Whether a text is to the encoder, in a review of this State, what it is in that of none."""
        return self._cut(text, own) == self._cut(text, None)

    def _cut(self, text: str, own: str | None) -> bytes:
        found = self._numbers.get((text, own))
        if found is None:
            found = encoder().numbers(text, own)
            self._numbers.put((text, own), found)
        return found

    def _read(self, every: Sequence[bytes]) -> Iterator[tuple[bytes, NDArray[np.float32], NDArray[np.float32]]]:
        """The numbers of texts, each with its pieces and their mean: some at a time, for of a long document all would be large."""
        new = list(dict.fromkeys(every))
        for begin in range(0, len(new), TOGETHER):
            some = new[begin : begin + TOGETHER]
            for numbers, hidden in zip(some, encoder().read(some), strict=True):
                vector = hidden.mean(axis=0)
                self._hidden.put(numbers, hidden)
                self._vectors.put(numbers, vector)
                yield numbers, hidden, vector


_kept = _Kept()
_AT_HAND: ContextVar[Callable[[], Mapping[str, NDArray[np.float32]]]] = ContextVar("_AT_HAND", default=dict)


@contextmanager
def with_vectors_of(texts: Callable[[], Mapping[str, NDArray[np.float32]]]) -> Iterator[None]:
    """In this block the vectors of these texts, read as of no State's review, are not made anew, nor those of a review in which the encoder sees the
    same: somebody has them, who is asked with the first."""
    before = _AT_HAND.set(texts)
    try:
        yield
    finally:
        _AT_HAND.reset(before)


def encoded(text: str, own: str | None = None) -> Encoded:
    """A text by the package's encoder, with each of its pieces. `own`: the State under review (ISO 3166 alpha-3)."""
    return encoded_each((text,), own)[0]


def encoded_each(texts: Sequence[str], own: str | None = None) -> list[Encoded]:
    """Texts by the package's encoder, each by itself, with each of their pieces."""
    return _kept.each(texts, own)


def vector_of(text: str, own: str | None = None) -> NDArray[np.float32]:
    """A text as one vector (384,), the mean of its pieces."""
    return text_vectors((text,), own)[0]


def text_vectors(texts: Sequence[str], own: str | None = None) -> list[NDArray[np.float32]]:
    """Texts as one vector each; who will ask for one after the other asks for all first: from text to text nothing else is done then."""
    at_hand = _AT_HAND.get()()
    if new := [text for text in texts if text not in at_hand or (own is not None and not _kept.same(text, own))]:
        made = dict(zip(new, _kept.vectors(new, own), strict=True))
        return [made[text] if text in made else at_hand[text] for text in texts]
    return [at_hand[text] for text in texts]
