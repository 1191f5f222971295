"""Requests of one review in nearly the same words get one label: that of which the labeller is surest.

A word or an article more can take a probability over its mark, and two States that ask for one thing would be told to ask for different ones.
Wordings with other verbs ("ratify", "consider ratifying") ask for different things, and keep each their own. Of 343 such groups in 239 reports seven
had two labels.

Requests of one kind of action in other words that share at least two fifths of what they say (`ALIKE`) are demanding together, or none is: 109 of 117
pairs in one report that share so much have one label by readers. Where the labeller is in doubt on them as a whole, all are doubted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from ..languages.stop_words import stop_words
from ..languages.word_tables import has_table
from ..light_dataclass import replace
from .label_records import Labelled
from .near_wordings import wording_clusters
from .tokens import tokens
from .verbs import verb_lexicon
from .what_it_does import EVEN, is_even
from .word_rarity import rarity

NEAR_COPY = 80.0
"""Edit ratio (0 to 100) of two wordings with the same verbs from which they are near-copies."""
ALIKE = 0.4
"""The share of the words of two requests, by how rare they are, that both have, from which on they are demanding together."""


def with_one_label(wordings: Iterable[str], labelled: Mapping[str, Labelled]) -> dict[str, Labelled]:
    """The labels of the wordings of one review, near-copies with what the surest of them is said to do and how much it asks for. Each keeps its own
    subjects, and the words of its own that are shown."""
    unique = list(dict.fromkeys(wordings))
    groups: dict[tuple[int, tuple[str, ...]], list[str]] = defaultdict(list)
    for wording, number in wording_clusters(unique, NEAR_COPY).items():
        groups[number, _verbs(wording)].append(wording)
    found: dict[str, Labelled] = {}
    for group in groups.values():
        surest = labelled[max(group, key=lambda each: (_sureness(labelled[each]), each))]
        found |= {each: labelled[each] if len(group) == 1 else _like(labelled[each], surest) for each in group}
    for alike in _alike(unique, found):
        found |= _as_one(alike, found)
    return {wording: found[wording] for wording in unique}


def _alike(wordings: Sequence[str], labelled: Mapping[str, Labelled]) -> Iterator[list[str]]:
    """The wordings of one kind of action that share most of what they say, together."""
    kinds: dict[int, list[str]] = defaultdict(list)
    for each in wordings:
        kinds[labelled[each].action.category].append(each)
    frame = stop_words("function") if has_table("stop_words") else frozenset()
    for kind in kinds.values():
        words = {each: frozenset(token.stem for token in tokens(each) if token.stem.isalpha()) - frame for each in kind}
        mass = {each: sum(map(rarity, words[each])) for each in kind}
        home = {each: each for each in kind}
        for one, other in combinations(kind, 2):
            both = words[one] & words[other]
            if 2 * len(both) < min(len(words[one]), len(words[other])) or home[one] == home[other]:
                continue  # of words that are not rare alone
            shared = sum(map(rarity, both))
            if shared >= ALIKE * (mass[one] + mass[other] - shared):
                home = {each: home[one] if place == home[other] else place for each, place in home.items()}
        groups: dict[str, list[str]] = defaultdict(list)
        for each in kind:
            groups[home[each]].append(each)
        yield from (group for group in groups.values() if len(group) > 1)


def _as_one(alike: Sequence[str], labelled: Mapping[str, Labelled]) -> dict[str, Labelled]:
    """The labels of requests that are alike, demanding together or none; as they were where they agree."""
    every = [labelled[each].does for each in alike]
    if len({(each.demanding, each.new, each.doubted) for each in every}) == 1:
        return {}
    chance = sum(each.demanding_probability for each in every) / len(every)
    new, doubted = (2 * sum(some) > len(every) for some in ([each.new for each in every], [each.doubted for each in every]))
    doubted = is_even(chance) or (chance < EVEN[0] and doubted)
    return {each: replace(labelled[each], does=replace(labelled[each].does, demanding=chance >= EVEN[1], new=new, doubted=doubted)) for each in alike}


def _verbs(wording: str) -> tuple[str, ...]:
    known = verb_lexicon().category
    return tuple(each.stem for each in tokens(wording) if each.stem in known)


def _sureness(label: Labelled) -> float:
    """How sure the labeller is of that of which it is least sure."""
    demanding = label.does.demanding_probability
    return min(label.action.probability, label.does.probability, max(demanding, 1 - demanding))


def _like(own: Labelled, other: Labelled) -> Labelled:
    return replace(own, action=replace(other.action, words=own.action.words), does=replace(other.does, words=own.does.words))
