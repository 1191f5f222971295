"""Recommendation -> the sentence of the next national report that tells of what it asks for: which one, and how surely.

A request to join a treaty is answered by a sentence that names the treaty and speaks of joining one. For all else a small model weighs three things:
how likely the request and the sentence ask for and tell of one matter by what is trained on pairs of requests (request_pairs.py), how likely its
paragraph is on the point by what is trained on concerns (`concerns/chances.py`), and whether the report itself names the recommendation over it. It
was fitted on pairs that a reader judged (tests/accuracy/guidelines/telling-sentences.md). Where the report names the recommendation over several
paragraphs, the one that stands out among them is taken (paragraph_under_heading.py); where none does, a sentence only if it is sure. That two share
their group of people, or one word, is not enough: where no word of the matter is in the sentence, nor the kind of thing that is to be made (a plan, a
law), it may be near at most.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ...labelling.linear_heads import heads
from ...light_dataclass import dataclass
from ...names import facts_of
from ...records import Answers, Clause, Ground, Review, TellingSentence
from ...records.found.links import TOLD
from ...text import sentences
from ..concerns.became_of_concerns import compared_grounds
from ..concerns.concern_features import ConcernText, sought
from ..concerns.near_passages import DocumentPassages
from ..treaties.joining_treaties import Mention, joining, speaks_of_joining, treaties_in, treaty_labels
from .paragraph_under_heading import CHANCE, STANDS_OUT, best_of, paragraphs_pointed_at
from .request_pairs import pair_features, read_request
from .what_is_asked import kind_to_be_made, named_stems, request_matter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHED = 10
"""Sentences, those that are nearest, that are weighed for a request: to weigh all costs seconds, and none of the others was ever the best."""
SHORTEST = 30
"""Letters of a sentence that can tell anything."""
MAY_TELL = 0.2
"""The probability from which a sentence may be near: what is less likely is mostly on something else, and is not kept."""
NEAR = 0.58
"""Likeness of what a request and a sentence are about (a cosine) from which the sentence may be near, however unlikely it is otherwise: of nine such
for which nothing was likely three were on the point, five near (tests/accuracy/guidelines/telling-sentences.md)."""
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class TellingWeights:
    """The weight of what is trained on pairs of requests (`alike`), on concerns (`on_point`), of being `named`, and the `constant`; `treaty` is the
    chance of a sentence that names what is to be joined, `by_the_way` the most that one has without a word of the matter."""

    alike: float
    on_point: float
    named: float
    constant: float
    treaty: float
    by_the_way: float


@cache
def weights_of_telling() -> TellingWeights:
    """The package's weights."""
    return TellingWeights(**facts_of(__package__, "telling_sentence")["weights"])


@dataclass(frozen=True, slots=True)
class _Sentence:
    paragraph: str
    start: int
    end: int
    words: str
    of: int
    """Which passage of the document it is in."""


def telling_sentences(review: Review, earlier: Review, answers: Answers) -> tuple[TellingSentence, ...]:
    """Of each recommendation of the earlier review the sentence of the review's national report that most likely tells of it, in the order of the
    report; none where even that is unlikely (`MAY_TELL`), or the report is not read whole."""
    if review.national_report is None or answers.unread:
        return ()
    there = next((each for ground, each in compared_grounds(review) if ground is Ground.NATIONAL_REPORT), None)
    if there is None:
        return ()
    report = _ReportSentences(there, review.state)
    named = {each.item: each.named for each in answers.links}
    pointed = paragraphs_pointed_at(review.national_report, answers)
    every = (report.telling(item.id, item.clauses, named.get(item.id, ()), pointed.get(item.id, "")) for item in earlier.items)
    return tuple(each for each in every if each is not None and each.probability >= MAY_TELL)


class _ReportSentences:
    """The sentences of a national report, to be asked for the one that tells of a request."""

    def __init__(self, there: DocumentPassages, state: str) -> None:
        import numpy as np

        self._there, self._state = there, state
        cut = [(k, text, span, at) for k, text in enumerate(there.texts) for at, span in enumerate(sentences(text.words))]
        long = [each for each in cut if each[2][1] - each[2][0] >= SHORTEST]
        self._every = [_Sentence(text.record, *span, text.words[slice(*span)], k) for k, text, span, _ in long]
        self._about = np.array([text.about[at] for _, text, _, at in long], np.float32).reshape(len(long), -1)
        self._treaties = [treaties_in(each.words) for each in self._every]

    def telling(self, item: str, clauses: Sequence[Clause], named: Sequence[str], pointed: str) -> TellingSentence | None:
        """The likeliest sentence for any of the clauses of a recommendation; of as likely ones the first. `named` are the paragraphs over which the
        report names it: what stands out among them is taken, or the one at which it `pointed`; else a sentence only if it is sure."""
        if not self._every:
            return None
        under = self._under_heading(clauses, named, pointed) if named else None
        found = [under] if under is not None else [each for clause in clauses for each in self._of(clause.request, frozenset(named))]
        best = max(found, key=lambda pair: pair[1], default=None)
        if best is None or (named and under is None and best[1] < TOLD):
            return None
        return TellingSentence(item, best[0].paragraph, best[0].start, best[0].end, round(best[1], _DIGITS))

    def _under_heading(self, clauses: Sequence[Clause], named: Sequence[str], pointed: str) -> tuple[_Sentence, float] | None:
        """The sentence under the heading that names a recommendation; None where no paragraph there stands out."""
        requests = [clause.request for clause in clauses]
        treaties = {name for request in requests for name in joining((request,)).named}
        there = [k for k, each in enumerate(self._every) if each.paragraph in named]
        joined = [k for k in there if treaties & self._treaties[k] and speaks_of_joining(self._every[k].words)]
        if joined:
            return self._every[joined[0]], weights_of_telling().treaty
        if not there or all(joining((request,)).only for request in requests):
            return None
        concerns = [sought(ConcernText("", request), self._state) for request in requests]
        near = {k: max(float(self._about[k] @ each.about) for each in concerns) for k in there}
        passages = {text.record: text.words for text in self._there.texts if text.record in named}
        likest = {name: max((near[k] for k in there if self._every[k].paragraph == name), default=0.0) for name in passages}
        name, score = best_of(requests, passages, likest)
        if pointed in likest:
            name = pointed
        elif score < STANDS_OUT:
            return None
        inside = {k: self._every[k].words for k in there if self._every[k].paragraph == name}
        if not inside:
            return None
        each = self._every[best_of(requests, inside, near)[0]]
        on_point = [float(self._there.chances.of("answered", self._there.chances.measured(concern))[each.of]) for concern in concerns]
        surely = max(self._chance(request, each, chance, named=True) for request, chance in zip(requests, on_point, strict=True))
        return each, surely if surely >= TOLD else CHANCE

    def _of(self, request: str, named: frozenset[str]) -> Iterator[tuple[_Sentence, float]]:
        """Sentences with their chances to tell of a request."""
        joins = joining((request,))
        yield from self._on_treaties(joins.named)
        if joins.only:
            return
        concern = sought(ConcernText("", request), self._state)
        on_point = self._there.chances.of("answered", self._there.chances.measured(concern))
        for k in self._nearest(concern.about, on_point):
            each = self._every[k]
            chance = self._chance(request, each, float(on_point[each.of]), named=each.paragraph in named)
            near = float(self._about[k] @ concern.about) >= NEAR
            yield each, max(chance, MAY_TELL) if near else chance

    def _on_treaties(self, asked: frozenset[Mention]) -> Iterator[tuple[_Sentence, float]]:
        """The sentences that name a treaty that is to be joined and speak of joining, those that name most of them first."""
        weights = weights_of_telling()
        told = [(len(asked & names), each) for each, names in zip(self._every, self._treaties, strict=True) if asked & names]
        for _, each in sorted(told, key=lambda pair: -pair[0]):
            yield each, weights.treaty if speaks_of_joining(each.words) else weights.by_the_way

    def _nearest(self, about: NDArray[np.float32], on_point: NDArray[np.float64]) -> list[int]:
        import numpy as np

        near = np.round(self._about @ about + on_point[[each.of for each in self._every]], _DIGITS)
        found: list[int] = np.argsort(-near, kind="stable")[:WEIGHED].tolist()
        return found

    def _chance(self, request: str, each: _Sentence, on_point: float, *, named: bool) -> float:
        import numpy as np

        weights = weights_of_telling()
        features = pair_features(read_request(request), read_request(each.words))
        same, builds, *_ = heads().of["pair"].chances(np.array(features, np.float32))
        score = weights.alike * float(same + builds) + weights.on_point * on_point + weights.named * named + weights.constant
        chance = 1 / (1 + math.exp(-score))
        return chance if _is_on_it(request, each.words) else min(chance, weights.by_the_way)


def _is_on_it(request: str, sentence: str) -> bool:
    """Whether a word of what is asked for is in a sentence: no treaty by which, nor people for whom (one that has only these needs none). And the
    kind of what is to be made: a law on trafficking is not the plan on it that was asked for."""
    asked, told = request_matter(request), named_stems(sentence)
    matter = asked.core - asked.treaties - treaty_labels() - asked.whom
    kind = kind_to_be_made(request)
    return (not matter or bool(matter & told)) and (not kind or kind in told)
