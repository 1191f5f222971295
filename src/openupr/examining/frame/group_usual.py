"""What is usual for a regional group: how many of its speakers count in `tone`, in each review of the baselines
(baselines/counts/tone_by_group.csv)."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from io import StringIO

from ...light_dataclass import dataclass

COLUMNS = ("review", "group", "counted", "speakers")
FILE = "tone_by_group.csv"


@dataclass(frozen=True, slots=True)
class GroupCount:
    """Of a group's `speakers` in a review, how many are `counted`."""

    review: str
    group: str
    counted: int
    speakers: int


@dataclass(frozen=True, slots=True)
class GroupUsual:
    """The same over several reviews."""

    reviews: int
    counted: int
    speakers: int


@lru_cache(maxsize=1)
def shipped_counts() -> tuple[GroupCount, ...]:
    """The counts that come with the package; none where nobody has made them."""
    path = files(__package__).joinpath("baselines", "counts", FILE)
    return parsed(path.read_text(encoding="utf-8")) if path.is_file() else ()


def usual_of(group: str, without: str) -> GroupUsual:
    """The counts of a group over all reviews of the baselines but one."""
    found = [each for each in shipped_counts() if each.group == group and each.review != without]
    return GroupUsual(len(found), sum(each.counted for each in found), sum(each.speakers for each in found))


def parsed(text: str) -> tuple[GroupCount, ...]:
    """The counts in the text of a CSV. Raises ValueError where the columns are others."""
    reader = csv.DictReader(StringIO(text))
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise ValueError(f"the counts by group have the columns {reader.fieldnames}, not {list(COLUMNS)}")
    return tuple(GroupCount(row["review"], row["group"], int(row["counted"]), int(row["speakers"])) for row in reader)


def written_counts(counts: Iterable[GroupCount]) -> str:
    """The text of that CSV, sorted."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(sorted((each.review, each.group, each.counted, each.speakers) for each in counts))
    return out.getvalue()
