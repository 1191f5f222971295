"""Does a proof hold? It is checked by what is in it alone. For a worker: whoever hands a proof on may have made it up."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence

from ..errors import UnreadableError
from ..languages.messages import Text, message, told_as_text
from ..records import Broken, Proved
from .archive_checks import Against
from .archive_files import HeldFiles
from .checked_contents import contents_of
from .checked_stamps import StampsFound, stamps_of
from .checkpoints import Checkpoint, read_checkpoint, read_proof, read_steps
from .entry_log import CHECKPOINT, signed_at
from .key_chain import KeyChain, checkpoint_reason, key_chain
from .log_entries import Any_, Look, WithholdingLogged, decode_entry
from .merkle import is_consistent, leaf_hash, root_of_inclusion
from .plain_zip import unzipped, zipped
from .proof_files import CONTENTS, CONTENTS_HEAD, entry_name, proof_name, steps_name
from .signed_notes import read_note
from .stamp_checks import StampFiles, StampSaid

_ENTRY = re.compile(r"entries/(0|[1-9]\d{0,8})")
_SIGNED = re.compile(r"checkpoints/([1-9]\d{0,8})")
Stamp = Callable[[StampFiles], StampSaid]


def check_proof(data: bytes, name: str, against: Against = (), stamp: Stamp | None = None, roots: Sequence[str] = ()) -> Proved:
    """Check a proof. Raises `UnreadableError` for what is none at all."""
    files = unzipped(data, name)
    if CHECKPOINT not in files:
        raise UnreadableError(message("this zip is no proof of OpenUPR"), where=name, next_step=message("`openupr archive export` writes one."))
    return _Check(files, data).made(against, stamp, roots)


class _Check:
    def __init__(self, files: HeldFiles, data: bytes) -> None:
        self.files, self.data = files, data
        self.broken: list[Broken] = []
        self.notes: list[Text] = []
        self.entries: list[tuple[int, Any_]] = []

    def fault(self, where: Text, what: Text) -> None:
        """Say what is wrong, once."""
        if (found := Broken(where, what)) not in self.broken:
            self.broken.append(found)

    def made(self, against: Against, stamp: Stamp | None, roots: Sequence[str]) -> Proved:
        """Everything, one after the other."""
        self._read_entries()
        chain = key_chain(self.entries)
        self.broken += chain.broken
        self._contents_list(chain)
        head = self._signed(chain, CHECKPOINT)
        stamped = {size: each for size in self._sizes() if (each := self._signed(chain, signed_at(size))) is not None}
        if head is not None:
            self._included(head)
            self._since(head, stamped)
        found = stamps_of(self.files, self.entries, stamp, roots)
        self.broken += found.broken
        self._covered(found, stamped)
        contents = contents_of(self.files, self.entries, found, whole=False)
        self.broken += contents.broken
        if not self.broken and zipped(self.files) != self.data:
            self.fault(message("the zip itself"), message("bytes between its files are not as OpenUPR writes them"))
        size = head.size if head is not None else 0
        conflicts = self._against(against, chain, [each for each in (head, *stamped.values()) if each is not None])
        return Proved(
            "proof",
            chain.origin,
            size,
            min(stamped, default=size),
            chain.shown(),
            contents.looks,
            found.stamps,
            (),
            tuple(self.broken),
            (*self.notes, *found.notes, *contents.notes),
            None,
            conflicts,
        )

    def _sizes(self) -> list[int]:
        return sorted(int(match[1]) for name in self.files if (match := _SIGNED.fullmatch(name)))

    def _read_entries(self) -> None:
        for name, data in self.files.items():
            match = _ENTRY.fullmatch(name)
            entry = decode_entry(data) if match else None
            if match and entry is None:
                self.fault(name, message("it is no entry of a log"))
            elif match and entry is not None:
                self.entries.append((int(match[1]), entry))
        self.entries.sort(key=lambda each: each[0])

    def _contents_list(self, chain: KeyChain) -> None:
        """The signed list of contents against the files."""
        try:
            note = read_note(self.files.get(CONTENTS, b""), CONTENTS)
            signers = note.signers([each.key for each in chain.holders])
        except (UnreadableError, ValueError) as error:
            self.fault(CONTENTS, checkpoint_reason(error))
            return
        if chain.holders and chain.holders[-1].key not in signers:
            self.fault(CONTENTS, message("the key of the log has not signed it"))
        head, origin, *lines = [*note.text[:-1].split("\n"), ""][:-1] if note.text.count("\n") > 1 else ["", ""]
        listed = {name: sha256 for sha256, _, name in (line.partition("  ") for line in lines)}
        if head != CONTENTS_HEAD or origin != chain.origin:
            self.fault(CONTENTS, message("it is not the list of this proof's contents"))
        for name in sorted({*listed, *self.files} - {CONTENTS}):
            data = self.files.get(name)
            if data is None:
                self.fault(name, message("it is missing"))
            elif name not in listed:
                self.fault(name, message("the list of contents does not know this file"))
            elif hashlib.sha256(data).hexdigest() != listed[name]:
                self.fault(name, message("it is not the file that was put in"))

    def _signed(self, chain: KeyChain, name: str) -> Checkpoint | None:
        try:
            found = chain.read(self.files.get(name, b""), name)
        except (UnreadableError, ValueError) as error:
            self.fault(name, checkpoint_reason(error))
            return None
        if name not in {CHECKPOINT, signed_at(found.size)}:
            self.fault(name, message("it is the checkpoint of {size} entries", size=found.size))
            return None
        return found

    def _included(self, head: Checkpoint) -> None:
        for index, _ in self.entries:
            self._leads(index, proof_name(index), CHECKPOINT, head)

    def _leads(self, index: int, name: str, note: str, to: Checkpoint) -> bool:
        """Whether a proof leads from an entry to this checkpoint."""
        try:
            proof = read_proof(self.files.get(name, b""), name)
        except UnreadableError as error:
            self.fault(name, told_as_text(error.told[0]))
            return False
        found = root_of_inclusion(leaf_hash(self.files[entry_name(index)]), index, to.size, proof.path)
        if proof.index != index or proof.checkpoint != self.files.get(note) or found != to.root:
            self.fault(name, message("it does not lead from entry {index} to what was signed", index=str(index)))
            return False
        return True

    def _since(self, head: Checkpoint, stamped: dict[int, Checkpoint]) -> None:
        for size, each in stamped.items():
            name = steps_name(size, head.size)
            steps = read_steps(self.files.get(name, b"-"))
            if steps is None or not is_consistent(size, head.size, each.root, head.root, steps):
                self.fault(
                    name, message("it does not show that the log of {size} entries begins with that of {smaller}", size=head.size, smaller=size)
                )

    def _covered(self, found: StampsFound, stamped: dict[int, Checkpoint]) -> None:
        """Each look has to be in what was stamped after it; else the stamp says nothing of it."""
        for index, entry in self.entries:
            sizes, _ = found.not_later(index)
            for size in sizes if isinstance(entry, Look) else ():
                if size not in stamped or not self._leads(index, proof_name(index, size), signed_at(size), stamped[size]):
                    found.stamps = tuple(each for each in found.stamps if each.size != size)
        if any(isinstance(each, WithholdingLogged) for _, each in self.entries):
            self.notes.append(message("bytes were withheld: the reason is in the log"))

    def _against(self, against: Against, chain: KeyChain, own: Sequence[Checkpoint]) -> tuple[tuple[str, str], ...]:
        """Checkpoints that others hold: one of the same size and another root is a second history."""
        found = []
        for name, note in against:
            theirs, why = chain.theirs(note, name)
            same = next((each for each in own if theirs is not None and each.size == theirs.size), None)
            if theirs is None:
                self.notes.append(why)
            elif same is not None and same.root != theirs.root:
                self.fault(
                    "log",
                    message(
                        "its key has signed two histories: {name} is another tree of {size} entries. The two checkpoints are the proof",
                        name=name,
                        size=theirs.size,
                    ),
                )
                found.append((name, CHECKPOINT if same is own[0] else signed_at(same.size)))
            elif same is None:
                self.notes.append(
                    message("{name} is of {size} entries: it takes the archive to hold this proof against it", name=name, size=theirs.size)
                )
            else:
                self.notes.append(message("{name} says the same of {size} entries", name=name, size=theirs.size))
        return tuple(found)


def checkpoints_in(data: bytes, name: str) -> list[tuple[str, bytes]]:
    """The checkpoints in a file that somebody holds: a proof, or a checkpoint by itself. Raises `UnreadableError`."""
    if data.startswith(b"PK"):
        files = unzipped(data, name)
        names = [each for each in files.names() if each == CHECKPOINT or _SIGNED.fullmatch(each)]
        return [(f"{name}, {each}", files[each]) for each in names]
    read_checkpoint(data, name)
    return [(name, data)]
