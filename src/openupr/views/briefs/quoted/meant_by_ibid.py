"""Which note names the source that another one means by "Ibid.". Where that can't be told for sure, the reader is sent to the note itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Hashable, Sequence

from ....records import Endnote

_BEGINS = re.compile(r"(?i)\W*(?:ibid|idem)\b")
_RECOMMENDATIONS = re.compile(r"(?i)\W*for\b[^.;]{0,20}\brecommendations?\b")
"""The note of a heading, which lists recommendations: what stands behind it means the source before it, or that list."""

SourcesOf = Callable[[Endnote], Collection[Hashable]]
"""Gives the sources of a note, each by what it can be told by."""


def means_the_one_before(note: Endnote) -> bool:
    """Whether a note begins with "Ibid.": what it cites first is named in a note before it."""
    return _BEGINS.match(note.text.clean) is not None


def note_that_names(note: Endnote, notes: Sequence[Endnote], sources: SourcesOf) -> Endnote | None:
    """The note that names what a note means which begins with "Ibid.", through others that do so too. None where it can't be told: a note between
    them is missing or stands there twice, lists recommendations, or has not precisely one source."""
    at = note
    while means_the_one_before(at):
        before = [each for each in notes if at.mark.isdigit() and each.mark == str(int(at.mark) - 1)]
        if len(before) != 1 or _RECOMMENDATIONS.match(before[0].text.clean) or len(set(sources(before[0]))) != 1:
            return None
        at = before[0]
    return at if at is not note else None
