"""What was answered as done already, or as under way?"""

from __future__ import annotations

from dataclasses import dataclass

from ..records import Claim, Direction, Doubt, Evidence, Kind, Position, Review, Rule
from .counting import breakdown, claims, open_share, positions, share
from .doubted import ANSWERS, open_doubts, too_doubtful
from .frame import Examination, Headline, Measured
from .result_words import unanswered, worded
from .shelf import Shelf

OPEN_AT_MOST = 0.25
"""The share of items without an answer at hand that still lets claims be counted: they stand beside what is supported, which reports say first."""

WHY = {
    Claim.IMPLEMENTED: "said to be implemented already",
    Claim.IN_PROGRESS: "said to be in progress",
    Claim.IMPLEMENTED_OR_IN_PROGRESS: "said to be implemented already or in progress",
}
SUPPORT = frozenset({Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.SUPPORTED_IN_PRINCIPLE})


@dataclass(frozen=True)
class Claims(Examination):
    """The share of supported items that the State says it has carried out, or is carrying out, already."""

    name = "claims"
    title = "Answered as done or under way"
    question = "Which recommendations did the State answer as implemented, or in progress, already?"
    rule = Rule(
        "The State follows up on what it supported, and the next review looks at what was done. No rule forbids to say that it is done already.",
        "Human Rights Council resolutions 5/1 and 16/21",
        "the words of both resolutions",
    )
    doubted_by = ANSWERS
    headline = Headline(
        name="Supported recommendations with the claim that they are implemented or in progress",
        formula="supported items with such a claim ÷ supported items (in part and in principle too)",
        unit="share",
        smallest_n=10,
        counts="supported recommendations",
        direction=Direction.HIGH,
        reason="a recommendation that is supported as done already leaves nothing to follow up, unless the claim is checked",
        smallest_difference=0.1,
        like=("answers",),
    )
    limits = (
        "It is counted where the State says so itself, in the report or the addendum. Whether a claim is true stands in other documents.",
        "Addenda claim more often than reports: a review is compared only with those whose last answers stand in the same kind of document.",
        "Many reports say “implemented or in progress” of a whole list in one sentence: it is then counted for each recommendation in the list.",
    )
    innocent = (
        "A claim may be true, and saying so is information. Reviews are months behind: a law may have passed since the recommendation was drafted."
    )
    sentences = worded(
        "Of {n} recommendations that the State supported{partly}{by}, {some} came with the claim of being implemented or in progress "
        "already{besides}",
        "Whether more recommendations than usual were answered as implemented or in progress already",
    )

    def doubts(self, review: Review) -> tuple[Doubt, ...]:
        """The open doubts on positions and claims."""
        return open_doubts(review, self.doubted_by, on_claims=True)

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over supported items; all claims by position; each with its place."""
        still_open = open_share(review)
        if still_open > OPEN_AT_MOST:
            return Measured(why_not=unanswered(still_open, len(review.items), OPEN_AT_MOST), missing=(Kind.ADDENDUM,))
        if why_not := too_doubtful(review, OPEN_AT_MOST, on_claims=True):
            return Measured(why_not=why_not)
        where, said = positions(review), claims(review)
        supported = [item for item in review.items if where[item.id] in SUPPORT]
        claimed = [item for item in review.items if said[item.id] is not Claim.NONE]
        count = sum(said[item.id] is not Claim.NONE for item in supported)
        figure = share(self.name, self.headline.name, self.headline.formula, count, len(supported))
        figures = (
            breakdown(
                "by_position",
                "Claims by position",
                "items with a claim, by claim and position",
                "items",
                ("claim", "position"),
                ((WHY[said[item.id]], where[item.id].value) for item in claimed),
            ),
            share(
                "elsewhere",
                "Claims without support",
                "items with a claim that are not supported ÷ items with a claim",
                sum(where[item.id] not in SUPPORT for item in claimed),
                len(claimed),
            ),
        )
        evidence = []
        for item in claimed:
            answer = review.answer(item.id)
            parts = answer.parts if answer else ()
            # The words are those that stand at the place: the State's own where it has some for this item, else the request's.
            own = next((part for part in parts if part.claim is not Claim.NONE), parts[0] if parts else None)
            told = own.text.clean if own is not None and not own.by_number_only else item.request
            why = f"{WHY[said[item.id]]}; {where[item.id].replace('_', ' ')}"
            evidence.append(Evidence(item.id, own.place if own is not None else item.place, why, told))
        besides = len(claimed) - count
        partly = sum(where[item.id] is not Position.SUPPORTED for item in supported)
        words = {
            "partly": f" ({partly:,} in part or in principle)" if partly else "",
            "by": " in the report (its later answers are not at hand)" if still_open else "",
            "besides": _besides(count, besides),
        }
        return Measured(figure, figures, tuple(evidence), words)


def _besides(count: int, besides: int) -> str:
    """How many came with the claim that were not supported."""
    if not besides:
        return ""
    return f" (as did {besides} that it did not support)" if count else f" ({besides} that it did not support did)"
