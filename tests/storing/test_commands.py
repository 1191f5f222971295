"""The commands of the store, as a person types them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.commands.batch import identifier_of

from .dossiers import dossiers


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str, str]]:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    monkeypatch.chdir(tmp_path)
    dossiers(tmp_path / "in", "XBB-17", "XEE-07")

    def invoke(*arguments: str) -> tuple[int, str, str]:
        found = CliRunner().invoke(application, list(arguments))
        return found.exit_code, found.stdout, found.stderr

    return invoke


def test_a_life_in_the_store(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    status, said, told = run("list")
    assert (status, said) == (1, "")
    assert "there is no store yet" in told

    status, said, told = run("read", "in")
    assert status == 0, told
    assert [line[:6] for line in said.splitlines()] == ["XBB-17", "XEE-07"]
    assert "What did not add up in 2 reviews: 1 positions_differ" in told
    assert f"Kept in {tmp_path / 's.sqlite'}" in told
    assert run("read", "in")[:2] == (status, said)

    assert run("list")[1].splitlines()[0] == "XBB-17  5 documents, 40 items, 5 noted, 34 supported, 1 supported in part, 0 doubts"
    assert "Stale     nothing" in run("status")[1]
    assert run("check")[:2] == (0, "All is well.\n")

    from_files = run("export", "in/XBB-17", "--what", "items")[1]
    assert run("export", "XBB-17", "--what", "items")[1] == from_files
    assert run("export", "xbb-17", "--what", "items")[1] == from_files
    assert run("show", "XBB-17/R50.3")[1] == run("show", "in/XBB-17", "R50.3")[1]
    assert run("show", "XBB-17", "R50.3")[1] == run("show", "in/XBB-17", "R50.3")[1]
    assert run("show", "XBB-17")[0] == 2

    assert run("report", "XBB-17", "--to", "store.html")[0] == 0
    assert run("report", "in/XBB-17", "--to", "files.html")[0] == 0
    assert (tmp_path / "store.html").read_bytes() == (tmp_path / "files.html").read_bytes()

    assert run("judge", "XBB-17", "R50.3", "--position", "noted", "--by", "A. K.")[0] == 0
    assert (tmp_path / "in" / "XBB-17" / "judgements.jsonl").is_file()
    assert "Stale     1 review (XBB-17)" in run("status")[1]
    assert "Noted" in run("show", "XBB-17/R50.3")[1].partition("final answer")[2].splitlines()[0]

    status, _, told = run("forget", "XBB-17")
    assert status == 2
    assert "nothing was removed" in told
    assert run("forget", "XBB-17", "--yes")[0] == 0
    assert [line[:6] for line in run("list")[1].splitlines()] == ["XEE-07"]
    status, _, told = run("show", "XBB-17/R50.3")
    assert status == 2
    assert "is not in the store" in told
    assert (tmp_path / "in" / "XBB-17" / "A-HRC-98-7.pdf").is_file()


def test_without_a_store(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    status, said, _ = run("read", "in", "--no-store")
    assert status == 0
    assert len(said.splitlines()) == 2
    assert not (tmp_path / "s.sqlite").exists()


def test_damage_ends_with_1(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    import sqlite3

    assert run("read", "in/XEE-07")[0] == 0
    raw = sqlite3.connect(tmp_path / "s.sqlite")
    raw.executescript("UPDATE originals SET size = size + 1")
    raw.close()
    status, said, _ = run("check")
    assert status == 1
    assert "its hash differs" in said


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("SVN-48", ("SVN-48", "")),
        ("svn-7", ("SVN-07", "")),
        ("SVN-48/R140.12.b.ESP", ("SVN-48", "R140.12.b.ESP")),
        ("SVN-48.pdf", None),
        ("folder/SVN-48", None),
        ("SVNX-48", None),
    ],
)
def test_names_and_paths(given: str, expected: tuple[str, str] | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert identifier_of(Path(given)) == expected
    (tmp_path / "SVN-48").mkdir()
    if given == "SVN-48":
        assert identifier_of(Path(given)) is None, "a folder goes before"


@pytest.mark.parametrize("option", ["--no-store", "--store=s.sqlite"])
def test_how_many_were_read_and_how_many_not(run: Callable[..., tuple[int, str, str]], tmp_path: Path, option: str) -> None:
    (tmp_path / "in" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (tmp_path / "in" / "letter.txt").write_text("A letter that says nothing of any review, and is beside two of them.\n", encoding="utf-8")
    (tmp_path / "in" / "other.txt").write_text("Another letter of the same kind, in which no review is named either.\n", encoding="utf-8")
    status, _, told = run("read", "in", option)
    assert status == 1
    assert "9/10 files read, 1 could not be\n" in told
    assert "1 file could not be read, and 2 belong to no review that can be told.\n" in told
    (tmp_path / "in" / "broken.pdf").unlink()
    (tmp_path / "in" / "other.txt").unlink()
    told = run("read", "in", "--no-store")[2]
    assert "8/8 files read\n" in told
    assert "\n1 file belongs to no review that can be told.\n" in told


def test_files_of_one_text_are_told_apart(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    english = (
        "National report submitted in accordance with a resolution\n\n1. The mills of the north were closed, and it is not known for how long.\n"
    )
    french = (
        "Rapport national présenté conformément à une résolution\n\n1. Les moulins du nord sont fermés et on ne sait pas pour combien de temps.\n"
    )
    for name, text in (("a.txt", english), ("b.txt", french), ("c.txt", english + "\n2. The boats were counted in the spring.\n")):
        (folder / name).write_text(f"A/HRC/WG.6/48/XYZ/1\n\n{text}", encoding="utf-8")
    lines = [line for line in run("read", "texts", "--no-store")[1].splitlines() if line.startswith("Document")]
    assert [line.removeprefix("Document").strip() for line in lines] == [
        "A/HRC/WG.6/48/XYZ/1, a.txt, national report, English",
        "A/HRC/WG.6/48/XYZ/1, c.txt, national report, English",
        "A/HRC/WG.6/48/XYZ/1, national report, French",
    ]
