"""A Word file's package: a zip archive of XML parts, opened within limits.

The limits (`limits`) are checked on what the archive declares, before anything is unpacked, and again on what comes out. No part is
ever written to the disk, so its name leads nowhere.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO

from ..errors import UnreadableError
from ..languages.messages import message
from .limits import MAX_DIRECTORY, MAX_ENTRIES, MAX_PART, MAX_RATIO, MAX_UNPACKED

if TYPE_CHECKING:
    from lxml import etree

_RATIO_FROM = 1_000_000

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_AGAIN = message("Open it in Word and save it again, or ask for the original.")

DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, UnicodeError),
    *(OSError, EOFError, NotImplementedError, ValueError, RuntimeError, OverflowError),
)
"""What Python's own unpackers raise at an archive that is damaged, locked, or packed in a way that they don't know."""
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_TAIL = 22 + 65_535 + 20 + 56
"""Bytes at the end of an archive in which its directory's place and size stand: two records, a locator and a comment."""


def refuse_long_directory(file: BinaryIO, name: str) -> None:
    """Raises `UnreadableError` for an archive whose directory is longer than any document's, before the directory is read: a million entries take a
    gigabyte of memory. Leaves the file at its beginning."""
    end = file.seek(0, io.SEEK_END)
    file.seek(max(0, end - _TAIL))
    tail = file.read(_TAIL)
    file.seek(0)
    sizes = [struct.unpack_from(how, tail, at + back)[0] for mark, how, back in ((_END, "<I", 12), (_END_64, "<Q", 40)) for at in _places(tail, mark)]
    # Beside a record of 64 bits the one of 32 bits says nothing but that.
    if any(MAX_DIRECTORY < size != _IN_64_BITS for size in sizes):
        raise UnreadableError(
            message("this archive lists far more parts than a document has (a directory of {max} bytes)", max=max(sizes)),
            where=name,
            next_step=message("It may be made to exhaust the computer: don't open it unless you trust its source. Or read it as PDF."),
        )


_IN_64_BITS = 0xFFFFFFFF


def _places(tail: bytes, mark: bytes) -> list[int]:
    """Where a record may begin: a comment may hold the mark too, so that the last few are looked at."""
    found: list[int] = []
    at = len(tail)
    while len(found) < 4 and (at := tail.rfind(mark, 0, at)) >= 0:
        if at + 56 <= len(tail) or (mark == _END and at + 22 <= len(tail)):
            found.append(at)
    return found


class Package:
    """The parts of an Office file by name. Raises `UnreadableError` when the archive is damaged, encrypted or beyond the limits."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        refuse_long_directory(io.BytesIO(data), name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGED as error:
            raise UnreadableError(
                message("this Word file or archive is damaged or incomplete"),
                where=name,
                next_step=message("Download it again. {again}", again=_AGAIN),
            ) from error
        self._refuse_bombs()

    def _refuse_bombs(self) -> None:
        entries = self._zip.infolist()
        total = sum(entry.file_size for entry in entries)
        steep = [e for e in entries if e.file_size > _RATIO_FROM and e.file_size > MAX_RATIO * max(1, e.compress_size)]
        if len(entries) > MAX_ENTRIES or total > MAX_UNPACKED or steep:
            raise UnreadableError(
                message("this archive unpacks to far more than a document holds ({total} bytes in {count} parts)", total=total, count=len(entries)),
                where=self.name,
                next_step=message("It may be made to exhaust the computer: don't open it unless you trust its source. Or read it as PDF."),
            )

    def names(self) -> list[str]:
        """Every part's name, as the archive lists them."""
        return self._zip.namelist()

    def has(self, part: str) -> bool:
        """Whether the archive has the part."""
        return part in self._zip.NameToInfo

    def read(self, part: str) -> bytes:
        """A part's bytes. Raises `UnreadableError` when it can't be unpacked or is larger than `MAX_PART`."""
        try:
            entry = self._zip.getinfo(part)
            if entry.flag_bits & 0x1:
                raise UnreadableError(
                    message("this archive is protected by a password"), where=self.name, next_step=message("Save it again without the password.")
                )
            with self._zip.open(entry) as stream:
                found = stream.read(MAX_PART + 1)
        except (KeyError, *DAMAGED) as error:
            raise UnreadableError(
                message("the part “{part}” of this Word file is damaged", part=part),
                where=self.name,
                next_step=message("Download it again. {again}", again=_AGAIN),
            ) from error
        if len(found) > MAX_PART:
            raise UnreadableError(
                message("the part “{part}” of this Word file is larger than {most} bytes", part=part, most=MAX_PART),
                where=self.name,
                next_step=message("Save it as PDF and read that."),
            )
        return found

    def xml(self, part: str) -> etree._Element:
        """A part as XML: no external file, no entity, no document type, within lxml's own limits on depth and length."""
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(self.read(part), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UnreadableError(
                message("the part “{part}” of this Word file is not well-formed: {why}", part=part, why=str(error)), where=self.name, next_step=_AGAIN
            ) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableError(
                message("the part “{part}” of this Word file declares a document type, which Word never writes", part=part),
                where=self.name,
                next_step=message("It may be made to read other files: don't trust it. Ask for the document as PDF."),
            )
        return root

    def targets(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part points to inside the package: relationship id -> (the last word of its type, the target's name). `part` may
        be empty: the whole.
        """
        folder, _, file = part.rpartition("/")
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self.has(rels):
            return {}
        found = {}
        for relationship in self.xml(rels).iter(_RELATIONSHIPS):
            if relationship.get("TargetMode") == "External":
                continue
            target = str(relationship.get("Target") or "")
            inside = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[str(relationship.get("Id") or "")] = (str(relationship.get("Type") or "").rpartition("/")[2], inside)
        return found
