"""Sentences of the page that are ours: each is one whole message with named values, so that it can stand in a catalogue."""

from __future__ import annotations


def say(message: str, /, **values: object) -> str:
    """The message with its values."""
    return message.format(**values)


def say_many(number: int, one: str, many: str, /, **values: object) -> str:
    """The message for one thing or for many, with the `number` and its other values."""
    return say(one if number == 1 else many, number=f"{number:,}", **values)
