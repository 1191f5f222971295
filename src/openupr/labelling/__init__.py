"""What a recommendation asks: UPR Info's action category (1-5) and its 54 issues, with probabilities and the words that decided.

    from openupr.labelling import labeller

    labeller().label(["Continue and strengthen efforts to fight trafficking in women"])

Labels say how UPR Info's coders would most likely label the words, not whether a recommendation is good: a "continue" can be a demanding
one, and vague is not the same as bad. Figures, limits and data: docs/model-card.md. numpy is imported by the first labeller, not by this import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .acts_told import grave_acts
    from .label_clauses import Labeller, labeller
    from .label_records import CATEGORIES, ActionLabel, DoesLabel, IssueLabel, Labelled
    from .weights import WeightsError, issue_names

__all__ = [
    "CATEGORIES",
    "ActionLabel",
    "DoesLabel",
    "IssueLabel",
    "Labelled",
    "Labeller",
    "WeightsError",
    "grave_acts",
    "issue_names",
    "labeller",
]

__getattr__ = on_demand(
    __name__,
    {
        "grave_acts": "acts_told",
        **dict.fromkeys(("Labeller", "labeller"), "label_clauses"),
        **dict.fromkeys(("CATEGORIES", "ActionLabel", "DoesLabel", "IssueLabel", "Labelled"), "label_records"),
        **dict.fromkeys(("WeightsError", "issue_names"), "weights"),
    },
)
