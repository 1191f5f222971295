"""The file: of this version, of others, not ours, read-only, full, in use."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from openupr import searching
from openupr.errors import StoreError
from openupr.linking.requests.request_pairs import REQUESTS_READ
from openupr.records import BY_ISSUE
from openupr.searching.opening import open_store
from openupr.stages.keys.stage_versions import STAGES, stage_version
from openupr.stages.stored.keeping import check_store, keep
from openupr.stages.stored.stored_reviews import kept
from openupr.storing import HEAD, SqliteStore
from openupr.storing.migrating import configuration, migrate
from openupr.storing.schema import METADATA

from .dossiers import contents, dossiers

NEXT_STEP = '''
"""A step of a later version."""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.add_column("reviews", sa.Column("remark", sa.Text, nullable=False, server_default="none"))
'''


def test_the_newest_step_is_the_one_that_the_store_asks_for() -> None:
    assert ScriptDirectory.from_config(configuration()).get_current_head() == HEAD


def test_the_steps_make_the_tables_that_are_used(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "s.sqlite") as store, store.read() as library:
        context = MigrationContext.configure(library.connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_a_store_of_the_version_before_is_brought_up(tmp_path: Path) -> None:
    """A store that today's openupr made, in the hands of one that has a further step."""
    path = tmp_path / "s.sqlite"
    with open_store(path) as store:
        keep(dossiers(tmp_path / "in", "XEE-07"), store)
    before = contents(path)
    (tmp_path / "steps").mkdir()
    (tmp_path / "steps" / "m0003.py").write_text(NEXT_STEP)
    with open_store(path) as store:
        with store.write() as library:
            migrate(library.connection, tmp_path / "steps")
        with store.read() as library:
            assert store.version(library.connection) == "0003"
            assert library.connection.execute(text("SELECT id, remark FROM reviews")).all() == [("XEE-07", "none")]
            assert library.listed()[0].counts is not None
    with sqlite3.connect(path) as raw:
        raw.execute("ALTER TABLE reviews DROP COLUMN remark")
        raw.execute("UPDATE alembic_version SET version_num = '0002'")
    raw.close()
    assert contents(path) == before


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    SqliteStore(path).close()
    (tmp_path / "m0003.py").write_text(NEXT_STEP + "    raise ZeroDivisionError\n")
    with SqliteStore(path) as store:
        with pytest.raises(ZeroDivisionError), store.write() as library:
            migrate(library.connection, tmp_path)
        with store.read() as library:
            assert store.version(library.connection) == HEAD
            assert "remark" not in {row[1] for row in library.connection.exec_driver_sql("PRAGMA table_info(reviews)")}


def test_a_store_of_a_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    SqliteStore(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0999'")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"newer OpenUPR \(its version is 0999, this one knows 0002\).*Nothing in it was changed"):
        SqliteStore(path)
    assert path.read_bytes() == before


def test_files_that_are_no_store(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir or Madam, " * 100)
    with pytest.raises(StoreError, match="no store of OpenUPR"):
        SqliteStore(tmp_path / "letter.txt")
    with sqlite3.connect(tmp_path / "other.sqlite") as raw:
        raw.execute("CREATE TABLE birds (name)")
    raw.close()
    with pytest.raises(StoreError, match="a database, and no store of OpenUPR"):
        SqliteStore(tmp_path / "other.sqlite")
    with pytest.raises(StoreError, match="no store here"):
        SqliteStore(tmp_path / "nothing.sqlite", readonly=True)
    with pytest.raises(StoreError, match="can't be opened"):
        SqliteStore(tmp_path)
    with pytest.raises(StoreError, match="folder can't be made"):
        SqliteStore(tmp_path / "letter.txt" / "s.sqlite")
    assert (tmp_path / "letter.txt").read_text().startswith("Dear")


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """With room for some documents and not for all: what was kept stays, and with more room the same command ends the work."""
    path, folder = tmp_path / "s.sqlite", dossiers(tmp_path / "in", "XBB-17", "XCC-01", "XEE-07")
    SqliteStore(path, index=searching).close()
    pages = path.stat().st_size // 4096
    with (
        SqliteStore(path, index=searching, pragmas=(f"max_page_count = {pages + 25}",)) as store,
        pytest.raises(StoreError, match=r"no room left.*Make room"),
    ):
        keep(folder, store)
    with open_store(path) as store:
        assert check_store(store) == []
        with store.read() as library:
            assert library.connection.execute(text("SELECT count(*) FROM originals")).scalar_one() > 0
        keep(folder, store)
    with open_store(tmp_path / "whole.sqlite") as store:
        keep(folder, store)
    assert contents(path) == contents(tmp_path / "whole.sqlite")


# The versions of the stages are told: they are hashes of the code, and where somebody works on it while the test runs, this process would have others
# than the one that filled the store. Everything in it would be stale, and what is stale can't be put together again where nothing may be written.
#
# Each command runs twice in one process: as who runs the tests, in a copy, and then as nobody. Root's interpreter may lie where nobody else can
# import from, so that all which a command loads late has to be there before the rights are given up.
AS_NOBODY = """
import encodings.cp437, io, json, os, sys  # the codec of archives' names
from contextlib import redirect_stderr, redirect_stdout

from openupr.commands.application import application
from openupr.storing.library_operations import ComposedLibrary

versions, warm, cold, commands = sys.argv[1:]
ComposedLibrary.version_of = staticmethod(json.loads(versions).__getitem__)


def run(command, store):
    said, told = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    status = 0
    with redirect_stdout(said), redirect_stderr(told):
        try:
            application([*command, "--store", store])
        except SystemExit as ended:
            status = ended.code
    return status, said.buffer.getvalue().decode(), told.buffer.getvalue().decode()


for command in json.loads(commands):
    run(command, warm)
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
print(json.dumps([run(command, cold) for command in json.loads(commands)]))
"""


@pytest.fixture
def entered_by_all() -> Iterator[Path]:
    """A folder that every user can enter. pytest's own are its user's alone, and every run of pytest that begins meanwhile makes them so again."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_store_that_may_only_be_read(entered_by_all: Path) -> None:
    """In a folder that may only be read, by a user who is not root: everything can be looked at, nothing changed."""
    folder = dossiers(entered_by_all / "in", "XEE-07")
    place, warm = entered_by_all / "archive", entered_by_all / "warm.sqlite"
    place.mkdir()
    with open_store(place / "s.sqlite") as store:
        keep(folder, store)
    shutil.copy(place / "s.sqlite", warm)
    (place / "s.sqlite").chmod(0o444)
    place.chmod(0o555)

    versions = json.dumps({stage: stage_version(stage) for stage in (*STAGES, BY_ISSUE, REQUESTS_READ, "description.named", "description.persons")})
    commands = [["list"], ["export", "XEE-07", "--what", "items"], ["check"], ["status"], ["read", str(folder)], ["forget", "XEE-07", "--yes"]]
    command = [sys.executable, "-c", AS_NOBODY, versions, str(warm), str(place / "s.sqlite"), json.dumps(commands)]
    try:
        found = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd="/")
        assert found.returncode == 0, found.stderr
        listed, exported, checked, state, *refused = json.loads(found.stdout)
        assert listed[1].startswith("XEE-07  2 documents, 12 recommendations"), listed
        assert "XEE-07/R" in exported[1], exported
        assert checked[1] == "All is well.\n", checked
        assert "(may only be read)" in state[1], state
        for status, _, said in refused:
            assert status == 1, refused
            assert "the store may only be read here" in said, refused
            assert "--no-store" in said, refused
    finally:
        place.chmod(0o755)
    assert sorted(path.name for path in place.iterdir()) == ["s.sqlite"]


def test_a_second_writer_is_told_and_waits(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    told = []
    waits = threading.Event()
    with SqliteStore(path) as one, SqliteStore(path, waiting=lambda: (told.append("waiting"), waits.set())) as two:  # type: ignore[arg-type, return-value]

        def first() -> None:
            with one.write() as library:
                library.connection.execute(text("INSERT INTO settings (name, value) VALUES ('one', 'x')"))
                started.set()
                assert waits.wait(30)

        started = threading.Event()
        thread = threading.Thread(target=first)
        thread.start()
        assert started.wait(30)
        with two.read() as library:
            assert library.connection.execute(text("SELECT count(*) FROM settings")).scalar_one() == 0, "reading goes on meanwhile"
        with two.write() as library:
            library.connection.execute(text("INSERT INTO settings (name, value) VALUES ('two', 'y')"))
        thread.join()
        assert told == ["waiting"]
        with one.read() as library:
            assert set(library.connection.execute(text("SELECT name FROM settings")).scalars()) == {"one", "two"}


def test_waiting_has_an_end(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with (
        SqliteStore(path) as one,
        SqliteStore(path, patience=0.3) as two,
        one.write(),
        pytest.raises(StoreError, match="another openupr has been writing to the store for too long"),
        two.write(),
    ):
        pytest.fail("two writers at once")


@pytest.mark.at_length
def test_two_batches_at_once(tmp_path: Path) -> None:
    """Two commands that read the same documents, and others, into one new store."""
    folder = dossiers(tmp_path / "in", "XAA-48", "XBB-17", "XCC-01", "XEE-07")
    path = tmp_path / "two.sqlite"
    parts = (["XAA-48", "XBB-17", "XCC-01"], ["XEE-07", "XCC-01", "XBB-17"])
    commands = [[sys.executable, "-m", "openupr", "read", *(str(folder / name) for name in part), "--store", str(path)] for part in parts]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") for command in commands]
    for process in running:
        _, said = process.communicate(timeout=300)
        assert process.returncode == 0, said
    with open_store(path) as store:
        assert check_store(store) == []
        assert [review.id for review in kept(store, ["XAA-48", "XBB-17", "XCC-01", "XEE-07"])] == ["XAA-48", "XBB-17", "XCC-01", "XEE-07"]
    with open_store(tmp_path / "one.sqlite") as store:
        keep(folder, store)
    assert contents(path) == contents(tmp_path / "one.sqlite")
