"""A position inside a sentence: "the addendum: supported in part". Its label on a page stands in `views.code_words`."""

from __future__ import annotations

from ...languages.messages import Message, said_later

_SAID: dict[str, str] = said_later(
    {
        "supported": "supported",
        "supported_in_part": "supported in part",
        "supported_in_principle": "supported in principle",
        "noted": "noted",
        "not_supported": "not supported",
        "under_consideration": "to be answered later",
        "unanswered": "no answer found",
        "without_position": "position unclear",
    }
)


def position_said(position: str) -> Message:
    """A `Position`, or its value, as a sentence says it."""
    return Message(_SAID[position])
