"""One bit of a store's file that changed is found and named, or nothing that the store holds has changed with it. 100 places, drawn by a seed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from openupr.searching.opening import open_store
from openupr.stages.stored.keeping import keep

from .changed_bits import FOUND, UNSEEN, flipped
from .dossiers import dossiers

pytestmark = pytest.mark.at_length

SEED = 20261127


def test_a_changed_bit_is_found_or_changes_nothing(tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XDD-05")
    with open_store(tmp_path / "s.sqlite") as store:
        keep(folder, store, trust=True)
    results = list(flipped(tmp_path / "s.sqlite", 100, SEED))
    assert [(at, bit) for at, bit, result, _ in results if result == UNSEEN] == []
    assert Counter(result for _, _, result, _ in results)[FOUND] > 30, "half of a small store's file is room that holds nothing"
    assert all(said for _, _, result, said in results if result == FOUND)
