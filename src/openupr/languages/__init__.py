"""What depends on a language: the words in which States answer, and what turns words round. Data in a folder for each language (`en/`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .answer_meaning import CLAIM, POSITION, Reading, decided, read_answer
    from .polarity import Scopes

__all__ = ["CLAIM", "POSITION", "Reading", "Scopes", "decided", "read_answer"]

__getattr__ = on_demand(
    __name__,
    {
        "Scopes": "polarity",
        **dict.fromkeys(("CLAIM", "POSITION", "Reading", "decided", "read_answer"), "answer_meaning"),
    },
)
