"""What an examination of a review yields: a result with its figures, its evidence, and where the review stands among others.

It is evidence, never a verdict; there is no overall figure (DESIGN.md 1).
"""

from __future__ import annotations

from enum import StrEnum

from ...languages.messages import Message, Text
from ...light_dataclass import dataclass
from ...text import Place
from ..texts.documents import Kind


class Level(StrEnum):
    """How a result stands to what is usual, or to the mark that a rule sets (DESIGN.md 6)."""

    STRENGTH = "strength"
    USUAL = "usual"
    UNUSUAL = "unusual"
    VERY_UNUSUAL = "very_unusual"
    CANNOT_TELL = "cannot_tell"


class Direction(StrEnum):
    """Which values of a headline figure leave less of a review: high ones, low ones, or neither (then both ends are unusual, none a strength)."""

    HIGH = "high"
    LOW = "low"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Rule:
    """What an examination rests on. `source` names the resolution or decision; `unverified` says which part of it was not checked against the text
    (empty: none)."""

    says: str
    source: str
    unverified: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a breakdown: what it is of (`keys`, one for each heading of the figure's `by`), the count, and what it is counted among."""

    keys: tuple[str, ...]
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, which is a count of records or follows from counts.

    `value` is in `unit`: "share" (0 to 1), "difference" (of two shares, -1 to 1), "seconds", "words", or what is
    counted ("rows", "items", "delegations"); None where it can't be said. `count` of `n` where it is a share. `low` and `high` are the ends of an
    interval by `method`, None where nothing is estimated. `by` heads the breakdown in `parts` ("category", "position").
    """

    key: str
    name: str
    formula: Text
    unit: str
    value: float | None
    n: int
    count: int | None = None
    low: float | None = None
    high: float | None = None
    method: Text = ""
    by: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One record that a result rests on: its identifier, its place, why it counts, and its words."""

    record: str
    place: Place | None
    why: Text
    words: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a review's headline figure stands among other reviews.

    `like` says in sentences with which reviews it is compared, `others` how many of them there are, this one apart. `below` and `above` are the
    shares of them with a smaller and a larger value; `rank` counts from the end that `rank_from` names ("highest", "lowest"), ties sharing the better
    rank. The percentiles are those of the others.
    """

    like: tuple[Message, ...]
    others: int
    median: float
    p10: float
    p90: float
    p97: float
    p03: float
    below: float
    above: float
    rank: int
    rank_from: str
    source: str


@dataclass(frozen=True, slots=True)
class Result:
    """What one examination says of one review.

    It has no language: `said` are the sentences of what was counted, `placed` those of how that is to be taken (the level, or why none can be told),
    which a view says in the reader's language; titles, questions, limits and reasons are texts for the same catalogue. `evidence` is all that there
    is: who shows it may cap it, and says so.
    `missing` are the kinds of document that would be needed where the level is `cannot_tell` for want of them, `why` the reason.
    `labels` is the source of the labels that it used ("UPR Info", "ours default 4"), empty where it used none. `level_by` is `baseline`, `rule` (also
    where the level is `cannot_tell` and the figure follows from a rule) or `none`. `listed` are sentences of what lists tell that a person saved:
    they stand beside the figure, and are no part of it.
    """

    review: str
    examination: str
    title: str
    question: str
    level: Level
    level_by: str
    said: tuple[Message, ...]
    placed: tuple[Message, ...]
    rule: Rule
    headline: Figure | None
    direction: Direction
    direction_reason: str
    figures: tuple[Figure, ...]
    evidence: tuple[Evidence, ...]
    limits: tuple[Text, ...]
    innocent: str
    standing: Standing | None = None
    labels: str = ""
    why: Text = ""
    missing: tuple[Kind, ...] = ()
    on_the_edge: tuple[Level, ...] = ()
    listed: tuple[Message, ...] = ()

    @property
    def sentence(self) -> str:
        """What it says, in English."""
        return " ".join(map(str, (*self.said, *self.placed)))

    @property
    def why_not(self) -> str:
        """Why no level can be told, in English; empty where one is."""
        return str(self.why)


@dataclass(frozen=True, slots=True)
class BaselineRow:
    """One review's value of one figure. `format` and `numbers` are kinds of report, `answers` the document that has the last answers and `speakers`
    the number of speakers, empty and None where no report was at hand; `n` is what the value is counted over; `source` is that of the labels, or
    "documents" for a figure without labels."""

    review: str
    session: int
    year: int
    format: str
    numbers: str
    answers: str
    speakers: int | None
    value: float
    n: int
    source: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The distribution of one figure over many reviews."""

    figure: str
    rows: tuple[BaselineRow, ...]

    def of(self, source: str) -> tuple[BaselineRow, ...]:
        """The rows whose labels come from one source; sources are never mixed."""
        return tuple(row for row in self.rows if row.source == source)

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of labels that the baseline holds, sorted."""
        return tuple(sorted({row.source for row in self.rows}))
