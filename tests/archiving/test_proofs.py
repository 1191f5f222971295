"""Archives and proofs that hold, and every changed byte in them."""

from __future__ import annotations

import random
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from openupr.archiving.archive_checks import check_archive
from openupr.archiving.archive_files import HeldFiles
from openupr.archiving.checking_jobs import Checking, proof_checked
from openupr.archiving.plain_zip import zipped
from openupr.archiving.proof_file_checks import check_proof
from openupr.archiving.proof_files import proof_of
from openupr.archiving.signed_notes import NoteKey
from openupr.archiving.stamp_checks import StampFiles, StampSaid, check_stamp
from openupr.errors import UnreadableError

from .invented_archives import CHALLENGE, NAMES, ONE, OTHER, Clock, InventedArchive, page
from .plain_verifier import verify


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> InventedArchive:
    """Looks over three weeks, two stamps, a new key, bytes that were erased."""
    made = InventedArchive(tmp_path_factory.mktemp("archive"))
    made.saw(page(NAMES))
    made.clock.forward(days=7)
    made.saw(CHALLENGE)
    made.stamped(ONE, OTHER)
    made.clock.forward(days=7)
    made.change_key("routine")
    gone = made.saw(page(NAMES[1:]))
    made.clock.forward(days=1)
    made.withhold(gone.sha256, "a contributor asked for it", erase=True)
    made.saw(page(NAMES), source="https://rights.example/another")
    return made


class RunningClock(Clock):
    """A clock that goes on by a second whenever somebody looks at it."""

    def __call__(self) -> datetime:
        self.forward(seconds=1)
        return self.now


def test_entries_stand_in_the_order_of_their_times_while_the_clock_goes_on(tmp_path: Path) -> None:
    made = InventedArchive(tmp_path, RunningClock())
    made.saw(page(NAMES))
    made.change_key("routine")
    gone = made.saw(page(NAMES[1:]))
    made.decide("XGG-48", "a contributor", "as it was", "A", "")
    made.withhold(gone.sha256, "a contributor asked for it", erase=False)
    assert check_archive(made.held()).broken == ()


def test_all_of_it_holds(archive: InventedArchive) -> None:
    found = check_archive(archive.held())
    assert (found.broken, found.notes, found.last_honest) == ((), (), None)
    assert [(each.index, each.quality, each.content) for each in found.looks] == [
        (1, "sound", "there"),
        (2, "challenge", "there"),
        (6, "sound", "erased"),
        (8, "sound", "there"),
    ]
    assert [each.not_later for each in found.looks] == ["2026-03-08T10:00:01Z"] * 2 + ["", ""]
    assert [(each.since, each.why, each.named) for each in found.keys] == [(0, "", True), (5, "routine", True)]
    assert found.size == archive.log.size == 9


def test_a_proof_holds_by_ours_and_by_another_verifier(archive: InventedArchive, tmp_path: Path) -> None:
    data = zipped(proof_of(archive, [1, 2, 6]))
    found = check_proof(data, "proof.zip")
    assert (found.broken, [each.index for each in found.looks], len(found.stamps)) == ((), [1, 2, 6], 2)
    assert [each.content for each in found.looks] == ["there", "there", "erased"]
    assert found.looks[0].not_later == "2026-03-08T10:00:01Z"
    (tmp_path / "proof.zip").write_bytes(data)
    assert {index: look["seen"] for index, look in verify(tmp_path / "proof.zip").items()} == {each.index: each.seen for each in found.looks}


def test_a_proof_is_the_same_each_time(archive: InventedArchive) -> None:
    assert zipped(proof_of(archive, [1])) == zipped(proof_of(archive, [1]))


@pytest.mark.skipif(shutil.which("openssl") is None, reason="OpenSSL is not here")
def test_the_lines_for_openssl_hold(archive: InventedArchive, tmp_path: Path) -> None:
    (tmp_path / "proof.zip").write_bytes(zipped(proof_of(archive, [1])))
    with zipfile.ZipFile(tmp_path / "proof.zip") as proof:
        proof.extractall(tmp_path)
        lines = [line.strip() for line in proof.read("README.txt").decode().splitlines() if "openssl ts" in line]
    assert len(lines) == 2
    for line in lines:
        assert "Verification: OK" in subprocess.run(line.split(), cwd=tmp_path, capture_output=True, text=True, check=True).stdout


@pytest.fixture(autouse=True)
def signatures_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A signature is checked once, as stamps are."""
    monkeypatch.setattr(NoteKey, "signed", cache(NoteKey.signed))


STAMPS: dict[StampFiles, StampSaid | UnreadableError] = {}


def once(job: StampFiles) -> StampSaid:
    """A stamp checked once: a thousand changes leave most of them as they are."""
    if job not in STAMPS:
        try:
            STAMPS[job] = check_stamp(job)
        except UnreadableError as error:
            STAMPS[job] = error
    found = STAMPS[job]
    if isinstance(found, UnreadableError):
        raise found
    return found


def test_one_changed_byte_of_an_archive_is_found_and_located(archive: InventedArchive) -> None:
    drawn = random.Random(24)
    files = archive.held()
    names = [name for name in files for _ in range(len(files[name]))]
    for _ in range(1000):
        name = drawn.choice(names)
        data = bytearray(files[name])
        data[drawn.randrange(len(data))] ^= 1 << drawn.randrange(8)
        found = check_archive(HeldFiles(files | {name: bytes(data)}), stamp=once)
        assert {each.where for each in found.broken} - {"log"} == {name}, (name, found.broken)


@pytest.mark.at_length
def test_a_changed_entry_says_nothing_of_bytes(archive: InventedArchive) -> None:
    """The newest entry stands in one file alone; whatever is changed in it, what it may have said of bytes is not told as their loss."""
    files = archive.held()
    (name,) = [each for each in files if each.startswith("tile/entries/") and each.endswith(f"/{archive.log.size}")]
    for at in range(2, len(files[name])):
        data = bytearray(files[name])
        data[at] ^= 1 << at % 8
        found = check_archive(HeldFiles(files | {name: bytes(data)}), stamp=once)
        assert {each.where for each in found.broken} - {"log"} == {name}, (at, found.broken)


def test_one_changed_byte_of_a_proof_is_found_and_located(archive: InventedArchive) -> None:
    drawn = random.Random(25)
    files = proof_of(archive, [1, 6])
    data = zipped(files)
    unread: list[str] = []
    located = 0
    for _ in range(1000):
        at = drawn.randrange(len(data))
        changed = data[:at] + bytes([data[at] ^ 1 << drawn.randrange(8)]) + data[at + 1 :]
        try:
            found = check_proof(changed, "proof.zip", stamp=once)
        except UnreadableError as error:  # it is no zip any more
            unread.append(error.where)
            continue
        wheres = {each.where for each in found.broken}
        inside = file_at(data, files, at)
        assert inside in wheres or (inside == "the zip itself" and wheres), (at, found.broken)
        located += len(wheres) == 1
    assert set(unread) == {"proof.zip"}
    assert len(unread) < 60  # in the zip's own list of its files
    assert located > 700  # the others break what is made of them, too


def file_at(data: bytes, files: dict[str, bytes], at: int) -> str:
    """The file of a proof that this byte belongs to; bytes between files are the zip's own."""
    place = 0
    for name, content in sorted(files.items()):
        place += 30 + len(name.encode())
        if place <= at < place + len(content):
            return name
        place += len(content)
    return "the zip itself"


def test_a_proof_that_was_unpacked_is_checked_as_one(archive: InventedArchive, tmp_path: Path) -> None:
    (tmp_path / "proof.zip").write_bytes(zipped(proof_of(archive, [1])))
    with zipfile.ZipFile(tmp_path / "proof.zip") as proof:
        proof.extractall(tmp_path / "unpacked")
    assert proof_checked(Checking(str(tmp_path / "unpacked"))) == proof_checked(Checking(str(tmp_path / "proof.zip")))


def test_what_is_no_archive_or_proof() -> None:
    with pytest.raises(UnreadableError, match="no archive"):
        check_archive(HeldFiles({"a.txt": b"x"}))
    for data in (b"", b"PK\x03\x04", zipped({"a": b"b"})):
        with pytest.raises(UnreadableError):
            check_proof(data, "proof.zip")


def test_the_time_of_an_archive_is_that_of_its_clock(archive: InventedArchive) -> None:
    assert archive.clock.now > datetime(2026, 3, 1, tzinfo=UTC)
    assert [entry.logged for _, entry in archive.entries] == sorted(entry.logged for _, entry in archive.entries)
