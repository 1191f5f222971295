"""What no version of today reads does not stay in a store; what people decided, and who reads meanwhile, are not touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.linking.requests.request_pairs import REQUESTS_READ
from openupr.records import BY_ISSUE, Library, Store
from openupr.searching.opening import open_store
from openupr.stages.keys import stage_versions as versions
from openupr.stages.stored.keeping import keep
from openupr.stages.stored.stored_reviews import kept
from openupr.storing import MemoryStore
from openupr.storing.library_operations import ComposedLibrary

from .dossiers import dossiers

OLDER = ("links.concerns", "results", "pictures", "leaves")


def kept_of(library: Library) -> set[tuple[str, str, str]]:
    """The input, the stage and the version of each output."""
    assert isinstance(library, ComposedLibrary)
    return {(key, stage, version) for key, stage, version, _ in library.outputs_kept()}


def aged(store: Store, review: str) -> str:
    """A store in which a version of before has made things of a review, one of them by a stage that there is no more. The key of it all."""
    with store.write() as library:
        assert isinstance(library, ComposedLibrary)
        key = library.current_key(review)
        for stage in (*OLDER, "links.named_otherwise", "guesses"):
            library.put_output_of(key, stage, "an old version", "0" * 64, b"old")
    return key


@pytest.mark.parametrize("kind", ["file", "memory"])
def test_what_no_version_of_today_reads_goes_with_the_next_output(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = dossiers(tmp_path / "in", "XBB-17", "XEE-07")
    with open_store(MemoryStore.address if kind == "memory" else tmp_path / "s.sqlite") as store:
        keep(folder, store)
        with store.read() as library:
            whole = kept_of(library)
        key, other = aged(store, "XBB-17"), aged(store, "XEE-07")
        real = versions.stage_version
        monkeypatch.setattr(ComposedLibrary, "version_of", staticmethod(lambda stage: real(stage) + ("+" if stage == "labels" else "")))
        list(kept(store, ["XBB-17"]))
        with store.read() as library:
            found = kept_of(library)
            stages = ("review", "labels", BY_ISSUE, REQUESTS_READ)
            assert {version for made, _, version in found if made == key} == set(map(library.version_of, stages))
            assert [stage for made, stage, _ in found if made == other and stage in OLDER], "what nobody asked for is as it was"
            assert library.last_made("XEE-07") is not None  # type: ignore[attr-defined]
            assert len({each for each in found if each[0] != other}) == len({each for each in whole if each[0] != other}), (
                "nothing else is gone or new"
            )


def test_who_reads_meanwhile_has_the_store_as_it_was(tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XEE-07")
    with open_store(tmp_path / "s.sqlite") as store:
        keep(folder, store)
        key = aged(store, "XEE-07")
        with open_store(tmp_path / "s.sqlite") as second, second.read() as reading:
            before = kept_of(reading)
            with store.write() as library:
                library.keep_beside("results", key, b"new")
            assert kept_of(reading) == before
        with store.read() as library:
            assert {version for made, stage, version in kept_of(library) if made == key and stage in OLDER} == {library.version_of("results")}  # type: ignore[attr-defined]


def test_the_review_as_it_was_last_made_stays_until_it_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its words the decisions of a version before are found again."""
    folder = dossiers(tmp_path / "in", "XEE-07")
    with open_store(tmp_path / "s.sqlite") as store:
        keep(folder, store)
        monkeypatch.setattr(ComposedLibrary, "version_of", staticmethod(lambda stage: "tomorrow's"))
        with store.write() as library:
            assert isinstance(library, ComposedLibrary)
            library.put_output("results", library.current_key("XEE-07"), b"new")
            assert library.last_made("XEE-07") is not None
