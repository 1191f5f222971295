"""An addendum: each recommendation's response in the State's own words, in lists, prose, tables and comments by number."""

from .addendum import extract

__all__ = ["extract"]
