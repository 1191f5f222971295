"""Bytes -> pages -> lines. One file a format; the bytes decide which, never the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .file_kinds import sniff
    from .files import content, files_in, path_text, plain_file, sha256_of
    from .formats import read_bytes
    from .limits import MAX_SETTINGS
    from .tables import Cell, Table
    from .transcript import Line, LineRole, Page, Passage, Transcript, line_distance

__all__ = [
    "MAX_SETTINGS",
    "Cell",
    "Line",
    "LineRole",
    "Page",
    "Passage",
    "Table",
    "Transcript",
    "content",
    "files_in",
    "line_distance",
    "path_text",
    "plain_file",
    "read_bytes",
    "sha256_of",
    "sniff",
]

__getattr__ = on_demand(
    __name__,
    {
        **dict.fromkeys(("content", "files_in", "path_text", "plain_file", "sha256_of"), "files"),
        "read_bytes": "formats",
        "MAX_SETTINGS": "limits",
        "sniff": "file_kinds",
        **dict.fromkeys(("Cell", "Table"), "tables"),
        **dict.fromkeys(("Line", "Page", "LineRole", "Passage", "Transcript", "line_distance"), "transcript"),
    },
)
