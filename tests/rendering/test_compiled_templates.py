"""A template is compiled once, and anew when it is another one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from openupr.rendering.html.compiled import Compiled

COMPILED: list[str] = []


class Counted(Environment):
    """An environment that tells which templates it compiles."""

    def _generate(self, source: Any, name: str | None, *args: Any, **kwargs: Any) -> Any:
        COMPILED.append(str(name))
        return super()._generate(source, name, *args, **kwargs)  # type: ignore[no-untyped-call]


def filled(folder: Path, text: str, *, autoescape: bool = True) -> str:
    """A template, filled by an environment that has compiled nothing yet."""
    made = Counted(loader=DictLoader({"hall.html": text}), bytecode_cache=Compiled(folder), autoescape=autoescape)
    return made.get_template("hall.html").render(name="<Aldovar>")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    COMPILED.clear()
    return tmp_path


def test_compiled_once(folder: Path) -> None:
    assert [filled(folder, "Hall of {{ name }}") for _ in range(2)] == ["Hall of &lt;Aldovar&gt;"] * 2
    assert COMPILED == ["hall.html"]


def test_another_text_or_another_way_is_compiled_anew(folder: Path) -> None:
    assert filled(folder, "Hall of {{ name }}") == "Hall of &lt;Aldovar&gt;"
    assert filled(folder, "Room of {{ name }}") == "Room of &lt;Aldovar&gt;"
    assert filled(folder, "Room of {{ name }}", autoescape=False) == "Room of <Aldovar>"
    assert COMPILED == ["hall.html"] * 3


def test_what_is_damaged_is_compiled_anew(folder: Path) -> None:
    filled(folder, "Hall of {{ name }}")
    (kept,) = (folder / "__pycache__").iterdir()
    kept.write_bytes(b"nothing of it")
    assert filled(folder, "Hall of {{ name }}") == "Hall of &lt;Aldovar&gt;"
    assert COMPILED == ["hall.html"] * 2


def test_nothing_is_written_where_python_writes_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert filled(folder, "Hall of {{ name }}") == "Hall of &lt;Aldovar&gt;"
    assert list(folder.iterdir()) == []
