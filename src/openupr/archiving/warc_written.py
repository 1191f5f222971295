"""Looks as a web archive for other programs (WARC 1.1, WACZ 1.1.1): the bytes of each as a `resource`, with what was logged of it as its `metadata`.

Not as a `response`: of an answer's headers only those that matter are logged, and a record that pretends to be the whole answer would not be true.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from ..light_dataclass import dataclass, field
from ..records import Observation
from .archive_of_looks import Archive
from .log_entries import Look
from .plain_zip import zipped

_NEVER = "1970-01-01T00:00:00Z"
_WARC, _INDEX, _PAGES = "archive/looks.warc.gz", "indexes/index.cdxj", "pages/pages.jsonl"
Looks = Sequence[tuple[int, Look]]


@dataclass(slots=True)
class _Written:
    """A web archive, with where in it each resource stands."""

    out: io.BytesIO = field(default_factory=io.BytesIO)
    index: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)


def warc(archive: Archive, looks: Looks) -> bytes:
    """These looks as a .warc.gz, in their order. The same looks give the same bytes."""
    return _written(archive, looks).out.getvalue()


def wacz(archive: Archive, looks: Looks) -> bytes:
    """The same as a .wacz, with its index and its list of pages."""
    made = _written(archive, looks)
    pages = [{"format": "json-pages-1.0", "id": "pages", "title": "Looks"}]
    pages += [{"url": address, "ts": seen} for address, seen, facts in made.index if facts["mime"] == "text/html"]
    files = {
        _WARC: made.out.getvalue(),
        _INDEX: "".join(sorted(f"{_key(address)} {_digits(seen)} {json.dumps(facts)}\n" for address, seen, facts in made.index)).encode(),
        _PAGES: "".join(f"{json.dumps(each)}\n" for each in pages).encode(),
    }
    resources = [
        {"name": name.rpartition("/")[2], "path": name, "hash": f"sha256:{hashlib.sha256(data).hexdigest()}", "bytes": len(data)}
        for name, data in files.items()
    ]
    package = {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "software": "OpenUPR",
        "title": f"Looks of {archive.origin}",
        "resources": resources,
    }
    return zipped(files | {"datapackage.json": json.dumps(package, indent=1).encode()})


def _written(archive: Archive, looks: Looks) -> _Written:
    from warcio.warcwriter import WARCWriter

    made = _Written()
    writer = WARCWriter(made.out, gzip=True, warc_version="1.1")
    said = {"software": "OpenUPR", "format": "WARC File Format 1.1", "description": f"looks of the log {archive.origin}"}
    info = writer.create_warcinfo_record("looks.warc.gz", said)
    _name(info, f"{archive.origin} info", looks[0][1].look.seen if looks else _NEVER)
    writer.write_record(info)
    for index, each in looks:
        look, identity = each.look, f"{archive.origin} {index}"
        data = archive.blobs.get(look.sha256) if look.sha256 else None
        address = look.source if "://" in look.source else f"urn:sha256:{look.sha256}"
        if data is not None:
            at = made.out.tell()
            _write(writer, "resource", address, data, _kind(look), identity, look.seen)
            facts = {"url": address, "mime": _kind(look), "status": "200", "digest": f"sha256:{look.sha256}", "length": str(made.out.tell() - at)}
            made.index.append((address, look.seen, facts | {"offset": str(at), "filename": "looks.warc.gz"}))
        _write(writer, "metadata", address, archive.log.entry(index), "application/json", f"{identity} logged", look.seen, about=identity)
    return made


def _write(writer: Any, kind: str, address: str, data: bytes, media: str, identity: str, seen: str, about: str = "") -> None:
    headers = {"WARC-Refers-To": _uri(about)} if about else {}
    record = writer.create_warc_record(address, kind, payload=io.BytesIO(data), length=len(data), warc_content_type=media, warc_headers_dict=headers)
    _name(record, identity, seen)
    writer.write_record(record)


def _name(record: Any, identity: str, seen: str) -> None:
    """An identifier that is made of the log and the place, in the place of one that is drawn, and the time of the look."""
    record.rec_headers.replace_header("WARC-Record-ID", _uri(identity))
    record.rec_headers.replace_header("WARC-Date", seen)


def _uri(identity: str) -> str:
    return f"<urn:uuid:{UUID(bytes=hashlib.sha256(identity.encode()).digest()[:16], version=4)}>"


def _kind(look: Observation) -> str:
    told = dict(look.headers).get("content-type", "").partition(";")[0].strip()
    return told or ("text/html" if look.wanted == "html" else "application/octet-stream")


def _key(address: str) -> str:
    """An address in the order in which indexes of web archives sort: "org,example)/page"."""
    parts = urlsplit(address)
    host = ",".join(reversed((parts.hostname or "").split(".")))
    return f"{host}){parts.path or '/'}{f'?{parts.query}' if parts.query else ''}".replace(" ", "%20")


def _digits(seen: str) -> str:
    return "".join(filter(str.isdigit, seen))
