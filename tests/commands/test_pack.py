"""`openupr pack`: what goes into the copy that is given away, and what does not."""

from __future__ import annotations

import io
import json
import os
import re
import socket
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import openupr
from openupr.assembling import BLOCK
from openupr.commands.application import application
from openupr.views.tables.record_tables import WHAT

from ..doubts.clean_dossier import CLEAN, REPORT

NAME = "Ada Brunt"
JUDGE = "Quillon Marrowby"


def run(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(application, list(arguments))
    return found.exit_code, found.output


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    home = tmp_path / "home-of-zyxwvut"
    home.mkdir()
    for name, value in {"USER": "zyxwvut", "LOGNAME": "zyxwvut", "HOME": str(home), "TZ": "Pacific/Chatham"}.items():
        monkeypatch.setenv(name, value)
    time.tzset()
    monkeypatch.setenv("OPENUPR_STORE", str(home / "s.sqlite"))
    monkeypatch.chdir(home)
    made = home / "in"
    made.mkdir()
    for name, data in CLEAN.items():
        (made / name).write_bytes(data.encode() if isinstance(data, str) else data)
    (made / "openupr.toml").write_text(
        f'review = "XAA-48"\nremove = ["{NAME}"]\n[files."letter.txt"]\nignore = true\n[files."questions.txt"]\nkind = "advance_questions"\n', "utf-8"
    )
    (made / "report.txt").write_text(REPORT.replace("praised the wells", "praised the wells of ADA\nBRÜNT and of Àda Brunt"), "utf-8")
    (made / "letter.txt").write_text("To the Minister.", "utf-8")
    assert run("judge", "in", "R8.1", "--position", "noted", "--by", JUDGE, "--why", f"{JUDGE} heard {NAME} say so")[0] == 0
    assert run("judge", "in", "R8.2", "--position", "supported", "--by", "Someone Else")[0] == 0
    assert run("judge", "in", "R7.1", "--position", "supported", "--by", JUDGE)[0] == 0
    assert run("report", "in", "--to", "in/XAA-48.html")[0] == 0
    yield made
    monkeypatch.delenv("TZ")
    time.tzset()


def test_the_copy(folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4\nno document")
    status, said = run("pack", "in", "--to", "out.zip")
    assert status == 0, said
    with zipfile.ZipFile("out.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert set(files) == {*CLEAN, "openupr.toml", "judgements.jsonl"}
    assert all(files[name] == (data.encode() if isinstance(data, str) else data) for name, data in CLEAN.items() if name != "report.txt")
    told = files["report.txt"].decode()
    assert "wells of ███\n█████ and of ███ █████" in told or "wells of ███ █████ and of ███ █████" in told, told
    assert "As text alone, with words blocked out: report.txt" in said
    for name, why in {"letter.txt": "pass over", "scan.pdf": "can't be read", "XAA-48.html": "OpenUPR wrote it"}.items():
        assert re.search(rf"Left out: {name}: .*{why}", said), said
    decisions = [json.loads(line) for line in files["judgements.jsonl"].decode().splitlines()]
    assert [each["who"] for each in decisions] == ["A", "B", "A"]
    assert {each["when"][10:] for each in decisions} == {"T00:00:00+00:00"}
    assert decisions[0]["why"] == "███████ ████████ heard ███ █████ say so"
    assert (b"remove" in files["openupr.toml"], b'review = "XAA-48"' in files["openupr.toml"]) == (False, True)


def test_the_copy_reads_as_the_folder_does(folder: Path) -> None:
    assert run("pack", "in", "--to", "out")[0] == 0
    copy, here = openupr.read("out", trust=True), openupr.read("in", trust=True)
    assert [(item.id, item.position) for item in copy.items] == [(item.id, item.position) for item in here.items]
    assert {each.kind for each in copy.documents} == {each.kind for each in here.documents}
    assert all(each.who in "AB" for each in copy.judgements)


def test_a_document_with_a_removed_record_stays(folder: Path) -> None:
    (folder / "openupr.toml").write_text('review = "XAA-48"\nremove = ["N2"]\n', "utf-8")
    status, said = run("pack", "in", "--to", "out")
    assert (status, "Left out: national-report.txt: a record that is removed" in said) == (0, True), said
    assert not Path("out/national-report.txt").exists()
    assert Path("out/report.txt").exists()


@pytest.mark.parametrize("to", ["in/out.zip", "in", "there"])
def test_places_that_are_refused(to: str, folder: Path) -> None:
    Path("there").mkdir()
    assert run("pack", "in", "--to", to)[0] == 2
    assert run("pack", "in/report.txt", "--to", "x.zip")[0] == 2


def _everything(path: Path) -> Iterator[bytes]:
    for file in [path] if path.is_file() else filter(Path.is_file, path.rglob("*")):
        data = file.read_bytes()
        yield file.name.encode() + data
        if zipfile.is_zipfile(io.BytesIO(data)):
            with zipfile.ZipFile(file) as archive:
                yield from (name.encode() + archive.read(name) for name in archive.namelist())


def test_no_file_that_we_write_names_the_user_the_machine_or_the_place(folder: Path) -> None:
    Path("draft.txt").write_text("1. Consider closing the old mill.\n", "utf-8")
    Path("a.txt").write_text("The mill burned down.\n", "utf-8")
    Path("b.txt").write_text("The mill burned up.\n", "utf-8")
    before = set(Path.cwd().iterdir())
    commands = [("report", "in", "--to", "r.html"), ("pack", "in", "--to", "p.zip"), ("pack", "in", "--to", "p"), ("show", "in", "D5", "--json")]
    commands += [("examine", "in", "--to", f"e.{ending}") for ending in ("html", "docx", "json", "csv", "xlsx", "jsonl")]
    commands += [("examine", "in", "--compare", "--to", "c.html")]
    commands += [("export", "in", "--what", what, "--to", f"{what}.csv") for what in WHAT]
    commands += [("export", "in", "--to", f"rows.{ending}") for ending in ("xlsx", "parquet", "json", "jsonl", "ris", "bib", "csl.json")]
    commands += [("draft", "check", "draft.txt", "--to", f"d.{ending}") for ending in ("docx", "html", "txt", "csv", "json")]
    commands += [("diff", "a.txt", "b.txt", "--to", f"v.{ending}") for ending in ("html", "csv", "xlsx", "parquet")]
    for command in commands:
        status, said = run(*command)
        assert status == 0 or command[0] == "show", (command, said)
    written = sorted(set(Path.cwd().iterdir()) - before)
    assert len(written) > len(commands) - 3
    words = [
        "zyxwvut",
        str(Path.cwd()),
        "Chatham",
        "+12:45",
        "+13:45",
        *(name for name in (socket.gethostname(), os.uname().nodename) if len(name) > 4),
    ]
    for path in written:
        for data in _everything(path):
            for word in words:
                assert word.encode() not in data, (path.name, word)
    assert all(BLOCK in path.read_text("utf-8") for path in (Path("p/report.txt"), Path("statements.csv")))


def test_a_list_goes_with_its_day_and_a_workbook_is_looked_through(folder: Path) -> None:
    import openpyxl

    for name, who in (("visits.xlsx", "Special Rapporteur on torture"), ("named.xlsx", f"Special Rapporteur {NAME}")):
        book = openpyxl.Workbook()
        for row in (("Country", "Mandate", "Status", "Requested"), ("Norway", who, "Requested", "2015")):
            book.active.append(row)
        book.save(folder / name)
    with (folder / "openupr.toml").open("a", encoding="utf-8") as settings:
        settings.write('[files."visits.xlsx"]\nkind = "openness_list"\nsaved = "2024-02-03"\n')
    status, said = run("pack", "in", "--to", "out.zip")
    assert status == 0, said
    with zipfile.ZipFile("out.zip") as archive:
        assert "visits.xlsx" in archive.namelist()
        assert "named.xlsx" not in archive.namelist()
        assert NAME not in archive.read("named.txt").decode()
        assert 'saved = "2024-02-03"' in archive.read("openupr.toml").decode()
