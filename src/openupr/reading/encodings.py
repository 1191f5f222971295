"""How the bytes of a text file stand for letters: what their first bytes say, and what is taken where they say nothing."""

from __future__ import annotations

MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""Byte order marks, and the encodings that read them; the longer ones first."""

ELSE = "cp1252"
"""Windows-1252: what a text is read as that has no mark and is no UTF-8."""


def encoding_by_mark(head: bytes) -> str | None:
    """The encoding that the first bytes of a text name by a byte order mark; None without one."""
    return next((encoding for mark, encoding in MARKS if head.startswith(mark)), None)
