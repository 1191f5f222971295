"""How a stage asks for what it has made before, without knowing where it is kept (DESIGN.md 3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

_T = TypeVar("_T")


class Cache(Protocol):
    """The outputs of the stages of one review, by the stage's name; each is kept with the versions of all that made it."""

    def once(self, stage: str, of: type[_T], make: Callable[[], _T], *, beside: bool) -> _T:
        """What is kept for this stage, of type `of`; where nothing of today's version is kept, what `make` gives, which is kept then. `beside`: it
        rests on the review before, too, and is anew where that is."""
        ...
