"""The log: entries that are only ever added, in C2SP's files, under checkpoints that a key signs.

    checkpoint            what was signed last            checkpoints/42   every one that was ever signed, by its size
    tile/entries/000.p/42 the entries                     tile/0/000.p/42  the tree over them

An addition is there when the new `checkpoint` is; files beyond its size are what was left behind by one that was killed, and are written anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from ..errors import StoreError
from ..languages.messages import message
from .archive_files import ArchiveFiles, FolderFiles
from .checkpoints import Checkpoint, Proof, read_checkpoint
from .merkle import SIZE, TreeLevels, consistency, inclusion, leaf_hash, tree_root
from .signed_notes import SigningKey
from .tiles import ENTRIES, HEIGHT, WIDTH, bundle, entries_in, hashes_in, levels_of, tile_name, tiles_of

CHECKPOINT = "checkpoint"
"""The name of the file that holds what was signed last."""


def signed_at(size: int) -> str:
    """The name of the file that holds the checkpoint of this size."""
    return f"checkpoints/{size}"


def origin_of(public: bytes) -> str:
    """The name of a log: made of its first key, so that nobody can take it over with another one."""
    return f"openupr/{hashlib.sha256(public).hexdigest()[:32]}"


class EntryLog:
    """A log in a folder. What is read of it is what its last checkpoint covers."""

    def __init__(self, files: FolderFiles) -> None:
        self.files = files
        self._whole: dict[int, bytes] = {}
        self.refresh()

    def refresh(self) -> None:
        """Look anew how long it is: another process may have added to it. Raises `UnreadableError` for a damaged checkpoint."""
        data = self.files.read(CHECKPOINT)
        self.head = read_checkpoint(data, CHECKPOINT)[0] if data is not None else None
        self._tree = TileTree(self.files, self.size)

    @property
    def size(self) -> int:
        """How many entries there are."""
        return self.head.size if self.head is not None else 0

    def entries(self, start: int = 0) -> Iterator[bytes]:
        """The entries from a place on; of one that was erased nothing."""
        for index in range(start // WIDTH, (self.size + WIDTH - 1) // WIDTH):
            yield from self._bundle(index)[max(0, start - index * WIDTH) :]

    def having(self, *words: bytes) -> Iterator[tuple[int, bytes]]:
        """The entries in which one of these stands, each with its place, the newest first. To look bundles through takes a moment, to part and read
        all of their entries takes long."""
        for number in reversed(range((self.size + WIDTH - 1) // WIDTH)):
            data = self._bundle_data(number)
            if any(each in data for each in words):
                for place, entry in reversed([*enumerate(self._bundle(number), number * WIDTH)]):
                    if any(each in entry for each in words):
                        yield place, entry

    def entry(self, index: int) -> bytes:
        """One entry; nothing of one that was erased."""
        return self._bundle(index // WIDTH)[index % WIDTH]

    def leaf(self, index: int) -> bytes:
        """The hash of an entry."""
        return self._tree.node(0, index)

    def proof(self, index: int, size: int | None = None) -> Proof:
        """That an entry is in the log as of the checkpoint of this size (the last one). Raises `StoreError` where none was signed then."""
        size = size or self.size
        note = self.files.read(signed_at(size))
        if note is None or index >= size:
            raise StoreError(
                message("no checkpoint of {size} entries covers entry {index}", size=size, index=index),
                next_step=message("`openupr verify` says what is wrong in the archive."),
            )
        return Proof(index, tuple(inclusion(self._tree.node, index, size)), note)

    def steps(self, first: int, second: int) -> list[bytes]:
        """The proof that the log of one size is the beginning of the log of another."""
        return consistency(self._tree.node, first, second)

    def add(self, entries: Sequence[bytes], keys: Sequence[SigningKey], origin: str) -> Checkpoint:
        """Add entries, and sign what the log is then with each of the keys; call it `alone`. Raises `StoreError`."""
        before, size = self.size, self.size + len(entries)
        self._write_bundles(entries)
        tree = self._write_tiles([leaf_hash(each) for each in entries])
        made = Checkpoint(origin, size, tree_root(tree.node, size))
        note = made.signed(*keys)
        self.files.write(signed_at(size), note)
        self.files.write(CHECKPOINT, note)
        self.head, self._tree = made, tree
        self._tidy(before)
        return made

    def blank(self, index: int) -> None:
        """Take away the bytes of an entry; its hash stays, and every proof with it."""
        number = index // WIDTH
        first = number * WIDTH
        self._whole.pop(number, None)
        for width in range(1, WIDTH + 1):
            name = tile_name(ENTRIES, number, width)
            found = entries_in(data) if index - first < width and (data := self.files.read(name)) is not None else None
            if found is not None:
                found[index - first] = b""
                self.files.write(name, bundle(found))

    def _write_bundles(self, entries: Sequence[bytes]) -> None:
        start, size = self.size, self.size + len(entries)
        at = start - start % WIDTH
        whole = [*(self._bundle(at // WIDTH) if start % WIDTH else []), *entries]
        for first in range(0, len(whole), WIDTH):
            part = whole[first : first + WIDTH]
            self.files.write(tile_name(ENTRIES, (at + first) // WIDTH, len(part)), bundle(part))
        assert at + len(whole) == size

    def _write_tiles(self, hashes: Sequence[bytes]) -> TileTree:
        """The tiles of each level to which hashes are added; a tile that becomes full adds its root to the level above."""
        level, start, added = 0, self.size, list(hashes)
        made = TileTree(self.files, start + len(added))
        while added:
            at = start - start % WIDTH
            whole = [*(self._tree.hashes(level, at // WIDTH) if start % WIDTH else []), *added]
            above: list[bytes] = []
            for first in range(0, len(whole), WIDTH):
                part = whole[first : first + WIDTH]
                number = (at + first) // WIDTH
                self.files.write(tile_name(level, number, len(part)), b"".join(part))
                inside = made.take(level, number, part)
                if len(part) == WIDTH:
                    above.append(inside.node(HEIGHT, 0))
            level, start, added = level + 1, start // WIDTH, above
        return made

    def _tidy(self, before: int) -> None:
        """Remove partial tiles in the place of which there is a whole one; the others stay, as C2SP asks, for whoever holds an older checkpoint."""
        whole = {(level, index) for level, index, width in tiles_of(self.size) if width == WIDTH}
        for level, index, width in tiles_of(before):
            if width != WIDTH and (level, index) in whole:
                for each in range(1, WIDTH):
                    self.files.remove(tile_name(level, index, each))

    def _bundle(self, index: int) -> list[bytes]:
        width = min(WIDTH, self.size - index * WIDTH)
        found = entries_in(self._bundle_data(index))
        if found is None or len(found) < width:
            raise damaged(tile_name(ENTRIES, index, width))
        return found[:width]

    def _bundle_data(self, index: int) -> bytes:
        """A bundle as it stands there; of whole ones, which are written once, what was read is known."""
        if index in self._whole:
            return self._whole[index]
        width = min(WIDTH, self.size - index * WIDTH)
        data = whole_or_part(self.files, ENTRIES, index, width)
        if data is None:
            raise damaged(tile_name(ENTRIES, index, width))
        if width == WIDTH:
            self._whole[index] = data
        return data


class TileTree:
    """The tree over a log of this size, as far as its tiles were read."""

    def __init__(self, files: ArchiveFiles, size: int) -> None:
        self._files = files
        self._counts = dict(levels_of(size))
        self._tiles: dict[tuple[int, int], TreeLevels] = {}

    def node(self, level: int, index: int) -> bytes:
        """See `merkle.Node`."""
        tall, inside = divmod(level, HEIGHT)
        number, place = divmod(index << inside, WIDTH)
        return self._tile(tall, number).node(inside, place >> inside)

    def hashes(self, level: int, number: int) -> list[bytes]:
        """The hashes of a tile."""
        return self._tile(level, number).levels[0]

    def take(self, level: int, number: int, hashes: Sequence[bytes]) -> TreeLevels:
        """Know a tile without reading it."""
        return self._tiles.setdefault((level, number), TreeLevels(hashes))

    def _tile(self, level: int, number: int) -> TreeLevels:
        if (level, number) not in self._tiles:
            width = min(WIDTH, self._counts[level] - number * WIDTH)
            data = whole_or_part(self._files, level, number, width)
            if data is None or len(data) < width * SIZE:
                raise damaged(tile_name(level, number, width))
            return self.take(level, number, hashes_in(data[: width * SIZE]))
        return self._tiles[level, number]


def whole_or_part(files: ArchiveFiles, level: int | str, index: int, width: int) -> bytes | None:
    """A tile or bundle of this width; a whole one begins with each of its parts."""
    found = files.read(tile_name(level, index, width))
    return files.read(tile_name(level, index)) if found is None else found


def damaged(name: str) -> StoreError:
    """The error of a file of a log that is not as it was written."""
    return StoreError(
        message("the archive is damaged"), where=name, next_step=message("`openupr verify` and the archive's folder says what, and since when.")
    )
