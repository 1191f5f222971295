"""The words that bear on a phrase (`en/polarity.toml`): denials, conditions, limits, degrees, wishes, as one expression."""

from __future__ import annotations

import re

from ..kept_patterns import kept_pattern
from ..light_dataclass import dataclass
from ..text import one_of
from .word_tables import by_language, table


@dataclass(frozen=True, slots=True)
class Operator:
    """A word that bears on phrases: `kind` is the list of polarity.toml that it stands in."""

    start: int
    end: int
    kind: str
    words: str


@by_language
def operator_data() -> tuple[re.Pattern[str], frozenset[str], frozenset[str]]:
    """The operators, and the verbs that may stand between one and its phrase: those of thinking, and with those that say where things stand."""
    data = dict(table("polarity"))
    between = {name: frozenset(data.pop(name)["words"].split()) for name in ("thinking", "standing")}
    groups = []
    for name, rule in data.items():
        words = re.sub(r"\s*\n\s*", "", rule["words"]).replace(" ", r"\s+")
        groups.append(f"(?P<{name}>{one_of([words], ignore_case=False)})")
    return kept_pattern(rf"\b(?:{'|'.join(groups)})(?!\w)"), between["thinking"], between["thinking"] | between["standing"]


def operators(lowered: str) -> list[Operator]:
    """The operators of a text in lower case, in order; words that only look like denials ("no later than") are left out."""
    found = []
    for match in operator_data()[0].finditer(lowered):
        kind = str(match.lastgroup)
        if match.group() == "neither" and not re.match(r"\s+(?:of|recommendations?)\b", lowered[match.end() :]):
            kind = "denying"  # "neither accepts nor rejects"
        if kind != "harmless":
            found.append(Operator(match.start(), match.end(), kind, match.group()))
    return found
