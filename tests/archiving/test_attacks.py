"""What the engineer of a hostile State would do to an archive, to a proof, and to who looks; each fails, or is told."""

from __future__ import annotations

import gzip
import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from openupr.archiving import warc_files
from openupr.archiving.archive_checks import check_archive
from openupr.archiving.archive_files import FolderFiles, HeldFiles
from openupr.archiving.archive_of_looks import SAME_TEXT_KEPT
from openupr.archiving.checkpoints import Checkpoint, read_checkpoint
from openupr.archiving.contributor_pages import page_list
from openupr.archiving.entry_log import EntryLog
from openupr.archiving.histories import record_history
from openupr.archiving.log_entries import Look, decode_entry, encode
from openupr.archiving.merkle import TreeLevels, leaf_hash, tree_root
from openupr.archiving.plain_zip import unzipped, zipped
from openupr.archiving.proof_file_checks import check_proof, checkpoints_in
from openupr.archiving.proof_files import proof_of
from openupr.archiving.signed_notes import SigningKey
from openupr.archiving.stamp_checks import StampFiles, check_stamp, imprint_of, request_for
from openupr.archiving.stamping import TimestampAnswer, stamp_requests, take_answer
from openupr.archiving.warc_files import Scanning, scan
from openupr.errors import StoreError, UnreadableError, UsageError
from openupr.records import Event, Proved, Quality

from .invented_archives import CHALLENGE, FETCHER, HAND, NAMES, ONE, OTHER, PAGE, REVIEW, InventedArchive, page
from .invented_authority import Authority


@pytest.fixture
def archive(tmp_path: Path) -> InventedArchive:
    """Three looks, the first two stamped."""
    made = InventedArchive(tmp_path)
    made.saw(page(NAMES))
    made.clock.forward(days=7)
    made.saw(page(NAMES[1:]))
    made.stamped(ONE, OTHER)
    made.clock.forward(days=7)
    made.saw(page(NAMES))
    return made


def wheres(found: Proved) -> set[str]:
    return {str(each.where) for each in found.broken}


# -- 1. rewritten history


def rewritten(archive: InventedArchive, index: int) -> list[bytes]:
    """The entries, with another hash of the bytes in one look."""
    entries = list(archive.log.entries())
    look = decode_entry(entries[index])
    assert isinstance(look, Look)
    entries[index] = encode(Look(logged=look.logged, salt=look.salt, look=replace(look.look, why="never mind"), kept=look.kept))
    return entries


def written_anew(archive: InventedArchive, entries: list[bytes], folder: Path, key: SigningKey) -> HeldFiles:
    """A whole archive with other entries, each file as it would be, signed by this key at every size at which it was signed."""
    log = EntryLog(FolderFiles(folder))
    sizes = sorted(int(name.split("/")[1]) for name in archive.files.names() if name.startswith("checkpoints/"))
    for start, end in zip([0, *sizes], sizes, strict=False):
        log.add(entries[start:end], [key], archive.origin)
    files = archive.held()
    kept = {name: files[name] for name in files if name.startswith(("blobs/", "stamps/"))}
    return HeldFiles(kept | {name: log.files.read(name) or b"" for name in log.files.names()})


def test_history_that_is_rewritten_without_the_key(archive: InventedArchive, tmp_path: Path) -> None:
    forged = written_anew(archive, rewritten(archive, 2), tmp_path / "forged", SigningKey(archive.origin, b"another key".ljust(32)))
    honest = archive.held()
    forged |= {name: honest[name] for name in honest if name.startswith("checkpoint")}  # the signatures that there are
    found = check_archive(forged)
    assert found.last_honest == 2  # the last honest size is named
    assert ("log", "its history was rewritten: up to entry 2 it is what was signed, from there on it is not") in {
        (str(each.where), str(each.what)) for each in found.broken
    }


def test_history_that_is_rewritten_with_the_key_breaks_the_stamps_and_the_copies_of_others(archive: InventedArchive, tmp_path: Path) -> None:
    theirs = [("their checkpoint", archive.files.read("checkpoint") or b"")]
    forged = written_anew(archive, rewritten(archive, 2), tmp_path / "forged", archive.signer())
    found = check_archive(forged, theirs)
    assert any("it stamps other bytes" in str(each.what) and each.where == "checkpoints/3" for each in found.broken)
    assert found.conflicts == (("their checkpoint", "checkpoints/6"),)
    assert all(look.not_later == "" for look in found.looks)


# -- 2. split view


def test_two_histories_under_one_key_are_proven_by_two_checkpoints(archive: InventedArchive, tmp_path: Path) -> None:
    proof = zipped(proof_of(archive, [1]))
    other = list(archive.log.entries())[:-1]
    log = EntryLog(FolderFiles(tmp_path / "other"))
    log.add([*other, rewritten(archive, 2)[2]], [archive.signer()], archive.origin)
    shown_to_others = log.files.read("checkpoint") or b""
    for found in (
        check_proof(proof, "proof.zip", checkpoints_in(shown_to_others, "theirs")),
        check_archive(archive.held(), [("theirs", shown_to_others)]),
    ):
        assert len(found.conflicts) == 1
        assert "its key has signed two histories" in str(found.broken[-1].what)
    mine, theirs = read_checkpoint(archive.files.read("checkpoint") or b"")[0], read_checkpoint(shown_to_others)[0]
    assert (mine.size, mine.origin) == (theirs.size, theirs.origin)
    assert mine.root != theirs.root


def test_a_checkpoint_of_somebody_else_proves_nothing(archive: InventedArchive) -> None:
    key = SigningKey(archive.origin, bytes(32))
    forged = Checkpoint(archive.origin, 3, bytes(32)).signed(key)
    found = check_archive(archive.held(), [("theirs", forged)])
    assert (found.broken, found.conflicts) == ((), ())
    assert "not signed by a key of this log" in str(found.notes[0])


# -- 3. back-dating


def test_a_look_that_is_put_in_with_an_older_date(archive: InventedArchive) -> None:
    archive.clock.now = datetime(2025, 1, 1, tzinfo=UTC)
    archive.saw(page([]))
    found = check_archive(archive.held())
    assert wheres(found) == {"entry 6"}
    assert "back-dated" in str(found.broken[0].what)
    assert found.looks[-1].not_later == ""  # the stamps say nothing of it


def test_an_older_day_that_is_only_said_is_shown_beside_the_stamp(archive: InventedArchive) -> None:
    archive.saw(page([]), seen="2020-01-01T00:00:00Z")
    archive.clock.forward(days=1)
    archive.stamped(ONE, OTHER)
    last = check_archive(archive.held()).looks[-1]
    assert (last.seen, last.logged, last.not_later) == ("2020-01-01T00:00:00Z", "2026-03-15T10:00:00Z", "2026-03-16T10:00:01Z")


# -- 4. a clean copy for the fetcher


def listed(archive: InventedArchive) -> dict[str, list[Event]]:
    found = record_history(archive, REVIEW, page_list)
    assert found is not None
    return {each.name: [happening.event for happening in each.happenings] for each in found.listed}


def test_a_page_that_is_clean_for_the_fetcher_and_not_for_a_person(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    archive.saw(page(NAMES))
    for _ in range(3):
        archive.clock.forward(days=1)
        archive.saw(page(NAMES), vantage=FETCHER)
        archive.saw(page(NAMES[1:]), vantage=HAND, status=None)
    found = listed(archive)
    assert found[NAMES[0]] == [Event.FIRST_SEEN, Event.DIFFERS]
    assert set(found[NAMES[1]]) == {Event.FIRST_SEEN, Event.SAME}


# -- 5. a challenge to cry "removed"


@pytest.mark.parametrize(
    ("data", "status", "quality"),
    [
        (CHALLENGE, 200, Quality.CHALLENGE),
        (CHALLENGE, 403, Quality.CHALLENGE),
        (b"", 200, Quality.EMPTY),
        (b"", 202, Quality.NOT_READY),
        (b"<html><body><h1>Access denied</h1></body></html>", 200, Quality.FAILED),
    ],
)
def test_what_is_no_page_never_counts_against_an_entry(tmp_path: Path, data: bytes, status: int, quality: Quality) -> None:
    archive = InventedArchive(tmp_path)
    archive.saw(page(NAMES))
    for _ in range(3):
        archive.clock.forward(days=1)
        assert archive.saw(data, status=status, wanted="html").quality is quality
    assert all(events == [Event.FIRST_SEEN, Event.NO_WORD] for events in listed(archive).values())
    told = record_history(archive, REVIEW, page_list)
    assert told is not None
    assert not any(each.confirmable for each in told.listed)


def test_a_list_that_is_gone_at_once_is_no_removal_before_a_person_has_looked(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    archive.saw(page(NAMES))
    for _ in range(3):
        archive.clock.forward(days=1)
        archive.saw(page(NAMES[:1]))
    found = record_history(archive, REVIEW, page_list)
    assert found is not None
    assert [each.now for each in found.listed] == [Event.FIRST_SEEN] * 6
    assert "5 of the 6 entries are missing at once" in found.sources[0].happenings[-1].why
    archive.decide(REVIEW, found.sources[0].id, "sound", "A", "")
    assert sorted(each[-1] for each in listed(archive).values()) == sorted([Event.SAME, *[Event.NOT_SEEN] * 5])


# -- 6. a flood of changed bytes with the same text


def test_a_flood_of_bytes_with_one_text(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    for number in range(40):
        archive.clock.forward(hours=1)
        archive.saw(page(NAMES, note=f"{number}"))
    assert len([name for name in archive.files.names() if name.startswith("blobs/")]) == SAME_TEXT_KEPT
    told = record_history(archive, REVIEW, page_list)
    assert told is not None
    _, rest = told.sources[0].happenings
    assert (rest.event, rest.looks, rest.kinds_of_bytes) == (Event.TEXT_THE_SAME, 39, 39)
    found = check_archive(archive.held())
    assert found.broken == ()
    assert [each.content for each in found.looks].count("not kept") == 36
    assert set(listed(archive)[NAMES[0]]) == {Event.FIRST_SEEN, Event.SAME}  # also by looks whose own bytes are not kept
    archive.clock.forward(days=1)
    archive.saw(page(NAMES[1:], unlinked=(NAMES[0],)))  # the words are the same; the link is gone
    assert listed(archive)[NAMES[0]][-1] is Event.NOT_SEEN


# -- 7. poisoned names and files


def web_archive(*answers: tuple[str, bytes], encoding: str = "") -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for address, data in answers:
        headers = [("Content-Type", "text/html"), *([("Content-Encoding", encoding)] if encoding else [])]
        http = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")
        given = {"WARC-Date": "2026-03-04T05:06:07Z"}
        writer.write_record(writer.create_warc_record(address, "response", io.BytesIO(data), len(data), http_headers=http, warc_headers_dict=given))
    return out.getvalue()


def wacz(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


def test_names_that_lead_out_of_an_archive_lead_nowhere(tmp_path: Path) -> None:
    inside = {"../../out.warc.gz": web_archive((PAGE, page(NAMES))), "/etc/passwd": b"x"}
    (tmp_path / "poisoned.wacz").write_bytes(wacz(**inside))
    found = scan(Scanning(str(tmp_path / "poisoned.wacz")))
    assert [(each.address, each.seen) for each in found.answers] == [(PAGE, "2026-03-04T05:06:07Z")]
    assert sorted(each.name for each in tmp_path.parent.rglob("out.warc*")) == []
    files = FolderFiles(tmp_path)
    (tmp_path / "link").symlink_to("/etc/hostname")
    with pytest.raises(UnreadableError, match="link"):
        files.read("link")
    assert [files.read(name) for name in ("../x", "/etc/hostname", "a/../../x", "a\0b", ".lock")] == [None] * 5


def test_names_in_a_proof_are_only_names(archive: InventedArchive) -> None:
    proof = zipped(proof_of(archive, [1]) | {"entries/../../out": b"y"})
    assert wheres(check_proof(proof, "proof.zip")) == {"entries/../../out"}


def test_what_unpacks_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_files, "MAX_FILE", 1_000_000)
    bomb = gzip.compress(bytes(20_000_000), 9)
    (tmp_path / "bomb.warc.gz").write_bytes(web_archive((PAGE, bomb), encoding="gzip"))
    with pytest.raises(UnreadableError, match="unpacks to more than 1,000,000 bytes"):
        scan(Scanning(str(tmp_path / "bomb.warc.gz")))
    monkeypatch.setattr(warc_files, "_MOST_UNPACKED", 10_000)
    (tmp_path / "many.warc.gz").write_bytes(web_archive(*[(PAGE, page(NAMES))] * 20))
    with pytest.raises(UnreadableError, match="unpacks to more than 10,000 bytes"):
        scan(Scanning(str(tmp_path / "many.warc.gz")))
    monkeypatch.setattr(warc_files, "_MOST_RECORDS", 5)
    with pytest.raises(UnreadableError, match="more than 5 records"):
        scan(Scanning(str(tmp_path / "many.warc.gz")))


def test_a_proof_whose_files_are_packed_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("checkpoint", bytes(50_000_000))
    with pytest.raises(UnreadableError, match="packed"):
        unzipped(out.getvalue(), "proof.zip")


def test_a_web_archive_that_is_damaged_anywhere_is_read_or_refused(tmp_path: Path) -> None:
    data = web_archive((PAGE, page(NAMES)))
    path = tmp_path / "damaged.warc.gz"
    for at in range(0, len(data), 7):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :])
        try:
            scan(Scanning(str(path)))
        except UnreadableError:
            continue


def test_an_address_or_headers_without_end_are_bounded(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    with pytest.raises(StoreError, match="source"):
        archive.saw(page(NAMES), source="https://rights.example/" + "a" * 5_000)
    found = archive.saw(page(NAMES), headers=tuple((f"x-{number}", "y" * 9_000) for number in range(90)))
    assert (len(found.headers), max(len(value) for _, value in found.headers)) == (20, 500)


# -- 8. stamps


NOTE = b"what is stamped\n"
AT = datetime(2026, 3, 8, 10, 0, 0, tzinfo=UTC)


def stamp(authority: Authority = ONE, data: bytes = NOTE, at: datetime = AT, nonce: int | None = None, status: int = 0) -> StampFiles:
    request = request_for(NOTE)
    answer = authority.stamp(data, request, at, nonce=nonce, status=status)
    return StampFiles(NOTE, request, answer, authority.root_pem, authority.chain_pem, "a.tsr")


EXPIRED = Authority("Old House", since=datetime(2020, 1, 1, tzinfo=UTC), days=30)


@pytest.mark.parametrize(
    ("files", "why"),
    [
        (stamp(data=b"other bytes"), "its imprint is not theirs"),
        (stamp(nonce=7), "its nonce is not that of the request"),
        (stamp(status=2), "the authority refused"),
        (stamp(EXPIRED), "does not hold under this root"),
        (replace(stamp(), root=OTHER.root_pem), "does not hold under this root"),
        (replace(stamp(), root=ONE.chain_pem), "signed by another one"),
        (replace(stamp(), root=b"no certificate"), "can't be read"),
        (replace(stamp(), answer=b"\x30\x03\x02\x01\x00"), "no time stamp"),
        (replace(stamp(), answer=stamp().answer[:-40] + bytes(40)), "does not hold"),
        (replace(stamp(), request=b"x"), "another request"),
    ],
)
def test_stamps_that_do_not_hold(files: StampFiles, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        check_stamp(files)


def test_a_chain_that_has_run_out_since_is_checked_at_the_time_of_the_stamp() -> None:
    said = check_stamp(stamp(EXPIRED, at=datetime(2020, 1, 10, tzinfo=UTC)))
    assert (said.time, said.good_until) == ("2020-01-10T00:00:00Z", "2020-01-31")


def test_no_changed_byte_lets_a_stamp_say_something_else() -> None:
    whole = stamp()
    for at in range(0, len(whole.answer), 2):
        changed = whole.answer[:at] + bytes([whole.answer[at] ^ 1]) + whole.answer[at + 1 :]
        try:
            said = check_stamp(replace(whole, answer=changed))
        except UnreadableError:
            continue
        # What is not signed (a certificate that is sent along) may differ; what the stamp says may not.
        assert replace(said, chain_pem=b"", good_until="") == replace(check_stamp(whole), chain_pem=b"", good_until="")


def test_one_root_twice_is_one_stamp(archive: InventedArchive) -> None:
    again = replace(ONE, house="Clockhouse under another name", key=ONE.house)  # the same key under another name
    asked = stamp_requests(archive)
    note = archive.files.read("checkpoint") or b""
    for authority, (_, request) in zip((ONE, again), asked, strict=True):
        data = authority.stamp(note, request, archive.clock.now)
        answer = TimestampAnswer(data, authority.root_pem, authority.chain_pem, "a.tsr")
        if authority is ONE:
            take_answer(archive, answer, imprint_of, check_stamp)
        else:
            with pytest.raises(UsageError, match="has a stamp under this root"):
                take_answer(archive, answer, imprint_of, check_stamp)
    found = check_archive(archive.held())
    assert found.broken == ()
    assert [each.not_later for each in found.looks][-1] == ""  # of one authority alone


def test_an_answer_to_somebody_elses_request_is_not_taken(archive: InventedArchive) -> None:
    note = archive.files.read("checkpoint") or b""
    data = ONE.stamp(note, request_for(note), archive.clock.now)
    with pytest.raises(UsageError, match="answers no request"):
        take_answer(archive, TimestampAnswer(data, ONE.root_pem, ONE.chain_pem, "a.tsr"), imprint_of, check_stamp)


def test_roots_of_one_house_are_told(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    archive.saw(page(NAMES))
    archive.stamped(ONE, replace(ONE, key="another key"))
    assert "of one organization (Clockhouse of Aldovar)" in str(check_archive(archive.held()).notes[0])


# -- 9. a stolen or lost key, a demand for erasure


def test_what_a_stolen_key_signs_after_it_was_changed_is_told(archive: InventedArchive) -> None:
    thief = archive.signer()
    archive.change_key("stolen")
    archive.clock.forward(days=1)
    archive.saw(page(NAMES))
    honest = check_archive(archive.held())
    assert honest.broken == ()
    assert [(each.since, each.why, each.named) for each in honest.keys] == [(0, "", True), (6, "stolen", True)]
    entries = list(archive.log.entries())
    forged = Checkpoint(archive.origin, archive.log.size, tree_root(TreeLevels([leaf_hash(each) for each in entries]).node, archive.log.size)).signed(
        thief
    )
    told = check_archive(archive.held(), [("forged", forged)])
    assert (told.broken, told.conflicts) == ((), ())
    assert "signed by a key that was replaced" in str(told.notes[0])
    files = archive.held() | {"checkpoint": forged, f"checkpoints/{archive.log.size}": forged}
    assert "checkpoint" in wheres(check_archive(HeldFiles(files)))


def test_a_lost_key_is_replaced_and_every_check_says_that_nobody_named_the_new_one(archive: InventedArchive) -> None:
    (archive.private.folder / "log.key").unlink()
    with pytest.raises(StoreError, match="is lost"):
        archive.saw(page(NAMES))
    archive.change_key("lost")
    archive.saw(page(NAMES))
    found = check_archive(archive.held())
    assert found.broken == ()
    assert [(each.why, each.named) for each in found.keys] == [("", True), ("lost", False)]


def test_a_key_change_that_the_old_key_has_not_signed_is_no_key_change(archive: InventedArchive, tmp_path: Path) -> None:
    thief = InventedArchive(tmp_path / "thief", archive.clock, "thief")
    thief.saw(page(NAMES))
    mine = archive.signer()
    archive.private.write("log.key", thief.signer().text.encode())
    archive.change_key("lost")  # what who has the folder alone can do: it is told as that
    assert not check_archive(archive.held()).keys[-1].named
    assert mine.public != archive.signer().public


def test_erased_bytes_are_gone_and_all_other_proofs_hold(archive: InventedArchive) -> None:
    gone = archive.looks()[1][1].look
    before = zipped(proof_of(archive, [1]))
    archive.withhold(gone.sha256, "a court ordered it", erase=True)
    assert archive.blobs.get(gone.sha256) is None
    assert not any(gone.sha256 in path.name for path in archive.files.folder.parent.rglob("*"))
    found = check_archive(archive.held())
    assert found.broken == ()
    assert [(each.content, each.content_why) for each in found.looks] == [("there", ""), ("erased", "a court ordered it"), ("there", "")]
    assert check_proof(before, "proof.zip").broken == ()
    proof = check_proof(zipped(proof_of(archive, [1, 2])), "proof.zip")
    assert (proof.broken, [each.content for each in proof.looks]) == ((), ["there", "erased"])


def test_bytes_that_are_only_withheld_lie_aside(archive: InventedArchive) -> None:
    look = archive.looks()[0][1].look
    archive.withhold(look.sha256, "the contributor is asked first", erase=False)
    assert [each.content for each in check_archive(archive.held()).looks] == ["withheld", "there", "withheld"]
    assert (archive.private.folder / "withheld" / "blobs" / look.sha256[:2] / look.sha256).is_file()
    archive.withhold(look.sha256, "it asks for it", erase=True)
    assert not any(look.sha256 in path.name for path in archive.files.folder.parent.rglob("*"))


def test_an_entry_can_be_erased_and_the_tree_stays(archive: InventedArchive) -> None:
    leaf, salt = archive.log.leaf(1).hex(), archive.looks()[0][1].salt.encode()
    archive.withhold(leaf, "its address named a person", erase=True)
    again = InventedArchive(archive.files.folder.parent, archive.clock)
    found = check_archive(again.held())
    assert (found.broken, [each.index for each in found.looks]) == ((), [2, 5])
    assert again.log.entry(1) == b""
    assert not any(salt in data for data in again.held().values())
    with pytest.raises(StoreError, match="keys or the reasons"):
        again.withhold(again.log.leaf(0).hex(), "no", erase=True)


def test_an_entry_that_is_emptied_without_a_reason_is_found(archive: InventedArchive) -> None:
    archive.log.blank(2)
    found = check_archive(archive.held())
    assert found.broken
    assert all("entry 2 is empty, and no later entry says that it was erased" == str(each.what) for each in found.broken)
