"""What a log signs: how long it is and what its root is (c2sp.org/tlog-checkpoint); and the proof that an entry is in it, as a file
(c2sp.org/tlog-proof)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..errors import UnreadableError
from ..languages.messages import message
from ..light_dataclass import dataclass
from .merkle import SIZE
from .signed_notes import SignedNote, SigningKey, from_base64, in_base64, read_note, signed_note

_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")
_HEAD = "c2sp.org/tlog-proof@v1"
_MOST_STEPS = 64
"""Hashes of a proof: one for each level of the tree."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The tree that a log of this `origin` had when it had this `size`."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """What is signed."""
        return f"{self.origin}\n{self.size}\n{in_base64(self.root)}\n"

    def signed(self, *keys: SigningKey) -> bytes:
        """The checkpoint as a note."""
        return signed_note(self.text, keys)


def read_checkpoint(data: bytes, name: str = "") -> tuple[Checkpoint, SignedNote]:
    """A checkpoint and the note that it came in, whoever signed that. Raises `UnreadableError`."""
    note = read_note(data, name)
    lines = note.text[:-1].split("\n")
    root = from_base64(lines[2]) if len(lines) == 3 else None
    if root is None or len(root) != SIZE or not lines[0] or not _NUMBER.fullmatch(lines[1]):
        raise UnreadableError(message("this is no checkpoint of a log"), where=name, next_step=message("Ask for the file again from who gave it."))
    return Checkpoint(lines[0], int(lines[1]), root), note


@dataclass(frozen=True, slots=True)
class Proof:
    """That the entry at `index` is in the tree of a checkpoint, which stands in it as a note."""

    index: int
    path: tuple[bytes, ...]
    checkpoint: bytes

    def written(self) -> bytes:
        """The proof as a file."""
        return "\n".join([_HEAD, f"index {self.index}", *map(in_base64, self.path), "", ""]).encode() + self.checkpoint


def read_proof(data: bytes, name: str = "") -> Proof:
    """A proof from its file. Raises `UnreadableError`."""
    head, gap, checkpoint = data.partition(b"\n\n")
    lines = head.decode("utf-8", "replace").split("\n")
    number = lines[1].removeprefix("index ") if len(lines) > 1 else ""
    path = [from_base64(line) for line in lines[2:]]
    whole = [each for each in path if each is not None and len(each) == SIZE]
    if not gap or lines[0] != _HEAD or not lines[1].startswith("index ") or not _NUMBER.fullmatch(number) or len(whole) != len(path):
        raise UnreadableError(message("this is no proof of an entry"), where=name, next_step=message("Ask for the file again from who gave it."))
    if len(path) > _MOST_STEPS:
        raise UnreadableError(
            message("this proof has more steps than any log"), where=name, next_step=message("Ask for the file again from who gave it.")
        )
    return Proof(int(number), tuple(whole), checkpoint)


def steps_written(path: Sequence[bytes]) -> bytes:
    """The hashes of a proof that one tree is the beginning of another, a line each."""
    return "".join(f"{in_base64(each)}\n" for each in path).encode()


def read_steps(data: bytes) -> list[bytes] | None:
    """The hashes in these lines; None if a line is no hash, or there are too many."""
    text = data.decode("utf-8", "replace")
    if text and not text.endswith("\n"):
        return None
    found = [from_base64(line) for line in text.split("\n")[:-1]]
    whole = [each for each in found if each is not None and len(each) == SIZE]
    return whole if len(whole) == len(found) <= _MOST_STEPS else None
