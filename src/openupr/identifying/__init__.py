"""Kind, symbol, State, session, date and language of a document, from its own first pages; None or `unknown` where they don't say."""

from __future__ import annotations

from ..reading import Transcript
from ..records import Document, Kind
from .identity import OTHERWISE, Told, identify

__all__ = ["OTHERWISE", "Document", "Kind", "Told", "Transcript", "identify"]
