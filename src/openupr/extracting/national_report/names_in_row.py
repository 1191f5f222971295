"""The names of bodies that stand in a row and nothing else: a note that says who the "38 institutions" are, in the language of the report or another.

A semicolon parts two names, and what is part of a body ("Ministry of Wells, including the Bureau of Ropes") has a name of its own. A comma, and
the last "and", stand in names too ("Ministry of Trade, Crafts and Wells"): they part where the name before ends in an abbreviation in brackets, or
the one behind begins with a word that begins other names of the row. What can't be told stays together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .report_wordings import pattern

_COMMA = re.compile(r"(?:,\s*)?\s(?:and|y|e|et|und)\s+|,\s*")
_AND_THE = re.compile(r"\s(?:and|y|e|et|und)\s+(?=(?:the|les?|la|el|los|las|os?|die|der|das)\s)")
_ARTICLE = re.compile(r"(?:the|les?|la|el|los|las|os?|l[’']|der|die|das)(?:\s+|(?<=[’']))", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\([^\W\d_][^()\s]*(?:[ -][^()\s]+)?\)\s*$")
_FIRST = re.compile(r"[^\W\d_][\w’'-]*")
_SENTENCE = re.compile(r"[.!?]\s+[A-ZÀ-Ý]")
_LEAST = 2

Span = tuple[int, int]


def names_in_row(words: str) -> list[Span]:
    """Where the names stand; none where the words are no such row: with a sentence among them, a year or a verb's form, or few bodies."""
    lead = pattern("rows", "lead").match(words)
    start = lead.end() if lead else len(words) - len(words.lstrip())
    end = len(words.rstrip(" .;"))
    if _SENTENCE.search(words, start, end) or pattern("rows", "no_row").search(words, start, end):
        return []
    spans = list(_trimmed(words, _at_semicolons(words, start, end) if ";" in words[start:end] else _at_commas(words, start, end)))
    bodies = [span for span in spans if _is_body(words, *span)]
    return spans if len(spans) >= _LEAST and len(bodies) * 2 >= len(spans) else []


def _at_semicolons(words: str, start: int, end: int) -> list[Span]:
    ends = [match for match in re.finditer(r";(?:\s*(?:and|y|e|et|und)\b)?", words) if start <= match.start() < end]
    ends += [match for match in pattern("rows", "part_of").finditer(words, start, end) if _begins_body(words, match)]
    ends += [match for match in _AND_THE.finditer(words, start, end) if _begins_body(words, match) and _is_whole(words, start, match)]
    ends.sort(key=re.Match.start)
    return list(zip([start, *(match.end() for match in ends)], [*(match.start() for match in ends), end], strict=True))


def _is_whole(words: str, start: int, joint: re.Match[str]) -> bool:
    """Whether the name before a joint is one of a body and ends there: what follows "of" or "for" in it may go on behind "and"."""
    before = re.split(r"[;•]", words[start : joint.start()])[-1]
    return _is_body(before, 0, len(before)) and pattern("rows", "leads_on").search(before) is None


def _at_commas(words: str, start: int, end: int) -> list[Span]:
    joints = [
        match for match in _COMMA.finditer(words, start, end) if words.count("(", start, match.start()) == words.count(")", start, match.start())
    ]
    sure = [match for match in joints if _ABBREVIATED.search(words, start, match.start())]
    heads = Counter(_head(words, at) for at in (start, *(match.end() for match in sure)))
    # Without abbreviations the first name alone is known to begin.
    known = {head for head, n in heads.items() if head and (n > 1 or not sure or pattern("rows", "heads").match(head))}
    cuts = [match for match in joints if match in sure or _head(words, match.end()) in known or _begins_body(words, match)]
    return list(zip([start, *(match.end() for match in cuts)], [*(match.start() for match in cuts), end], strict=True))


def _begins_body(words: str, joint: re.Match[str]) -> bool:
    """Whether a body's name begins behind a joint: "..., the Bank of ...", "... and the Weavers' Union". Behind "and" alone, without an article, a
    part of the name before may stand."""
    article = _ARTICLE.match(words, joint.end())
    at = article.end() if article else joint.end()
    if not words[at : at + 1].isupper():
        return False
    if article is None:
        return "," in joint.group() and pattern("rows", "heads").match(words, at) is not None
    behind = _COMMA.search(words, at)
    return _is_body(words, at, behind.start() if behind else len(words))


def _is_body(words: str, start: int, end: int) -> bool:
    """Whether a body's name stands there: it begins as one does, or a word of it with a capital is one that they begin with ("Weavers' Union")."""
    heads = pattern("rows", "heads")
    return heads.match(words, start, end) is not None or any(
        words[each.start()].isupper() and heads.match(words, each.start(), end) is not None for each in _FIRST.finditer(words, start, end)
    )


def _head(words: str, at: int) -> str:
    article = _ARTICLE.match(words, at)
    first = _FIRST.match(words, article.end() if article else at)
    return first.group() if first else ""


def _trimmed(words: str, spans: Sequence[Span]) -> Iterator[Span]:
    for start, end in spans:
        first = start + len(words[start:end]) - len(words[start:end].lstrip())
        article = _ARTICLE.match(words, first, end)
        first = article.end() if article else first
        last = first + len(words[first:end].rstrip(" ,"))
        if last > first:
            yield first, last
