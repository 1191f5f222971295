"""What was answered as done already, or as under way?"""

from __future__ import annotations

from ...describing.claim_said import ClaimSaid, claim_said
from ...languages.messages import Message, message, message_of, said_later, together
from ...light_dataclass import dataclass
from ...records import Answer, Claim, Direction, Doubt, Evidence, Kind, Position, Review, Rule
from ...records.dialogue.positions_said import position_said
from ..frame.examination import Examination, Headline, Measured
from ..frame.result_words import state_value, unanswered
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, open_share, positions_by_item, share_figure
from ..measures.doubted import ANSWERS, open_doubts, too_doubtful

OPEN_AT_MOST = 0.25
"""The share of items without an answer at hand that still lets claims be counted: they stand beside what is supported, which reports say first."""

WHY = said_later(
    {
        ClaimSaid.IMPLEMENTED: "said to be implemented already",
        ClaimSaid.LARGELY: "said to be largely implemented",
        ClaimSaid.ACTS_SO: "said to be acted on already",
        ClaimSaid.IN_PROGRESS: "said to be in progress",
        ClaimSaid.IMPLEMENTED_OR_IN_PROGRESS: "said to be implemented already or in progress",
    }
)
SUPPORT = frozenset({Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.SUPPORTED_IN_PRINCIPLE})


@dataclass(frozen=True)
class Claims(Examination):
    """The share of supported items that the State says it has carried out, or is carrying out, already."""

    name = "claims"
    title = "Answered as done or under way"
    question = "Which recommendations did the State call done or under way already?"
    rule = Rule(
        "The State follows up on what it supported, and the next review looks at what was done. No rule forbids it to say that all is done.",
        "Human Rights Council resolutions 5/1 and 16/21",
        "the words of both resolutions",
    )
    doubted_by = ANSWERS
    headline = Headline(
        name="Supported recommendations that the State calls done or under way",
        formula="supported recommendations with such a claim ÷ supported recommendations (in part and in principle too)",
        unit="share",
        smallest_n=10,
        counts="supported recommendations",
        direction=Direction.HIGH,
        reason="a recommendation that is supported as done already leaves nothing to follow up, unless the claim is checked",
        smallest_difference=0.1,
        like=("answers",),
    )
    limits = (
        "A claim counts where the State makes it itself, in the report or the addendum. Other documents tell whether it is true.",
        "Addenda claim more often than reports. We compare only with reviews whose last answers stand in the same kind of document.",
        "A fact told beside an answer, such as that a bill was adopted, is not counted as a claim. So the State may regard more of them as done.",
        "Many reports say of a whole list, in one sentence, that it is implemented or in progress. That counts for each recommendation in it.",
    )
    innocent = "A claim may be true, and useful to know. The answer comes months after the recommendation: a law may have passed since."

    def doubts(self, review: Review) -> tuple[Doubt, ...]:
        """The open doubts on positions and claims."""
        return open_doubts(review, self.doubted_by, on_claims=True)

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over supported items; all claims by position; each with its place."""
        still_open = open_share(review)
        if still_open > OPEN_AT_MOST:
            return Measured(why_not=unanswered(still_open, len(review.items)), missing=(Kind.ADDENDUM,))
        if why_not := too_doubtful(review, OPEN_AT_MOST, on_claims=True):
            return Measured(why_not=why_not)
        where = positions_by_item(review)
        said = {item.id: ClaimSaid(item.claim.value) for item in review.items} | {answer.item: claim_said(answer) for answer in review.answers}
        supported = [item for item in review.items if where[item.id] in SUPPORT]
        claimed = [item for item in review.items if said[item.id] is not ClaimSaid.NONE]
        count = sum(said[item.id] is not ClaimSaid.NONE for item in supported)
        figure = share_figure(self.name, self.headline.name, self.headline.formula, count, len(supported))
        figures = (
            breakdown(
                "by_position",
                "Claims by position",
                "recommendations with a claim, by claim and position",
                "items",
                ("claim", "position"),
                ((WHY[said[item.id]], where[item.id].value) for item in claimed),
            ),
            share_figure(
                "elsewhere",
                "Claims without support",
                "recommendations with a claim that are not supported ÷ recommendations with a claim",
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
            elsewhere = message("said in paragraph {number}", number=item.claimed_in) if own is None and item.claimed_in else ""
            why = together(Message(WHY[said[item.id]]), position_said(where[item.id]), elsewhere)
            evidence.append(Evidence(item.id, own.place if own is not None else item.place, why, told))
        besides = len(claimed) - count
        partly = sum(where[item.id] is not Position.SUPPORTED for item in supported)
        of_a_part = [item for item in supported if said[item.id] is ClaimSaid.NONE and _claims_a_part(review.answer(item.id))]
        sentences = _said(state_value(review), count, len(supported), besides, partly, len(of_a_part), later=bool(still_open))
        return Measured(figure, figures, tuple(evidence), sentences)


def _claims_a_part(answer: Answer | None) -> bool:
    """Whether the State splits a recommendation and calls a part of it done or under way."""
    return answer is not None and any(part.claim is not Claim.NONE for part in answer.parts)


def _said(who: str, count: int, n: int, besides: int, partly: int, of_a_part: int, *, later: bool) -> tuple[Message, ...]:
    """How many of `n` supported recommendations came with a claim; of the `n`, `partly` are supported in part or in principle; `besides` others did;
    of `of_a_part` more of the `n` it is said of a part."""
    some = message(
        "Of the {n} recommendations that {state:the} supported, we found {count} that it calls done or under way.", n=n, count=count, state=who
    )
    none = message("Of the {n} recommendations that {state:the} supported, we found none that it calls done or under way.", n=n, state=who)
    if partly:
        some = message(
            "Of the {n} recommendations that {state:the} supported ({partly} in part or in principle), "
            "we found {count} that it calls done or under way.",
            n=n,
            partly=partly,
            count=count,
            state=who,
        )
        none = message(
            "Of the {n} recommendations that {state:the} supported ({partly} in part or in principle), "
            "we found none that it calls done or under way.",
            n=n,
            partly=partly,
            state=who,
        )
    others = message_of(besides, one="It says the same of {n} that it did not support.", many="It says the same of {n} that it did not support.")
    alone = message_of(
        besides, one="It calls {n} done or under way that it did not support.", many="It calls {n} done or under way that it did not support."
    )
    return (
        some if count else none,
        *[message_of(of_a_part, one="Of {n} other it says so of a part only.", many="Of {n} others it says so of a part only.")] * bool(of_a_part),
        *[others if count else alone] * bool(besides),
        *[message("This goes by the report: we don’t have its later answers.")] * later,
    )
