"""Sentences of a UN text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..kept_patterns import kept_pattern

# A sentence's end: a stop, closing quotation marks or brackets, white space, and what can begin a sentence. The letters of an ordinal that stand
# there alone ("4 ... today. th") were printed small above the line of another sentence, and belong to neither.
_ORDINAL = r"(?:\s+(?:st|nd|rd|th))?"
_STOP = re.compile(rf"(?P<stop>[.!?][”\"’')\]]*){_ORDINAL}\s+(?=[“\"‘'(\[]*[A-Z0-9])")
_LAST = re.compile(r"(?<=[.!?”\"’')\]])\s+(?:st|nd|rd|th)\s*$")
_BEFORE = r"(?:^|[\s(\[“\"‘,;/])"
# What ends in a full stop and ends no sentence, whatever follows: titles, references, Latin, initials ("J. R."), "U.S.",
# "H.E.", the parties to a case.
_ABBREVIATION = kept_pattern(
    rf"{_BEFORE}(?:(?:Mr|Mrs|Ms|Messrs|Mme|Mlle|Dr|Dra|Prof|Sr|Sra|Sres|Sras|Jr|St|Ste|Rev|Gen|Hon|HON|Amb|Atty|Asst|Lic|Ing|Mohd"
    r"|para|paras|párr|párrs|arts|Arts|sects|chap|chaps|Corr|Rev|op|cit|vs|viz|approx|incl|cf|Cf|ibid|etc(?=\.\s[a-z])"
    r"|e\.g|i\.e|a\.m|p\.m|H\.E|H\.H|H\.R\.H|U\.S|U\.N|U\.K|Ur(?:\. ?l)?|EE|NN|Distr|v)|[A-Z](?:\.-?[A-Z])*)\.$"
)
# Those that are words too, or end a sentence as well ("the answer was no"), and single letters ("Law n. 5"; "a." alone begins a list's part): before
# a number, a letter or a symbol only.
_BEFORE_NUMBER = kept_pattern(
    rf"{_BEFORE}(?:No|Nos|no|nos|Nr|nr|Núm|núm|Núms|núms|Art|art|sect|Sect|Ch|ch|Vol|vol|vols|Add|add|ed|fig|Fig|pp|Pp|Pág|pág|Págs|págs|Rec|rec|Recs|recs"
    r"|Doc|doc|docs|tel|Tel|fax|Fax|GE|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Cap|cap|Sec|sec|(?<![,;/])[a-z])\.$"
)
_NUMBER = re.compile(r"[(\[“\"]*(?:\d|[B-HJ-Z]\b|[AI][.,;)]|[IVXLC]{2,}\b|[A-Z]+/|Nos?\b)|\([A-Z]+\)\s\d")
# The short form of the name that ends in the stop: "Lamps for All Inc. (LAMP) noted".
_SHORT_FORM = re.compile(r"\([“\"]?[A-Z][\w&’'-]*[A-Z][\w&’'-]*[”\"]?\),? [a-z]")

_OPENING, _CLOSING = "“«", {"“": "”", "«": "»"}
_LONGEST_TITLE = 160
"""Characters of a title in quotation marks, at the most. Set by judgement: a quotation that is longer has sentences of its own."""

_MOST = 8_000
"""Characters of a sentence. Set by judgement: a printed page has 6,000."""


def sentences(clean: str) -> list[tuple[int, int]]:
    """The spans of a text's sentences, in order, without the white space between them. The UN's abbreviations end none, nor does a stop within a
    title (“Light up! Lamps for all”)."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(clean):
        if clean[match.start()] == "." and _is_abbreviation(clean, match.start() + 1, match.end()):
            continue
        if _is_within_title(clean, match.start(), match.end("stop")):
            continue
        found += _bounded(clean, start, match.end("stop"))
        start = match.end()
    if start < len(clean):
        last = _LAST.search(clean, start)
        found += _bounded(clean, start, last.start() if last else len(clean))
    return found


def _is_within_title(clean: str, at: int, behind: int) -> bool:
    """Whether a stop (`at`, with what closes `behind` it) stands within short words in quotation marks that don't end in a stop: these are a title,
    and no sentences that are quoted."""
    opens = max(clean.rfind(mark, max(0, at - _LONGEST_TITLE), at) for mark in _OPENING)
    if opens < 0:
        return False
    closing = _CLOSING[clean[opens]]
    closes = clean.find(closing, behind, opens + _LONGEST_TITLE)
    return closes >= 0 and closing not in clean[opens:behind] and clean[opens] not in clean[behind:closes] and clean[closes - 1] not in ".!?"


def _bounded(clean: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence, in parts where it is longer than any that people write: some patterns take time that grows with its square."""
    while end - start > _MOST:
        blank = clean.rfind(" ", start + _MOST // 2, start + _MOST)
        cut = blank if blank >= 0 else start + _MOST
        yield start, cut
        start = blank + 1 if blank >= 0 else cut
    yield start, end


def _is_abbreviation(clean: str, stop: int, following: int) -> bool:
    """Whether the full stop before `stop` is that of an abbreviation; `following` is where the text goes on."""
    begin = max(0, stop - 16)
    if _ABBREVIATION.search(clean, begin, stop) or _SHORT_FORM.match(clean, following):
        return True
    return _BEFORE_NUMBER.search(clean, begin, stop) is not None and _NUMBER.match(clean, following) is not None
