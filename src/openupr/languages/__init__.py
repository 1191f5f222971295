"""What depends on a language: the words in which States answer, and what turns words round. Data in a folder for each language (`en/`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .answer_meaning import CLAIM, POSITION, AnswerReading, read_answer, settled_meaning
    from .polarity import Scopes

__all__ = ["CLAIM", "POSITION", "AnswerReading", "Scopes", "read_answer", "settled_meaning"]

__getattr__ = on_demand(
    __name__,
    {
        "Scopes": "polarity",
        **dict.fromkeys(("CLAIM", "POSITION", "AnswerReading", "settled_meaning", "read_answer"), "answer_meaning"),
    },
)
