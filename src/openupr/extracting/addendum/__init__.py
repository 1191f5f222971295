"""An addendum: each recommendation's response in the State's own words, in lists, prose, tables and comments by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .addendum import extract_addendum

__all__ = ["extract_addendum"]

__getattr__ = on_demand(__name__, {"extract_addendum": "addendum"})
