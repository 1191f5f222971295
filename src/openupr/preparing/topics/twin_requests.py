"""Requests of one review that ask for the same in nearly the same words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ...labelling.tokens import tokens
from ...languages.stop_words import stop_words
from ...records import Review
from .review_sentences import ReviewSentence, requests_of

_TWINS = 0.75
"""The share of common words from which two requests of one review are taken to ask for the same."""


def twin_requests(review: Review, of: Collection[str]) -> Iterator[tuple[ReviewSentence, str]]:
    """The other requests of a review that have nearly the words of one of these, by their identifiers, each with that one."""
    units = list(requests_of(review)) if of else []
    stems = {unit.id: _telling_of(unit.words) for unit in units}
    for unit in units:
        if unit.id not in of:
            twin = next((each for each in of if each in stems and _common(stems[unit.id], stems[each]) >= _TWINS), None)
            if twin is not None:
                yield unit, twin


def _telling_of(words: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokens(words, unify_states=False) if token.word not in stop_words())


def _common(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))
