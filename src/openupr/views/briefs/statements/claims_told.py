"""What a brief says of a State's claim that was made of more than one request: a sentence over sixty-six recommendations is told once, as that."""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.messages import Message, Text, Value, in_turn, message, said_later, state_text
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, is_noted
from ....records import Claim
from ...number_runs import recommendation_number
from .brief_answers import answer_told_later, claim_on_request, claim_place, claimed_at_once, is_left_open, position_sentence
from .documents_named import review_year

_AT_ONCE = said_later(
    {
        Claim.IMPLEMENTED: "Paragraph {paragraph} calls {every} recommendations implemented in one sentence, {of_these} of these among them.",
        Claim.IN_PROGRESS: "Paragraph {paragraph} calls {every} recommendations in progress in one sentence, {of_these} of these among them.",
        Claim.IMPLEMENTED_OR_IN_PROGRESS: (
            "Paragraph {paragraph} calls {every} recommendations implemented or in progress in one sentence, {of_these} of these among them."
        ),
    }
)
_THIS_AT_ONCE = said_later(
    {
        Claim.IMPLEMENTED: "In one sentence paragraph {paragraph} calls {every} recommendations implemented, this one among them.",
        Claim.IN_PROGRESS: "In one sentence paragraph {paragraph} calls {every} recommendations in progress, this one among them.",
        Claim.IMPLEMENTED_OR_IN_PROGRESS: (
            "In one sentence paragraph {paragraph} calls {every} recommendations implemented or in progress, this one among them."
        ),
    }
)
"""Of the only one that there is."""
_DONE = said_later("In {year} {state:the} said of {request} that this is done. What shows it?")
_UNDER_WAY = said_later("In {year} {state:the} said of {request} that this is done or under way. What shows it?")
_WHOLE_DONE = said_later("In {year} {state:the} said of recommendation {number} as a whole that it is done. What shows it of this part?")
_WHOLE_UNDER_WAY = said_later(
    "In {year} {state:the} said of recommendation {number} as a whole that it is done or under way. What shows it of this part?"
)
_ALL_DONE = said_later("In {year} {state:the} called {every} recommendations done in one sentence, {number} among them. What shows it for {number}?")
_ALL_UNDER_WAY = said_later(
    "In {year} {state:the} called {every} recommendations done or under way in one sentence, {number} among them. What shows it for {number}?"
)


def claims_at_once(asked: Sequence[AskedOnTopic]) -> list[Message]:
    """Of those whose claim one sentence makes of many: how many they are, once for each such sentence."""
    found: dict[tuple[Claim, str], list[AskedOnTopic]] = {}
    for each in asked:
        if claimed_at_once(each):
            found.setdefault((claim_on_request(each), claim_place(each)), []).append(each)
    if len({each.item.id for each in asked}) == 1:
        return [message(_THIS_AT_ONCE[claim], paragraph=paragraph, every=claimed_at_once(of[0])) for (claim, paragraph), of in found.items()]
    return [message(_AT_ONCE[claim], of_these=len(of), paragraph=paragraph, every=claimed_at_once(of[0])) for (claim, paragraph), of in found.items()]


def in_the_list(asked: AskedOnTopic) -> Text:
    """What is said of the answer below the count of all: what that tells of many at once is not said again. Empty: all of it is to be said."""
    if is_left_open(asked):
        return in_turn(position_sentence(asked), answer_told_later(asked))
    if not claimed_at_once(asked) or is_noted(asked):
        return ""
    return in_turn(
        position_sentence(asked),
        message("It is among the {every} of paragraph {paragraph}.", every=claimed_at_once(asked), paragraph=claim_place(asked)),
    )


def what_shows_it(asked: AskedOnTopic, request: Text) -> Message:
    """The question what shows a claim; it says of what that was made. `request` is how the request is named."""
    every = claimed_at_once(asked)
    values: dict[str, Value] = {
        "year": review_year(asked.review),
        "state": state_text(asked.review.state),
        "request": request,
        "number": recommendation_number(asked.item),
        "every": every,
    }
    done = asked.answer is not None and asked.answer.claim is Claim.IMPLEMENTED
    if every:
        return message(_ALL_DONE if done else _ALL_UNDER_WAY, **values)
    if len(asked.item.clauses) > 1:
        return message(_WHOLE_DONE if done else _WHOLE_UNDER_WAY, **values)
    return message(_DONE if done else _UNDER_WAY, **values)
