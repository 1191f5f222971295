"""What the report's template shows, worked out of a review: lists with their items, States with their rows, counts. No
wording, no mark-up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..records import Claim, Clause, Item, LeadIn, Position, Recommender, Review, Row, Statement, Voice, rows
from ..text import Place
from .wording import POSITIONS, doubts_of, group_keys, group_of, recommender_name


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of part II: the paragraph that introduces it (None: items that no such paragraph was found for) and its items."""

    id: str
    lead_in: LeadIn | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class StateView:
    """A recommending State or a speaker: `key` is its code or, for a name that is no State we know, `unknown-1` ..."""

    key: str
    name: str
    group: str
    rows: tuple[Row, ...]
    statements: tuple[Statement, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The items that it has a row in, each once."""
        return tuple({row.item.id: row.item for row in self.rows}.values())


class ReviewView:
    """A review seen as the report shows it."""

    def __init__(self, review: Review) -> None:
        self.review = review
        self.items = review.items
        self.rows = tuple(review.rows)
        self.doubts = doubts_of(review)
        self.lists = tuple(_lists(review))
        self._keys: dict[str, str] = {}
        self.states = self._states()
        self.notes = {note.id: note for note in review.report.notes} if review.report else {}
        self.rows_of_clause: dict[str, list[Row]] = {}
        for row in self.rows:
            self.rows_of_clause.setdefault(row.clause.id, []).append(row)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause, in the report's order."""
        return tuple(clause for item in self.items for clause in item.clauses)

    @property
    def recommending(self) -> tuple[StateView, ...]:
        """Those that have a row, the most rows first, then by name."""
        return tuple(sorted((state for state in self.states if state.rows), key=lambda state: (-len(state.rows), state.name)))

    @property
    def groups(self) -> list[tuple[str, tuple[StateView, ...]]]:
        """Each regional group that has a row, and its States, the most rows first."""
        every = self.recommending
        found = [(key, tuple(state for state in every if state.group == key)) for key in group_keys()]
        return [(key, states) for key, states in found if states]

    @property
    def only_spoke(self) -> tuple[StateView, ...]:
        """Those that spoke and have no row, by name."""
        return tuple(sorted((state for state in self.states if not state.rows), key=lambda state: state.name))

    @property
    def positions(self) -> list[tuple[Position, tuple[Item, ...], int]]:
        """Each position that an item has, its items, and how many of them come with a claim."""
        found = [(position, tuple(item for item in self.items if item.position is position)) for position in POSITIONS]
        return [(position, items, sum(item.claim is not Claim.NONE for item in items)) for position, items in found if items]

    @property
    def claims(self) -> Counter[Claim]:
        """How many items come with each claim; none is left out."""
        return Counter(item.claim for item in self.items if item.claim is not Claim.NONE)

    def key(self, recommender: Recommender) -> str:
        """The key of the `StateView` that a recommender is counted in."""
        return recommender.state or self._keys.setdefault(recommender.printed, f"unknown-{len(self._keys) + 1}")

    def state(self, recommender: Recommender | None) -> StateView | None:
        """The `StateView` of a speaker or recommender."""
        key = self.key(recommender) if recommender else ""
        return next((state for state in self.states if state.key == key), None)

    def paragraphs(self, voice: Voice) -> tuple[Statement, ...]:
        """The paragraphs of part I in which this voice speaks, in order."""
        return tuple(each for each in self.review.report.statements if each.voice is voice) if self.review.report else ()

    def keys_of(self, item: Item) -> tuple[str, ...]:
        """The keys of an item's recommenders, each once."""
        return tuple(dict.fromkeys(self.key(row.recommender) for row in rows((item,))))

    def groups_of(self, item: Item) -> tuple[str, ...]:
        """The regional groups of an item's recommenders, each once."""
        return tuple(dict.fromkeys(group_of(row.recommender) for row in rows((item,))))

    def places(self) -> Iterator[Place | None]:
        """Every place that the report shows."""
        for doubt in self.doubts:
            yield doubt.place
        report = self.review.report
        if report:
            yield report.speakers.place
            yield report.speakers.not_heard_place
            yield report.delegation.place
            for item in report.items:
                yield item.place
                yield from (clause.place for clause in item.clauses)
            for records in (report.statements, report.lead_ins, report.commitments, report.notes, report.unread):
                yield from (record.place for record in records)

    def _states(self) -> tuple[StateView, ...]:
        recommenders: dict[str, Recommender] = {}
        with_rows: dict[str, list[Row]] = {}
        spoke: dict[str, list[Statement]] = {}
        for row in self.rows:
            key = self.key(row.recommender)
            recommenders.setdefault(key, row.recommender)
            with_rows.setdefault(key, []).append(row)
        for statement in self.review.statements:
            if statement.speaker:
                key = self.key(statement.speaker)
                recommenders.setdefault(key, statement.speaker)
                spoke.setdefault(key, []).append(statement)
        return tuple(
            StateView(key, recommender_name(each), group_of(each), tuple(with_rows.get(key, ())), tuple(spoke.get(key, ())))
            for key, each in recommenders.items()
        )


def _lists(review: Review) -> Iterator[ListView]:
    """The lists in the report's order; items whose lead-in is not among the records make lists of their own where they
    stand."""
    lead_ins = {lead_in.number: lead_in for lead_in in review.report.lead_ins} if review.report else {}
    runs: list[tuple[str, list[Item]]] = []
    for item in review.items:
        if not runs or runs[-1][0] != item.lead_in:
            runs.append((item.lead_in, []))
        runs[-1][1].append(item)
    for index, (number, items) in enumerate(runs, 1):
        yield ListView(f"list-{index}", lead_ins.get(number), tuple(items))
    shown = {number for number, _ in runs}
    for index, lead_in in enumerate((each for number, each in lead_ins.items() if number not in shown), len(runs) + 1):
        yield ListView(f"list-{index}", lead_in, ())
