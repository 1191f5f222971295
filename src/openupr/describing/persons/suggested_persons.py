"""Who of a review's persons may be one, for somebody to decide: two grades.

`same_name`: the name is the same by the rules of one way of writing (one_romanisation.py). `maybe`: given and family name agree in their sound, or
the same words stand in another order: somebody has to compare. Neither is counted as one person before a person has decided it.

A name that is written alike by two persons can't tell them apart. Where one in other letters fits two that are not one by their names ("Luo Wenzhao"
is two names in Chinese characters), another thing has to be common to both sentences; else nothing is suggested.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ...records import Person, PersonMention
from ...text import sentences
from ..spellings.known_words import known_words
from ..spellings.sounds_of_names import name_words
from ..spellings.whose_child import is_whose_child
from .capitals import NAMED, by_itself
from .one_romanisation import are_told_by_tones, named_alike, that_fit_two
from .same_person import agreeing

Pair = tuple[int, int]
_TELLING = re.compile(r"\d{2,}|[^\W\d_a-z][^\W\d_]+")


def with_suggestions(
    persons: Sequence[Person], mentions: Iterable[tuple[str, PersonMention, str]], apart: Callable[[Person, Person], bool]
) -> Iterator[Person]:
    """Each with the names of those that have the same name or may be the same person, and that nobody told `apart`. `mentions` are what they are made
    of: a record, the mention, its text."""
    same, agree = graded([person.spellings for person in persons])
    unsure = set(_unsure(agree, [_script(person.name) for person in persons]))
    if unsure:
        around = _around(mentions)
        agree -= {pair for pair in unsure if _of(persons[pair[0]], around).isdisjoint(_of(persons[pair[1]], around))}
    near = defaultdict[int, list[int]](list)
    for one, other in sorted(agree):
        if not apart(persons[one], persons[other]):
            near[one].append(other)
            near[other].append(one)
    for at, person in enumerate(persons):
        alike = {each: persons[each].name for each in sorted(near[at]) if (max(at, each), min(at, each)) in same}
        maybe = tuple(persons[each].name for each in sorted(near[at]) if each not in alike)
        yield replace(person, same_name=tuple(alike.values()), maybe=maybe) if near[at] else person


def graded(spelled: Sequence[Sequence[str]]) -> tuple[set[Pair], set[Pair]]:
    """Which of some persons, each with all spellings, have the same name, and which of them are to be compared: pairs of their numbers, the greater
    first. Both grades are in the second set."""
    agree = agreeing([[name_words(spelling) for spelling in every] for every in spelled])
    same = named_alike(spelled, agree)
    agree |= in_another_order(spelled)
    agree = {pair for pair in agree if not all(_are_told(a, b) for a in spelled[pair[0]] for b in spelled[pair[1]])}
    return same - that_fit_two(same, spelled), agree | same


def in_another_order(spelled: Sequence[Sequence[str]]) -> set[Pair]:
    """The pairs of persons whose names have the same words, none of which has to stand where it stood: one person, or a father and his child. Who
    keeps the first or the last word of three is another one ("María José Orbe", "José María Orbe")."""
    found = defaultdict[tuple[str, ...], set[tuple[int, tuple[str, ...]]]](set)
    for at, every in enumerate(spelled):
        for spelling in every:
            words = name_words(spelling)
            found[tuple(sorted(words))].add((at, words))
    return {
        (max(at, other), min(at, other))
        for alike in found.values()
        for (at, mine), (other, others) in combinations(sorted(alike), 2)
        if at != other and (mine == others or len(mine) <= len(_BOTH_ENDS) or (mine[0] != others[0] and mine[-1] != others[-1]))
    }


_BOTH_ENDS = (0, -1)


def _are_told(one: str, other: str) -> bool:
    """Whether two names with the same words are told apart: by marks of tones, or since each says whose child it is."""
    mine, others = name_words(one), name_words(other)
    turned = mine != others and sorted(mine) == sorted(others)
    return are_told_by_tones(one, other) or (turned and is_whose_child(one) and is_whose_child(other))


def _script(name: str) -> str:
    """The script of a name's first letter, as Unicode calls it: "LATIN", "CJK"."""
    return unicodedata.name(name[0], "").partition(" ")[0]


def _unsure(agree: set[Pair], scripts: Sequence[str]) -> Iterator[Pair]:
    """The pairs of one who agrees with two others that do not agree, though both are written in one other script."""
    near = defaultdict[int, list[int]](list)
    for one, other in agree:
        near[one].append(other)
        near[other].append(one)
    for at, script in enumerate(scripts):
        for one, other in combinations(sorted(near[at]), 2):
            if (other, one) not in agree and scripts[one] == scripts[other] != script:
                yield from ((max(at, each), min(at, each)) for each in (one, other))


def _around(mentions: Iterable[tuple[str, PersonMention, str]]) -> dict[str, set[str]]:
    """The figures and names that stand in the sentences of each name."""
    found = defaultdict[str, set[str]](set)
    for _, mention, text in mentions:
        start, end = next(((a, b) for a, b in sentences(text) if a <= mention.start < b), (0, len(text)))
        rest = f"{text[start : mention.start]} {text[mention.end : end]}"
        found[mention.name] |= {word for word in _TELLING.findall(rest) if word.isdigit() or _is_name(word)}
    return found


def _is_name(word: str) -> bool:
    return by_itself(word, False).sort in NAMED or word.lower() in known_words()["places"]


def _of(person: Person, around: dict[str, set[str]]) -> set[str]:
    own = {word for spelling in person.spellings for word in spelling.split()}
    return set[str]().union(*(around.get(spelling, set()) for spelling in person.spellings)) - own
