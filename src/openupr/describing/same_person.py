"""When two names are one person's: given and family name agree. In their letters: they are joined; in their sounds: that is suggested."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .sounds_of_names import alike, as_one, forms_of_address, words_of

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


def one_spelling(name: str) -> tuple[str, ...]:
    """What two spellings of a name share that differ in capitals, accents, hyphens, initials' stops and articles alone; empty for less than two
    words: a family name alone is nobody's in particular."""
    words = words_of(name)
    return words if len(words) > 1 else ()


def may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the given and the family name of two names (`words_of`) agree, in whatever spelling or script: the words of the shorter one stand in
    the longer one, the first of them first; or two words stand the other way round ("LIU Xiaobo"); or all words are the same, some of them written
    as one ("Abdelhakim", "Abd al-Hakim"), with the family name first or a form of address before it."""
    return _agree(one, other) or _in_other_words(tuple(one), tuple(other))


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    short, long = sorted((tuple(one), tuple(other)), key=len)
    if len(short) < 2 or any(len(word) < 2 for word in (short[0], short[-1])):
        return False
    if alike(short[0], long[0]) and _in_order(short[1:], long[1:]):
        return True
    turned = len(short) == len(long) == 2 and one[0].isascii() is other[0].isascii()  # consonants alone in another order say too little
    return turned and alike(short[0], long[1]) and alike(short[1], long[0])


def _in_order(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(any(alike(word, other) or _is_initial(word, other) for other in rest) for word in short)


def _is_initial(one: str, other: str) -> bool:
    """Whether one of two words is the other's first letter: "José Á. Núñez". Given and family name are never told so (`_agree`)."""
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def _in_other_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names have the same words, some of them parted or joined."""
    if min(len(one), len(other)) < 2 or any(len(word) < 2 for word in (one[-1], other[-1])):
        return False
    orders = [other, other[1:] + other[:1], other[-1:] + other[:-1]] if len(one) + len(other) > 2 * 2 else [other]
    return any(_same(_bare(one), _bare(each)) for each in orders) or any(_same(one, each) for each in orders)


def _bare(name: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the form of address before it ("Daw", "U")."""
    return name[1:] if len(name) > 2 and name[0] in forms_of_address() else name


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each word, or two together, is alike one of the other name, or two, up to the last."""
    if not one or not other:
        return not one and not other
    two = ((2, 2),) if one[0].isascii() is not other[0].isascii() else ()  # "Abu Zaid" in Arabic letters, where a short word says little
    return any(
        len(one) >= here and len(other) >= there and _alike_joined(one[:here], other[:there]) and _same(one[here:], other[there:])
        for here, there in ((1, 1), (1, 2), (2, 1), *two)
    )


def _alike_joined(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(alike(a, b) for a in as_one(one) for b in as_one(other))


def in_other_script(text: str, names: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Where a text in other letters has one of these names (each as `words_of` gives it): its given and family name side by side, in either order, or
    with one word between. Spans of the text, in its order."""
    found = [(match.start(), match.end(), words) for match in _WORD.finditer(text) if (words := words_of(match.group()))]
    for at, (start, _, first) in enumerate(found):
        for _, end, second in found[at + 1 : at + 3]:
            if any(_agree((first[-1], second[-1]), (name[0], name[-1])) for name in names):
                yield start, end
                break
