"""Is an archive what was signed? Every file of it is looked at; what is not as it was is named, with its place. For a worker: it may be a stranger's.

Of each entry and each hash there may be several copies (partial tiles). What was signed decides which of two that differ was changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..errors import UnreadableError
from ..languages.messages import Text, message
from ..records import Broken, Proved
from .archive_files import ArchiveFiles
from .blob_files import blob_name
from .checked_contents import Contents, contents_of
from .checked_stamps import StampsFound, stamps_of
from .checkpoints import Checkpoint, read_checkpoint
from .entry_log import CHECKPOINT, signed_at
from .key_chain import KeyChain, checkpoint_reason, key_chain
from .log_entries import Any_, Gap, Look, Stamped, WithholdingLogged, decode_entry
from .merkle import SIZE, TreeLevels, leaf_hash, tree_root
from .stamp_checks import StampFiles, StampSaid
from .tiles import ENTRIES, HEIGHT, WIDTH, entries_in, hashes_in, tile_name, tiles_of

_TILE = re.compile(r"tile/(0|[1-9]\d?|entries)/((?:x\d{3}/)*\d{3})(?:\.p/([1-9]\d{0,2}))?")
_SIGNED = re.compile(r"checkpoints/([1-9]\d{0,8})")
_BLOB = re.compile(r"blobs/([0-9a-f]{2})/([0-9a-f]{64})")
MOST_ENTRIES = 5_000_000
"""Entries of a log that is checked."""
Against = Sequence[tuple[str, bytes]]
"""Checkpoints that come from elsewhere, each with the name of its file."""


def check_archive(
    files: ArchiveFiles, against: Against = (), stamp: Callable[[StampFiles], StampSaid] | None = None, roots: Sequence[str] = ()
) -> Proved:
    """Check all of an archive; `against` are checkpoints of the same log that somebody else holds, `stamp` what checks a stamp, `roots` the
    fingerprints of the roots that are trusted. Raises `UnreadableError` for what is no archive at all."""
    return _Check(files, roots).made(against, stamp)


class _Check:
    def __init__(self, files: ArchiveFiles, roots: Sequence[str]) -> None:
        self.files, self.names, self.roots = files, files.names(), roots
        self.broken: list[Broken] = []
        self.notes: list[Text] = []
        self.tiles = {name: match for name in self.names if (match := _TILE.fullmatch(name))}
        if CHECKPOINT not in self.names and not self.tiles:
            raise UnreadableError(message("no archive lies here"), where=CHECKPOINT, next_step=message("Name the folder of an archive, or a proof."))
        self.copies = self._copies()
        self.written = self._written_hashes()
        self.read_from: dict[int, bytes] = {}  # of each entry that could be read the bytes

    def fault(self, where: Text, what: Text) -> None:
        """Say what is wrong, once."""
        if (found := Broken(where, what)) not in self.broken:
            self.broken.append(found)

    def made(self, against: Against, stamp: Callable[[StampFiles], StampSaid] | None) -> Proved:
        """Everything, one after the other."""
        entries = self._best_entries()
        chain = key_chain(entries)
        self.broken += chain.broken
        head = self._head(chain)
        size = head.size if head is not None else len(self.copies)
        leaves = self._leaves(size, head)
        levels = TreeLevels(leaves)
        self._hold_files_against(leaves, levels, size, entries)
        honest, signed = self._checkpoints(chain, levels, size, head)
        inside = [(index, each) for index, each in entries if index < size and leaf_hash(self.read_from[index]) == leaves[index]]
        unread = [index for index in range(size) if index not in {at for at, _ in inside} and leaves[index].hex() not in _erased(inside)]
        found = stamps_of(self.files, inside, stamp, self.roots)
        self._hold_stamps(inside)
        self.broken += found.broken
        contents = contents_of(self.files, inside, found, unread=unread)
        self._contents(contents, inside, unread)
        self._unknown(found)
        conflicts = self._against(against, chain, levels, size)
        return Proved(
            "archive",
            chain.origin,
            size,
            min(signed, default=size),
            chain.shown(),
            contents.looks,
            found.stamps,
            tuple((each.size, each.stamps, each.why) for _, each in inside if isinstance(each, Gap)),
            tuple(self.broken),
            (*self.notes, *found.notes, *contents.notes),
            honest,
            conflicts,
        )

    # -- what stands in the files

    def _copies(self) -> list[list[tuple[bytes, str]]]:
        """Of each entry every copy, with the name of its file."""
        found: list[list[tuple[bytes, str]]] = []
        for name, match in sorted(self.tiles.items(), key=lambda each: -int(each[1][3] or WIDTH)):
            if match[1] != ENTRIES:
                continue
            data = self.files.read(name) or b""
            entries = entries_in(data)
            width, start = int(match[3] or WIDTH), _index(match[2]) * WIDTH
            if entries is None or len(entries) != width:
                self.fault(name, message("its lengths don't add up to {width} entries", width=width))
                entries = []
            if start + len(entries) > MOST_ENTRIES:
                raise UnreadableError(
                    message("this log has more than {most_entries} entries", most_entries=MOST_ENTRIES),
                    where=name,
                    next_step=message("It is no log of OpenUPR."),
                )
            found += [[] for _ in range(start + len(entries) - len(found))]
            for place, each in enumerate(entries, start):
                found[place].append((each, name))
        return found

    def _written_hashes(self) -> dict[int, list[tuple[bytes, str]]]:
        """Of each leaf hash every copy in the tiles."""
        found: dict[int, list[tuple[bytes, str]]] = {}
        for name, match in self.tiles.items():
            if match[1] == "0":
                data = self.files.read(name) or b""
                for place, each in enumerate(hashes_in(data[: len(data) // SIZE * SIZE]), _index(match[2]) * WIDTH):
                    found.setdefault(place, []).append((each, name))
        return found

    def _best_entries(self) -> list[tuple[int, Any_]]:
        """Each entry as one of its copies has it that the tree has the hash of, else as any can be read."""
        found: list[tuple[int, Any_]] = []
        for index, copies in enumerate(self.copies):
            hashes = {each for each, _ in self.written.get(index, ())}
            for data, _ in sorted(copies, key=lambda each: leaf_hash(each[0]) not in hashes):
                entry = decode_entry(data) if data else None
                if entry is not None:
                    found.append((index, entry))
                    self.read_from[index] = data
                    break
        return found

    def _head(self, chain: KeyChain) -> Checkpoint | None:
        """What was signed last: as `checkpoint` says, else the longest of those that are kept."""
        kept = sorted((int(match[1]) for name in self.names if (match := _SIGNED.fullmatch(name))), reverse=True)
        for name in (CHECKPOINT, *map(signed_at, kept)):
            data = self.files.read(name)
            if data is None:
                self.fault(name, message("it is missing"))
                continue
            try:
                return chain.read(data, name) if chain.holders else read_checkpoint(data, name)[0]
            except (UnreadableError, ValueError) as error:
                self.fault(name, checkpoint_reason(error))
        return None

    def _leaves(self, size: int, head: Checkpoint | None) -> list[bytes]:
        """The hash of each entry that was signed: of several, those that lead to the signed root."""
        written = [[each for each, _ in self.written.get(index, ())] for index in range(size)]
        own = [[leaf_hash(each) for each, _ in self.copies[index]] if index < len(self.copies) else [] for index in range(size)]
        for index in range(size):
            if not written[index] and not own[index]:
                self.fault(message("entry {index}", index=str(index)), message("neither the entry nor its hash is there"))
        choices = [
            [(first or second or [bytes(SIZE)])[0] for first, second in zip(written, own, strict=True)],
            [(second or first or [bytes(SIZE)])[0] for first, second in zip(written, own, strict=True)],
            [_agreed(first, second) for first, second in zip(written, own, strict=True)],
        ]
        fits = (each for each in choices if head is not None and tree_root(TreeLevels(each).node, size) == head.root)
        return next(fits, choices[2])

    def _hold_files_against(self, leaves: Sequence[bytes], levels: TreeLevels, size: int, entries: Sequence[tuple[int, Any_]]) -> None:
        """Every tile and bundle against the hashes that were signed."""
        erased = _erased(entries)
        for level, index, width in tiles_of(size):
            if tile_name(level, index, width) not in self.tiles and tile_name(level, index) not in self.tiles:
                self.fault(tile_name(level, index, width), message("it is missing"))
        for name, match in self.tiles.items():
            width, start = int(match[3] or WIDTH), _index(match[2]) * WIDTH
            level = -1 if match[1] == ENTRIES else int(match[1])
            count = size >> HEIGHT * max(level, 0)
            if start + width > count:
                self.notes.append(
                    message("{name} is longer than what was signed: a command may have been ended while it wrote it. It does not count.", name=name)
                )
            if level < 0:
                self._hold_bundle(name, start, leaves, erased)
            else:
                expected = [levels.node(HEIGHT * level, at) for at in range(start, min(start + width, count))]
                self._hold_tile(name, level, start, width, expected)

    def _hold_bundle(self, name: str, start: int, leaves: Sequence[bytes], erased: set[str]) -> None:
        for index in range(start, min(start + WIDTH, len(leaves), len(self.copies))):
            for data, own in self.copies[index]:
                if own != name or leaf_hash(data) == leaves[index]:
                    continue
                if data:
                    self.fault(name, message("entry {index} is not what was signed", index=str(index)))
                elif leaves[index].hex() not in erased:
                    self.fault(name, message("entry {index} is empty, and no later entry says that it was erased", index=str(index)))

    def _hold_tile(self, name: str, level: int, start: int, width: int, expected: Sequence[bytes]) -> None:
        data = self.files.read(name) or b""
        if len(data) != width * SIZE:
            self.fault(name, message("it has {bytes} bytes and not {right}", bytes=len(data), right=width * SIZE))
            return
        wrong = next((at for at, each in enumerate(expected) if data[at * SIZE : (at + 1) * SIZE] != each), None)
        if wrong is not None:
            first = (start + wrong) << HEIGHT * level
            what = (
                message("the hash of entry {index} is not what was signed", index=str(first))
                if level == 0
                else message("hash {wrong} (of entries from {index} on) is not what was signed", wrong=str(wrong), index=str(first))
            )
            self.fault(name, what)

    # -- what was signed

    def _checkpoints(self, chain: KeyChain, levels: TreeLevels, size: int, head: Checkpoint | None) -> tuple[int | None, list[int]]:
        """The largest signed size that agrees with what is here, where a larger one does not; and every size that does."""
        agree: list[int] = []
        differ: list[int] = []
        for name, found in self._signed(chain):
            if found.size > size:
                differ.append(found.size)
                self.fault(name, message("{signed} entries were signed, and {here} are here", signed=found.size, here=size))
            elif tree_root(levels.node, found.size) == found.root:
                agree.append(found.size)
            else:
                differ.append(found.size)
                self.fault(name, message("what stands in the log is not what was signed when it had {size} entries", size=found.size))
        if head is not None and tree_root(levels.node, size) != head.root:
            differ.append(size)
        honest = max((each for each in agree if each < min(differ)), default=0) if differ else None
        if honest is not None:
            self.fault(
                message("log"),
                message("its history was rewritten: up to entry {honest} it is what was signed, from there on it is not", honest=honest),
            )
        return honest, agree

    def _signed(self, chain: KeyChain) -> Iterator[tuple[str, Checkpoint]]:
        for name in self.names:
            match = _SIGNED.fullmatch(name)
            data = self.files.read(name) if match else None
            if match is None or data is None:
                continue
            try:
                found = chain.read(data, name) if chain.holders else read_checkpoint(data, name)[0]
            except (UnreadableError, ValueError) as error:
                self.fault(name, checkpoint_reason(error))
                continue
            if found.size == int(match[1]):
                yield name, found
            else:
                self.fault(name, message("it is the checkpoint of {size} entries", size=found.size))
        last, head = self.files.read(CHECKPOINT), None
        if last is not None and not any(each.where == CHECKPOINT for each in self.broken):
            head = read_checkpoint(last, CHECKPOINT)[0]
            kept = self.files.read(signed_at(head.size))
            if kept is None:
                self.fault(signed_at(head.size), message("it is missing"))
            elif kept != last and not any(each.where == signed_at(head.size) for each in self.broken):
                self.fault(CHECKPOINT, message("it is not the same as {signed_at}", signed_at=signed_at(head.size)))

    def _against(self, against: Against, chain: KeyChain, levels: TreeLevels, size: int) -> tuple[tuple[str, str], ...]:
        """Checkpoints that others hold, against what is here: one that this log's key has signed, and that contradicts it, is a second history."""
        found = []
        for name, note in against:
            theirs, why = chain.theirs(note, name)
            if theirs is None:
                self.notes.append(why)
            elif theirs.size > size:
                what = message(
                    "{name}: {signed} entries were signed, and this copy of the log has {here}: it is an older one, or entries were taken away",
                    name=name,
                    signed=theirs.size,
                    here=size,
                )
                self.notes.append(what)
            elif tree_root(levels.node, theirs.size) != theirs.root:
                self.fault(
                    "log",
                    message(
                        "its key has signed two histories: {name} is another tree of {size} entries. The two checkpoints are the proof",
                        name=name,
                        size=theirs.size,
                    ),
                )
                found.append((name, signed_at(theirs.size) if signed_at(theirs.size) in self.names else CHECKPOINT))
            else:
                self.notes.append(message("{name}: this log begins with the {size} entries that it names", name=name, size=theirs.size))
        return tuple(found)

    # -- what the entries say

    def _hold_stamps(self, entries: Sequence[tuple[int, Any_]]) -> None:
        for index, each in entries:
            if isinstance(each, Stamped) and each.size > index:
                self.fault(
                    message("entry {index}", index=str(index)),
                    message("it names a stamp of {size} entries, which there were not yet", size=each.size),
                )

    def _contents(self, contents: Contents, entries: Sequence[tuple[int, Any_]], unread: Sequence[int]) -> None:
        self.broken += [each for each in contents.broken if each not in self.broken]
        hashes = {each.look.sha256 for _, each in entries if isinstance(each, Look)}
        for name in self.names:
            match = _BLOB.fullmatch(name)
            if match and (blob_name(match[2]) != name or (match[2] not in hashes and not unread)):
                self.notes.append(message("{name}: no look brought these bytes; a command may have been ended while it kept them", name=name))

    def _unknown(self, found: StampsFound) -> None:
        known = {CHECKPOINT, *self.tiles, *found.files}
        for name in self.names:
            if name not in known and not _SIGNED.fullmatch(name) and not _BLOB.fullmatch(name):
                self.fault(name, message("the log does not know this file"))


def _index(groups: str) -> int:
    return int(groups.replace("x", "").replace("/", ""))


def _erased(entries: Sequence[tuple[int, Any_]]) -> set[str]:
    """The leaf hashes of entries of which another one says that they are gone."""
    return {each.sha256 for _, each in entries if isinstance(each, WithholdingLogged) and each.of == "entry"}


def _agreed(written: Sequence[bytes], own: Sequence[bytes]) -> bytes:
    """The hash that both the tree and the entry say, else the one that most copies say."""
    every = [*written, *own] or [bytes(SIZE)]
    both = [each for each in own if each in written]
    return both[0] if both else max(every, key=every.count)
