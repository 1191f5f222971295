"""OHCHR's summary of stakeholders' submissions: contributors as its list prints them, claims with those that they are cited to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .citing import Cited
    from .summary import read_entries, read_summary

__all__ = ["Cited", "read_entries", "read_summary"]

__getattr__ = on_demand(__name__, {"Cited": "citing", "read_entries": "summary", "read_summary": "summary"})
