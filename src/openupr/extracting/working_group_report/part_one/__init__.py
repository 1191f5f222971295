"""Part I of a working group report: who was there, who spoke, what each said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....on_demand import on_demand

if TYPE_CHECKING:
    from .speakers import with_who_is_silent
    from .subjects import UnderReview
    from .whole_part_one import PartOne, read_part_one

__all__ = ["PartOne", "UnderReview", "read_part_one", "with_who_is_silent"]

_HOMES = {"PartOne": "whole_part_one", "UnderReview": "subjects", "read_part_one": "whole_part_one", "with_who_is_silent": "speakers"}

__getattr__ = on_demand(__name__, _HOMES)
