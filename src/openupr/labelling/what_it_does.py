"""What a request does, and how demanding it is: read off its vector by two heads that learnt it from labels of our own (docs/model-card.md)."""

from __future__ import annotations

from typing import cast

from .encoder import Encoded
from .label_records import Does, DoesLabel
from .limiting import goes_its_own_way, may_limit
from .linear_heads import heads

SURE = 0.805
"""The probability from which a class is given as sure, and of `demanding` how far it must be from either side; between two values that can be
printed."""

BY_WORDS = 0.8
"""The probability that a request is one for a restriction, or backs the State's own way, by its words alone, which the head does not say: below what
is sure. In the 29,243 wordings of the corpus six of six are the one, and all eight of the other eleven that readers had labelled."""


def what_it_does(text: str, encoded: Encoded) -> DoesLabel:
    """The class of a request by its words, with those that decided; spans in characters of `text`. `encoded` is the same text; nothing is sure of one
    of which only the beginning was read."""
    does, demanding = heads().of["does"], heads().of["demanding"]
    chances = does.chances(encoded.vector)
    answer = max(range(len(chances)), key=lambda k: (chances[k], -k))
    (chance,) = demanding.each(encoded.vector)
    likely = chances[answer]
    by_words = "restrict" if may_limit(text) else "endorse" if goes_its_own_way(text) else None
    if by_words and does.classes[answer] not in {by_words, "restrict"}:
        answer, likely = does.classes.index(by_words), BY_WORDS
    return DoesLabel(
        does=cast(Does, does.classes[answer]),
        probability=likely,
        sure=encoded.whole and likely >= SURE,
        words=does.words(encoded, answer, text),
        demanding=chance >= 0.5,
        demanding_probability=chance,
        demanding_sure=encoded.whole and max(chance, 1 - chance) >= SURE,
    )
