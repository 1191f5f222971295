"""Pictures of pages are made once for each document in a store, and are gone with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import openupr
from openupr.commands.given.opened_stores import opened_store
from openupr.reading.pictures import PagePicture, PagesWanted, pages_pictured
from openupr.stages.held.page_pictures import STAGE, KeptPictures
from openupr.stages.stored.keeping import forget_review

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents" / "XBB-17"


def test_pages_are_pictured_once(tmp_path: Path) -> None:
    address = str(tmp_path / "reviews.sqlite")
    with openupr.open_store(address) as store:
        openupr.keep(DOCUMENTS, store)
    data = next(path for path in sorted(DOCUMENTS.glob("*.pdf"))).read_bytes()
    asked: list[tuple[int, ...]] = []

    def make(wanted: PagesWanted) -> Sequence[PagePicture]:
        asked.append(wanted.numbers)
        return pages_pictured(wanted)

    def pictures(*numbers: int, scale: float = 1.0) -> list[PagePicture]:
        return list(KeptPictures(partial(opened_store, address), "XBB-17", make)(PagesWanted(data, "x.pdf", numbers, scale, 16, 10_000_000)))

    fresh = pages_pictured(PagesWanted(data, "x.pdf", (1, 2), 1.0, 16, 10_000_000))
    assert pictures(1) == fresh[:1]
    assert pictures(1, 2) == fresh
    assert pictures(1, 2) == fresh
    assert asked == [(1,), (2,)]
    assert pictures(2, scale=0.5) != fresh[1:]
    assert asked == [(1,), (2,), (2,)]
    with openupr.open_store(address) as store:
        assert store.check() == []
        with store.read() as library:
            assert library.outputs(STAGE)
        forget_review(store, "XBB-17")
        with store.read() as library:
            assert library.outputs(STAGE) == set()


def test_what_is_not_of_the_store_is_kept_nowhere(tmp_path: Path) -> None:
    address = str(tmp_path / "reviews.sqlite")
    with openupr.open_store(address) as store:
        openupr.keep(DOCUMENTS, store)
    made = KeptPictures(partial(opened_store, address), "XBB-17", lambda wanted: [PagePicture(1, 10, 10, b"png", b"ink")])
    assert made(PagesWanted(b"another file", "x.pdf", (1,), 1.0, 16, 1000))[0].png == b"png"
    with openupr.open_store(address) as store, store.read() as library:
        assert library.outputs(STAGE) == set()
