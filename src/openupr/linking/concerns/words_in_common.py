"""Whether a passage has enough of a concern's words for a reader to be led there, though it can't be told if it answers it."""

from __future__ import annotations

from ...labelling.tokens import tokens
from ...labelling.word_rarity import rarity
from ...records import NearPassage
from ..concern_matching import facts
from .subject_weights import subject_weight

_FEWEST = 2
"""Words in common: one alone may be of any matter."""


def is_pointed_at(passage: NearPassage) -> bool:
    """Whether it is likely enough to be near, and has rare words enough in common, to be where a reader begins. Of 40 paragraphs that stood first for
    likelihood alone 12 were on something else; of the 26 that are left 2."""
    return _has(passage, "pointed", "pointed_words")


def has_its_words(passage: NearPassage) -> bool:
    """Whether so many rare words of the concern stand in it that it may well speak of the matter. Of 72 such 36 did, 21 were on a wider matter."""
    return _has(passage, "spoken", "spoken_words")


def _has(passage: NearPassage, chance: str, words: str) -> bool:
    marks = facts()["marks"]
    stems = {each.stem for word in passage.words for each in tokens(word) if each.stem.isalpha()}
    rare = [weight for stem in stems if subject_weight(stem) > marks["of_a_subject"] and (weight := rarity(stem)) > marks["in_common"]]
    return (passage.chance or 0.0) >= marks[chance] and len(rare) >= _FEWEST and sum(rare) >= marks[words]
