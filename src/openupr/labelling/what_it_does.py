"""What a request does, and how demanding it is: read off its vector by two heads that learnt it from labels of our own (docs/model-card.md)."""

from __future__ import annotations

from typing import cast

from .encoder import Encoded
from .label_records import Does, DoesLabel
from .linear_heads import heads

SURE = 0.805
"""The probability from which a class is given as sure, and of `demanding` how far it must be from either side; between two values that can be
printed."""


def what_it_does(text: str, encoded: Encoded) -> DoesLabel:
    """The class of a request by its words, with those that decided; spans in characters of `text`. `encoded` is the same text; nothing is sure of one
    of which only the beginning was read."""
    does, demanding = heads().of["does"], heads().of["demanding"]
    chances = does.chances(encoded.vector)
    answer = max(range(len(chances)), key=lambda k: (chances[k], -k))
    (chance,) = demanding.each(encoded.vector)
    return DoesLabel(
        does=cast(Does, does.classes[answer]),
        probability=chances[answer],
        sure=encoded.whole and chances[answer] >= SURE,
        words=does.words(encoded, answer, text),
        demanding=chance >= 0.5,
        demanding_probability=chance,
        demanding_sure=encoded.whole and max(chance, 1 - chance) >= SURE,
    )
