"""Looks at a source: what was there, as whom and when it was seen. Who fetches or opens makes them, who archives records them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Protocol

from ...light_dataclass import dataclass


class Quality(StrEnum):
    """What a look found: the thing itself, the source's own word that it is not there, or something in its place, which says nothing of it."""

    SOUND = "sound"
    """The thing that was asked for."""
    MISSING = "missing"
    """The source says that it has no such thing: 404, 410."""
    EMPTY = "empty"
    """An answer without a body. documents.un.org answers so for what is not published."""
    NOT_READY = "not_ready"
    """202: come back later."""
    REFUSED = "refused"
    """401, 403, 429, 451, or a firewall's page in its place."""
    CHALLENGE = "challenge"
    """A page that wants a person to prove to be one."""
    WRONG_KIND = "wrong_kind"
    """Other bytes than were asked for: a web page for a PDF."""
    CUT_SHORT = "cut_short"
    """Fewer bytes than the source said, or more than are taken."""
    FAILED = "failed"
    """The source could not answer: 5xx, and whatever else is none of these."""
    UNREACHED = "unreached"
    """No answer."""

    @property
    def sound(self) -> bool:
        """Whether what came is what was asked for."""
        return self is Quality.SOUND


@dataclass(frozen=True, slots=True)
class Observation:
    """One look at one source.

    `source` is the address as asked for, or the path of a file that a person saved. `seen` is by the clock of who looked, in UTC to the second
    ("2026-03-04T05:06:07Z"). `status` is the HTTP status, None where there was none (a file; no answer). `sha256` and `size` are of the bytes that
    came, "" and 0 for none; `text_sha256` of their text without what differs between two deliveries of one text ("" where there is no text, or nobody
    has read it yet). `previous` is the leaf hash of the entry of the look before at the same source, in hex ("" for the first): who records sets it.
    `vantage` says from where and with what it was seen, in words that name no person ("saved by hand", "openupr 0.3.0, network A"). `headers` are
    those that matter, names in small letters: content-type, content-length, last-modified, etag, date, location, retry-after, server.

    `subject` is what the source holds: a document's symbol ("A/HRC/WG.6/45/CHN/3") with `language`, or "contributors" for a page that lists them.
    `wanted` is the kind of bytes that was asked for ("pdf", "docx", "doc", "html", "json"; "": any). `answered_from` is the address that answered in
    the end, where it is another one. `why` says in words what a quality other than sound rests on.
    """

    source: str
    seen: str
    quality: Quality
    status: int | None = None
    sha256: str = ""
    size: int = 0
    text_sha256: str = ""
    previous: str = ""
    vantage: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    review: str = ""
    subject: str = ""
    language: str = ""
    wanted: str = ""
    answered_from: str = ""
    why: str = ""


class Observations(Protocol):
    """Who records looks. `archiving.Archive` is one; whoever fetches knows it by this alone."""

    def add(self, observation: Observation, blob: bytes | Path | None) -> Observation:
        """Record a look and keep the bytes that came (a path: of a file that holds them, which is copied; None: none came). What is returned is what
        was recorded: with `sha256`, `size`, `previous` and `text_sha256` set, and with a quality that is worse where the bytes are not the thing.
        Raises `StoreError`: nothing was recorded."""

    def last(self, source: str) -> Observation | None:
        """The last look at a source, whatever came."""
