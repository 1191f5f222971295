"""Requests that ask nearly the same as one that surely belongs to a topic, in other words: "measures for the economic empowerment of women" beside
the same with a word on poverty.

Only requests are held against requests. What other sentences have in common with each other is how delegations and bodies speak: of 22 labelled ones
that come as near as .75 to a sure record and name nothing of the topic, 3 belong and 4 touch it (29 topics of tests/accuracy/labels/on-topic.csv).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from ...linking.treaties.joining_treaties import joining
from ...names.treaty_mentions import treaties_named
from .on_topic import Belonging, OnTopic
from .review_sentences import ReviewSentence, SentenceSource
from .topics import TopicKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAR = 0.84
"""How near two requests come to each other that may ask nearly the same. Of 30 such pairs of four reports, read without sight of the mark, 23 do, and
7 are only on the same subject, these from .85 to .93: no higher mark parts them, so a brief says that they may be near."""


def asks_nearly_the_same(
    found: Belonging,
    sure: Sequence[OnTopic],
    sentences: Mapping[str, Callable[[], Sequence[ReviewSentence]]],
    known: Callable[[], Mapping[str, NDArray[np.float32]]],
) -> list[OnTopic]:
    """The requests among the sentences of these reviews that ask nearly the same as one of these `sure` records, each with the likest of them, the
    likest first; none of what belongs or nearly does. Two that ask to join one treaty are alike by that, and need not be on the topic of one. Two
    that name different treaties are not alike. `known` gives what sentences are about, by their words: of others nothing is told."""
    import numpy as np

    about = known() if sentences else {}
    against = [each for each in sure if each.source is SentenceSource.REQUEST and each.words in about]
    if not against:
        return []
    there = {(each.id, each.span) for each in (*found.found, *found.nearly)}
    requests = ((review, unit) for review, cut in sentences.items() for unit in cut() if unit.source is SentenceSource.REQUEST)
    every = [(review, unit) for review, unit in requests if (unit.id, unit.span) not in there and unit.words in about]
    if not every:
        return []
    near = np.stack([about[unit.words] for _, unit in every]) @ np.stack([about[each.words] for each in against]).T
    pairs = [(review, unit, against[int(row.argmax())], float(row.max())) for (review, unit), row in zip(every, near, strict=True)]
    made = [_alike(*each) for each in pairs if each[-1] >= NEAR and not _on_other_treaties(each[1].words, each[2].words)]
    alike = sorted(made, key=lambda each: -each.alike)
    return alike if found.topic.kind is TopicKind.INSTRUMENT else [each for each in alike if not joining((each.words,)).only]


def _on_other_treaties(one: str, other: str) -> bool:
    """Whether both name treaties, and none that both name: a covenant is none of its protocols."""
    first, second = ({code for each in treaties_named(words) for code in each.codes} for words in (one, other))
    return bool(first and second) and first.isdisjoint(second)


def _alike(review: str, unit: ReviewSentence, other: OnTopic, near: float) -> OnTopic:
    return OnTopic(unit.id, review, unit.source, unit.span, unit.words, unit.place, (), like=other.id, alike=round(near, 3), chance=0.0)
