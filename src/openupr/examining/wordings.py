"""Nearness of wordings: near-identical ones in one review, and how a recommendation stands to an earlier one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log

from ..names import normal_name

NEAR = 90.0
"""Edit ratio (0 to 100) of two folded wordings from which they are near-identical."""

SHORT = 6
"""Words: below, two wordings have to be the same, since one word makes the difference."""

# "Ratify ...", "Consider acceding to ...", "Become a party to ...", "Extend a standing invitation ...": there is one way to say it.
_STANDARD = re.compile(
    r"^(?:(?:to|that|it|the|government|should|further|also|swiftly|promptly|early|study|explore|examine|envisage|the possibility of|"
    r"consider|considering|continue|speed up|accelerate|expedite|proceed|proceed with|take steps|take measures|with|process of)\s+)*"
    r"(?:sign\b|signing|signature|ratif|acced|adher|becom\w+ (?:a )?part|accession|withdraw\w* (?:its |all |the )?reservation|"
    r"(?:extend|issu)\w* (?:issue )?(?:a |an )?(?:\w+ )?(?:standing|permanent) invitation)"
)
_WORD = re.compile(r"[a-z0-9]+")
_STOP = frozenset(
    "a an and all any as at be been by for from has have in into is it its of on or other such that their there these this those to which with "
    "will would should continue further ensure take steps measures necessary efforts its order including particular regard government state "
    "country national strengthen promote improve implement consider adopt human rights effective effectively".split()
)
_ENDINGS = re.compile(r"(?:isations?|izations?|ations?|ising|izing|ments?|ness|ingly|ings?|ions?|ies|ied|es|ed|s|y|e)$")


def folded(wording: str) -> str:
    """Lower case, without accents, marks and articles."""
    return " ".join(_WORD.findall(normal_name(wording)))


def standard(wording: str) -> bool:
    """Whether a wording is a standard phrase: ratify, accede to, sign a treaty; withdraw reservations; extend a standing invitation."""
    return _STANDARD.match(folded(wording)) is not None


def clusters(wordings: Iterable[str]) -> dict[str, int]:
    """The cluster of each wording: those that are near-identical, or linked by wordings that are, share a number."""
    unique = list(dict.fromkeys(wordings))
    texts = [folded(wording) for wording in unique]
    home = list(range(len(unique)))

    def root(i: int) -> int:
        while home[i] != i:
            home[i] = home[home[i]]
            i = home[i]
        return i

    for i, j in _near(texts):
        home[max(root(i), root(j))] = min(root(i), root(j))
    return {wording: root(i) for i, wording in enumerate(unique)}


def _near(texts: Sequence[str]) -> Iterable[tuple[int, int]]:
    """The pairs of near-identical texts."""
    if len(texts) < 2:
        return
    from rapidfuzz import fuzz, process

    similar = process.cdist(texts, texts, scorer=fuzz.ratio, score_cutoff=NEAR)
    for i, row in enumerate(similar):
        for j in row.nonzero()[0]:
            if j > i and (texts[i] == texts[j] or min(texts[i].count(" "), texts[j].count(" ")) + 1 >= SHORT):
                yield i, int(j)


SAME, SIMILAR, BUILDS_ON, GENERAL = "same", "similar", "builds on", "more general"
"""How a recommendation stands to an earlier one: nearly the same words; most words of either in the other; the earlier one and more; a part of it."""

COVERED, PARTLY = 0.75, 0.6
"""Shares of a wording's weight that the other holds: all but details, and most of it."""

FEWEST = 2
"""Words of weight that two wordings have to share."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The earlier wording that is nearest, how it is related, and the share of weight that the two have in common (0 to 1)."""

    index: int
    relation: str
    common: float


def relations(now: Sequence[str], before: Sequence[str]) -> list[Nearest | None]:
    """For each wording of now the nearest one of before, None where none is near. Words weigh by their rarity in both lists together."""
    bags_now, bags_before = [_bag(wording) for wording in now], [_bag(wording) for wording in before]
    seen = Counter(word for bag in (*bags_now, *bags_before) for word in bag)
    total = len(bags_now) + len(bags_before)
    weight = {word: log(1 + total / count) for word, count in seen.items()}
    mass_before = [fsum(weight[word] for word in bag) for bag in bags_before]
    holders: dict[str, list[int]] = {}
    for k, bag in enumerate(bags_before):
        for word in bag:
            holders.setdefault(word, []).append(k)
    return [_nearest(bag, weight, mass_before, holders) for bag in bags_now]


def _nearest(bag: frozenset[str], weight: Mapping[str, float], mass_before: Sequence[float], holders: Mapping[str, list[int]]) -> Nearest | None:
    mass = fsum(weight[word] for word in bag)
    shared: Counter[int] = Counter()
    words: Counter[int] = Counter()
    for word in sorted(bag):
        for k in holders.get(word, ()):
            shared[k] += weight[word]  # type: ignore[assignment]
            words[k] += 1
    best: Nearest | None = None
    for k in sorted(shared):
        if words[k] < min(FEWEST, len(bag)):
            continue
        # Rounded, so that the order in which the weights were added, which a State’s name may change, decides nothing.
        own, theirs = round(shared[k] / mass, 9), round(shared[k] / mass_before[k], 9)
        relation = _relation(own, theirs)
        common = round(shared[k] / (mass + mass_before[k] - shared[k]), 9)
        if relation and (best is None or common > best.common):
            best = Nearest(k, relation, common)
    return best


def _relation(own: float, theirs: float) -> str:
    """From the share of its own weight that the earlier one holds, and the share of the earlier one's that it holds."""
    if own >= COVERED and theirs >= COVERED:
        return SAME
    if theirs >= COVERED:
        return BUILDS_ON
    if own >= COVERED:
        return GENERAL
    return SIMILAR if own >= PARTLY and theirs >= PARTLY else ""


def _bag(wording: str) -> frozenset[str]:
    """The words of weight, without their endings."""
    return frozenset(_ENDINGS.sub("", word) if len(word) > 4 else word for word in folded(wording).split() if word not in _STOP)
