"""Bytes -> pages -> lines. One file a format; the bytes decide which, never the name."""

from .files import content, files_in, path_text, plain_file, sha256_of
from .formats import read_bytes
from .limits import MAX_SETTINGS
from .sniff import sniff
from .tables import Cell, Table
from .transcript import Flaw, Line, Page, Part, Passage, Transcript, line_distance

__all__ = [
    "MAX_SETTINGS",
    "Cell",
    "Flaw",
    "Line",
    "Page",
    "Part",
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
