"""A working group report: its paragraphs -> records, in every format since 2008."""

from .report import extract

__all__ = ["extract"]
