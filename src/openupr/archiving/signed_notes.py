"""Notes that a key has signed (c2sp.org/signed-note), with Ed25519 alone; keys as Go's `note` package writes them.

    a text that ends with a line feed

    — openupr/3f2a… base64 of four bytes that name the key, and the signature

Reading is strict: one changed character makes another note, or none.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Sequence

from ..errors import UnreadableError
from ..languages.messages import message
from ..light_dataclass import dataclass

_ED25519 = b"\x01"
_DASH = "\u2014 "
_NAME = re.compile(r"[^\s+]{1,200}")
MOST_NOTE = 1_000_000
"""Bytes of a note. One of ours has 200; the list of a proof's contents a line for each file."""
_MOST_SIGNATURES = 64


def in_base64(data: bytes) -> str:
    """Bytes in base 64 (RFC 4648, section 4)."""
    return base64.b64encode(data).decode("ascii")


def from_base64(text: str) -> bytes | None:
    """The bytes; None where the text is not exactly how they are written."""
    try:
        found = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return found if in_base64(found) == text else None


@dataclass(frozen=True, slots=True)
class NoteKey:
    """A key that signatures are checked by: its name and its 32 bytes."""

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        """The four bytes by which a signature names the key."""
        return hashlib.sha256(self.name.encode() + b"\n" + _ED25519 + self.public).digest()[:4]

    @property
    def text(self) -> str:
        """The key in one line, to be published: `name+id+base64`."""
        return f"{self.name}+{self.id.hex()}+{in_base64(_ED25519 + self.public)}"

    def signed(self, text: bytes, signature: bytes) -> bool:
        """Whether this is the key's signature of the text."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text)
        except (InvalidSignature, ValueError):
            return False
        return True


def note_key(text: str) -> NoteKey | None:
    """The key that a line says; None where it says none that we know, or its parts don't fit each other."""
    name, _, rest = text.partition("+")
    written, _, data = rest.partition("+")
    public = from_base64(data)
    if not _NAME.fullmatch(name) or public is None or len(public) != 33 or public[:1] != _ED25519:
        return None
    found = NoteKey(name, public[1:])
    return found if found.id.hex() == written else None


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A key that signs: its name and its secret 32 bytes."""

    name: str
    seed: bytes

    def __repr__(self) -> str:
        """Without the secret."""
        return f"SigningKey({self.name!r})"

    @property
    def public(self) -> NoteKey:
        """What its signatures are checked by."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return NoteKey(self.name, Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw())

    def signature(self, text: bytes) -> bytes:
        """Its signature of a text."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(text)

    @property
    def text(self) -> str:
        """The secret in one line."""
        return f"PRIVATE+KEY+{self.name}+{self.public.id.hex()}+{in_base64(_ED25519 + self.seed)}"


def signing_key(text: str) -> SigningKey | None:
    """The secret key that a line says; None where it says none."""
    start = "PRIVATE+KEY+"
    name, _, rest = text.strip().removeprefix(start).partition("+")
    written, _, data = rest.partition("+")
    secret = from_base64(data)
    if not text.startswith(start) or not _NAME.fullmatch(name) or secret is None or len(secret) != 33 or secret[:1] != _ED25519:
        return None
    found = SigningKey(name, secret[1:])
    return found if found.public.id.hex() == written else None


def signed_note(text: str, keys: Sequence[SigningKey]) -> bytes:
    """A text, which ends with a line feed, with the signatures of these keys."""
    lines = [f"{_DASH}{key.name} {in_base64(key.public.id + key.signature(text.encode()))}\n" for key in keys]
    return f"{text}\n{''.join(lines)}".encode()


@dataclass(frozen=True, slots=True)
class SignedNote:
    """A note as it stands: its text, and each signature by the key's name, its four bytes and the rest. Nothing in it is to be believed before a key
    of one's own has been found among the signatures (`signers`)."""

    text: str
    signatures: tuple[tuple[str, bytes, bytes], ...]

    def signers(self, keys: Sequence[NoteKey]) -> tuple[NoteKey, ...]:
        """Those of these keys that have signed it. Raises `ValueError` where one of them is named, and has not."""
        found: list[NoteKey] = []
        for name, identity, signature in self.signatures:
            key = next((each for each in keys if each.name == name and each.id == identity), None)
            if key is None:
                continue
            if not key.signed(self.text.encode(), signature):
                raise ValueError(message("the signature of {name} is not that of this text", name=name))
            found.append(key)
        return tuple(dict.fromkeys(found))


def read_note(data: bytes, name: str = "") -> SignedNote:
    """A note. Raises `UnreadableError` where these bytes are none."""
    if len(data) > MOST_NOTE:
        raise _no_note(name, f"it has more than {MOST_NOTE:,} bytes")
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _no_note(name, "it is no UTF-8") from error
    if any(each < " " and each != "\n" for each in whole):
        raise _no_note(name, "control characters stand in it")
    text, gap, signatures = whole.rpartition("\n\n")
    if not gap or not signatures.endswith("\n") or not text:
        raise _no_note(name, "no signature stands below a text")
    lines = signatures[:-1].split("\n")
    if len(lines) > _MOST_SIGNATURES:
        raise _no_note(name, f"it has more than {_MOST_SIGNATURES} signatures")
    return SignedNote(text + "\n", tuple(_signature(line, name) for line in lines))


def _signature(line: str, name: str) -> tuple[str, bytes, bytes]:
    key, _, rest = line.removeprefix(_DASH).partition(" ")
    data = from_base64(rest)
    if not line.startswith(_DASH) or not _NAME.fullmatch(key) or data is None or len(data) < 5:
        raise _no_note(name, "a line below the text is no signature")
    return key, data[:4], data[4:]


def _no_note(name: str, why: str) -> UnreadableError:
    return UnreadableError(
        message("this is no signed note ({why})", why=why), where=name, next_step=message("Ask for the file again from who gave it.")
    )
