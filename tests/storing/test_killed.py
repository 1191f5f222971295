"""A batch that is killed anywhere: the store opens, nothing in it is wrong, and the next run makes of it what an undisturbed one makes.

Ten kills; `pytest tests/storing/test_killed.py --kills 200` for more. The points are drawn by a seed from the whole of the work.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from openupr.searching.opening import open_store
from openupr.stages.stored.keeping import check_store, keep

from ..hostile.making import forms
from .dossiers import contents, dossiers

SEED = 20261124
NAMES = ("XCC-01", "XDD-05", "XEE-07", "XFF-30")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are killed by a fork of one that has imported everything")


class Victims:
    """A process that reads a folder into a store, and dies on the way when it is told to."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, str(Path(__file__).with_name("killed.py")), str(folder)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def run(self, store: Path, steps: int = 0, seconds: float = 0.0) -> tuple[int, int, float]:
        """How it ended (the signal; 0: its work was done), SQLite's calls, seconds."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{store} {steps} {seconds}\n")
        self.process.stdin.flush()
        ended, calls, took = self.process.stdout.readline().split()
        return int(ended), int(calls), float(took)

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dossiers(tmp_path_factory.mktemp("in"), *NAMES)


@pytest.fixture(scope="module")
def victims(folder: Path) -> Iterator[Victims]:
    found = Victims(folder)
    yield found
    found.close()


def test_killed_anywhere(folder: Path, victims: Victims, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    kills = request.config.getoption("--kills")
    ended, calls, seconds = victims.run(tmp_path / "whole.sqlite")
    assert ended == 0
    assert calls > 500
    whole = contents(tmp_path / "whole.sqlite")
    assert len(whole["reviews"]) == len(NAMES)
    drawn = random.Random(SEED)
    died, left = 0, set()
    for number in range(kills):
        store = tmp_path / f"{number}.sqlite"
        # Half of them in the middle of a statement, half at any moment; every fourth is killed a second time, in the run that goes on.
        for _ in range(2 if number % 4 == 3 else 1):
            # The moments are spread over the whole of the work: one in each of as many equal parts of it.
            moment = seconds * (number // 2 + drawn.uniform(0.001, 1)) / ((kills + 1) // 2)
            steps, after = (drawn.randrange(1, calls), 0.0) if number % 2 else (0, moment)
            ended, _, _ = victims.run(store, steps, after)
            assert ended in {0, signal.SIGKILL, signal.SIGVTALRM}
            died += ended != 0
            if store.exists():
                with open_store(store) as opened:
                    assert check_store(opened) == [], f"kill {number}: steps {steps}, seconds {after}"
        if store.exists():
            found = contents(store)
            left.add((len(found["documents"]), sum(bool(review[4]) for review in found["reviews"])))
        assert victims.run(store)[0] == 0
        assert contents(store) == whole, f"kill {number}: steps {steps}, seconds {after}"
        store.unlink()
    print(f"\n{died} kills; found (documents, reviews put together): {sorted(left)}")
    assert died > 0.6 * kills
    assert len(left) > min(5, kills // 3), "the kills came at different stages of the work"


def test_the_command_is_killed(folder: Path, tmp_path: Path) -> None:
    """The real one, with its processes; they end when the one that started them is gone."""
    store = tmp_path / "s.sqlite"
    command = [sys.executable, "-m", "openupr", "read", str(folder), "--store", str(store), "--workers", "2"]
    drawn = random.Random(SEED)
    for _ in range(3):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        while not store.exists() and process.poll() is None:
            time.sleep(0.02)
        time.sleep(drawn.uniform(0, 2))
        process.kill()
        process.wait()
        deadline = time.monotonic() + 60
        while alive(process.pid):
            assert time.monotonic() < deadline, "processes that read are still there"
            time.sleep(0.1)
        with open_store(store) as opened:
            assert check_store(opened) == []
    with open_store(store) as opened:
        keep(folder, opened)
    with open_store(tmp_path / "whole.sqlite") as opened:
        keep(folder, opened)
    assert contents(store) == contents(tmp_path / "whole.sqlite")


@pytest.mark.at_length
def test_ctrl_c_leaves_what_was_read(folder: Path, tmp_path: Path) -> None:
    """The last document takes a minute of work and more: however busy the machine is, the reading goes on when Ctrl-C comes."""
    store, endless = tmp_path / "s.sqlite", folder / "zzz-endless.pdf"
    endless.write_bytes(forms())
    command = [sys.executable, "-m", "openupr", "read", str(folder), "--store", str(store)]
    try:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True)
        while process.poll() is None:
            time.sleep(0.05)
            if store.exists() and documents(store):
                process.send_signal(signal.SIGINT)
                break
        _, said = process.communicate(timeout=300)
    finally:
        endless.unlink()
    assert process.returncode == 130, said
    assert "What was read is kept" in said
    assert "Traceback" not in said
    assert documents(store)
    again = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert again.returncode == 0, again.stderr
    with open_store(tmp_path / "whole.sqlite") as opened:
        keep(folder, opened)
    assert contents(store) == contents(tmp_path / "whole.sqlite")


def documents(store: Path) -> int:
    """How many documents a store that is being written holds."""
    import sqlite3

    connection = sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.OperationalError:  # its tables are not made yet
        return 0
    finally:
        connection.close()


def alive(group: int) -> bool:
    """Whether any process of a group is there."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
