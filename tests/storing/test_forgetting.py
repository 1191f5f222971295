"""Removing for good: no byte of it is found in the store's files; what others have stays."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest

from openupr.errors import UnknownNameError
from openupr.records import Forgotten, Judgement, pack, squeeze, text_sha256
from openupr.searching.opening import open_store
from openupr.stages.keeping import check, forget, keep
from openupr.stages.kept import kept

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
        from openupr.stages.keeping import judge_kept

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
            "review": pack(next(iter(kept(store, ["XBB-17"]))))[:60],
        }
    assert traces(path, needles) == set(needles), "the test looks for what is there"
    with open_store(path) as store:
        size = path.stat().st_size
        assert forget(store, "XBB-17") == Forgotten(documents=5, originals=5, judgements=1)
        # The words of the other review may be the same.
        other = zlib.decompress(pack(next(iter(kept(store, ["XEE-07"])))))
        assert traces(path, needles) <= {name for name, needle in needles.items() if needle in other}
        assert check(store) == []
    assert traces(path, {name: needle for name, needle in needles.items() if name not in {"word"}}) == set()
    assert path.stat().st_size < size / 2
    assert contents(path) == alone
    with open_store(path) as store, pytest.raises(UnknownNameError, match="not in the store"):
        forget(store, "XBB-17")


def test_what_another_review_has_stays(tmp_path: Path) -> None:
    """The same file in two reviews, as a submission may be."""
    folder = dossiers(tmp_path / "in", "XBB-17", "XEE-07")
    for name in ("XBB-17", "XEE-07"):
        (folder / name / "submissions").mkdir()
        (folder / name / "submissions" / "letter.txt").write_text("A letter to both.", encoding="utf-8")
    with open_store(tmp_path / "s.sqlite") as store:
        keep(folder, store)
        (before,) = kept(store, ["XEE-07"])
        assert forget(store, "XBB-17") == Forgotten(6, 5, 0)
        assert check(store) == []
        assert list(kept(store, ["XEE-07"])) == [before]
        keep(folder, store)
        assert [each.id for each in kept(store, ["XBB-17", "XEE-07"])] == ["XBB-17", "XEE-07"]
        assert check(store) == []


def test_documents_of_no_review(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "letter.txt").write_text("A letter about nothing in particular.", encoding="utf-8")
    problems: list[object] = []
    with open_store(tmp_path / "s.sqlite") as store:
        assert keep(folder / "letter.txt", store, report=problems.append) == []
        assert len(problems) == 1
        assert forget(store, None) == Forgotten(1, 1, 0)
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
            found = forget(store, "XEE-07")
            assert not found.wholly
    assert traces(path, {"identifier": b"XEE-07"}) == set(), "gone when the last one has closed it"
