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


def test_an_empty_table_has_no_row(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    """XBB-17 holds no submission, and the review before it is not at hand: nobody is to count a row for that."""
    for what in ("submissions", "answered_in"):
        assert "0 rows of 1 review in t.csv\n" in run("export", "in/XBB-17", "--what", what, "--to", "t.csv")[2]
        assert (tmp_path / "t.csv").read_text(encoding="utf-8").count("\n") == 1
    said = run("export", "in", "--what", "questions", "--to", "t.csv")[2]
    assert "10 rows of 2 reviews in t.csv; 1 of the reviews has none and a line that says so" in said
    run("read", "in")
    assert "0 rows of 2 reviews in t.csv\n" in run("export", "--all", "--what", "submissions", "--to", "t.csv")[2]


def test_a_review_by_its_name(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    """`judge` takes the record with the review, as `show` does; `read` says what the store holds, and keeps nothing."""
    first = run("read", "in/XBB-17")[1]
    assert run("read", "XBB-17") == (0, first, "")
    assert "XBB-18 is not in the store" in run("read", "XBB-18")[2]
    assert "Give the paths alone" in run("read", "XBB-17", "in")[2]
    status, _, told = run("judge", "XBB-17/R50.3", "--position", "noted", "--by", "A. K.")
    assert (status, "XBB-17/R50.3: position is noted, by A. K." in told) == (0, True)
    assert f"({tmp_path / 'in' / 'XBB-17' / 'judgements.jsonl'})\nIt stands beside the documents" in told
    assert "which record?" in run("judge", "XBB-17", "--position", "noted", "--by", "A. K.")[2]
    assert "two records are named" in run("judge", "XBB-17/R50.3", "R50.4", "--position", "noted", "--by", "A. K.")[2]


def test_the_store_notices_what_was_decided_beside_the_documents(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    run("read", "in/XBB-17")
    assert "final answer  Supported" in run("show", "XBB-17/R50.3")[1]
    run("judge", "in/XBB-17", "R50.3", "--position", "noted", "--by", "A. K.")
    assert "final answer  Noted" in run("show", "XBB-17/R50.3")[1]
    (tmp_path / "in" / "XBB-17" / "judgements.jsonl").write_text("no judgement\n", encoding="utf-8")
    status, said, told = run("show", "XBB-17/R50.3")
    assert (status, "final answer  Noted" in said, "line 1 is no judgement" in told) == (1, True, True)


def test_what_is_removed_can_be_read_in_the_file(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    told = run("judge", "in/XBB-17", "pretrial detention", "--remove", "--by", "A. K.")[2]
    assert "pretrial detention" in (tmp_path / "in" / "XBB-17" / "judgements.jsonl").read_text(encoding="utf-8")
    assert "stands there in plain text" in told


def test_which_review_of_several_is_shown(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    dossiers(tmp_path / "both", "XBB-17", "XBB-31")
    for command in ("examine", "report"):
        told = run(command, "both", "--to", "x.html")[2]
        assert "XBB-31 alone is shown: XBB-17 is there as what came before it." in told
        assert "--compare" in told
    assert "alone is shown" not in run("examine", "in/XBB-17")[2]
    assert "alone is shown" not in run("examine", "both", "--compare")[2]


def test_what_is_not_there_is_not_forgotten(run: Callable[..., tuple[int, str, str]]) -> None:
    run("read", "in/XBB-17")
    status, _, told = run("forget", "ABC-01")
    assert (status, "ABC-01 is not in the store" in told, "--yes" in told) == (2, True, False)
    assert "--yes" in run("forget", "XBB-17")[2]


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
