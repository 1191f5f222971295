"""Up to ten sentences that a journalist could quote, each with its places.

The rule that chooses them: what is very unusual comes first, then what is unusual. Then all others, a plain count of the review among them, in one
fixed order, the same for every review (`SAYS`): what the State answered before what was asked of it, that before how it was asked, and last whether
the record is complete, which is the work of those who edit it. The first ten are shown; if they hold no strength and there is one, it takes the last
place. What can't be told is no sentence, and no sentence speaks of what can't be told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ...describing import Description
from ...describing.given_reasons import ReasonGiven, refused_by_reason
from ...examining import EXAMINATIONS
from ...examining.frame.result_words import state_value
from ...examining.measures.counting import positions_by_item
from ...examining.measures.doubted import items_in_doubt
from ...languages.messages import Message, Messages, message, message_of, messages
from ...light_dataclass import dataclass, replace
from ...names import session
from ...records import OPEN, Level, Position, Result, Review, ReviewStatus
from ...text import Place
from ..answers_shown import are_final
from ..identifiers_shown import more_said
from .accuracy import labels_said
from .rank import compared_with, has_value, level_word

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
class SentenceTarget:
    """Where a sentence leads: the record (empty: none) and its place."""

    record: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class QuotableSentence:
    """A sentence: `lead` names the review, `text` is the sentence, `basis` whose labels it rests on and how right they were (empty: none).

    `level` is that of the result (None: a plain count), `examination` the result's name, or `count`; `spots` are at most `PLACES`, `more` how many
    others there are; `searched` says that nothing counts, and that the spots are what was looked through. `word` says the level as it is read."""

    lead: str
    text: str
    basis: str
    level: Level | None
    examination: str
    spots: tuple[SentenceTarget, ...]
    more: int
    searched: bool = False
    word: str = "count"

    @property
    def more_said(self) -> Message:
        """How many others there are, in words."""
        return more_said([spot.record for spot in self.spots], self.more)

    @property
    def whole(self) -> str:
        """All of it, as it can be quoted by itself."""
        return " ".join(part for part in (f"{self.lead}: {self.text}", self.basis) if part)


def quotable_sentences(
    review: Review, results: tuple[Result, ...], description: Description | None = None, *, words: Messages | None = None
) -> tuple[QuotableSentence, ...]:
    """The sentences in their order, by the rule above, in the language of `words` (None: English). None where the review was not held."""
    words = words or messages()
    if review.status is not ReviewStatus.HELD:
        return ()
    said = [
        result
        for result in results
        if has_value(result) and (result.level is not Level.CANNOT_TELL or result.standing or result.examination in _COMPARED)
    ]
    every = [(result.examination, _of(review, result, words)) for result in said]
    every += list(_counts(review, results, description or Description(review), words))
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


def lead(review: Review, words: Messages | None = None) -> str:
    """Which review: "Slovenia, Universal Periodic Review, January 2025"."""
    words = words or messages()
    return words.say("{state:state}, Universal Periodic Review, {month}", state=state_value(review), month=review_month(review, words))


def review_day(review: Review) -> str | None:
    """The day of the review by its report, as an ISO date; None where that does not say, or names a day that is none of its session."""
    held = review.report.held if review.report else None
    try:
        days = session(review.session)
    except LookupError:
        return None
    return held if held and days.start <= held <= days.end else None


def review_month(review: Review, words: Messages | None = None) -> str:
    """The month in which the review was held by its report, else that of its session, or its months; "session 61" where its date is not known."""
    words = words or messages()
    try:
        days = session(review.session)
    except LookupError:
        return words.say("session {number}", number=review.session)
    if held := review_day(review):
        return words.date(held[:7])
    first, last = days.start[:7], days.end[:7]
    if first == last:
        return words.date(first)
    if first[:4] == last[:4]:
        return words.say("{first:month} to {last:date}", first=first, last=last)
    return words.say("{first} to {last}", first=words.date(first), last=words.date(last))


def _of(review: Review, result: Result, words: Messages) -> QuotableSentence:
    spots, searched = _spots_of(review, result)
    text, basis = (words.say_all(told) for told in (_alone(result), labels_said(result)))
    return QuotableSentence(
        lead(review, words), text, basis, result.level, result.examination, *_spots(spots), searched, words.say(level_word(result))
    )


def _alone(result: Result) -> tuple[Message, ...]:
    """The sentences of a result as they are understood by themselves: what was counted, how that is to be taken, or why that can't be told, and
    beside which reviews: none where a rule tells it."""
    if result.level is Level.CANNOT_TELL:
        placed = result.placed if result.standing is not None else ()
        why = result.why if isinstance(result.why, Message) else Message(result.why)
        return (*result.said, *placed, *(() if not result.why or why in placed else (why,)))
    return (*result.said, *result.placed, *(() if result.level_by == "rule" else compared_with(result)))


def _counts(review: Review, results: tuple[Result, ...], description: Description, words: Messages) -> Iterator[tuple[str, QuotableSentence]]:
    """What can be counted in any review, by its name in `SAYS`: the answers, the reasons, the questions asked in advance."""

    def counted(told: Iterable[Message], spots: list[SentenceTarget]) -> QuotableSentence:
        return QuotableSentence(lead(review, words), words.say_all(told), "", None, "count", *_spots(spots), word=words.say("count"))

    who = state_value(review)
    if review.items:
        yield "answers", counted(_answers(review, who), [SentenceTarget(each.id, each.place) for each in review.items])
    reasons = next((figure for result in results if result.examination == "responses" for figure in result.figures if figure.key == "reasons"), None)
    if reasons and reasons.n and reasons.count is not None:
        by_given = refused_by_reason(review.answers, description.reasons)
        spots = [
            SentenceTarget(answer.item, answer.parts[0].place)
            for answer in by_given[ReasonGiven.REASON] or [each for found in by_given.values() for each in found]
        ]
        yield "reasons", counted(_reasons(sum(len(by_given[each]) for each in COMMENTS), reasons.n, who), spots)
    if review.questions:
        asked = {question.id.rpartition(".")[0] for question in review.questions}
        put = message_of(
            len(asked),
            one="The documents that we have hold written questions from {n} State, put before the review.",
            many="The documents that we have hold written questions from {n} States, put before the review.",
        )
        yield "questions", counted([put], [SentenceTarget(question.id, question.place) for question in review.questions])


def all_supported(n: int, who: str | Message) -> Message:
    """That a State supported every recommendation that it was given."""
    return message_of(
        n, one="{state:The} supported the {n} recommendation that it was given.", many="{state:The} supported all {n} recommendations.", state=who
    )


def _answers(review: Review, who: str) -> Iterator[Message]:
    """What the State answered, one sentence a position. Whatever is neither supported nor noted comes after both."""
    where, in_doubt, n = positions_by_item(review), items_in_doubt(review), len(review.items)
    counts = Counter(where[item.id] for item in review.items)
    if counts[Position.SUPPORTED] == n:
        yield all_supported(n, who)
    elif counts[Position.SUPPORTED]:
        yield message("{state:The} supported {n} of {all} recommendations.", state=who, n=counts[Position.SUPPORTED], all=n)
    else:
        yield message_of(n, one="{state:The} was given {n} recommendation.", many="{state:The} was given {n} recommendations.", state=who)
    for position, told in _POSITIONS.items():
        if position is Position.UNDER_CONSIDERATION and counts[position] == n:
            yield message("All of them are to be answered later.")
        elif counts[position]:
            yield replace(told, values=(("n", counts[position]),))
    # That we found no position says already that we are not sure of one.
    if also := sum(where[item] not in OPEN for item in in_doubt):
        yield message_of(
            also, one="The answer to {n} of these is in doubt all the same.", many="The answers to {n} of these are in doubt all the same."
        )
    if not are_final(review):
        yield message("This goes by the report.")
        if counts[Position.UNDER_CONSIDERATION] + counts[Position.UNANSWERED]:
            yield message("We don’t have the State’s later answers.")


_POSITIONS = {
    Position.SUPPORTED_IN_PART: message("It supported {n} in part."),
    Position.SUPPORTED_IN_PRINCIPLE: message("It supported {n} in principle."),
    Position.NOTED: message("It noted {n}."),
    Position.NOT_SUPPORTED: message("It did not support {n}."),
    Position.UNDER_CONSIDERATION: message("For {n} the answer is to come later."),
    Position.UNANSWERED: message("We found no answer to {n}."),
    Position.WITHOUT_POSITION: message("It answered {n} more: its position is unclear to us."),
}
"""What is said of each position."""


def _reasons(count: int, n: int, who: str) -> Iterator[Message]:
    """On how many of those that it noted the State comments."""
    if count == n:
        yield message_of(
            n,
            one="{state:The} comments on the {n} recommendation that it noted or did not support.",
            many="{state:The} comments on each of the {n} recommendations that it noted or did not support.",
            state=who,
        )
    elif count:
        yield message(
            "{state:The} comments on {count} of the {n} recommendations that it noted or did not support.",
            state=who,
            count=count,
            n=n,
        )
    else:
        yield message_of(
            n,
            one="We found no reason for the {n} recommendation that {state:the} noted or did not support.",
            many="We found no reason for any of the {n} recommendations that {state:the} noted or did not support.",
            state=who,
        )


COMMENTS = (ReasonGiven.REASON, ReasonGiven.POINTER, ReasonGiven.NOT_UNDERSTOOD)
"""What counts as a comment: whatever stands beside the position but the position in other words."""


def _spots_of(review: Review, result: Result) -> tuple[list[SentenceTarget], bool]:
    """The evidence; where nothing counts, what was looked through, and that it is so: the lists of recommendations, for who spoke the count too."""
    found = [SentenceTarget(each.record, each.place) for each in result.evidence if each.record or each.place]
    if found or review.report is None:
        return found, False
    lists = [SentenceTarget("", each.place) for each in review.report.lead_ins]
    speakers = review.report.speakers.place
    return ([SentenceTarget("", speakers), *lists] if result.examination == "spread" and speakers else lists), True


def _spots(every: list[SentenceTarget]) -> tuple[tuple[SentenceTarget, ...], int]:
    """The first that stand at different places, and how many others there are."""
    first = list({spot.place: spot for spot in reversed(every)}.values())[::-1][:PLACES]
    return tuple(first), len(every) - len(first)
