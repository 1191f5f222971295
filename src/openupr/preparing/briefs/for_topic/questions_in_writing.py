"""What a State asked in writing before a review: in its own list, or through another one that names it among those for whom it asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ....kept_patterns import kept_pattern
from ....names import find_state, state_name_pattern
from ....records import AdvanceQuestion, Review


def questions_of(speaker: str, review: Review) -> Iterator[AdvanceQuestion]:
    """The questions of a State, and what leads up to them, in the order of the documents."""
    for each in review.questions:
        if each.speaker.state == speaker or speaker in _asked_for(each.on_behalf):
            yield each


@lru_cache(maxsize=256)
def _asked_for(on_behalf: str) -> frozenset[str]:
    """The States that are listed where one says for whom it asks ("Aldovar, Bresland and Carvania, as members of the group on ferries"); none where
    other words stand with them: friends of a State are not that State, nor is one that is excepted."""
    listed = on_behalf.partition(", as ")[0]
    named = [find_state(found.group()) for found in _names().finditer(listed)]
    left = _names().sub(" ", listed)
    return frozenset() if _OTHER_WORDS.search(left) else frozenset(each.iso3 for each in named if each is not None)


_OTHER_WORDS = re.compile(r"\b(?!(?:and|the)\b)[^\W\d_]+")
"""Words that no list of States has."""


@cache
def _names() -> re.Pattern[str]:
    return kept_pattern(state_name_pattern())
