"""Words with a capital, by what explains it, and the runs of those that nothing explains: where the names of persons are looked for.

A capital is explained by the beginning of a sentence (of a word that is known in small letters), a State, a demonym, an abbreviation, or a word that
stands with a capital in the documents of many States ("Committee", "Optional"). What is left is a person, a place, a people, an organisation, or
a word of another language. `known_words.txt.gz` is made by tools/train/known_words.py; its names
of places are GeoNames' (CC BY 4.0), those of persons Faker's (MIT).
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache, lru_cache
from importlib.resources import files

from ..names import facts_of, state, state_name_pattern, states_of_demonym


class Sort(Enum):
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


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, from `start` to `end`; `plain` is it in small letters without a possessive ending. `opens`: it begins a sentence."""

    start: int
    end: int
    printed: str
    plain: str
    sort: Sort
    opens: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words with capitals that nothing explains: the words `first` to `last` (inclusive) of `words`."""

    words: tuple[Word, ...]
    first: int
    last: int

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.words[self.first].start

    @property
    def end(self) -> int:
        """Where it ends, without a possessive ending."""
        last = self.words[self.last]
        return last.start + len(_POSSESSIVE.sub("", last.printed))

    @property
    def own(self) -> tuple[Word, ...]:
        """Its words."""
        return self.words[self.first : self.last + 1]


_NAMED = (Sort.NAME, Sort.UNKNOWN)
_IN_RUN = (*_NAMED, Sort.COMMON, Sort.INITIAL)
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`´‘-][^\W\d_]+)*['’]?(?:(?<=\b\w)\.|(?<=\b[JSMD]r)\.|(?<=\bM[rs]s)\.|(?<=\bM[rs])\.)?")
_OPENS = re.compile(r"(?:^|[.;:?!•–—]|\n|(?:^|\s)\(?\w{1,4}\))\s*[\"“‘'«(\[]*$")
_SPACE = re.compile(r"\s{1,3}|\s*\n\s*")
_ABBREVIATION = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,}|[^\W\d_a-z]\d|\b[A-Z][a-z][A-Z]\b")
_LONGEST_WORD = 40


@cache
def known() -> dict[str, frozenset[str]]:
    """The words of `known_words.txt.gz`, in small letters: common, formal, given, family, places."""
    held = gzip.decompress(files(__package__).joinpath("known_words.txt.gz").read_bytes()).decode()
    return {kind: frozenset(words.split("|")) for kind, words in (line.split("\t") for line in held.split("\n"))}


@cache
def wordings() -> dict[str, frozenset[str]]:
    """The lists of persons.toml, in small letters."""
    return {name: frozenset(map(str.lower, words)) for name, words in facts_of(__package__, "persons").items() if isinstance(words, list)}


@cache
def _state() -> re.Pattern[str]:
    return re.compile(state_name_pattern())


def words(text: str) -> tuple[Word, ...]:
    """The words of a text."""
    states = [match.span() for match in _state().finditer(text)]
    shouted = sum(map(str.isupper, text)) > sum(map(str.islower, text))
    found: list[Word] = []
    at = 0
    for match in _WORD.finditer(text):
        while at < len(states) and states[at][1] <= match.start():
            at += 1
        in_state = at < len(states) and states[at][0] <= match.start()
        word = _word(text, match, in_state=in_state, shouted=shouted)
        if found and _is_of_two_words(found[-1], word):
            found[-1] = replace(found[-1], sort=Sort.STATE)
        found.append(word)
    return tuple(found)


def _is_of_two_words(first: Word, last: Word) -> bool:
    """Whether they are a demonym of two words: "Costa Rican", "Afro-Costa Rican"."""
    lead = f"{first.printed.rpartition('-')[2]} "
    return any(state(code).name.startswith(lead) for code in states_of_demonym(_POSSESSIVE.sub("", last.printed)))


def _word(text: str, match: re.Match[str], *, in_state: bool, shouted: bool) -> Word:
    printed = match.group()
    plain = _POSSESSIVE.sub("", printed).lower().replace("’", "'")
    opens = _OPENS.search(text, max(0, match.start() - 8), match.start()) is not None
    return Word(match.start(), match.end(), printed, plain, _sort(printed, plain, in_state=in_state, opens=opens, shouted=shouted), opens)


def _sort(printed: str, plain: str, *, in_state: bool, opens: bool, shouted: bool) -> Sort:
    listed = wordings()
    if plain.rstrip(".") in listed["titles"] and (printed[0].isupper() or "-" in printed):
        return Sort.TITLE
    if in_state:
        return Sort.STATE
    if printed.endswith(".") and len(printed) == len("A.") and printed[0].isupper():
        return Sort.INITIAL
    if not printed[0].isupper():
        return Sort.PARTICLE if plain in listed["particles"] else _sort_of_small(plain)
    if shouted or (printed.isupper() and len(printed) > 1):
        return Sort.NAME if _is_name(plain) and (len(plain) > 3 or shouted) else Sort.ABBREVIATION
    if _ABBREVIATION.search(printed):
        return Sort.ABBREVIATION
    sort = _explained(plain)
    return Sort.SMALL if opens and sort in {Sort.COMMON, Sort.FORMAL} else sort


def _sort_of_small(plain: str) -> Sort:
    """ "al-Khaldi" is a name, though it begins in small letters."""
    head, _, rest = plain.partition("-")
    return Sort.UNKNOWN if rest and head in wordings()["joined"] and _explained(rest) in _NAMED else Sort.SMALL


@lru_cache(maxsize=16_384)
def _explained(plain: str) -> Sort:
    held = known()
    if plain in held["formal"]:
        return Sort.FORMAL
    if states_of_demonym(plain.capitalize()) or states_of_demonym(plain.capitalize().removesuffix("s")):
        return Sort.STATE
    if plain in held["given"]:
        return Sort.NAME
    if plain in held["common"] or plain in wordings()["offices"]:
        return Sort.COMMON
    if plain in held["family"]:
        return Sort.NAME
    parts = re.split("[-']", plain)
    if len(parts) > 1:
        sorts = {_explained(part) for part in parts if len(part) > 1}
        if sorts <= {Sort.FORMAL, Sort.COMMON, Sort.STATE}:
            return Sort.COMMON if sorts == {Sort.COMMON} else Sort.FORMAL
        if sorts == {Sort.NAME}:
            return Sort.NAME
    return Sort.COMMON if _is_led(plain) else Sort.UNKNOWN


def _is_led(plain: str) -> bool:
    """Whether an ordinary word stands behind a syllable that makes new ones ("decarbonization", "multiannual")."""
    listed = wordings()["leading"]
    return any(plain.startswith(each) and len(plain) - len(each) >= _LED and plain[len(each) :] in known()["common"] for each in listed)


_LED = 6
"""Letters of a word behind such a syllable: in shorter ones anything stands."""


def _is_name(plain: str) -> bool:
    return any(part in known()["given"] or part in known()["family"] for part in re.split("[-']", plain) if len(part) > 1)


def runs(text: str, every: tuple[Word, ...] | None = None) -> Iterator[Run]:
    """The runs of a text, in order: words in a row with particles between, at least one of which no table explains or a list of names has."""
    every = words(text) if every is None else every
    at = 0
    while at < len(every):
        if not _begins(every[at]):
            at += 1
            continue
        last = at
        step = at + 1
        while step < len(every) and step - last <= _PARTICLES + 1 and _joined(text, every[step - 1], every[step]):
            if every[step].sort in _IN_RUN or _is_surname(every, last, step):
                last = step
            elif every[step].sort is not Sort.PARTICLE or (last == step - 1 and every[step].plain not in wordings()["joining"]):
                break
            step += 1
        run = _trimmed(every, at, last)
        if run:
            yield run
        at = last + 1


_PARTICLES = 3


def _begins(word: Word) -> bool:
    return word.sort in _IN_RUN and len(word.printed) <= _LONGEST_WORD and not (word.sort is Sort.INITIAL and word.opens)


def _is_surname(every: tuple[Word, ...], last: int, step: int) -> bool:
    """A surname in capitals behind a given name ("Ana EXAMPLE"), or a State's name that is one ("Ana Jordan")."""
    word, before = every[step], every[last]
    if step != last + 1 or before.sort not in _NAMED or before.plain not in known()["given"]:
        return False
    capitals = word.sort is Sort.ABBREVIATION and word.printed.isalpha() and word.printed.isupper() and len(word.printed) >= _SURNAME
    return capitals or (word.sort is Sort.STATE and (word.plain in known()["family"] or word.plain in known()["given"]))


_SURNAME = 4


def _joined(text: str, before: Word, after: Word) -> bool:
    return not _POSSESSIVE.search(before.printed) and _SPACE.fullmatch(text, before.end, after.start) is not None


def _trimmed(every: tuple[Word, ...], first: int, last: int) -> Run | None:
    """The run without ordinary words at its ends ("Minister" before, "Avenue" behind), where two words or one that is unknown are left."""
    while first < last and every[first].sort is Sort.COMMON and every[first + 1].sort in _NAMED and last - first > 1:
        first += 1
    if all(word.sort not in _NAMED for word in every[first : last + 1]):
        return None
    if first == last and every[first].plain in known()["common"] and not (first and _leads(every[first - 1])):
        return None  # "Grant access", "the Mark": a name only behind a title or a word for people
    return Run(every, first, last)


def _leads(word: Word) -> bool:
    listed = wordings()
    return (
        word.sort is Sort.TITLE or word.plain in listed["people"] or (word.printed[0].isupper() and word.plain in listed["offices"] | listed["ranks"])
    )
