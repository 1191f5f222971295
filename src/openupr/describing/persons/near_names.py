"""Whether each word of two names sounds like the other's or is near it, as two spellings of one word are (spellings/near_spellings.py)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..spellings.near_spellings import are_near
from ..spellings.sound_keys import in_latin
from ..spellings.sounds_of_names import sound_alike

Words = tuple[str, ...]


def have_near_words(one: Words, other: Words) -> bool:
    """Whether all words of two names sound alike or are near, in their order; two words of one may be joined in the other."""
    return any(_are_near(first, second) for first, second in _of_one_length(one, other))


def _of_one_length(one: Words, other: Words) -> Iterator[tuple[Words, Words]]:
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        yield short, long
    elif len(short) > 1 and len(long) == len(short) + 1:
        yield from ((short, (*long[:at], long[at] + long[at + 1], *long[at + 2 :])) for at in range(len(short)))


def _are_near(one: Sequence[str], other: Sequence[str]) -> bool:
    if len(one) < len(("given", "family")) or any(len(word) < len("of") for word in (*one, *other)):
        return False  # an initial may stand for any word
    return all(sound_alike(*pair) or are_near(*map(in_latin, pair)) for pair in zip(one, other, strict=True))
