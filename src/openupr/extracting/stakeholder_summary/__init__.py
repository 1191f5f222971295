"""OHCHR's summary of stakeholders' submissions: contributors as its list prints them, claims with those that they are cited to."""

from .summary import read_summary

__all__ = ["read_summary"]
