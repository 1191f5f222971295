"""What of a brief a newer document may tell as changed since: the rule that was repealed, the law that was a draft. It stands behind what nothing
newer tells of, and never without the place of that.

Likeness alone finds whatever is on the topic: a passage and what tells of the deed also share words that are rare and not the topic's own. The marks
were set on what a few topics of one State find, and are held against no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ....light_dataclass import dataclass
from ....records import Review
from ....text import Place
from ...topics.review_sentences import OWN_WORDS, ReviewSentence, SentenceSource
from ...topics.topics import Topic
from ..chosen.brief_order import telling_on_topic, years_named
from ..chosen.session_days import year_begun
from ..chosen.telling_words import telling_weights
from ..replied.deeds_told import DOCUMENTS, tells_a_deed
from .said_on_topic import Says, paragraph_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LIKE, _SHARED = 0.6, 12.0
"""How like two sentences are, and how much the words that both have tell together, by how rare they are."""
_BEHIND = 3
"""Sentences behind one that tells a deed that may say more of it."""
_AGE = {SentenceSource.STATE_SAID: 1, SentenceSource.ANSWER: 2}
"""Which documents of one review are newer than those before it: the dialogue, then the addendum."""

InDocument = tuple[str, str, str]
"""A paragraph: its review, its document, its identifier."""


@dataclass(frozen=True, slots=True)
class _Deed:
    """A sentence that tells a deed, or more of it: how new its document is, and the stems of its words that tell something."""

    age: tuple[int, int]
    words: str
    telling: frozenset[str]
    place: Place


def changed_since(
    topic: Topic,
    newest: Review,
    said: Iterable[Says],
    paragraphs: Mapping[InDocument, Sequence[ReviewSentence]],
    subjects: Callable[[], Mapping[str, NDArray[np.float32]]],
) -> dict[InDocument, Place]:
    """The paragraphs of the `newest` review among what is `said` that a newer one of these `paragraphs` tells as changed, each with its place.
    `subjects` gives what sentences are about, by their words, where somebody has them."""
    deeds = [each for key, every in paragraphs.items() for each in _deeds(topic, newest, key, every)]
    found: dict[InDocument, Place] = {}
    for each in said if deeds else ():
        key = each.review.id, each.on.place.document, paragraph_of(each)
        if each.review is newest and key not in found and (place := _told_by(each, topic, newest, deeds, subjects)) is not None:
            found[key] = place
    return found


def _told_by(
    said: Says, topic: Topic, newest: Review, deeds: Sequence[_Deed], subjects: Callable[[], Mapping[str, NDArray[np.float32]]]
) -> Place | None:
    age, weights = (newest.session, _AGE.get(said.on.source, 0)), telling_weights(said.on.words)
    near = [each for each in deeds if each.age > age and sum(weights.get(stem, 0.0) for stem in each.telling) >= _SHARED]
    if not near:
        return None
    from ...topics.nearest_to_sure import about_words  # it loads the encoder

    about = about_words([said.on.words, *(each.words for each in near)], newest.state, subjects)
    like, best = max(((float(about[said.on.words] @ about[each.words]), each) for each in near), key=lambda pair: pair[0])
    return best.place if like >= _LIKE else None


def _deeds(topic: Topic, newest: Review, key: InDocument, every: Sequence[ReviewSentence]) -> Iterator[_Deed]:
    """What a paragraph tells that was done since the review began: each sentence that tells a deed, and the few behind it of the State's own. In a
    document of the same review only a year says that."""
    session, since = int(key[0].rpartition("-")[2]), year_begun(newest) or 0
    told: set[int] = set()
    for at, each in enumerate(every):
        year = max(years_named(each.words), default=0)
        later = year >= since if year else session > newest.session
        if later and each.source in {*DOCUMENTS, SentenceSource.ANSWER} and tells_a_deed(each.words):
            told.update(range(at, min(len(every), at + 1 + _BEHIND * (each.source in OWN_WORDS))))
    for at in sorted(told):
        words = every[at].words
        yield _Deed((session, _AGE.get(every[at].source, 0)), words, telling_on_topic(topic, words), every[at].place)
