"""What may stand around a phrase, from `en/frames.toml`: who speaks, what governs, what is said in passing; where clauses open."""

from __future__ import annotations

import re
from typing import Any

from ..light_dataclass import dataclass
from .word_tables import by_language, table

OPENS = frozenset(
    "that which who whom whose whether if because since as while whereas although though when whenever unless until once before and but or nor yet "
    "so where than how why what".split()
)
OF_IT = re.compile(
    r"\s*(?:,\s*[^,]{3,60},\s*)?(?:of\s+|to\s+|with\s+|for\s+|from\s+|up?on\s+|in\s+(?:accordance|line)\s+with\s+)?(?:(?:all|both|most|each|many)\s+(?:of\s+)?)?"
    r"(?:#|it\b|them\b|(?:this|these|the|those|said|its|their|above)\s+(?:[\w-]+\s+){0,2}?(?:recommendations?|content|substance)\b|these\b(?!\s+\w)"
    r"|this\b(?!\s+\w)|recommendations?\b)"
)


@dataclass(frozen=True, slots=True)
class Lists:
    """Words by what they do around a phrase."""

    own: frozenset[str]
    others: frozenset[str]
    recommendations: frozenset[str]
    adverbs: frozenset[str]
    auxiliaries: frozenset[str]
    passing: frozenset[str]
    infinitive: re.Pattern[str]
    that: re.Pattern[str]
    gerund: re.Pattern[str]
    hearsay: re.Pattern[str]
    inside: frozenset[str]


@by_language
def lists() -> Lists:
    """The lists of `en/frames.toml`."""
    data: dict[str, Any] = table("frames")
    governors = {name: re.compile(rf"\b{words.strip()}\s*$") for name, words in data["governors"].items()}
    speakers, skipped = data["speakers"], data["skipped"]
    return Lists(
        own=frozenset(speakers["own"].split()),
        others=frozenset(speakers["others"].split()),
        recommendations=frozenset(speakers["recommendations"].split()),
        adverbs=frozenset(skipped["adverbs"].split()),
        auxiliaries=frozenset(skipped["auxiliaries"].split()),
        passing=frozenset(skipped["passing"].split()),
        infinitive=governors["infinitive"],
        that=governors["that"],
        gerund=governors["gerund"],
        hearsay=re.compile(rf"\b(?:{data['hearsay']['words']})\b"),
        inside=frozenset(data["skipped"]["inside"].split()),
    )


def says_that(before: str) -> bool:
    """Whether a text in lower case before "that" only leads to what is said: "confirms", "wishes to state", not "would be wrong to state"."""
    known = lists()
    before = before.rstrip(" ,")
    match = known.that.search(before)
    if match is None:
        return False
    to = re.search(r"\bto\s+$", before[: match.start()])
    return to is None or _SAYS.search(before[: to.start()]) is not None


_SAYS = re.compile(r"\b(?:pleased|happy|glad|proud|honou?red|pleasure|wish\w*|like|decided)\s*$")
