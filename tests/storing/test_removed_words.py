"""A removed name stands nowhere in the store's file but in the originals, which are cited by their bytes, and in the decision that asks for it."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from openupr.assembling import BLOCK, removal
from openupr.records import identifying_words, records_by_identifier
from openupr.searching.opening import open_store
from openupr.stages.apart.workers import Workers
from openupr.stages.held.held_documents import documents_held
from openupr.stages.stored.deciding import add_decision
from openupr.stages.stored.keeping import bring_up, check_store, judge_kept, keep
from openupr.stages.stored.stored_reviews import kept

from ..views.test_names_off import OPEN, dossier_in, invoked

NAME = OPEN.split()[-1].lower().encode()
WHO = ("Somebody", "2031-01-02T10:00:00+00:00", "")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return dossier_in(tmp_path, monkeypatch)


def _unpacked(value: object) -> Iterator[bytes]:
    data = value.encode() if isinstance(value, str) else value if isinstance(value, bytes) else b""
    yield data.lower()
    for form in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            yield zlib.decompressobj(form).decompress(data).lower()
        except zlib.error:
            continue


def _places(store: Path) -> set[str]:
    """The columns of the store's tables in which the name stands, plain or packed."""
    found = set()
    with closing(sqlite3.connect(store)) as held:
        for (table,) in held.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            rows = held.execute(f'SELECT * FROM "{table}"')
            names = [each[0] for each in rows.description]
            found |= {
                f"{table}.{name}" for row in rows for name, value in zip(names, row, strict=True) if any(NAME in each for each in _unpacked(value))
            }
    return found


def _bytes(store: Path) -> bytes:
    """All bytes of the store: also of pages that nothing uses, and of the log of changes."""
    return b"".join(each.read_bytes() for each in store.parent.iterdir() if each.name.startswith(store.name))


def _packed_with_name(store: Path) -> list[bytes]:
    """What stages made, as packed, in which the name stands."""
    with closing(sqlite3.connect(store)) as held:
        return [data for (data,) in held.execute("SELECT output FROM stages") if any(NAME in each for each in _unpacked(data))]


LEFT = {"originals.data", "judgements.value"}


def test_a_removed_name_is_in_no_byte_of_the_store_but_in_originals_and_the_decision(folder: Path) -> None:
    path = folder.parent / "s.sqlite"
    invoked("read", "in")
    invoked("examine", "XAA-48")
    before = _packed_with_name(path)
    assert {"stages.output", "searched_passages.text"} <= _places(path), "the test looks for what is there"
    assert len(before) > len(LEFT)
    with open_store(path) as store:
        judge_kept(store, "XAA-48", removal(OPEN, *WHO))
        assert _places(path) == LEFT
        data = _bytes(path)
        assert data.lower().count(NAME) == 1, "the decision"
        assert not [each for each in before if each[:40] in data or each[-40:] in data], "what was packed is overwritten"
    for command in (("examine", "XAA-48"), ("report", "XAA-48", "--to", "p.html"), ("read", "in"), ("find", "harbour"), ("persons", "XAA-48")):
        assert OPEN not in invoked(*command)
        assert _places(path) == LEFT, command
    with open_store(path) as store:
        assert check_store(store) == []
        with store.read() as library:
            assert documents_held(library, "XAA-48"), "documents are known by their symbols still"


def test_a_review_is_put_together_anew_from_the_originals_and_the_name_stays_out(folder: Path) -> None:
    path = folder.parent / "s.sqlite"
    with open_store(path) as store:
        keep(folder, store)
        (whole,) = kept(store, ["XAA-48"])
        judge_kept(store, "XAA-48", removal(OPEN, *WHO))
        (hidden,) = kept(store, ["XAA-48"])
    (folder / "LAMP_-_Lamplighters.txt").write_text(" ".join(f"y{number}" for number in range(300)) + ".\n", "utf-8")
    with open_store(path) as store:
        keep(folder, store)
        (anew,) = kept(store, ["XAA-48"])
        assert anew.items == hidden.items != whole.items
        assert any(BLOCK in identifying_words(record) for record in records_by_identifier(anew).values())
        assert _places(path) == LEFT
        # Who takes the decision back has the name again.
        (folder / "judgements.jsonl").unlink()
        keep(folder, store)
        (again,) = kept(store, ["XAA-48"])
        assert again.items == whole.items


def test_where_a_record_is_removed_its_document_is_not_kept(folder: Path) -> None:
    path = folder.parent / "s.sqlite"
    with open_store(path) as store:
        keep(folder, store)
        add_decision(store, "XAA-48", removal("XAA-48/R7.1", *WHO))
        bring_up(store, ["XAA-48"], Workers(1, in_process=True), None)
        with store.read() as library:
            of_report = {each.key for each in library.documents("XAA-48") if each.path.endswith("report.txt") and "national" not in each.path}
            assert of_report & library.read_today()
            assert not of_report & library.outputs("document")
            assert library.outputs("document"), "what has nothing removed is kept"
        with store.write() as library:
            library.keep_of_document("wording", "XAA-48", *of_report, b"x")
            assert not of_report & library.outputs("wording"), "nor is its wording"
