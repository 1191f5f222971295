"""Words with a capital, by what explains it.

A capital is explained by the beginning of a sentence (of a word that is known in small letters), a State, a demonym, an abbreviation, or a word that
stands with a capital in the documents of many States ("Committee", "Optional"). What is left is a person, a place, a people, an organisation, or
a word of another language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from ...names import facts_of, find_body, normal_name, states_of_demonym, words_of_states
from ..spellings.known_words import known_words


class WordKind(Enum):
    """What a word is to who looks for names."""

    SMALL = auto()
    TITLE = auto()
    PARTICLE = auto()
    INITIAL = auto()
    STATE = auto()
    ABBREVIATION = auto()
    FORMAL = auto()
    COMMON = auto()  # known in small letters; its capital is not from its place
    NAME = auto()  # in a list of names of persons
    UNKNOWN = auto()


PLAIN_CAPITAL = re.compile("^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+$", re.MULTILINE)
"""A word with one capital, its first letter: the case of its letters tells nothing else."""
NAMED = (WordKind.NAME, WordKind.UNKNOWN)
"""What may be a part of a name, as far as tables tell."""
_POSSESSIVE = re.compile(r"['’]s?$")
_ABBREVIATION = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,}|[^\W\d_a-z]\d|\b[A-Z][a-z][A-Z]\b")


@cache
def person_wordings() -> dict[str, frozenset[str]]:
    """The lists of persons.toml, in small letters."""
    return {name: frozenset(map(str.lower, words)) for name, words in facts_of(__package__, "persons").items() if isinstance(words, list)}


@cache
def listed_in(*lists: str) -> frozenset[str]:
    """The words of several lists of persons.toml: put together once, for they are asked at each name."""
    return frozenset[str]().union(*(person_wordings()[each] for each in lists))


@lru_cache(maxsize=16_384)
def plain_of(printed: str) -> str:
    """A word in small letters without a possessive ending."""
    return without_possessive(printed).lower().replace("’", "'")


def without_possessive(printed: str) -> str:
    """A word without a possessive ending."""
    return _POSSESSIVE.sub("", printed) if "'" in printed or "’" in printed else printed


class ByItself(NamedTuple):
    """What a word is by itself, it as `plain_of` gives it, and whether it may be a part of a State's name. Where it stands says more."""

    sort: WordKind
    plain: str
    of_state: bool


class WordSorts(dict[str, ByItself]):
    """What the words that were met are by themselves, in texts that may be in capitals (`shouted`)."""

    def __init__(self, *, shouted: bool) -> None:
        self.shouted = shouted

    def meet(self, words: Iterable[str]) -> None:
        """Work out at once what these words are: most are capitals like others, and together take a fifth of the time."""
        new = "\n".join([word for word in words if word not in self])
        capital = PLAIN_CAPITAL.findall(new) if not self.shouted else []
        if len(self) + len(capital) >= _MOST_WORDS:
            self.clear()
        for printed, plain in zip(capital, "\n".join(capital).lower().split("\n"), strict=False):
            self[printed] = _of_capital(plain)

    def __missing__(self, printed: str) -> ByItself:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[printed] = made = _met(printed, shouted=self.shouted)
        return made


@lru_cache(maxsize=2)
def word_sorts(shouted: bool) -> WordSorts:
    """Those of texts that are in capitals, or of others."""
    return WordSorts(shouted=shouted)


def by_itself(printed: str, shouted: bool) -> ByItself:
    """What a word is by itself, in a text that may be in capitals (`shouted`)."""
    return word_sorts(shouted)[printed]


_MOST_WORDS = 16_384


def _met(printed: str, *, shouted: bool) -> ByItself:
    if printed.isalpha() and printed.islower():  # most words that stand around a name
        return ByItself(WordKind.PARTICLE if printed in person_wordings()["particles"] else WordKind.SMALL, printed, of_state=False)
    if not shouted and PLAIN_CAPITAL.fullmatch(printed) is not None:  # nearly each other word
        return _of_capital(printed.lower())
    plain = plain_of(printed)
    sort = _by_itself(printed, plain, shouted=shouted)
    return ByItself(sort, plain, sort is not WordKind.SMALL and _may_be_of_state(plain))


def _of_capital(plain: str) -> ByItself:
    """What a word is that has one capital, its first letter."""
    sort = WordKind.TITLE if plain in person_wordings()["titles"] else _explained(plain)
    return ByItself(sort, plain, _may_be_of_state(plain))


def _may_be_of_state(plain: str) -> bool:
    if plain.isalpha() and plain.isascii():
        return plain in words_of_states()
    return not words_of_states().isdisjoint(normal_name(plain).split())


def _by_itself(printed: str, plain: str, *, shouted: bool) -> WordKind:
    listed = person_wordings()
    if plain.rstrip(".") in listed["titles"] and (printed[0].isupper() or "-" in printed):
        return WordKind.TITLE
    if printed.endswith(".") and len(printed) == len("A.") and printed[0].isupper():
        return WordKind.INITIAL
    if not printed[0].isupper():
        return WordKind.PARTICLE if plain in listed["particles"] else _sort_of_small(plain)
    if shouted or (printed.isupper() and len(printed) > 1):
        named = _is_name(plain) and (shouted or (len(plain) > 3 and find_body(printed) is None))  # "GRETA" is a body, and a name
        return WordKind.NAME if named else WordKind.ABBREVIATION
    return WordKind.ABBREVIATION if _ABBREVIATION.search(printed) else _explained(plain)


def _sort_of_small(plain: str) -> WordKind:
    """ "al-Khaldi" is a name, though it begins in small letters."""
    head, _, rest = plain.partition("-")
    return WordKind.UNKNOWN if rest and head in person_wordings()["joined"] and _explained(rest) in NAMED else WordKind.SMALL


def _explained(plain: str) -> WordKind:
    held = known_words()
    if plain in held["formal"]:
        return WordKind.FORMAL
    if states_of_demonym(plain.capitalize()):
        return WordKind.STATE
    if plain in held["given"]:
        return WordKind.NAME
    if plain in held["common"] or plain in person_wordings()["offices"]:
        return WordKind.COMMON
    if plain in held["family"]:
        return WordKind.NAME
    if "-" in plain or "'" in plain:
        parts = re.split("[-']", plain)
        sorts = {_explained(part) for part in parts if len(part) > 1}
        if sorts <= {WordKind.FORMAL, WordKind.COMMON, WordKind.STATE}:
            return WordKind.COMMON if sorts == {WordKind.COMMON} else WordKind.FORMAL
        if sorts == {WordKind.NAME}:
            return WordKind.NAME
    return WordKind.COMMON if plain.endswith(_OF_A_DOING) or _is_led(plain) else WordKind.UNKNOWN


_OF_A_DOING = ("isation", "ization")
"""So nouns end that are made anew of any word ("decarbonization"), and no name does."""


def _is_led(plain: str) -> bool:
    """Whether an ordinary word stands behind a syllable that makes new ones ("decarbonization", "multiannual")."""
    leading = _leading()
    if not plain.startswith(leading):  # of nearly each word that is all: one look
        return False
    return any(plain.startswith(each) and len(plain) - len(each) >= _LED and plain[len(each) :] in known_words()["common"] for each in leading)


@cache
def _leading() -> tuple[str, ...]:
    return tuple(sorted(person_wordings()["leading"]))


_LED = 6
"""Letters of a word behind such a syllable: in shorter ones anything stands."""


def _is_name(plain: str) -> bool:
    return any(part in known_words()["given"] or part in known_words()["family"] for part in re.split("[-']", plain) if len(part) > 1)
