"""Can the record be trusted?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from ..records import OPEN, Direction, Evidence, Figure, Item, Kind, Level, Review, Rule
from .counting import number, open_share, positions, share
from .doubted import ANSWERS, POSITIONS, items_in_doubt, open_doubts, too_doubtful
from .frame import Examination, Headline, Measured
from .levels import Decided
from .result_words import WITHIN
from .shelf import Shelf

MANY = 0.1
"""The share of recommendations without an answer from which the result is very unusual: the rule knows none, and this mark is ours."""

IN_DOUBT_AT_MOST = 0.5
"""The share of answers in doubt that still lets it be told which recommendations have one."""

CYCLE_TWO = 13
"""The session from which on the State is to take a position on each recommendation (resolution 16/21)."""

UNCLEAR = frozenset({"part_unanswered", "position_not_found", "position_unclear"})
"""The doubts on an answer in which no position, or not one on all, was found. The others are on which of two positions it has."""

NUMBERS = frozenset({"numbers_gap", "number_repeated"})
TOTALS = frozenset({"speakers_differ", "not_heard_differ", "totals_differ", "list_differs"})
"""The doubts that say that a number is missing or printed twice, in the report and not in an addendum or a list; and that two counts don’t match
(docs/doubts.md)."""


@dataclass(frozen=True)
class Completeness(Examination):
    """Items without a State, without an answer, with a faulty number; totals that don't match."""

    name = "completeness"
    title = "Gaps in the record"
    question = "Does each recommendation have its number, its State and its answer, and do the totals match?"
    rule = Rule(
        "From cycle 2 on the State is to make clear its position on each recommendation, in writing. Before, those that it supports were identified "
        "as such. What gets no answer is noted.",
        "Human Rights Council resolutions 5/1 (2007) and 16/21 (2011)",
        "the words of both resolutions",
    )
    headline = Headline(
        name="Recommendations with something missing",
        formula="items without a recommending State, without an answer or a position in it (where the State’s answers are at hand), with a number "
        "missing or repeated, or not understood ÷ items",
        unit="share",
        smallest_n=1,
        counts="recommendations",
        direction=Direction.HIGH,
        reason="what is missing can’t be followed up",
        smallest_difference=0.05,
    )
    limits = (
        "A gap may be our reading’s: each is listed with its place, to be looked at.",
        "Whether every recommendation that was read out reached the report can’t be seen from the report.",
        "An answer of which two things differ is in doubt and no gap. With any answer in doubt, one without a clear position too, the record is no "
        "strength, and by the rule only those without a doubt are held against it.",
        "From cycle 2 on one recommendation without an answer or a position is unusual by the rule, which knows none; that one in ten is very "
        "unusual is our mark. Of other gaps, other reviews say what is unusual: the marks in the picture are for those.",
    )
    innocent = (
        "Reports are drafted in two days; in the first sessions some left the States out by design, or gave recommendations as references. A State "
        "that answers and takes no position may still be at work on the matter."
    )
    sentences: ClassVar[Mapping[Level, str]] = {
        Level.STRENGTH: "All {n} recommendations have their number, their State and their answer, and no stated total differs from ours.",
        Level.USUAL: "Of {n} recommendations, {gaps}{within}{doubtful}{totals}{open}.",
        Level.UNUSUAL: "Of {n} recommendations, {gaps}, {more}{doubtful}{totals}{open}.",
        Level.VERY_UNUSUAL: "Of {n} recommendations, {gaps}, {far}{doubtful}{totals}{open}.",
        Level.CANNOT_TELL: "Whether the record is complete can’t be told: {why}.",
    }

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share of items with a gap, each kind of gap, and the totals that don't match."""
        if not review.items:
            return Measured(why_not="no recommendation was found in the report")
        if why_not := too_doubtful(review, IN_DOUBT_AT_MOST):
            return Measured(why_not=why_not)
        report = review.report
        assert report is not None
        in_doubt, doubtful = items_in_doubt(review), items_in_doubt(review, POSITIONS - UNCLEAR)
        where, answers_held = positions(review), open_share(review) == 0
        numbers = [doubt for doubt in review.doubts if doubt.kind in NUMBERS and doubt.document in {"", report.document.key}]
        faulty = {doubt.record for doubt in numbers}
        stateless = {item.id for item in review.items if not _has_state(item)}
        # What is answered in two ways, or by a sentence that may not be meant for it, is not left without an answer.
        silent = {item.id for item in review.items if answers_held and where[item.id] in OPEN} - doubtful
        open_ones = {answer.item for answer in review.answers if answer.item in silent and answer.parts}
        totals = [doubt for doubt in review.doubts if doubt.kind in TOTALS]
        gaps = {item.id for item in review.items if item.id in stateless | silent | faulty}
        # A missing number has no record of its own, and what was not understood is no item.
        others = sum(doubt.record not in gaps for doubt in numbers) + len(report.unread)
        n = len(review.items) + others
        figure = share(self.name, self.headline.name, self.headline.formula, len(gaps) + others, n)
        figures = (
            number("stateless", "Without a recommending State", "items in which we found no State", "items", float(len(stateless)), n),
            Figure(
                "unanswered",
                "Without an answer",
                "items of which we found nothing in the State’s answers",
                "items",
                float(len(silent - open_ones)) if answers_held else None,
                n,
            ),
            Figure(
                "left_open",
                "Answered without a position",
                "items that the State’s answers speak of, and of which we found neither that they are supported nor that they are noted",
                "items",
                float(len(open_ones)) if answers_held else None,
                n,
            ),
            number("in_doubt", "With an answer in doubt", "items on whose position a doubt is open", "items", float(len(in_doubt)), n),
            number("numbers", "Numbers missing or repeated", "doubts about numbers", "doubts", float(len(numbers)), n),
            number("unread", "Not understood", "what looks like a recommendation and could not be read", "records", float(len(report.unread)), n),
            number("totals", "Totals that don’t match", "doubts about counts of speakers, answers, lists", "doubts", float(len(totals)), n),
        )
        kinds = (
            ("no recommending State", stateless),
            ("no answer found", silent - open_ones),
            ("an answer in which no position was found", open_ones),
            ("its number is missing or repeated", faulty),
        )
        evidence = [
            Evidence(item.id, item.place, ", ".join(why for why, which in kinds if item.id in which), item.request)
            for item in review.items
            if item.id in gaps
        ]
        evidence += [Evidence(each.id, each.place, f"could not be understood: {each.why}", each.text.clean) for each in report.unread]
        evidence += [Evidence(doubt.record, doubt.place, doubt.what) for doubt in (*numbers, *totals) if doubt.record not in gaps]
        missing_ones, differing = len(gaps) + others, len(totals) + len(open_doubts(review, ANSWERS))
        level = self._by_rule(len(silent - in_doubt) if review.session >= CYCLE_TWO else 0, n, missing_ones, differing, answers_held)
        found = (
            (len(stateless), "names no State that we found", "name no State that we found"),
            (len(silent - open_ones), "has no answer that we found", "have no answer that we found"),
            (len(open_ones), "has an answer in which we found no position", "have an answer in which we found no position"),
            (len(numbers), "has a number missing or printed twice", "have a number missing or printed twice"),
            (len(report.unread), "could not be read", "could not be read"),
        )
        said = [f"{count:,} {many if count > 1 else one}" for count, one, many in found if count]
        asked = "where the rule knows none"
        words = {
            "gaps": " and ".join(said) or f"each has its number{', its State and its answer' if answers_held else ' and its State'}",
            "within": WITHIN if said else "",
            "more": asked if level else "more than usual",
            "far": asked if level else "far more than usual",
            "doubtful": f"; of {len(in_doubt - open_ones):,} the answer is in doubt" if in_doubt - open_ones else "",
            "totals": "" if not totals else "; one total does not match" if len(totals) == 1 else f"; {len(totals)} totals do not match",
            "open": "" if answers_held else "; the State’s final answers are not at hand",
        }
        missing = () if answers_held else (Kind.ADDENDUM,)
        return Measured(figure, figures, tuple(evidence), words, level, missing=missing)

    def _decide(self, review: Review, found: Measured, shelf: Shelf) -> Decided:
        """As for all; but a strength is that nothing is amiss, and never that others have more gaps."""
        decided = super()._decide(review, found, shelf)
        return replace(decided, level=Level.USUAL) if decided.level is Level.STRENGTH and found.level is None else decided

    @staticmethod
    def _by_rule(silent: int, n: int, missing: int, differing: int, answers_held: bool) -> Level | None:
        """What the rule decides: each recommendation is answered. Nothing amiss at all, and all answers held, is a strength; where only something
        does not match, or the answers are to come, nothing is missing. Of other gaps the baseline decides."""
        if silent:
            return Level.VERY_UNUSUAL if silent >= MANY * n else Level.UNUSUAL
        if missing:
            return None
        return Level.STRENGTH if answers_held and not differing else Level.USUAL


def _has_state(item: Item) -> bool:
    return any(recommender.printed for clause in item.clauses for recommender in clause.recommenders)
