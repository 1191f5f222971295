"""Where an advance question stands, and that it is quoted in its translation."""

from __future__ import annotations

from ....languages.messages import Text, message, together
from ....preparing.briefs.asked.question_in_english import is_read_in_translation, place_quoted
from ....records import AdvanceQuestion
from .brief_statements import cite


def cite_question(question: AdvanceQuestion) -> Text:
    """Its place, as a note has it."""
    return together(cite(place_quoted(question)), in_translation(question))


def in_translation(question: AdvanceQuestion | None) -> Text:
    """That it was put in another language; empty where it was not, or no question is meant."""
    return message("quoted from the translation there") if question is not None and is_read_in_translation(question) else ""
