"""The labels of what requests do, and of which were asked before: how far two readers agree, and that whole States stand in one part.

Nothing is measured against them yet: they were committed before anything was trained on them. The test part is read once, at the end.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

from .agreement import kappa

LABELS = Path(__file__).parent / "labels"
DOES = {"restrict", "endorse", "praise", "share", "others", "continue", "change", "nothing"}
RELATIONS = {"same", "builds", "general", "opposite", "none"}


def read(name: str) -> list[dict[str, str]]:
    with (LABELS / name).open(newline="", encoding="utf-8") as handle:
        return list(csv.DictReader(handle))


def test_what_requests_do() -> None:
    rows = read("requests-3500.csv")
    assert len({row["sha256"] for row in rows}) == len(rows) == 3500
    assert {row["does"] for row in rows} <= DOES
    twice = [row for row in rows if row["does_second"]]
    assert len(twice) == 600
    assert kappa([(row["does"], row["does_second"]) for row in twice]) >= 0.98
    assert kappa([(row["demanding"], row["demanding_second"]) for row in twice]) >= 0.89
    rare = Counter(row["does"] for row in rows)
    assert (rare["praise"], rare["endorse"], rare["restrict"], rare["others"]) == (106, 72, 6, 2)


def test_which_requests_were_asked_before() -> None:
    rows = read("same-request-4000.csv")
    assert len({(row["sha256"], row["earlier_sha256"], row["clause"], row["earlier"]) for row in rows}) == len(rows) == 4000
    assert {row["relation"] for row in rows} <= RELATIONS
    twice = [(row["relation"], row["relation_second"]) for row in rows if row["relation_second"]]
    assert len(twice) == 800
    assert kappa(twice) >= 0.88


def test_a_state_stands_in_one_part() -> None:
    parts = defaultdict(set)
    for row in (*read("requests-3500.csv"), *read("same-request-4000.csv")):
        parts[row["clause"][:3]].add(row["part"])
    assert {state for state, held in parts.items() if len(held) > 1} == set()
    assert {part for held in parts.values() for part in held} == {"train", "development", "test"}
