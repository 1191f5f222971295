"""Of what may belong to a topic, the little that is most like what surely does: a label alone speaks for its neighbours too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...labelling import labeller
from ...labelling.subject_vectors import subject_vector
from ...labelling.vectors import text_vector
from ...light_dataclass import replace
from ...records import Review
from .likely_on_topic import topic_weights
from .on_topic import Belonging, OnTopic, on_by_likeness
from .review_sentences import SentenceSource, requests_of
from .topic_named import Where

MOST = 6
"""Records that may belong, at most: more are no help to who is in a hurry."""
_LIKE, _LIKE_ALONE = 0.6, 0.75
"""How like a sure record one has to be for which something else speaks, and one for which nothing does. By UPR Info's tags, where half of what a
review has under an issue is taken as sure: of the six that are most like it, .56 from the first mark on and .75 from the second have that tag too
in 14 reviews of sessions 1-13, and .58 and .77 in 14 later ones (.45 and .48 without a mark)."""
_LOOKED_AT = 40
"""Requests of the newest review, the likeliest by their words, that are held against the sure records, whatever the rule says of them."""


def with_likest(found: Belonging, reviews: Sequence[Review]) -> Belonging:
    """What belongs to a topic, with the few that may as `maybe`: those that are most like a sure record first. Without a sure record nothing can be
    held against it: then they stand as they were weighed."""
    sure = [each for each in found.found if each.chance >= topic_weights().on_page]
    if not sure or not reviews:
        return replace(found, worth=found.maybe[:MOST])
    inside = {each.id for each in found.found}
    known = {each.id for each in found.maybe}
    further = _likely_requests(reviews[-1], sure, inside | known)
    weighed = [(each, *_likest(each, sure, reviews[-1].state)) for each in (*found.maybe, *further)]
    kept = [(_by_likeness(each, one), likeness) for each, one, likeness in weighed if likeness >= _least(each)]
    return replace(found, worth=tuple(each for each, _ in sorted(kept, key=lambda one: -one[1])[:MOST]))


def _least(each: OnTopic) -> float:
    """How like a sure record one has to be: not at all where its place, or the State's answer, speaks for it."""
    if each.answered or each.beside or (each.names and all(name.where is Where.BEFORE for name in each.names)):
        return -1.0
    return _LIKE if each.label is not None or each.names else _LIKE_ALONE


def _by_likeness(each: OnTopic, sure: OnTopic) -> OnTopic:
    """A record for which nothing else speaks, with the sure one that it is like."""
    return each if each.label is not None or each.names or each.like else replace(each, like=sure.id, near=True)


def _likely_requests(review: Review, sure: Sequence[OnTopic], without: Iterable[str]) -> list[OnTopic]:
    """The requests of a review that nothing puts on the topic, and that are likest to sure ones by their words."""
    out = set(without)
    left = [unit for unit in requests_of(review) if unit.id not in out]
    asked = [each for each in sure if each.source is SentenceSource.REQUEST]
    if not left or not asked:
        return []
    mean = sum(text_vector(labeller(), each.words).hidden for each in asked)
    order = sorted(left, key=lambda unit: -float(text_vector(labeller(), unit.words).hidden @ mean))
    return [on_by_likeness(review, unit) for unit in order[:_LOOKED_AT]]


def _likest(each: OnTopic, sure: Sequence[OnTopic], own: str) -> tuple[OnTopic, float]:
    """The sure record to which one is most alike, and how much."""
    vector = subject_vector(each.words, own)
    likeness = [float(vector @ subject_vector(one.words, own)) for one in sure]
    best = max(range(len(sure)), key=lambda k: likeness[k])
    return sure[best], likeness[best]
