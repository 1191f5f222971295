"""Words without the names of laws in them: a law's name alone is no matter that two texts have in common."""

from __future__ import annotations

from ....languages.word_tables import wording


def without_laws(words: str) -> str:
    """The words without “the Ferry Act” and “the Law on Lamps”; not without “a law on lamps”, which is what is asked for."""
    return " ".join(wording("briefs", "law_named").sub(" ", words).split())
