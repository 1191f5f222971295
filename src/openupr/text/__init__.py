"""Spans, places, cleaning, sentences, dates and languages: what every other room says about where and what a text is."""

from .cleaning import Text, clean
from .dates import find_date
from .languages import language_of
from .places import Box, Place, Span
from .sentences import sentences

__all__ = ["Box", "Place", "Span", "Text", "clean", "find_date", "language_of", "sentences"]
