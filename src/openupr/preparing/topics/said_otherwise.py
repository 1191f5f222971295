"""Paragraphs that may be on a topic in words that no rule of ours takes for it: “abusive relationships” for domestic violence.

What a sentence is about is held against what the topic's own words are about. That alone doesn't make it one on the topic, and nothing is quoted for
it: a brief names the paragraphs, with how many such were on their topic.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...labelling.subject_vectors import subject_vector
from ...light_dataclass import dataclass
from ...text import Place
from .review_sentences import BEFORE_REVIEW, ReviewSentence
from .topics import Topic

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LIKE = 0.55
"""How like a topic's words a sentence has to be. It was chosen on 32 topics in ten dossiers: a reader, a language model that did not know how like
they are, took 27 of 50 such paragraphs to be on the topic and 17 more to touch it (from .5 on 38 of 88, and 30 more)."""
READ, RIGHT = 61, 28
"""How many such paragraphs of 30 other topics another such reader read, and how many were on the topic (22 more touch it), as briefs say it."""
MOST = 4
"""Paragraphs of one document, at most: more are no help to who is in a hurry."""


@dataclass(frozen=True, slots=True)
class SaidOtherwise:
    """Paragraphs of a review that may be on a topic in other words, the likeliest of each document first."""

    places: tuple[Place, ...]


def said_otherwise(topic: Topic, state: str, sentences: Sequence[ReviewSentence], about: Mapping[str, NDArray[np.float32]]) -> SaidOtherwise:
    """The paragraphs of the documents before a review with a sentence that is `LIKE` the topic. `state`: the code of the State under review; `about`:
    what sentences are about, by their words; of others nothing is told."""
    own = subject_vector(topic.text, state)
    likest: dict[tuple[str, str], tuple[float, Place]] = {}
    for each in sentences:
        if each.source not in BEFORE_REVIEW or not each.place.paragraph or each.words not in about:
            continue
        key, like = (each.place.document, each.place.paragraph), float(about[each.words] @ own)
        if like >= LIKE and like > likest.get(key, (0.0, each.place))[0]:
            likest[key] = like, each.place
    return SaidOtherwise(tuple(place for _, place in sorted(likest.values(), key=lambda one: -one[0])))
