"""Whoever is killed while he takes a decision, examines, writes a table, forgets a review or opens a store of before: nothing is lost, and nothing is
left after the next start.

Fifteen kills; `pytest tests/storing/test_killed_works.py --kills 100` makes two hundred. The points are drawn by a seed from the whole of each work.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from openupr.records import Judgement, Review
from openupr.searching.opening import open_store
from openupr.stages.stored.keeping import check_store, keep
from openupr.stages.stored.stored_reviews import kept

from .dossiers import contents, dossiers
from .test_old_stores import OLD

SEED = 20261127
DECISION = Judgement("XDD-05/R29.8", "0" * 64, "position", "noted", "A. K.", "2026-05-01T10:00:00+00:00", "as it says there")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are killed by a fork of one that has imported everything")


class Victims:
    """A process that does works on stores, and dies on the way when it is told to."""

    def __init__(self) -> None:
        command = [sys.executable, str(Path(__file__).with_name("killed_works.py"))]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def run(
        self, do: str, given: dict[str, Any], *, first: bool = False, steps: int = 0, events: int = 0, seconds: float = 0.0
    ) -> tuple[int, int, int, float]:
        """How it ended (the signal; 0: its work was done), SQLite's steps, what was asked of the system, seconds."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"do": do, "given": given, "first": first, "steps": steps, "events": events, "seconds": seconds}) + "\n")
        self.process.stdin.flush()
        ended, stepped, heard, took = self.process.stdout.readline().split()
        return int(ended), int(stepped), int(heard), float(took)

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()


@pytest.fixture(scope="module")
def victims() -> Iterator[Victims]:
    found = Victims()
    yield found
    found.close()


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a review, and a store that holds it."""
    made = tmp_path_factory.mktemp("ground")
    dossiers(made / "in", "XDD-05")
    return made


def laid(ground: Path, at: Path) -> Path:
    """A copy of the folder at a place of its own, in a store."""
    shutil.copytree(ground / "in", at / "in")
    with open_store(at / "s.sqlite") as store:
        keep(at / "in", store)
    return at


def deaths(drawn: random.Random, steps: int, events: int, seconds: float, kills: int) -> Iterator[dict[str, Any]]:
    """Where to die: by turns at a step of SQLite, at an event, at a moment."""
    for number in range(kills):
        yield (
            {"steps": drawn.randrange(1, steps)}
            if number % 3 == 0
            else {"events": drawn.randrange(1, events)}
            if number % 3 == 1
            else {"seconds": drawn.uniform(0.001, seconds)}
        )


def killed(
    victims: Victims,
    do: str,
    kills: int,
    make: Callable[[str], Path],
    given: Callable[[Path], dict[str, Any]],
    after: Callable[[Path, bool], None],
    *,
    loads: bool = False,
) -> None:
    """Do a work undisturbed, then kill it again and again, each time on ground of its own. `after` looks at what is there, after a kill and after the
    work was done to its end (True). Of one that `loads` much none is killed while it does."""
    victims.run(do, given(make("first")), first=loads)  # the first takes longer: files are cold
    whole = make("whole")
    ended, steps, events, seconds = victims.run(do, given(whole))
    assert ended == 0
    assert steps > 5
    assert events > 5
    after(whole, True)
    died = 0
    for number, death in enumerate(deaths(random.Random(SEED), steps, events, seconds, kills)):
        at = make(str(number))
        ended = victims.run(do, given(at), **death)[0]
        assert ended in {0, signal.SIGKILL, signal.SIGVTALRM}, death
        died += ended != 0
        after(at, False)
        assert victims.run(do, given(at))[0] == 0, death
        after(at, True)
        shutil.rmtree(at)
    print(f"\n{do}: {died} of {kills} killed")
    assert died > 0.6 * kills


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How many of each work."""
    return max(1, 2 * int(request.config.getoption("--kills")) // 5)


@pytest.fixture(scope="module")
def kept_store(ground: Path) -> Path:
    """A store that holds the review beside another one."""
    path = ground / "kept" / "s.sqlite"
    path.parent.mkdir()
    dossiers(ground / "other", "XCC-01")
    for name in ("other", "in"):
        with open_store(path) as store:
            keep(ground / name, store)
        if name == "other":
            shutil.copy(path, path.with_name("alone.sqlite"))
    return path


def store_at(at: Path, of: Path) -> Path:
    """A copy of a store at a place of its own."""
    at.mkdir()
    shutil.copy(of, at / "s.sqlite")
    return at


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_killed_while_judging(victims: Victims, ground: Path, tmp_path: Path, kills: int) -> None:
    before = {path.name: path.read_bytes() for path in (ground / "in" / "XDD-05").iterdir()}
    line = json.dumps(asdict(DECISION), ensure_ascii=False)

    def after(at: Path, done: bool) -> None:
        with open_store(at / "s.sqlite") as store:
            assert check_store(store) == []
            (review,) = kept(store, ["XDD-05"])
            with store.read() as library:
                held = library.judgements("XDD-05")
        found = {path.name: path.read_bytes() for path in (at / "in" / "XDD-05").iterdir()}
        lines = found.pop("judgements.jsonl").decode().splitlines()
        old = before["judgements.jsonl"].decode().splitlines()
        assert found == {name: data for name, data in before.items() if name != "judgements.jsonl"}
        assert lines[: len(old)] == old
        assert set(lines[len(old) :]) <= {line}, "a decision stands there whole, or not at all"
        assert set(names(at)) - {f"in/XDD-05/{name}" for name in before} <= {"s.sqlite"}
        if done:
            assert line in lines
            assert DECISION in held
            assert DECISION in review.judgements

    killed(
        victims,
        "judge",
        kills,
        lambda name: laid(ground, tmp_path / name),
        lambda at: {"store": str(at / "s.sqlite"), "judgement": asdict(DECISION)},
        after,
    )


def test_killed_while_exporting(victims: Victims, ground: Path, tmp_path: Path, kills: int) -> None:
    laid(ground, tmp_path / "store")
    victims.run("export", {"store": str(tmp_path / "store" / "s.sqlite"), "to": str(tmp_path / "whole.csv")})
    whole = (tmp_path / "whole.csv").read_bytes()
    assert whole.count(b"XDD-05/R") > 10
    before = b"".join(whole.splitlines(keepends=True)[:2])  # an older table of ours: what a user made is not written over

    def made(name: str) -> Path:
        at = tmp_path / name
        at.mkdir()
        (at / "out.csv").write_bytes(before)
        shutil.copy(tmp_path / "store" / "s.sqlite", at / "s.sqlite")
        return at

    def after(at: Path, done: bool) -> None:
        found = (at / "out.csv").read_bytes()
        assert found == whole or (found == before and not done)
        with open_store(at / "s.sqlite") as store:
            assert check_store(store) == []
        if done:
            assert names(at) == {"out.csv", "s.sqlite"}

    killed(victims, "export", kills, made, lambda at: {"store": str(at / "s.sqlite"), "to": str(at / "out.csv")}, after, loads=True)


def test_killed_while_a_store_of_before_is_opened(victims: Victims, tmp_path: Path, kills: int) -> None:
    def made(name: str) -> Path:
        at = tmp_path / name
        at.mkdir()
        (at / "old.store").write_bytes(gzip.decompress(OLD.read_bytes()))
        return at

    def looked_at(at: Path) -> tuple[dict[str, list[Any]], list[Judgement], Review]:
        with open_store(at / "old.store") as store:
            assert check_store(store) == []
            held = contents(store)
            (review,) = kept(store, ["XDD-05"])
            with store.read() as library:
                return held, library.judgements("XDD-05"), review

    undisturbed = looked_at(made("undisturbed"))
    assert len(undisturbed[1]) == 11

    def after(at: Path, done: bool) -> None:
        if done:
            assert looked_at(at) == undisturbed
            assert names(at) == {"old.store"}

    killed(victims, "migrate", kills, made, lambda at: {"store": str(at / "old.store")}, after)


def test_killed_while_examining(victims: Victims, kept_store: Path, tmp_path: Path, kills: int) -> None:
    undisturbed = store_at(tmp_path / "undisturbed", kept_store)
    assert victims.run("examine", {"store": str(undisturbed / "s.sqlite"), "to": str(undisturbed / "out.html")})[0] == 0
    made, page = contents(undisturbed / "s.sqlite"), (undisturbed / "out.html").read_bytes()
    before = contents(kept_store)
    assert len(made["stages"]) > len(before["stages"]), "what is made is kept"

    def after(at: Path, done: bool) -> None:
        with open_store(at / "s.sqlite") as store:
            assert check_store(store) == []
            held = contents(store)
        assert set(before["stages"]) <= set(held["stages"]) <= set(made["stages"])
        assert {name: rows for name, rows in held.items() if name != "stages"} == {name: rows for name, rows in made.items() if name != "stages"}
        if done:
            assert held == made
            assert (at / "out.html").read_bytes() == page
            assert names(at) == {"s.sqlite", "out.html"}

    killed(
        victims,
        "examine",
        kills,
        lambda name: store_at(tmp_path / name, kept_store),
        lambda at: {"store": str(at / "s.sqlite"), "to": str(at / "out.html")},
        after,
        loads=True,
    )


@pytest.mark.at_length
def test_killed_while_forgetting(victims: Victims, kept_store: Path, tmp_path: Path, kills: int) -> None:
    whole, alone = contents(kept_store), contents(kept_store.with_name("alone.sqlite"))
    needles = [b"XDD-05", whole["reviews"][1][1].encode(), next(row[3] for row in whole["originals"] if row not in alone["originals"])[:60]]
    assert all(needle in kept_store.read_bytes() for needle in needles), "the test looks for what is there"

    def after(at: Path, done: bool) -> None:
        with open_store(at / "s.sqlite") as store:
            assert check_store(store) == []
            assert contents(store) in ([alone] if done else [whole, alone])
        if done:
            data = b"".join(path.read_bytes() for path in at.iterdir())
            assert [needle for needle in needles if needle in data] == []
            assert names(at) == {"s.sqlite"}

    killed(victims, "forget", kills, lambda name: store_at(tmp_path / name, kept_store), lambda at: {"store": str(at / "s.sqlite")}, after)
