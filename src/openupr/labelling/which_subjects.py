"""Under which subjects a request is counted: all that the labeller is sure of, but none that only words of another phrase stand for.

A request to share experience, or to give or seek help, is of its own kind, whatever it is on. Where no subject is sure, that is its group.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..names import facts_of
from .label_records import Labelled, Span

SHARING = "Sharing"
"""Requests to share experience, or to give or seek help: no issue of UPR Info's."""

UNSURE = "Unsure"
"""What is on no subject that the labeller is sure of, or on UPR Info's “Other”."""

JOINING = "International instruments"
"""The issue of every request to join a treaty."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase is on, whatever its words are by themselves."""

    issue: str
    pattern: re.Pattern[str]


def subjects_of(request: str, labelled: Labelled, *, joins: bool = False) -> tuple[str, ...]:
    """The subjects of a request, the likeliest first, never empty. `joins`: it asks to join a treaty."""
    if labelled.does.sure and labelled.does.does == "share":
        return (SHARING,)
    meant = [(match.span(), each.issue) for each in phrases() for match in each.pattern.finditer(request)]
    found = [each.issue for each in labelled.issues if each.sure and not _of_another(each.words, each.issue, meant)]
    found += [issue for _, issue in sorted(meant)]
    if joins:
        found.append(JOINING)
    return tuple(dict.fromkeys(each for each in found if each != "Other")) or (UNSURE,)


def _of_another(words: tuple[Span, ...], issue: str, meant: list[tuple[Span, str]]) -> bool:
    """Whether all words that decided stand within phrases that are on something else."""
    others = [span for span, each in meant if each != issue]
    return bool(words) and bool(others) and all(any(start <= word[0] and word[1] <= end for start, end in others) for word in words)


@cache
def phrases() -> tuple[Phrase, ...]:
    """The phrases of `subject_phrases.toml`."""
    table = facts_of(__package__, "subject_phrases")
    return tuple(Phrase(each["issue"], re.compile(each["pattern"].replace("_", r"(?:\s+)"), re.IGNORECASE)) for each in table["phrase"])
