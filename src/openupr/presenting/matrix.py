"""The matrix: each concern of the UN bodies against national report, statements and recommendations, which answered it, touched it or did not.

As a picture that can be read at arm's length (one line a heading, one square a concern) and as a table with the passages. As rows for
a spreadsheet it is in matrix_columns.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..classifying import grave_acts
from ..linking.sources import act_name
from ..names import body as body_named
from ..records import Concern, ConcernLink, Ground, Outcome, Passage, Position, Record, Review, index, text_of
from ..text import Place
from .charts import BLUE, PALE
from .wording import ANSWERS, anchor, visible

if TYPE_CHECKING:
    from markupsafe import Markup

GROUNDS = {
    Ground.NATIONAL_REPORT: "national report",
    Ground.STATEMENTS: "statements",
    Ground.RECOMMENDATIONS: "recommendations",
}
"""Where it was looked, as the head of a column."""

OUTCOMES = {
    Outcome.ANSWERED: ("●", "answered", "a passage is near to its point, whatever it says of it"),
    Outcome.TOUCHED: ("◐", "touched", "passages on the matter at large, or we can’t tell more"),
    Outcome.NOT_FOUND: ("○", "not found", "no passage on its matter that we could find"),
}
"""Each outcome: its sign, its word, what it means."""

NO_ACT = 99
"""The rank of a concern that tells of no grave act: behind all others."""

LEAST, LEAST_OF_SEVERAL = 0.1, 0.05
"""The likeness from which a passage is named that shares one word, or several words, with a concern that it does not answer. Below it stand passages
that have nothing to do with the concern (read in six reviews of the corpus: of those with one word, nearly all)."""

SHORT = 8
"""In a passage of fewer words one shared word makes a high likeness, and says nothing: "Further details are in annex 1"."""

_SIDE, _GAP, _ROW, _LABEL, _TYPE = 18, 4, 26, 330, 15

_ACROSS = 10
"""Squares beside each other: three blocks of so many fill the width of the page with letters that can still be read; further ones stand below."""


@dataclass(frozen=True, slots=True)
class Near:
    """A passage that a cell leads to: its link, its words, its place, and for a recommendation the State's answer."""

    passage: Passage
    words: str
    place: Place | None
    position: Position | None


@dataclass(frozen=True, slots=True)
class Line:
    """One concern: its record, who says it, the last heading above it (of another document: its symbol), the gravest act that it tells of (""
    and `NO_ACT`: none), and its cells."""

    concern: Concern
    bodies: tuple[str, ...]
    heading: str
    act: str
    rank: int
    cells: Mapping[Ground, ConcernLink]


class MatrixView:
    """The concerns of a review by gravity, then in the order of the compilation, which is that of its headings, and of the other documents."""

    outcomes = OUTCOMES
    grounds_named = GROUNDS
    answers = ANSWERS

    def __init__(self, review: Review, links: Sequence[ConcernLink]) -> None:
        self._index: dict[str, Record] = index(review)
        self._review = review
        by_concern: dict[str, dict[Ground, ConcernLink]] = {}
        for link in links:
            by_concern.setdefault(link.concern, {})[link.ground] = link
        lines = [_line(concern, by_concern[concern.id]) for concern in _concerns(review) if concern.id in by_concern]
        self.lines = sorted(lines, key=lambda line: line.rank)
        self.grounds = tuple(ground for ground in Ground if any(ground in line.cells for line in lines))

    def __bool__(self) -> bool:
        return bool(self.lines)

    def count(self, ground: Ground, outcome: Outcome) -> int:
        """How many concerns have an outcome in a document."""
        return sum(ground in line.cells and line.cells[ground].outcome is outcome for line in self.lines)

    def near(self, link: ConcernLink) -> tuple[Near, ...]:
        """The passages that a cell leads to: those that a person decided on, and those that share enough with the concern to be evidence. One that
        shares no word with it is none, but where it is the nearest of those that answer."""
        every = [self._near(passage) for passage in link.passages if passage.record in self._index]
        return tuple(near for at, near in enumerate(every) if _is_evidence(near, link, first=at == 0))

    def positions(self, line: Line) -> tuple[Position, ...]:
        """The State's answers to the recommendations that are near enough to be one, each once."""
        link = line.cells.get(Ground.RECOMMENDATIONS)
        if link is None or link.outcome is not Outcome.ANSWERED:
            return ()
        return tuple(dict.fromkeys(near.position for near in self.near(link) if near.position is not None))

    @property
    def headings(self) -> dict[str, list[Line]]:
        """The concerns by their heading, those that tell of a grave act first in each, in the order of the compilation."""
        found: dict[str, list[Line]] = {}
        order = {concern.id: k for k, concern in enumerate(_concerns(self._review))}
        for line in sorted(self.lines, key=lambda line: order[line.concern.id]):
            found.setdefault(line.heading, []).append(line)
        return {heading: sorted(lines, key=lambda line: line.rank) for heading, lines in found.items()}

    @property
    def picture(self) -> Markup:
        """One line a heading; in it for each document one square a concern: full, half or empty."""
        from markupsafe import Markup

        headings = self.headings
        across = min(_ACROSS, max(len(lines) for lines in headings.values()))
        # A block is never narrower than its title.
        wide = max(across * (_SIDE + _GAP), 10 * _TYPE) + 24
        parts = [
            Markup('<text x="{}" y="22" font-weight="bold">{}</text>').format(_LABEL + wide * k, GROUNDS[ground].capitalize())
            for k, ground in enumerate(self.grounds)
        ]
        top = 36
        for heading, lines in headings.items():
            title = heading if len(heading) <= 38 else f"{heading[:37].rstrip()}…"
            parts.append(Markup('<text x="0" y="{}"><title>{}</title>{}</text>').format(top + _TYPE, visible(heading), visible(title)))
            for k, ground in enumerate(self.grounds):
                for at, line in enumerate(lines):
                    if ground in line.cells:
                        down, right = divmod(at, across)
                        parts.append(_square(line, ground, _LABEL + wide * k + right * (_SIDE + _GAP), top + down * (_SIDE + _GAP)))
            top += _ROW + (len(lines) - 1) // across * (_SIDE + _GAP)
        width, height = _LABEL + wide * len(self.grounds), top + 4
        return Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" class="chart matrix" viewBox="0 0 {0} {1}" width="{0}" height="{1}" role="group" '
            'aria-labelledby="matrix-title matrix-desc" font-family="sans-serif" font-size="{2}">'
            '<title id="matrix-title">Concerns and what became of them</title>'
            '<desc id="matrix-desc">One line a heading of the compilation, or another document; one square '
            "a concern: full where it is answered, half where "
            "it is touched, empty where nothing was found. The table below has the same in words.</desc>{3}</svg>"
        ).format(width, height, _TYPE, Markup("").join(parts))

    def _near(self, passage: Passage) -> Near:
        record = self._index[passage.record]
        item = next((item.id for item in self._review.items for clause in item.clauses if clause.id == passage.record), "")
        answer = self._review.answer(item) if item else None
        return Near(passage, text_of(record), record.place, answer.position if answer else None)


def _is_evidence(near: Near, link: ConcernLink, *, first: bool) -> bool:
    """Whether a passage is near enough to be shown as one that is near."""
    shared, likeness = len(near.passage.words), near.passage.likeness
    if near.passage.judged:
        return True
    if link.outcome is Outcome.ANSWERED:
        return first or shared > 0
    alone = likeness >= LEAST and len(near.words.split()) >= SHORT
    return (shared > 0 and alone) or (shared > 1 and likeness >= LEAST_OF_SEVERAL)


def _line(concern: Concern, cells: Mapping[Ground, ConcernLink]) -> Line:
    acts = grave_acts(concern.text.clean)
    # Another document stands under its symbol: its headings are its own, and the picture has one line a heading.
    heading = concern.heading.rpartition(" > ")[2] if concern.id.partition("/")[2][:1] == "C" else concern.place.document
    bodies = tuple(dict.fromkeys(body_named(speaker.body).name if speaker.body else speaker.printed for speaker in concern.bodies))
    return Line(concern, bodies or ("Nobody is named",), heading, act_name(acts[0].act) if acts else "", acts[0].rank if acts else NO_ACT, cells)


def _concerns(review: Review) -> tuple[Concern, ...]:
    """The sentences that UN bodies say, in the order of the compilation and then of the other documents."""
    return (*(review.compilation.concerns if review.compilation else ()), *review.observed)


def _square(line: Line, ground: Ground, left: int, top: int) -> Markup:
    from markupsafe import Markup

    outcome = line.cells[ground].outcome
    shape = Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}" stroke="{}" stroke-width="1.5"/>').format(
        left, top, _SIDE, _SIDE, {Outcome.ANSWERED: BLUE, Outcome.TOUCHED: PALE, Outcome.NOT_FOUND: "#fff"}[outcome], BLUE
    )
    if outcome is Outcome.TOUCHED:
        shape += Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>').format(left, top + _SIDE // 2, _SIDE, _SIDE // 2, BLUE)
    said = f"{anchor(line.concern.id)}, {GROUNDS[ground]}: {OUTCOMES[outcome][1]}"
    return Markup('<a href="#matrix-{}"><title>{}</title>{}</a>').format(anchor(line.concern.id), visible(said), shape)
