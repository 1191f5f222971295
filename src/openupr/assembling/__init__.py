"""Documents -> reviews: which belong together, which are versions of one text, and what does not fit."""

from .grouping import Taken, group

__all__ = ["Taken", "group"]
