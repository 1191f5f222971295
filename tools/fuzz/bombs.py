"""Packed streams that unpack to gigabytes, made in no time: a packed megabyte, so many times."""

from __future__ import annotations

import zlib
from functools import cache

_ADLER = 65521


@cache
def _megabyte(fill: bytes) -> bytes:
    """A megabyte of this, packed so that it may stand behind and before another."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeezer.compress(fill * (1_000_000 // len(fill))) + squeezer.flush(zlib.Z_FULL_FLUSH)


def bomb(megabytes: int, fill: bytes = b"\x00") -> bytes:
    """A zlib stream of so much of this. Its checksum is right for zeros."""
    checksum = ((megabytes * 1_000_000 % _ADLER) << 16) + 1
    return b"\x78\xda" + _megabyte(fill) * megabytes + b"\x03\x00" + checksum.to_bytes(4, "big")
