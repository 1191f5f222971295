"""What the State under review said before others spoke, and after: what it said first is no reply to anybody.

Which paragraph replies to which criticism the report does not say, so a reader is led to all that it said after others.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from ..languages.messages import Message, Value, message_of
from ..records import Statement, Voice
from .number_runs import in_runs


def after_others(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """What the State's Government said behind the first delegation, of statements in the report's order; nothing where no delegation spoke."""
    later = dropwhile(lambda each: each.voice is not Voice.DELEGATION, statements)
    return tuple(each for each in later if each.voice is Voice.STATE_UNDER_REVIEW and each.is_own_word)


def before_others(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """What was said before the first delegation spoke, of statements in the report's order; nothing where none spoke."""
    first = next((n for n, each in enumerate(statements) if each.voice is Voice.DELEGATION), 0)
    return tuple(statements[:first])


def own_replies(statements: Sequence[Statement], state: Value) -> Message | None:
    """In which paragraphs behind the first delegation's we found the State's Government speaking; None where we found none. Others may be its word
    too: that no reply stands elsewhere is not said."""
    paragraphs = tuple(dict.fromkeys(each.paragraph for each in after_others(statements) if each.paragraph))
    if not paragraphs:
        return None
    return message_of(
        len(paragraphs),
        one="Paragraph {paragraphs} of the report sums up what {state:the} said after other speakers, as our program reads it. "
        "It may hold replies to criticism.",
        many="Paragraphs {paragraphs} of the report sum up what {state:the} said after other speakers, as our program reads it. "
        "They may hold replies to criticism.",
        state=state,
        paragraphs=tuple(in_runs(paragraphs).split(", ")),
    )
