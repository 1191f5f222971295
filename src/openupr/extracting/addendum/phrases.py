"""What a text of an addendum states about recommendations: positions, claims, and what the sentence is there for.

The text comes with its runs of numbers masked (`masked`), so that no number, and no full stop in one, stands in a pattern's way.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ...records import Claim, Position
from ...text import sentences


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that state a position, at `start` to `end` of the text."""

    start: int
    end: int
    position: Position


@dataclass(frozen=True, slots=True)
class Claimed:
    """Words that claim implementation, at `start` to `end` of the text."""

    start: int
    end: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class _Rules:
    positions: list[tuple[Position, re.Pattern[str]]]
    claims: list[tuple[Claim, re.Pattern[str]]]
    begun: list[tuple[Claim, re.Pattern[str]]]
    never: re.Pattern[str]
    roles: dict[str, re.Pattern[str]]
    masthead: re.Pattern[str]
    furniture: re.Pattern[str]
    columns: dict[str, re.Pattern[str]]


@cache
def _rules() -> _Rules:
    data: dict[str, Any] = tomllib.loads(files(__package__).joinpath("phrases.toml").read_text(encoding="utf-8"))
    words = data["words"] | data["words_of_claims"]

    def compiled(pattern: str) -> re.Pattern[str]:
        for name, words_of in words.items():
            pattern = pattern.replace(f"{{{name}}}", words_of)
        return re.compile(pattern)

    return _Rules(
        positions=[(Position(rule["is"]), compiled(p)) for rule in data["position"] for p in rule["patterns"]],
        claims=[(Claim(rule["is"]), compiled(p)) for rule in data["claim"] for p in rule["patterns"]],
        begun=[(Claim(rule["is"]), compiled(p)) for rule in data["begun"] for p in rule["patterns"]],
        never=re.compile(data["never"]["claim"]),
        roles={name: re.compile(p) for name, p in data["role"].items()},
        masthead=re.compile("|".join(f"(?:{p})" for p in data["masthead"]["opening"])),
        furniture=re.compile("|".join(f"(?:{p})" for p in data["masthead"]["anywhere"])),
        columns={name: re.compile(p) for name, p in data["columns"].items()},
    )


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text in lower case, of the same length, with "#" for the runs of numbers at `spans`."""
    lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for start, end in spans:
        lowered = lowered[:start] + "#" * (end - start) + lowered[end:]
    return lowered


def cut(text: str, hidden: str) -> list[tuple[int, int]]:
    """The spans of a text's sentences; `hidden` is the same text masked, so that no full stop in a list of numbers ends one."""
    return sentences("".join("x" if mask == "#" else char for char, mask in zip(text, hidden, strict=True)) if "#" in hidden else text)


class _Shortened:
    """A masked text whose long runs of "#" are cut to a few, and the way back: no pattern has to walk over a list of 200 numbers."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._cuts: list[tuple[int, int]] = []  # (offset in the short text from which on, how much was left out before)
        if "#" * (_KEPT + 1) in text:
            out, at, left_out = [], 0, 0
            for match in _LONG_RUN.finditer(text):
                out.append(text[at : match.start() + _KEPT])
                at = match.end()
                left_out += match.end() - match.start() - _KEPT
                self._cuts.append((match.end() - left_out, left_out))
            self.text = "".join([*out, text[at:]])

    def origin(self, offset: int) -> int:
        """Where a character of the short text stands in the whole one."""
        return offset + next((left_out for start, left_out in reversed(self._cuts) if start <= offset), 0)


_DENIAL = re.compile(r"\b(?:not|never|yet to)\b")
_KEPT = 6
_LONG_RUN = re.compile(rf"#{{{_KEPT + 1},}}")


def positions(text: str) -> list[Phrase]:
    """The phrases of a masked text that state a position, in order. Where two overlap, the one named first in the table stands."""
    short = _Shortened(text)
    found = _positions(short.text)
    return [Phrase(short.origin(phrase.start), short.origin(phrase.end - 1) + 1, phrase.position) for phrase in found]


def _positions(text: str) -> list[Phrase]:
    found: list[Phrase] = []
    for position, pattern in _rules().positions:
        at = 0
        while match := pattern.search(text, at):
            other = next((phrase for phrase in found if phrase.start < match.end() and match.start() < phrase.end), None)
            if other is None:
                found.append(Phrase(match.start(), match.end(), position))
                at = max(match.end(), match.start() + 1)
            else:
                at = max(other.end, match.start() + 1)
    return sorted(found, key=lambda phrase: phrase.start)


def claims(text: str, *, accepting: bool = False) -> list[Claimed]:
    """The claims of one masked sentence, the strongest pattern first. `accepting`: the text accepts, so that "has already taken steps" counts too."""
    rules = _rules()
    short = _Shortened(text)
    found: list[Claimed] = []
    for claim, pattern in [*rules.claims, *(rules.begun if accepting else [])]:
        for match in pattern.finditer(short.text):
            denied = rules.never.search(short.text, max(0, match.start() - 60), match.start()) or _DENIAL.search(match.group())
            if not denied:
                found.append(Claimed(short.origin(match.start()), short.origin(match.end() - 1) + 1, claim))
    return found


def role(name: str, text: str) -> re.Match[str] | None:
    """Whether a masked text does what the role's name says (see `phrases.toml`)."""
    return _rules().roles[name].search(text)


def is_masthead(text: str) -> bool:
    """Whether a paragraph or line, before the document's text begins, is its masthead or title."""
    folded = text.strip().lower()
    return bool(folded) and _rules().masthead.fullmatch(folded) is not None


def is_furniture(text: str) -> bool:
    """Whether a paragraph or line is no text wherever it stands: the number of a page or job, a line of dashes."""
    return _rules().furniture.fullmatch(text.strip().lower()) is not None


def column(head: str) -> str:
    """What a table's column holds, by its head: number, recommendation, state, position, comment; "" where the head is not known."""
    folded = re.sub(r"\s+", " ", head).strip(" .:*\n").lower()
    return next((name for name, pattern in _rules().columns.items() if folded and pattern.fullmatch(folded)), "")
