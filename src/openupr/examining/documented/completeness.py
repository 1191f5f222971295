"""Can the record be trusted?"""

from __future__ import annotations

from ...languages.messages import Message, message, message_of, together
from ...light_dataclass import astuple, dataclass, replace
from ...records import OPEN, Direction, Doubt, Evidence, Figure, Item, Kind, Level, Position, Review, Rule, doubt_kinds
from ...records.dialogue.positions_said import position_said
from ..frame.examination import Examination, Headline, Measured
from ..frame.levels import LevelDecision
from ..frame.shelf import Shelf
from ..measures.counting import number, open_share, positions_by_item, share_figure
from ..measures.doubted import ANSWERS, POSITIONS, items_in_doubt, open_doubts, too_doubtful

MANY = 0.1
"""The share of recommendations without an answer from which the result is very unusual: the rule knows none, and this mark is ours."""

IN_DOUBT_AT_MOST = 0.5
"""The share of answers in doubt that still lets it be told which recommendations have one."""

CYCLE_TWO = 13
"""The session from which on the State is to take a position on each recommendation (resolution 16/21)."""

UNCLEAR = frozenset({"part_unanswered", "position_not_found", "position_unclear"})
"""The doubts on an answer in which no position, or not one on all, was found. The others are on which of two positions it has."""

NUMBERS = frozenset({"numbers_gap", "number_repeated"})
MISPRINTED = "number_misprinted"
TOTALS = frozenset({"speakers_differ", "not_heard_differ", "totals_differ", "list_differs"})
"""The doubts that say that a number is missing or printed twice, in the report and not in an addendum or a list; and that two counts don’t match
(docs/doubts.md)."""


def doubt_title(doubt: Doubt) -> Message:
    """A doubt by its kind: "1 stated total that is not ours"."""
    kind = doubt_kinds()[doubt.kind]
    return Message(f"{{n}} {kind.one}", f"{{n}} {kind.many}", (("n", 1),))


@dataclass(frozen=True)
class Completeness(Examination):
    """Items without a State, without an answer, with a faulty number; totals that don't match."""

    name = "completeness"
    title = "Gaps in the record"
    question = "Does each recommendation have its number, its State and its answer? Do the totals match?"
    rule = Rule(
        "From cycle 2 on the State makes clear its position on each recommendation, in writing. Before, the report marked those that the "
        "State supported. What gets no answer is noted.",
        "Human Rights Council resolutions 5/1 (2007) and 16/21 (2011)",
        "the words of both resolutions",
    )
    headline = Headline(
        name="Recommendations with something missing or unclear",
        formula="recommendations without a State, an answer or a position in it, with a number missing or repeated, or not read ÷ recommendations",
        unit="share",
        smallest_n=1,
        counts="recommendations",
        direction=Direction.HIGH,
        reason="what is missing can’t be followed up",
        smallest_difference=0.05,
    )
    limits = (
        "A gap may come from our reading. Each is listed with its place: look.",
        "The report does not show whether every recommendation that was read out reached it.",
        "Where two places give different answers, the answer is in doubt, but not missing. While any answer is in doubt, we never say "
        "“better than usual”.",
        "From cycle 2 on each recommendation must get an answer, so even one without is unusual. We call it very unusual where one in ten has none.",
        "Other gaps are compared with other reviews. Marks for “unusual” in the picture are for these other gaps only.",
    )
    innocent = (
        "The UN drafts a report in about two working days. In the first sessions some reports did not name who recommended, or only pointed to "
        "other paragraphs. A State that answers without a position may still be at work on the matter."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share of items with a gap, each kind of gap, and the totals that don't match."""
        if not review.items:
            return Measured(why_not=message("We found no recommendation in the report."))
        if why_not := too_doubtful(review, IN_DOUBT_AT_MOST):
            return Measured(why_not=why_not)
        report = review.report
        assert report is not None
        in_doubt, doubtful = items_in_doubt(review), items_in_doubt(review, POSITIONS - UNCLEAR)
        where, answers_held = positions_by_item(review), open_share(review) == 0
        numbers = [doubt for doubt in review.doubts if doubt.kind in NUMBERS and doubt.document in {"", report.document.key}]
        faulty = {doubt.record for doubt in numbers}
        stateless = {item.id for item in review.items if not _has_state(item)}
        left = {item.id for item in review.items if answers_held and where[item.id] in OPEN}
        open_ones = {item for item in left if where[item] is Position.WITHOUT_POSITION}
        # What is answered in two ways, or by a sentence that may not be meant for it, is not left without an answer.
        silent = left - doubtful
        totals = [doubt for doubt in review.doubts if doubt.kind in TOTALS]
        gaps = {item.id for item in review.items if item.id in stateless | silent | faulty}
        # A missing number has no record of its own, and what was not understood is no item.
        others = sum(doubt.record not in gaps for doubt in numbers) + len(report.unread)
        n = len(review.items) + others
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(gaps) + others, n)
        figures = (
            number("stateless", "Without a recommending State", "recommendations in which we found no State", "items", float(len(stateless)), n),
            Figure(
                "unanswered",
                "Without an answer",
                "recommendations that we did not find in the State’s answers",
                "items",
                float(len(left - open_ones)) if answers_held else None,
                n,
            ),
            Figure(
                "left_open",
                "Position unclear",
                "recommendations that the State answers, though we can’t tell whether it supports or notes them",
                "items",
                float(len(open_ones)) if answers_held else None,
                n,
            ),
            number("in_doubt", "With an answer in doubt", "recommendations whose position is in doubt", "items", float(len(in_doubt)), n),
            number("numbers", "Numbers missing or repeated", "doubts about numbers", "doubts", float(len(numbers)), n),
            number("unread", "Not understood", "what looks like a recommendation and could not be read", "records", float(len(report.unread)), n),
            number("totals", "Totals that don’t match", "doubts about counts of speakers, answers, lists", "doubts", float(len(totals)), n),
        )
        kinds = (
            (message("no recommending State"), stateless),
            (position_said(Position.UNANSWERED), left - open_ones),
            (position_said(Position.WITHOUT_POSITION), open_ones),
            (message("its number is missing or repeated"), faulty),
        )
        evidence = [
            Evidence(item.id, item.place, together(*(why for why, which in kinds if item.id in which)), item.request)
            for item in review.items
            if item.id in gaps
        ]
        evidence += [
            Evidence(each.id, each.place, message("could not be understood: {why}", why=each.why), each.text.clean) for each in report.unread
        ]
        evidence += [Evidence(doubt.record, doubt.place, doubt_title(doubt)) for doubt in (*numbers, *totals) if doubt.record not in gaps]
        missing_ones, differing = len(gaps) + others, len(totals) + len(open_doubts(review, ANSWERS))
        level = self._by_rule(len(silent - in_doubt) if review.session >= CYCLE_TWO else 0, n, missing_ones, differing, answers_held)
        said = _said(
            len(review.items),
            _Gaps(len(stateless), len(left - open_ones), len(open_ones), len(numbers), len(report.unread)),
            doubtful=len(in_doubt - open_ones),
            totals=len(totals),
            misprinted=sum(doubt.kind == MISPRINTED and doubt.document in {"", report.document.key} for doubt in review.doubts),
            answers_held=answers_held,
        )
        by_rule = {
            Level.UNUSUAL: (message("That is unusual: by the rule each recommendation has an answer."),),
            Level.VERY_UNUSUAL: (message("That is very unusual: by the rule each recommendation has an answer."),),
        }.get(level or Level.USUAL, ())
        missing = () if answers_held else (Kind.ADDENDUM,)
        return Measured(figure, figures, tuple(evidence), said, level, by_rule, missing=missing)

    def _decide(self, review: Review, found: Measured, shelf: Shelf) -> LevelDecision:
        """As for all; but a strength is that nothing is amiss, and never that others have more gaps. Without the answers only a gap can be told: what
        is whole so far may lack its answer."""
        decided = super()._decide(review, found, shelf)
        if Kind.ADDENDUM in found.missing and decided.level in {Level.STRENGTH, Level.USUAL}:
            return LevelDecision(Level.CANNOT_TELL, decided.standing, message("Can’t tell whether each recommendation has its answer."))
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


@dataclass(frozen=True, slots=True)
class _Gaps:
    """How many recommendations, or numbers, have which gap."""

    stateless: int
    unanswered: int
    left_open: int
    numbers: int
    unread: int


def _said(n: int, gaps: _Gaps, *, doubtful: int, totals: int, misprinted: int, answers_held: bool) -> tuple[Message, ...]:
    """The gaps of the record, one sentence each; where there is none, that each recommendation has what it should have."""
    every = (
        message_of(
            gaps.stateless,
            one="{n} of {all} recommendations names no State that we found.",
            many="{n} of {all} recommendations name no State that we found.",
            all=n,
        ),
        message_of(
            gaps.unanswered,
            one="For {n} of {all} recommendations we found no answer.",
            many="For {n} of {all} recommendations we found no answer.",
            all=n,
        ),
        message_of(
            gaps.left_open,
            one="For {n} of {all} recommendations the position in the answer is unclear to us.",
            many="For {n} of {all} recommendations the position in the answer is unclear to us.",
            all=n,
        ),
        message_of(gaps.numbers, one="{n} number is missing or printed twice.", many="{n} numbers are missing or printed twice."),
        message_of(gaps.unread, one="{n} recommendation could not be read.", many="{n} recommendations could not be read."),
    )
    told = [each for count, each in zip(astuple(gaps), every, strict=True) if count]
    if not told:
        whole = message("Each of the {n} recommendations has its number, its State and its answer.", n=n)
        told = [whole if answers_held else message("Each of the {n} recommendations has its number and its State.", n=n)]
        if answers_held and not (doubtful or totals):
            told.append(message("We found no total in the report that differs from ours."))
    if misprinted:
        told.append(message_of(misprinted, one="{n} number is misprinted in the report.", many="{n} numbers are misprinted in the report."))
    if doubtful:
        told.append(
            message_of(doubtful, one="The answer to {n} recommendation is in doubt.", many="The answers to {n} recommendations are in doubt.")
        )
    if totals:
        told.append(
            message_of(totals, one="{n} total in the documents differs from our count.", many="{n} totals in the documents differ from our count.")
        )
    if not answers_held:
        told.append(message("We have no document with the State’s final answers."))
    return tuple(told)


def _has_state(item: Item) -> bool:
    return any(recommender.printed for clause in item.clauses for recommender in clause.recommenders)
