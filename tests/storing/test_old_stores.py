"""A store of before is opened, read anew, and keeps every decision: on its record, on that which has its words now, or as an orphan with a doubt.

`old_store/README.md` says what the store is.
"""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from openupr import searching
from openupr.records import JOIN, Claim, Doubt, Judgement, Position, Review, record_by_identifier, text_sha256
from openupr.searching.opening import open_store
from openupr.stages.keys import stage_versions as versions
from openupr.stages.stored.keeping import forget_review, judge_kept
from openupr.stages.stored.stored_reviews import kept
from openupr.storing.library_operations import ComposedLibrary

OLD = Path(__file__).parent / "old_store" / "old.store.gz"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The old store, as it was written."""
    (tmp_path / "old.store").write_bytes(gzip.decompress(OLD.read_bytes()))
    return tmp_path / "old.store"


def held(path: Path) -> tuple[list[Judgement], Review]:
    """The decisions as they were written, and the review as today's code has it."""
    with open_store(path) as store:
        (review,) = kept(store, ["XDD-05"])
        with store.read() as library:
            return library.judgements("XDD-05"), review


def doubts(review: Review) -> dict[str, list[Doubt]]:
    return {kind: [each for each in review.doubts if each.kind == kind] for kind in ("judgement_moved", "judgement_orphan")}


def test_it_opens_is_stale_and_is_read_anew(path: Path) -> None:
    with open_store(path) as store:
        assert store.holdings().stale == ("XDD-05",)
        (review,) = kept(store, ["XDD-05"])
        assert store.holdings().stale == ()
        assert store.check() == []
    assert len(review.items) == 23
    assert record_by_identifier(review, "R29.17") is None


def test_no_decision_is_lost_or_overwritten(path: Path) -> None:
    with open_store(path) as store, store.read() as library:
        written = library.judgements("XDD-05")
    assert len(written) == 11
    after, review = held(path)
    assert after == written
    assert len(review.judgements) == len(written)
    told = [[(each.field, each.who, each.when, each.why) for each in found] for found in (review.judgements, written)]
    assert told[0] == told[1]
    assert [each.value for each in review.judgements][:-1] == [each.value for each in written][:-1]  # the last one's words are removed


def test_each_decision_counts_on_its_words_or_is_an_orphan(path: Path) -> None:
    """Whatever later versions read otherwise."""
    _, review = held(path)
    orphans = {doubt.record for doubt in doubts(review)["judgement_orphan"]}
    for judgement in review.judgements:
        if judgement.field in {"kind", "remove"} or judgement.record in orphans:
            continue
        record = record_by_identifier(review, judgement.record.partition(JOIN)[0])
        assert record is not None, judgement.record
        assert text_sha256(record) == judgement.text_sha256.partition(JOIN)[0]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("R29.1", "R29.1"),  # reads as it did
        ("R29.17", "R29.16~2"),  # the same words under another number
        ("R29.11", "R29.11"),  # a footnote's mark is out of its text
        ("R29.13.a.x2", "R29.13.a.KGZ"),  # a State that was not recognized
        ("R29.4.b", "R29.4.c"),  # a clause was missing before it
        ("R29.9", None),  # "Adopt no code", "Adopt a code": one word turns the sense
        ("R29.20", None),  # another text
        ("R29.12.b", None),  # a clause that is none
    ],
)
def test_where_a_decision_counts_now(path: Path, was: str, now: str | None) -> None:
    written, review = held(path)
    number = next(at for at, each in enumerate(written) if each.record.partition(JOIN)[0] == f"XDD-05/{was}")
    counts = review.judgements[number]
    told = doubts(review)
    if now is None:
        assert counts == written[number]
        assert [each.record for each in told["judgement_orphan"] if each.record == counts.record] == [counts.record]
        return
    record = record_by_identifier(review, now)
    assert record is not None
    assert counts.record.partition(JOIN)[0] == record.id
    assert counts.text_sha256.partition(JOIN)[0] == text_sha256(record)
    said = [each for each in told["judgement_moved"] if each.record == record.id]
    assert len(said) == (was != "R29.1")
    assert all(f"XDD-05/{was}" in str(each.what) and "A. Roe" in str(each.what) for each in said)


def test_what_is_decided_so_is_what_counts(path: Path) -> None:
    _, review = held(path)
    answers = {item: review.answer(f"XDD-05/{item}") for item in ("R29.1", "R29.16~2", "R29.11", "R29.9", "R29.20")}
    judged = {item: answer.said[0].source.value == "judgement" for item, answer in answers.items() if answer}
    assert judged == {"R29.1": True, "R29.16~2": True, "R29.11": True, "R29.9": False, "R29.20": False}
    assert answers["R29.16~2"] is not None
    assert answers["R29.16~2"].position is Position.NOTED
    assert answers["R29.11"] is not None
    assert answers["R29.11"].claim is Claim.IN_PROGRESS
    row = next(row for row in review.rows if row.id == "XDD-05/R29.13.a.KGZ")
    assert row.recommender.basis == "judgement"


def test_the_words_are_kept_for_the_versions_after(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The review in which they were judged is gone from the store when the next version reads it."""
    _, first = held(path)
    real = versions.stage_version
    monkeypatch.setattr(ComposedLibrary, "version_of", staticmethod(lambda stage: real(stage) + ("" if stage == "judged" else "+")))
    written, again = held(path)
    assert again.judgements == first.judgements
    assert doubts(again) == doubts(first)
    with open_store(path) as store:
        assert store.check() == []
        with store.read() as library:
            words = library.judged_words("XDD-05", written)
    assert any("have a lawyer3" in text for text in words.values())


def test_who_decides_anew_has_no_orphan_any_more(path: Path) -> None:
    _, review = held(path)
    before = {kind: len(found) for kind, found in doubts(review).items()}
    with open_store(path) as store:
        for at, record in enumerate(("R29.9", "R29.11")):
            item = record_by_identifier(review, record)
            assert item is not None
            field = "position" if record == "R29.9" else "claim"
            judge_kept(store, "XDD-05", Judgement(item.id, text_sha256(item), field, "noted" if at == 0 else "none", "B. Doe", "2026-12-01T10:00:00"))
        (after,) = kept(store, ["XDD-05"])
    answer = after.answer("XDD-05/R29.9")
    assert answer is not None
    assert answer.position is Position.NOTED
    assert {kind: len(found) for kind, found in doubts(after).items()} == {kind: count - 1 for kind, count in before.items()}


def test_what_is_removed_since_is_not_kept_as_words(path: Path) -> None:
    held(path)
    with open_store(path) as store:
        judge_kept(store, "XDD-05", Judgement("remove:1", "0" * 64, "remove", "their families", "B. Doe", "2026-12-01T10:00:00"))
        with store.read() as library:
            words = library.judged_words("XDD-05", ())
    assert words
    assert not any("their families" in text for text in words.values())


def test_forgotten_words_are_gone(path: Path) -> None:
    held(path)
    with open_store(path) as store:
        forget_review(store, "XDD-05")
        with store.read() as library:
            assert library.judged_words("XDD-05", ()) == {}
    assert b"have a lawyer3" not in path.read_bytes()


def test_status_says_what_became_of_them(path: Path) -> None:
    held(path)
    with open_store(path) as store:
        found = store.holdings()
    assert (found.judgements, found.moved) == (11, 4)
    assert found.orphans >= 3


def test_its_index_is_cut_anew_at_once_and_finds_what_it_found(path: Path) -> None:
    """Its review is stale, and its index of another version: what is found stands in the passages of before until the review is read again."""
    with sqlite3.connect(path) as raw:
        before = raw.execute("SELECT id, text FROM searched_passages WHERE kind = 'recommendation' ORDER BY number").fetchall()
    raw.close()
    with open_store(path) as store, store.read() as library:
        connection = library.connection  # type: ignore[attr-defined]
        assert store.holdings().stale == ("XDD-05",)
        found = searching.search(connection, searching.Query(kind=("recommendation",)), limit=None).hits
        assert [(hit.id, hit.text) for hit in found] == before
        assert searching.search(connection, searching.Query("ratifying")).total == searching.search(connection, searching.Query("ratify")).total > 0
        assert {row.language for row in connection.execute(text("SELECT DISTINCT language FROM searched_passages"))} == {"en"}
        assert searching.faults(connection) == []
    with open_store(path) as store:
        assert store.check() == []
        kept(store, ["XDD-05"])
        assert store.check() == []
