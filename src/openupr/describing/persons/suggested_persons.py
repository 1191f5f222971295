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
from ..spellings.korean_names import in_korea
from ..spellings.sounds_of_names import differ_by_case, forms_of_address, name_words, sound_alike
from ..spellings.whose_child import is_whose_child, keeps_its_order
from .capitals import NAMED, by_itself
from .names_to_compare import worth_comparing
from .one_romanisation import are_told_by_tones, named_alike, that_fit_two
from .other_scripts import is_cyrillic
from .same_person import may_be_one
from .ways_printed import ways_printed

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
    agree = agreeing([[words for spelling in every for words in ways_printed(spelling)] for every in spelled])
    same = named_alike(spelled, agree)
    agree |= in_another_order(spelled)
    agree = {pair for pair in agree if not all(_are_told(a, b) for a in spelled[pair[0]] for b in spelled[pair[1]])}
    return same - that_fit_two(same, spelled), agree | same


def agreeing(names: Sequence[Sequence[tuple[str, ...]]]) -> set[tuple[int, int]]:
    """Which of some persons, each with the words of all spellings, may be one: pairs of their numbers, the greater first. One who stands with an
    initial ("Ana L. Example") is left apart where that fits two others who are not one: nothing says which of them is meant."""
    pairs = {pair for pair in worth_comparing(names) if any(may_be_one(one, two) for one in names[pair[0]] for two in names[pair[1]])}
    pairs -= set(_better_without_a_case(pairs, names))
    for at, mine in enumerate(names):
        if any(_is_letter_alone(word) and not in_korea(words) for words in mine for word in words):
            near = [max(pair) + min(pair) - at for pair in pairs if at in pair]
            if any((max(a, b), min(a, b)) not in pairs for a in near for b in near if a != b):
                pairs = {pair for pair in pairs if at not in pair}
    return pairs


def _is_letter_alone(word: str) -> bool:
    """Whether a word may be an initial, and is no form of address ("U")."""
    return len(word) == 1 and word.isascii() and word not in forms_of_address()


def _better_without_a_case(pairs: set[tuple[int, int]], names: Sequence[Sequence[tuple[str, ...]]]) -> Iterator[tuple[int, int]]:
    """The pairs of which one agrees only as another case of the other ("Александра Волкова" of "Александр Волков"), and as it stands with somebody
    else ("Alexandra Volkova")."""
    declined = {pair for pair in pairs if all(_is_declined(one, two) for one in names[pair[0]] for two in names[pair[1]])}
    beside = defaultdict[int, set[int]](set)
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    for pair in declined:
        for here, there in (pair, pair[::-1]):
            as_it_stands = {each for each in beside[here] - {there} if (max(here, each), min(here, each)) not in declined}
            if any(is_cyrillic(words[0]) for words in names[here]) and not as_it_stands <= beside[there]:
                yield pair


def _is_declined(one: Sequence[str], other: Sequence[str]) -> bool:
    return any(is_cyrillic(a) or is_cyrillic(b) for a in one[:1] for b in other[:1] if sound_alike(a, b) and differ_by_case(a, b))


def in_another_order(spelled: Sequence[Sequence[str]]) -> set[Pair]:
    """The pairs of persons whose names have the same words, none of which has to stand where it stood: one person, or a father and his child. Who
    keeps the first or the last word of three is another one ("María José Orbe", "José María Orbe")."""
    found = defaultdict[tuple[str, ...], set[tuple[int, tuple[str, ...]]]](set)
    for at, every in enumerate(spelled):
        for spelling in every:
            words = name_words(spelling)
            if not keeps_its_order(spelling):
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
