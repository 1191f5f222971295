"""What the encoder makes of a review's requests is kept in the store for whoever speaks, and is what the encoder makes of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pytest

from openupr.labelling import encoded_texts
from openupr.labelling.encoded_texts import text_vectors, vector_of, with_vectors_of
from openupr.searching.opening import open_store
from openupr.stages.made.stage_outputs import Derived
from openupr.stages.reviews_at_hand import ReviewsAtHand
from openupr.stages.stored.keeping import keep

from ..storing.dossiers import dossiers


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_store(tmp_path / "s.sqlite") as store:
        keep(dossiers(tmp_path / "in", "XBB-17"), store)
    return tmp_path / "s.sqlite"


def at_hand(path: Path) -> Derived:
    hand = ReviewsAtHand(partial(open_store, path))
    found = hand.get(["XBB-17"])
    return hand.derived(found, found)[0]


def test_they_are_kept_when_the_review_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The labels of a review take what the encoder makes of each request: it is not read for that again."""
    monkeypatch.setattr(encoded_texts, "_kept", None)
    made = at_hand(path).request_vectors
    assert {clause.request for item in at_hand(path).review.items for clause in item.clauses} == set(made)


def test_a_request_is_the_same_in_a_review_unless_it_names_another_state() -> None:
    plain, naming = "Light the piers.", "Light the piers with Croatia."
    known = {each: np.zeros(384, np.float32) for each in (plain, naming)}
    with with_vectors_of(lambda: known):
        assert vector_of(plain, "SVN") is known[plain]
        assert vector_of(naming, "SVN").any()
        assert vector_of(naming) is known[naming]


def test_they_are_made_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = at_hand(path).request_vectors
    requests = {clause.request for item in at_hand(path).review.items for clause in item.clauses}
    assert set(made) == requests
    assert len(requests) > 10
    assert all(np.array_equal(made[each], vector_of(each)) for each in requests)
    monkeypatch.setattr(encoded_texts, "_kept", None)
    again = at_hand(path).request_vectors
    assert all(np.array_equal(again[each], made[each]) for each in requests)
    with with_vectors_of(lambda: again):
        assert np.array_equal(text_vectors(sorted(requests)), [made[each] for each in sorted(requests)])
        with pytest.raises(AttributeError):  # of other texts nobody has them
            vector_of("Light the piers.")
    with pytest.raises(AttributeError):
        vector_of(min(requests))
