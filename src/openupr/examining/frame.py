"""The frame of every examination: does it apply, what does it measure, which level is that, in which sentence is it said."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from ..records import Direction, Doubt, Evidence, Figure, Held, Kind, Level, Result, Review, Rule
from .doubted import open_doubts
from .evidence_corrected import with_corrections
from .labels import DOCUMENTS, Labels
from .levels import Decided, decide, is_hardly_beyond
from .likeness import DIGITS, comparable, in_words, row_of
from .result_words import HARDLY_BEYOND, KINDS, REQUESTS, WITHIN, beside_own, counted_only, edge_words, standing_words, unplaced, value_words
from .shelf import Shelf
from .years import why_too_far


@dataclass(frozen=True, slots=True)
class Headline:
    """What the headline figure of an examination is: its name, its formula in words, its unit, the smallest n that it is given for, its direction
    with the reason, the smallest difference from the median that counts, and in what (`like`) the reviews that it is compared with are alike.
    `counts` are the things that n is a number of, in the plural ("requests"); of a difference, the fewer of the two that it lies between."""

    name: str
    formula: str
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
    where a rule sets the mark, not the baseline. `words` are further words for the sentence."""

    headline: Figure | None = None
    figures: tuple[Figure, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    level: Level | None = None
    why_not: str = ""
    missing: tuple[Kind, ...] = ()


NO_BASELINE = "there is no baseline for it, that is, no published set of other reviews to compare with"
"""Why a figure has no level where the package holds no reviews of which it is known. Reviews that are read together are no baseline."""


def _some(figure: Figure) -> str:
    """How many count, with their share: "81 (55 %)"; "none"."""
    return f"{figure.count:,} ({value_words(figure.value, figure.unit)})" if figure.count else "none"


@dataclass(frozen=True)
class Examination(ABC):
    """One test of a review. All about it stands in its class; `labels` are those that it may use.

    `name` is also the key of its baseline. `identity` says whether a further figure looks at who a recommending State is (the headline never
    does). `arithmetic` says that the headline follows from a rule and a count: it is told without other reviews. `doubted_by` are the doubts on
    exactly what the headline counts: with one of them open there is no strength. `sentences` has one for each level that it can have; a level that
    is missing there can't occur by the package's baselines.
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
    doubted_by: ClassVar[frozenset[str]] = frozenset()
    headline: ClassVar[Headline]
    limits: ClassVar[tuple[str, ...]]
    innocent: ClassVar[str]
    sentences: ClassVar[Mapping[Level, str]]

    @abstractmethod
    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The figures of a review that the examination applies to."""

    def applies(self, review: Review) -> str | None:
        """Why the examination can't be made of this review; None where it can."""
        if review.status is not Held.HELD:
            return f"the review was {'postponed' if review.status is Held.POSTPONED else 'not held'}"
        lacking = self.missing(review)
        if lacking:
            return f"{' and '.join(KINDS[kind] for kind in lacking)} {'is' if len(lacking) == 1 else 'are'} not at hand"
        if Kind.WORKING_GROUP_REPORT in self.needs and review.report is None:
            return "the report of the Working Group could not be read (it may be in another language than English)"
        if self.needs_labels and self.labels is None:
            return "the recommendations are not labelled"
        return None

    def missing(self, review: Review) -> tuple[Kind, ...]:
        """The kinds of document that the examination needs and the review lacks."""
        held = {document.kind for document in review.documents}
        return tuple(kind for kind in self.needs if kind not in held)

    def doubts(self, review: Review) -> tuple[Doubt, ...]:
        """The open doubts on exactly what the headline counts."""
        return open_doubts(review, self.doubted_by)

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
            there = "are none" if figure.n == 0 else f"{'is' if figure.n == 1 else 'are'} {figure.n:,}"
            too_few = f"it takes at least {self.headline.smallest_n} {self.headline.counts} to say, and there {there}"
            return Measured(figure, found.figures, found.evidence, found.words, why_not=too_few)
        return found

    def examine(self, review: Review, shelf: Shelf) -> Result:
        """The result for one review. Never fails for what a review lacks: that is `cannot_tell`, with the reason."""
        found = self.measured(review, shelf)
        decided = Decided(Level.CANNOT_TELL, None, found.why_not) if found.why_not else self._undoubted(review, self._decide(review, found, shelf))
        figure = found.headline if not found.why_not else None
        standing = standing_words(decided.standing, self.headline.unit) if decided.standing else ""
        words = {
            "value": value_words(figure.value, figure.unit) if figure else "",
            "count": f"{figure.count:,}" if figure and figure.count is not None else "",
            "some": _some(figure) if figure else "",
            "s": "s" if figure and figure.count == 1 else "",
            "are": "is" if figure and figure.count == 1 else "are",
            "n": f"{figure.n:,}" if figure else "",
            "requests": REQUESTS.format(n=f"{figure.n:,}") if figure else "",
            "standing": standing,
            "why": decided.why_not,
            **found.words,
        }
        # What was counted is said also where there are too few reviews to compare it with.
        counted = decided.level is Level.CANNOT_TELL and figure is not None
        usual = self.sentences[Level.USUAL]
        told = self.sentences.get(decided.level) or beside_own(usual, decided.level, self.headline.direction)
        sentence = (unplaced(usual, standing) if counted else told).format(**words)
        if counted and self.arithmetic:
            sentence = counted_only(sentence)
        if is_hardly_beyond(decided.level, decided.standing, self.headline.direction):
            sentence = sentence.replace(WITHIN, HARDLY_BEYOND)
        sentence += edge_words(decided.on_the_edge)
        return Result(
            review=review.id,
            examination=self.name,
            title=self.title,
            question=self.question,
            level=decided.level,
            level_by=self._level_by(found, decided.level),
            sentence=sentence,
            rule=self.rule,
            headline=found.headline,
            direction=self.headline.direction,
            direction_reason=self.headline.reason,
            figures=found.figures,
            evidence=with_corrections(review, found.evidence),
            limits=self.limits,
            innocent=self.innocent,
            standing=decided.standing,
            labels=self.source if self.needs_labels and self.labels else "",
            why_not="" if counted and self.arithmetic else decided.why_not,
            missing=found.missing,
            on_the_edge=decided.on_the_edge,
        )

    def _undoubted(self, review: Review, decided: Decided) -> Decided:
        """The level, but no strength where what is counted is in doubt."""
        open_ones = len(self.doubts(review)) if decided.level is Level.STRENGTH else 0
        if not open_ones:
            return decided
        are = "a doubt on what is counted is" if open_ones == 1 else f"{open_ones} doubts on what is counted are"
        return Decided(Level.CANNOT_TELL, decided.standing, f"{are} open")

    def _level_by(self, found: Measured, level: Level) -> str:
        if level is Level.CANNOT_TELL:
            return "rule" if self.arithmetic and not found.why_not else "none"
        return "rule" if found.level else "baseline"

    def _decide(self, review: Review, found: Measured, shelf: Shelf) -> Decided:
        figure = found.headline
        assert figure is not None
        assert figure.value is not None
        own = row_of(review, figure.value, figure.n, self.source)
        baseline = shelf.baseline(self.name)
        rows = baseline.of(self.source) if baseline else ()
        if not rows and found.level is None:
            return Decided(Level.CANNOT_TELL, None, f"it is known of no review of your own (“{shelf.own}”)" if shelf.own else NO_BASELINE)
        others = comparable(own, rows, self.headline.like)
        ends = (own.value if figure.low is None else round(figure.low, DIGITS), own.value if figure.high is None else round(figure.high, DIGITS))
        like = in_words(own, others, self.headline.like) + (f" among your own (“{shelf.own}”)" if shelf.own else "")
        by_baseline = decide(own.value, ends, others, self.headline.direction, self.headline.smallest_difference, like)
        if found.level:
            return Decided(found.level, by_baseline.standing)
        far = why_too_far(review.session, others) if by_baseline.standing else ""
        return Decided(Level.CANNOT_TELL, by_baseline.standing, far) if far else by_baseline
