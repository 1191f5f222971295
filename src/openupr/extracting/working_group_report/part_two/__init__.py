"""Part II of a working group report: its lists, items, clauses and the position on each, its commitments."""

from .entries import margins_of
from .whole_part_two import read_conclusions

__all__ = ["margins_of", "read_conclusions"]
