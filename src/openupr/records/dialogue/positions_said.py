"""A position inside a sentence: "the addendum: supported in part", and behind a count: "217 supported". Its label on a page stands in
`views.code_words`."""

from __future__ import annotations

from ...languages.messages import Message, message_of, said_later
from ...light_dataclass import replace

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


_COUNTED: dict[str, Message] = {
    "supported": message_of(1, one="{n} supported", many="{n} supported"),
    "supported_in_part": message_of(1, one="{n} supported in part", many="{n} supported in part"),
    "supported_in_principle": message_of(1, one="{n} supported in principle", many="{n} supported in principle"),
    "noted": message_of(1, one="{n} noted", many="{n} noted"),
    "not_supported": message_of(1, one="{n} not supported", many="{n} not supported"),
    "under_consideration": message_of(1, one="{n} to be answered later", many="{n} to be answered later"),
    "unanswered": message_of(1, one="{n} no answer found", many="{n} no answer found"),
    "without_position": message_of(1, one="{n} position unclear", many="{n} position unclear"),
}
"""English has one form for both numbers; other languages make the position agree with the recommendations counted ("217 acceptées")."""


def position_counted(position: str, n: int) -> Message:
    """So many recommendations with this `Position`, or its value."""
    return replace(_COUNTED[position], values=(("n", n),))
