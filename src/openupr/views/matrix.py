"""The matrix: each concern of the UN bodies against national report, statements and recommendations: answered, something near, not found, or that it
can't be told.

Here is what the page shows of it: the squares, and the passages behind each. As rows for a spreadsheet it is in matrix_columns.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from ..describing import Description
from ..describing.what_bodies_say import asks_somebody
from ..languages.messages import Message, Text, said_later
from ..light_dataclass import dataclass
from ..linking.concern_matching import facts, shown_passages
from ..linking.concerns.became_of_concerns import asks_for_answer, is_procedure
from ..made_once import made_once
from ..names.gravity import act_name
from ..records import (
    Addressee,
    Concern,
    ConcernLink,
    Finding,
    GraveAct,
    Gravity,
    Ground,
    NearPassage,
    Outcome,
    Paragraph,
    Position,
    Record,
    Review,
    identifying_words,
    records_by_identifier,
)
from ..text import Place
from .names_said import body_text, called_in

GROUNDS = said_later(
    {
        Ground.NATIONAL_REPORT: "national report",
        Ground.STATEMENTS: "other States’ statements",
        Ground.RECOMMENDATIONS: "recommendations",
    }
)
"""Where it was looked, as the head of a column."""

_SIGNS = {Outcome.ANSWERED: "●", Outcome.TOUCHED: "◐", Outcome.NOT_FOUND: "○", Outcome.CANNOT_TELL: "?", Outcome.LATER: "–"}
_WORDS: dict[Outcome, tuple[str, str]] = said_later(
    {
        Outcome.ANSWERED: ("answered", "We found a passage on its point, whatever it says of it."),
        Outcome.TOUCHED: ("something near", "We found a passage near it: on the wider matter, or on the same people. It may not be on the point."),
        Outcome.NOT_FOUND: ("not found", "We found no passage near it. Look for yourself."),
        Outcome.CANNOT_TELL: ("can’t be told", "We are not sure of any passage, and not sure that there is none. Where we name any, begin there."),
        Outcome.LATER: ("later", "The concern is newer than this document, which can’t answer it."),
    }
)
OUTCOMES = {outcome: (_SIGNS[outcome], *words) for outcome, words in _WORDS.items()}
"""Each outcome: its sign, its word, what it means."""

_NOBODY: str = said_later("No UN body is named: the words may be OHCHR’s own")

NO_ACT = 99
"""The rank of a concern that tells of no grave act: behind all others."""

_STANDS_FOR = re.compile(
    r"(?:the )?(?:same|latter) .*|it|he|she|they|both .*|(?:the )?(?:Committee|(?:Special )?Rapporteur|(?:Independent )?Expert|Subcommittee|"
    r"Commissioner|Working Group|Representative|country team|Office|mandate holders?)",
    re.IGNORECASE,
)
"""How a sentence speaks of a body that one before it names."""

_PATH = " > "
"""Between the headings above a concern."""


@dataclass(frozen=True, slots=True)
class MatrixPassage:
    """A passage that a cell leads to: its link, its words from the nearest sentence on, its place, for a recommendation the State's answer, and
    whether the page shows its record with its place (a statement or a recommendation, no paragraph of the national report)."""

    passage: NearPassage
    words: str
    place: Place | None
    position: Position | None
    shown: bool


@dataclass(frozen=True, slots=True)
class ConcernLine:
    """One concern: its record, what it is found to do, who says it, whether the sentence itself names them, the last heading above it (of another
    document: its symbol) and the headings above that, the gravest act under which we count it ("" and `NO_ACT`: none, or one of which only its words
    or only our program tells) with the document's words for which we do, its cells, and whether the sentence only reports, alleges or fears that
    act."""

    concern: Concern
    finding: Finding
    bodies: tuple[Text, ...]
    named: bool
    heading: str
    above: str
    act: str
    by: str
    rank: int
    cells: Mapping[Ground, ConcernLink]
    hedged: bool

    @property
    def addressee(self) -> Addressee:
        """Whose doing it tells of or who is asked."""
        return self.finding.addressee

    @property
    def asks(self) -> bool:
        """Whether it asks somebody for something."""
        return asks_somebody(self.concern, self.finding)


class MatrixView:
    """The concerns of a review by gravity, then in the order of the compilation, which is that of its headings, and of the other documents."""

    def __init__(self, review: Review, links: Sequence[ConcernLink], description: Description | None = None) -> None:
        self._index: dict[str, Record] = records_by_identifier(review)
        self._review, self._links = review, links
        self._description = description or Description(review)

    @made_once
    def lines(self) -> list[ConcernLine]:
        """A line a concern, those of the gravest first."""
        grave, found = self._description.grave, self._description.findings
        by_concern: dict[str, dict[Ground, ConcernLink]] = {}
        for link in self._links:
            by_concern.setdefault(link.concern, {})[link.ground] = link
        every = [each for each in _concerns(self._review) if each.id in by_concern]
        sure = {each.id: grave.get(each.id, ()) if found[each.id].gravity is Gravity.TOLD else () for each in every}
        called = called_in(self._review.compilation.text if self._review.compilation else None)
        lines = [_line(each, found[each.id], by_concern[each.id], sure[each.id], called) for each in every]
        return sorted(lines, key=lambda line: line.rank)

    @made_once
    def _item_of(self) -> dict[str, str]:
        """The recommendation of each clause, by their identifiers."""
        return {clause.id: item.id for item in self._review.items for clause in item.clauses}

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The documents that we have."""
        return tuple(ground for ground in Ground if any(ground in line.cells for line in self.lines))

    def __bool__(self) -> bool:
        return bool(self._links)

    def count(self, ground: Ground, outcome: Outcome) -> int:
        """How many concerns that are addressed to the State have an outcome in a document."""
        return sum(line.addressee is Addressee.STATE and ground in line.cells and line.cells[ground].outcome is outcome for line in self.lines)

    @property
    def to_others(self) -> int:
        """How many concerns are not addressed to the State."""
        return sum(line.addressee is not Addressee.STATE for line in self.lines)

    @property
    def of_other_documents(self) -> bool:
        """Whether some of the concerns are of a UN body's own document, not of the compilation."""
        observed = {each.id for each in self._review.observed}
        return any(line.concern.id in observed for line in self.lines)

    @property
    def on_procedure(self) -> int:
        """How many sentences of UN bodies' own documents ask for something for the sake of the body's procedure, and are no concerns."""
        found = self._description.findings
        return sum(asks_for_answer(found[each.id]) and is_procedure(each) for each in self._review.observed)

    def near(self, link: ConcernLink) -> tuple[MatrixPassage, ...]:
        """The passages that a cell leads to."""
        return tuple(self._near(passage) for passage in link.passages if passage.record in self._index)

    def beside(self, link: ConcernLink) -> tuple[MatrixPassage, ...]:
        """Those of them that are shown beside it: where it can't be told, only what is likely enough."""
        shown = shown_passages(link)
        return tuple(near for near in self.near(link) if near.passage in shown)

    def recommended(self, line: ConcernLine) -> tuple[MatrixPassage, ...]:
        """The recommendations that are near enough to be an answer, each with the State's position on it, in the report's order: as near as each
        other, the one that flatters does not stand first."""
        link = line.cells.get(Ground.RECOMMENDATIONS)
        if link is None or link.outcome is not Outcome.ANSWERED:
            return ()
        return tuple(sorted((near for near in self.near(link) if near.position is not None), key=lambda near: self._turns[near.passage.record]))

    @made_once
    def _turns(self) -> dict[str, int]:
        """Which of all records each is."""
        return {record: number for number, record in enumerate(self._index)}

    @made_once
    def outcomes(self) -> dict[Outcome, tuple[str, str, str]]:
        """The outcomes that there can be: `LATER` only where a concern is."""
        late = any(link.outcome is Outcome.LATER for line in self.lines for link in line.cells.values())
        return {outcome: words for outcome, words in OUTCOMES.items() if late or outcome is not Outcome.LATER}

    @property
    def right(self) -> Mapping[str, Sequence[int]]:
        """How often hand labels say what links say (`concerns.toml`)."""
        shares: Mapping[str, Sequence[int]] = facts()["right"]
        return shares

    @property
    def sealed(self) -> Mapping[str, Sequence[int]]:
        """The same of the documents that were kept apart until the rule was made."""
        shares: Mapping[str, Sequence[int]] = facts()["sealed"]
        return shares

    @property
    def headings(self) -> tuple[tuple[str, tuple[tuple[str, tuple[ConcernLine, ...]], ...]], ...]:
        """The concerns by their last heading, and these by the headings above them, in the order of the compilation, those that tell of a grave act
        first in each."""
        found: dict[tuple[str, str], list[ConcernLine]] = {}
        order = {concern.id: k for k, concern in enumerate(_concerns(self._review))}
        for line in sorted(self.lines, key=lambda line: order[line.concern.id]):
            found.setdefault((line.above, line.heading), []).append(line)
        under = groupby(found.items(), key=lambda each: each[0][0])
        return tuple(
            (above, tuple((heading, tuple(sorted(lines, key=lambda line: line.rank))) for (_, heading), lines in each)) for above, each in under
        )

    def record(self, identifier: str) -> Record:
        """The record of a passage that a cell leads to."""
        return self._index[identifier]

    def _near(self, passage: NearPassage) -> MatrixPassage:
        record = self._index[passage.record]
        item = self._item_of.get(passage.record, "")
        answer = self._review.answer(item) if item else None
        words = identifying_words(record)[passage.begins :]
        position = answer.position if answer else None
        return MatrixPassage(passage, f"… {words}" if passage.begins else words, record.place, position, not isinstance(record, Paragraph))


def _line(
    concern: Concern, finding: Finding, cells: Mapping[Ground, ConcernLink], acts: Sequence[GraveAct], called: Mapping[str, str]
) -> ConcernLine:
    # Another document stands under its symbol: its headings are its own, and the squares have one line a heading.
    above, _, heading = concern.heading.rpartition(_PATH) if concern.id.partition("/")[2][:1] == "C" else ("", "", concern.place.document)
    bodies = tuple(dict.fromkeys(body_text(speaker.body, speaker.printed, called) for speaker in concern.bodies))
    act, by, rank, hedged = (act_name(acts[0].act), acts[0].words, acts[0].rank, acts[0].hedged) if acts else ("", "", NO_ACT, False)
    named = concern.by_its_words and not any(_STANDS_FOR.fullmatch(speaker.printed) for speaker in concern.bodies)
    return ConcernLine(concern, finding, bodies or (Message(_NOBODY),), named, heading, above, act, by, rank, cells, hedged)


def _concerns(review: Review) -> tuple[Concern, ...]:
    """The sentences that UN bodies say, in the order of the compilation and then of the other documents."""
    return (*(review.compilation.concerns if review.compilation else ()), *review.observed)
