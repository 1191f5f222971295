"""What an address opens: a file, memory, or a message; a store in memory keeps the promises of one in a file."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from openupr.errors import StoreError, UsageError
from openupr.records import Judgement
from openupr.searching import Query
from openupr.searching.opening import Search, is_there, open_store
from openupr.stages.stored.keeping import forget_review, keep
from openupr.storing import MemoryStore, SqliteStore

from .dossiers import contents, dossiers

DECIDED = Judgement("XEE-07/R52.1", "0" * 64, "position", "noted", "A. Doe", "2026-11-27T10:00:00")


def test_an_address_says_what_keeps_the_reviews(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "s.sqlite")) as store:
        assert isinstance(store, SqliteStore)
        assert store.address == str(tmp_path / "s.sqlite")
    assert is_there(str(tmp_path / "s.sqlite"))
    assert isinstance(open_store("memory:"), MemoryStore)
    assert not is_there("memory:")


@pytest.mark.parametrize("address", ["postgresql://me@host/reviews", "postgresql+psycopg://host/reviews", "mysql://host/x", "https://example.org/s"])
def test_another_database_is_no_file(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="can't be kept in"):
        open_store(address)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["s.sqlite", "c:s.sqlite", "a store.sqlite"])
def test_a_path_with_strange_signs_is_a_path(name: str, tmp_path: Path) -> None:
    open_store(tmp_path / name).close()
    assert (tmp_path / name).exists()


def test_what_is_raised_in_a_transaction_undoes_it() -> None:
    store = MemoryStore()

    def fail() -> None:
        with store.write() as library:
            library.put_status("XEE-07", None)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with store.read() as library:
        assert library.listed() == []


def test_a_transaction_sees_the_store_as_it_was_at_its_beginning() -> None:
    store = MemoryStore()
    with store.read() as before, store.write() as library:
        library.put_status("XEE-07", None)
        library.add_judgement("XEE-07", DECIDED)
        assert before.listed() == []
    assert before.judgements("XEE-07") == []
    with store.read() as after:
        assert after.judgements("XEE-07") == [DECIDED]


def test_what_may_only_be_read() -> None:
    store = MemoryStore()
    store.writable = False
    with pytest.raises(StoreError, match="may only be read"), store.write():
        pass


def test_originals_go_to_another_process_and_a_forgotten_review_leaves_nothing(tmp_path: Path) -> None:
    folder = dossiers(tmp_path, "XEE-07")
    with MemoryStore() as store:
        keep(folder, store)
        with store.read() as library:
            kept = library.documents()
        blobs = pickle.loads(pickle.dumps(store.blobs()))
        assert [blobs.original(each.sha256) for each in kept] == [Path(each.path).read_bytes() for each in kept]
        with pytest.raises(StoreError, match="original"):
            blobs.original("0" * 64)
        assert store.holdings().documents == len(kept) == 2
        assert forget_review(store, "XEE-07").documents == 2
        assert all(not each for name, each in contents(store).items() if name != "documents")
        with store.read() as library:
            assert library.documents() == []


def test_nothing_is_searched_in_memory() -> None:
    with MemoryStore() as store, store.read() as library, pytest.raises(UsageError, match="searched"):
        Search(library).find(Query("torture"))
