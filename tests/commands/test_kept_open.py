"""A command opens its store once, and lets go of it when it is done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest

from openupr.commands.given.kept_open import KeptOpen
from openupr.commands.given.shared_reader import Reader
from openupr.errors import StoreError
from openupr.records import Store
from openupr.searching.opening import open_store


def test_a_store_is_opened_once_and_closed_with_what_keeps_it(tmp_path: Path) -> None:
    told: list[str] = []

    @contextmanager
    def opened() -> Iterator[Store]:
        told.append("opened")
        yield cast(Store, tmp_path)
        told.append("closed")

    keeper = KeptOpen(opened)
    assert told == []
    for _ in range(3):
        with keeper() as store:
            assert store is cast(Store, tmp_path)
    assert told == ["opened"]
    del keeper
    assert told == ["opened", "closed"]


def test_a_store_that_comes_later_is_opened_then(tmp_path: Path) -> None:
    reader = Reader(store=str(tmp_path / "s.sqlite"))
    with pytest.raises(StoreError, match="there is no store yet"), reader.hand._opened():
        pass
    open_store(tmp_path / "s.sqlite").close()
    with reader.hand._opened() as store, store.read() as library:
        assert library.listed() == []
