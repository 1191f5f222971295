"""Lower case that keeps every letter where it stands."""

from __future__ import annotations


def lower_case(text: str) -> str:
    """The text in lower case, letter by letter: it is as long as it was, so that what is found in it has its place in the text. A letter that
    would become two stays ("İ")."""
    lowered = text.lower()
    if len(lowered) == len(text) and "Σ" not in text:  # at the end of a word the whole would give another letter for it
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
