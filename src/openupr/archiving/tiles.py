"""The files of a log as C2SP lays them out (c2sp.org/tlog-tiles): tiles of 256 hashes, bundles of 256 entries; the last of each level may be partial.

Any program that knows these files can check the log, beside ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .merkle import SIZE

WIDTH = 256
"""Hashes of a tile, entries of a bundle."""
HEIGHT = 8
"""Levels of the tree that a tile stands for."""
MOST_ENTRY = 65_535
"""Bytes of an entry: its length is written in sixteen bits."""
ENTRIES = "entries"
"""In the place of a level: the bundles of entries."""


def tile_name(level: int | str, index: int, width: int = WIDTH) -> str:
    """The name of a tile or bundle below the log's folder: "tile/0/x001/234", "tile/entries/000.p/17"."""
    groups = [f"{index % 1000:03d}"]
    while index := index // 1000:
        groups.append(f"x{index % 1000:03d}")
    return f"tile/{level}/{'/'.join(groups[::-1])}" + (f".p/{width}" if width != WIDTH else "")


def tiles_of(size: int) -> Iterator[tuple[int | str, int, int]]:
    """Level, index and width of every tile and bundle of a log of this size."""
    for level, count in levels_of(size):
        for index in range(0, count, WIDTH):
            yield level, index // WIDTH, min(WIDTH, count - index)
    for index in range(0, size, WIDTH):
        yield ENTRIES, index // WIDTH, min(WIDTH, size - index)


def levels_of(size: int) -> Iterator[tuple[int, int]]:
    """Each level of tiles, with the number of hashes in it."""
    level = 0
    while size:
        yield level, size
        level, size = level + 1, size // WIDTH


def hashes_in(tile: bytes) -> list[bytes]:
    """The hashes of a tile."""
    return [tile[at : at + SIZE] for at in range(0, len(tile), SIZE)]


def bundle(entries: Sequence[bytes]) -> bytes:
    """Entries as their bundle."""
    return b"".join(len(each).to_bytes(2, "big") + each for each in entries)


def entries_in(data: bytes) -> list[bytes] | None:
    """The entries of a bundle; None where its lengths don't add up."""
    found: list[bytes] = []
    at = 0
    while at < len(data):
        length = int.from_bytes(data[at : at + 2], "big")
        at += 2
        if at + length > len(data):
            return None
        found.append(data[at : at + length])
        at += length
    return found if at == len(data) else None
