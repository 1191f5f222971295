"""Part II of a working group report: its lists, items, clauses and the position on each, its commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....on_demand import on_demand

if TYPE_CHECKING:
    from .entries import margins_of
    from .whole_part_two import read_conclusions

__all__ = ["margins_of", "read_conclusions"]

__getattr__ = on_demand(__name__, {"margins_of": "entries", "read_conclusions": "whole_part_two"})
