"""A working group report: its paragraphs -> records, in every format since 2008."""

from .whole_report import extract

__all__ = ["extract"]
