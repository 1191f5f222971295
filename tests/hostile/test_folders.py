"""Commands on a few hostile folders of each generator (3,000: `make fuzz`), by fixed seeds; and that each sort of fault would be seen."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from openupr.storing.schema import METADATA

if sys.platform != "linux":
    pytest.skip("children are forked, and their memory is measured, as Linux does it", allow_module_level=True)

from tools.fuzz import folders, second_folders
from tools.fuzz.faults import faults, lost_rows
from tools.fuzz.folders import Folder, Known
from tools.fuzz.laying import IN, OUT, OUTSIDE, TMP, State, Thing, lay, state_of
from tools.fuzz.planning import Command, plan
from tools.fuzz.warming import Ran, run_apart

ROOT = Path(__file__).parents[2]
SEED, COUNT, COMMANDS = 2026, 10, 2
KNOWN = Known("XCC-01", (ROOT / "tests" / "documents" / "XCC-01" / "A-HRC-97-29-Add.1.docx",), frozenset({("XCC-01/R1", "a")}), "XCC-01/R25.1", b"")
FOLDER = Folder(1, 1, ("documents",), IN + b"/folder", (Thing(IN + b"/folder/a.pdf", b"x"),), KNOWN, has_valid=True, excused=False)
COMMAND = Command("report", (b"report",), OUT + b"/made.html")
WELL = Ran(1, b"", b"a.pdf: this is no PDF. Give another file.\n", 1.0, 1.0, 200.0, (), stayed=False, killed=False)


@pytest.mark.at_length
def test_commands_on_hostile_folders() -> None:
    """In a process of its own, which has no thread of pytest's and loads what commands load."""
    command = [
        sys.executable,
        "-m",
        "tools.fuzz.commands",
        "--generator",
        "both",
        "--seed",
        str(SEED),
        "--count",
        str(COUNT),
        "--commands",
        str(COMMANDS),
        "--valid",
        "XCC-01",
    ]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert f"{COUNT} folders" in ran.stdout


@pytest.mark.parametrize(
    ("ran", "fault"),
    [
        (WELL, ""),
        (replace(WELL, status=0, err=b""), ""),
        (replace(WELL, status=-11), "signal: SIGSEGV"),
        (replace(WELL, status=3), "status: 3"),
        (replace(WELL, err=b""), "no next step"),
        (replace(WELL, err=b"it failed\n"), "no next step"),
        (replace(WELL, err=WELL.err + b"Traceback (most recent call last):\nValueError: x\n"), "uncaught: ValueError"),
        (replace(WELL, err=b"a.pdf: a fault of OpenUPR's own stopped at this file (x). Please report it.\n"), "own fault"),
        (replace(WELL, err="a\u202efdp.exe: this is no PDF. Give another.\n".encode()), "screen: U+202E"),
        (replace(WELL, out=b"\x1b[2J"), "screen: U+001B on stdout"),
        (replace(WELL, seconds=21.0), "time"),
        (replace(WELL, megabytes=1100.0), "memory"),
        (replace(WELL, stayed=True), "process left"),
        (replace(WELL, killed=True, status=-9), "endless"),
        (replace(WELL, opened=("/etc/x",)), "outside: '/etc/x' was opened"),
        (replace(WELL, opened=("/sandbox/out/x", "/dev/null")), ""),
        (replace(WELL, opened=(f"{ROOT}/src/openupr/text/__pycache__/0a.pattern.17",)), ""),
        (replace(WELL, opened=(f"{ROOT}/src/openupr/text/spans.py",)), "outside: "),
        (replace(WELL, opened=(f"{ROOT}/src/openupr/__pycache__/../text/spans.py",)), "outside: "),
    ],
)
def test_faults_of_a_command(ran: Ran, fault: str) -> None:
    state: State = {b"home": (0, 0, 0, 1), b"outside": (0, 0, 0, 2)}
    found = faults(COMMAND, FOLDER, ran, state, state, b"/sandbox")
    assert [each[: len(fault)] for each in found] == ([fault] if fault else [])


@pytest.fixture
def root(tmp_path: Path) -> bytes:
    lay(FOLDER.things, os.fsencode(tmp_path))
    return os.fsencode(tmp_path)


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        (OUT + b"/made.html", None),
        (OUT + b"/.made.html.x1", "leftover"),
        (TMP + b"/openupr-x", "leftover"),
        (OUTSIDE + b"/secret.txt", "outside"),
        (IN + b"/folder/a.pdf", "outside"),
        (b"store/reviews.sqlite-wal", None),
        (b"home/.config", "outside"),
    ],
)
def test_faults_of_what_is_written(root: bytes, path: bytes, fault: str | None) -> None:
    before = state_of(root)
    (Path(os.fsdecode(root)) / os.fsdecode(path)).write_bytes(b"written here")
    found = faults(COMMAND, FOLDER, WELL, before, state_of(root), root)
    assert [each.split(":")[0] for each in found] == ([fault] if fault else [])


def test_lost_rows(root: bytes) -> None:
    export = Command("export", (b"export",), OUT + b"/rows.csv", rows=True)
    table = Path(os.fsdecode(root)) / os.fsdecode(export.to)
    assert lost_rows(export, FOLDER, root, "")
    assert not lost_rows(export, FOLDER, root, "folder/openupr.toml: no settings. Mend it.")
    table.write_text("id,text\nXCC-01/R1,b\n", encoding="utf-8")
    assert lost_rows(export, FOLDER, root, "")
    table.write_text("id,text\nXCC-01/R1,a\n", encoding="utf-8")
    assert not lost_rows(export, FOLDER, root, "")


def test_a_command_in_a_process_of_its_own(root: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    notes = str(tmp_path_factory.mktemp("notes") / "notes")
    ran = run_apart((b"report", b"nowhere.pdf", b"--to", root + b"/" + OUT + b"/made.html"), root, notes)
    assert (ran.status, ran.stayed, ran.killed) == (1, False, False)
    assert b"nowhere.pdf" in ran.err


@pytest.mark.parametrize(
    ("drawn", "subjects"),
    [
        (folders.drawn, {"documents", "names", "settings", "decisions", "stores", "special"}),
        (second_folders.drawn, {"dossiers", "splices", "resealed", "decided", "told", "paths", "around"}),
    ],
    ids=["first", "second"],
)
def test_the_same_number_is_the_same_folder(drawn: Callable[..., Folder], subjects: set[str], tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "store.sqlite")) as connection:
        for table in METADATA.sorted_tables:
            connection.execute(str(CreateTable(table).compile(dialect=sqlite.dialect())))
        connection.executemany("INSERT INTO originals VALUES (?, 3000, '', ?, '')", [(str(number), bytes(3000)) for number in range(9)])
        connection.commit()
    known = replace(KNOWN, store=(tmp_path / "store.sqlite").read_bytes())
    first, second = ([drawn(SEED, number, [known]) for number in range(30)] for _ in range(2))
    assert {subject.split()[0] for each in first for subject in each.subjects} == subjects
    assert [(each.path, each.subjects, [thing.path for thing in each.things]) for each in first] == [
        (each.path, each.subjects, [thing.path for thing in each.things]) for each in second
    ]
    assert [plan(each, b"/x", 3) for each in first] == [plan(each, b"/x", 3) for each in second]
    assert len({(each.things, each.around.sort) for each in first}) > 25
