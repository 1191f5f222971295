"""Names in Chinese characters, and how they are written in Latin letters: in pinyin, as Wade and Giles wrote them, and in Hong Kong.

A character has one reading of each kind, or few, so that nothing is guessed by sounds here: two names agree where each syllable is one that the
character may have, or where no character is another one. What `anyascii` has is pinyin; `cantonese.txt.gz` is made by tools/train/cantonese.py.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from ...names import facts_of
from .han_readings import is_borne_in_names, ways_to_write

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


def are_same_characters(one: str, other: str) -> bool:
    """Whether two names have the same characters, some of them in the other of the two ways of writing. Two characters of one way are two, however
    alike they sound."""
    return len(one) == len(other) and all(map(_is_same, one, other))


def _is_same(one: str, other: str) -> bool:
    return one == other or one in ways_to_write(other) or other in ways_to_write(one)


def is_spelt(characters: str, words: Sequence[str], *, anywhere: bool = False) -> bool:
    """Whether words (`words_of`) spell these characters, all of them in one way, with the family name first or last: in pinyin, as Wade and Giles or
    Hong Kong write them, or in Russian. `anywhere`: characters of the mainland may also stand for a name as Hong Kong writes it."""
    if not 1 < len(characters) <= _LONGEST:
        return False
    orders = [*_orders(words), *([[*words[-2:], *words[:-2]]] if len(words) > 2 else [])]  # "Ruilin Ou-Yang"
    reads = (_pinyin, _wade, _cantonese if anywhere else _in_hong_kong, _russian)
    return any(_spells([read(char) for char in characters], order) for read in reads for order in orders)


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


def are_written_in_russian(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two names is in pinyin, and the other one what Russian writes for it ("Цзи Дун", "Ji Dong")."""
    plain, russian = (one, other) if "".join(one).isascii() else (other, one)
    if not all(map(_CYRILLIC.fullmatch, russian)) or not "".join(plain).isascii():
        return False
    parsed = {each for order in _orders(russian) for each in _parsed(tuple(order), "russian")}
    return bool(parsed) and any(
        len(each) == len(made) and all(b in _russian_of(a) for a, b in zip(each, made, strict=True))
        for order in _orders(plain)
        for each in _parsed(tuple(order), "pinyin")
        for made in parsed
    )


_CYRILLIC = re.compile("[а-я]+")


@lru_cache(maxsize=1024)
def _russian_of(pinyin: str) -> frozenset[str]:
    """A syllable of pinyin as Russian writes it, marks left out as in `name_words`."""
    facts = facts_of(__package__, "chinese_names")
    plain = re.sub("^([ln])(?:y(?=u)|v)", r"\1u" if "v" in pinyin else r"\1", pinyin)
    if whole := facts["russian_whole"].get(plain):
        return frozenset(whole.replace("й", "и").split())
    initial = next((each for each in facts["russian_initials"] if plain.startswith(each)), "")
    final = facts["russian_finals"].get(plain[len(initial) :])
    return frozenset({f"{facts['russian_initials'].get(initial, '')}{final}".replace("й", "и")} if final else ())


@lru_cache(maxsize=16_384)
def _russian(char: str) -> frozenset[str]:
    return frozenset[str]().union(*map(_russian_of, _pinyin(char)))


@cache
def _of_russian() -> frozenset[str]:
    return frozenset[str]().union(*map(_russian_of, _of_pinyin()))


def may_have_same_characters(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names in Latin letters are one in two ways of writing Chinese, as far as syllables tell: "Chen Weiqiang" is "Chan Wai-keung" in
    Hong Kong, and "Hwang" is "Wong". Each syllable has to have a character of names that both ways write so, and the family name one of the hundred
    family names."""
    return any(_may_share(tuple(first), tuple(second)) for first in _orders(one) for second in _orders(other))


@lru_cache(maxsize=16_384)
def _may_share(one: Syllables, other: Syllables) -> bool:
    if not one or not other or _families().get(one[0], _NO_CHARACTERS).isdisjoint(_families().get(other[0], _NO_CHARACTERS)):
        return False
    mine, others = ({way: parted for way in _WAYS if (parted := _given(name[1:], way))} for name in (one, other))
    if any(mine[way].isdisjoint(others[way]) for way in mine.keys() & others.keys()):
        return False  # in one way each letter counts
    return any(
        len(a) == len(b)
        and all(not _common()[way].get(x, _NO_CHARACTERS).isdisjoint(_common()[also].get(y, _NO_CHARACTERS)) for x, y in zip(a, b, strict=True))
        for way in mine
        for also in others
        if way != also
        for a in mine[way]
        for b in others[also]
    )


_WAYS = ("pinyin", "wade", "hong_kong")
_NO_CHARACTERS = frozenset[str]()


@lru_cache(maxsize=16_384)
def _given(words: Syllables, way: str) -> frozenset[Syllables]:
    """The ways to part a given name into one or two syllables; in Hong Kong each is a word."""
    if way == "hong_kong":
        return frozenset({words} if len(words) < _FEW and all(word in _of_hong_kong() for word in words) else ())
    found: list[Syllables] = [()]
    for word in words:
        found = [(*before, *parts) for before in found for parts in _parts(word, _of_wade() if way == "wade" else _of_pinyin())]
    return frozenset(each for each in found if 0 < len(each) < _FEW)


@lru_cache(maxsize=16_384)
def families_in_china(words: tuple[str, ...]) -> frozenset[str]:
    """The family names, in characters, that the first or the last word of a name may be in any way of writing."""
    return frozenset[str]().union(*(_families().get(word, _NO_CHARACTERS) for word in (*words[:1], *words[-1:])))


@cache
def _common() -> dict[str, dict[str, frozenset[str]]]:
    """By each way of writing, its syllables and the characters of names that it writes so."""
    chars = [*filter(is_borne_in_names, _readings())]
    return {way: _by_syllable(chars, read) for way, read in zip(_WAYS, (_pinyin, _wade, _cantonese), strict=True)}


@cache
def _families() -> dict[str, frozenset[str]]:
    """The hundred family names, by what is written for them in any way."""
    return _by_syllable(facts_of(__package__, "chinese_names")["hundred_families"], _pinyin, _wade, _cantonese, _as_borne)


def _as_borne(char: str) -> frozenset[str]:
    return frozenset(facts_of(__package__, "chinese_names")["as_borne"].get(char, "").split())


def _by_syllable(chars: Iterable[str], *reads: Callable[[str], frozenset[str]]) -> dict[str, frozenset[str]]:
    found = defaultdict[str, set[str]](set)
    for char in chars:
        for syllable in frozenset[str]().union(*(read(char) for read in reads)):
            found[syllable].add(char)
    return {syllable: frozenset(held) for syllable, held in found.items()}


def are_other_syllables(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are in pinyin, as far as they show it, and differ in a syllable: "Liu Lanyue", "Liu Lanyu". There each letter counts."""
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
    held = {"wade": _of_wade, "russian": _of_russian}.get(way, _of_pinyin)()
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


def _in_hong_kong(char: str) -> frozenset[str]:
    held = _readings().get(char, _NO_CHARACTERS)
    return held | {each + behind for each in held if each.endswith("a") for behind in "hr"}


@lru_cache(maxsize=16_384)
def _cantonese(char: str) -> frozenset[str]:
    return frozenset[str]().union(*map(_in_hong_kong, ways_to_write(char)))


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
    from anyascii import anyascii

    # As `_pinyin` has it of each character: all at once, a process has them in a tenth of the time.
    facts, plain = facts_of(__package__, "chinese_names"), set(anyascii("\n".join(_readings())).lower().split("\n"))
    names = {each for char, names in facts["in_family_names"].items() if char in _readings() for each in names.split()}
    dotted = {each for syllable in plain for each in facts["with_two_dots"].get(syllable, "").split()}
    return frozenset(filter(str.isalpha, plain | names | dotted))


@cache
def _of_wade() -> frozenset[str]:
    return frozenset(map(_wade_of, _of_pinyin()))


@cache
def _of_hong_kong() -> frozenset[str]:
    plain = frozenset[str]().union(*_readings().values())
    return plain | {each + behind for each in plain if each.endswith("a") for behind in "hr"}
