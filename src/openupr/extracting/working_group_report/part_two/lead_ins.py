"""What a paragraph of part II says about the recommendations: the State's position, its claim, and which recommendations it speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from ....languages import CLAIM, AnswerReading, read_answer, settled_meaning
from ....languages.word_tables import by_language, table
from ....light_dataclass import dataclass
from ....names import find_state, state_name_pattern
from ....records import Claim, Position
from ....text import A_MONTH
from ..part_one.subjects import UnderReview


@dataclass(frozen=True, slots=True)
class StatedAnswer:
    """What a paragraph states. `position` is None where it states none, or leaves it open: then `why` says why. `words` are the words that say so, as
    they stand in the text; `readings` all that was read, with their places in it."""

    position: Position | None
    claim: Claim
    words: str
    why: str = ""
    readings: tuple[AnswerReading, ...] = ()
    disclaimer: bool = False
    comments: bool = False
    commitments: bool = False
    lists: bool = False
    above: bool = False
    list_above: bool = False

    @property
    def answers(self) -> bool:
        """Whether it speaks of a position or claims implementation, open or not."""
        return self.position is not None or bool(self.why) or self.claim is not Claim.NONE


@by_language
def _roles() -> dict[str, re.Pattern[str]]:
    data: dict[str, Any] = table("lead_ins")
    return {name: re.compile(p) for name, p in data["role"].items()}


def stated_answer(text: str, is_other: Callable[[str], bool] | None = None) -> StatedAnswer:
    """Read a paragraph's clean text. `is_other` tells of a name whether it is another's than the State under review."""
    roles = _roles()
    lowered = text.lower()
    if roles["disclaimer"].search(lowered):
        return StatedAnswer(None, Claim.NONE, "", disclaimer=True)
    answer = read_answer(text, is_other)
    return StatedAnswer(
        Position(answer.position) if answer.position else None,
        Claim(answer.claim),
        " … ".join(text[start:end] for start, end in answer.words),
        answer.why,
        answer.readings,
        comments=roles["comments"].search(lowered) is not None,
        commitments=roles["commitments"].search(lowered) is not None,
        lists=roles["listed"].search(lowered) is not None,
        above=roles["above"].search(lowered) is not None,
        list_above=(named := roles["list_above"].search(lowered)) is not None and roles["part_of_list"].search(lowered, 0, named.start()) is None,
    )


def is_another(printed: str, under_review: UnderReview) -> bool:
    """Whether what is printed for who answers begins with another State's name than that under review."""
    match = _state_name().match(printed.strip())
    state = find_state(match.group()) if match else None
    return state is not None and state.iso3 != under_review.iso3


@cache
def _state_name() -> re.Pattern[str]:
    return re.compile(state_name_pattern())


# "77.13, 77.43 and 77. 24", "Nos. 85-119", "136.1-136.3", "126.1. to 126.15."
_NUMBER = r"(?:\d{1,3}\s?\.\s?)?\d{1,3}(?:\.\d{1,2})?"
_NUMBERS = re.compile(rf"(?<![\w/.])({_NUMBER})\.?(?:\s*(?:-|–|—|to|through)\s*({_NUMBER}))?(?![\w/])")
_DATES = re.compile(
    rf"\b(?:\d{{1,2}}\s+)?(?:{A_MONTH})\s+\d{{4}}"
    r"|\b\d{4}\b|\b\d+(?:st|nd|rd|th)\b|resolutions?\s+\S+(?:\s+and\s+\S+)?",
    re.IGNORECASE,
)


def claims_by_number(named: Sequence[tuple[str, int]], readings: Sequence[AnswerReading]) -> dict[str, Claim]:
    """The claims that a paragraph attaches to items by their numbers, which it names at these offsets: each gets those that follow it before the next
    number ("1 and 2 are implemented, and 3 is in the process of implementation")."""
    claims = [reading for reading in readings if reading.axis == CLAIM]
    found: dict[str, Claim] = {}
    for number, at in named:
        following = [reading for reading in claims if reading.start >= at]
        stop = min((n for _, n in named if following and n > following[0].start), default=None)
        claim = settled_meaning([reading for reading in following if stop is None or reading.start < stop]).claim
        if following:
            found[number] = Claim(claim)
    return found


def without_dates(text: str) -> str:
    """A text of the same length without dates and the numbers of sessions and resolutions."""
    return _DATES.sub(lambda m: " " * len(m.group()), text)


def item_numbers_in(text: str, known: list[str]) -> list[tuple[str, int]]:
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
