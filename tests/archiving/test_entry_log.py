"""The log in its files: the tree of the definition, its speed, what was killed, two writers at once."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from openupr.archiving.archive_checks import check_archive
from openupr.archiving.archive_files import FolderFiles
from openupr.archiving.checkpoints import read_checkpoint
from openupr.archiving.entry_log import EntryLog, signed_at
from openupr.archiving.merkle import TreeLevels, is_consistent, leaf_hash, root_of_inclusion, tree_root
from openupr.archiving.signed_notes import SigningKey
from openupr.archiving.stamping import note_gap
from openupr.errors import StoreError

from .invented_archives import NAMES, ONE, OTHER, InventedArchive, page
from .test_merkle import defined

KEY = SigningKey("openupr/example", bytes(range(32)))


def test_the_tree_is_that_of_the_definition_however_it_grew(tmp_path: Path) -> None:
    entries = [f"entry {number}".encode() for number in range(700)]
    log = EntryLog(FolderFiles(tmp_path))
    at = 0
    for count in (1, 1, 2, 250, 1, 1, 1, 255, 188):
        log.add(entries[at : at + count], [KEY], KEY.name)
        at += count
        assert log.head is not None
        assert log.head.root == defined(entries[:at])
    again = EntryLog(FolderFiles(tmp_path))
    assert list(again.entries()) == entries
    assert again.entry(511) == entries[511]
    sizes = sorted(int(name.split("/")[1]) for name in again.files.names() if name.startswith("checkpoints/"))
    for first, second in pairwise(sizes):
        one, two = (read_checkpoint(again.files.read(signed_at(size)) or b"")[0] for size in (first, second))
        assert is_consistent(first, second, one.root, two.root, again.steps(first, second))
        assert root_of_inclusion(leaf_hash(entries[first]), first, second, again.proof(first, second).path) == two.root
    left = [name for name in again.files.names() if ".p/" in name and name.startswith("tile/0/000")]
    assert left == []  # a whole tile is there in the place of its parts


def test_an_addition_and_a_proof_cost_less_than_ten_times_hashing_the_entries(tmp_path: Path) -> None:
    entries = [hashlib.shake_256(f"{number}".encode()).hexdigest(350).encode() for number in range(20_000)]
    EntryLog(FolderFiles(tmp_path)).add(entries, [KEY], KEY.name)

    def seconds(act: object) -> float:
        start = time.process_time()
        assert callable(act)
        act()
        return time.process_time() - start

    hashing = min(seconds(lambda: hashlib.sha256(b"".join(entries))) for _ in range(3))
    adding = min(seconds(lambda: EntryLog(FolderFiles(tmp_path)).add([b"x" * 700], [KEY], KEY.name)) for _ in range(3))
    proving = min(seconds(lambda: EntryLog(FolderFiles(tmp_path)).proof(12_345)) for _ in range(3))
    assert adding <= 10 * hashing + 0.05
    assert proving <= 10 * hashing + 0.05


def test_what_a_killed_addition_left_behind_counts_for_nothing(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    archive.saw(page(NAMES))
    before = archive.held()
    archive.saw(page(NAMES[1:]))
    after = archive.held()
    # The last file that an addition writes is the checkpoint: without it there was none, whatever else was written.
    for name in sorted(set(after) - set(before)):
        if not name.startswith("checkpoint"):
            archive.files.write(name, after[name])
    archive.files.write("checkpoint", before["checkpoint"])
    archive.files.remove(signed_at(3))
    again = InventedArchive(tmp_path, archive.clock, "other")
    assert len(again.looks()) == 1
    assert check_archive(again.held()).broken == ()
    again.saw(page(NAMES[2:]))
    found = check_archive(again.held())
    assert found.broken == ()
    assert len(found.looks) == 2


SCRIPT = """
import sys
from pathlib import Path
from tests.archiving.invented_archives import InventedArchive, NAMES, page
archive = InventedArchive(Path(sys.argv[1]), seed=sys.argv[2])
print("begun", flush=True)
for number in range(int(sys.argv[3])):
    archive.saw(page(NAMES, note=f"{sys.argv[2]} {number}", title=f"{sys.argv[2]} {number}"))
"""
ROOT = Path(__file__).resolve().parents[2]


def process(folder: Path, seed: str, count: int) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    return subprocess.Popen([sys.executable, "-c", SCRIPT, str(folder), seed, str(count)], env=environment, stdout=subprocess.PIPE)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such lock")
def test_two_writers_and_one_that_is_killed(tmp_path: Path) -> None:
    InventedArchive(tmp_path).saw(page(NAMES))
    one, killed = process(tmp_path, "one", 12), process(tmp_path, "killed", 10_000)
    for each in (one, killed):
        assert each.stdout is not None
        assert each.stdout.readline() == b"begun\n"
    assert one.wait(120) == 0
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    for each in (one, killed):
        assert each.stdout is not None
        each.stdout.close()
    archive = InventedArchive(tmp_path, seed="after")
    archive.saw(page(NAMES))
    found = check_archive(archive.held())
    assert found.broken == ()
    assert len(found.looks) > 13


def test_a_damaged_archive_is_told(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    archive.saw(page(NAMES))
    look = archive.looks()[0][1].look
    archive.files.write(f"blobs/{look.sha256[:2]}/{look.sha256}", b"other bytes")
    with pytest.raises(StoreError, match="not what its name says"):
        archive.blobs.get(look.sha256)
    archive.files.write("tile/entries/000.p/2", b"\0\xff")
    with pytest.raises(StoreError, match="damaged"):
        list(EntryLog(archive.files).entries())


def test_a_gap_is_logged_once_a_day_and_not_where_two_have_stamped(tmp_path: Path) -> None:
    archive = InventedArchive(tmp_path)
    assert not note_gap(archive, "no stamp")  # nothing was looked at
    archive.saw(page(NAMES))
    assert note_gap(archive, "no stamp")
    archive.saw(page(NAMES))
    assert not note_gap(archive, "no stamp")  # the same day
    archive.clock.forward(days=1)
    archive.stamped(ONE, OTHER)
    assert not note_gap(archive, "no stamp")
    archive.saw(page(NAMES))
    assert note_gap(archive, "no stamp")
    assert check_archive(archive.held()).gaps == ((2, 0, "no stamp"), (7, 0, "no stamp"))


def test_the_whole_tree_is_the_one_that_levels_make(tmp_path: Path) -> None:
    entries = [bytes([each % 256]) * 9 for each in range(300)]
    log = EntryLog(FolderFiles(tmp_path))
    log.add(entries, [KEY], KEY.name)
    assert log.head is not None
    assert log.head.root == tree_root(TreeLevels([leaf_hash(each) for each in entries]).node, 300)
