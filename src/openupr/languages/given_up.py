"""Answers that a text tells of and that no longer stand: "had given its agreement ...; it has withdrawn it", "had reserved it ... and now supports".

Told in the pluperfect or as what was not yet possible, with an answer of another kind behind it that stands: the last state counts. Where numbers of
recommendations are named with it, both stay: they may be of different ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_HAD = re.compile(
    r"\b(?:had|having)\s+(?:(?:not|never|yet|first|at\s+first|also|even|still|already|been|initially|originally|\w+ly)\s+)*"
    r"(?:(?:able|prepared|unable|in\s+a\s+position)\s+to\s+(?:\w+\s+)?)?$"
)
# "No position had been announced", "no reply could be given", "was not yet able to reply"
_NOT_THEN = re.compile(r"\b(?:had|was|were|could|did)\b")
_NUMBERS = re.compile(r"\b(?:recommendations?|nos?\.?|numbers?)\s+[\d#]|#")
_SINCE = re.compile(
    r"\b(?:since|now|subsequently|later|meanwhile|meantime|thereafter|then|today|this\s+time|on\s+this\s+occasion|finally)\b|\bwithdr[ea]w|\brevok|\brescind|\bretract"
)
_DOES_SO = re.compile(r"\bnow\s+(?:does|do|did|has\s+done)\s+so\b|\b(?:has|have)\s+(?:now|since)\s+(?:done\s+so|changed)\b|\bdoes\s+so\s+now\b")
_STOP = re.compile(r"[.;:]\s|,\s+(?=(?:and|but|has|have|is|are|now|subsequently)\b)")
_NOT_YET = "under_consideration"
# "had announced that it would reject them": what was meant to be said then, whatever is said now
_HAD_ANNOUNCED = re.compile(r"\bhad\s+[^.;:,]*\bthat\s+[^.;:,]*\b(?:would|could|might|was|were)\b[^.;:,]*$")
_CHANGED = re.compile(
    r"\b(?:withdr[ea]w|revok|rescind|retract|revers|reconsider|recant|repudiat|disavow|renounc|chang(?:e|ed|ing)\s+(?:its|that|this)\b)"
)


_MORE = re.compile(r";\s|[,.]\s+(?:but|however|yet|nevertheless|nonetheless)\b")
_KEPT = re.compile(r"\b(?:maintain|confirm|reaffirm|reiterat|stands?\b|stood\b|still\b|remain|continu|uphold|upheld|abid|keep|kept\b)")
_FEW = 4


def given_up(text: str, answers: Sequence[tuple[int, int, str | None]]) -> set[int]:
    """The indices of those answers (start, end, value; in order) of a text that a later one has taken the place of."""
    lowered = text.lower()
    found = set()
    for index, (start, end, value) in enumerate(answers):
        if not _is_past(lowered, start, end, value):
            continue
        if _DOES_SO.search(lowered, end):
            found.add(index)  # "had not accepted it; it now does so"
        later = [other for other in answers[index + 1 :] if other[2] is not None and not _is_past(lowered, *other)]
        if any(other[2] not in {value, _NOT_YET} and _SINCE.search(lowered, end, other[1]) for other in later):
            found.add(index)
    return found


def may_have_changed(text: str, answers: Sequence[tuple[int, int, str | None]]) -> set[int]:
    """The indices of answers about an earlier time after which the text takes something back, or goes on without saying that the answer was kept: we
    did not read the answer that holds now."""
    lowered = text.lower()
    told = (index for index, answer in enumerate(answers) if answer[2] != _NOT_YET and _is_past(lowered, *answer))
    return {index for index in told if _CHANGED.search(lowered, answers[index][1]) or _goes_on(lowered[answers[index][1] :])}


def _goes_on(behind: str) -> bool:
    """Whether the text goes on after a semicolon or a “but”, without saying that the answer was kept."""
    more = _MORE.search(behind)
    return more is not None and _KEPT.search(behind, more.end()) is None and len(behind[more.end() :].split()) >= _FEW


def _is_past(lowered: str, start: int, end: int, value: str | None) -> bool:
    begin = max((match.end() for match in _STOP.finditer(lowered, 0, start)), default=0)
    clause = lowered[begin:start]
    if _NUMBERS.search(lowered, begin, end + _NEAR):
        return False
    if _HAD.search(clause) or _HAD_ANNOUNCED.search(clause):
        return True
    behind = lowered[end : end + _NEAR]
    return value == _NOT_YET and (_NOT_THEN.search(clause) is not None or re.match(r"[^.;:,]{0,60}\b(?:had|could|was|were)\b", behind) is not None)


_NEAR = 40
