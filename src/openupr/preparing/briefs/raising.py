"""Which delegations would raise a topic, by what they did: whether they asked this State about it before and with what answer, and whether they ask
others about it. Counts beside each other, never one score; of States alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...light_dataclass import dataclass, field
from ...records import OPEN, Item, Position, Recommender, Review, ohchr_class
from ..topics.asked_by_name import with_requests_that_name_it
from ..topics.on_topic import Belonging
from ..topics.review_sentences import SentenceSource
from .asked.answers_told_later import AnswersToldLater
from .asked.asked_on_topic import ToldAsDone
from .asked.going_on import one_sentence
from .replied.told_as_done import TellsAsDone

SPECIFIC = 5
"""UPR Info's category of a request for a specific action."""


@dataclass(frozen=True, slots=True)
class AskedElsewhere:
    """A request on the topic to another State: the review, the clause, who made it, the final answer to it, and its action category by our labeller
    (None: not labelled)."""

    review: str
    clause: str
    by: tuple[str, ...]
    position: str
    category: int | None


@dataclass(slots=True)
class Raising:
    """What one delegation did on a topic, by its code. `asked`: its recommendations to this State, with the answer to each; `questions` and
    `statements` in which it named the topic, by their identifiers; `elsewhere`: its requests to other States. `done`: where a document plainly tells
    as done what it asked for on the topic, by the recommendation. `told_later`: what the next national report tells of an answer that no document
    gives, and `not_held`: of which it tells nothing, and the document with the answer is not held; both by the recommendation."""

    state: str
    asked: list[tuple[Review, Item, Position]] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    statements: list[str] = field(default_factory=list)
    elsewhere: list[AskedElsewhere] = field(default_factory=list)
    done: dict[str, ToldAsDone] = field(default_factory=dict)
    told_later: dict[str, Position] = field(default_factory=dict)
    not_held: list[str] = field(default_factory=list)

    @property
    def years(self) -> list[int]:
        """The sessions in which it asked this State, the newest first."""
        return sorted({review.session for review, _, _ in self.asked}, reverse=True)

    @property
    def others(self) -> int:
        """How many other States it asked."""
        return len({each.review[:3] for each in self.elsewhere})

    @property
    def specific(self) -> int:
        """How many of its requests to others ask for a specific action, by our labeller."""
        return sum(each.category == SPECIFIC for each in self.elsewhere)

    @property
    def supported(self) -> tuple[int, int]:
        """How many of its requests to others were supported, of how many that were answered."""
        answered = [cls for each in self.elsewhere if Position(each.position) not in OPEN and (cls := ohchr_class(Position(each.position)))]
        return sum(each == "Supported" for each in answered), len(answered)


@dataclass(frozen=True, slots=True)
class HeldOfState:
    """Of what delegations are counted: the `reviews` of the State; those of them `without` the report of the Working Group, with no
    recommendation and no statement; whether `questions` of States are held of any; and of how many reviews of `others`."""

    reviews: tuple[str, ...]
    without: tuple[str, ...] = ()
    questions: bool = True
    others: int = 0

    @property
    def recommendations(self) -> bool:
        """Whether the recommendations of any of these reviews are held."""
        return len(self.without) < len(self.reviews)


def held_of_state(reviews: Sequence[Review], others: int) -> HeldOfState:
    """What is held of the State by these reviews of it, and of `others`."""
    without = tuple(each.id for each in reviews if each.report is None)
    return HeldOfState(tuple(each.id for each in reviews), without, any(each.questions for each in reviews), others)


def raising(
    found: Belonging, reviews: Sequence[Review], elsewhere: Iterable[AskedElsewhere], done: TellsAsDone | None = None, later: Sequence[Review] = ()
) -> tuple[Raising, ...]:
    """The delegations that named a topic, those first that asked this State in most recommendations, then those that asked it most lately, then those
    that ask most others. The State under review is none of them. `done` knows what documents plainly tell as done of what was asked;
    `later` are later reviews of the State, whose national reports may tell what it answered."""
    told_later = AnswersToldLater([*reviews, *later])
    by_id = {review.id: review for review in reviews}
    under_review = reviews[-1].state
    every: dict[str, Raising] = {}

    def of(code: str) -> Raising:
        return every.setdefault(code, Raising(code))

    for on in with_requests_that_name_it(found, reviews).of(SentenceSource.REQUEST):
        review = by_id[on.review]
        item = next(each for each in review.items if any(clause.id == on.id for clause in each.clauses))
        clause = next(each for each in item.clauses if each.id == on.id)
        answer = review.answer(item.id)
        position = answer.position if answer is not None else item.position
        by_report = told_later.of(review, item) if position in OPEN else None
        put_off = answer.is_left_open if answer is not None else position is Position.UNDER_CONSIDERATION
        told = done.of(review, clause.request) if done is not None else None
        for code in {each.state for each in one_sentence(item, clause).recommenders if each.state}:
            if all(held is not item for _, held, _ in of(code).asked):
                of(code).asked.append((review, item, position))
                if by_report is not None:
                    of(code).told_later[item.id] = by_report.told.position
                elif put_off:
                    of(code).not_held.append(item.id)
            if told is not None:
                of(code).done.setdefault(item.id, told)
    for on in found.of(SentenceSource.QUESTION, SentenceSource.STATEMENT):
        review = by_id[on.review]
        speakers: dict[str, Recommender | None] = {each.id: each.speaker for each in review.questions}
        speakers |= {each.id: each.speaker for each in review.statements}
        speaker = speakers.get(on.id)
        if speaker is not None and speaker.state:
            own = of(speaker.state).questions if on.source is SentenceSource.QUESTION else of(speaker.state).statements
            if on.id not in own:
                own.append(on.id)
    for asked in elsewhere:
        for code in asked.by:
            of(code).elsewhere.append(asked)
    every.pop(under_review, None)
    return tuple(sorted(every.values(), key=raised_most))


def raised_most(each: Raising) -> tuple[int, int, int, int]:
    """In what order delegations stand; those that are alike in it, by name."""
    return -len(each.asked), -max(each.years, default=0), -len(each.questions), -len(each.elsewhere)
