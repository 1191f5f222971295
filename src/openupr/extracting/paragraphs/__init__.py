"""Documents in numbered paragraphs: national report, compilation, stakeholder summary, and other UN documents of that form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .document import extract_paragraphs, with_whole_identifiers
    from .sentence_parts import marks_for, part_of, sentences_by_marks, unmarked

__all__ = ["extract_paragraphs", "marks_for", "part_of", "sentences_by_marks", "unmarked", "with_whole_identifiers"]

__getattr__ = on_demand(
    __name__,
    {
        **dict.fromkeys(("extract_paragraphs", "with_whole_identifiers"), "document"),
        **dict.fromkeys(("marks_for", "part_of", "sentences_by_marks", "unmarked"), "sentence_parts"),
    },
)
