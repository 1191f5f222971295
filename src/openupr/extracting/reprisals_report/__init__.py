"""The Secretary-General's yearly report on reprisals: its paragraphs by State, and those on one State."""

from .reported_cases import read_reprisals
from .said_on_reprisals import said_on_reprisals
from .section_of_state import section_of

__all__ = ["read_reprisals", "said_on_reprisals", "section_of"]
