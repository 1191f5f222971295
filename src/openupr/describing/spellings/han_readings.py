"""What a Chinese character is in the other way of writing, and how Korea and Japan read it in names.

`characters.txt.gz` is made of the Unihan Database by tools/train/characters.py. Readings say no more than that two names are to be compared: several
characters are read alike, and a Japanese name may be read in several ways.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from typing import NamedTuple


class _Known(NamedTuple):
    traditional: str
    korean: str
    japanese: tuple[str, ...]
    in_names: bool


def ways_to_write(char: str) -> str:
    """A character, and what it is in Taiwan and Hong Kong, if the mainland writes it so: one character there may be two elsewhere."""
    return char + _known(char).traditional


def is_borne_in_names(char: str) -> bool:
    """Whether names that Wikidata holds have a character, in either way of writing, more than twice."""
    return _known(char).in_names


def read_in_korea(char: str) -> str:
    """The syllables, in Korean letters, by which a character is read; as the mainland writes it, too."""
    return "".join(_known(each).korean for each in ways_to_write(char))


def are_read_in_japan(parts: Sequence[str], words: Sequence[str]) -> bool:
    """Whether Latin words (`name_words`) are how Japan may read a name in characters, the family name first or last; it is printed whole or in two
    `parts`. Long vowels are written in several ways, or are not shown."""
    if len(words) != _TWO or not all(word.isascii() for word in words):
        return False
    cuts = (
        [(parts[0], parts[1])]
        if len(parts) == _TWO
        else [(parts[0][:at], parts[0][at:]) for at in range(1, len(parts[0]))]
        if len(parts) == 1
        else []
    )
    return any(_reads(family, one) and _reads(given, other) for family, given in cuts for one, other in (words, words[::-1]))


_TWO = 2


def _reads(characters: str, word: str) -> bool:
    if not 0 < len(characters) <= _MOST:
        return False
    read = [_known(char).japanese for char in characters]
    behind = [readings if not at else (*readings, *map(_voiced, readings)) for at, readings in enumerate(read)]
    return any(fits(reading, word) for reading in map("".join, product(*behind)))


_MOST = 4


def fits(reading: str, word: str) -> bool:
    """Whether a word in Latin letters is a reading with all long vowels, whose length may be shown or not: "Ōno", "Ohno" and "Ono" are "oono"."""
    return _short(reading) == _short(word) and (not _SHOWN.search(word) or len(_LONG.findall(reading)) > 0)


_LONG, _SHOWN = re.compile("o[ou](?![aei])|uu"), re.compile("oh(?![aeiouy])|o[ou](?![aei])|uu")


@lru_cache(maxsize=4096)
def _short(word: str) -> str:
    return re.sub("uu", "u", re.sub("o[uh](?![aeiouy])|oo", "o", re.sub("(?<=[aeiou])m(?=[bpm])", "n", word)))


def _voiced(reading: str) -> str:
    """A reading as it is said behind another one in a word ("kawa", "gawa")."""
    return _FIRST.sub(lambda found: _SOFT[found[0]], reading)


_SOFT = {"k": "g", "sh": "j", "s": "z", "ts": "z", "ch": "j", "t": "d", "h": "b", "f": "b"}
_FIRST = re.compile("^(?:sh|ts|ch|[ksthf])")


def _known(char: str) -> _Known:
    return _table().get(char, _NOTHING)


_NOTHING = _Known("", "", (), False)


@cache
def _table() -> dict[str, _Known]:
    lines = gzip.decompress(files(__package__).joinpath("characters.txt.gz").read_bytes()).decode().split("\n")
    rows = (line.split("\t") for line in lines)
    return {char: _Known(traditional, korean, tuple(japanese.split()), bool(named)) for char, traditional, korean, japanese, named in rows}
