"""Abbreviations that a request writes out: “National Harbour Action Plan (NHAP)”. Who names the one names the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...languages.word_tables import table

_IN_BRACKETS = re.compile(r"\(\s*[“\"]?(?P<short>[A-Z][A-Za-z]*[A-Z])s?[”\"]?\s*\)")
_WORD = re.compile(r"[^\W\d_][\w’']*")
_LEAST = 3
"""Letters of an abbreviation: two stand for too much."""


def abbreviations_in_request(request: str) -> Iterator[tuple[str, str]]:
    """Each abbreviation in brackets, and the words right before it of which it has the first letters, one each but for what only joins them."""
    joints = frozenset(table("what_is_asked")["terms"]["inside"].split())
    for match in _IN_BRACKETS.finditer(request):
        left = list(match["short"].lower())
        words = list(_WORD.finditer(request, 0, match.start()))
        if len(left) < _LEAST or not words or request[words[-1].end() : match.start()].strip():
            continue
        first = None
        for word in reversed(words):
            begins, is_joint = word.group()[0].lower(), word.group().lower() in joints
            if not left or (begins != left[-1] and not is_joint):
                break
            if not is_joint:
                left.pop()
                first = word
        if first is not None and not left:
            yield match["short"], " ".join(request[first.start() : match.start()].split())
