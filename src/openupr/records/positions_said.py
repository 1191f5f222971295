"""A position inside a sentence: "the addendum: supported in part". Its label on a page stands in `views.wording`."""

from __future__ import annotations

from ..languages.messages import Message, said_later
from .recommendations import Position

_SAID: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "supported",
        Position.SUPPORTED_IN_PART: "supported in part",
        Position.SUPPORTED_IN_PRINCIPLE: "supported in principle",
        Position.NOTED: "noted",
        Position.NOT_SUPPORTED: "not supported",
        Position.UNDER_CONSIDERATION: "under consideration",
        Position.UNANSWERED: "unanswered",
    }
)


def position_said(position: Position) -> Message:
    """A position as a sentence says it."""
    return Message(_SAID[position])
