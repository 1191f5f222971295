"""What a labeller says of a clause. Frozen; spans are (start, end) in characters of the text that was handed in."""

from __future__ import annotations

from dataclasses import dataclass

CATEGORIES = {1: "minimal", 2: "continuing", 3: "considering", 4: "general", 5: "specific"}
"""UPR Info's action categories (Action category, October 2014)."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ActionLabel:
    """The action category of a clause.

    `category` is 1 to 5 (`CATEGORIES`), `probability` its calibrated probability and `probabilities` those of 1 to 5, which sum to one;
    `sure` is false below the labeller's stated confidence; `words` are the spans that decided, in the order of the text
    (the rule's verbs where one agrees); `rule` names UPR Info's rule that gives this category, or is None where no rule does: then the
    model alone decided.
    """

    category: int
    probability: float
    probabilities: tuple[float, ...]
    sure: bool
    words: tuple[Span, ...]
    rule: str | None


@dataclass(frozen=True, slots=True)
class IssueLabel:
    """One of the 54 issues, with its calibrated probability and the spans that decided. Not `sure`: no issue is likely enough
    to be given, and this one is the likeliest."""

    issue: str
    probability: float
    words: tuple[Span, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Labelled:
    """All labels of one clause; `issues` by falling probability, never empty; `labeller` is the name and version that gave them."""

    action: ActionLabel
    issues: tuple[IssueLabel, ...]
    labeller: str
