"""What stands near to what belongs to a topic, and may say it in other words: recommendations between others on it, for a report puts together what
is on one subject, or near one and much like another; and paragraphs that may be on it by their words, and stand under one heading with some that are.
None of it is told as being on the topic: who reads on finds it there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from ....light_dataclass import dataclass
from ....linking.treaties.joining_treaties import joining
from ....records import Item, NumberedDocument, Review
from ....text import Place
from ...topics.likely_on_topic import topic_weights
from ...topics.on_topic import Belonging, OnTopic
from ...topics.review_sentences import BEFORE_REVIEW, SentenceSource
from ...topics.said_otherwise import MOST as MOST_OTHERWISE
from ...topics.topic_named import Where
from ..asked.asked_on_topic import AskedOnTopic
from .headed_paragraphs import MOST, documents_in_paragraphs, nearest_heading

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_APART = 4
"""Recommendations between two on the topic, at most."""
_AROUND = 4
"""Recommendations before and behind one that are asked whether they are on the topic."""
_RUN, _DENSE = 3, 5
"""How many of these are, at the least; from so many on they need not be on it alone (`_PLAIN`)."""
_PLAIN = 2
"""How many of them are on nothing beside the topic."""
_LIKE, _LIKE_BESIDE = 0.5, 0.65
"""How like one of those a recommendation has to be; and how like any that is on nothing beside the topic, where one on the topic is near.
Of 12 that both found in five reports (ten topics, drawn by chance) one of us read 6 as on their topic or near it; 3 of the others only ask to join
another treaty, and are left out since."""
_LIKE_SURE, _LIKELY = 0.7, 0.5
"""How like what surely is on the topic a sentence has to be that may be on it by its words; from this chance on its words alone do. On "child
marriage" words for children stand everywhere."""
_SEVERAL = 2
"""Sentences of one paragraph that may be on the topic, from which it is near whatever its heading is."""


@dataclass(frozen=True, slots=True)
class NearBy:
    """What of a review is near to what belongs to a topic, and quoted nowhere: recommendations in the report's order, and the places of paragraphs,
    document by document; those of `otherwise` have none of its words."""

    review: Review
    requests: tuple[Item, ...]
    passages: tuple[Place, ...]
    otherwise: tuple[Place, ...] = ()


def near_by(
    found: Belonging,
    reviews: Sequence[Review],
    asked: Iterable[AskedOnTopic],
    subjects: Callable[[], Mapping[str, NDArray[np.float32]]],
    otherwise: Mapping[str, Sequence[Place]],
) -> tuple[NearBy, ...]:
    """What is near in each of these reviews (the oldest first), the newest first. `asked` is what was asked on the topic; `subjects` gives what
    sentences are about, by their words: of others little can be told. `otherwise`: the paragraphs of each that may be on it in other words."""
    alone: dict[str, bool] = defaultdict(bool)
    for each in asked:
        alone[each.item.id] |= each.plain and not (each.aside or each.among)
    told = {each.id.rpartition(".")[0] for each in found.maybe if each.source is SentenceSource.REQUEST}
    about = cache(subjects)
    like = cache(lambda: _likeness_to_sure(found, about()))
    made = (_near(found, each, tuple(_between(each, alone, told, about)), like, otherwise.get(each.id, ())) for each in reversed(reviews))
    return tuple(each for each in made if each.requests or each.passages or each.otherwise)


def _near(
    found: Belonging, review: Review, requests: tuple[Item, ...], like: Callable[[], Callable[[OnTopic], float]], otherwise: Sequence[Place]
) -> NearBy:
    passages = tuple(_passages(found, review, like))
    told = {*((each.document, each.paragraph) for each in passages), *_told_of(found, review)}
    left: dict[str, list[Place]] = {}
    for each in otherwise:
        if (each.document, each.paragraph) not in told and len(left.setdefault(each.document, [])) < MOST_OTHERWISE:
            left[each.document].append(each)
    return NearBy(review, requests, passages, tuple(each for every in left.values() for each in sorted(every, key=attrgetter("spans"))))


def _between(
    review: Review, alone: Mapping[str, bool], told: Collection[str], subjects: Callable[[], Mapping[str, NDArray[np.float32]]]
) -> Iterator[Item]:
    """The recommendations that stand between others, or near one and are much like one that is on nothing beside the topic. `alone`: those that are
    on it, and whether on nothing beside; none of those that are `told` elsewhere."""
    surely = [each for each in review.items if alone.get(each.id)]
    for _, listed in groupby(review.items, key=lambda each: each.number.rpartition(".")[0]):
        every = tuple(listed)
        on = [each.id in alone for each in every]
        for at, item in enumerate(every):
            around = [every[k] for k in range(max(0, at - _AROUND), min(len(every), at + _AROUND + 1)) if on[k]]
            if not around or on[at] or item.id in told or joining(tuple(clause.request for clause in item.clauses)).only:
                continue  # who asks to join one treaty is beside who asks to join another
            plain = [each for each in around if alone[each.id]]
            in_run = len(around) >= _RUN and (len(plain) >= _PLAIN or len(around) >= _DENSE) and _has_both_sides(on, at)
            if (in_run and _likeness(item, plain, subjects()) >= _LIKE) or _likeness(item, surely, subjects()) >= _LIKE_BESIDE:
                yield item


def _has_both_sides(on: Sequence[bool], at: int) -> bool:
    """Whether one on the topic stands before and behind a place, with few others between them."""
    before = next((k for k in range(1, _APART + 1) if at >= k and on[at - k]), 0)
    behind = next((k for k in range(1, _APART + 1) if at + k < len(on) and on[at + k]), 0)
    return bool(before and behind) and before + behind - 1 <= _APART


def _likeness(item: Item, others: Iterable[Item], subjects: Mapping[str, NDArray[np.float32]]) -> float:
    """How like the likest of these a recommendation is, by any of its requests."""
    own = _about(item, subjects)
    return max((float(one @ other) for each in others for other in _about(each, subjects) for one in own), default=0.0)


def _about(item: Item, subjects: Mapping[str, NDArray[np.float32]]) -> list[NDArray[np.float32]]:
    return [subjects[clause.request] for clause in item.clauses if clause.request in subjects]


def _likeness_to_sure(found: Belonging, subjects: Mapping[str, NDArray[np.float32]]) -> Callable[[OnTopic], float]:
    """How like the likest sentence that surely is on the topic another one is."""
    import numpy as np

    sure = [subjects[each.words] for each in found.found if each.chance >= topic_weights().on_page and each.words in subjects]
    against = np.stack(sure) if sure else None
    return lambda each: float((against @ subjects[each.words]).max()) if against is not None and each.words in subjects else 0.0


def _passages(found: Belonging, review: Review, like: Callable[[], Callable[[OnTopic], float]]) -> Iterator[Place]:
    """The paragraphs of documents before the review of which nothing is told elsewhere, in their order: those with several sentences that may be on
    the topic, or with one, under one heading with what surely is; and one of them likely is, or is `like` what surely is."""
    headings = {key: heading for document in documents_in_paragraphs(review) for key, heading in _under(document)}
    told = _told_of(found, review)
    sure = (each for each in found.found if each.review == review.id and each.chance >= topic_weights().on_page)
    on_it = {(each.place.document, heading) for each in sure if (heading := headings.get(_paragraph(each)))}
    near: dict[tuple[str, str], list[OnTopic]] = {}
    for each in found.nearly:
        known = each.review == review.id and each.source in BEFORE_REVIEW and each.place.paragraph
        if known and _paragraph(each) not in told and not _by_heading_alone(each):
            near.setdefault(_paragraph(each), []).append(each)
    for key, every in near.items():
        beside = len(every) >= _SEVERAL or (key[0], headings.get(key, "")) in on_it
        if beside and any(each.chance >= _LIKELY or like()(each) >= _LIKE_SURE for each in every):
            yield every[0].place


def _told_of(found: Belonging, review: Review) -> set[tuple[str, str]]:
    """The paragraphs of a review of which something is told elsewhere."""
    return {_paragraph(each) for each in (*found.found, *found.maybe) if each.review == review.id}


def _by_heading_alone(each: OnTopic) -> bool:
    """Whether all that names the topic is a heading, which may have others beside it: what stands under one that is on it is told as that."""
    return bool(each.names) and all(name.where is Where.HEADING for name in each.names)


def _paragraph(each: OnTopic) -> tuple[str, str]:
    return each.place.document, each.place.paragraph


def _under(document: NumberedDocument) -> Iterator[tuple[tuple[str, str], str]]:
    """The paragraphs of a document with the nearest heading of each; those of a chapter of many, which is on many things, have none."""
    for heading, listed in groupby(document.paragraphs, nearest_heading):
        every = tuple(listed)
        yield from (((each.place.document, each.place.paragraph), heading if len(every) <= MOST else "") for each in every)
