"""Recommendations: items, clauses and rows of a working group report's part II."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from ...languages.messages import Message
from ...light_dataclass import dataclass
from ...text import Place, Text


class Position(StrEnum):
    """The State's position on a recommendation (DESIGN.md 5). Never collapsed; only `supported` and `noted` are the UN's own words.

    The last three are no position yet, and which of them a final answer has is decided in one place (`assembling.final_answers`):
    `under_consideration`, the report puts the answer off and no addendum is held; `without_position`, an addendum speaks of it and we can't tell its
    position; `unanswered`, we found nothing on it in what is held. What one document says is never `without_position`.
    """

    SUPPORTED = "supported"
    SUPPORTED_IN_PART = "supported_in_part"
    SUPPORTED_IN_PRINCIPLE = "supported_in_principle"
    NOTED = "noted"
    NOT_SUPPORTED = "not_supported"
    UNDER_CONSIDERATION = "under_consideration"
    UNANSWERED = "unanswered"
    WITHOUT_POSITION = "without_position"


OPEN = frozenset({Position.UNDER_CONSIDERATION, Position.UNANSWERED, Position.WITHOUT_POSITION})
"""Positions that are no answer yet."""

SUPPORTS = frozenset({Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.SUPPORTED_IN_PRINCIPLE})
"""Positions that support a recommendation, wholly or not."""


class Claim(StrEnum):
    """What the State says of a recommendation's implementation when it answers (DESIGN.md 5)."""

    NONE = "none"
    IMPLEMENTED = "implemented"
    IN_PROGRESS = "in_progress"
    IMPLEMENTED_OR_IN_PROGRESS = "implemented_or_in_progress"


class Origin(StrEnum):
    """How an item stands in part II: written out in a list, named by the paragraph of part I that carries it, or put into a footnote."""

    LIST = "list"
    REFERENCE = "reference"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Recommender:
    """A recommending State as the report names it.

    `state` is its ISO 3166 alpha-3 code, or None where the printed name is no State that we know; `printed` is the name as printed. `basis` is
    `exact`, `typing_error` (the only State that near; see names), `unknown`, or `none` where no name is printed.
    """

    state: str | None
    printed: str
    basis: str = "exact"


NOBODY = Recommender(None, "", "none")
"""The recommender of an item in which the report names no State."""


@dataclass(frozen=True, slots=True)
class LeadIn:
    """A paragraph of part II that introduces a list, with the position and claim it states and the words that say so."""

    number: str
    text: Text
    place: Place
    position: Position
    claim: Claim
    words: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote of the report. `mark` as printed ("1", "*")."""

    id: str
    mark: str
    text: Text
    place: Place


@dataclass(frozen=True, slots=True)
class ReadOut:
    """A recommendation as it was read out in the dialogue, by a footnote of the report (`note`, its identifier) that hangs on `items`: `span` is
    where the wording stands in the note's text, `recommenders` who read it out (none: the note does not say, and several States make the item),
    `clauses` the requests behind which its marks stand (none: behind an item of several as a whole, so that it may be on any of them)."""

    note: str
    items: tuple[str, ...]
    span: tuple[int, int]
    recommenders: tuple[Recommender, ...]
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """One request of an item with the States that make it. `request` is its wording without number and States, `notes` are identifiers of the
    footnotes whose marks stand in it or behind its States: those at the end of an item of several requests may be on any of them, and are of none."""

    id: str
    request: str
    recommenders: tuple[Recommender, ...]
    place: Place
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered recommendation of part II.

    `number` as printed, completed by its lead-in's where the report restarts its lists ("69.4"). `position` and `claim` are those of the report
    itself; the final ones come with the addendum. `notes` are identifiers of footnotes that hang on it. `printed_states` is the list of
    States as printed. `answered_in` and `claimed_in` are the paragraphs that state position and claim, where those are not the lead-in's.
    """

    id: str
    number: str
    lead_in: str
    text: Text
    place: Place
    clauses: tuple[Clause, ...]
    position: Position
    claim: Claim
    origin: Origin = Origin.LIST
    notes: tuple[str, ...] = ()
    answered_in: str = ""
    claimed_in: str = ""

    @property
    def request(self) -> str:
        """The wording of the whole item without its number and its States: the clauses in order."""
        return "; ".join(clause.request for clause in self.clauses)

    @property
    def states(self) -> tuple[str, ...]:
        """The recommending States' codes, each once, in the report's order."""
        return tuple(dict.fromkeys(r.state for clause in self.clauses for r in clause.recommenders if r.state))


@dataclass(frozen=True, slots=True)
class Row:
    """A clause and one recommending State: what UPR Info counts."""

    id: str
    item: Item
    clause: Clause
    recommender: Recommender

    @property
    def place(self) -> Place:
        """Where the row's clause stands."""
        return self.clause.place


@dataclass(frozen=True, slots=True)
class Unread:
    """What looks like a recommendation but could not be understood: kept, counted and shown."""

    id: str
    why: str | Message
    text: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Commitment:
    """A voluntary commitment of the State under review in part II."""

    id: str
    text: Text
    place: Place


def rows(items: tuple[Item, ...]) -> Iterator[Row]:
    """Every row of the items, in the report's order.

    An item that names no recommending State at all gives one row for each clause, with a recommender whose basis is `none`; a clause without a State
    beside others that have one gives none.
    """
    for item in items:
        stateless = not any(clause.recommenders for clause in item.clauses)
        for clause in item.clauses:
            seen: set[str] = set()
            for index, recommender in enumerate(clause.recommenders or ((NOBODY,) if stateless else ()), 1):
                code = recommender.state or f"x{index}"
                if code not in seen:
                    seen.add(code)
                    yield Row(f"{clause.id}.{code}", item, clause, recommender)
