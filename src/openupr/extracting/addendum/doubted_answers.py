"""What is said where the answers of an addendum do not agree, or leave a position open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...languages.messages import Message, Value, message
from ...languages.reasons_said import reason_said
from ...records import Position
from ...records.dialogue.positions_said import position_said


def no_position(number: str, why: str) -> Message:
    """What is said of a number that the addendum speaks to without a position on it that can be told; `why` says why (empty: it does not)."""
    if not why:
        return message("the addendum speaks to {number} and states no position on it that we can tell", number=number)
    return message("the addendum speaks to {number} and states no position on it that we can tell ({why})", number=number, why=reason_said(why))


def stands_under(number: str, position: Position, kinds: Iterable[Position], why: str) -> Message:
    """What is said of a number that stands in a list of one position, and whose own text says others, or leaves it open for this reason."""
    says = tuple(map(position_said, sorted(kinds)))
    named: dict[str, Value] = {"number": number, "position": position_said(position)}
    if says:
        return message("{number} stands under “{position}”, and the text on it says {others}", others=says, **named)
    return message("{number} stands under “{position}”, and the text on it leaves it open ({why})", why=reason_said(why), **named)


def in_two_lists(number: str, kinds: Iterable[Position]) -> Message:
    """What is said of a number that stands in lists of more than one position."""
    return message("{number} stands in two lists: {positions}; neither is taken", number=number, positions=tuple(map(position_said, sorted(kinds))))


def letters_only(number: str, letters: Iterable[str]) -> Message:
    """What is said of a recommendation with letters of which some alone are answered."""
    return message("of {number} only {letters} is answered", number=number, letters=", ".join(f"({letter})" for letter in sorted(letters)))


def listed_elsewhere(numbers: Sequence[str], heading: str) -> Message:
    """What is said of a comment that stands under another heading than the list of what it is on."""
    if len(numbers) == 1:
        return message("the comment on {number} stands under “{heading}”, and the addendum lists it elsewhere", number=numbers[0], heading=heading)
    named = ", ".join(numbers)
    return message("the comment on {numbers} stands under “{heading}”, and the addendum lists them elsewhere", numbers=named, heading=heading)
