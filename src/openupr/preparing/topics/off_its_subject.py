"""What has the words of a topic and is on something else: "precarious state of health" in a request to release prisoners, or all that a file of text
has under a heading that runs together with the next ones.

Two readings must agree that it is: the labeller finds little of the topic's subjects in it, and it is unlike what surely belongs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median
from typing import TYPE_CHECKING

from ...extracting.compilation.reporting_verbs import verbs_in
from ...languages.word_tables import wording
from .likely_on_topic import topic_weights
from .on_topic import Belonging, OnTopic
from .review_sentences import SentenceSource
from .subject_shares import ChancesKnown, no_chances, subject_shares
from .topic_named import Where

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LITTLE = 0.3
"""The share of the topic's subjects below which a sentence is hardly on them."""
_TELLING = 0.6
"""What is sure has this share at the least, by its middle, where the labeller can tell the topic at all."""
_UNLIKE = 0.65
"""How near a sentence comes to the likest sure one, below which it is unlike all of them."""
_TOLD_BY_OTHERS = frozenset({SentenceSource.BODY, SentenceSource.CONTRIBUTOR})
_FEWEST = 3
"""Sure records, at the least, to hold others against."""


def off_its_subject(
    found: Belonging, known: Callable[[], Mapping[str, NDArray[np.float32]]], chances: ChancesKnown = no_chances
) -> frozenset[OnTopic]:
    """Which of what belongs is on something else, as two readings agree. `known` tells what its sentences are about, by their words, and `chances`
    how likely they are on each issue. What is in by a heading alone is so only where most under that heading is: it runs together with others."""
    import numpy as np

    sure = [each for each in found.found if each.chance >= topic_weights().on_page]
    own = [each for each in found.found if is_by_own_words(each) or _by_heading_alone(each)]
    if len(sure) < _FEWEST or not own:
        return frozenset()
    share = dict(zip((each.words for each in own), subject_shares(found.topic.text, [each.words for each in own], chances), strict=True))
    told = [float(share[each.words]) for each in sure if each.words in share and is_by_own_words(each)]
    if len(told) < _FEWEST or median(told) < _TELLING:
        return frozenset()
    few = [each for each in own if share[each.words] < _LITTLE]
    about = known() if few else {}  # only where it is needed: of a review that is kept nowhere the encoder reads every sentence for it
    few, sure = ([each for each in them if each.words in about] for them in (few, sure))
    if not few or len(sure) < _FEWEST:
        return frozenset()
    against = np.stack([about[each.words] for each in sure])
    strange = [each for each in few if _likest(about[each.words], against, [one.words != each.words for one in sure]) < _UNLIKE]
    return frozenset((*filter(is_by_own_words, strange), *_under_broken_headings(few, strange, own)))


def _likest(one: NDArray[np.float32], against: NDArray[np.float32], others: Sequence[bool]) -> float:
    near = (against @ one)[others]
    return float(near.max()) if len(near) else 1.0


def _under_broken_headings(few: Sequence[OnTopic], strange: Sequence[OnTopic], own: Sequence[OnTopic]) -> Iterator[OnTopic]:
    """All that has little of the topic's subjects under a heading of which most is strange: none of that is on the topic by it."""
    every, off = (Counter(_heading(each) for each in them if _by_heading_alone(each)) for them in (own, strange))
    broken = {heading for heading, count in off.items() if count >= _FEWEST and 2 * count > every[heading]}
    return (each for each in few if _by_heading_alone(each) and _heading(each) in broken)


def is_not_even_near(each: OnTopic) -> bool:
    """Whether a record that is no longer in has no words on the topic at all: it is under a broken heading, or its speaker alone has them."""
    return _by_heading_alone(each) or only_speaks(each)


def only_speaks(each: OnTopic) -> bool:
    """Whether all that names the topic in what a body or a contributor says is who says it: "The Special Rapporteur recommended ..." is on what was
    recommended, and not on special procedures."""
    inside = [name for name in each.names if name.where is Where.SENTENCE]
    if each.source not in _TOLD_BY_OTHERS or each.is_about_it or not inside or len(inside) < len(each.names):
        return False
    verb = next((found.at for found in verbs_in(each.words)), 0)
    behind = each.words[verb:]
    return verb > 0 and all(
        wording("briefs", "somebody").search(name.words) is not None and name.words in each.words[:verb] and name.words not in behind
        for name in inside
    )


def _heading(each: OnTopic) -> tuple[str, str, str]:
    return each.review, each.place.document, each.names[0].words


def is_by_own_words(each: OnTopic) -> bool:
    """Whether a record is in by its own words, which may mean something else, and can be read alone: who goes on with "they" has them from elsewhere.
    Several words that were typed and stand there so have one sense."""
    inside = [name for name in each.names if name.where is Where.SENTENCE]
    as_typed = any(name.own and len(name.words.split()) > 1 for name in inside)
    return bool(inside) and not as_typed and not (each.context or each.like or each.label)


def _by_heading_alone(each: OnTopic) -> bool:
    """Whether a record is in by its heading alone, in a file of text: what a page shows as a heading is one."""
    return bool(each.names) and not (each.place.boxes or each.is_about_it) and all(name.where is Where.HEADING for name in each.names)
