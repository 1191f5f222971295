"""Names in Chinese characters, and how they are written in Latin letters: in pinyin, as Wade and Giles wrote them, and in Hong Kong.

A character has one reading of each kind, or few, so that nothing is guessed by sounds here: two names agree where each syllable is one that the
character may have, or where no character is another one. What `anyascii` has is pinyin; `cantonese.txt.gz` is made by tools/train/cantonese.py.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from ...names import facts_of

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_LONGEST = 12
"""Syllables of a name at most, and letters of a syllable."""
_FEW = 3
Syllables = tuple[str, ...]


def in_characters(words: Sequence[str]) -> str:
    """A name that is written in Chinese characters alone, without what stands between them; else nothing."""
    joined = "".join(words)
    return joined if _HAN.fullmatch(joined) else ""


def in_pinyin(word: str) -> str:
    """A word in Chinese characters as Mandarin says them, in pinyin without marks; empty for a word in other letters."""
    from anyascii import anyascii

    return "".join(anyascii(char).lower() for char in in_characters((word,)))


def is_simplified(char: str) -> bool:
    """Whether a character is written so in texts of the mainland."""
    return _is_in(char, "gb2312")


def is_traditional(char: str) -> bool:
    """Whether a character is written so in Taiwan or Hong Kong."""
    return _is_in(char, "big5")


def _is_in(char: str, charset: str) -> bool:
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def are_same_characters(one: str, other: str) -> bool:
    """Whether two names have the same characters, some of them in the other of the two ways of writing. Two characters of one way are two, however
    alike they sound."""
    return len(one) == len(other) and all(map(_is_same, one, other))


def _is_same(one: str, other: str) -> bool:
    if one == other:
        return True
    two_ways = (is_simplified(one) and is_traditional(other)) or (is_simplified(other) and is_traditional(one))
    one_way = (is_simplified(one) and is_simplified(other)) or (is_traditional(one) and is_traditional(other))
    return two_ways and not one_way and not _pinyin(one).isdisjoint(_pinyin(other))


def is_spelt(characters: str, words: Sequence[str]) -> bool:
    """Whether Latin words (`words_of`) spell these characters, all of them in one way, with the family name first or last."""
    if not 1 < len(characters) <= _LONGEST:
        return False
    orders = [*_orders(words), *([[*words[-2:], *words[:-2]]] if len(words) > 2 else [])]  # "Ruilin Ou-Yang"
    return any(_spells([read(char) for char in characters], order) for read in (_pinyin, _wade, _cantonese) for order in orders)


def _orders(words: Sequence[str]) -> Iterator[Sequence[str]]:
    yield words
    if len(words) > 1:
        yield (words[-1], *words[:-1])


def _spells(syllables: Sequence[frozenset[str]], words: Sequence[str]) -> bool:
    """Whether each word is one or more of the syllables, one after the other, up to the last."""
    if not syllables or not words:
        return not syllables and not words
    word, others = words[0], words[1:]
    return any(
        word.startswith(each) and _spells(syllables[1:], (word[len(each) :], *others) if len(word) > len(each) else others) for each in syllables[0]
    )


def are_chinese_syllables(words: Sequence[str]) -> bool:
    """Whether all words are syllables of one way of writing Chinese."""
    return any(all(word in held for word in words) for held in (_of_pinyin(), _of_wade(), _of_hong_kong()))


def may_be_chinese(words: Sequence[str]) -> bool:
    """Whether a name in Latin letters may be parted into syllables of pinyin, or of the way of Wade and Giles."""
    return any(_parsed(tuple(order), way) for order in _orders(words) for way in ("pinyin", "wade")) or bool(_as_in_china(tuple(words)))


def are_two_ways(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names in Latin letters are one in two ways of writing Chinese: pinyin ("Cai Zhengxiong") and that of Wade and Giles ("Tsai
    Cheng-hsiung"), which has to show itself by a syllable that is none in pinyin. Hong Kong's way says too little of the characters."""
    return _is_pinyin_of(one, other) or _is_pinyin_of(other, one)


def _is_pinyin_of(plain: Sequence[str], other: Sequence[str]) -> bool:
    if not _parsed(tuple(other), "wade") or _parsed(tuple(other), "pinyin"):
        return False
    parsed = [each for order in _orders(plain) for each in _parsed(tuple(order), "pinyin")]
    return any(tuple(map(_wade_of, each)) == wade for wade in _parsed(tuple(other), "wade") for each in parsed)


def are_other_syllables(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are in pinyin, as far as they show it, and differ in a syllable: "Liu Feiyue", "Liu Feiyu". There each letter counts."""
    first, second = _as_in_china(tuple(one)), _as_in_china(tuple(other))
    return bool(first and second) and first.isdisjoint(second)


def are_other_given_syllables(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names have one family name and two syllables of one way of writing Chinese beside it, which differ: "Lee Siu-fung", "Lee Siu-fong".
    Who writes a name in one way writes each syllable in one."""
    if len(one) != _FEW or len(other) != _FEW or not {one[0], one[-1]} & {other[0], other[-1]}:
        return False
    ways = (_of_pinyin(), _of_wade(), _of_hong_kong())
    mine, others = (
        [order[1:] for order in (name, (name[-1], *name[:-1])) if order[0] in {one[0], one[-1]} & {other[0], other[-1]}] for name in (one, other)
    )
    both = [(tuple(a), tuple(b)) for a in mine for b in others]
    return all(a != b for a, b in both) and any(all(word in way for word in (*a, *b)) for way in ways for a, b in both)


@lru_cache(maxsize=4096)
def _as_in_china(words: tuple[str, ...]) -> frozenset[Syllables]:
    """The syllables of a name of which one word is a family name of one syllable and the rest has one or two; in both orders."""
    plain = tuple(re.sub("^([ln])(?:yu|v)", r"\1u", word) for word in words)
    orders = [each for each in _orders(plain) if len(each) > 1 and len(each[0]) > 1 and each[0] in _of_pinyin()]
    return frozenset(each for order in orders for each in _parsed(order, "pinyin") if len(each) <= _FEW)


_SAID = re.compile("[aeiouv]")


@lru_cache(maxsize=4096)
def parts_in_pinyin(word: str) -> frozenset[int]:
    """Into how many syllables of pinyin a word may be parted."""
    return frozenset(len(parts) for parts in _parts(word, _of_pinyin()) if all(map(_SAID.search, parts)))


def is_in_pinyin(word: str) -> bool:
    """Whether a word may be parted into syllables of pinyin as Chinese names are: inside it none begins with a vowel."""
    return bool(parts_in_pinyin(word))


@lru_cache(maxsize=4096)
def ways_to_part(word: str) -> tuple[Syllables, ...]:
    """The ways to part a word into syllables of pinyin, also where an apostrophe is left out ("Gulinaer"); none for a long one."""
    if not word or len(word) > _LONGEST + _FEW:
        return ((),) if not word else ()
    ends = range(1, min(len(word), _MOST_LETTERS) + 1)
    return tuple((word[:end], *rest) for end in ends if word[:end] in _of_pinyin() and _SAID.search(word[:end]) for rest in ways_to_part(word[end:]))


_MOST_LETTERS = 6


@lru_cache(maxsize=4096)
def _parsed(words: tuple[str, ...], way: str) -> tuple[Syllables, ...]:
    """The ways to part the words of a name into syllables."""
    held = _of_wade() if way == "wade" else _of_pinyin()
    found: list[Syllables] = [()]
    for word in words:
        found = [(*before, *parts) for before in found for parts in _parts(word, held)]
    return tuple(each for each in found if 1 < len(each) <= _LONGEST)


def _parts(word: str, held: Container[str]) -> list[Syllables]:
    if not word:
        return [()]
    # Inside of a word no syllable begins with a vowel: there stands an apostrophe.
    ends = [end for end in range(1, min(len(word), _LONGEST) + 1) if word[:end] in held and word[end : end + 1] not in {"a", "e", "o"}]
    return [(word[:end], *rest) for end in ends for rest in _parts(word[end:], held)]


@lru_cache(maxsize=16_384)
def _pinyin(char: str) -> frozenset[str]:
    from anyascii import anyascii

    facts = facts_of(__package__, "chinese_names")
    plain = anyascii(char).lower()
    return frozenset({plain, *facts["in_family_names"].get(char, "").split(), *facts["with_two_dots"].get(plain, "").split()})


@lru_cache(maxsize=16_384)
def _wade(char: str) -> frozenset[str]:
    return frozenset(map(_wade_of, _pinyin(char)))


def _cantonese(char: str) -> frozenset[str]:
    held = _readings().get(char, frozenset())
    held |= {"tsz"} if not held.isdisjoint({"chi", "ji"}) and not _pinyin(char).isdisjoint({"zi", "ci"}) else frozenset()
    return held | {each + behind for each in held if each.endswith("a") for behind in "hr"}


@lru_cache(maxsize=1024)
def _wade_of(pinyin: str) -> str:
    """A syllable of pinyin as Wade and Giles wrote it, without apostrophes and the dots on ü, as most print it."""
    facts = facts_of(__package__, "chinese_names")
    if whole := facts["wade_whole"].get(pinyin):
        return str(whole)
    initial = next((each for each in facts["wade_initials"] if pinyin.startswith(each)), "")
    final = pinyin[len(initial) :]
    return str(facts["wade_initials"].get(initial, "")) + str(facts["wade_finals"].get(final, final))


@cache
def _readings() -> dict[str, frozenset[str]]:
    """How each character is written in Hong Kong."""
    found = defaultdict[str, set[str]](set)
    for line in gzip.decompress(files(__package__).joinpath("cantonese.txt.gz").read_bytes()).decode().split("\n"):
        reading, chars = line.split("\t")
        for char in chars:
            found[char].add(reading)
    return {char: frozenset(readings) for char, readings in found.items()}


@cache
def _of_pinyin() -> frozenset[str]:
    return frozenset(each for char in _readings() for each in _pinyin(char) if each.isalpha())


@cache
def _of_wade() -> frozenset[str]:
    return frozenset(map(_wade_of, _of_pinyin()))


@cache
def _of_hong_kong() -> frozenset[str]:
    return frozenset(reading for char in _readings() for reading in _cantonese(char))
