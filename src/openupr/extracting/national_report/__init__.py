"""A State's national report: paragraphs -> sections, who made it, what it admits and claims, which recommendations it names."""

from .whole_national_report import read_national_report

__all__ = ["read_national_report"]
