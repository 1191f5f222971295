"""What a text speaks of, in families of words: its subjects, their points, its people (`points.toml`). A passage answers a concern where it names all
three; likeness doesn't tell "free counsel for the accused" from "the rights of older persons"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ...kept_patterns import kept_pattern
from ...labelling.tokens import Token, tokens, unifications
from ...languages.word_tables import by_language, language_read, table
from ...light_dataclass import dataclass
from ...room_digests import made_of_rooms
from .instruments_named import plain_stem

_BETWEEN = 3
"""Other words that may stand between those of a phrase."""

_KINDS = ("subjects", "points", "people")
_ROOMS = ("labelling", "languages", "names", "text", "linking/concerns/subject_families.py")
"""What the stems of the phrases are made of."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The families of words of which a text has one: `subjects`, `points` and `people`, each by its name."""

    subjects: frozenset[str]
    points: frozenset[str]
    people: frozenset[str]


@by_language
def families_pattern(name: str) -> re.Pattern[str]:
    """The pattern of this name in `points.toml`."""
    return re.compile(table("points")[name]["pattern"])


@by_language
def _phrases() -> Mapping[str, Sequence[tuple[frozenset[str], str, str]]]:
    """By the first stem of each phrase: its other stems, and the kind and the name of its family."""
    found: defaultdict[str, list[tuple[frozenset[str], str, str]]] = defaultdict(list)
    for kind in _KINDS:
        for name, phrases in table("points")[kind].items():
            for phrase in phrases.split(","):
                stems = _stems(phrase.strip())
                for first, *others in dict.fromkeys((stems, tuple(map(plain_stem, stems)))):  # "businesses" has another stem
                    found[first].append((frozenset(others), kind, name))
    return found


@by_language
def families() -> tuple[tuple[str, str, tuple[tuple[str, ...], ...]], ...]:
    """Every family: its kind, its name, and the stems of each of its phrases."""
    every = ((kind, name, phrases) for kind in _KINDS for name, phrases in table("points")[kind].items())
    return tuple((kind, name, tuple(_stems(phrase.strip()) for phrase in phrases.split(","))) for kind, name, phrases in every)


@by_language
def phrases_as_written() -> Mapping[tuple[str, ...], str]:
    """Every phrase of a family as the table writes it, by its stems."""
    return {_stems(phrase): phrase for phrase in _every_phrase()}


def stands_at(stems: Sequence[str], at: int, phrase: Sequence[str]) -> bool:
    """Whether a phrase stands in a text, by its first stem at this place: the others are near it in one clause, in any order."""
    first, *others = phrase
    return stems[at] == first and (not others or frozenset(others) <= _near(stems, at, len(others)))


def _stems(phrase: str) -> tuple[str, ...]:
    return _stems_of_phrases()[phrase]


@by_language
def _stems_of_phrases() -> Mapping[str, tuple[str, ...]]:
    """The stems of every phrase: they are asked for in three orders, and to cut two thousand phrases into words takes a tenth of a short command."""
    made: Mapping[str, tuple[str, ...]] = made_of_rooms(f"points.{language_read()}", _ROOMS, lambda: {each: _cut(each) for each in _every_phrase()})
    return made


def _every_phrase() -> Iterator[str]:
    return (phrase.strip() for kind in _KINDS for phrases in table("points")[kind].values() for phrase in phrases.split(","))


def _cut(phrase: str) -> tuple[str, ...]:
    """The stems of a phrase; the labeller's one name for a treaty or body ("OP_CAT") stands as it is. No phrase names a State."""
    names = _names()
    if names.isdisjoint(phrase.split()):
        return tuple(token.stem for token in tokens(phrase, unify_states=False))
    return tuple(word if word in names else tokens(word, unify_states=False)[0].stem for word in phrase.split())


@cache
def _names() -> frozenset[str]:
    return frozenset(unify.name for unify in unifications())


def spoken_of(found: Sequence[Token]) -> Spoken:
    """What the tokens of a text speak of. The words of a phrase stand near each other in one clause, in any order."""
    families: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    phrases = _phrases()
    stems = [token.stem for token in found]
    for at, stem in enumerate(stems):
        for others, kind, name in phrases.get(stem, ()):
            if name not in families[kind] and (not others or others <= _near(stems, at, len(others))):
                families[kind].add(name)
    return Spoken(*(frozenset(families[kind]) for kind in _KINDS))


def _near(stems: Sequence[str], at: int, others: int) -> frozenset[str]:
    """The stems near a place, as far as a phrase of `others` further words can reach; full stops and semicolons end it."""
    reach = others + _BETWEEN
    before = stems[max(0, at - reach) : at]
    after = stems[at + 1 : at + 1 + reach]
    for mark in ".;":
        before = before[len(before) - before[::-1].index(mark) :] if mark in before else before
        after = after[: after.index(mark)] if mark in after else after
    return frozenset((*before, *after))


def concern_subjects(words: str, before: str = "") -> Spoken:
    """What a concern speaks of; of its people those alone whom it is about as a whole. Where it leans on the sentence before, its point is its
    own."""
    whole = spoken_of(tokens(f"{before} {words}" if before else words))
    points = spoken_of(tokens(words)).points if before else whole.points
    mostly = spoken_of(tokens(families_pattern("some_of_them").sub("", f"{before} {words}")))
    return Spoken(_particular(whole.subjects), points or whole.points, _particular(mostly.people))


def _particular(names: frozenset[str]) -> frozenset[str]:
    """These families, without any whose narrower part is among them."""
    return names - {whole for part in names for whole in table("points")["parts"].get(part, ())}


@by_language
def family_names(kind: str) -> tuple[str, ...]:
    """The families of a kind: "subjects", "points" or "people"."""
    return tuple(table("points")[kind])


@by_language
def wide_people() -> frozenset[str]:
    """Those of whom every document speaks."""
    return frozenset(table("points")["wide"]["people"])


def at_home(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences of a passage that can answer what is asked of a State at home: none of aid, of other States and of how the report was made."""
    return [(start, end) for start, end in spans if not _elsewhere().search(text, start, end)]


def answers_no_other(concern: str) -> bool:
    """Whether a concern is on what answers no other."""
    return _elsewhere().search(concern) is not None


@by_language
def _elsewhere() -> re.Pattern[str]:
    return kept_pattern("|".join(f"(?:{table('points')[name]['pattern']})" for name in ("abroad", "of_the_report")), re.VERBOSE)
