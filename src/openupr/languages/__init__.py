"""What depends on a language: the words in which States answer, and what turns words round. Data in a folder for each language (`en/`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .answer_meaning import CLAIM, POSITION, Answer, Reading, decided, read_answer
    from .operator_words import Operator
    from .polarity import Bearing, Scopes

__all__ = ["CLAIM", "POSITION", "Answer", "Bearing", "Operator", "Reading", "Scopes", "decided", "read_answer"]

__getattr__ = on_demand(
    __name__,
    {
        "Operator": "operator_words",
        **dict.fromkeys(("Bearing", "Scopes"), "polarity"),
        **dict.fromkeys(("CLAIM", "POSITION", "Answer", "Reading", "decided", "read_answer"), "answer_meaning"),
    },
)
