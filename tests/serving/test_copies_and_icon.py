"""A copy of the store, and back again; the icon on the desktop; a correction that arrives through the app."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from openupr import open_store
from openupr.errors import UsageError
from openupr.serving.desktop_icon import put_icon

from .conftest import copied
from .served import Served, served
from .test_handed_in import of_review


@pytest.fixture(scope="module")
def refusing(invented: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """An app on a copy of the store that no test here changes: what they send to it is refused."""
    with served(copied(invented, tmp_path_factory.mktemp("refusing") / "own.sqlite")) as app:
        yield app


def test_a_copy_is_made_and_brought_back(own: Path, tmp_path: Path) -> None:
    with served(own) as app:
        copy = app.get("/store/copy")
        assert copy.status == 200
        assert copy.headers["content-disposition"].startswith("attachment")
        (tmp_path / "copy.sqlite").write_bytes(copy.body)
        with open_store(tmp_path / "copy.sqlite") as store:
            assert store.check() == []
            assert store.holdings().reviews == 3
        told = {"review": "XBB-17", "record": "R50.1", "field": "assessment", "value": "partly", "by": "AB", "why": "after the copy"}
        assert app.form("/decisions", told).status == 303
        assert "after the copy" in app.get("/r/XBB-17/R50.1").text
        assert app.files("/store/restore", [("file", "c.sqlite", copy.body)]).status == 400, "not without saying that one is sure"
        got = app.files("/store/restore", [("file", "c.sqlite", copy.body)], {"sure": "yes"})
        assert got.status == 303
        assert "after the copy" not in app.get("/r/XBB-17/R50.1").text
        assert app.get("/api/reviews").data["total"] == 3
        assert not list((tmp_path / "own.incoming").iterdir()), "nothing is left of what was sent"
    (before,) = tmp_path.glob("own.before-*.sqlite")
    with open_store(before) as store, store.read() as library:
        assert [each.why for each in library.decisions("XBB-17").count] == ["after the copy"], "what it held before is beside it"
    with open_store(own) as store:
        assert store.check() == []


@pytest.mark.parametrize("data", [b"", b"no store at all", b"SQLite format 3\x00" + b"\x00" * 8192])
def test_what_is_no_copy_changes_nothing(refusing: Served, tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    got = refusing.files("/store/restore", [("file", "c.sqlite", data)], {"sure": "yes"})
    assert got.status in {400, 503}, got.text[-300:]
    assert str(tmp_path_factory.getbasetemp()) not in got.text
    assert refusing.get("/api/reviews").data["total"] == 3


def test_a_copy_with_something_that_acts_is_refused(refusing: Served, invented: Path, tmp_path: Path) -> None:
    import sqlite3

    evil = Path(shutil.copy(invented, tmp_path / "evil.sqlite"))
    made = sqlite3.connect(evil)
    made.execute("PRAGMA journal_mode = DELETE")
    made.execute("CREATE TRIGGER evil AFTER INSERT ON judgements BEGIN DELETE FROM reviews; END")
    made.commit()
    made.close()
    got = refusing.files("/store/restore", [("file", "c.sqlite", evil.read_bytes())], {"sure": "yes"})
    assert got.status == 503
    assert "not made by OpenUPR alone" in got.text
    assert refusing.get("/api/reviews").data["total"] == 3


def test_a_correction_arrives_and_decisions_hold_on_to_their_words(tmp_path: Path) -> None:
    """The report first, decisions on every recommendation, then the corrigendum: each decision is on the words that it was taken on, or listed."""
    store = tmp_path / "reviews.sqlite"
    every = of_review("XAA-48")
    corrigendum = [each for each in every if "Corr.1" in each[1]]
    assert corrigendum
    with served(store) as app:
        app.done(app.files("/jobs", [each for each in every if each not in corrigendum]).headers["location"])
        items = app.get("/api/reviews/XAA-48/recommendations?limit=200").data["items"]
        for item in items[:4]:
            told = {"review": "XAA-48", "record": item["name"], "field": "assessment", "value": "started", "by": "AB", "why": item["text"][:300]}
            assert app.form("/decisions", told).status == 303
        app.done(app.files("/jobs", corrigendum).headers["location"])
        listed = app.get("/decisions").text
        for item in items[:4]:
            got = app.get(f"/r/XAA-48/{item['name']}")
            if got.status == 200 and "· counts<" in got.text:
                now = next(each for each in app.get("/api/reviews/XAA-48/recommendations?limit=200").data["items"] if each["name"] == item["name"])
                assert now["text"] == item["text"], "it sticks to no other text"
            else:
                assert item["name"] in listed


@pytest.mark.parametrize(("system", "name"), [("linux", "OpenUPR.desktop"), ("darwin", "OpenUPR.command"), ("win32", "OpenUPR.cmd")])
def test_an_icon_opens_the_app(tmp_path: Path, system: str, name: str) -> None:
    (tmp_path / "Desktop").mkdir()
    path = put_icon("/with space/$HOME`x`%.sqlite", system=system, home=tmp_path)
    assert path == tmp_path / "Desktop" / name
    text = path.read_text(encoding="utf-8")
    assert "open" in text
    assert path.stat().st_mode & 0o111
    if system == "linux":
        line = next(each for each in text.splitlines() if each.startswith("Exec="))
        asked = line.removeprefix("Exec=").replace("%%", "%").replace("\\\\", "\\")
        said = subprocess.run(["sh", "-c", f"printf '%s\\n' {asked}"], capture_output=True, encoding="utf-8", check=True).stdout.splitlines()
        assert said == [sys.executable, "-m", "openupr", "open", "--store", "/with space/$HOME`x`%.sqlite"]
    if system == "darwin":
        assert shlex.split(text.splitlines()[1])[1:] == [sys.executable, "-m", "openupr", "open", "--store", "/with space/$HOME`x`%.sqlite"]


def test_no_desktop_and_a_link_are_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no desktop"):
        put_icon(home=tmp_path)
    (tmp_path / "Desktop").mkdir()
    (tmp_path / "Desktop" / "OpenUPR.desktop").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="link"):
        put_icon(system="linux", home=tmp_path)
    assert not (tmp_path / "elsewhere").exists()
