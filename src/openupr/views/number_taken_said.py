"""How it is said that a State printed one number for a recommendation and that we take it for another."""

from __future__ import annotations

from ..languages.messages import Text, Value, message, said_later
from ..linking.requests.numbers_taken import NumberTaken

_FEW = 3
"""Paragraphs over which a number may stand without a word: of more, any may answer it."""

_SAID = said_later(
    {
        ("there", "part"): "It names “{printed}” there, which we take to include {first}.",
        ("there", "one"): "It names “{printed}” there, which we take as {first}.",
        ("there", "all"): "It names “{printed}” there, which we take as {first} to {last}.",
        ("heading", "part"): "A heading there names “{printed}”, which we take to include {first}. {n} paragraphs stand under that.",
        ("heading", "one"): "A heading there names “{printed}”, which we take as {first}. {n} paragraphs stand under that.",
        ("heading", "all"): "A heading there names “{printed}”, which we take as {first} to {last}. {n} paragraphs stand under that.",
        ("note", "part"): "It names “{printed}” for a part of {n} paragraphs, which we take to include {first}.",
        ("note", "one"): "It names “{printed}” for a part of {n} paragraphs, which we take as {first}.",
        ("note", "all"): "It names “{printed}” for a part of {n} paragraphs, which we take as {first} to {last}.",
    }
)
"""By whether the number stands with few paragraphs, or for many, in a heading or elsewhere; and how much of it is known."""


def number_taken_said(taken: NumberTaken | None) -> Text:
    """In a sentence on the report that was named before; empty where it prints the very number."""
    if taken is None:
        return ""
    known = "part" if not taken.whole else "one" if taken.first == taken.last else "all"
    values: dict[str, Value] = {"printed": taken.printed, "first": taken.first, "last": taken.last, "n": taken.paragraphs}
    where = "there" if taken.paragraphs <= _FEW else "heading" if taken.in_heading else "note"
    return message(_SAID[where, known], **values)
