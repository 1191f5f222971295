"""Documents in numbered paragraphs: national report, compilation, stakeholder summary, and other UN documents of that form."""

from .document import extract, owned
from .parts import part_of

__all__ = ["extract", "owned", "part_of"]
