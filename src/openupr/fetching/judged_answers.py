"""What an answer is, before it is written down: the document, the host's word that there is none, or something in its place.

By its status, its headers and its first bytes. The archive looks at all of them afterwards, and may find that it is worse.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..archiving.judged_quality import challenge_table
from ..reading import sniff
from ..records import Quality

_REFUSING = frozenset({401, 403, 405, 406, 407, 429, 451})
_GONE = frozenset({404, 410})

PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses that say: come again."""


def judged(status: int, headers: Mapping[str, str], first: bytes, wanted: str) -> tuple[Quality, str]:
    """The quality of an answer, by the beginning of its bytes, and why. `wanted` is the kind of bytes that was asked for ("pdf", "json"; "": any)."""
    if _wants_a_person(status, headers, first):
        return Quality.CHALLENGE, "the host wants a person to prove to be one"
    if status in _GONE:
        return Quality.MISSING, f"the host answers {status}: it has no such document"
    if status == 202:
        return Quality.NOT_READY, "the host answers 202: come back later"
    if status in _REFUSING:
        return Quality.REFUSED, f"the host answers {status}: it does not give this to a program"
    if status not in {200, 203, 206}:
        return Quality.FAILED, f"the host answers {status}"
    if headers.get("content-encoding", "identity").lower() not in {"", "identity"}:
        return Quality.WRONG_KIND, "the answer is packed, though we asked for it as it is"
    return _by_bytes(first, wanted)


def _by_bytes(first: bytes, wanted: str) -> tuple[Quality, str]:
    kind = kind_of_bytes(first)
    if kind == "empty":
        return Quality.EMPTY, "the host answers with nothing, as it does for what is not published"
    if not wanted or kind == wanted:
        return Quality.SOUND, ""
    if kind == "html":
        return Quality.WRONG_KIND, "a web page came in the place of the document: it is not published there, or the page wants a person"
    return Quality.WRONG_KIND, f"what came is no {wanted.upper()}"


def kind_of_bytes(first: bytes) -> str:
    """What bytes are, by the first of them: as `sniff` says, and `json`."""
    found = sniff(first)
    return "json" if found == "text" and first.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"[", b"{"} else found


def _wants_a_person(status: int, headers: Mapping[str, str], first: bytes) -> bool:
    """Whether a header says so, or a page that came with a refusal has the marks of such a guard."""
    for name, values in challenge_table()["headers"].items():
        if any(value in headers.get(name, "").lower() for value in values):
            return True
    if status == 200 or kind_of_bytes(first) != "html":
        return False
    page = first.lower()
    return any(mark.encode() in page for marks in challenge_table()["challenge"].values() for mark in marks)


def is_cut(tail: bytes, wanted: str) -> bool:
    """Whether the last bytes of a document that is read by its end say that the end is missing."""
    if wanted == "pdf":
        return b"%%EOF" not in tail
    return wanted == "json" and tail.rstrip()[-1:] not in {b"]", b"}"}
