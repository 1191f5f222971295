"""How often recommendations like one were supported, by the counts that come with the package: UPR Info's rows, labelled by people.

The counts say what States answered, not what is right to ask (rules.toml, "support"). Rows of one review are answered together, so that the
intervals are narrower than they should be.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from ...examining import UPR_INFO, metadata, shipped
from ...examining.measures.intervals import wilson
from ...names import GROUPS, Group, state
from .draft_marks import Support


def usual(category: int, issue: str, by: str | None = None) -> tuple[Support, ...]:
    """The support of rows of this category and issue among UPR Info's: over all States, and over those of the regional group of the State `by` (ISO
    3166 alpha-3) where they are enough. Empty where there is no such row."""
    of = _counts().get((category, issue), {})
    found = [] if not of else [_support(category, issue, list(of.values()), "")]
    group = _group(by) if by else None
    if group is not None:
        own = _support(category, issue, [counts for who, counts in of.items() if _group(who) == group], GROUPS[group])
        if own.enough:
            found.append(own)
    return tuple(found)


def rarest(category: int, issues: Sequence[str]) -> str:
    """Of a clause's issues the one that has the fewest rows of its category, which is the narrower subject, whatever their order: "Torture" where the
    Convention against Torture is to be ratified, and not "International instruments". Their order hangs on nearly equal probabilities."""
    counts = _counts()
    return min(issues, key=lambda issue: (sum(n for _, n in counts.get((category, issue), {}).values()) or sys.maxsize, issue))


def _support(category: int, issue: str, counts: list[tuple[int, int]], group: str) -> Support:
    supported, answered = sum(one for one, _ in counts), sum(n for _, n in counts)
    low, high = wilson(supported, answered) if answered else (0.0, 1.0)
    reviews, years = _reviews()
    return Support(category, issue, supported, answered, low, high, reviews, UPR_INFO, years, group)


def _group(code: str) -> Group | None:
    try:
        return state(code).group
    except LookupError:
        return None


@lru_cache(maxsize=1)
def _reviews() -> tuple[int, str]:
    """How many reviews the counts are of, and the years of those whose date is known."""
    rows = shipped()["action"].of(UPR_INFO)
    years = sorted(row.year for row in rows if row.year)
    return int(metadata()["made"]["labelled_reviews"]), f"{years[0]}-{years[-1]}" if years else ""


@lru_cache(maxsize=1)
def _counts() -> dict[tuple[int, str], dict[str, tuple[int, int]]]:
    """(category, issue) -> recommending State -> (accepted, all rows). A row with several issues stands under each."""
    found: dict[tuple[int, str], dict[str, tuple[int, int]]] = defaultdict(dict)
    text = files("openupr.examining").joinpath("frame", "baselines", "counts", "support.csv").read_text(encoding="utf-8")
    for source, category, issue, who, position, rows in csv.reader(text.splitlines()[1:]):
        if source == UPR_INFO:
            of = found[int(category), issue]
            supported, answered = of.get(who, (0, 0))
            of[who] = (supported + int(rows) * (position == "accepted"), answered + int(rows))
    return found
