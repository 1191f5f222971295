"""Do some endorse what they might question?"""

from __future__ import annotations

from collections import Counter

from ...languages.messages import Message, message, message_of, said_later
from ...light_dataclass import dataclass, replace
from ...records import Direction, Review, Rule
from ..frame.examination import Examination, Headline, Measured
from ..frame.result_words import of_requests, state_value
from ..frame.shelf import Shelf
from ..measures.counting import CANNOT_BE_TOLD, breakdown, evidence_of_rows, share_figure, state_key, yes_by
from ..measures.doubted import REQUESTS
from ..measures.intervals import BY_RULE, Counted, rule_interval
from ..measures.labels import ENDORSING, Label, labelled_rows

_WHY: tuple[str, ...] = said_later(("praises the State", "backs the State’s policy, system or course", "asks for a restriction"))
WHY = dict(zip(ENDORSING, map(Message, _WHY), strict=True))
SHARES = "share"
"""What a request does that asks to share experience, or to give or seek help. It counts where that is sure, as under the subjects."""

MEASURED = Counted(right=6, marked=6, missed=53, passed=1379)
"""How right the labeller is, where it is sure, on all requests of ten reviews of States that it has not learnt from, in seven of which such requests
are likely (tests/accuracy/test_requests.py): it surely finds one in eleven."""

UNSURE_RIGHT, UNSURE = 11, 13
"""Of those of which it is not sure, how many of how many do so; they are neither marked nor passed above."""

MOST_MISSED = 0.079
"""The share of requests that it missed in the worst of sixteen reviews of such States with 34 requests or more, which readers read whole: 8 of 102.
Reviews differ more than chance has it: with the average alone the interval held the readers' share in 13 of the sixteen."""


@dataclass(frozen=True)
class Endorsement(Examination):
    """The share of rows that surely praise the State, back its policy or system, or ask it to restrict."""

    name = "endorsement"
    title = "Recommendations that endorse"
    question = "Do some recommendations praise or back the State, or ask for a restriction?"
    rule = Rule(
        "The review is to be objective, transparent, non-selective, constructive, non-confrontational and non-politicized. No rule forbids a "
        "recommendation that endorses.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraph 3 (g)",
        "the words of resolution 5/1",
    )
    needs_labels = True
    identity = True
    doubted_by = REQUESTS
    headline = Headline(
        name="Requests that praise, back the State’s policy, or ask for a restriction",
        formula="requests that praise, back the State’s policy or ask for a restriction, by our program ÷ all requests that were sorted",
        unit="share",
        # Of fewer, one more moves the share by more than the smallest difference.
        smallest_n=34,
        counts="requests",
        direction=Direction.HIGH,
        reason="an endorsement asks for nothing that the next review could look for",
        smallest_difference=0.03,
        like=("speakers",),
    )
    not_compared = message(
        "Our program finds too few of these requests to say: in a test on all requests of ten other reviews it found {found} of {there}.",
        there=MEASURED.right + MEASURED.missed + UNSURE_RIGHT,
        found=MEASURED.right,
    )
    limits = (
        "The class says what the words do, not whether the policy is good. A policy can be worth endorsing.",
        "A “continue” that asks for much (“continue to abolish ...”) is not praise.",
        "A request to share experience or to seek help is not praise. We count it separately.",
        "We count requests for a restriction, and do not call them wrong. A treaty may require the restriction.",
        "Where few requests count, one mistake of ours changes the share a lot. Read them: each is listed.",
        "Our program makes mistakes. We call a share unusual only where the lower end of its range is unusual too.",
    )
    innocent = "Encouragement can keep a reform alive that has opponents at home. Some delegations are told to begin with something positive."

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over all rows that are labelled by what they do; which, and by whom. Not by regional group: the labels are not equally right in
        all (tests/accuracy/test_by_group.py)."""
        rows = [(row, label) for row, label in labelled_rows(review, self.labels) if label.does]
        if not rows:
            return Measured(why_not=message("The labels don’t say what a recommendation does besides asking."))
        so = [(row, label.does in WHY and label.does_sure) for row, label in rows]
        unsure = [(row, label) for row, label in rows if label.does in WHY and not label.does_sure]
        figure = share_figure(self.name, self.headline.name, self.headline.formula, sum(yes for _, yes in so), len(rows))
        low, high = bounds(figure.count or 0, len(unsure), figure.n)
        figure = replace(figure, low=low, high=high, method=BY_RULE)
        figures = (
            breakdown(
                "does",
                "What the recommendations do",
                "requests of each class. It can’t be told where our program is not sure that one praises, endorses, restricts or shares",
                "rows",
                ("class",),
                ((_class(label),) for _, label in rows),
            ),
            share_figure(
                "unsure",
                "Requests of which we can’t tell if they do so",
                "requests that may praise, back the State’s policy or ask for a restriction ÷ all requests that were sorted. They don’t count above",
                len(unsure),
                len(rows),
            ),
            share_figure(
                "share",
                "Requests to share experience, or to give or seek help",
                "requests of which our program is sure that they ask to share experience, or to give or seek help ÷ all requests that were sorted",
                sum(label.does == SHARES and label.does_sure for _, label in rows),
                len(rows),
            ),
            yes_by(
                "by_state",
                "Who endorses",
                "requests that count ÷ requests, for each recommending State",
                "recommending State",
                ((state_key(row.recommender), yes) for row, yes in so),
            ),
        )
        who, count = state_value(review), figure.count or 0
        none = message(
            "Of {n} requests our program found none that surely praises {state:the}, backs its policy or system, or asks for a restriction.",
            n=figure.n,
            state=who,
        )
        sure = [(row, label) for row, label in rows if label.does in WHY and label.does_sure]
        some = _said(figure.value or 0.0, who, Counter(label.does for _, label in sure))
        may = (_may(len(unsure)),) if unsure else ()
        said = (some[0], of_requests(count, figure.n), *some[1:], *may, MISSED_IN_WHOLE) if count else (none, *may, MISSED_IN_WHOLE)
        evidence = (*((row, WHY[label.does]) for row, label in sure), *((row, _MAYBE) for row, _ in unsure))
        return Measured(figure, figures, evidence_of_rows(evidence), said)


def bounds(sure: int, unsure: int, n: int) -> tuple[float, float]:
    """The interval of the share of requests that count, of `n`: at its upper end all of which we are not sure do."""
    low, high = rule_interval(sure, n, MEASURED, MOST_MISSED)
    return low, min(1.0, high + unsure / n)


def _class(label: Label) -> str:
    return CANNOT_BE_TOLD if label.does in {*WHY, SHARES} and not label.does_sure else label.does


def _may(unsure: int) -> Message:
    return message_of(
        unsure,
        one="For {n} request we can’t tell: our program is not sure what it does.",
        many="For {n} requests we can’t tell: our program is not sure what they do.",
    )


_MAYBE = message("we can’t tell if this praises, backs the State’s policy or asks for a restriction: look")


def _said(part: float, who: str, does: Counter[str]) -> tuple[Message, ...]:
    """What part of the requests surely does so; nothing is said of what none of them does."""
    if len(does) == 1:
        return (replace(_ONE_KIND[next(iter(does))], values=(("share", part), ("state", who))),)
    every = message(
        "By our program {share:percent} of the requests praise {state:the}, back its policy or system, or ask for a restriction.",
        share=part,
        state=who,
    )
    praise, endorse, restrict = (does[each] for each in ENDORSING)
    apart = message("{praise} praise, {endorse} back, {restrict} ask for a restriction.", praise=praise, endorse=endorse, restrict=restrict)
    return every, apart


MISSED_IN_WHOLE = message(
    "It misses most: in ten other reviews it found {found} of {there} such requests.",
    there=MEASURED.right + MEASURED.missed + UNSURE_RIGHT,
    found=MEASURED.right,
)
"""What it finds in whole reviews, where nothing was picked beforehand."""
_ONE_KIND = dict(
    zip(
        ENDORSING,
        (
            message("By our program {share:percent} of the requests praise {state:the}."),
            message("By our program {share:percent} of the requests back the policy or system of {state:the}."),
            message("By our program {share:percent} of the requests ask {state:the} for a restriction."),
        ),
        strict=True,
    )
)
