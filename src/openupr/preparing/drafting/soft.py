"""The words of one recommendation that let it be waved through, each kind of them with its reason: soft.toml."""

from __future__ import annotations

import re

from ...kept_patterns import kept_pattern
from ...languages.messages import message
from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from ...text import Span
from .draft_marks import DraftMark, draft_mark


@dataclass(frozen=True, slots=True)
class _Words:
    """One entry of soft.toml: what is looked for, what must not follow, what must not stand right before."""

    pattern: re.Pattern[str]
    reason: str
    unless: re.Pattern[str] | None
    not_after: re.Pattern[str] | None


@by_language
def _soft_words() -> tuple[_Words, ...]:
    words = table("soft")
    return tuple(
        _Words(
            kept_pattern(rf"(?<![\w-])(?:{each['pattern']})(?![\w-])", re.IGNORECASE),
            each["reason"],
            _one_of([each["unless"]] if "unless" in each else []),
            _one_of([f"(?:{before})$" for before in (*each.get("not_after", ()), *(words["others"] if each.get("others") else ()))]),
        )
        for each in words["words"]
    )


def _one_of(patterns: list[str]) -> re.Pattern[str] | None:
    """One expression for all of them, the names of shared expressions replaced; None for none."""
    source = "|".join(patterns)
    for name, pattern in table("soft")["shared"].items():
        source = source.replace(name, pattern)
    return kept_pattern(source, re.IGNORECASE) if source else None


def soft(text: str) -> list[DraftMark]:
    """The words that let it be waved through: one mark for each reason, with all its words.

    Words in what only introduces ("In line with ..., ") count too; those in the purpose of an act ("Ratify ... in order to continue ...") don't, nor
    verbs of others than the State ("those who continue to suffer").
    """
    text = text[:LONGEST]
    taken: list[Span] = []
    by_reason: dict[str, list[Span]] = {}
    limit = _purpose(text)
    for words in _soft_words():
        for match in words.pattern.finditer(text):
            span = Span(*match.span())
            if span.start >= limit or any(span.start < b and a < span.end for a, b in taken):
                continue
            if text[span.start].isupper() and text[: span.start].strip(" \"'“‘"):
                continue  # part of a name: "the National Programme of Measures"
            if words.unless and words.unless.match(text, match.end()):
                continue
            if words.not_after and words.not_after.search(text[max(0, span.start - FURTHEST) : span.start]):
                continue
            taken.append(span)
            by_reason.setdefault(words.reason, []).append(span)
    return [draft_mark("soft", message(reason), text, spans) for reason, spans in by_reason.items()]


FURTHEST = 200
"""Characters before a word that are looked at."""

LONGEST = 6_000
"""Characters of a clause that are read (bounded time), as in `specificity` and `doing`."""


def _purpose(text: str) -> int:
    """Where the purpose of the request begins: words there are no part of what is asked."""
    match = re.search(r",? (?:in order to|so as to|so that|with a view to|with the aim of|in an effort to|to enable)\b", text, re.IGNORECASE)
    return match.start() if match else len(text)
