"""A State's national report: paragraphs -> sections, who made it, its sentences, which recommendations it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .whole_national_report import read_national_report

__all__ = ["read_national_report"]

__getattr__ = on_demand(__name__, {"read_national_report": "whole_national_report"})
