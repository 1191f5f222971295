"""Which keys may sign a log: the first, which the log is named by, and each that took the place of the one before, by its own entry."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import UnreadableError
from ..languages.messages import Text, message, told_as_text
from ..light_dataclass import dataclass
from ..records import Broken, KeyProved
from .checkpoints import Checkpoint, read_checkpoint
from .entry_log import origin_of
from .log_entries import Any_, KeyChanged, Opened, statement
from .signed_notes import NoteKey, from_base64, note_key


@dataclass(frozen=True, slots=True)
class Holder:
    """A key with the entry that names it."""

    since: int
    key: NoteKey
    why: str
    named: bool


@dataclass(frozen=True, slots=True)
class KeyChain:
    """The keys of a log in their order; `origin` is empty where the first entry does not say whose log it is."""

    origin: str
    holders: tuple[Holder, ...]
    broken: tuple[Broken, ...]

    def shown(self) -> tuple[KeyProved, ...]:
        """As records."""
        return tuple(KeyProved(each.since, each.key.text, each.why, each.named) for each in self.holders)

    def at(self, size: int) -> NoteKey | None:
        """The key that has to have signed the checkpoint of this size."""
        return next((each.key for each in reversed(self.holders) if each.since < size), None)

    def read(self, note: bytes, name: str) -> Checkpoint:
        """The checkpoint in a note that the right key has signed. Raises `UnreadableError` for what is none, `ValueError` where it has not."""
        found, signed = read_checkpoint(note, name)
        key = self.at(found.size)
        if found.origin != self.origin:
            raise ValueError(message("it is a checkpoint of another log ({origin})", origin=found.origin))
        if key is None or key not in signed.signers([each.key for each in self.holders]):
            raise ValueError(message("the key of the log has not signed what is said to have been its checkpoint of {size} entries", size=found.size))
        return found

    def theirs(self, note: bytes, name: str) -> tuple[Checkpoint | None, Text]:
        """The checkpoint of this log that somebody else holds, if the key of its time has signed it; else why it says nothing of the log."""
        found, signed = read_checkpoint(note, name)
        try:
            signers = signed.signers([each.key for each in self.holders])
        except ValueError:
            signers = ()
        if not signers or found.origin != self.origin:
            return None, message("{name} is not signed by a key of this log, and says nothing of it", name=name)
        if self.at(found.size) not in signers:
            return None, message(
                "{name} is signed by a key that was replaced before the log had {size} entries: whoever stole it could have done that",
                name=name,
                size=found.size,
            )
        return found, ""


def checkpoint_reason(error: UnreadableError | ValueError) -> Text:
    """Why a checkpoint does not count, as an error says it."""
    return told_as_text(error.told[0] if isinstance(error, UnreadableError) else error.args[0] if error.args else error)


def key_chain(entries: Iterable[tuple[int, Any_]]) -> KeyChain:
    """The keys that these entries name."""
    holders: list[Holder] = []
    broken: list[Broken] = []
    origin = ""
    for index, entry in entries:
        if isinstance(entry, Opened) and index == 0:
            key = note_key(entry.key)
            if key is None or key.name != entry.origin or origin_of(key.public) != entry.origin:
                broken.append(Broken(message("entry {index}", index="0"), message("the name of the log is not made of its first key")))
            else:
                origin = entry.origin
                holders.append(Holder(0, key, "", named=True))
        elif isinstance(entry, KeyChanged) and holders:
            _change(holders, broken, origin, index, entry)
    if not holders and not broken:
        broken.append(Broken(message("entry {index}", index="0"), message("the log does not say whose it is: no signature can be checked")))
    return KeyChain(origin, tuple(holders), tuple(broken))


def _change(holders: list[Holder], broken: list[Broken], origin: str, index: int, entry: KeyChanged) -> None:
    key, before = note_key(entry.key), holders[-1].key
    said = statement(origin, index, entry.key, entry.why)
    new, old = from_base64(entry.by_new), from_base64(entry.by_old)
    if key is None or key.name != origin or new is None or not key.signed(said, new):
        broken.append(Broken(message("entry {index}", index=str(index)), message("the key that is to sign from here on has not signed that it does")))
        return
    named = bool(old) and before.signed(said, old or b"")
    if not named and (entry.by_old or entry.why != "lost"):
        broken.append(
            Broken(
                message("entry {index}", index=str(index)), message("the key that signed until here has not signed that another one takes its place")
            )
        )
        return
    holders.append(Holder(index, key, entry.why, named))
