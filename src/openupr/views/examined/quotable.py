"""Up to ten sentences that a journalist could quote, each with its places.

The rule that chooses them: what is very unusual comes first, then what is unusual. Then all others, a plain count of the review among them, in one
fixed order, the same for every review (`SAYS`): what the State answered before what was asked of it, that before how it was asked, and last whether
the record is complete, which is the work of those who edit it. The first ten are shown; if they hold no strength and there is one, it takes the last
place. What can't be told is no sentence, and no sentence speaks of what can't be told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ...describing import Description
from ...describing.given_reasons import Given, refused
from ...examining import EXAMINATIONS
from ...examining.counting import positions
from ...examining.doubted import items_in_doubt
from ...examining.levels import is_hardly_beyond
from ...examining.result_words import HARDLY_BEYOND, WITHIN, counted_only, edge_words, percent
from ...names import session
from ...records import OPEN, Answer, Figure, Held, Level, Position, Result, Review
from ...text import Place
from ..answers_shown import are_final
from ..wording import counted, listed, long_date, sentence, state_of
from .accuracy import labels_said
from .rank import among, has_value, level_word, plain_sentence, value_of

MOST = 10
"""Sentences that are shown."""

PLACES = 3
"""Places that a sentence names; the examination below it lists more."""

_COMPARED = frozenset(each.name for each in EXAMINATIONS)
_FIRST = (Level.VERY_UNUSUAL, Level.UNUSUAL)
SAYS = (
    "answers",
    "responses",
    "claims",
    "reasons",
    "follow_through",
    "action",
    "speaking_time",
    "spread",
    "endorsement",
    "tone",
    "repetition",
    "questions",
)
"""Results and plain counts, those first that say most of a review to somebody who knows nothing of it. Others follow; the record's completeness is
last."""
_LAST = ("completeness",)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a sentence leads: the record (empty: none) and its place."""

    record: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `lead` names the review, `text` is the sentence, `basis` whose labels it rests on and how right they were (empty: none).

    `level` is that of the result (None: a plain count), `examination` the result's name, or `count`; `spots` are at most `PLACES`, `more` how many
    others there are; `searched` says that nothing counts, and that the spots are what was looked through. `word` says the level as it is
    read ("rank only" where it can't be told)."""

    lead: str
    text: str
    basis: str
    level: Level | None
    examination: str
    spots: tuple[Spot, ...]
    more: int
    searched: bool = False
    word: str = "count"

    @property
    def whole(self) -> str:
        """All of it, as it can be quoted by itself."""
        return " ".join(part for part in (f"{self.lead}: {self.text}", self.basis) if part)


def sentences(review: Review, results: tuple[Result, ...], description: Description | None = None) -> tuple[Sentence, ...]:
    """The sentences in their order, by the rule above. None where the review was not held."""
    if review.status is not Held.HELD:
        return ()
    said = [
        result
        for result in results
        if has_value(result) and (result.level is not Level.CANNOT_TELL or result.standing or result.examination in _COMPARED)
    ]
    every = [(result.examination, _of(review, result)) for result in said] + list(_counts(review, results, description or Description(review)))
    found = [each for _, each in sorted(every, key=lambda pair: _rank(pair[0], pair[1].level))]
    strength = next((each for each in found if each.level is Level.STRENGTH), None)
    chosen = found[:MOST]
    if strength and strength not in chosen:
        chosen[-1] = strength
    return tuple(chosen)


def _rank(name: str, level: Level | None) -> tuple[int, int]:
    """Where a sentence stands: by what is unusual, then by how much it says."""
    says = SAYS.index(name) if name in SAYS else len(SAYS) + (name in _LAST)
    return (_FIRST.index(level), 0) if level in _FIRST else (len(_FIRST), says)


def lead(review: Review) -> str:
    """Which review: "Slovenia, Universal Periodic Review, January 2025"."""
    return f"{state_of(review)}, Universal Periodic Review, {when(review)}"


def when(review: Review) -> str:
    """The month of the review's session; "session 61" where its date is not known."""
    try:
        return long_date(session(review.session).start[:7])
    except LookupError:
        return f"session {review.session}"


def _of(review: Review, result: Result) -> Sentence:
    spots, searched = _spots_of(review, result)
    return Sentence(lead(review), _alone(result), labels_said(result), result.level, result.examination, *_spots(spots), searched, level_word(result))


def _alone(result: Result) -> str:
    """The sentence of a result as it is understood by itself: what was counted, and in a sentence of its own, which says of what figure, how many
    other reviews have more or less of it; then why that is no level, where it is none."""
    figure, edge = result.headline, edge_words(result.on_the_edge)
    counted_there = counted_only(plain_sentence(result).removesuffix(edge)).replace(WITHIN, "").replace(HARDLY_BEYOND, "")
    if result.standing is None or figure is None:
        return counted_there + edge
    hardly = is_hardly_beyond(result.level, result.standing, result.direction)
    within = (HARDLY_BEYOND if hardly else WITHIN).replace("which is ", "") if result.level is Level.USUAL else ""
    why = f" {sentence(result.why_not)}." if result.level is Level.CANNOT_TELL and result.why_not else ""
    return f"{counted_there} {figure.name}: {value_of(result)}{within}; {among(result)}.{edge}{why}"


def _counts(review: Review, results: tuple[Result, ...], description: Description) -> Iterator[tuple[str, Sentence]]:
    """What can be counted in any review, by its name in `SAYS`: the answers, the reasons, the questions asked in advance."""
    start = lead(review)
    if review.items:
        where = positions(review)
        in_doubt = items_in_doubt(review)
        counts = Counter(where[item.id] for item in review.items if item.id not in in_doubt or where[item.id] not in OPEN)
        final = are_final(review)
        doubted = len(review.items) - counts.total()
        words = [(counts[position], (_FINAL if final else {}).get(position, _WORDS[position])) for position in _WORDS if counts[position]]
        words += [(doubted, ("is in doubt", "are in doubt"))] if doubted else []
        later = "; the State’s later answers are not at hand" if counts[Position.UNDER_CONSIDERATION] + counts[Position.UNANSWERED] else ""
        by = "by the State’s final answers" if final else f"according to the report{later}"
        of = f"Of {counted(len(review.items), 'recommendation')}, {listed(f'{n:,} {word[n > 1]}' for n, word in words)}"
        doubt = _also_doubted(len(in_doubt) - doubted, len(review.items))
        text = f"{of if len(words) > 1 else f'All {words[0][0]:,} recommendations {words[0][1][True]}'}, {by}{doubt}."
        spots = [Spot(each.id, each.place) for each in review.items]
        yield "answers", Sentence(start, text, "", None, "count", *_spots(spots))
    reasons = next((figure for result in results if result.examination == "responses" for figure in result.figures if figure.key == "reasons"), None)
    if reasons and reasons.n and reasons.count is not None:
        by_given = refused(review.answers, description.reasons)
        text = (
            f"In the State’s addendum we found a reason for {f'{reasons.count:,}' if reasons.count else 'none'} of the "
            f"{counted(reasons.n, 'recommendation')} that it noted or did not support{_share_of(reasons)}{_no_reasons(by_given)}."
        )
        spots = [
            Spot(answer.item, answer.parts[0].place) for answer in by_given[Given.REASON] or [each for found in by_given.values() for each in found]
        ]
        yield "reasons", Sentence(start, text, "", None, "count", *_spots(spots))
    if review.questions:
        asked = {question.id.rpartition(".")[0] for question in review.questions}
        spots = [Spot(question.id, question.place) for question in review.questions]
        verb = "put a written question" if len(asked) == 1 else "put written questions"
        text = f"By the documents that are held, {counted(len(asked), 'State')} {verb} before the review."
        yield "questions", Sentence(start, text, "", None, "count", *_spots(spots))


def _also_doubted(number: int, n: int) -> str:
    """How many of the answers that were counted are in doubt all the same."""
    if not number:
        return ""
    return "; every one of these answers is in doubt" if number == n else f"; {number:,} of these answers {'is' if number == 1 else 'are'} in doubt"


def _share_of(figure: Figure) -> str:
    """The share in brackets, where it is of enough to be one."""
    return f" ({percent(figure.value)})" if figure.value and figure.n >= _FEW else ""


def _no_reasons(by_given: dict[Given, list[Answer]]) -> str:
    """What stands with the others, where that is no reason."""
    said = [f"for {len(found):,} {each}" for each, found in by_given.items() if found and each not in {Given.REASON, Given.NOTHING}]
    return f"; we found {listed(said)}" if said else ""


_FEW = 10
"""Below so many, one more moves a share by more than ten points: the number is said alone."""

_WORDS = {
    Position.SUPPORTED: ("is supported", "are supported"),
    Position.SUPPORTED_IN_PART: ("is supported in part", "are supported in part"),
    Position.SUPPORTED_IN_PRINCIPLE: ("is supported in principle", "are supported in principle"),
    Position.NOTED: ("is noted", "are noted"),
    Position.NOT_SUPPORTED: ("is not supported", "are not supported"),
    Position.UNDER_CONSIDERATION: ("was left for a later answer", "were left for a later answer"),
    Position.UNANSWERED: ("has no answer that we found in it", "have no answer that we found in it"),
}
_FINAL = {
    Position.UNDER_CONSIDERATION: ("has no position that we found", "have no position that we found"),
    Position.UNANSWERED: ("has no answer that we found", "have no answer that we found"),
}
"""Where the final answers are at hand: nothing is to come."""


def _spots_of(review: Review, result: Result) -> tuple[list[Spot], bool]:
    """The evidence; where nothing counts, what was looked through, and that it is so: the lists of recommendations, for who spoke the count too."""
    found = [Spot(each.record, each.place) for each in result.evidence if each.record or each.place]
    if found or review.report is None:
        return found, False
    lists = [Spot("", each.place) for each in review.report.lead_ins]
    speakers = review.report.speakers.place
    return ([Spot("", speakers), *lists] if result.examination == "spread" and speakers else lists), True


def _spots(every: list[Spot]) -> tuple[tuple[Spot, ...], int]:
    """The first that stand at different places, and how many others there are."""
    first = list({spot.place: spot for spot in reversed(every)}.values())[::-1][:PLACES]
    return tuple(first), len(every) - len(first)
