"""Spans, places, cleaning, sentences, dates, languages and wordings: what every other room says about where and what a text is."""

from .alternatives import one_of
from .cleaning import Text, clean
from .dates import A_MONTH, MONTHS, begins_with_day, find_date
from .languages import PLAINLY_TOLD, in_another_language, language_of, plain_language
from .places import Box, Place, Span
from .prefiltered_patterns import PrefilteredPattern
from .sentences import sentences

__all__ = [
    "A_MONTH",
    "MONTHS",
    "PLAINLY_TOLD",
    "Box",
    "Place",
    "PrefilteredPattern",
    "Span",
    "Text",
    "begins_with_day",
    "clean",
    "find_date",
    "in_another_language",
    "language_of",
    "one_of",
    "plain_language",
    "sentences",
]
