"""What a file is, by its first bytes: the name says nothing (error pages are saved as .pdf, .docx files are named .doc)."""

from __future__ import annotations

import re

_HEAD = 1024
# A page's beginning, after comments and declarations of XML. A bare fragment counts when it opens with a block that no prose
# begins with.
_HTML = re.compile(
    rb"(?:\s|<\?xml[^>]*>|<!--(?:(?!-->).)*-->)*<(?:!doctype\s+html|html|head|body|script|meta|title|table|div|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(rb"(?:MIME-Version|From|Received|Return-Path|Content-Type): ", re.IGNORECASE)
_STARTS = ((b"PK\x03\x04", "zip"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"), (b"{\\rtf", "rtf"))
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def sniff(data: bytes) -> str:
    """`pdf`, `zip` (Word's .docx among others), `ole` (Word's old .doc), `html`, `rtf`, `mail`, `text`, `empty` or `unknown`."""
    head = data[:_HEAD]
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not bare:
        return "empty"
    if b"%PDF-" in head:
        return "pdf"
    for start, kind in _STARTS:
        if bare.startswith(start):
            return kind
    return _text(data, head, bare)


def _text(data: bytes, head: bytes, bare: bytes) -> str:
    if head.startswith(_UTF16):
        bare = head[: len(head) // 2 * 2].decode("utf-16", "replace").encode()
    if _HTML.match(bare):
        return "html"
    if b"\x00" in bare or bare.startswith(b"<?xml"):
        return "unknown"
    return "mail" if _MAIL.match(bare) and b"\nContent-Type:" in data[:8192] else "text"
