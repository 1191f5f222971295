"""Every command on a folder of hostile files: each costs itself only, is named once, and the command ends with a sentence."""

from __future__ import annotations

import os
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from openupr.commands.application import application
from openupr.commands.said.error_boundary import caught
from openupr.reading import path_text

from .making import archive_of_a_million, damaged_archive

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names and kinds of files that Windows does not have")
REPORT = Path(__file__).parents[1] / "documents" / "XBB-17" / "A-HRC-98-7.pdf"
WORD, SHEET, TEXT = "word/document.xml", "xl/worksheets/sheet1.xml", "content.xml"


def hole(path: Path) -> None:
    """A file of four terabytes that takes no room."""
    path.touch()
    os.truncate(path, 1 << 42)


def million(path: Path) -> None:
    """Fifty megabytes, made for the test alone: every process that runs tests collects this one."""
    path.write_bytes(archive_of_a_million())


# The file's name, what it holds or how it is made, and what is said of it (None: it is left out with all that is no document).
FILES: list[tuple[str | bytes, bytes | Callable[[Path], None], str | None]] = [
    ("million.docx", million, "lists far more parts than a document has"),
    ("million.xlsx", million, "lists far more parts than a document has"),
    *((f"deflate.{end}", damaged_archive(zipfile.ZIP_DEFLATED, part), None) for end, part in (("xlsx", SHEET), ("ods", TEXT))),
    *((f"lzma.{end}", damaged_archive(zipfile.ZIP_LZMA, part), None) for end, part in (("xlsx", SHEET), ("ods", TEXT))),
    ("deflate.docx", damaged_archive(zipfile.ZIP_DEFLATED, WORD), "is damaged"),
    ("lzma.docx", damaged_archive(zipfile.ZIP_LZMA, WORD), "is damaged"),
    ("bz2.docx", damaged_archive(zipfile.ZIP_BZIP2, WORD), "is damaged"),
    ("deep.json", b"[" * 20_000, None),
    ("deeper.json", b'[{"a":' * 4_000, None),
    ("digits.json", b'[{"text":' + b"9" * 6_000 + b"}]", "more than 4,300 digits"),
    ("export.json", b'[{"annotationId":' + b"9" * 6_000 + b"}]", "more than 4,300 digits"),
    ("half.json", b'[{"text":"Ratify \\ud800 it","\\udc00":1}]', None),
    ("half.txt", b"\xff\xfe" + "Some words ".encode("utf-16-le") * 40 + b"\x00\xd8 \x00", None),
    ("half.html", b"<html><p>&#xD800; some words &#55296; \xed\xa0\x80", None),
    ("hole.json", hole, "4,398,046,511,104 bytes"),
    ("hole.pdf", hole, "4,398,046,511,104 bytes"),
    ("pipe.pdf", os.mkfifo, "no file but a pipe or a device"),
    ("device.pdf", lambda path: path.symlink_to("/dev/zero"), "no file but a pipe or a device"),
    ("outside.pdf", lambda path: path.symlink_to("/etc/hosts"), "a link out of the folder"),
    ("loop.pdf", lambda path: path.symlink_to(path), "can't be opened"),
    ("two\nlines.pdf", b"\x89PNG\0", "no document that OpenUPR knows"),
    ("\u202efdp.exe", b"\x89PNG\0", "no document that OpenUPR knows"),
    ("x" * 250 + ".pdf", b"\x89PNG\0", "no document that OpenUPR knows"),
    (b"\xff\xfe.pdf", b"\x89PNG\0", "no document that OpenUPR knows"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile")
    (made / "a.pdf").write_bytes(REPORT.read_bytes())
    for name, what, _ in FILES:
        path = made / os.fsdecode(name)
        path.write_bytes(what) if isinstance(what, bytes) else what(path)
    return made


def run(*arguments: str) -> Result:
    begin = time.monotonic()
    found = CliRunner().invoke(application, arguments)
    assert found.exception is None or isinstance(found.exception, SystemExit), (arguments, repr(found.exception))
    assert found.exit_code in {0, 1, 2}, (arguments, found.exit_code)
    assert "fault of OpenUPR's own" not in found.output, (arguments, found.output)
    assert "Traceback" not in found.output
    assert time.monotonic() - begin < 60, arguments
    return found


def shown(name: str | bytes) -> str:
    """A file's name as a message has it."""
    return "".join(each if each.isprintable() else f"<U+{ord(each):04X}>" for each in path_text(os.fsdecode(name)))


@pytest.mark.at_length
@pytest.mark.parametrize(
    "arguments",
    [
        ("read", "{}"),
        ("read", "--no-store", "{}"),
        ("report", "{}", "--to", "{out}.html"),
        ("show", "{}", "D29", "--page", "{out}.png"),
    ],
    ids=" ".join,
)
def test_each_file_costs_itself_only(arguments: tuple[str, ...], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report that lies beside them is read, and each of them is named with what is wrong with it."""
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "store.sqlite"))
    found = run(*(each.replace("{}", str(folder)).replace("{out}", str(tmp_path / "out")) for each in arguments))
    assert found.exit_code == 1, found.output
    said = found.stderr.splitlines()
    for name, _, what in FILES:
        if what is not None:
            assert [line for line in said if f"{shown(name)}: " in line and what in line], (name, found.stderr)
    for end in (".html", ".png"):
        assert arguments[-1] != "{out}" + end or (tmp_path / f"out{end}").stat().st_size > 100
    assert sorted(path.name for path in folder.iterdir()) == sorted(["a.pdf", *(os.fsdecode(name) for name, _, _ in FILES)])


@pytest.mark.at_length
@pytest.mark.parametrize("name", [name for name, what, _ in FILES if str(name) != "loop.pdf"], ids=ascii)
def test_one_alone(name: str | bytes, folder: Path, tmp_path: Path) -> None:
    """Given by its own name, as a draft, a table, a version; nothing but a message comes of it."""
    path = str(folder / os.fsdecode(name))
    table = Path(path).suffix in {".json", ".xlsx", ".ods"}
    for arguments in (("classify", path),) if table else (("draft", "time", path, "--speakers", "90"),):
        found = run(*arguments)
        assert found.exit_code in ({0, 2} if "half" in path else {1, 2}), (arguments, found.output)
        assert found.stderr.strip() or found.exit_code == 0, arguments
    assert run("diff", path, str(folder / "a.pdf")).exit_code in {0, 1, 2}
    assert run("draft", "check", path, "--to", str(tmp_path / "out.docx")).stderr.strip()


def test_the_last_catch(capsys: pytest.CaptureFixture[str]) -> None:
    """What nobody expected is a sentence with its place, and what was meant to end a command ends it. An exception's own text is not said: it may
    have a name from a document, and whoever reads the line is asked to report it."""
    import typer

    ways: list[tuple[BaseException, int | None, str]] = [
        (KeyError("Selma Moretska"), 1, "`openupr broken` (KeyError, test_commands.py:"),
        (ValueError("could not convert 'Selma Moretska'"), 1, "`openupr broken` (ValueError, test_commands.py:"),
        (OSError(28, "No space left on device", "a.csv"), 1, "a.csv: the system refused it (No space left on device)"),
        (MemoryError(), 1, "not enough memory"),
        (RecursionError("maximum recursion depth exceeded"), 1, "RecursionError"),
        (typer.Exit(7), 7, ""),
        (BrokenPipeError(32, "Broken pipe"), None, ""),
    ]
    for error, code, says in ways:

        def broken(error: BaseException = error) -> None:
            raise error

        with pytest.raises(typer.Exit if code is not None else BrokenPipeError) as ended:
            caught(broken)()
        assert code is None or ended.value.exit_code == code  # type: ignore[union-attr]
        printed = capsys.readouterr().err
        assert says in printed
        assert "Selma" not in printed


def test_two_names_that_are_written_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is no UTF-8 takes nobody's place: it is told, and the other is kept."""
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "store.sqlite"))
    given = tmp_path / "given"
    given.mkdir()
    (given / "\ufffdFF.pdf").write_bytes(REPORT.read_bytes())
    (given / os.fsdecode(b"\xff.pdf")).write_bytes(REPORT.read_bytes())
    found = run("read", str(given))
    assert found.exit_code == 1
    assert "<U+DCFF>.pdf: this name is no UTF-8" in found.stderr
    (given / "\ufffdFF.pdf").unlink()
    assert run("read", str(given)).exit_code == 0


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("openupr.toml", "a = " + "9" * 6_000, "line 1 has a number of more than 1,000 digits"),
        ("openupr.toml", "\n\na = " + "[" * 900, "line 3 nests too deep"),
        ("openupr.toml", "a = [\n" + "[\n" * 900, "nests too deep"),
        ("openupr.toml", ".".join("a" * 9_000) + " = 1", "line 1 nests too deep"),
        ("openupr.toml", 'remove = ["' + '\\"' * 10_000 + '"]', "line 1 has 20,013 characters"),
        ("openupr.toml", "#\n" * 600_000, "1,200,000 bytes"),
        ("judgements.jsonl", '{"record":' + "9" * 6_000 + "}", "line 1 has a number of more than 1,000 digits"),
        ("judgements.jsonl", "\n" + '{"a":' * 60, "line 2 nests too deep"),
        ("judgements.jsonl", '{"record":"\\ud800"}', "line 1 holds half of a character"),
        ("judgements.jsonl", "{" + " " * 1_100_000 + "}", "1,100,002 bytes"),
    ],
)
def test_settings_beyond_measure(name: str, text: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(REPORT.read_bytes())
    (tmp_path / name).write_text(text)
    found = run("read", "--no-store", str(tmp_path))
    assert found.exit_code in {1, 2}
    assert f"{name}: " in found.stderr
    assert says in found.stderr


def test_settings_that_lie_elsewhere(tmp_path: Path) -> None:
    """A link could make another file's words ours."""
    (tmp_path / "a.pdf").write_bytes(REPORT.read_bytes())
    (tmp_path / "openupr.toml").symlink_to("/etc/hosts")
    found = run("read", "--no-store", str(tmp_path))
    assert found.exit_code == 2
    assert "openupr.toml: this is a link out of its folder" in found.stderr


def test_whole_characters_in_decisions_are_read(tmp_path: Path) -> None:
    from openupr.reading.settings_texts import settings_text

    path = tmp_path / "judgements.jsonl"
    path.write_text('{"why":"\\ud83d\\ude00 \\\\ud800 [[[[[[[[[[[[[[[[[[[[[[[[["}')
    assert settings_text(path) == path.read_text()
