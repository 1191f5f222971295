"""The command."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from openupr import read_all
from openupr.examining import labels_of_clauses
from openupr.examining.frame.group_usual import FILE
from openupr.labelling import labeller
from openupr.stages.apart.workers import Workers

from .compute import Made, baselines_of, read_labels
from .metadata import metadata_text
from .support import support_csv
from .tone_by_group import tone_by_group_csv


def main(arguments: list[str] | None = None) -> None:
    """Read, label, measure, write."""
    parser = argparse.ArgumentParser(prog="python -m tools.baselines", description="Computes the baselines of the examinations.")
    parser.add_argument("folder", type=Path, nargs="+", help="reports (or dossiers) of many reviews")
    parser.add_argument("--labels", type=Path, help="UPR Info's rows: review, recommending_state, text, response, action_category, issues")
    parser.add_argument("--date", default="", help="the date to be written into the metadata (no clock is read)")
    parser.add_argument("--out", type=Path, default=Path("src/openupr/examining/frame/baselines"))
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--without-ours", action="store_true", help="no labels of our own")
    asked = parser.parse_args(arguments)

    problems: list[str] = []
    with Workers(asked.workers) as workers:
        reviews = list(read_all(asked.folder, workers=workers, report=lambda problem: problems.append(str(problem))))
    print(f"{len(reviews)} reviews read, {len(problems)} problems", file=sys.stderr)
    for problem in problems:
        print("  " + problem, file=sys.stderr)
    reviews = [review for review in reviews if review.report is not None]
    labels = None if asked.without_ours else labels_of_clauses(reviews, labeller())
    coded = read_labels(asked.labels) if asked.labels else []
    made = Made(asked.date, reviews, labels, asked.labels, coded)
    found = baselines_of(made)

    asked.out.mkdir(parents=True, exist_ok=True)
    (asked.out / "counts").mkdir(exist_ok=True)
    for figure, text in found.texts.items():
        (asked.out / f"{figure}.csv").write_text(text, encoding="utf-8")
    (asked.out / "counts" / "support.csv").write_text(support_csv(reviews, labels, coded), encoding="utf-8")
    (asked.out / "counts" / FILE).write_text(tone_by_group_csv(made), encoding="utf-8")
    (asked.out / "metadata.toml").write_text(metadata_text(made, found), encoding="utf-8")
    print(f"{len(found.texts)} figures written to {asked.out}", file=sys.stderr)


if __name__ == "__main__":
    main()
