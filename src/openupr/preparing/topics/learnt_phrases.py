"""Phrases that stand for one of UPR Info's issues by themselves, as its coders tagged recommendations: "racial" for racial discrimination. Counted,
and written by no hand (tools/train/learnt_phrases.py)."""

from __future__ import annotations

from functools import cache

from ...names import facts_of
from .topic_phrases import Phrase


@cache
def learnt_phrases(issue: str) -> tuple[Phrase, ...]:
    """The phrases that were learnt for an issue, by the stems of their telling words, which stand near each other; none where there are none."""
    return tuple(tuple(each.split()) for each in facts_of(__package__, "learnt_phrases")["phrases"].get(issue, ()))


@cache
def held_beside(issue: str) -> tuple[Phrase, ...]:
    """Pairs of words that are an issue's where they stand in one clause, though the first one alone is not: ("police", "abus")."""
    return tuple(tuple(each.split()) for each in facts_of(__package__, "learnt_phrases")["beside"].get(issue, ()))


@cache
def elsewhere_in(issue: str) -> frozenset[Phrase]:
    """Two words side by side, one of which is an issue's alone, that are on something else together: ("social", "media")."""
    return frozenset(tuple(each.split()) for each in facts_of(__package__, "learnt_phrases")["elsewhere"].get(issue, ()))
