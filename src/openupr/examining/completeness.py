"""Can the record be trusted?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ..records import Direction, Evidence, Figure, Item, Kind, Level, Review, Rule, Shelf
from .counting import OPEN, number, open_share, positions, share
from .frame import Examination, Headline, Measured

MANY = 0.1
"""The share of recommendations without an answer from which the result is very unusual: the rule knows none, and this mark is ours."""

NUMBERS = frozenset({"numbers_gap", "number_repeated"})
TOTALS = frozenset({"speakers_differ", "not_heard_differ", "totals_differ", "list_differs"})
"""The doubts that say that a number is missing or printed twice, and that two counts don't match (docs/doubts.md)."""


@dataclass(frozen=True)
class Completeness(Examination):
    """Items without a State, without an answer, with a faulty number; totals that don't match."""

    name = "completeness"
    title = "Gaps in the record"
    question = "Does each recommendation have its number, its State and its answer, and do the totals match?"
    rule = Rule(
        "The State answers each recommendation, in writing, before the outcome is adopted; what gets no answer is noted.",
        "Human Rights Council resolutions 5/1 (2007) and 16/21 (2011)",
        "the words of both resolutions",
    )
    headline = Headline(
        name="Recommendations with something missing",
        formula="items without a recommending State, without an answer (where the State’s answers are at hand), with a number missing or repeated, "
        "or not understood ÷ items",
        unit="share",
        smallest_n=1,
        direction=Direction.HIGH,
        reason="what is missing can’t be followed up",
        smallest_difference=0.05,
    )
    limits = (
        "A gap may be our reading’s: each is listed with its place, to be looked at.",
        "Whether every recommendation that was read out reached the report can’t be seen from the report.",
    )
    innocent = "Reports are drafted in two days; in the first sessions some left the States out by design, or gave recommendations as references."
    sentences: ClassVar[Mapping[Level, str]] = {
        Level.STRENGTH: "All {n} recommendations have their number, their State and their answer, and the totals match.",
        Level.USUAL: "Of {n} recommendations, {gaps} a number, a State or, where answers are at hand, an answer{open}, "
        "which is within the usual range.",
        Level.UNUSUAL: "Of {n} recommendations, {gaps} a number, a State or, where answers are at hand, an answer{open}, more than usual{silence}.",
        Level.VERY_UNUSUAL: "Of {n} recommendations, {gaps} a number, a State or, where answers are at hand, an answer{open}, "
        "far more than usual{silence}.",
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
        silent = {item.id for item in review.items if answers_held and where[item.id] in OPEN}
        numbers = [doubt for doubt in review.doubts if doubt.kind in NUMBERS]
        totals = [doubt for doubt in review.doubts if doubt.kind in TOTALS]
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
                float(len(silent)) if answers_held else None,
                n,
            ),
            number("numbers", "Numbers missing or repeated", "doubts about numbers", "doubts", float(len(numbers)), n),
            number("unread", "Not understood", "what looks like a recommendation and could not be read", "records", float(len(report.unread)), n),
            number("totals", "Totals that don’t match", "doubts about counts of speakers, answers, lists", "doubts", float(len(totals)), n),
        )
        evidence = [Evidence(item.id, item.place, _why(item, stateless, silent, faulty), item.request) for item in review.items if item.id in gaps]
        evidence += [Evidence(each.id, each.place, f"could not be understood: {each.why}", each.text.clean) for each in report.unread]
        evidence += [Evidence(doubt.record, doubt.place, doubt.what) for doubt in (*numbers, *totals) if doubt.record not in gaps]
        level = self._by_rule(len(silent), len(gaps) + others + len(totals), n, answers_held)
        lacking = len(gaps) + others
        words = {
            "gaps": "none lacks" if not lacking else "one lacks" if lacking == 1 else f"{lacking} lack",
            "open": "" if answers_held else " (the State’s final answers are not at hand)",
            "silence": f"; {len(silent)} got no answer, and the State is to answer each" if silent else "",
        }
        missing = () if answers_held else (Kind.ADDENDUM,)
        return Measured(figure, figures, tuple(evidence), words, level, missing=missing)

    @staticmethod
    def _by_rule(silent: int, faults: int, n: int, answers_held: bool) -> Level | None:
        """What the rule decides: each recommendation is answered. Nothing amiss at all is a strength; else the baseline decides."""
        if silent:
            return Level.VERY_UNUSUAL if silent >= MANY * n else Level.UNUSUAL
        return Level.STRENGTH if answers_held and not faults else None


def _has_state(item: Item) -> bool:
    return any(recommender.printed for clause in item.clauses for recommender in clause.recommenders)


def _why(item: Item, stateless: set[str], silent: set[str], faulty: set[str]) -> str:
    """What an item lacks."""
    said = (("no recommending State", stateless), ("no answer", silent), ("its number is missing or repeated", faulty))
    return ", ".join(why for why, which in said if item.id in which)
