"""Names and folders that do harm: what is no plain file is not opened, and no name acts on the screen or in what we write."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr import read_all
from openupr.commands.application import application
from openupr.errors import OpenUPRError, UnreadableError, UsageError
from openupr.reading import content
from openupr.reading.limits import MAX_FOLDERS_DEEP
from openupr.stages.taken_in.gathering import gathered_files

REPORT = Path(__file__).parents[1] / "documents" / "XBB-17" / "A-HRC-98-7.pdf"
posix = pytest.mark.skipif(sys.platform == "win32", reason="names and kinds of files that Windows does not have")

NAMES = [
    "two\nlines.pdf",
    "\r\x1b[2J\x1b]0;title\x07.pdf",
    "\u202efdp.exe",
    "\u2066\u200f.pdf",
    "=HYPERLINK(1).pdf",
    "<img src=x onerror=alert(1)>.pdf",
    "' \" & ; $(touch x) `touch x`.pdf",
    "-rf.pdf",
    "é" * 120 + ".pdf",
    "no ending",
    b"not UTF-8 \xff\xfe.pdf",
]


@pytest.mark.at_length
@posix
@pytest.mark.parametrize("name", NAMES, ids=ascii)
@pytest.mark.parametrize("bad", [False, True], ids=["a report", "no document"])
def test_a_name_never_acts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str | bytes, bad: bool) -> None:
    """Read it, report on it, and write its tables: everything can be encoded, and nothing that acts comes out."""
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "store.sqlite"))
    folder = tmp_path / "dossier"
    folder.mkdir()
    path = folder / os.fsdecode(name)
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0" if bad else REPORT.read_bytes())
    runner = CliRunner()
    said = [runner.invoke(application, ["read", "--no-store", str(folder)])]
    if not bad:
        said += [
            runner.invoke(application, ["report", str(folder), "--to", str(tmp_path / "report.html")]),
            runner.invoke(application, ["export", str(folder), "--what", "documents", "--to", str(tmp_path / "documents.csv")]),
            runner.invoke(application, ["export", str(folder), "--what", "documents", "--to", str(tmp_path / "documents.xlsx")]),
            runner.invoke(application, ["export", str(folder), "--what", "documents", "--to", str(tmp_path / "documents.jsonl")]),
        ]
    for result in said:
        assert result.exit_code == int(bad), result.output + result.stderr
        assert result.exception is None or isinstance(result.exception, SystemExit), repr(result.exception)
        shown = result.output + result.stderr
        assert not {each for each in shown if not each.isprintable()} - {"\n", "\t"}, ascii(shown)
    if bad:
        assert len([line for line in said[0].stderr.splitlines() if "no document that OpenUPR knows" in line]) == 1
    else:
        page = (tmp_path / "report.html").read_text(encoding="utf-8")
        assert "<img src=x" not in page
        rows = (tmp_path / "documents.csv").read_text(encoding="utf-8")
        assert "\n=HYPERLINK" not in rows
        assert ",=HYPERLINK" not in rows


@posix
def test_what_is_no_plain_file_is_said_and_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(REPORT.read_bytes())
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "loop.pdf").symlink_to(tmp_path / "loop.pdf")
    (tmp_path / "nowhere.pdf").symlink_to(tmp_path / "not there")
    (tmp_path / "null.pdf").symlink_to("/dev/null")
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "folder.pdf").mkdir()
    problems: list[OpenUPRError] = []
    (review,) = read_all(tmp_path, report=problems.append)
    assert [document.name for document in review.documents] == ["a.pdf"]
    assert sorted((Path(problem.where).name, type(problem)) for problem in problems) == [
        (name, UnreadableError) for name in ("loop.pdf", "nowhere.pdf", "null.pdf", "pipe.pdf", "up")
    ]
    assert all(problem.next_step for problem in problems)


@posix
@pytest.mark.parametrize("name", ["pipe", "/dev/zero", "/dev/null", ".", "not there", "a\0b", "x" * 5000])
def test_a_name_that_is_no_file(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    with pytest.raises(UnreadableError) as caught:
        content(name)
    assert caught.value.where == name
    assert caught.value.next_step


@posix
def test_a_link_is_followed_inside_the_folder_that_is_given(tmp_path: Path) -> None:
    """A link out of it would put a file into the review that whoever passed the folder on has never seen. Who names a link means what it leads to."""
    inside, link, out = (tmp_path / "given" / name for name in ("a.pdf", "b.pdf", "c.pdf"))
    inside.parent.mkdir()
    inside.write_bytes(REPORT.read_bytes())
    link.symlink_to("a.pdf")
    out.symlink_to(REPORT)
    problems: list[UnreadableError] = []
    assert gathered_files([inside.parent], problems.append) == [inside, link]
    assert [(problem.where, problem.what) for problem in problems] == [
        (str(out), "this is a link out of the folder that was given, and was not followed")
    ]
    assert gathered_files([out]) == [out]
    assert content(out) == REPORT.read_bytes()


@pytest.mark.parametrize(
    "settings", [b"\xff\xfe", b"review = ", b"review = 3", b"files = 3", b'[files]\n"a.pdf" = 3', b"[[[[", b"a = " + b"[" * 100_000]
)
def test_settings_that_are_none(tmp_path: Path, settings: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(REPORT.read_bytes())
    (tmp_path / "openupr.toml").write_bytes(settings)
    with pytest.raises(UsageError) as caught:
        list(read_all(tmp_path))
    assert "openupr.toml" in caught.value.where


@pytest.mark.parametrize("line", [b"\xff", b"{", b"3", b"[]", b'{"record": 3}', b"[" * 100_000, b'{"record":"a","value":1e999}'])
def test_judgements_that_are_none(tmp_path: Path, line: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(REPORT.read_bytes())
    (tmp_path / "judgements.jsonl").write_bytes(line)
    with pytest.raises(UsageError) as caught:
        list(read_all(tmp_path))
    assert "judgements.jsonl" in caught.value.where


def test_a_whole_disk_is_not_looked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`openupr read /`: the walk ends at a bound, before a store is made, with what to do instead; hidden folders do not count."""
    monkeypatch.setattr("openupr.reading.files.MAX_BELOW", 20)
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "store.sqlite"))
    few, many = tmp_path / "few", tmp_path / "many"
    for number in range(30):
        (many / f"{number % 3}").mkdir(parents=True, exist_ok=True)
        (many / f"{number % 3}" / f"{number}.txt").write_text("no document")
        (few / ".hidden").mkdir(parents=True, exist_ok=True)
        (few / ".hidden" / f"{number}.txt").write_text("no document")
    (few / "report.pdf").write_bytes(REPORT.read_bytes())
    assert [path.name for path in gathered_files(few)] == ["report.pdf"]
    with pytest.raises(UsageError, match="more than 20 files and folders"):
        gathered_files(many)
    for arguments in (["read", str(many)], ["read", "--no-store", str(many)], ["examine", str(many)], ["clusters", str(many)]):
        result = CliRunner().invoke(application, arguments)
        assert result.exit_code == 2, (arguments, result.output)
        assert "Give the folder that holds the documents." in result.stderr
    assert not (tmp_path / "store.sqlite").exists()


@posix
def test_folders_without_end(tmp_path: Path) -> None:
    """Three hundred folders in each other are looked into so far, and what lies beside them is read."""
    (tmp_path / "z.pdf").write_bytes(REPORT.read_bytes())
    before = Path.cwd()
    try:
        os.chdir(tmp_path)
        for _ in range(300):
            Path("d").mkdir()
            os.chdir("d")
    finally:
        os.chdir(before)
    problems: list[UnreadableError] = []
    assert gathered_files([tmp_path], problems.append) == [tmp_path / "z.pdf"]
    assert [problem.what for problem in problems] == [f"folders nest more than {MAX_FOLDERS_DEEP} deep, and were not looked into further"]
