"""An advance question as a brief quotes it: in English where its document has that beside another language."""

from __future__ import annotations

from ....light_dataclass import replace
from ....records import AdvanceQuestion
from ....text import Place, language_of

_ENGLISH = "en"


def is_read_in_translation(question: AdvanceQuestion) -> bool:
    """Whether a question was put in another language, and its document adds it in English."""
    if question.translation is None or language_of(question.text.clean) in {_ENGLISH, None}:
        return False
    return language_of(question.translation.clean) == _ENGLISH


def words_of_question(question: AdvanceQuestion) -> str:
    """Its words, in English where these are there."""
    return question.translation.clean if question.translation is not None and is_read_in_translation(question) else question.text.clean


def place_quoted(question: AdvanceQuestion) -> Place:
    """Where these stand; of a translation the document alone, for it may be on another page."""
    return replace(question.place, boxes=(), spans=()) if is_read_in_translation(question) else question.place
