"""How a request stands to an earlier one: the same, the next step on it, more general or more special, the opposite, or about something else.

A small model weighs what both name, how much of their words they share, and how near their vectors are (request_pairs.py); it learnt from pairs
that readers labelled (tests/accuracy/guidelines/requests.md). Whether two ask for opposite deeds is told by their verbs, exactly.
"""

from __future__ import annotations

from typing import Any

from ...labelling.linear_heads import MOST, heads
from ...languages.word_tables import by_language
from ...light_dataclass import dataclass
from ...records import Relation
from .opposing import opposed
from .request_pairs import FEATURES, may_stand, pair_features, read_request
from .what_is_asked import RequestContent

SURE, RELATED = 0.555, 0.705
"""The probabilities from which a request is given as the same or the next step, and as related at all; between two values that can be printed. They
are set so that eight in ten of the first and nine in ten of all are right on development States (docs/model-card.md)."""

SURE_WITHOUT_MATTER = 0.955
"""The same where they share no word of matter, treaty or measure: what is alike may be the people alone, and "the rights of migrants" is not every
request for migrants."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How a request stands to an earlier one: its `relation`, the `probability` that it is so, and how `near` the two are (0 to 1)."""

    relation: Relation
    probability: float
    near: float

    @property
    def rank(self) -> tuple[int, float, float]:
        """What goes before what among earlier ones: the same or the next step, then the opposite, then what is related; then the likelier."""
        return (_ORDER[self.relation], self.probability, self.near)


_ORDER = {Relation.GENERAL: 0, Relation.OPPOSITE: 1, Relation.BUILDS: 2, Relation.SAME: 2}


@by_language(most=1 << 17)
def relation_to_earlier(now: str, earlier: str) -> Stand | None:
    """How a wording stands to an earlier one; None where it asks for something else."""
    one, other = read_request(now), read_request(earlier)
    if not may_stand(one, other) or _is_empty(one.asked) or _is_empty(other.asked) or _another_matter(one.asked, other.asked):
        return None
    import numpy as np

    found = pair_features(one, other)
    head, vector = heads().of["pair"], np.array(found, np.float32)
    if head.others(vector, _ANOTHER) < SURE - _ROUNDED:  # most pairs: they don't stand to each other, whatever else is looked at
        return None
    same, builds, general, _ = head.chances(vector)
    near = found[_NEAR]
    likely, related = min(MOST, round(same + builds, 2)), min(MOST, round(same + builds + general, 2))
    if opposed(one.asked.deed, other.asked.deed):
        return Stand(Relation.OPPOSITE, related, near) if related >= RELATED else None
    if found[_NO_MATTER] and likely < SURE_WITHOUT_MATTER:
        return None
    if likely >= SURE:
        return Stand(Relation.SAME if same >= builds else Relation.BUILDS, likely, near)
    return Stand(Relation.GENERAL, related, near) if related >= RELATED else None


_NEAR, _NO_MATTER = FEATURES.index("near"), FEATURES.index("no_matter")
_ANOTHER = 3
"""Which class of the pair's it is that the two ask for other things."""
_ROUNDED = 0.05
"""More than what rounding adds to three probabilities."""


def _is_empty(asked: RequestContent) -> bool:
    """Whether a wording asks for nothing in particular: "continue to take further measures"."""
    return not (asked.matter or asked.people or asked.treaties or asked.acts or asked.measures)


def _another_matter(now: RequestContent, earlier: RequestContent) -> bool:
    """What names tell exactly, whatever else is alike: other treaties, another act on a treaty, other articles, other people; or the one shares an
    experience and the other asks for a deed."""
    return (
        now.sharing != earlier.sharing
        or _apart(now.treaties, earlier.treaties)
        or _apart(now.acts, earlier.acts)
        or _apart(now.articles, earlier.articles)
        or _apart(now.people, earlier.people)
    )


def _apart(one: frozenset[Any], other: frozenset[Any]) -> bool:
    """Whether both have some, and none in common."""
    return bool(one and other) and not one & other
