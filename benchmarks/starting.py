"""How soon the commands answer that read nothing: part of `make bench`. Bars: seconds until `--help`, and `list`, `status` and `find` on a store, are
done; and, of real documents (OPENUPR_CORPUS), how many times as long as `python -c "import sqlalchemy"`, and as `openupr list`, it takes to show a
record, to examine, to report and to make a brief once more on the dearest of some topics; the first brief on each of some topics, where another one
was asked before; a brief for a speaker, made and made once more; and how many times as long as a brief it takes to say that nothing belongs to a
topic.

Seconds are by the clock, the least of some runs on an idle machine, on a store with an invented review of tests/documents; the load that was met is
printed. The ratios are of processor time, the least of some runs in turns, so that they hold on a busy machine too. Exit 1 when a bar is missed.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from openupr.searching.opening import open_store
from openupr.stages.stored.keeping import keep

DOCUMENTS = Path(__file__).parent.parent / "tests" / "documents" / "XBB-17"
RUNS = 9
"""How often each command is run whose seconds are taken by the clock."""
ROUNDS = 5
"""How often each of those of real documents: nine rounds of all took six and a half minutes of processor time."""

BARS: tuple[tuple[float, tuple[str, ...]], ...] = (
    (0.3, ("--help",)),
    (0.4, ("list",)),
    (0.4, ("status",)),
    (0.4, ("find", "rights")),
    (0.4, ("find", "continue", "--state", "XBB", "--position", "supported")),
)
"""Seconds, and a command with its arguments."""

DOSSIERS = ("SVN-34", "SVN-48")
RATIOS: tuple[tuple[float, tuple[str, ...]], ...] = (
    (1.6, ("list",)),
    (2.4, ("show", "SVN-48/C5")),
    (3.2, ("examine", "SVN-48")),
    (6.4, ("report", "SVN-48", "--to", "report.html")),
    (4.8, ("brief", "SVN-48", "--topic", "national minorities")),
)
"""How many times an import of SQLAlchemy, and a command with its arguments, once it has been run: 1, 1.5, 2, 4 and 3 times the first bar."""

OF_LIST: tuple[tuple[float, tuple[str, ...]], ...] = tuple(zip((1.5, 2.0, 4.0, 3.0), (command for _, command in RATIOS[1:]), strict=True))
"""The same commands against `openupr list` in the same run, which goes by the median of pairs."""

TOPICS = ("housing of Roma", "asylum", "children", "national minorities", "violence against women")
"""Of these the dearest stands for any topic; the bar above is of the one that was so when it was set."""

FIRST = {"freedom of religion": 4.2, "women": 7.0}
"""How many times `openupr list` a first brief on a topic takes at most, of a review on which others were asked before: a usual topic, and a wide
one. As measured in November 2026, with a fifth on top; the aim is 3 for any."""

SPEAKERS = ("Germany", "Austria")
"""The first is asked for first of all, so that what hangs on no speaker is kept; that of the second is measured, made and made once more."""
SPEAKER_FIRST, SPEAKER_AGAIN = 5.0, 3.0
"""How many times `openupr list` the brief of the second takes, at most, the first time and once more. Measured in November 2026 on a busy machine, of
two speakers: 3.3 and 4.1, and 2.0 and 2.2; the aim is 3 for any."""

FIRST_RUNS = 3

UNKNOWN = 2.0, ("brief", "SVN-48", "--topic", "quantum chromodynamics")
"""How many times as long as a brief it takes to say that nothing belongs to a topic, and what is near."""


def start(python: tuple[str, ...], store: Path) -> tuple[float, float]:
    """Seconds until Python has done this, by the clock and of processor time."""
    # With modules compiled, as they are where OpenUPR is installed: beside the store, for an environment may forbid to write them at home.
    environment = {**os.environ, "OPENUPR_STORE": str(store), "PYTHONPYCACHEPREFIX": str(store.parent / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begin, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    said = subprocess.DEVNULL
    done = subprocess.run([sys.executable, *python], check=False, stdout=said, stderr=said, env=environment, cwd=store.parent)
    if bool(done.returncode) != (python[2:] == UNKNOWN[1]):
        raise SystemExit(f"{' '.join(python)} ended with {done.returncode}")
    clock, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least(commands: list[tuple[str, ...]], store: Path, rounds: int) -> list[tuple[float, float]]:
    """The least that each takes, run in turns."""
    runs = [[start(command, store) for command in commands] for _ in range(rounds)][1:]
    return [(min(run[at][0] for run in runs), min(run[at][1] for run in runs)) for at in range(len(commands))]


def times_of(what: tuple[str, ...], other: tuple[str, ...], store: Path) -> float:
    """How many times the processor time of another command one takes: the median of pairs."""
    pairs = [(start(what, store)[1], start(other, store)[1]) for _ in range(ROUNDS)][1:]
    return median(one / two for one, two in pairs)


def by(speaker: str) -> tuple[str, ...]:
    """The command that makes a brief for who speaks for a State."""
    return ("-m", "openupr", "brief", "SVN-48", "--by", speaker, "--seconds", "54")


def times_of_first(brief: tuple[str, ...], other: tuple[str, ...], store: Path) -> float:
    """How many times the processor time of another command a brief takes for the first time, the median of pairs: each on a copy of a store in which
    others were asked for."""
    pairs = list[tuple[float, float]]()
    for number in range(FIRST_RUNS):
        copy = store.with_name(f"first-{number}-{store.name}")
        shutil.copyfile(store, copy)
        pairs.append((start(brief, copy)[1], start(other, copy)[1]))
        copy.unlink()
    return median(one / two for one, two in pairs)


def said(value: float, bar: float, what: str) -> bool:
    """Print a figure beside its bar; whether it is missed."""
    print(f"{'held  ' if value <= bar else 'MISSED'} {value:7.2f} <= {bar:<6g} {what}", flush=True)
    return value > bar


def main() -> int:
    """Measure, print, and say whether every bar is held."""
    load, missed = os.getloadavg()[0], 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reviews.sqlite"
        with open_store(path) as store:
            keep(DOCUMENTS, store)
        for (bar, command), (clock, worked) in zip(BARS, least([("-m", "openupr", *command) for _, command in BARS], path, RUNS), strict=True):
            missed += said(clock, bar, f"openupr {' '.join(command)}, s (processor {worked:.2f}; least of {RUNS - 1}; load before: {load:.1f})")
    corpus = os.environ.get("OPENUPR_CORPUS")
    if corpus is None:
        print("no OPENUPR_CORPUS: what takes documents is not measured")
        return 1 if missed else 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reviews.sqlite"
        with open_store(path) as store:
            for name in DOSSIERS:
                keep(Path(corpus, "dossiers", name), store)
        times = least([("-c", "import sqlalchemy"), *(("-m", "openupr", *command) for _, command in RATIOS)], path, ROUNDS)
        for (bar, command), (_, worked) in zip(RATIOS, times[1:], strict=True):
            missed += said(worked / times[0][1], bar, f"openupr {' '.join(command)}, times an import of SQLAlchemy ({times[0][1]:.2f} s)")
        listing = ("-m", "openupr", "list")
        for bar, command in OF_LIST:
            missed += said(times_of(("-m", "openupr", *command), listing, path), bar, f"openupr {' '.join(command)}, times openupr list")
        briefs = {name: ("-m", "openupr", "brief", "SVN-48", "--topic", name) for name in TOPICS}
        first = {name: start(command, path)[1] for name, command in briefs.items()}
        again = dict(zip(briefs, least(list(briefs.values()), path, ROUNDS), strict=True))
        dearest = max(TOPICS, key=lambda name: again[name][1])
        missed += said(times_of(briefs[dearest], listing, path), OF_LIST[-1][0], f"openupr brief on {dearest}, the dearest topic, times openupr list")
        print(f"{'':6} {max(first.values()):7.2f} s of processor time for a first brief on {max(first, key=lambda name: first[name])}")
        for name, bar in FIRST.items():
            asked = ("-m", "openupr", "brief", "SVN-48", "--topic", name)
            missed += said(times_of_first(asked, listing, path), bar, f"openupr brief on {name} for the first time, times openupr list")
        start(by(SPEAKERS[0]), path)
        missed += said(times_of_first(by(SPEAKERS[1]), listing, path), SPEAKER_FIRST, "a brief for a speaker for the first time, times openupr list")
        start(by(SPEAKERS[1]), path)
        missed += said(times_of(by(SPEAKERS[1]), listing, path), SPEAKER_AGAIN, "a brief for a speaker once more, times openupr list")
        known, (bar, command) = ("-m", "openupr", *RATIOS[-1][1]), UNKNOWN
        missed += said(
            times_of(("-m", "openupr", *command), known, path), bar, f"openupr {' '.join(command)}, times a brief on a topic that is named"
        )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
