"""An expression that is kept is the one that Python makes of its source, whatever lies in its place."""

from __future__ import annotations

import marshal
import re
import sys
from pathlib import Path

import pytest

from openupr import kept_patterns
from openupr.kept_patterns import kept_pattern

SOURCES = (
    (r"(?<![\w-])(?:(?P<one>[Aa]sk(?:s|ed)?)|(?P<two>urges?))(?![\w-])", 0),
    (r"\b(?:İzmir|straße|ça|[\u0400-\u04ff]+)(?:['’]s?)?", re.IGNORECASE),
    (r"(?i:(?-i:[iI])n any case)|(?P<q>[“\"]).+?(?P=q)", re.DOTALL),
    ("(?x) a  # a letter\n (?:b|c){2,5}+", re.MULTILINE),
    ("", 0),
)


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def files(kept: Path) -> list[Path]:
    return sorted(kept.rglob("*.pattern"))


def same(one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    """Patterns are equal by their code; groups are looked at besides."""
    return one == other and one.groupindex == other.groupindex and one.groups == other.groups and one.flags == other.flags


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_what_is_kept_is_what_python_makes(source: str, flags: int, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = re.compile(source, flags)
    assert same(kept_pattern(source, flags), usual)
    assert len(files(kept)) == 1
    monkeypatch.setattr(kept_patterns, "_made", None)  # not asked again
    assert same(kept_pattern(source, flags), usual)
    text = "She asks in any case, urge “aabcb” straße ÇA’s ab"
    assert [(match.span(), match.lastgroup) for match in kept_pattern(source, flags).finditer(text)] == [
        (match.span(), match.lastgroup) for match in usual.finditer(text)
    ]


def test_what_is_damaged_or_another_is_made_anew(kept: Path) -> None:
    source, flags = SOURCES[0]
    kept_pattern(source, flags)
    (path,) = files(kept)
    whole = path.read_bytes()
    key, *made = marshal.loads(whole)
    for bad in (
        b"",
        whole[:40],
        b"?" + whole[1:],
        marshal.dumps(("another", *made)),
        marshal.dumps((key, *made[:2])),
        marshal.dumps((key, 0, [9] * 9, 0, {}, ())),
    ):
        path.write_bytes(bad)
        assert same(kept_pattern(source, flags), re.compile(source, flags))
        assert path.read_bytes() == whole


def test_nothing_is_kept_where_python_keeps_no_byte_code(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert same(kept_pattern(*SOURCES[0]), re.compile(*SOURCES[0]))
    assert files(kept) == []


def test_a_python_that_does_it_otherwise_makes_it_as_ever(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_patterns, "_compiler", None)
    assert same(kept_pattern(*SOURCES[0]), re.compile(*SOURCES[0]))
    assert files(kept) == []


def test_a_wrong_one_is_told_as_ever() -> None:
    with pytest.raises(re.error, match="unterminated"):
        kept_pattern("(?:a")
