"""Part I of a working group report: who was there, who spoke, what each said."""

from .subjects import UnderReview
from .whole_part_one import PartOne, read_part_one

__all__ = ["PartOne", "UnderReview", "read_part_one"]
