"""Kind, symbol, State, session, date and language of a document, from its own first pages; None or `unknown` where they don't say."""

from __future__ import annotations

from .identity import FIRST_WORDS, OTHER_KIND, OTHERWISE, identify, is_as_told, is_unrecognized

__all__ = ["FIRST_WORDS", "OTHERWISE", "OTHER_KIND", "identify", "is_as_told", "is_unrecognized"]
