"""What is made of a review is handed on for the same review beside the same one alone."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.records import Review
from openupr.stages.made.stage_outputs import Derived

from . import derived_once as module
from . import read_once
from .derived_once import OfInvented, OfThisRun, derived_once, is_real
from .made_once import PLACE
from .read_once import read_anew

DOCUMENTS = Path(__file__).parent / "documents"


def read(name: str) -> Review:
    return openupr.read(DOCUMENTS / name, trust=True)


def test_it_is_made_once_of_the_same_reviews(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLACE, str(tmp_path))
    one, before = read("XBB-31"), read("XBB-17")
    count = itertools.count()

    def ask(review: Review, earlier: Review | None, stage: str = "links.answers", *, beside: bool = True) -> int:
        return OfThisRun(review, earlier).once(stage, int, lambda: next(count), beside=beside)

    assert [ask(one, before), ask(one, read("XBB-17")), ask(one, before)] == [0, 0, 0]
    others = [ask(one, None), ask(before, before), ask(replace(one, state="XCC"), before), ask(one, before, "links.adoption")]
    assert others == [1, 2, 3, 4]
    assert ask(one, None, "results", beside=False) == ask(one, before, "results", beside=False)


def test_labels_of_a_real_review_are_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = replace(read("XBB-17"), id="SVN-17")
    alone = Derived(real, labels=lambda: module.classify([real])).labels
    monkeypatch.setattr(Derived, "__init__", Derived.__init__)  # taken back at the end
    monkeypatch.setenv(PLACE, str(tmp_path))
    with pytest.MonkeyPatch.context() as patch:
        derived_once(patch)
        assert Derived(real).labels == alone
        monkeypatch.setattr(module, "classify", lambda _: pytest.fail("made again"))
        assert Derived(real).labels == alone


def test_real_reviews_of_files_are_shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = read("XBB-17")
    real = replace(one, id="SVN-17")
    assert [is_real(one), is_real(real), is_real(replace(real, report=None))] == [False, True, False]
    monkeypatch.setattr(Derived, "__init__", Derived.__init__)  # taken back at the end
    monkeypatch.setenv(PLACE, str(tmp_path))
    with pytest.MonkeyPatch.context() as patch:
        derived_once(patch)
        assert not isinstance(Derived(real, labels=dict).cache, OfThisRun)
        alone, shared = Derived(real, labels=dict).links.adoption, Derived(real).links.adoption
        monkeypatch.setattr(module, "within_limit", lambda make, name: pytest.fail("made again"))
        assert Derived(real).links.adoption == shared == alone


def test_invented_ones_are_shared_where_no_test_is_on_how_they_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLACE, str(tmp_path))
    one = read("XBB-17")
    count = itertools.count()

    def ask() -> int:
        return OfInvented(one, None).once("results", int, lambda: next(count), beside=False)

    assert [ask(), ask()] == [0, 0]
    with read_anew():
        assert ask() == 1
    monkeypatch.setattr(read_once, "_changes", 1)
    assert ask() == 2
    monkeypatch.setattr(read_once, "_changes", 0)
    assert ask() == 0
    monkeypatch.setattr(read_once, "_folder", "examining")
    assert ask() == 3
