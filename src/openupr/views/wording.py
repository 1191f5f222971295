"""The words that readers see for positions, claims, groups, dates and numbers; and how a document's text is made safe to
look at.

The words are those of DESIGN.md 2. What a lay reader may not know is explained here, once.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..languages.messages import said_later
from ..records import Kind
from .code_words import (
    BANDS,
)

NOT_HELD, NOT_FOUND = said_later({False: "Answer not held here", True: "No answer found"}).values()
"""What the last of `BANDS` is called where the document that the State answers in is missing, and where it is held."""


def bands_said(missing: Iterable[Kind]) -> dict[str, str]:
    """`BANDS` for one review that lacks these kinds of documents: nobody is told to have given no answer in a document that we have not read."""
    return BANDS | {"unanswered": NOT_HELD if Kind.ADDENDUM in missing else NOT_FOUND}
