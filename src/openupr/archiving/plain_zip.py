"""A zip that is written in one way only: the same files give the same bytes on every machine, so that a changed byte between the files is found too.

Nothing is packed, no date, no owner. Python's own writer puts more in, which differs by version and system.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from ..errors import UnreadableError
from ..languages.messages import message
from .archive_files import MOST_FILE, HeldFiles

_DAY = 0x0021
"""The first of January 1980, before which a zip knows no day."""
_VERSION = 20
_MOST_FILES = 60_000
_MOST_BYTES = 3_000_000_000
"""Bytes of all files: positions are written in 32 bits."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files as a zip, in the order of their names."""
    assert len(files) <= _MOST_FILES
    assert sum(map(len, files.values())) <= _MOST_BYTES
    out, listed = io.BytesIO(), io.BytesIO()
    for name, data in sorted(files.items()):
        at, called = out.tell(), name.encode()
        facts = struct.pack("<HHHHHIIIHH", _VERSION, 0, 0, 0, _DAY, zlib.crc32(data), len(data), len(data), len(called), 0)
        out.write(b"PK\x03\x04" + facts + called + data)
        listed.write(b"PK\x01\x02" + struct.pack("<H", _VERSION) + facts + struct.pack("<HHHII", 0, 0, 0, 0, at) + called)
    start, directory = out.tell(), listed.getvalue()
    out.write(directory + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, len(files), len(files), len(directory), start, 0))
    return out.getvalue()


def unzipped(data: bytes, name: str) -> HeldFiles:
    """The files of such a zip; for a worker. Raises `UnreadableError` for what is none, is packed, or is more than any proof; no file is written."""
    from ..reading.package import DAMAGED, refuse_long_directory

    refuse_long_directory(io.BytesIO(data), name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            packed = [each for each in entries if each.compress_type != zipfile.ZIP_STORED or each.file_size > min(MOST_FILE, len(data))]
            if packed or len(entries) > _MOST_FILES:
                raise UnreadableError(message("this is no proof of OpenUPR: its files are packed"), where=name, next_step=_AGAIN)
            return HeldFiles({each.filename: _stored(data, each) for each in entries})
    except DAMAGED as error:
        raise UnreadableError(message("this zip is damaged ({why})", why=str(error)[:200]), where=name, next_step=_AGAIN) from error


def _stored(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    """The bytes of a file as they stand there. The zip's own sum is not checked: the signatures show whether they are what was put in."""
    at = entry.header_offset
    start = at + 30 + sum(struct.unpack_from("<HH", data, at + 26))
    if data[at : at + 4] != b"PK\x03\x04" or start + entry.file_size > len(data):
        raise zipfile.BadZipFile("a file is not where its list says")
    return data[start : start + entry.file_size]


_AGAIN = message("Ask for the file again from who gave it; `openupr archive export` writes one.")
