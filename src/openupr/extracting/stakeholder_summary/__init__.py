"""OHCHR's summary of stakeholders' submissions: contributors as its list prints them, claims with those that they are cited to."""

from .citing import Cited
from .summary import read_entries, read_summary

__all__ = ["Cited", "read_entries", "read_summary"]
