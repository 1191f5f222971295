"""Removing for good: no byte of it is found in the store's files; what others have stays."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.errors import StoreError, UnknownNameError
from openupr.records import Forgotten, Judgement, pack_record, squeeze, text_sha256
from openupr.searching.opening import open_store
from openupr.stages.stored.keeping import check_store, forget_review, keep
from openupr.stages.stored.stored_reviews import kept
from openupr.storing import SqliteStore
from openupr.storing.library_operations import ComposedLibrary

from .dossiers import contents, dossiers


def traces(path: Path, needles: dict[str, bytes]) -> set[str]:
    """Which of these are in the store's file, or in the log of changes beside it."""
    data = b"".join(each.read_bytes() for each in path.parent.iterdir() if each.name.startswith(path.name))
    return {name for name, needle in needles.items() if needle in data}


def test_nothing_of_a_forgotten_review_stays(tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XBB-17", "XEE-07")
    path = tmp_path / "store" / "s.sqlite"
    with open_store(path) as store:
        keep(folder / "XEE-07", store)
    alone = contents(path)
    with open_store(path) as store:
        keep(folder, store)
        (review,) = kept(store, ["XBB-17"])
        item = review.items[0]
        judgement = Judgement(item.id, text_sha256(item), "position", "noted", "Somebody Unmistakable", "2026-11-24T10:00:00+00:00")
        (folder / "XBB-17" / "judgements.jsonl").write_text("")
        from openupr.stages.stored.keeping import judge_kept

        judge_kept(store, "XBB-17", judgement)
        list(kept(store, ["XBB-17"]))
        words = max(re.findall(r"[a-z]+", item.request), key=len).encode()
        needles = {
            "wording": item.request[:40].encode(),
            "identifier": b"XBB-17",
            "word": words,
            "State": review.state.encode(),
            "judge": b"Unmistakable",
            "sha256": review.documents[0].sha256.encode(),
            "pdf": squeeze((folder / "XBB-17" / "A-HRC-98-7.pdf").read_bytes())[1][:60],
            "docx": squeeze((folder / "XBB-17" / "advance-questions.docx").read_bytes())[1][200:260],
            "review": pack_record(next(iter(kept(store, ["XBB-17"]))))[:60],
        }
    assert traces(path, needles) == set(needles), "the test looks for what is there"
    with open_store(path) as store:
        size = path.stat().st_size
        assert forget_review(store, "XBB-17") == Forgotten(documents=5, originals=5, judgements=1)
        # The words of the other review may be the same.
        other = zlib.decompress(pack_record(next(iter(kept(store, ["XEE-07"])))))
        assert traces(path, needles) <= {name for name, needle in needles.items() if needle in other}
        assert check_store(store) == []
    assert traces(path, {name: needle for name, needle in needles.items() if name not in {"word"}}) == set()
    assert path.stat().st_size < size / 2
    assert contents(path) == alone
    with open_store(path) as store, pytest.raises(UnknownNameError, match="not in the store"):
        forget_review(store, "XBB-17")


def test_what_another_review_has_stays(tmp_path: Path) -> None:
    """The same file in two reviews, as a submission may be."""
    folder = dossiers(tmp_path / "in", "XBB-17", "XEE-07")
    for name in ("XBB-17", "XEE-07"):
        (folder / name / "submissions").mkdir()
        (folder / name / "submissions" / "letter.txt").write_text("A letter to both.", encoding="utf-8")
    with open_store(tmp_path / "s.sqlite") as store:
        keep(folder, store)
        (before,) = kept(store, ["XEE-07"])
        assert forget_review(store, "XBB-17") == Forgotten(6, 5, 0)
        assert check_store(store) == []
        assert list(kept(store, ["XEE-07"])) == [before]
        keep(folder, store)
        assert [each.id for each in kept(store, ["XBB-17", "XEE-07"])] == ["XBB-17", "XEE-07"]
        assert check_store(store) == []


def test_documents_of_no_review(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "letter.txt").write_text("A letter about nothing in particular.", encoding="utf-8")
    problems: list[object] = []
    with open_store(tmp_path / "s.sqlite") as store:
        assert keep(folder / "letter.txt", store, report=problems.append) == []
        assert len(problems) == 1
        assert forget_review(store, None) == Forgotten(1, 1, 0)
    assert {name: rows for name, rows in contents(tmp_path / "s.sqlite").items() if rows} == {}


def test_another_process_is_reading(tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XEE-07")
    path = tmp_path / "s.sqlite"
    with open_store(path) as store:
        keep(folder, store)
    with open_store(path) as reading, open_store(path) as store:
        store.patience = 0.2
        with reading.read() as library:
            library.connection.exec_driver_sql("SELECT count(*) FROM documents").scalar()
            found = forget_review(store, "XEE-07")
            assert not found.wholly
    assert traces(path, {"identifier": b"XEE-07"}) == set(), "gone when the last one has closed it"


def test_a_full_disk_says_what_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The review is removed; its traces stay in the file until there is room to write that anew, which the next command does."""
    folder = dossiers(tmp_path / "in", "XBB-17", "XEE-07")
    path = tmp_path / "store" / "s.sqlite"
    with open_store(path) as store:
        keep(folder, store)
        with monkeypatch.context() as patch:
            patch.setattr(SqliteStore, "_overwrite", full)
            gone = forget_review(store, "XBB-17")
            assert (gone.documents, gone.wholly, gone.why) == (5, False, "there is no room left for the store")
            open_store(path).close()  # still no room: nobody is kept from working with what is there
        with store.read() as library:
            assert [each.id for each in library.listed()] == ["XEE-07"]
        assert traces(path, {"identifier": b"XBB-17"}) == {"identifier"}, "the test looks for what is there"
    with open_store(path) as store:
        assert check_store(store) == []
    assert traces(path, {"identifier": b"XBB-17"}) == set()


def test_where_nothing_could_be_removed_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "s.sqlite"
    with open_store(path) as store:
        keep(dossiers(tmp_path / "in", "XEE-07"), store)
        monkeypatch.setattr(ComposedLibrary, "forget", full)
        with pytest.raises(StoreError, match="no room left for the store: nothing was removed"):
            forget_review(store, "XEE-07")
        with store.read() as library:
            assert [each.id for each in library.listed()] == ["XEE-07"]


def test_the_command_says_that_traces_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "s.sqlite"
    with open_store(path) as store:
        keep(dossiers(tmp_path / "in", "XEE-07"), store)
    monkeypatch.setattr(SqliteStore, "_overwrite", full)
    found = CliRunner().invoke(application, ["forget", "XEE-07", "--yes", "--store", str(path)])
    assert found.exit_code == 0
    assert f"Removed XEE-07: 2 documents, 2 originals, 0 decisions.\nTraces of it stay in the store's file ({path}): there is no room" in found.stderr


def full(*_: object) -> None:
    raise StoreError("there is no room left for the store", where="s.sqlite", next_step="Make room on the disk.")


def test_who_is_killed_while_forgetting_leaves_nothing_after_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store" / "s.sqlite"
    with open_store(path) as store:
        keep(dossiers(tmp_path / "in", "XEE-07"), store)

    def killed(_: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(SqliteStore, "_overwrite", killed)
        with pytest.raises(KeyboardInterrupt), open_store(path) as store:
            forget_review(store, "XEE-07")
    open_store(path).close()
    assert traces(path, {"identifier": b"XEE-07"}) == set()
    with open_store(path) as store, store.read() as library:
        assert library.connection.exec_driver_sql("SELECT name FROM settings").scalars().all() == ["index"]


def test_decisions_that_are_forgotten_are_not_known_any_more(tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XDD-05")
    with open_store(tmp_path / "s.sqlite") as store:
        keep(folder, store, trust=True)
        forget_review(store, "XDD-05")
        with store.read() as library:
            assert library.known() == frozenset()
