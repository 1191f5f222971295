"""Which words of names differ as two spellings of one word do, by what was learnt of pairs of names: "Ogbazghi", "Okbazghi".

Two words are parted into letters and groups of letters, and laid beside each other. Each difference has a weight: how much likelier it is between two
spellings of one person's name than between near names of two persons. The weights (`near_spellings.txt.gz`) are made of the labelled sets of
spellings, by tools/train/fit_near_spellings.py. They know no language, and are asked where no rule of sounds has said that two words are one.
"""

from __future__ import annotations

import gzip
import math
import re
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files

from .listed_names import are_two_names
from .sounds_of_names import firm

_PARTS = re.compile(
    "shch|tch|d?sch|dzh|[sckgtdpz]h|t[sz]|d[jz]|ck|qu|ou|oo|ee|[ao]e|i[eoaiu]|e[iy]|a[iywu]|y[oau]|n[gy]|gn|bh|[a-z]",
)
_SORTS = {
    sort: frozenset(parts.split())
    for sort, parts in (
        ("lip", "b p v f w ph bh"),
        ("tooth", "t d th dh"),
        ("throat", "k g q c kh gh ck x h qu"),
        ("hiss", "s z sh ts dz tz zh ch j dj dzh sch dsch tch shch"),
        ("nose", "n m ng ny gn"),
        ("glide", "y ya yo yu"),
    )
}
_VOWELS, _SEMIVOWELS = "aeiou", frozenset(("y", "j", "i", "w", "v", "u", "ou"))
_MUTE = frozenset(("h", "y", "w"))
_CHEAP, _LIKE, _OTHER = 0.35, 0.4, 1.2
"""What one difference costs where words are laid beside each other: two vowels, two letters of one sort, two others; one more is 1."""
MOST = 0.3
"""What words that are near may cost at most, for each of their parts."""
LEAST = 2.0
"""The weight from which on two words are taken for one. Where each labelled set is judged by weights of the others, no name of two persons has as
much in all its words (`--judge` of fit_near_spellings.py)."""
_MORE = 2
"""How many parts of them may have nothing beside them: "Alemu" is no short "Alemayehu"."""
_SHORTEST, _LONGEST, _USUAL = 4, 30, 1.8
Step = tuple[str, str, str]


def are_near(one: str, other: str) -> bool:
    """Whether two words in small Latin letters may be one: they begin with letters of one sort, share the letters that no way of writing changes, and
    their differences are such as spellings of one name have. What a list of names has as two is two."""
    if not _SHORTEST <= min(len(one), len(other)) <= max(len(one), len(other)) <= _LONGEST or not (one + other).isascii() or firm(one) != firm(other):
        return False
    return _may_be_near(one, other) and weight_of(one, other) >= LEAST and not are_two_names(one, other)


def _may_be_near(one: str, other: str) -> bool:
    """Whether two words are so near that what was learnt says something of them."""
    first, second = parts(one), parts(other)
    if not first or not second or _sort(first[0]) != _sort(second[0]) or words_apart(one, other) > MOST:
        return False
    return sum(not here or not there for here, there, _ in _steps(*sorted((one, other)))[1]) <= _MORE


def weight_of(one: str, other: str) -> float:
    """How much likelier two words are two spellings of one than two near names, as the logarithm of the odds."""
    weights = learnt()
    return sum(weights.get(difference, 0.0) * count for difference, count in differences_of(one, other).items())


@cache
def learnt() -> dict[str, float]:
    """The weight of each difference."""
    lines = gzip.decompress(files(__package__).joinpath("near_spellings.txt.gz").read_bytes()).decode().split("\n")[1:]
    return {difference: float(weight) for difference, _, weight in (line.rpartition("\t") for line in lines)}


@lru_cache(maxsize=4096)
def differences_of(one: str, other: str) -> dict[str, float]:
    """In what two words differ: each pair of parts, also by where it stands and by the sorts of its letters; how many, and how long the words are."""
    found = Counter[str]()
    for here, there, place in _steps(*sorted((one, other)))[1]:
        if here == there:
            continue
        pair = sorted((here, there))
        found.update(("|".join(pair), f"{'|'.join(pair)} {place}", f"{'|'.join(sorted(map(_sort, pair)))} {place}"))
        found["vowels" if all(not part or _is_vowel(part) for part in pair) else "consonants"] += 1
    return {**found, "": 1.0, "long": math.log(max(len(one), len(other))) - _USUAL} if found else {}


def words_apart(one: str, other: str) -> float:
    """What the cheapest way from one word to the other costs, for each part of the longer one."""
    return _steps(*sorted((one, other)))[0] / max(len(parts(one)), len(parts(other)), 1)


@lru_cache(maxsize=4096)
def parts(word: str) -> tuple[str, ...]:
    """The letters and groups of letters of a word; of two that are alike and no vowels, one."""
    return tuple(_PARTS.findall(re.sub(r"([^aeiou])\1+", r"\1", word)))


@lru_cache(maxsize=4096)
def _steps(one: str, other: str) -> tuple[float, tuple[Step, ...]]:
    """The cheapest way to lay the parts of two words beside each other: what it costs, and each pair with its place (first, last, inside)."""
    first, second = parts(one), parts(other)
    row: list[tuple[float, tuple[tuple[str, str], ...]]] = [(0.0, ())]
    for part in second:
        row.append(_with(row[-1], "", part))
    for here in first:
        above, row = row, [_with(row[0], here, "")]
        for at, there in enumerate(second):
            row.append(min((_with(above[at], here, there), _with(above[at + 1], here, ""), _with(row[at], "", there)), key=lambda way: way[0]))
    cost, pairs = row[-1]
    last = len(pairs) - 1
    return cost, tuple((here, there, "last" if at == last else "first" if not at else "inside") for at, (here, there) in enumerate(pairs))


def _with(way: tuple[float, tuple[tuple[str, str], ...]], here: str, there: str) -> tuple[float, tuple[tuple[str, str], ...]]:
    return way[0] + _cost(here, there), (*way[1], (here, there))


def _cost(here: str, there: str) -> float:
    if here == there:
        return 0.0
    if not here or not there:
        return _LIKE if _is_vowel(here or there) or (here or there) in _MUTE else 1.0
    if _is_vowel(here) and _is_vowel(there):
        return _CHEAP
    return _LIKE if _sort(here) == _sort(there) or {here, there} <= _SEMIVOWELS else _OTHER


def _is_vowel(part: str) -> bool:
    return part[0] in _VOWELS or part == "y"


@cache
def _sort(part: str) -> str:
    if not part:
        return "none"
    return "vowel" if _is_vowel(part) else next((sort for sort, held in _SORTS.items() if part in held), part)
