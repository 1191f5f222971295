"""Records as bytes and back: MessagePack by msgspec, which knows frozen dataclasses, named tuples and enumerations by their types; then zlib.

No record is named here: what the house's records are is what can be kept. A kept record is only ever read by the code that wrote it (its stage's
version follows that code), so nothing here has to know older forms. Nothing is unpickled, ever.
"""

from __future__ import annotations

import zlib
from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from ..errors import StoreError

T = TypeVar("T")

_FAST = 1  # zlib's level: records shrink to a tenth at 350 MB a second; level 6 would give a fifteenth at 110
_WORTH = 0.95  # a PDF or a .docx is compressed already: what zlib does not make smaller is kept as it is
_ENCODER = msgspec.msgpack.Encoder()


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)


def pack(record: object) -> bytes:
    """A record as bytes; the same record gives the same bytes."""
    return zlib.compress(_ENCODER.encode(record), _FAST)


def unpack(data: bytes, kind: type[T]) -> T:
    """The record of this type that `pack` made bytes of. Raises `StoreError` when they are damaged or those of another type."""
    try:
        found: T = _decoder(cast(Hashable, kind)).decode(zlib.decompress(data))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise StoreError(
            f"a kept {getattr(kind, '__name__', 'record')} is damaged ({error})", next_step="`openupr check` says which; read the documents again."
        ) from error
    return found


def squeeze(data: bytes) -> tuple[str, bytes]:
    """An original as it is kept: how (`zlib`, or empty: as it is) and the bytes."""
    small = zlib.compress(data, 6)
    return ("zlib", small) if len(small) < _WORTH * len(data) else ("", data)


def unsqueeze(packing: str, data: bytes) -> bytes:
    """An original from how it is kept. Raises `StoreError` when it is damaged."""
    try:
        return zlib.decompress(data) if packing else data
    except zlib.error as error:
        raise StoreError(f"a kept document is damaged ({error})", next_step="`openupr check` says which; read it again from its file.") from error
