"""Web archives that a person saved (WARC, and WACZ, which is a zip of them) -> the answers in them. For a worker: every byte is a stranger's.

Nothing is unpacked to the disk: names of members lead nowhere. What unpacks to more than any page is refused, and so is a file of more records than
anybody saves. Scripts, styles, pictures and pages that link to no document are passed over, and counted.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from ..errors import UnreadableError
from ..languages.messages import message
from ..light_dataclass import dataclass, field
from ..reading import plain_file, sniff
from ..reading.limits import MAX_FILE
from .contributor_pages import page_list

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_WARC = re.compile(r"(?:[^\0]*/)?[^/\0]+\.warc(?:\.gz)?", re.IGNORECASE)
_MOST_MEMBERS = 1_000
_MOST_RECORDS = 50_000
_MOST_UNPACKED = 1_000_000_000
"""Bytes of all answers together, unpacked."""
_KEPT_HEADERS = frozenset(
    "content-type content-length content-encoding last-modified etag date location retry-after server cf-mitigated x-amzn-waf-action".split()
)
_DATE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z")
_DOCUMENTS = frozenset({"pdf", "zip", "ole", "rtf"})
_PIECE = 1 << 20
_SAVE_AGAIN = message("Save the page again, or give the documents by themselves.")


@dataclass(frozen=True, slots=True)
class Scanning:
    """A web archive that is to be looked through; `known` are addresses of which every answer counts, whatever it is."""

    path: str
    known: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Recorded:
    """An answer in a web archive: where it stands, what was asked for and when, what came."""

    member: str
    offset: int
    address: str
    seen: str
    status: int | None
    headers: tuple[tuple[str, str], ...]
    size: int
    sha256: str


@dataclass(slots=True)
class Scanned:
    """The answers that count, in order, and how many others there are, by what they are."""

    answers: list[Recorded] = field(default_factory=list)
    passed: dict[str, int] = field(default_factory=dict)


def scan(job: Scanning) -> Scanned:
    """Look a web archive through. Raises `UnreadableError`."""
    made, passed = Scanned(), Counter[str]()
    by_digest: dict[str, Recorded] = {}
    unpacked = count = 0
    for member, offset, record in _records(job.path):
        count += 1
        if count > _MOST_RECORDS:
            raise UnreadableError(
                message("this web archive has more than {most_records} records", most_records=_MOST_RECORDS), where=job.path, next_step=_SAVE_AGAIN
            )
        kind = record.rec_type
        if kind not in {"response", "resource", "revisit"}:
            continue
        data = _body(record, job.path)
        unpacked += len(data)
        if unpacked > _MOST_UNPACKED:
            raise UnreadableError(
                message("this web archive unpacks to more than {most_unpacked} bytes", most_unpacked=_MOST_UNPACKED),
                where=job.path,
                next_step=_SAVE_AGAIN,
            )
        found = _recorded(member, offset, record, data)
        digest = record.rec_headers.get_header("WARC-Payload-Digest") or ""
        if kind == "revisit":  # the same bytes as an answer before
            before = by_digest.get(digest)
            if before is None:
                passed["answers that refer to a file that is not in it"] += 1
                continue
            made.answers.append(
                Recorded(before.member, before.offset, found.address, found.seen, before.status, found.headers, before.size, before.sha256)
            )
        elif _counts(found, data, job.known):
            by_digest.setdefault(digest, found)
            made.answers.append(found)
        else:
            passed[_what(data)] += 1
    made.passed = dict(passed)
    return made


def payload(job: tuple[str, Recorded]) -> bytes:
    """The bytes of an answer that was found by `scan`. Raises `UnreadableError` where the file has changed since."""
    path, wanted = job
    with _member(path, wanted.member) as file:
        file.seek(wanted.offset)
        for _, record in _iterated(file, path):
            data = _body(record, path)
            if hashlib.sha256(data).hexdigest() == wanted.sha256:
                return data
            break
    raise UnreadableError(message("this web archive has changed while it was read"), where=path, next_step=message("Run the same command again."))


def _records(path: str) -> Iterator[tuple[str, int, ArcWarcRecord]]:
    for member in _members(path):
        with _member(path, member) as file:
            for offset, record in _iterated(file, path):
                yield member, offset, record


def _iterated(file: BinaryIO, path: str) -> Iterator[tuple[int, ArcWarcRecord]]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    from ..reading.package import DAMAGED

    found = ArchiveIterator(file, no_record_parse=False)
    try:
        for record in found:
            yield found.offset, record
    except (ArchiveLoadFailed, *DAMAGED, IndexError, KeyError, AttributeError, TypeError) as error:
        raise UnreadableError(message("this web archive is damaged ({why})", why=str(error)[:200]), where=path, next_step=_SAVE_AGAIN) from error


def _members(path: str) -> list[str]:
    """The WARC files in a WACZ; the file itself, without a name, where it is no zip."""
    from ..reading.package import DAMAGED, refuse_long_directory

    with plain_file(path) as file:
        if file.read(4) != b"PK\x03\x04":
            return [""]
        refuse_long_directory(file, path)
        try:
            names = zipfile.ZipFile(file).namelist()
        except DAMAGED as error:
            raise UnreadableError(message("this archive is damaged or incomplete"), where=path, next_step=_SAVE_AGAIN) from error
    found = [name for name in names if _WARC.fullmatch(name)]
    if not found or len(found) > _MOST_MEMBERS:
        raise UnreadableError(
            message("{count} web archives are in this zip", count=len(found)), where=path, next_step=message("Give a .wacz, a .warc or a page.")
        )
    return found


@contextmanager
def _member(path: str, member: str) -> Iterator[BinaryIO]:
    from ..reading.package import DAMAGED

    with plain_file(path) as file:
        if not member:
            yield file
            return
        try:
            with zipfile.ZipFile(file) as archive, archive.open(member) as inside:
                yield inside  # type: ignore[misc]
        except DAMAGED as error:
            raise UnreadableError(message("this archive is damaged or incomplete"), where=path, next_step=_SAVE_AGAIN) from error


def _body(record: Any, path: str) -> bytes:
    from ..reading.package import DAMAGED

    pieces: list[bytes] = []
    room = MAX_FILE + 1
    try:
        stream = record.content_stream()
        while room > 0 and (piece := stream.read(min(room, _PIECE))):
            pieces.append(piece)
            room -= len(piece)
    except (*DAMAGED, AttributeError, TypeError) as error:
        raise UnreadableError(
            message("an answer in this web archive can't be unpacked ({why})", why=str(error)[:200]), where=path, next_step=_SAVE_AGAIN
        ) from error
    if room <= 0:
        raise UnreadableError(
            message("an answer in this web archive unpacks to more than {max_file} bytes", max_file=MAX_FILE), where=path, next_step=_SAVE_AGAIN
        )
    return b"".join(pieces)


def _recorded(member: str, offset: int, record: Any, data: bytes) -> Recorded:
    http = record.http_headers
    status = http.get_statuscode() if http is not None else ""
    headers = {str(name).lower(): str(value)[:500] for name, value in http.headers} if http is not None else {}
    seen = _DATE.fullmatch(record.rec_headers.get_header("WARC-Date") or "")
    return Recorded(
        member,
        offset,
        (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")[:4000],
        f"{seen[1]}Z" if seen else "",
        int(status) if status and status.isascii() and status.isdigit() and len(status) == 3 else None,
        tuple(sorted((name, value) for name, value in headers.items() if name in _KEPT_HEADERS)),
        len(data),
        hashlib.sha256(data).hexdigest(),
    )


def _counts(found: Recorded, data: bytes, known: frozenset[str]) -> bool:
    """Whether an answer is of a watched address, a document, or a page that links to one."""
    if not re.match(r"https?://", found.address) or not found.seen:
        return False
    kind = sniff(data)
    return found.address in known or kind in _DOCUMENTS or (kind == "html" and bool(page_list(data, found.address).links))


def _what(data: bytes) -> str:
    return {"html": "pages that link to no document", "empty": "empty answers"}.get(sniff(data), "scripts, styles, pictures and other files")


def is_web_archive(path: str | Path) -> bool:
    """Whether a file's name is that of a web archive; its bytes are looked at by a worker."""
    return bool(re.search(r"\.(?:wacz|warc|warc\.gz)$", str(path), re.IGNORECASE))
