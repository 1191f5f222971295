"""How it is said that a State printed one number for a recommendation and that we take it for another."""

from __future__ import annotations

from ..languages.messages import Text, Value, message, said_later
from ..linking.requests.numbers_taken import NumberTaken

_FEW = 3
"""Paragraphs over which a number may stand without a word: of more, any may answer it."""

_SAID = said_later(
    {
        (False, "part"): "It names “{printed}” there, which we take to include {first}.",
        (False, "one"): "It names “{printed}” there, which we take as {first}.",
        (False, "all"): "It names “{printed}” there, which we take as {first} to {last}.",
        (True, "part"): "It names “{printed}” over {n} paragraphs, which we take to include {first}.",
        (True, "one"): "It names “{printed}” over {n} paragraphs, which we take as {first}.",
        (True, "all"): "It names “{printed}” over {n} paragraphs, which we take as {first} to {last}.",
    }
)
"""By whether the number stands over many paragraphs, and how much of it is known."""


def number_taken_said(taken: NumberTaken | None) -> Text:
    """In a sentence on the report that was named before; empty where it prints the very number."""
    if taken is None:
        return ""
    known = "part" if not taken.whole else "one" if taken.first == taken.last else "all"
    values: dict[str, Value] = {"printed": taken.printed, "first": taken.first, "last": taken.last, "n": taken.paragraphs}
    return message(_SAID[taken.paragraphs > _FEW, known], **values)
