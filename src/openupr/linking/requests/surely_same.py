"""Which requests are told as the same, or nearly: by what `same_request` finds likely, where each has a good share of the other's telling words too.

"Provide primary health care for all" is likely to be taken for "reform the health sector, with shorter waiting times and better access to primary
health care", and is a part of it: the longer one has much that the shorter one lacks.
"""

from __future__ import annotations

from ...labelling.word_rarity import rarity
from ...records import Relation
from ..treaties.joining_treaties import joining
from .request_pairs import read_request, weighed_stems

LIKELY_SAME = 0.8
"""The probability of `relation_to_earlier` from which a pair is surely told."""
OF_EACH = 0.25
"""The share of each one's words, by how rare they are, that the other one has, at the least. With `LIKELY_SAME` 65 of the 68 pairs that it finds
among 1,094 of development States ask for the same or its next step, and a quarter of those that do are found (tests/accuracy/test_requests.py)."""

_REPEATS = frozenset({Relation.SAME, Relation.BUILDS})


def surely_same(now: str, earlier: str, relation: Relation, probability: float) -> bool:
    """Whether two wordings, of which the relation was found with this probability, are told to ask for the same, or nearly."""
    if same_words(now) == same_words(earlier):
        return True
    if relation not in _REPEATS or probability < LIKELY_SAME:
        return False
    one, other = read_request(now), read_request(earlier)
    if joining((now,)).only and joining((earlier,)).only:
        fewer, more = sorted((one.asked.acts, other.asked.acts), key=len)
        return bool(fewer) and fewer <= more
    return share_of_each(now, earlier) >= OF_EACH


def share_of_each(now: str, earlier: str) -> float:
    """The share of the words of the one of two wordings that says more, by how rare they are, that the other one has too (0 to 1)."""
    (one, mass), (other, of_other) = weighed_stems(now), weighed_stems(earlier)
    most = max(mass, of_other)
    return sum(map(rarity, one & other)) / most if most else 0.0


def same_words(text: str) -> str:
    """A wording without what tells nothing apart: white space, capitals, marks at its end, "To" at its beginning."""
    return " ".join(text.lower().split()).rstrip(" .;,").removeprefix("to ")
