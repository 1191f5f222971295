"""How surely two requests of one review ask for one act on one thing, in whatever words and strength: “close the mill”, “consider to close it”.

A small model weighs how near their vectors are, how much of their matter they share, whether they ask for a measure that is known by name, for other
people, and on one subject; then how far they are alike to the same other requests. It was fitted on pairs that a reader labelled
(tests/accuracy/guidelines/act-and-object.md). Who shares and who does, who backs and who asks for a change, and opposite deeds are told apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ...labelling import Labelled
from ...labelling.word_rarity import rarity
from ...light_dataclass import dataclass
from ...names import facts_of
from .opposing import opposed
from .request_pairs import wording_vectors
from .what_is_asked import RequestContent, request_matter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FEATURES = ("near", "shared_of_shorter", "shared", "measure", "other_people", "subject")
"""What each number of `features` says, in the order of the weights."""
MOST_COMPARED = 1_000
"""Requests of one review that are held against each other, at most; no real one has half as many different ones."""
RARE = 7.0
"""The most that a shared word counts: how rare it is in recommendations, up to one that stands in every thousandth."""
APART = -8.0
"""The log-odds of two that surely ask for different acts."""
MOST = 6.0
"""The most, either way, that log-odds count where several are put together."""
ALONE = 0.3
"""The least length of what a request is alike to, so that one that is like no other is not like another such."""


@dataclass(frozen=True, slots=True)
class ActObjectWeights:
    """`of`: the weights of `FEATURES`, with their `bias`; `alike` and `in_common` those of what they make and of what two are alike to, with their
    `bias_again`. `least`: the log-odds from which two surely ask for one thing."""

    of: tuple[float, ...]
    bias: float
    alike: float
    in_common: float
    bias_again: float
    least: float


@cache
def act_object_weights() -> ActObjectWeights:
    """The package's weights (tools/train/fit_act_and_object.py)."""
    table = facts_of(__package__, "act_and_object")
    first, again = table["weights"], table["again"]
    of = tuple(first[name] for name in FEATURES)
    return ActObjectWeights(of, first["bias"], again["alike"], again["in_common"], again["bias"], table["surely"]["least"])


def act_object_log_odds(texts: Sequence[str], labels: Sequence[Labelled]) -> NDArray[np.float64]:
    """The log-odds (n, n) that each two of these requests ask for one act on one thing, in two decimals."""
    wanted = [request_matter(text) for text in texts]
    return alike_among(*first_odds(texts, wanted, labels))


def first_odds(texts: Sequence[str], wanted: Sequence[RequestContent], labels: Sequence[Labelled]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The log-odds (n, n) by what stands in the two alone, and which two surely ask for different acts."""
    import numpy as np

    found = act_object_weights()
    apart = acts_apart(wanted, labels)
    return np.where(apart, APART, act_features(texts, wanted, labels) @ np.array(found.of) + found.bias), apart


def alike_among(first: NDArray[np.float64], apart: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The log-odds (n, n), weighed once more by what each two are alike to, in two decimals."""
    import numpy as np

    found = act_object_weights()
    again = found.alike * first.clip(APART, -APART) + found.in_common * in_common(first) + found.bias_again
    rounded: NDArray[np.float64] = np.where(apart, APART, again).clip(-MOST, MOST).round(2)
    return rounded


def act_features(texts: Sequence[str], wanted: Sequence[RequestContent], labels: Sequence[Labelled]) -> NDArray[np.float64]:
    """What is weighed of each pair (n, n, 6), as `FEATURES` names it."""
    import numpy as np

    vectors = wording_vectors(texts)
    words, stems = has_each([each.core for each in wanted])
    rare = np.array([min(rarity(stem), RARE) for stem in stems])
    own = words @ rare
    shared = (words * rare) @ words.T
    measures, people = (has_each(each)[0] for each in ([w.measures for w in wanted], [w.people for w in wanted]))
    some = people.any(axis=1)
    subjects = [{each.issue: each.probability for each in label.issues} for label in labels]
    names = sorted(set[str]().union(*subjects)) or [""]
    chances = np.array([[of.get(name, 0.0) for name in names] for of in subjects])
    return np.stack(
        [
            (vectors @ vectors.T).round(3),
            shared / np.maximum(np.minimum.outer(own, own), 1.0),
            shared / np.maximum(np.add.outer(own, own) - shared, 1.0),
            measures @ measures.T > 0,
            np.logical_and.outer(some, some) & (people @ people.T == 0),
            np.max([np.minimum.outer(column, column) for column in chances.T], axis=0),
        ],
        axis=2,
    )


def in_common(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far (n, n) each two are alike to the same third ones: the cosine of their chances with all others."""
    import numpy as np

    chance = 1 / (1 + np.exp(-scores))
    np.fill_diagonal(chance, 0.0)
    both = chance @ chance.T
    square = chance**2
    rest = np.maximum(square.sum(axis=1)[:, None] - square, 0.0)
    cosine: NDArray[np.float64] = both / np.maximum(np.sqrt(rest * rest.T), ALONE)
    return cosine


def acts_apart(wanted: Sequence[RequestContent], labels: Sequence[Labelled]) -> NDArray[np.bool_]:
    """Whether (n, n) each two ask for different acts, whatever else is alike."""
    import numpy as np

    shares = np.array([each.sharing or label.does.does == "share" for each, label in zip(wanted, labels, strict=True)])
    backs = np.array([label.does.does in {"endorse", "restrict"} for label in labels])
    found: NDArray[np.bool_] = np.not_equal.outer(shares, shares) | np.not_equal.outer(backs, backs)
    same_thing: dict[Hashable, list[int]] = defaultdict(list)
    for number, each in enumerate(wanted):
        if each.deed is not None:
            same_thing[each.deed.head, each.deed.thing, each.deed.turned].append(number)
    for numbers in same_thing.values():
        for one in numbers:
            for other in numbers:
                found[one, other] |= opposed(wanted[one].deed, wanted[other].deed)
    return found


def has_each(every: Sequence[Collection[Hashable]]) -> tuple[NDArray[np.float64], list[Hashable]]:
    """Which of the k things each has (n, k), 1 or 0, and the k things; without any, one thing that nobody has."""
    import numpy as np

    things = sorted({thing for each in every for thing in each}, key=str) or [""]
    place = {thing: number for number, thing in enumerate(things)}
    found = np.zeros((len(every), len(things)))
    for row, each in enumerate(every):
        found[row, [place[thing] for thing in each]] = 1
    return found, things
