"""Reading into a store: the same as without one, once, again, renamed, replaced, under another version; judgements; what stands beside a review."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import openupr
from openupr import read_all
from openupr.errors import StoreError, UnknownNameError
from openupr.records import Judgement, Kind, Position, Store, record_by_identifier, text_sha256
from openupr.searching.opening import open_store
from openupr.stages.apart.workers import Workers
from openupr.stages.keys import stage_versions as versions
from openupr.stages.made.clause_labels import classify
from openupr.stages.stored import keeping
from openupr.stages.stored.keeping import check_store, judge_kept, keep
from openupr.stages.stored.stored_reviews import earlier, kept, stored_labels
from openupr.storing import MemoryStore
from openupr.storing.library_operations import ComposedLibrary

from .dossiers import DOCUMENTS, contents, dossiers

ALL = tuple(sorted(path.name for path in DOCUMENTS.glob("X*-*")))


class Counting(Workers):
    """Works in this process, and remembers what was asked for."""

    def __init__(self) -> None:
        super().__init__(1, in_process=True)
        self.jobs: list[Any] = []

    def map(self, function: Any, jobs: Any, **named: Any) -> Any:
        """Note each job."""
        return super().map(function, (self.jobs.append((function.__name__, job)) or job for job in jobs), **named)  # type: ignore[func-returns-value]

    def names(self) -> list[str]:
        """What was read (by name) and put together (by identifier) since this was asked the last time."""
        found = [Path(job.path).name if name == "receive" else job.id for name, job in self.jobs if name not in {"wrote", "dossier_of"}]
        self.jobs.clear()
        return found


in_a_file = pytest.mark.parametrize("store", ["file"], indirect=True)
"""What only a store can be asked that another process can open."""


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """Each kind of store: what is true of one is true of all."""
    with open_store(MemoryStore.address if request.param == "memory" else tmp_path / "s.sqlite") as opened:
        yield opened


def test_the_store_gives_what_the_files_give(store: Store, tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", *ALL)
    named = keep(folder, store)
    assert named == list(ALL)
    alone = list(read_all(folder))
    assert [repr(review) for review in kept(store, named)] == [repr(review) for review in alone]
    assert check_store(store) == []
    for review in alone:
        assert stored_labels(store, review) == classify([review])
    with store.read() as library:
        assert [each.id for each in library.listed()] == named
        assert library.status("XFF-30") == "postponed"


@pytest.mark.at_length
def test_reading_again_reads_nothing(store: Store, tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", *ALL)
    workers = Counting()
    keep(folder, store, workers=workers)
    assert set(ALL) < set(workers.names())
    list(kept(store, ALL, workers=workers))  # notes what stands beside the documents
    before = contents(store)
    assert keep(folder, store, workers=workers) == list(ALL)
    list(kept(store, ALL, workers=workers))
    assert workers.names() == []
    assert contents(store) == before


def test_a_copy_is_no_second_document(store: Store, tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XEE-07")
    keep(folder, store)
    (before,) = kept(store, ["XEE-07"])
    shutil.copytree(folder / "XEE-07", folder / "copy of XEE-07")
    shutil.copy(folder / "XEE-07" / "A-HRC-95-16.pdf", folder / "XEE-07" / "z.pdf")
    workers = Counting()
    keep(folder, store, workers=workers)
    assert "A-HRC-95-16.pdf" not in workers.names(), "the copy under the same name is not read again"
    (after,) = kept(store, ["XEE-07"])
    assert len(after.documents) == 2
    assert after == before
    assert len(contents(store)["originals"]) == 2
    assert check_store(store) == []


def test_a_file_that_is_replaced(store: Store, tmp_path: Path) -> None:
    """The new one counts, the old one stays; when the old one comes back, nothing is read."""
    folder = dossiers(tmp_path / "in", "XEE-07")
    path = folder / "XEE-07" / "A-HRC-95-16-Add.1.docx"
    old = path.read_bytes()
    keep(folder, store)
    (answered,) = kept(store, ["XEE-07"])
    path.write_bytes((DOCUMENTS / "XDD-05" / "A-HRC-96-31.pdf").read_bytes())
    path.unlink()
    path.write_text("A/HRC/95/16/Add.1\n\nThe Government will reply in due course.\n", encoding="utf-8")
    keep(folder, store)
    (after,) = kept(store, ["XEE-07"])
    assert [each.sha256 for each in after.documents] != [each.sha256 for each in answered.documents]
    assert len(after.documents) == 2
    assert len(contents(store)["originals"]) == 3
    path.write_bytes(old)
    workers = Counting()
    keep(folder, store, workers=workers)
    assert workers.names() == ["XEE-07"]
    assert list(kept(store, ["XEE-07"])) == [answered]
    assert check_store(store) == []


def test_documents_of_one_review_that_come_one_after_the_other(store: Store, tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XBB-17")
    for path in sorted((folder / "XBB-17").iterdir()):
        keep(path, store)
    assert [repr(review) for review in kept(store, ["XBB-17"])] == [repr(openupr.read(folder))]


def test_what_a_person_says_of_a_file(store: Store, tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XBB-17") / "XBB-17"
    keep(folder, store)
    (folder / "openupr.toml").write_text('[files."A-HRC-DEC-98-107.pdf"]\nignore = true\n[files."advance-questions.docx"]\nkind = "other"\n')
    keep(folder, store)
    (after,) = kept(store, ["XBB-17"])
    assert repr(after) == repr(openupr.read(folder))
    assert after.document(Kind.DECISION) is None
    assert after.document(Kind.ADVANCE_QUESTIONS) is None
    assert check_store(store) == []


def test_judgements_are_mirrored(store: Store, tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XEE-07") / "XEE-07"
    keep(folder, store)
    (review,) = kept(store, ["XEE-07"])
    item = review.items[0]
    judgement = Judgement(item.id, text_sha256(item), "position", "noted", "A. K.", "2026-11-24T10:00:00+00:00", "said so")
    assert judge_kept(store, "XEE-07", judgement) == folder / "judgements.jsonl"
    (after,) = kept(store, ["XEE-07"])
    assert after.answer(item.id).position is Position.NOTED  # type: ignore[union-attr]
    with store.read() as library:
        assert library.judgements("XEE-07") == [judgement]
    assert repr(after) == repr(openupr.read(folder, trust=True))
    before = contents(store)
    keep(folder, store)
    assert contents(store) == before
    (folder / "judgements.jsonl").unlink()
    keep(folder, store)
    assert list(kept(store, ["XEE-07"])) == [review], "the file is the source"


def test_a_judgement_where_the_folder_is_gone(store: Store, tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XEE-07") / "XEE-07"
    keep(folder, store)
    (review,) = kept(store, ["XEE-07"])
    folder.rename(tmp_path / "elsewhere")
    item = review.items[0]
    judgement = Judgement(item.id, text_sha256(item), "position", "noted", "A. K.", "2026-11-24T10:00:00+00:00")
    assert judge_kept(store, "XEE-07", judgement) == Path(store.address)
    (after,) = kept(store, ["XEE-07"])
    assert after.answer(item.id).position is Position.NOTED  # type: ignore[union-attr]
    (tmp_path / "elsewhere").rename(folder)
    keep(folder, store)
    assert list(kept(store, ["XEE-07"])) == [after], "what stands in the store alone stays"
    assert judgement.who not in json.dumps([str(path) for path in folder.iterdir()])


def test_another_version_reads_the_originals_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are gone; what the store holds is enough. A new labeller reads no document."""
    folder = dossiers(tmp_path / "in", "XBB-17", "XEE-07")
    path = tmp_path / "s.sqlite"
    with open_store(path) as store:
        keep(folder, store)
        (before,) = kept(store, ["XBB-17"])
    shutil.rmtree(folder)
    real = versions.stage_version
    for changed, expected in (
        ({"labels"}, ["XBB-17"]),
        ({"review"}, ["XBB-17"]),
        ({"document", "review", "labels"}, [*(d.name for d in before.documents), "XBB-17"]),
    ):

        def version(stage: str, changed: set[str] = changed) -> str:
            return real(stage) + ("+" if stage in changed else "")

        monkeypatch.setattr(ComposedLibrary, "version_of", staticmethod(version))
        workers = Counting()
        with open_store(path) as store:
            assert store.holdings().stale == ("XBB-17", "XEE-07")
            (after,) = kept(store, ["XBB-17"], workers=workers)
            assert sorted(workers.names()) == sorted(expected)
            assert repr(after) == repr(before)
            assert store.holdings().stale == ("XEE-07",)
            list(kept(store, ["XEE-07"]))
        monkeypatch.setattr(ComposedLibrary, "version_of", staticmethod(real))
        with open_store(path) as store:
            list(kept(store, ["XBB-17", "XEE-07"]))


def test_a_bad_file_spoils_nothing(store: Store, tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XEE-07")
    (folder / "XEE-07" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (folder / "XEE-07" / "empty.pdf").write_bytes(b"")
    problems: list[Any] = []
    assert keep(folder, store, report=problems.append) == ["XEE-07"]
    assert sorted(Path(str(problem.where)).name for problem in problems) == ["broken.pdf", "empty.pdf"]
    assert check_store(store) == []


@in_a_file
def test_a_document_that_another_process_reads_meanwhile(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between putting a review together and keeping it, its addendum comes in: it is put together again."""
    folder = dossiers(tmp_path / "in", "XEE-07") / "XEE-07"
    late = folder / "A-HRC-95-16-Add.1.docx"
    late.rename(tmp_path / late.name)
    came: list[Path] = []
    real_join = keeping.join_review

    def join(job: Any) -> Any:
        made = real_join(job)
        if not came:
            came.append(late)
            (tmp_path / late.name).rename(late)
            with open_store(store.address) as other:
                keep(late, other)
        return made

    monkeypatch.setattr(keeping, "join_review", join)
    keep(folder / "A-HRC-95-16.pdf", store)
    (review,) = kept(store, ["XEE-07"])
    assert repr(review) == repr(openupr.read(folder))
    assert check_store(store) == []


def test_what_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(UnknownNameError, match="XBB-17 is not in the store"):
        list(kept(store, ["XBB-17"]))
    with pytest.raises(StoreError, match="original"), store.read() as library:
        library.original("0" * 64)


def test_the_review_before(store: Store, tmp_path: Path) -> None:
    """Two reviews of one State: the second has the first beside it."""
    folder = dossiers(tmp_path / "in", "XEE-07")
    keep(folder, store)
    keep(folder / "XEE-07" / "A-HRC-95-16.pdf", store)
    second = dossiers(tmp_path / "in2", "XBB-17")
    keep(second, store, review="XEE-17")
    with store.read() as library:
        assert [each.id for each in library.listed()] == ["XEE-07", "XEE-17"]
    found = earlier(store, "XEE-17")
    assert found is not None
    assert found.id == "XEE-07"
    assert earlier(store, "XEE-07") is None
    assert record_by_identifier(found, found.items[0].id) == found.items[0]


def test_nothing_is_kept_twice(store: Store, tmp_path: Path) -> None:
    """Stages of documents and reviews that count no more are gone, but for documents that were replaced."""
    folder = dossiers(tmp_path / "in", "XEE-07")
    keep(folder, store)
    keep(folder, store, kind="other")
    keep(folder, store)
    with store.read() as library:
        assert len(contents(store)["stages"]) == len(library.documents()) + 2
