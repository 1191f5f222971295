"""An addendum: each recommendation's response in the State's own words, in lists, prose, tables and comments by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .addendum import extract

__all__ = ["extract"]

__getattr__ = on_demand(__name__, {"extract": "addendum"})
