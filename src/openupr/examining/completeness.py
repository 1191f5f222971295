"""Can the record be trusted?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ..records import Direction, Evidence, Figure, Item, Kind, Level, Review, Rule, Shelf
from .counting import OPEN, left_open, number, open_share, positions, share
from .frame import Examination, Headline, Measured
from .words import WITHIN

MANY = 0.1
"""The share of recommendations without an answer from which the result is very unusual: the rule knows none, and this mark is ours."""

CYCLE_TWO = 13
"""The session from which on the State is to take a position on each recommendation (resolution 16/21)."""

NUMBERS = frozenset({"numbers_gap", "number_repeated"})
TOTALS = frozenset({"speakers_differ", "not_heard_differ", "totals_differ", "list_differs"})
"""The doubts that say that a number is missing or printed twice, and that two counts don't match (docs/doubts.md)."""


@dataclass(frozen=True)
class Completeness(Examination):
    """Items without a State, without an answer, with a faulty number; totals that don't match."""

    name = "completeness"
    rests_on_answers = True
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
        "From cycle 2 on one recommendation without an answer or a position is unusual by the rule, which knows none; that one in ten is very "
        "unusual is our mark. Of other gaps, other reviews say what is unusual: the marks in the picture are for those.",
    )
    innocent = (
        "Reports are drafted in two days; in the first sessions some left the States out by design, or gave recommendations as references. A State "
        "that answers and takes no position may still be at work on the matter."
    )
    sentences: ClassVar[Mapping[Level, str]] = {
        Level.STRENGTH: "All {n} recommendations have their number, their State and their answer, and the totals match.",
        Level.USUAL: "Of {n} recommendations, {gaps}{within}{totals}{open}.",
        Level.UNUSUAL: "Of {n} recommendations, {gaps}, {more}{totals}{open}.",
        Level.VERY_UNUSUAL: "Of {n} recommendations, {gaps}, {far}{totals}{open}.",
        Level.CANNOT_TELL: "Whether the record is complete can’t be told: {why}.",
    }

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share of items with a gap, each kind of gap, and the totals that don't match."""
        if not review.items:
            return Measured(why_not="no recommendation was found in the report")
        report = review.report
        assert report is not None
        where, answers_held = positions(review), open_share(review) == 0
        faulty = {doubt.record for doubt in review.doubts if doubt.kind in NUMBERS}
        stateless = {item.id for item in review.items if not _has_state(item)}
        silent = {item.id for item in review.items if answers_held and where[item.id] in OPEN} - _not_told(review)
        open_ones = {answer.item for answer in review.answers if answer.item in silent and answer.parts}
        numbers = [doubt for doubt in review.doubts if doubt.kind in NUMBERS]
        totals = [doubt for doubt in review.doubts if doubt.kind in TOTALS]
        silent -= left_open(review) - open_ones
        gaps = {item.id for item in review.items if item.id in stateless | silent | faulty}
        # A missing number has no record of its own, and what was not understood is no item.
        others = sum(doubt.record not in gaps for doubt in numbers) + len(report.unread)
        n = len(review.items) + others
        figure = share(self.name, self.headline.name, self.headline.formula, len(gaps) + others, n)
        figures = (
            number("stateless", "Without a recommending State", "items that name no State", "items", float(len(stateless)), n),
            Figure(
                "unanswered",
                "Without an answer",
                "items that the State’s answers pass over",
                "items",
                float(len(silent - open_ones)) if answers_held else None,
                n,
            ),
            Figure(
                "left_open",
                "Answered without a position",
                "items that the State’s answers speak of, and say neither that they are supported nor that they are noted",
                "items",
                float(len(open_ones)) if answers_held else None,
                n,
            ),
            number("numbers", "Numbers missing or repeated", "doubts about numbers", "doubts", float(len(numbers)), n),
            number("unread", "Not understood", "what looks like a recommendation and could not be read", "records", float(len(report.unread)), n),
            number("totals", "Totals that don’t match", "doubts about counts of speakers, answers, lists", "doubts", float(len(totals)), n),
        )
        kinds = (
            ("no recommending State", stateless),
            ("no answer", silent - open_ones),
            ("an answer without a position", open_ones),
            ("its number is missing or repeated", faulty),
        )
        evidence = [
            Evidence(item.id, item.place, ", ".join(why for why, which in kinds if item.id in which), item.request)
            for item in review.items
            if item.id in gaps
        ]
        evidence += [Evidence(each.id, each.place, f"could not be understood: {each.why}", each.text.clean) for each in report.unread]
        evidence += [Evidence(doubt.record, doubt.place, doubt.what) for doubt in (*numbers, *totals) if doubt.record not in gaps]
        level = self._by_rule(len(silent) if review.session >= CYCLE_TWO else 0, len(gaps) + others + len(totals), n, answers_held)
        found = (
            (len(stateless), "names no State", "name no State"),
            (len(silent - open_ones), "got no answer", "got no answer"),
            (len(open_ones), "got an answer without a position", "got an answer without a position"),
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
            "totals": "" if not totals else "; one total does not match" if len(totals) == 1 else f"; {len(totals)} totals do not match",
            "open": "" if answers_held else "; the State’s final answers are not at hand",
        }
        missing = () if answers_held else (Kind.ADDENDUM,)
        return Measured(figure, figures, tuple(evidence), words, level, missing=missing)

    @staticmethod
    def _by_rule(silent: int, faults: int, n: int, answers_held: bool) -> Level | None:
        """What the rule decides: each recommendation is answered. Nothing amiss at all is a strength; else the baseline decides."""
        if silent:
            return Level.VERY_UNUSUAL if silent >= MANY * n else Level.UNUSUAL
        return Level.STRENGTH if answers_held and not faults else None


def _not_told(review: Review) -> set[str]:
    """Items that are answered in two ways, or perhaps by one sentence on all: without an answer for us, and not for their fault."""
    if any(doubt.kind == "answers_whole_report" for doubt in review.doubts):
        return {item.id for item in review.items}
    return {doubt.record.replace("/A", "/R", 1) for doubt in review.doubts if doubt.kind in {"answered_twice", "position_differs"}}


def _has_state(item: Item) -> bool:
    return any(recommender.printed for clause in item.clauses for recommender in clause.recommenders)
