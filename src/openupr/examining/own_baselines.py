"""Baselines that a user made of reviews of their own: what is usual in these, beside the package's, and named as theirs."""

from __future__ import annotations

import hashlib
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..errors import UsageError
from ..languages.messages import message
from ..languages.word_tables import reading_in
from ..light_dataclass import dataclass
from ..records import Baseline, BaselineRow, Review
from .all_examinations import EVERY
from .frame.baselines import baseline_csv, parse_baseline
from .frame.shelf import Shelf
from .measures.comparable_reviews import row_of
from .measures.labels import Labels

FILE = "baselines.toml"
"""What the baselines of a folder were made from; it says that the folder holds some."""

LONGEST_NAME = 60
_AGAIN = message("`openupr baselines` makes them anew.")


@dataclass(frozen=True, slots=True)
class OwnBaselines:
    """`name` is the user's for them, `version` that of the code that made them, `labeller` whose labels count in them; `reviews`, `sessions` and
    `years` (0: not known) are those that they were made from, `figures` the baselines by the name of their examination."""

    name: str
    version: str
    labeller: str
    reviews: int
    sessions: tuple[int, int]
    years: tuple[int, int]
    figures: Mapping[str, Baseline]

    def files(self) -> dict[str, str]:
        """The files that hold them, by name."""
        lines = ["# Made by `openupr baselines` from a user's own reviews; do not edit."]
        lines += [f"{key} = {_text(getattr(self, key))}" for key in ("name", "version", "labeller")]
        lines += [f"reviews = {self.reviews}", f"sessions = {list(self.sessions)}", f"years = {list(self.years)}"]
        return {FILE: "\n".join(lines) + "\n", **{f"{name}.csv": baseline_csv(each.rows) for name, each in sorted(self.figures.items())}}

    @property
    def sha256(self) -> str:
        """One hash of the files: of the lines "name SHA-256", sorted by name."""
        lines = [f"{name} {hashlib.sha256(text.encode()).hexdigest()}" for name, text in sorted(self.files().items())]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def figures_of(review: Review, shelf: Shelf, labels: Labels) -> Iterator[tuple[str, BaselineRow]]:
    """The headline figure of every examination that can be told of a review, with its name."""
    with reading_in(review.language):
        for examination in (each(labels) for each in EVERY):
            measured = examination.measured(review, shelf)
            figure = measured.headline
            if figure is not None and figure.value is not None and not measured.why_not:
                yield examination.name, row_of(review, figure.value, figure.n, examination.source)


def own_baselines(name: str, version: str, labeller: str, reviews: Iterable[Iterable[tuple[str, BaselineRow]]]) -> OwnBaselines:
    """The baselines of the figures of each review. Raises `UsageError` for a name that can't stand in a sentence, and where no figure is known."""
    if not 0 < len(name.strip()) <= LONGEST_NAME or any(not each.isprintable() or each in '"“”\\' for each in name):
        raise UsageError(
            message("“{name}” is no name for baselines", name=name),
            next_step=message("Take up to {longest_name} letters, without quotation marks.", longest_name=LONGEST_NAME),
        )
    rows: defaultdict[str, list[BaselineRow]] = defaultdict(list)
    of: dict[str, BaselineRow] = {}
    for review in reviews:
        for figure, row in review:
            rows[figure].append(row)
            of[row.review] = row
    if not of:
        raise UsageError(message("no figure is known of these reviews"), next_step=message("Give reviews with their reports."))
    sessions, years = sorted(row.session for row in of.values()), sorted(row.year for row in of.values() if row.year) or [0]
    ends = (sessions[0], sessions[-1]), (years[0], years[-1])
    return OwnBaselines(name.strip(), version, labeller, len(of), *ends, {figure: Baseline(figure, tuple(each)) for figure, each in rows.items()})


def read_own(folder: Path, version: str) -> OwnBaselines:
    """The baselines in a folder. Raises `UsageError` where there are none, where a file of theirs can't be read, and where other code than that of
    `version` made them: its figures are no longer ours."""
    try:
        made = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
        figures = {
            each.name: parse_baseline(each.name, path.read_text(encoding="utf-8"))
            for each in EVERY
            if (path := folder / f"{each.name}.csv").is_file()
        }
        found = OwnBaselines(made["name"], made["version"], made["labeller"], made["reviews"], _ends(made["sessions"]), _ends(made["years"]), figures)
    except FileNotFoundError as error:
        raise UsageError(
            message("this folder holds no baselines"), where=str(folder), next_step=message("`openupr baselines` makes some.")
        ) from error
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        raise UsageError(message("these baselines can’t be read ({why})", why=str(error)), where=str(folder), next_step=_AGAIN) from error
    if found.version != version:
        raise UsageError(
            message("these baselines were made by another version of OpenUPR, which counts otherwise"), where=str(folder), next_step=_AGAIN
        )
    return found


def _ends(pair: list[int]) -> tuple[int, int]:
    first, last = pair
    return int(first), int(last)


def _text(value: str) -> str:
    """A TOML basic string of printable letters without quotation marks."""
    return f'"{value}"'
