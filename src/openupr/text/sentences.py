"""Sentences of a UN text."""

from __future__ import annotations

import re

# A sentence's end: a stop, closing quotation marks or brackets, white space, and what can begin a sentence.
_STOP = re.compile(r"[.!?][”\"’')\]]*\s+(?=[“\"‘'(\[]*[A-Z0-9])")
# What ends in a full stop and ends no sentence: titles, references, Latin, initials, "U.S.", "H.E.".
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"‘])(?:(?:Mr|Mrs|Ms|Messrs|Mme|Dr|Prof|Sr|Jr|St|Rev|Gen|Hon|Amb|Mohd|No|Nos|no|nos|para|paras|art|arts|Art|Arts|sect|sects|chap|vol|add|Add|Corr|Rev"
    r"|ed|fig|p|pp|cf|ibid|op|cit|vs|viz|approx|incl|etc(?=\.\s[a-z])|e\.g|i\.e|a\.m|p\.m|H\.E|H\.H|H\.R\.H|U\.S|U\.N|U\.K)|[A-Z](?:\.-?[A-Z])*)\.$"
)


def sentences(clean: str) -> list[tuple[int, int]]:
    """The spans of a text's sentences, in order, without the white space between them. The UN's abbreviations end none."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(clean):
        stop = match.start() + 1
        if clean[match.start()] == "." and _ABBREVIATION.search(clean, max(0, stop - 16), stop):
            continue
        end = match.end()
        while clean[end - 1].isspace():
            end -= 1
        found.append((start, end))
        start = match.end()
    if start < len(clean):
        found.append((start, len(clean)))
    return found
