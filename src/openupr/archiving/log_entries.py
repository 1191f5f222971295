"""What stands in the log: one JSON text an entry, tagged by its kind. Entries are only ever added; nobody's name stands in one.

Every entry has `logged`, when this machine's clock wrote it, and `salt`, drawn bytes: of an entry that had to be erased its hash stays, and without
the salt nobody finds out by trying what stood there.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from ..errors import StoreError
from ..languages.messages import message
from ..records import Observation
from .tiles import MOST_ENTRY

VERSION = 1
"""The version of these forms."""


class LogEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind"):
    """What every entry has."""

    logged: str
    salt: str


class Opened(LogEntry, tag="opened", frozen=True):
    """The first entry: whose log it is. `key` is the first key; `origin` is made of it."""

    version: int
    origin: str
    key: str


class Look(LogEntry, tag="look", frozen=True):
    """A look at a source. `kept`: its bytes are kept; after several deliveries of one text, further ones are not."""

    look: Observation
    kept: bool


class KeyChanged(LogEntry, tag="key_changed", frozen=True):
    """From here on another key signs. `by_old` is the old key's signature of what `statement` says, empty where it was lost; `by_new` the new
    one's. `why` is "routine", "stolen" or "lost"."""

    key: str
    why: str
    by_old: str
    by_new: str


class Stamped(LogEntry, tag="stamped", frozen=True):
    """An authority has stamped the checkpoint of this `size`: `time` is the stamp's, `root` the SHA-256 of its root's public key, `files` what is
    kept of it by name, each with its SHA-256."""

    size: int
    checkpoint: str
    root: str
    time: str
    files: tuple[tuple[str, str], ...]


class Gap(LogEntry, tag="gap", frozen=True):
    """The checkpoint of this `size` has fewer stamps than it should: `stamps` of so many roots."""

    size: int
    stamps: int
    why: str


class DecisionLogged(LogEntry, tag="decided", frozen=True):
    """A person's decision on an entry of a list, or on a document: `about` is its identifier; `decided` is "removed", "withdrawn" (its own wish) or
    "there"; `by` are letters that the person chose."""

    review: str
    about: str
    decided: str
    by: str
    why: str


class WithholdingLogged(LogEntry, tag="withheld", frozen=True):
    """Bytes (`of` is "bytes", `sha256` their hash) or an entry (`of` is "entry", `sha256` its leaf hash) are not handed on any more; `erased`: they
    are gone from the archive, too."""

    sha256: str
    of: str
    erased: bool
    why: str


Any_ = Opened | Look | KeyChanged | Stamped | Gap | DecisionLogged | WithholdingLogged


@cache
def _coders() -> tuple[msgspec.json.Encoder, msgspec.json.Decoder[Any]]:
    return msgspec.json.Encoder(order="sorted"), msgspec.json.Decoder(Any_)


def encode(entry: Any_) -> bytes:
    """An entry as its bytes. Raises `StoreError` for one that is too long."""
    data = _coders()[0].encode(entry)
    if len(data) > MOST_ENTRY:
        raise StoreError(
            message("this has {count} bytes, more than an entry of the log may have", count=len(data)),
            next_step=message("Its address or headers are too long."),
        )
    return data


KEYS = (b'"kind":"opened"', b'"kind":"key_changed"')
"""What stands in an entry that names a key."""


def in_json(text: str) -> bytes:
    """A text as entries have it."""
    return _coders()[0].encode(text)


def decode_entry(data: bytes) -> Any_ | None:
    """The entry that these bytes are; None where they are none that we know."""
    try:
        found: Any_ = _coders()[1].decode(data)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError):
        return None
    return found


def statement(origin: str, index: int, key: str, why: str) -> bytes:
    """What both keys sign where one takes the place of the other as entry `index`."""
    return f"openupr key change v1\n{origin}\n{index}\n{key}\n{why}\n".encode()
