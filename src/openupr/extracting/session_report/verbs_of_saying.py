"""What somebody does who speaks in the Council's plenary: one expression for States and organizations."""

from __future__ import annotations

from ...languages.word_tables import by_language, table
from ..working_group_report.part_one.dialogue_words import adverbs, any_of, phrases, speech_verb


@by_language
def saying_verb() -> str:
    """A verb of saying in the past, and what a speaker feels ("was concerned", "was of the view"); never "had said", never a passive."""
    words = table("plenary")["speakers"]
    plain = any_of((*phrases()["answer_verbs"], *phrases()["done_by"]))
    said = rf"(?:{speech_verb()}|(?:{plain}|{words['says_besides']})\b)(?!\s+by\b)"
    felt = rf"(?:was|were|remained)\s+{adverbs()}(?:{words['feels']})\b(?!\s+by\s+the\s+delegation)"
    return rf"(?:{said}|{felt})"
