"""What a brief says of a State's claim that was made of more than one request: a sentence over sixty-six recommendations is told once, as that."""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.messages import Message, Text, in_turn, message, said_later
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, is_noted
from ....records import Claim
from .brief_answers import answer_told_later, claim_on_request, claim_place, claimed_at_once, is_left_open, position_sentence

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
        message(
            "It is among the {every} recommendations that paragraph {paragraph} answers in one sentence.",
            every=claimed_at_once(asked),
            paragraph=claim_place(asked),
        ),
    )
