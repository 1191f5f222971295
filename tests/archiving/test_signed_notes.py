"""Signed notes against the published example of Go's `note` package, byte for byte; tiles against the examples of their specification."""

from __future__ import annotations

import pytest

from openupr.archiving.checkpoints import Checkpoint, Proof, read_checkpoint, read_proof
from openupr.archiving.signed_notes import SigningKey, from_base64, note_key, read_note, signed_note, signing_key
from openupr.archiving.tiles import bundle, entries_in, tile_name, tiles_of
from openupr.errors import UnreadableError

PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
NOTE = (f"{TEXT}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n").encode()
KEY = note_key(PUBLIC)


def test_the_published_note() -> None:
    signer = signing_key(SECRET)
    assert signer is not None
    assert KEY is not None
    assert (signer.public, signer.text, KEY.text) == (KEY, SECRET, PUBLIC)
    assert signed_note(TEXT, [signer]) == NOTE
    assert read_note(NOTE).text == TEXT
    assert read_note(NOTE).signers([KEY]) == (KEY,)
    assert "AYEK" not in repr(signer)


def test_a_key_with_any_character_changed_is_none() -> None:
    for at, each in enumerate(PUBLIC):
        assert note_key(PUBLIC[:at] + chr(ord(each) + 1) + PUBLIC[at + 1 :]) is None
    for other in ("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==", PUBLIC[3:], PUBLIC[:-4], ""):
        assert note_key(other) is None


def test_every_changed_byte_of_a_note_is_found() -> None:
    assert KEY is not None
    for at in range(len(NOTE)):
        changed = NOTE[:at] + bytes([NOTE[at] ^ 1]) + NOTE[at + 1 :]
        try:
            assert read_note(changed).signers([KEY]) == ()
        except (UnreadableError, ValueError):
            continue


@pytest.mark.parametrize(
    "note", [b"", b"\n\n", TEXT.encode(), NOTE[:-1], NOTE + b"x", NOTE.replace(b"\n\n", b"\n"), NOTE.replace(b"If", b"I\r"), b"\xff"]
)
def test_what_is_no_note(note: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_note(note)


def test_signatures_of_others_are_passed_over() -> None:
    other = SigningKey("witness.example", bytes(32))
    first = signing_key(SECRET)
    assert first is not None
    both = read_note(signed_note(TEXT, [other, first]))
    assert KEY is not None
    assert both.signers([KEY]) == (KEY,)
    assert both.signers([]) == ()


def test_base64_is_written_in_one_way() -> None:
    assert from_base64("AAE=") == b"\0\1"
    assert [from_base64(each) for each in ("AAF=", "AAE", "AA E=", "AAE=\n", "A===", "é")] == [None] * 6


def test_a_checkpoint_and_a_proof_go_to_bytes_and_back() -> None:
    key = SigningKey("openupr/example", bytes(range(32)))
    note = Checkpoint("openupr/example", 42, bytes(32)).signed(key)
    assert read_checkpoint(note)[0] == Checkpoint("openupr/example", 42, bytes(32))
    assert note.decode().split("\n")[:4] == ["openupr/example", "42", "A" * 43 + "=", ""]
    proof = Proof(7, (bytes(32), b"\1" * 32), note)
    assert read_proof(proof.written()) == proof
    assert proof.written().decode().startswith("c2sp.org/tlog-proof@v1\nindex 7\n")
    for wrong in (note, proof.written().replace(b"index 7", b"index 07"), proof.written().replace(b"@v1", b"@v2"), b""):
        with pytest.raises(UnreadableError):
            read_proof(wrong)
    for size in ("042", "-1", "x", ""):
        with pytest.raises(UnreadableError):
            read_checkpoint(signed_note(f"openupr/example\n{size}\n{'A' * 43}=\n", [key]))


def test_the_names_of_tiles() -> None:
    assert tile_name(0, 1234067) == "tile/0/x001/x234/067"
    assert tile_name("entries", 0, 17) == "tile/entries/000.p/17"
    found = list(tiles_of(70_000))
    # The example of c2sp.org/tlog-tiles.
    assert sum(each[0] == 0 and each[2] == 256 for each in found) == 273
    assert [each for each in found if each[0] != "entries" and each[2] != 256] == [(0, 273, 112), (1, 1, 17), (2, 0, 1)]
    assert [each for each in tiles_of(256) if each[0] != "entries"] == [(0, 0, 256), (1, 0, 1)]


def test_a_bundle_goes_to_bytes_and_back() -> None:
    entries = [b"", b"a", b"x" * 300]
    assert bundle(entries)[:5] == b"\0\0\0\1a"
    assert entries_in(bundle(entries)) == entries
    assert entries_in(bundle(entries)[:-1]) is None
