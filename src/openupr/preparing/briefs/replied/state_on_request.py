"""What the State itself says on what was asked: the sentence of a national report, or of what it said in the dialogue, that has most of a request's
words. It is found by its words (sentence_on_request.py), whatever the heading: a State tells of a deed where it fits, not where its numbers match.
"""

from __future__ import annotations

from functools import partial

from ....languages.word_tables import has_table, is_read_whole, reading_in, wording
from ....light_dataclass import dataclass
from ....records import Review
from ...topics.passages_cut import names_again
from ...topics.review_sentences import ReviewSentence, SentenceSource, sentences_having
from ..asked.asked_on_topic import LONGEST_SAID, AskedOnTopic, Since, on_one_line
from ..chosen.brief_order import years_named
from ..chosen.main_part import main_part
from ..chosen.sentence_on_request import most_on, surely_on
from ..chosen.session_days import year_begun
from ..chosen.telling_words import telling_weights
from .deeds_told import TABLE
from .plans_made import plan_made

_MOST_OF_IT = 0.5
"""The share of what a sentence tells that an answer has already, at the least. Set on what was found for four States on Slovenia: one of nineteen had
.59, the others .12 at most."""


@dataclass(frozen=True, slots=True)
class StateOnRequest:
    """A sentence of the State in a `review`, as it can be read alone."""

    review: Review
    sentence: ReviewSentence

    @property
    def since(self) -> Since:
        """The same as what a later report tells of a request."""
        in_dialogue = self.sentence.source is SentenceSource.STATE_SAID
        return Since(self.review, self.sentence.place, named=False, words=on_one_line(self.sentence.words), in_dialogue=in_dialogue)


class StateOnRequests:
    """What the State says in its reviews, to be asked for what is on a request; each is cut into sentences once."""

    def __init__(self) -> None:
        self._cut: dict[tuple[str, SentenceSource], tuple[ReviewSentence, ...]] = {}

    def in_dialogue(self, review: Review, request: str) -> StateOnRequest | None:
        """What it said in the dialogue of this review."""
        return self._on(review, SentenceSource.STATE_SAID, request)

    def in_report(self, review: Review, request: str) -> StateOnRequest | None:
        """What its national report for this review says."""
        return self._on(review, SentenceSource.STATE_REPORT, request)

    def plan_made(self, review: Review, asked: AskedOnTopic) -> StateOnRequest | None:
        """Where its report for this later review, or what it said there, tells of a plan made since that was asked for."""
        if not is_read_whole(review.language) or not is_read_whole(asked.review.language):
            return None
        with reading_in(review.language):
            for source in (SentenceSource.STATE_REPORT, SentenceSource.STATE_SAID):
                found = plan_made(asked.clause.request, asked.review, self.sentences_of(review, source))
                if found is not None:
                    return StateOnRequest(review, found)
        return None

    def _on(self, review: Review, source: SentenceSource, request: str) -> StateOnRequest | None:
        if not is_read_whole(review.language):
            return None
        with reading_in(review.language):
            every = self.sentences_of(review, source)
            most = most_on(request, [each.words for each in every])
        return StateOnRequest(review, every[most]) if most is not None and surely_on(request, every[most].words) else None

    def sentences_of(self, review: Review, source: SentenceSource) -> tuple[ReviewSentence, ...]:
        """The sentences of the State in one source that can be read alone."""
        key = review.id, source
        if key not in self._cut:
            every = sentences_having(review, lambda _: True, source)
            self._cut[key] = tuple(each for each in every if _is_alone(each))
        return self._cut[key]


def _is_alone(each: ReviewSentence) -> bool:
    """Whether a sentence can be quoted without the one before it: “all take part in the system” says nothing where that one says in which."""
    leans_on = names_again(each.before, each.words, within=len(each.words))
    return each.stands and not each.context and not leans_on and len(each.words) <= LONGEST_SAID


def tells_of_event(asked: AskedOnTopic) -> bool:
    """Whether the sentence of a later document on a request names a year since the review: what was asked may have been done then."""
    since, begun = asked.since, year_begun(asked.review)
    return asked.told_later and since is not None and begun is not None and any(year >= begun for year in years_named(since.words))


def tells_of_deed(asked: AskedOnTopic) -> bool:
    """Whether that sentence plainly says that something of the kind that was asked for was made, changed or ended: it may be it."""
    since = asked.since
    if since is not None and since.made:
        return True
    if since is None or not tells_of_event(asked):
        return False
    with reading_in(since.later.language):
        if not has_table(TABLE) or wording(TABLE, "made").search(since.words) is None or wording(TABLE, "left_open").search(since.words):
            return False
        if not _is_of_its_kind(asked.clause.request, since.words):
            return False
        ends = wording(TABLE, "ends")  # an inquiry that was closed is not the one that was asked for
        return ends.search(since.words) is None or ends.search(asked.clause.request) is not None


def _is_of_its_kind(request: str, words: str) -> bool:
    """Whether a thing of a kind that was asked for stands in the sentence, too: a plan is no law. Where a request names no kind, all may."""
    kinds = [each for each in map(partial(wording, TABLE), _KINDS) if each.search(main_part(request))]
    return not kinds or any(each.search(words) for each in kinds)


_KINDS = ("of_law", "of_plan", "of_body", "of_teaching")


def is_in_its_answer(asked: AskedOnTopic, words: str) -> bool:
    """Whether the State's answer to a request already has most of what a sentence of a later document tells beside the request's own words, and the
    sentence names no year since: that is no news."""
    answer, begun = asked.answer, year_begun(asked.review)
    if answer is None or begun is None or any(year >= begun for year in years_named(words)):
        return False
    own, given = telling_weights(asked.clause.request), telling_weights(" ".join(part.text.clean for part in answer.parts))
    beside = {stem: weight for stem, weight in telling_weights(words).items() if stem not in own}
    there = sum(weight for stem, weight in sorted(beside.items()) if stem in given)
    return there > 0 and there >= _MOST_OF_IT * sum(weight for _, weight in sorted(beside.items()))
