"""What a labeller says of a clause. Frozen; spans are (start, end) in characters of the text that was handed in."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from ..light_dataclass import dataclass

CATEGORIES = {1: "minimal", 2: "continuing", 3: "considering", 4: "general", 5: "specific"}
"""UPR Info's action categories (Action category, October 2014)."""

Does = Literal["restrict", "endorse", "praise", "share", "others", "continue", "change", "nothing"]
"""What a clause does, in the order in which the classes go before each other where two fit (LABELLING.md, "does")."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ActionLabel:
    """The action category of a clause.

    `category` is 1 to 5 (`CATEGORIES`), `probability` its calibrated probability and `probabilities` those of 1 to 5, which sum to one;
    `sure` is false below the labeller's stated confidence; `words` are the spans that decided, in the order of the text
    (the rule's verbs where one agrees); `rule` names UPR Info's rule that gives this category, or is None where no rule does: then the
    model alone decided.
    """

    category: Annotated[int, msgspec.Meta(ge=1, le=5)]  # what stands in a store may be anybody's
    probability: float
    probabilities: Annotated[tuple[float, ...], msgspec.Meta(min_length=5, max_length=5)]
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
class DoesLabel:
    """What a clause does (one of `Does`), with its calibrated probability and the spans that decided. Not `sure`: below the stated confidence.

    `demanding`: whether something that can be ticked off would have to be different afterwards, with its own probability. It is another axis: a
    "continue" can be demanding. `new` is false where it only carries out, or goes on with, what its words take as known. `doubted`: it may as well
    be demanding as not. `beside`: behind what is to go on, or to be thought over, it asks outright for something else that is surely demanding.
    `joins`: it surely asks to join a treaty, and for no less, which can be checked whatever the labeller makes of it.
    """

    does: Does
    probability: float
    sure: bool
    words: tuple[Span, ...]
    demanding: bool
    demanding_probability: float
    demanding_sure: bool
    new: bool = True
    doubted: bool = False
    beside: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Labelled:
    """All labels of one clause; `issues` by falling probability, never empty; `labeller` is the name and version that gave them. `whole`: the encoder
    read all of it, not its beginning alone; else what it does is never `sure`."""

    action: ActionLabel
    issues: Annotated[tuple[IssueLabel, ...], msgspec.Meta(min_length=1)]
    does: DoesLabel
    labeller: str
    whole: bool = True
