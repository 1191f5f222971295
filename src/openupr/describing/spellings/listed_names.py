"""Two names that sound alike and are two: "Armen" and "Arman", "Saleh" and "Salah". No rule of sounds tells them apart; a list of names does.

`listed_names.txt.gz` has the spellings of each given and family name that Wikidata holds in several scripts (CC0, as the library rigour collects
them, MIT; tools/train/names_told_apart.py). It is only asked where two names sound alike, and only takes back what sounds suggest: a name that is not
listed is compared as if there were no list.
"""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from .known_words import known_words
from .names_abroad import are_one_given_name
from .sounds_of_names import alike_but_for_vowels, as_typed, sound_alike


def as_listed(word: str) -> str:
    """A word of `name_words` as the list has it: letters that are typed in several ways in one of them."""
    return as_typed(word)


@lru_cache(maxsize=16_384)
def are_two_names(one: str, other: str) -> bool:
    """Whether two words of names are listed, and as nobody's same name: no line has both, none of their lines share a spelling in other letters, and
    each is listed with what would show it if they were one."""
    if one == other:
        return False
    first = _spellings(one)
    second = _spellings(other) if first else first  # looking a word up costs
    if not second or as_listed(other) in first or any(not each.isascii() for each in first & second):
        return False
    mine, others = _scripts(first), _scripts(second)
    here, there = _script(one), _script(other)
    return here in others and there in mine if here != there else bool((mine & others) - {here})


def are_listed_as_one(one: str, other: str) -> bool:
    """Whether one line of the list has both words of names."""
    return as_listed(other) in _spellings(one)


def are_listed_together(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each word of two names (`name_words`), in their order, sounds like the other's or stands in a line with it, one or more of them by the
    list alone: what no rule of sounds has ("Fatma", "Fatima"; "Volodymyr", "Vladimir"; "Cohen", "כהן"). In one script one word or more has to
    sound alike: looking a word up costs."""
    if len(one) != len(other) or len(one) < _TWO or any(len(word) < _LEAST for word in (*one, *other)):
        return False
    pairs = [*zip(one, other, strict=True)]
    unheard = [pair for pair in pairs if not sound_alike(*pair)]
    if not unheard or (len(unheard) == len(pairs) and _script(one[0]) == _script(other[0])):
        return False
    if not all(_may_be_two_forms(*pair, pairs) for pair in unheard):
        return False
    return all(are_listed_as_one(*(pair[::-1] if pair[0].isascii() else pair)) for pair in unheard)


def _may_be_two_forms(one: str, other: str, pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether two words of a line, which holds forms of several languages, may be one name's in one dossier. Between two words in Latin letters
    consonants agree, or another word is written otherwise too: who takes a name into another language takes all of it ("Alexandra Example" is
    not "Alejandra Example"). Other letters than Latin and Cyrillic ones are of one language, which writes each name in one way."""
    here, there = _script(one), _script(other)
    if here != there or here == "CYRILLIC":
        return True
    return here == "LATIN" and (alike_but_for_vowels(one, other, least=_TWO) or sum(a != b for a, b in pairs) > 1)


_LEAST = 3


def are_listed_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names (`name_words`) that sound alike have given names that are two: the first words, or the one's first and the other's last.
    Family names are listed in fewer of their spellings; they count where they are given names too ("Saleh", "Salah")."""
    if not one or not other:
        return False
    if len(one) != len(other) or len(one) != _TWO:  # words may be joined there: what does not sound alike says nothing
        ends = other[0], other[-1]
        given = any(sound_alike(one[0], end) and _are_two_given(one[0], end) for end in ends)
        return given or any(sound_alike(one[-1], end) and _are_two_last(one[-1], end) for end in ends)
    straight, turned = ((one[0], other[0]), (one[1], other[1])), ((one[0], other[1]), (one[1], other[0]))
    if any(_is_same(*pair) for pair in straight):  # of most: the other order is looked up for few
        return _is_one_apart(*straight) and not any(_is_same(*pair) for pair in turned)
    return _is_one_apart(*turned) if any(_is_same(*pair) for pair in turned) else _is_one_apart(*straight)


Words = tuple[str, str]


def _is_one_apart(given: Words, last: Words) -> bool:
    return _are_two_given(*given) is not _are_two_last(*last)


def _is_same(one: str, other: str) -> bool:
    return sound_alike(one, other) or are_listed_as_one(one, other)


_TWO = 2


def _are_two_given(one: str, other: str) -> bool:
    if any(word.endswith("ии") for word in (one, other)) and sound_alike(one, other):
        return False  # "Юлии" is a case of "Юлия" and, without its mark, "Юлий"
    return are_two_names(one, other) and not are_one_given_name(one, other)


def _are_two_last(one: str, other: str) -> bool:
    return _are_two_given(one, other) and all(any(each in known_words()["given"] for each in _spellings(word)) for word in (one, other))


@lru_cache(maxsize=4096)
def _spellings(word: str) -> frozenset[str]:
    """All spellings in the lines that have a word."""
    return frozenset(each for line in _lines_with(as_listed(word)) for each in line.split(" "))


def _lines_with(word: str) -> Iterator[str]:
    held, at = _held(), 0
    while (at := held.find(f" {word} ", at)) >= 0:
        yield held[held.rindex("\n", 0, at + 1) + 2 : (at := held.index("\n", at)) - 1]


@cache
def _held() -> str:
    """The list, a line a name, each word between two spaces: it is looked through for few words, and not worth an index."""
    lines = gzip.decompress(files(__package__).joinpath("listed_names.txt.gz").read_bytes()).decode()
    return "\n " + lines.replace("\n", " \n ") + " \n"


def _scripts(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_script, words))


@lru_cache(maxsize=4096)
def _script(word: str) -> str:
    return unicodedata.name(word[0], "").partition(" ")[0]
