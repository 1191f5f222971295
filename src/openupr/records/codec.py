"""Records as bytes and back: MessagePack by msgspec, which knows frozen dataclasses, named tuples and enumerations by their types; then zlib.

No record is named here: what the house's records are is what can be kept. A kept record is only ever read by the code that wrote it (its stage's
version follows that code), so nothing here has to know older forms. Nothing is unpickled, ever.
"""

from __future__ import annotations

import zlib
from collections.abc import Hashable
from functools import cache
from threading import RLock
from typing import Any, TypeVar, cast

import msgspec

from ..errors import StoreError
from ..languages.messages import message

T = TypeVar("T")

_FAST = 1  # zlib's level: records shrink to a tenth at 350 MB a second; level 6 would give a fifteenth at 110
_PACKED = 0.9  # numbers of a model: to unpack them takes longer than all else that is done with them
_WORTH = 0.95  # a PDF or a .docx is compressed already: what zlib does not make smaller is kept as it is
_ENCODER = msgspec.msgpack.Encoder()

MOST_RECORD = 128 * 1024 * 1024
"""Bytes of one record, unpacked. The largest of 238 working group reports has 0.4 million: what unpacks to more was not packed by us."""
MOST_ORIGINAL = 256 * 1024 * 1024
"""Bytes of one original, unpacked: more than `reading` takes of any file."""


_ONE_AT_A_TIME = RLock()
"""Held while it is found out what a type consists of. msgspec notes that at each class before it knows it all (a record may hold records of its own
type): a second thread that asks for the same class meanwhile reads what is not written yet, and the whole process ends."""


@cache
def decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    """What reads MessagePack as this type, in any thread."""
    with _ONE_AT_A_TIME:
        return msgspec.msgpack.Decoder(kind)


def converted(value: object, kind: type[T]) -> T:
    """Plain lists, dictionaries and values as this type, in any thread. Raises `msgspec.ValidationError`."""
    decoder(cast(Hashable, kind))  # from now on it is known what the type consists of
    return msgspec.convert(value, kind)


def from_json(text: str | bytes, kind: type[T]) -> T:
    """JSON as this type, in any thread. Raises `msgspec.MsgspecError`."""
    decoder(cast(Hashable, kind))
    return msgspec.json.decode(text, type=kind)


def pack_record(record: object, *, squeezed: bool = True) -> bytes:
    """A record as bytes; the same record gives the same bytes. What zlib makes hardly smaller is kept as it is; not `squeezed`: that is known of it
    beforehand, for it holds little but what is compressed already, such as pictures."""
    data = _ENCODER.encode(record)
    small = zlib.compress(data, _FAST) if squeezed else data
    return small if len(small) < _PACKED * len(data) else zlib.compress(data, 0)


def unpack(data: bytes, kind: type[T]) -> T:
    """The record of this type that `pack` made bytes of. Raises `StoreError` when they are damaged, those of another type, or more than any record
    of ours."""
    try:
        found: T = decoder(cast(Hashable, kind)).decode(bounded(data, MOST_RECORD))
    except (zlib.error, msgspec.MsgspecError, UnicodeError, RecursionError, TypeError) as error:
        raise StoreError(
            message("a kept {kind} is damaged ({why})", kind=getattr(kind, "__name__", "record"), why=str(error)),
            next_step=message("`openupr check` says which; read the documents again."),
        ) from error
    return found


def loosely(data: bytes) -> Any:
    """A kept record as dictionaries and lists, whatever its form; None where it is damaged (`check` tells that)."""
    try:
        return msgspec.msgpack.decode(bounded(data, MOST_RECORD))
    except (zlib.error, msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def bounded(data: bytes, most: int) -> bytes:
    """What zlib packed, of at most so many bytes: some thousand bytes can unpack to more than a computer holds. Raises `zlib.error`."""
    unpacking = zlib.decompressobj()
    found = unpacking.decompress(data, most)
    if unpacking.unconsumed_tail or (not unpacking.eof and len(found) >= most):
        raise zlib.error(f"it unpacks to more than {most:,} bytes")
    if not unpacking.eof or unpacking.unused_data:
        raise zlib.error("it ends too soon" if not unpacking.eof else "something stands behind its end")
    return found


def squeeze(data: bytes) -> tuple[str, bytes]:
    """An original as it is kept: how (`zlib`, or empty: as it is) and the bytes."""
    small = zlib.compress(data, 6)
    return ("zlib", small) if len(small) < _WORTH * len(data) else ("", data)


def unsqueeze(packing: str, data: bytes) -> bytes:
    """An original from how it is kept. Raises `StoreError` when it is damaged, or larger than any file that is read."""
    if not packing:
        return data
    try:
        return bounded(data, MOST_ORIGINAL)
    except zlib.error as error:
        raise StoreError(
            message("a kept document is damaged ({why})", why=str(error)),
            next_step=message("`openupr check` says which; read it again from its file."),
        ) from error
