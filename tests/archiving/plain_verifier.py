"""A second verifier of proofs, which shares no code with ours: sixty lines of the RFC, C2SP's formats and a zip."""

from __future__ import annotations

import base64
import hashlib
import json
import zipfile
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def sha(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def climb(entry: bytes, index: int, size: int, path: list[bytes]) -> bytes:
    """The root over `size` entries, from the definition of the audit path (RFC 6962, 2.1.1), top down."""

    def between(start: int, end: int, path: list[bytes]) -> bytes:
        if end - start == 1:
            assert not path
            return sha(b"\0", entry)
        half = 1
        while half * 2 < end - start:
            half *= 2
        if index < start + half:
            return sha(b"\1", between(start, start + half, path[:-1]), path[-1])
        return sha(b"\1", path[-1], between(start + half, end, path[:-1]))

    return between(0, size, path)


def signed(note: bytes, keys: dict[str, bytes]) -> tuple[int, bytes]:
    text, _, signatures = note.decode().rpartition("\n\n")
    for line in signatures.splitlines():
        _, name, data = line.split(" ")
        blob = base64.b64decode(data)
        key = keys.get(f"{name}+{blob[:4].hex()}")
        if key is not None:
            Ed25519PublicKey.from_public_bytes(key).verify(blob[4:], (text + "\n").encode())
            _, size, root = text.split("\n")
            return int(size), base64.b64decode(root)
    raise AssertionError("nobody known has signed it")


def verify(path: Path) -> dict[int, dict[str, object]]:
    """The looks of a proof that are included, by their places. Raises for anything that does not hold."""
    found = {}
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    entries = {int(name.split("/")[1]): data for name, data in files.items() if name.startswith("entries/") and not name.endswith("proof")}
    says = {index: json.loads(data) for index, data in entries.items()}
    named = [each["key"].split("+", 2) for each in says.values() if each["kind"] in {"opened", "key_changed"}]
    keys = {f"{name}+{number}": base64.b64decode(data)[1:] for name, number, data in named}
    assert says[0]["origin"] == "openupr/" + hashlib.sha256(keys["+".join(named[0][:2])]).hexdigest()[:32]
    for index, data in entries.items():
        for name in (name for name in files if name.startswith(f"entries/{index}.") and name.endswith("tlog-proof")):
            head, _, note = files[name].partition(b"\n\n")
            kind, place, *path_lines = head.decode().split("\n")
            assert (kind, place) == ("c2sp.org/tlog-proof@v1", f"index {index}")
            size, root = signed(note, keys)
            assert climb(data, index, size, [base64.b64decode(line) for line in path_lines]) == root, name
        look = says[index].get("look")
        if look:
            blob = files.get(f"blobs/{look['sha256'][:2]}/{look['sha256']}")
            assert blob is None or hashlib.sha256(blob).hexdigest() == look["sha256"]
            found[index] = look
    return found
