"""What a paragraph of part II says about the recommendations: the State's position, its claim, and which recommendations it speaks of."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ....records import Claim, Position


@dataclass(frozen=True, slots=True)
class Stated:
    """What a paragraph states. `position` is None where it states none; `words` are the words that decided, as they stand in the text."""

    position: Position | None
    claim: Claim
    words: str
    disclaimer: bool = False
    comments: bool = False
    commitments: bool = False
    lists: bool = False
    above: bool = False


@cache
def _rules() -> tuple[list[tuple[Position, re.Pattern[str]]], list[tuple[Claim, re.Pattern[str]]], dict[str, re.Pattern[str]]]:
    data: dict[str, Any] = tomllib.loads(files(__package__).joinpath("lead_ins.toml").read_text(encoding="utf-8"))
    positions = [(Position(rule["is"]), re.compile(p)) for rule in data["position"] for p in rule["patterns"]]
    claims = [(Claim(rule["is"]), re.compile(p)) for rule in data["claim"] for p in rule["patterns"]]
    return positions, claims, {name: re.compile(p) for name, p in data["role"].items()}


def stated(text: str) -> Stated:
    """Read a paragraph's clean text."""
    positions, claims, roles = _rules()
    lowered = text.lower()
    if roles["disclaimer"].search(lowered):
        return Stated(None, Claim.NONE, "", disclaimer=True)
    position, words = None, []
    for candidate, pattern in positions:
        match = pattern.search(lowered)
        if match:
            position = candidate
            words.append(text[match.start() : match.end()])
            break
    claim = Claim.NONE
    for candidate_claim, pattern in claims:
        match = pattern.search(lowered)
        if match:
            claim = candidate_claim
            words.append(text[match.start() : match.end()])
            break
    return Stated(
        position,
        claim,
        " … ".join(words),
        comments=roles["comments"].search(lowered) is not None,
        commitments=roles["commitments"].search(lowered) is not None,
        lists=roles["listed"].search(lowered) is not None,
        above=roles["above"].search(lowered) is not None,
    )


# "77.13, 77.43 and 77. 24", "Nos. 85-119", "136.1-136.3", "126.1. to 126.15."
_NUMBER = r"(?:\d{1,3}\s?\.\s?)?\d{1,3}(?:\.\d{1,2})?"
_NUMBERS = re.compile(rf"(?<![\w/.])({_NUMBER})\.?(?:\s*(?:-|–|—|to|through)\s*({_NUMBER}))?(?![\w/])")
_YEARS_AND_SESSIONS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}|\b\d{4}\b|\b\d+(?:st|nd|rd|th)\b|resolutions?\s+\S+(?:\s+and\s+\S+)?|paragraphs?\s+\d{1,3}\s+above",
    re.IGNORECASE,
)


def claims_by_number(text: str, known: list[str]) -> dict[str, tuple[Claim, str]]:
    """The claims that a paragraph attaches to items by their numbers: each number gets the first claim that follows it.

    `known` are the numbers of the items so far, as printed; a number or a range that names none of them is ignored.
    """
    _, rules, _ = _rules()
    bare = _YEARS_AND_SESSIONS.sub(lambda m: " " * len(m.group()), text)
    marks: list[tuple[int, int, Claim]] = []
    lowered = bare.lower()
    for claim, pattern in rules:
        for match in pattern.finditer(lowered):
            if not any(a < match.end() and match.start() < b for a, b, _ in marks):
                marks.append((match.start(), match.end(), claim))
    found: dict[str, tuple[Claim, str]] = {}
    for number, at in numbers_in(bare, known):
        following = [mark for mark in sorted(marks) if mark[0] >= at]
        if following:
            found[number] = (following[0][2], text[following[0][0] : following[0][1]])
    return found


def numbers_in(text: str, known: list[str]) -> list[tuple[str, int]]:
    """The known item numbers that a text names, singly or by ranges, each with the offset where it is named."""
    index = {number: position for position, number in enumerate(known)}
    found: list[tuple[str, int]] = []
    for match in _NUMBERS.finditer(text):
        first = re.sub(r"\s", "", match[1])
        last = re.sub(r"\s", "", match[2] or "")
        if last and "." in first and "." not in last:
            last = f"{first.rpartition('.')[0]}.{last}"
        if first not in index:
            continue
        if last in index:
            found.extend((number, match.start()) for number in known[index[first] : index[last] + 1])
        else:
            found.append((first, match.start()))
    return found
