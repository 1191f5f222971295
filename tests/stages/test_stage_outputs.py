"""What is made of a review is made once and kept, goes with what it rests on, and is the same with a store as without one."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import text

from openupr import read_all
from openupr.assembling.redaction import Removing
from openupr.examining import EVERY
from openupr.examining.measures.requests_by_issue import requests_by_issue
from openupr.linking import Links
from openupr.linking.requests.request_pairs import REQUESTS_READ
from openupr.records import BY_ISSUE, Judgement, Paragraph, Review, outputs_of, text_sha256
from openupr.searching.opening import open_store
from openupr.stages.made.stage_outputs import Derived, StoreCache, earlier_of
from openupr.stages.stored.keeping import check_store, forget_review, judge_kept, keep
from openupr.stages.stored.stored_reviews import kept_with_keys

from ..storing.dossiers import DOCUMENTS, dossiers

T = TypeVar("T")


class Counting(StoreCache):
    """Says what was made, because it was not kept."""

    def __init__(self, path: Path, key: str, beside: str) -> None:
        super().__init__(partial(open_store, path), key, beside)
        self.made: list[str] = []

    def once(self, stage: str, of: type[T], make: Callable[[], T], *, beside: bool) -> T:
        def counted() -> T:
            self.made.append(stage)
            return make()

        return super().once(stage, of, counted, beside=beside)


def of(path: Path, review: str = "XBB-31", before: str | None = "XBB-17") -> tuple[Derived, Counting]:
    """What is made of a review in a store, beside the one before it."""
    with open_store(path) as store:
        found = {each.id: (each, key) for each, key in kept_with_keys(store, [review, *([before] if before else [])])}
    cache = Counting(path, found[review][1], found[before][1] if before else "")
    return Derived(found[review][0], found[before][0] if before else None, cache=cache), cache


def paragraphs(review: Review) -> tuple[Paragraph, ...]:
    assert review.national_report is not None
    return review.national_report.text.paragraphs


def stages(path: Path) -> dict[str, int]:
    with open_store(path) as store, store.read() as library:
        rows = library.connection.execute(
            text("SELECT stage, count(*) FROM stages WHERE stage LIKE 'links.%' OR stage LIKE 'results%' GROUP BY stage")
        )
        return {row[0]: row[1] for row in rows}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "s.sqlite"
    folder = dossiers(tmp_path / "in", "XBB-17", "XBB-31")
    with open_store(made) as store:
        keep(folder, store)
    return made


def test_results_and_links_are_made_once(path: Path) -> None:
    first, cache = of(path)
    assert len(first.results) == len(EVERY)
    links = {name: getattr(first.links, name.partition(".")[2]) for name in outputs_of(Links)}
    assert sorted(cache.made) == sorted({*outputs_of(Links), "results", "description.said_of_itself", "description.findings"})
    again, cache = of(path)
    assert again.results == first.results
    assert {name: getattr(again.links, name.partition(".")[2]) for name in outputs_of(Links)} == links
    assert cache.made == []
    with open_store(path) as store:
        assert check_store(store) == []


def test_requests_are_sorted_where_they_are_labelled_or_once_after_a_decision(path: Path) -> None:
    found, cache = of(path, "XBB-17", None)
    assert sum(len(group) for groups in found.by_issue.groups.values() for group in groups) > 1
    assert cache.made == []
    assert found.by_issue == requests_by_issue(found.review, found.labels)
    record = found.review.items[0]
    with open_store(path) as store:
        judge_kept(store, "XBB-17", Judgement(record.id, text_sha256(record), "position", "noted", "A. K.", "2026-11-24T10:00:00+00:00"))
    again, cache = of(path, "XBB-17", None)
    assert again.by_issue == found.by_issue
    assert cache.made == [BY_ISSUE], "who decides does not wait for it"
    again, cache = of(path, "XBB-17", None)
    assert again.by_issue == found.by_issue
    assert cache.made == []
    with open_store(path) as store:
        assert check_store(store) == []


def test_a_store_gives_what_its_files_give(path: Path) -> None:
    reviews = list(read_all([DOCUMENTS / "XBB-17", DOCUMENTS / "XBB-31"]))
    plain = Derived(reviews[1], earlier_of(reviews[1], reviews))
    kept, _ = of(path)
    assert repr(kept.results) == repr(plain.results)
    assert kept.links.answers == plain.links.answers
    assert kept.labels == plain.labels


def test_a_decision_on_either_review_makes_them_anew(path: Path) -> None:
    for review in ("XBB-31", "XBB-17"):
        made, _ = of(path)
        _ = made.results, made.by_issue
        record = made.earlier.items[0] if made.earlier and review == "XBB-17" else paragraphs(made.review)[0]
        with open_store(path) as store:
            judge_kept(store, review, Judgement(record.id, text_sha256(record), "position", "noted", "A. K.", "2026-11-24T10:00:00+00:00"))
        left = stages(path)
        assert "results" not in left, "words that were removed would stay there"
        assert left[BY_ISSUE] == 1, "that of the other review alone"
        again, cache = of(path)
        assert again.results
        assert "results" in cache.made


@pytest.mark.parametrize(("field", "value"), [("assessment", "partly"), ("reply", "We have done it since.")])
def test_what_changes_nothing_makes_nothing_anew(path: Path, field: str, value: str) -> None:
    made, _ = of(path)
    before = made.results, made.by_issue, made.links.senders
    for review in ("XBB-31", "XBB-17"):
        record = paragraphs(made.review)[0] if review == "XBB-31" or made.earlier is None else made.earlier.items[0]
        on = record.id, text_sha256(record)
        for when in ("2026-11-24T10:00:00+00:00", "2026-11-24T11:00:00+00:00"):
            with open_store(path) as store:
                judge_kept(store, review, Judgement(*on, field, value, "A. K.", when))
        again, cache = of(path)
        assert (again.results, again.by_issue, again.links.senders) == before
        assert cache.made == []
    assert len(again.review.judgements) == 2
    with open_store(path) as store:
        assert check_store(store) == []
        with store.read() as library:
            known = {key for each in ("XBB-17", "XBB-31") for key in (each, library.current_key(each), library.made_key(each))}
            known |= {each.key for each in library.documents()}
            assert {key for key, *_ in library.outputs_kept()} <= known, "what was made of an older state would stay there"  # type: ignore[attr-defined]
    # What changes something is still told apart from what changes nothing.
    record = paragraphs(made.review)[0]
    with open_store(path) as store:
        judge_kept(store, "XBB-31", Judgement(record.id, text_sha256(record), "position", "noted", "A. K.", "2026-11-24T12:00:00+00:00"))
    assert "results" not in stages(path)
    again, cache = of(path)
    assert again.results
    assert "results" in cache.made
    with open_store(path) as store:
        forget_review(store, "XBB-31")
        with store.read() as library:
            assert stages(path) == {BY_ISSUE: 1, REQUESTS_READ: 1}, "of the other review"


def test_what_was_made_beside_a_forgotten_review_goes_with_it(path: Path) -> None:
    made, _ = of(path)
    assert made.results
    assert made.links.senders is not None
    alone, _ = of(path, "XBB-17", None)
    assert alone.links.senders is not None
    assert alone.by_issue
    assert stages(path)["links.senders"] == 2
    with open_store(path) as store:
        forget_review(store, "XBB-17")
    left = stages(path)
    assert left["links.senders"] == 1
    assert left[BY_ISSUE] == 1
    assert not left.keys() & {"results", "links.answers", "links.asked_before", "links.every_asked_before"}


def test_nothing_is_kept_of_what_was_forgotten_meanwhile(path: Path) -> None:
    made, _ = of(path)
    with open_store(path) as store:
        forget_review(store, "XBB-17")
    assert made.results
    assert "results" not in stages(path)


def test_a_store_that_may_only_be_read_keeps_nothing(path: Path) -> None:
    made, _ = of(path)
    cache = StoreCache(partial(open_store, path, readonly=True), "0" * 64, "")
    assert Derived(made.review, made.earlier, cache=cache).results == made.results


def test_words_are_blocked_out_of_links_that_were_made_with_them(path: Path) -> None:
    made, _ = of(path)
    answers = made.links.answers
    assert answers is not None
    word = next(word for link in answers.links for match in link.ranked for word in match.words)
    blocked = made.links.without(Removing([word]).of)
    assert word in repr(made.links.answers)
    assert not re.search(rf"\b{word}\b", repr(blocked.answers))
    assert blocked.answers is not None
    assert [link.item for link in blocked.answers.links] == [link.item for link in answers.links]


def test_the_earlier_review_is_the_last_of_the_same_state() -> None:
    def review(identifier: str) -> Review:
        return Review(identifier, identifier[:3], int(identifier[4:]), (), None, ())

    every = [review(each) for each in ("XBB-05", "XBB-17", "XBB-31", "XCC-20")]
    assert earlier_of(every[2], every) is every[1]
    assert earlier_of(every[3], every) is None
    assert earlier_of(every[0], every) is None
