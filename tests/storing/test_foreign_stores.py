"""A store from somebody else: opened only where it holds our tables and nothing that acts, read only where what stands there is of its type."""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.errors import StoreError
from openupr.records import Judgement, Review, pack_record, text_sha256, unpack, unsqueeze
from openupr.records.codec import MOST_RECORD, loosely
from openupr.searching.opening import open_store
from openupr.stages.stored.keeping import judge_kept, keep
from openupr.stages.stored.stored_reviews import kept
from openupr.storing import SqliteStore

from .dossiers import dossiers


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    with open_store(folder / "s.sqlite") as store:
        keep(dossiers(folder / "in", "XEE-07"), store)
    return folder / "s.sqlite"


@pytest.fixture
def changed(whole: Path, tmp_path: Path) -> Callable[[str], Path]:
    def change(statement: str) -> Path:
        path = tmp_path / "s.sqlite"
        shutil.copy(whole, path)
        raw = sqlite3.connect(path)
        raw.executescript(statement)
        raw.close()
        return path

    return change


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON judgements BEGIN DELETE FROM originals; END", "it holds a trigger (t)"),
        ("CREATE VIEW v AS SELECT * FROM reviews", "it holds a view (v)"),
        ("CREATE TABLE birds (name)", "it holds a table that is none of ours (birds)"),
        ("CREATE VIRTUAL TABLE birds USING fts5(name)", "it holds a table that is none of ours"),
        ("CREATE INDEX i ON reviews (lower(id))", "it holds an index that is none of ours (i)"),
        ("CREATE INDEX searched_i ON searched_passages (text)", "it holds an index (searched_i)"),
        ("CREATE TABLE searched_more (name)", "there is a table 'searched_more'"),
        ("DROP TABLE known", "it lacks the table known"),
        ("ALTER TABLE reviews ADD COLUMN more TEXT", "its table reviews has other columns"),
        ("ALTER TABLE reviews ADD COLUMN more TEXT AS (hex(id))", "its table reviews has other columns"),
        ("ALTER TABLE searched_passages ADD COLUMN more TEXT", "its table searched_passages has other columns"),
        ("DROP TABLE reviews; CREATE VIEW reviews AS SELECT 1 AS id", "it holds a view (reviews)"),
        (
            "DROP TABLE searched_words; CREATE VIRTUAL TABLE searched_words USING fts5(words, content='originals', content_rowid='number')",
            "its full text is another",
        ),
    ],
)
def test_what_is_not_ours_is_refused(statement: str, said: str, changed: Callable[[str], Path]) -> None:
    path = changed(statement)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not made by OpenUPR") as caught:
        open_store(path)
    assert said in caught.value.what
    assert caught.value.next_step
    assert path.read_bytes() == before


def test_what_sqlite_itself_counts_is_no_stranger(changed: Callable[[str], Path]) -> None:
    with open_store(changed("ANALYZE")) as store:
        assert store.check() == []


def test_nothing_acts_while_an_older_store_is_brought_up(tmp_path: Path) -> None:
    import gzip

    path = tmp_path / "old.store"
    path.write_bytes(gzip.decompress((Path(__file__).parent / "old_store" / "old.store.gz").read_bytes()))
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TRIGGER t AFTER UPDATE ON judgements BEGIN DELETE FROM originals; END")
    raw.close()
    with pytest.raises(StoreError, match=r"it holds a trigger \(t\)"):
        open_store(path)
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT count(*) FROM originals").fetchone() == (1,)
    raw.close()


@pytest.mark.parametrize("version", ["0000", "zzz", "", "1"])
def test_a_version_that_there_is_none_of(version: str, changed: Callable[[str], Path]) -> None:
    path = changed(f"UPDATE alembic_version SET version_num = '{version}'")
    with pytest.raises(StoreError):
        SqliteStore(path)


WRONG = {
    "documents": [
        "path = x'ff00'",
        "told = '3'",
        "told = '['",
        "told = '[1,2,3,4]'",
        "told = x'00'",
        "record = 'text'",
        "record = x'00'",
        "review = 'x'",
    ],
    "reviews": [
        "status = 'gone'",
        "status = 3",
        "input = x'00'",
        "counts = '[]'",
        "counts = '{'",
        "counts = '{\"review\": 3}'",
        "id = 'x'",
        "id = x'00'",
    ],
    "stages": ["output = 'text'", "output = x'00'", "output = 99999999999", "input = x'00'", "sha256 = x'00'"],
    "originals": ["data = 'text'", "data = 7", "packing = 9", "packing = 'lzma'", "size = 'many'", "sha256 = x'00'"],
    "judgements": ["\"when\" = x'ff'", "record = 3", "who = x'00'", "value = x'00'"],
    "settings": ["value = x'00'", "name = x'00'"],
    "known": ["sha256 = x'00'"],
    "searched_passages": ["text = x'ff'", "page = 'x'", "\"by\" = '{'", "issues = '3'", "kind = 'bird'", "words = x'00'"],
}


@pytest.mark.at_length
@pytest.mark.parametrize(("table", "setting"), [(table, each) for table, every in WRONG.items() for each in every])
def test_another_type_is_a_message(table: str, setting: str, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever command meets it."""
    path = tmp_path / "s.sqlite"
    shutil.copy(whole, path)
    monkeypatch.chdir(tmp_path)
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA foreign_keys = OFF")
    columns = 'review, source, record, text_sha256, field, value, who, "when", why'
    raw.execute(f"INSERT INTO judgements ({columns}) VALUES ('XEE-07', '', 'r', '0', 'claim', 'x', 'A', '2026', '')")
    raw.execute("INSERT INTO known (sha256) VALUES ('1')")
    assert raw.execute(f"UPDATE OR IGNORE {table} SET {setting}").rowcount
    raw.commit()
    raw.close()
    for command in (["list"], ["status"], ["check"], ["show", "XEE-07/R52.1"], ["find", "ratify"], ["export", "--all", "--what", "items"]):
        found = CliRunner().invoke(application, [*command, "--store", str(path)])
        assert found.exception is None or isinstance(found.exception, SystemExit), (command, found.exception)
    assert CliRunner().invoke(application, ["check", "--store", str(path)]).exit_code == 1


@pytest.mark.at_length
def test_what_unpacks_to_more_than_a_record_is_refused() -> None:
    bomb = zlib.compress(b"\0" * (MOST_RECORD + 1), 9)
    assert len(bomb) < 200_000
    with pytest.raises(StoreError, match="unpacks to more than"):
        unpack(bomb, Review)
    assert loosely(bomb) is None
    with pytest.raises(StoreError, match="unpacks to more than"):
        unsqueeze("zlib", zlib.compress(b"\0" * 300_000_000, 9))
    for data in (zlib.compress(b"\xa3\xff\xff\xff"), zlib.compress(b"\x91" * 100_000 + b"\xc0"), pack_record("x") + b"more", pack_record("x")[:-3]):
        with pytest.raises(StoreError, match="damaged"):
            unpack(data, str)
    assert loosely(zlib.compress(msgspec.msgpack.encode({"a": [1]}))) == {"a": [1]}


def test_a_path_that_only_the_store_names_is_no_place_to_write_to(whole: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    path = tmp_path / "s.sqlite"
    shutil.copy(whole, path)
    raw = sqlite3.connect(path)
    raw.execute("UPDATE documents SET path = ? || id", (f"{home}/file",))
    raw.commit()
    raw.close()
    (home / "file1").write_bytes(b"another file of this name")
    with open_store(path) as store:
        (review,) = kept(store, ["XEE-07"])
        item = review.items[0]
        decision = Judgement(item.id, text_sha256(item), "position", "noted", "A. K.", "2026-11-24T10:00:00+00:00")
        assert judge_kept(store, "XEE-07", decision) == path
        with store.read() as library:
            assert library.judgements("XEE-07") == [decision]
    assert [each.name for each in home.iterdir()] == ["file1"]


@pytest.mark.skipif(not hasattr(__import__("os"), "getuid"), reason="rights of this kind are of this system")
def test_a_store_is_its_user_s_alone(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "s.sqlite"
    with open_store(path) as store, store.write() as library:
        library.put_status("XEE-07", None)
        assert {each.stat().st_mode & 0o777 for each in path.parent.iterdir()} == {0o600}
    assert [each.stat().st_mode & 0o777 for each in (path.parent, path.parent.parent)] == [0o700, 0o700]
