"""What a recommendation asks: UPR Info's action category (1-5) and its 54 issues, with probabilities and the words that decided.

    from openupr.classifying import labeller

    labeller().label(["Continue and strengthen efforts to fight trafficking in women"])

Labels say how UPR Info's coders would most likely label the words, not whether a recommendation is good: a "continue" can be a demanding
one, and vague is not the same as bad. Figures, limits and data: docs/model-card.md. numpy is imported by the first labeller, not by this import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .gravity import grave_acts
    from .labelling import Labeller, labeller
    from .labels import CATEGORIES, ActionLabel, IssueLabel, Labelled
    from .weights import WeightsError, issue_names

__all__ = ["CATEGORIES", "ActionLabel", "IssueLabel", "Labelled", "Labeller", "WeightsError", "grave_acts", "issue_names", "labeller"]

__getattr__ = on_demand(
    __name__,
    {
        "grave_acts": "gravity",
        **dict.fromkeys(("Labeller", "labeller"), "labelling"),
        **dict.fromkeys(("CATEGORIES", "ActionLabel", "IssueLabel", "Labelled"), "labels"),
        **dict.fromkeys(("WeightsError", "issue_names"), "weights"),
    },
)
