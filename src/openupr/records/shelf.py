"""How a room asks for other reviews, judgements and baselines without knowing where they are kept (DESIGN.md 3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from .judgements import Judgement
from .results import Baseline
from .reviews import Review


class Shelf(Protocol):
    """What stands beside the review at hand. Nothing here changes anything."""

    def earlier(self, review: Review) -> Review | None:
        """The last review of the same State before this one, if it is at hand."""
        ...

    def judgements(self, review: str) -> Sequence[Judgement]:
        """A person's decisions on the records of a review, oldest first."""
        ...

    def baseline(self, figure: str) -> Baseline | None:
        """What is usual for a figure, by its key (the examination's name); None where nobody has computed it."""
        ...
