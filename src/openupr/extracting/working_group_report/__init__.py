"""A working group report: its paragraphs -> records, in every format since 2008."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .whole_report import extract_working_group_report

__all__ = ["extract_working_group_report"]

__getattr__ = on_demand(__name__, {"extract_working_group_report": "whole_report"})
