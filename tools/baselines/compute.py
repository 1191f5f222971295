"""Every figure of every review."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from openupr.examining import EXAMINATIONS, UPR_INFO, Examination, Labels, Shelf
from openupr.examining.frame.baselines import baseline_csv
from openupr.examining.measures.comparable_reviews import DIGITS, row_of
from openupr.examining.recommended.action import share_of_little
from openupr.examining.recommended.answers_given import gap
from openupr.records import Baseline, BaselineRow, Review


@dataclass(frozen=True)
class Coded:
    """One row of UPR Info's list; no text is kept."""

    review: str
    session: int
    state: str
    supported: bool
    response: str
    category: int
    issues: tuple[str, ...]


@dataclass(frozen=True)
class Made:
    """What the baselines are made from."""

    date: str
    reviews: Sequence[Review]
    labels: Labels | None
    path: Path | None
    coded: Sequence[Coded]

    @cached_property
    def shelf(self) -> Shelf:
        """The reviews, with what is made of them once for every figure."""
        return Shelf({}, self.reviews)


@dataclass(frozen=True)
class Found:
    """The baselines by figure, and their CSVs."""

    baselines: dict[str, Baseline]
    texts: dict[str, str]


def read_labels(path: Path) -> list[Coded]:
    """UPR Info's rows."""
    with path.open(newline="", encoding="utf-8") as handle:
        return [
            Coded(
                review=row["review"],
                session=int(row["session"]),
                state=row["recommending_state"],
                supported=row["response"] == "Accepted",
                response=row["response"],
                category=int(row["action_category"]),
                issues=tuple(issue.strip() for issue in row["issues"].split(";") if issue.strip()),
            )
            for row in csv.DictReader(handle)
        ]


def baselines_of(made: Made) -> Found:
    """The rows of every figure: from the documents, from our labels, from UPR Info's."""
    rows: dict[str, list[BaselineRow]] = defaultdict(list)
    for examination in (each(made.labels) for each in EXAMINATIONS):
        for review in made.reviews:
            measured = examination.measured(review, made.shelf)
            figure = measured.headline
            if figure is not None and figure.value is not None and not measured.why_not:
                rows[examination.name].append(row_of(review, figure.value, figure.n, examination.source))
    for name, row in _from_labels(made.reviews, made.coded, {each.name: each() for each in EXAMINATIONS}):
        rows[name].append(row)
    texts = {each.name: baseline_csv(rows[each.name]) for each in EXAMINATIONS}
    return Found({name: Baseline(name, tuple(found)) for name, found in rows.items()}, texts)


def _from_labels(reviews: Sequence[Review], coded: Sequence[Coded], specs: dict[str, Examination]) -> list[tuple[str, BaselineRow]]:
    """The figures that need UPR Info's labels only; what the report would tell is left open where it is not at hand."""
    held = {review.id: review for review in reviews}
    together: dict[str, list[Coded]] = defaultdict(list)
    for row in coded:
        together[row.review].append(row)
    found = []
    for review, rows in together.items():
        value, _, n = share_of_little(row.category for row in rows)
        apart, fewest, _, _ = gap((row.category, row.supported) for row in rows)
        for name, figure, behind in (("action", value, n), ("responses", apart, fewest)):
            if figure is None or behind < specs[name].headline.smallest_n:
                continue
            if review in held:
                found.append((name, row_of(held[review], figure, behind, UPR_INFO)))
            else:
                found.append((name, BaselineRow(review, rows[0].session, 0, "", "", "", None, round(figure, DIGITS), behind, UPR_INFO)))
    return found
