"""The frame of every examination: does it apply, what does it measure, which level is that, in which sentence is it said."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from ...languages.messages import Message, Text, message, message_of
from ...light_dataclass import dataclass
from ...records import Direction, Doubt, Evidence, Figure, Kind, Level, Result, Review, ReviewStatus, Rule
from ..measures.comparable_reviews import DIGITS, comparable, in_words, row_of
from ..measures.doubted import open_doubts
from ..measures.evidence_corrected import with_corrections
from ..measures.labels import DOCUMENTS, Labels
from ..measures.years import why_too_far
from .levels import LevelDecision, decide_level, is_hardly_beyond
from .result_words import NO_BASELINE, as_most, beside_few, counts_around, edge_text, level_text, missing_documents_said, not_among_own
from .shelf import Shelf


@dataclass(frozen=True, slots=True)
class Headline:
    """What the headline figure of an examination is: its name, its formula in words, its unit, the smallest n that it is given for, its direction
    with the reason, the smallest difference from the median that counts, and in what (`like`) the reviews that it is compared with are alike.
    `counts` are the things that n is a number of, in the plural ("requests"); of a difference, the fewer of the two that it lies between."""

    name: str
    formula: Text
    unit: str
    smallest_n: int
    direction: Direction
    reason: str
    smallest_difference: float
    like: tuple[str, ...] = ()
    counts: str = "records"


@dataclass(frozen=True, slots=True)
class Measured:
    """What an examination measured. `headline` has no value where `why_not` says why; `missing` are the documents that it would take. `level` is set
    where a rule sets the mark, not the baseline. `said` are the sentences of what was counted; `by_rule` says what the rule makes of it, where the
    rule sets the mark. `listed` are sentences of what lists tell that a person
    saved: they stand where the headline has no value, too."""

    headline: Figure | None = None
    figures: tuple[Figure, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    said: tuple[Message, ...] = ()
    level: Level | None = None
    by_rule: tuple[Message, ...] = ()
    why_not: Text = ""
    missing: tuple[Kind, ...] = ()
    listed: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Examination(ABC):
    """One test of a review. All about it stands in its class; `labels` are those that it may use.

    `name` is also the key of its baseline. `identity` says whether a further figure looks at who a recommending State is (the headline never
    does). `arithmetic` says that the headline follows from a rule and a count: it is told without other reviews. `not_compared` is why the figure
    gets no level, whatever other reviews have. `finds_few`: it finds few of what it counts, so that its number is told and no share. `doubted_by`
    are the doubts on exactly what the headline counts: with one of them open there is no strength.
    """

    labels: Labels | None = None

    name: ClassVar[str]
    title: ClassVar[str]
    question: ClassVar[str]
    rule: ClassVar[Rule]
    needs: ClassVar[tuple[Kind, ...]] = (Kind.WORKING_GROUP_REPORT,)
    needs_labels: ClassVar[bool] = False
    identity: ClassVar[bool] = False
    arithmetic: ClassVar[bool] = False
    not_compared: ClassVar[Text] = ""
    finds_few: ClassVar[bool] = False
    doubted_by: ClassVar[frozenset[str]] = frozenset()
    headline: ClassVar[Headline]
    limits: ClassVar[tuple[Text, ...]]
    innocent: ClassVar[str]

    @abstractmethod
    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The figures of a review that the examination applies to."""

    def applies(self, review: Review) -> Text:
        """Why the examination can't be made of this review; empty where it can."""
        if review.status is not ReviewStatus.HELD:
            return message("The review was postponed.") if review.status is ReviewStatus.POSTPONED else message("The review was not held.")
        if lacking := self.missing(review):
            return missing_documents_said(lacking)
        if Kind.WORKING_GROUP_REPORT in self.needs and review.report is None:
            return message("The report of the Working Group could not be read. It may be in another language than English.")
        if self.needs_labels and self.labels is None:
            return message("The recommendations are not labelled.")
        return ""

    def missing(self, review: Review) -> tuple[Kind, ...]:
        """The kinds of document that the examination needs and the review lacks."""
        held = {document.kind for document in review.documents}
        return tuple(kind for kind in self.needs if kind not in held)

    def doubts(self, review: Review) -> tuple[Doubt, ...]:
        """The open doubts on exactly what the headline counts."""
        return open_doubts(review, self.doubted_by)

    def limits_of(self, review: Review) -> tuple[Text, ...]:
        """Its limits that have to do with this review: one on what was not looked at is not said of it."""
        return self.limits

    @property
    def source(self) -> str:
        """Whose labels enter the headline figure; "documents" where none do."""
        return self.labels.source if self.needs_labels and self.labels else DOCUMENTS

    def measured(self, review: Review, shelf: Shelf) -> Measured:
        """What is measured, or why nothing is: the checks that come before it, and the smallest n after it."""
        why_not = self.applies(review)
        if why_not:
            return Measured(why_not=why_not, missing=self.missing(review))
        found = self.measure(review, shelf)
        figure = found.headline
        if figure is not None and not found.why_not and (figure.value is None or figure.n < self.headline.smallest_n):
            too_few = message(
                "Too few {things} to say: we found {n}, and need {least}.",
                things=Message(self.headline.counts),
                n=figure.n,
                least=self.headline.smallest_n,
            )
            return Measured(figure, found.figures, found.evidence, why_not=too_few)
        return found

    def examine(self, review: Review, shelf: Shelf) -> Result:
        """The result for one review. Never fails for what a review lacks: that is `cannot_tell`, with the reason."""
        found = self.measured(review, shelf)
        decided = (
            LevelDecision(Level.CANNOT_TELL, None, found.why_not) if found.why_not else self._undoubted(review, self._decide(review, found, shelf))
        )
        is_told = found.headline is not None and not found.why_not
        return Result(
            review=review.id,
            examination=self.name,
            title=self.title,
            question=self.question,
            level=decided.level,
            level_by=self._level_by(found, decided.level),
            said=found.said if is_told else (),
            placed=self._placed(found, decided),
            rule=self.rule,
            headline=found.headline,
            direction=self.headline.direction,
            direction_reason=self.headline.reason,
            figures=found.figures,
            evidence=with_corrections(review, found.evidence),
            limits=self.limits_of(review),
            innocent=self.innocent,
            standing=decided.standing,
            labels=self.source if self.needs_labels and self.labels else "",
            why=decided.why_not,
            missing=found.missing,
            on_the_edge=decided.on_the_edge,
            listed=found.listed,
        )

    def _placed(self, found: Measured, decided: LevelDecision) -> tuple[Message, ...]:
        """How what was counted is to be taken: by the rule, or beside what is usual; or why that can't be told."""
        edge = (edge_text(decided.on_the_edge),) if decided.on_the_edge else ()
        if decided.level is Level.CANNOT_TELL:
            if self.arithmetic and not found.why_not and decided.standing is not None and not decided.is_far:
                return beside_few(decided.standing, self.headline.unit)
            why_not = "" if self.arithmetic and not found.why_not else decided.why_not
            return ((why_not if isinstance(why_not, Message) else Message(why_not)), *edge) if why_not else edge
        if found.level is not None or decided.standing is None:
            return (*found.by_rule, *edge)
        if self.arithmetic and counts_around(decided.standing)[1] == decided.standing.others:
            return edge  # The rule gives the same everywhere: that others have it too is no news.
        hardly = is_hardly_beyond(decided.level, decided.standing, self.headline.direction)
        figure = found.headline
        assert figure is not None
        assert figure.value is not None
        return (level_text(decided.level, figure.value, decided.standing, self.headline.unit, hardly=hardly), *edge)

    def _undoubted(self, review: Review, decided: LevelDecision) -> LevelDecision:
        """The level, but no strength where what is counted is in doubt."""
        open_ones = len(self.doubts(review)) if decided.level is Level.STRENGTH else 0
        if not open_ones:
            return decided
        why_not = message_of(
            open_ones,
            one="Can’t tell if that is better than usual: {n} doubt on it is open.",
            many="Can’t tell if that is better than usual: {n} doubts on it are open.",
        )
        return LevelDecision(Level.CANNOT_TELL, decided.standing, why_not)

    def _level_by(self, found: Measured, level: Level) -> str:
        if level is Level.CANNOT_TELL:
            return "rule" if self.arithmetic and not found.why_not else "none"
        return "rule" if found.level else "baseline"

    def _decide(self, review: Review, found: Measured, shelf: Shelf) -> LevelDecision:
        figure = found.headline
        assert figure is not None
        assert figure.value is not None
        own = row_of(review, figure.value, figure.n, self.source)
        baseline = shelf.baseline(self.name)
        rows = baseline.of(self.source) if baseline else ()
        if self.not_compared:
            return LevelDecision(Level.CANNOT_TELL, None, self.not_compared)
        if not rows and found.level is None:
            return LevelDecision(Level.CANNOT_TELL, None, not_among_own(shelf.own) if shelf.own else NO_BASELINE)
        others = comparable(own, rows, self.headline.like)
        ends = (own.value if figure.low is None else round(figure.low, DIGITS), own.value if figure.high is None else round(figure.high, DIGITS))
        like = in_words(own, others, self.headline.like)
        if shelf.own:
            like = (*like, message("They are your own reviews (“{name}”).", name=shelf.own))
        by_baseline = decide_level(own.value, ends, others, self.headline.direction, self.headline.smallest_difference, like)
        if found.level:
            # What most of the others have is no merit.
            standing = by_baseline.standing
            is_common = found.level is Level.STRENGTH and standing is not None and as_most(standing)
            return LevelDecision(Level.USUAL if is_common else found.level, standing)
        far = why_too_far(review.session, others) if by_baseline.standing else ""
        return LevelDecision(Level.CANNOT_TELL, by_baseline.standing, far, is_far=True) if far else by_baseline
