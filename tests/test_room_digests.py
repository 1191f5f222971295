"""What is known of a room's files, and what is made of rooms alone, is kept for as long as none of their files is written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from openupr import room_digests
from openupr.labelling import charting
from openupr.labelling.charting import chart
from openupr.languages.word_tables import table
from openupr.linking.concerns import subject_families
from openupr.linking.concerns.subject_families import families
from openupr.room_digests import digests, made_of_rooms


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package of one room with one file; what is kept of it lies in `kept`."""
    room = tmp_path / "openupr" / "text"
    room.mkdir(parents=True)
    (room / "words.py").write_text("a = 1\n", encoding="utf-8")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path / "openupr")
    digests.cache_clear()
    yield room
    digests.cache_clear()


def test_hashes_are_kept_until_a_file_is_written(room: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, hashed = tmp_path / "kept", []
    real = room_digests._at_work
    monkeypatch.setattr(room_digests, "_at_work", lambda path, data: hashed.append(path) or real(path, data))

    def now() -> tuple[tuple[str, str], ...]:
        digests.cache_clear()
        return digests("text")

    first = now()
    assert now() == first
    assert hashed == ["text/words.py"]
    (room / "new.txt").write_text("a = 2\n", encoding="utf-8")
    (room / "new.txt").replace(room / "words.py")  # of the same length
    second = now()
    assert second != first
    assert now() == second
    (room / "others.toml").write_text("b = 1\n", encoding="utf-8")
    assert [name for name, _ in now()] == ["others.toml", "words.py"]
    third, count = now(), len(hashed)
    for written in (file for file in kept.rglob("*") if file.is_file()):
        written.write_bytes(b"\xff nothing of it")
    assert now() == third
    assert len(hashed) == count + 2, "what is damaged is made anew"


def made(room: Path) -> tuple[str, bool]:
    """What is kept of the room, and whether it was made for this."""
    asked = []
    digests.cache_clear()
    found = made_of_rooms("words", ["text"], lambda: asked.append(1) or (room / "words.py").read_text(encoding="utf-8"))
    return found, bool(asked)


def test_what_is_made_of_rooms_is_made_once_and_anew_when_one_of_their_files_changes(room: Path, tmp_path: Path) -> None:
    assert made(room) == ("a = 1\n", True)
    assert made(room) == ("a = 1\n", False)
    (room / "new.txt").write_text("a = 2\n", encoding="utf-8")
    (room / "new.txt").replace(room / "words.py")  # of the same length
    assert made(room) == ("a = 2\n", True)
    assert made(room) == ("a = 2\n", False)
    (file,) = (tmp_path / "kept").rglob("*.made")
    file.write_bytes(file.read_bytes()[:-2])
    assert made(room) == ("a = 2\n", True), "what is damaged is made anew"


def test_where_nothing_may_be_written_it_is_made_each_time(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert made(room) == made(room) == ("a = 1\n", True)


def test_the_kept_chart_and_families_are_those_that_are_made_anew() -> None:
    assert chart().issues == charting._issues()
    anew = {phrase: subject_families._cut(phrase) for phrase in subject_families._every_phrase()}
    assert anew == subject_families._stems_of_phrases()
    assert len(anew) > 1000
    first = next(iter(table("points")["subjects"].items()))
    assert families()[0] == ("subjects", first[0], tuple(anew[each.strip()] for each in first[1].split(",")))
