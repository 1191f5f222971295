"""What the page shows of the examinations: the sentences, each result with its picture, figures and evidence, and the methods."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ...describing import Description
from ...examining import Headline, metadata
from ...examining.counting import CAP
from ...examining.result_words import percent
from ...examining.years import is_far
from ...names import GROUPS, LANGUAGE_NAMES
from ...records import Baseline, Evidence, Figure, Level, Part, Position, Result, Review
from ...views.examined.accuracy import DOING as DOING_MEASURED
from ...views.examined.accuracy import labels_said, rows_said, widened
from ...views.examined.methods import Method, methods
from ...views.examined.quotable import Sentence, lead, sentences
from ...views.examined.rank import (
    DIRECTIONS,
    LEVELS,
    SPECS,
    compared_with,
    has_value,
    least,
    level_word,
    others,
    plain_sentence,
    rank_of,
    shown,
    value_of,
)
from ...views.wording import ANSWERS, anchor, counted, opening, state_name
from .result_pictures import answers, order, strip

if TYPE_CHECKING:
    from markupsafe import Markup

DOING = {
    "praises": "praises",
    "endorses": "endorses the State’s policy or system",
    "asks_change": "asks for a change",
    "asks_continuity": "asks to go on",
    "asks_others": "asks others",
}
"""What a clause does besides asking, as it is read."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a breakdown: its keys as they are read, each with what a click leads to (empty: nothing), the count, and what it is counted among."""

    keys: tuple[tuple[str, str], ...]
    count: int
    of: int


class ExaminedView:
    """The results of one review, ready to be shown. `baselines` are the package's unless others are given."""

    levels = LEVELS
    directions = DIRECTIONS

    def __init__(
        self,
        review: Review,
        results: Sequence[Result],
        version: str,
        baselines: Mapping[str, Baseline] | None = None,
        description: Description | None = None,
    ) -> None:
        self.review = review
        self.results = tuple(results)
        self.told = tuple(result for result in self.results if has_value(result))
        self.untold = tuple(result for result in self.results if result not in self.told)
        self.lead = lead(review)
        self.methods: Method = methods(version, self.results)
        self._baselines, self._description = baselines, description

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Those that can be quoted, the strongest first."""
        return sentences(self.review, self.results, self._description)

    def number(self, level: Level) -> int:
        """How many results have a level."""
        return sum(result.level is level for result in self.results)

    @property
    def restraint(self) -> str:
        """How many unusual results this review has, and how many a review has on average: the sentence for page, screen and Word."""
        very, some = self.number(Level.VERY_UNUSUAL), self.number(Level.UNUSUAL)
        told = len(self.results) - self.number(Level.CANNOT_TELL)
        if not told and self.told:
            return f"No result of this review has a level; {counted(len(self.told), 'figure')} can be told without one."
        if not told:
            return "Of this review nothing can be told by these questions."
        of = f"Of {counted(told, 'result')} of this review that {'has' if told == 1 else 'have'} a level"
        own = f"{of}, {very or 'none'} {'are' if very > 1 else 'is'} very unusual and {some or 'none'} unusual"
        average = metadata().get("average")
        rate = average["very_unusual"] + average["unusual"] if average else 0.0
        if not rate:
            return own + "."
        reviews = metadata()["made"]["reviews"]
        # A mean of 0.14 results is read as one result in seven reviews.
        usual = f"about one such result in every {round(1 / rate)} reviews" if rate <= 0.5 else f"{rate:.1f} each on average"
        return f"{own}. The {reviews} reviews that we compare with have {usual}."

    @property
    def wanting(self) -> str:
        """Why most of what can't be told can't be told, with the number: "10 of them because the report of the Working Group is not at hand"."""
        reasons = Counter(result.why_not for result in self.untold if result.why_not).most_common(1)
        return f"{reasons[0][1]} of them because {reasons[0][0]}" if reasons and reasons[0][1] > 1 else ""

    def headline(self, result: Result) -> Headline:
        """What the headline figure of a result is."""
        return SPECS[result.examination].headline

    def picture(self, result: Result) -> Markup | str:
        """Where the review stands; empty without others to compare with."""
        found = others(self.review, result, self._baselines)
        return strip(f"stands-{result.examination}", self.review.id, result, found) if found else ""

    def further_picture(self, result: Result) -> Markup | str:
        """The order of the speakers, or the way from category to answer; empty for the other examinations."""
        if result.examination == "speaking_time":
            return order("order-of-speakers", self.review)
        return answers("asked-and-answered", result) if result.examination == "responses" else ""

    def evidence(self, result: Result) -> tuple[Evidence, ...]:
        """The first pieces of evidence: the others are listed by their records."""
        return result.evidence[:CAP]

    def rest(self, result: Result) -> tuple[Evidence, ...]:
        """What is left of the evidence."""
        return result.evidence[CAP:]

    def name_of(self, piece: Evidence) -> str:
        """What a piece of evidence is called where it is only named: its record, else its first words (a silent State), else its place."""
        return anchor(piece.record) or opening(piece.words or piece.why, 60) or (piece.place.cite() if piece.place else "")

    def lines(self, figure: Figure) -> tuple[Line, ...]:
        """The lines of a breakdown."""
        return tuple(Line(tuple(map(_key, figure.by, part.keys)), part.count, part.of) for part in _sorted(figure))

    @property
    def example(self) -> Result | None:
        """A result whose figure can be checked by counting."""
        for result in self.told:
            if result.headline and result.headline.count and len(result.evidence) == result.headline.count:
                return result
        return None

    @property
    def is_far(self) -> bool:
        """Whether the review is too far in time from those of the package's baselines to get a level from them."""
        first, last = self.methods.sessions
        return is_far(self.review.session, range(first, last + 1))

    @property
    def rows_read(self) -> str:
        """How right the rows of such a report are read."""
        return rows_said(self.review.session)

    @staticmethod
    def least(result: Result) -> str:
        """The smallest difference from the middle one that counts."""
        return least(SPECS[result.examination].headline)

    doing_measured = DOING_MEASURED
    level_word = staticmethod(level_word)
    value_of = staticmethod(value_of)
    rank_of = staticmethod(rank_of)
    compared_with = staticmethod(compared_with)
    plain = staticmethod(plain_sentence)
    basis = staticmethod(labels_said)

    @staticmethod
    def figure_value(figure: Figure) -> str:
        """A figure as it is read."""
        return shown(figure.value, figure.unit)

    @staticmethod
    def interval(figure: Figure) -> str:
        """The ends of an interval; empty where nothing is estimated."""
        if figure.low is None or figure.high is None:
            return ""
        put_in = ", widened to hold what is counted" if widened(figure) else ""
        if figure.unit == "difference":
            return f"{100 * figure.low:+.0f} to {100 * figure.high:+.0f} points{put_in}"
        return f"{percent(figure.low)} to {percent(figure.high)}{put_in}"


def _sorted(figure: Figure) -> Sequence[Part]:
    """Breakdowns by State and by issue have many lines: the most first."""
    many = figure.by[0] in {"recommending State", "issue"}
    return sorted(figure.parts, key=lambda part: (-part.count, -part.of, part.keys)) if many else figure.parts


def _key(by: str, key: str) -> tuple[str, str]:
    """A key of a breakdown as it is read, and what it leads to on the page."""
    match by:
        case "recommending State":
            known = state_name(key)
            return known, f"#by-{key}" if known != key or (len(key) == 3 and key.isupper()) else ""
        case "position" | "position before":
            return ANSWERS[Position(key)][0].lower(), f"#position-{key}" if by == "position" else ""
        case "category" | "action category":
            return key, f"#category-{key[0]}"
        case "regional group":
            group = next((code for code, name in GROUPS.items() if name == key), "none" if key == "in no group" else "unknown")
            return key, f"#group-{group}"
        case "first request":
            return anchor(key), f"#{anchor(key)}"
        case "language":
            return LANGUAGE_NAMES.get(key, key), ""
        case "class":
            return DOING.get(key, key.replace("_", " ")), ""
        case _:
            return key, ""
