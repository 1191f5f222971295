"""What the State under review said before others spoke, and after: what it said first is no reply to anybody."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from ....records import Statement, Voice


def after_others(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """What the State's Government said behind the first delegation, of statements in the report's order; nothing where no delegation spoke."""
    later = dropwhile(lambda each: each.voice is not Voice.DELEGATION, statements)
    return tuple(each for each in later if each.voice is Voice.STATE_UNDER_REVIEW and each.is_own_word)


def before_others(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """What was said before the first delegation spoke, of statements in the report's order; nothing where none spoke."""
    first = next((n for n, each in enumerate(statements) if each.voice is Voice.DELEGATION), 0)
    return tuple(statements[:first])
