"""Quality before judgement: is it the thing, or a wall in front of it? Told from the answer's status and headers and from its first and last bytes.

Nothing is parsed here. What takes reading the bytes (`looked_over.py`) is done by a worker, and can only make a quality worse.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ..names.fact_tables import facts_of
from ..reading.file_kinds import sniff
from ..records import Observation, Quality

_MISSING = frozenset({404, 410})
_REFUSED = frozenset({401, 403, 407, 429, 451})
_KINDS = {"pdf": "pdf", "docx": "zip", "doc": "ole", "html": "html"}
"""What the first bytes of what was asked for are."""
_SAID = {"zip": "an archive or a Word file", "ole": "an old Word file", "html": "a web page", "text": "plain text", "pdf": "a PDF"}
_TAIL = 2048
"""Bytes at the end of a PDF in which its mark of the end stands (PDF 32000-1, 7.5.5, as readers take it)."""


@cache
def challenge_table() -> dict[str, Any]:
    """What is known of challenges and blocks (challenges.toml)."""
    return facts_of(__package__, "challenges")


def quality_of_answer(look: Observation, data: bytes) -> tuple[Quality, str]:
    """The quality of an answer with these bytes, and in words what it rests on; empty for a sound one."""
    headers = dict(look.headers)
    by_header = _challenge_in(headers)
    status = look.status
    if by_header:
        return Quality.CHALLENGE, f"the header {by_header} says that it is a challenge"
    if status is not None and status != 200:
        return _by_status(status)
    if not data:
        return Quality.EMPTY, "the answer has no body"
    length = headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:18]) > len(data) and "content-encoding" not in headers:
        return Quality.CUT_SHORT, f"{len(data):,} of {int(length[:18]):,} bytes came"
    return _by_kind(look.wanted, data)


def worse(before: tuple[Quality, str], found: tuple[Quality, str]) -> tuple[Quality, str]:
    """The one of two judgements of one answer that says less: a wall that was recognised goes before what it looks like."""
    if found[0] is Quality.CHALLENGE or before[0].sound:
        return found
    return before


def _challenge_in(headers: Mapping[str, str]) -> str:
    marks: dict[str, list[str]] = challenge_table()["headers"]
    return next((name for name, values in marks.items() if any(each in headers.get(name, "").lower() for each in values)), "")


def _by_status(status: int) -> tuple[Quality, str]:
    if status == 202:
        return Quality.NOT_READY, "status 202: come back later"
    if status in _MISSING:
        return Quality.MISSING, f"status {status}"
    if status in _REFUSED:
        return Quality.REFUSED, f"status {status}"
    return Quality.FAILED, f"status {status}"


def _by_kind(wanted: str, data: bytes) -> tuple[Quality, str]:
    kind = sniff(data)
    expected = _KINDS.get(wanted)
    if kind == "empty":
        return Quality.EMPTY, "nothing but white space came"
    if expected is not None and kind != expected:
        return Quality.WRONG_KIND, f"{_SAID.get(kind, 'bytes of no kind that we know')} came in the place of {_SAID[expected]}"
    if kind == "pdf" and b"%%EOF" not in data[-_TAIL:]:
        return Quality.CUT_SHORT, "the PDF has no end"
    return Quality.SOUND, ""
