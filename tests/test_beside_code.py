"""What is made of a file is kept beside it, used for as long as the file is the same, and made anew whatever else lies there."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from openupr.beside_code import kept_bytes, kept_values, parsed_toml
from openupr.labelling.weights import arrays_in
from openupr.text import languages


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "of.txt").write_text("wells", encoding="utf-8")
    return tmp_path / "of.txt"


def made_of(source: Path) -> tuple[Any, bool]:
    """What is kept of the file, and whether it was made for this."""
    made = []

    def make() -> dict[str, Any]:
        made.append(source)
        return {"said": source.read_text(encoding="utf-8"), "bytes": b"\0", "numbers": [1, 2.5]}

    return kept_values(source, ".said", make), bool(made)


def test_it_is_made_once_and_anew_when_the_file_changes(source: Path) -> None:
    first = {"said": "wells", "bytes": b"\0", "numbers": [1, 2.5]}
    assert made_of(source) == (first, True)
    assert made_of(source) == (first, False)
    source.write_text("mills", encoding="utf-8")
    os.utime(source, ns=(1, 1))
    assert made_of(source) == (first | {"said": "mills"}, True)


@pytest.mark.parametrize("damage", [lambda _: b"", lambda data: data[:-3], lambda data: b"?" + data[1:]])
def test_what_is_damaged_is_made_anew(source: Path, kept: Path, damage: Any) -> None:
    made_of(source)
    (path,) = kept.rglob("*.said")
    path.write_bytes(damage(path.read_bytes()))
    assert made_of(source)[1]
    assert not made_of(source)[1]


@pytest.mark.parametrize("damage", [lambda data: data, lambda _: b"", lambda data: data[:-3], lambda data: b"?" + data[1:]])
def test_bytes_are_kept_as_they_lie_and_made_anew_where_they_are_damaged(source: Path, kept: Path, damage: Any) -> None:
    made: list[bytes] = []

    def bytes_of(_: str) -> memoryview:
        return kept_bytes(source, ".raw", lambda: made.append(b"?") or source.read_bytes() * 1000)

    assert bytes(bytes_of("made")) == b"wells" * 1000
    (path,) = kept.rglob("*.raw")
    whole = path.read_bytes()
    assert whole.index(b"wells") % 64 == 0
    path.write_bytes(damaged := damage(whole))
    assert bytes(bytes_of("kept")) == b"wells" * 1000
    assert len(made) == (1 if damaged == whole else 2)
    source.write_text("mills", encoding="utf-8")
    os.utime(source, ns=(1, 1))
    assert bytes(bytes_of("of another state")) == b"mills" * 1000


def test_nothing_is_kept_where_python_keeps_no_byte_code(source: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert made_of(source)[1]
    assert made_of(source)[1]
    assert not list(kept.rglob("*.said"))


def test_a_table_with_a_date_is_read_each_time(tmp_path: Path, kept: Path) -> None:
    table = tmp_path / "dated.toml"
    table.write_text("since = 2020-01-02\n", encoding="utf-8")
    assert str(parsed_toml(table)["since"]) == str(parsed_toml(table)["since"]) == "2020-01-02"
    assert not list(kept.rglob("*.table"))


def test_the_weights_that_are_kept_are_those_of_the_file() -> None:
    with np.load(Path(languages.__file__).parents[1] / "labelling" / "weights" / "encoder.npz", allow_pickle=False) as data:
        packed = {name: data[name] for name in data.files}
    for _ in ("made", "kept"):
        found = arrays_in("encoder.npz")
        assert found.keys() == packed.keys()
        for name, array in packed.items():
            assert (found[name].dtype, found[name].shape, found[name].tobytes()) == (array.dtype, array.shape, array.tobytes()), name


def test_the_model_of_languages_that_is_kept_is_the_librarys() -> None:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    usual = LanguageIdentifier.from_model_file(MODEL_FILE)
    usual.set_languages(languages._LANGUAGES)
    for _ in ("made", "kept"):
        found = languages._model.__wrapped__()
        assert (found.tk_nextmove, found.tk_row, found.tk_output, found.nb_classes) == (
            usual.tk_nextmove,
            usual.tk_row,
            usual.tk_output,
            usual.nb_classes,
        )
        for own, theirs in ((found.nb_ptc, usual.nb_ptc), (found.nb_pc, usual.nb_pc)):
            assert (own.dtype, own.strides, own.tobytes()) == (theirs.dtype, theirs.strides, theirs.tobytes())
