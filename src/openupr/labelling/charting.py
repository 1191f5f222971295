"""UPR Info's look-up chart and merging rules as features of a clause: which issues its words stand for, and how many.

"If the recommendation addresses more than one human rights violation experienced by a certain group, then by practice we tag only the
group and not the violations" (Issue categorisation, 1.2): that can't be seen from single words, so that the counts are features too.
"""

from __future__ import annotations

from functools import lru_cache

from ..light_dataclass import dataclass
from ..names import facts_of
from ..room_digests import made_of_rooms
from .tokens import Token, tokens

_ROOMS = ("labelling", "names", "text")
"""What the chart is made of."""

LONGEST = 5
"""Tokens of the longest entry of the chart."""


@dataclass(frozen=True, slots=True)
class Chart:
    """`issues` of each entry by its stems joined with spaces; `first`: stems that open an entry of several words; `groups`."""

    issues: dict[str, tuple[str, ...]]
    first: frozenset[str]
    groups: frozenset[str]


@lru_cache(maxsize=1)
def chart() -> Chart:
    """The chart in `chart.toml`."""
    issues = made_of_rooms("chart", _ROOMS, _issues)
    return Chart(issues, frozenset(k.split()[0] for k in issues if " " in k), frozenset(facts_of(__package__, "chart")["groups"]))


def _issues() -> dict[str, tuple[str, ...]]:
    """The issues of each entry by its stems: to cut five hundred of them into tokens takes a tenth of a short command."""
    found: dict[str, list[str]] = {}
    for entry in facts_of(__package__, "chart")["entry"]:
        for words in entry["words"]:
            # Words in lower case go the way of the text, so that "death penalty" would become DEATH_PENALTY here as there.
            parts = words.split() if any(w.isupper() for w in words.split()) else [words]
            key = " ".join(w if w.isupper() else " ".join(t.stem for t in tokens(w)) for w in parts)
            for issue in entry["issues"]:
                known = found.setdefault(key, [])
                if issue not in known:
                    known.append(issue)
    return {k: tuple(v) for k, v in found.items()}


def charted(found: list[Token]) -> list[tuple[str, int, int]]:
    """The issues that the chart gives for the words of a clause: (issue, first token, last token), in the order of the text."""
    table = chart()
    out: list[tuple[str, int, int]] = []
    size = len(found)
    for i, token in enumerate(found):
        for issue in table.issues.get(token.stem, ()):
            out.append((issue, i, i))
        if token.stem in table.first:
            key = token.stem
            for j in range(i + 1, min(size, i + LONGEST)):
                key = f"{key} {found[j].stem}"
                for issue in table.issues.get(key, ()):
                    out.append((issue, i, j))
    return out
