"""Documents in numbered paragraphs: national report, compilation, stakeholder summary, and other UN documents of that form."""

from .document import extract, owned
from .sentence_parts import marks_for, part_of, unmarked

__all__ = ["extract", "marks_for", "owned", "part_of", "unmarked"]
