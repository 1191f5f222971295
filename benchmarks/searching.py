"""How fast a search is: part of `make bench`. Bars: the 95th percentile of a mix of queries, at 120,000 and at 1,000,000 clauses.

The clauses are made: the beginning of one real recommendation and the end of another (OPENUPR_CORPUS), with States, sessions, positions and labels
drawn with a fixed seed, about as often as they occur. A search is what the command does: the query read, hits counted, twenty of them with
snippets. The bars are about the time that a person waits; beside it stands the processor time of this process, in which SQLite works too and which
a busy machine changes less.
`python benchmarks/searching.py 120000` measures one size. Exit 1 when a bar is missed.
"""

from __future__ import annotations

import csv
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, create_engine

from openupr.labelling import ActionLabel, DoesLabel, IssueLabel, Labelled
from openupr.names import members
from openupr.records import Claim, Clause, Delegation, Document, Item, Kind, Position, Recommender, Review, Speakers, WorkingGroupReport
from openupr.searching import Query, create, put, search, tidy
from openupr.text import Box, Place, Text

BARS = {120_000: 20.0, 1_000_000: 60.0}
"""Clauses, and the milliseconds that 95 of 100 searches may take."""

EACH = 200
"""Clauses of a review."""

RUNS = 5

COMMON = ("rights", "continue", "human rights", "the", "women", "ensure", "efforts", "convention", "children", "national", "ratify", "law")
RARE = (
    "moratorium",
    "enforced disappearances",
    "statelessness",
    "leprosy",
    "albinism",
    "Rome Statute",
    "bloggers",
    "landmines",
    "xenophobia",
    "unheardof",
)
PHRASES = (
    '"human rights"',
    '"death penalty"',
    '"rights of the child"',
    '"freedom of expression"',
    '"sexual orientation"',
    '"trafficking in persons"',
    '"special procedures"',
    '"continue its efforts"',
    '"the women"',
    '"Optional Protocol to the Convention against Torture"',
)
PREFIXES = ("discriminat*", "ratif*", "right*", "con*", "tortur*", "disab*", "indigen*", "pre*")
BOOLEAN = (
    "torture and prison",
    "journalists or bloggers or defenders",
    "women not girls",
    '"death penalty" and (abolish or moratorium)',
    "(continue or strengthen) and education not women",
    "rights and women and continue and efforts",
    "ratif* not convention",
    '"human rights" not "national human rights institution"',
    "migrants asylum-seekers or refugees",
    "not rights",
)
FILTERED: tuple[tuple[str, dict[str, list[str]]], ...] = (
    ("rights", {"by": ["Norway"]}),
    ("rights", {"state": ["China"], "category": ["2"]}),
    ("rights", {"position": ["noted"], "category": ["5"]}),
    ("continue", {"category": ["2"], "position": ["supported"]}),
    ("continue", {"group": ["african"]}),
    ("women", {"cycle": ["3"], "group": ["grulac"]}),
    ("death penalty", {"state": ["CHN"], "by": ["NOR"], "position": ["not_supported"], "issue": ["Death penalty"], "category": ["5"]}),
    ("moratorium", {"state": ["Cuba"]}),
    ("torture", {"session": ["13-26"]}),
    ("the", {"by": ["CUB,CHN,DZA,EGY,PAK"], "category": ["2"]}),
    ("ratify", {"issue": ["International instruments"], "position": ["supported"]}),
    ("education", {"issue": ["Right to education"], "by": ["France"]}),
    ("", {"by": ["Norway"]}),
    ("", {"by": ["Norway"], "category": ["5"], "position": ["noted"]}),
    ("", {"state": ["Slovenia"]}),
    ("", {"category": ["2"]}),
    ("", {"category": ["1"], "claim": ["implemented"]}),
    ("", {"group": ["weog"], "issue": ["Death penalty"]}),
    ("", {"kind": ["statement"]}),
    ("con*", {"by": ["NOR"]}),
    ("discriminat*", {"state": ["Italy"], "cycle": ["2"]}),
    ('"human rights"', {"by": ["Cuba"], "session": ["20"]}),
    ("not rights", {"by": ["Iran (Islamic Republic of)"]}),
    ("children or women", {"position": ["supported_in_part"]}),
)
MIX = tuple((words, {}) for words in (*COMMON, *RARE, *PHRASES, *PREFIXES, *BOOLEAN)) + FILTERED


def made_reviews(count: int, table: Path) -> Iterator[tuple[Review, dict[str, Labelled]]]:
    """Reviews with together `count` clauses, with their labels."""
    drawn = random.Random(20)
    with table.open(encoding="utf-8", newline="") as handle:
        real = [(row["text"].split(), int(row["action_category"] or 4), row["issues"].split(";")) for row in csv.DictReader(handle)]
    codes = [state.iso3 for state in members()]
    reviews = drawn.sample([f"{code}-{session:02d}" for session in range(1, 55) for code in codes], count // EACH)
    positions = [Position.SUPPORTED] * 14 + [Position.NOTED] * 4 + [Position.NOT_SUPPORTED, Position.SUPPORTED_IN_PART]
    for review in sorted(reviews):
        items, labels = [], {}
        for number in range(1, EACH + 1):
            (head, category, issues), (tail, _, _) = drawn.choice(real), drawn.choice(real)
            request = " ".join((*head[: max(4, len(head) * 2 // 3)], *tail[len(tail) // 2 :]))
            by = tuple(Recommender(code, code) for code in drawn.sample(codes, drawn.choice((1, 1, 1, 1, 2, 4))))
            place = Place("A/HRC/0/1", str(number), (), (Box(number // 10 + 1, 0, 0, 9, 9),))
            clause = Clause(f"{review}/R{number}.a", request, by, place)
            claim = drawn.choice((*[Claim.NONE] * 9, Claim.IMPLEMENTED))
            items.append(Item(f"{review}/R{number}", str(number), "1", Text(request, request), place, (clause,), drawn.choice(positions), claim))
            labels[clause.id] = Labelled(
                ActionLabel(category, 0.9, (), True, (), None), tuple(IssueLabel(issue, 0.8, ()) for issue in issues), DOES, "bench"
            )
        document = Document("A/HRC/0/1", "made.pdf", "0" * 64, "pdf", Kind.WORKING_GROUP_REPORT, language="en")
        speakers = Speakers(None, "", None, 0, (), None)
        report = WorkingGroupReport(document, (), Delegation("", None, (), None), speakers, (), (), tuple(items), (), (), (), ())
        yield Review(review, review[:3], int(review[4:]), (document,), report, ()), labels


DOES = DoesLabel("change", 0.9, True, (), True, 0.9, True)
"""What every request of the made store does."""

Times = dict[str, list[tuple[float, float]]]
"""Of each query, by its words: milliseconds by the clock and of processor time, of every run."""


def timed(connection: Connection) -> Times:
    """Run every query."""
    times: Times = {}
    for _ in range(RUNS):
        for words, filters in MIX:
            begin, worked = time.perf_counter(), time.process_time()
            search(connection, Query.of(words, **filters))
            took = (time.perf_counter() - begin) * 1000, (time.process_time() - worked) * 1000
            shown = " ".join((words, *(f"--{name} {','.join(values)}" for name, values in filters.items())))
            times.setdefault(shown, []).append(took)
    return times


def main() -> int:
    """Measure each size, print a table, and say whether every bar is held."""
    named = os.environ.get("OPENUPR_CORPUS")
    if not named:
        print("OPENUPR_CORPUS is not set: its labels/ hold the wordings that clauses are made of.", file=sys.stderr)
        return 2
    missed = 0
    for count in map(int, sys.argv[1:] or BARS):
        bar, load = BARS.get(count, BARS[1_000_000]), os.getloadavg()[0]
        with tempfile.TemporaryDirectory() as folder:
            engine = create_engine(f"sqlite:///{folder}/index.db")
            begin = time.perf_counter()
            with engine.begin() as connection:
                create(connection)
                for review, labels in made_reviews(count, Path(named) / "labels" / "upr-info-recommendations.csv"):
                    put(connection, review, labels)
            built = time.perf_counter() - begin
            with engine.begin() as connection:
                pieces = timed(connection)
                tidy(connection)
            with engine.connect() as connection:
                times = timed(connection)
            size = (Path(folder) / "index.db").stat().st_size / 1e6
            engine.dispose()
        p95, median, worst = _figures(times, CLOCK)
        missed += p95 > bar
        worked = "processor {:.2f}, {:.2f}, {:.1f}".format(*_figures(times, PROCESSOR))
        more = f"before tidy {_figures(pieces, CLOCK)[0]:.2f}; built in {built:.0f} s, {size:,.0f} MB; load before: {load:.1f}"
        what = f"search among {count:,} clauses, ms, 95th percentile of {len(MIX)} queries, {RUNS} times each"
        what += f" (median {median:.2f}, slowest {worst:.1f}; {worked}; {more})"
        print(f"{'held  ' if p95 <= bar else 'MISSED'} {p95:7.2f} <= {bar:<6g} {what}")
        for shown, runs in sorted(times.items(), key=lambda each: -_median(each[1]))[:5]:
            print(f"       {_median(runs):7.2f}           {shown}")
    return 1 if missed else 0


CLOCK, PROCESSOR = 0, 1


def _median(runs: list[tuple[float, float]]) -> float:
    return statistics.median(run[CLOCK] for run in runs)


def _figures(times: Times, which: int) -> tuple[float, float, float]:
    """The 95th percentile of all runs, their median and the slowest, by the clock or of processor time."""
    every = sorted(run[which] for runs in times.values() for run in runs)
    return every[int(len(every) * 0.95)], statistics.median(every), every[-1]


if __name__ == "__main__":
    sys.exit(main())
