"""What is left of a sentence beside a positive answer and makes it less than it seems: a limit, a condition by word order, hearsay.

The scopes of `polarity.py` tell which operators bear on a phrase. This guard looks at the words around an answer that are no phrase and no operator:
how the sentence begins, what is added behind the answer, and whether a piece behind a comma is a clause of its own that nobody joined on. An answer
with such words beside it is open. Lists: `en/leftovers.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ..kept_patterns import kept_pattern
from .operator_words import operators
from .word_tables import by_language, table


@by_language
def _patterns() -> dict[str, re.Pattern[str]]:
    data: dict[str, Any] = table("leftovers")
    words = {name: re.sub(r"\s*\n\s*", "", text.strip()).replace("~?", r"\s*").replace("~", r"\s+") for name, text in data["words"].items()}
    return {
        "unreal": kept_pattern(rf"[\W#]*(?:{words['unreal']})"),
        "inverted": kept_pattern(rf"[\W#]*(?:{words['inverted']})[^;:]*?,"),
        "whether": kept_pattern(
            r"[^;:]*\bwhether\b(?!\s+or\s+not\b)[^,;:]*$|[\W#]*(?!asked\b|in\b|on\b|to\b)[^,;:]{2,40}?\s+whether\b(?!\s+or\s+not\b)"
        ),
        "only": kept_pattern(r"[\W#]*[^,;:]{0,60}\bonly,"),
        "hedges": kept_pattern(rf"\b(?:{words['hedges']})\b"),
        "limiting": kept_pattern(rf"\b(?:{words['limiting']})\b"),
        "later": kept_pattern(rf"[^,;:]*?\b(?:{words['later']})\b(?!~?\s+of)"),
        "than": kept_pattern(r"\b(?:than|too\s+\w+(?:\s+\w+){0,4}?\s+to)\b(?!\s+(?:ever|that|before))[^,;:]*$"),
        "taking out": kept_pattern(rf"(?:[,;–—-]|\s{{2}})\s*\b(?:{words['taking_out']})"),
        "taken out": kept_pattern(rf"\b(?:{words['taken_out']})(?=\s*(?:[,.;:]|$))"),
        "hearsay": kept_pattern(rf"(?:,|\s{{2}})\s*\b(?:{words['hearsay']})(?=\s*[,.;:]|\s*$|\s+\w)"),
        "were": kept_pattern(rf"(?:,|\s{{2}})\s*\b(?:{words['inverted']})"),
        "reversed": kept_pattern(rf"\b(?:{words['reversed']})\b"),
    }


_BEFORE = (
    ("unreal", "of another time, or not of what is"),
    ("inverted", "on a condition"),
    ("only", "of some only"),
    ("whether", "it is a question"),
)
_BEHIND = (
    ("limiting", "with a limit"),
    ("taking out", "with an exception"),
    ("taken out", "with an exception"),
    ("hearsay", "it is what others say"),
    ("were", "on a condition"),
    ("reversed", "taken back"),
)
# "No more than take note" is no comparison: what comes behind "than" is the answer.
_COMPARED = re.compile(r"\b(?:no|not\s+any|hardly|scarcely)\s+(?:less|more)\b(?!\s+than\b)|\bnothing\s+(?:less|more|short)\b", re.IGNORECASE)
_STOP = re.compile(r"[;:.]\s")


def nobody_says(sentence: str, value: str | None, start: int) -> str:
    """Why a positive answer at `start` is nobody's: "neither" or the like is its subject, though another verb stands between; "" where it is not."""
    found = _NEGATIVE_SUBJECT.match(sentence, max((match.end() for match in _STOP.finditer(sentence, 0, start)), default=0), start)
    return f"it is not said that it is so: “{found[1]}”" if found and value in POSITIVE else ""


def compares(sentence: str, start: int, end: int) -> str:
    """Why an answer is open that is measured by something else in its sentence ("no less acceptable than those above"); "" where it is not."""
    begin = max((match.end() for match in _STOP.finditer(sentence, 0, start)), default=0)
    stop = _STOP.search(sentence, end)
    found = _COMPARED.search(sentence, begin, stop.start() if stop else len(sentence))
    return f"it compares: “{found.group()}”" if found else ""


def left_over(sentence: str, bare: str, value: str | None, span: tuple[int, int], others: Sequence[tuple[int, int]]) -> str:
    """Why the words that are left beside an answer leave it open; "" where they don't. `bare` is the sentence with blanks for what only stands beside
    its clauses, `others` are the places of the other answers in it."""
    if value == "not_supported":
        return _for_later(bare, span[1])
    return _beside_acceptance(sentence, bare, span[0], span[1], others) if value in POSITIVE else ""


POSITIVE = {"supported", "supported_in_part", "supported_in_principle"}


def _beside_acceptance(sentence: str, bare: str, start: int, end: int, others: Sequence[tuple[int, int]]) -> str:
    lowered = sentence.lower()
    if len(lowered) != len(sentence):
        return ""
    begin = max((match.end() for match in _STOP.finditer(lowered, 0, start)), default=0)
    found = _patterns()
    for name, why in _BEFORE:
        match = found[name].match(lowered[begin:start])
        if match and not any(begin <= s < begin + match.end() or (name == "unreal" and begin <= s < start) for s, _ in others):
            return f"{why}: “{' '.join(match.group().split())}”"
    if denied := _denied_head(lowered[begin:start]):
        return f"it is not said that it is so: “{denied}”"
    clause = bare[begin:start].lower()
    near = clause[max(clause.rfind(","), clause.rfind(" and "), 0) :]
    if hedge := found["hedges"].search(near):
        return f"what is not certain: “{hedge.group()}”"
    if match := found["than"].search(near):
        return f"it compares: “{' '.join(match.group().split()[:3])}”"
    if why := _for_later(bare, end):
        return why
    stop = min([s for s, _ in others if s >= end], default=len(bare))
    behind = lowered[end:stop]
    for name, why in _BEHIND:
        if match := found[name].search(behind):
            return f"{why}: “{' '.join(match.group().split()).strip(', ')}”"
    return ""


_HEAD = re.compile(r"[\W#]*([^,;:]{2,70}?\b(?!(?:recommendations?|those|ones|ago|delegations|states|weeks|months)\b)\w+)\s+that\b")
_DENYING = {"denying", "none"}
# "Neither the Government nor Parliament has considered them and accepts them": one subject has all the verbs that follow it.
_NEGATIVE_SUBJECT = re.compile(
    r"[\W#]*(neither|nobody|no\s+one|none)\b[^;:]*(?:,|\band|\bbut|\bor)\s+(?:(?:and|but|\w+ly|also|now|then|thus|therefore|hereby|has|have|had|is|was)\s+)*$",
    re.IGNORECASE,
)


def _denied_head(before: str) -> str:
    """The words that govern a whole sentence and deny it: "Nobody believes that, having studied them, it accepts them"; "" where there are none."""
    head = _HEAD.match(before)
    denials = [operator for operator in operators(head[1]) if operator.kind in _DENYING] if head else []
    return head[1] if head and len(denials) == 1 else ""


def _for_later(bare: str, end: int) -> str:
    """Why an answer that ends at `end` is to be given later only; "" where it is given."""
    match = _patterns()["later"].match(bare[end:].lower())
    return f"for later: “{' '.join(match.group().split()[-4:])}”" if match else ""
