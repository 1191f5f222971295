"""What the recommendations ask, as the report shows it: rows counted by action category and by issue, each count with the clauses behind it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..labelling import CATEGORIES, Labelled
from ..records import Clause, Item, Row
from .answers_shown import Share
from .colours import light
from .leading import leading
from .measured import Measured, has_learnt_from, nearest, sessions_words
from .review_view import ReviewView
from .wording import BANDS, anchor, band, group_name, group_of, percent

UNSURE = "unsure"
"""The key of the rows whose category the labeller is not sure of: they are counted apart."""

KINDS_OF_ASKING = {**{str(number): name.capitalize() for number, name in CATEGORIES.items()}, UNSURE: "Unsure"}
"""The five action categories and `UNSURE`, in their order, with their labels."""

ASKS = {
    "1": "asks the State to seek help or share information, or asks other States for something",
    "2": "asks it to go on with what it does: continue, maintain, pursue",
    "3": "asks it to think about a change: consider, examine, review",
    "4": "asks for action in general terms: strengthen, promote, ensure, take steps",
    "5": "asks for one certain thing: ratify, adopt, abolish, establish, investigate",
    UNSURE: "the labeller gives its most likely category less than 90 %",
}
"""What each of them says of the words, after UPR Info's "Action category" (October 2014)."""

COLOURS_OF_ASKING = {key: light(f"asks_{key}") for key in KINDS_OF_ASKING}
"""A colour for each, told apart by their lightness too."""

RULES = {
    "first_verb": "the first verb decides",
    "two_verbs_second": "of two verbs at the start the second decides",
    "general_with_specific_example": "a general opening with a specific example is specific",
    "verb_after_general_opening": "after a general opening the next verb decides",
}
"""UPR Info's rules that a label may name, in words."""

MOST_ISSUES = 20
"""About how many issues are shown at once; the others wait behind a word to click."""


@dataclass(frozen=True, slots=True)
class Behind:
    """A clause behind a count: its anchor, what it is called, and how many of the counted rows are of it."""

    anchor: str
    name: str
    times: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Some rows divided into classes: how many are in each, and the clauses behind each number that is not 0, by the class's label."""

    share: Share
    behind: tuple[tuple[str, tuple[Behind, ...]], ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """The rows of one class of asking: sure ones, those that are unsure but most likely of it, and the items to which a filter leads."""

    key: str
    label: str
    sure: tuple[Row, ...]
    unsure: tuple[Row, ...]
    items: int


@dataclass(frozen=True, slots=True)
class IssueView:
    """An issue: its key in addresses and filters, its name, its rows by the State's answer, and how many items have it."""

    key: str
    name: str
    tally: Tally
    items: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a clause's wording, and whether it decided."""

    text: str
    marked: bool


def chance(probability: float) -> str:
    """A label's probability in words; none is certain, whatever it is rounded to."""
    return percent(probability) if round(probability, 2) < 1 else "more than 99 %"


def kind_of(labelled: Labelled) -> str:
    """The key in `KINDS_OF_ASKING` that a clause is counted in."""
    return str(labelled.action.category) if labelled.action.sure else UNSURE


def by_kind(rows: Iterable[Row], labels: Mapping[str, Labelled]) -> tuple[int, ...]:
    """How many of the rows are in each of `KINDS_OF_ASKING`."""
    counted = Counter(kind_of(labels[row.clause.id]) for row in rows)
    return tuple(counted[key] for key in KINDS_OF_ASKING)


def labellers(labels: Iterable[Labelled]) -> str:
    """Who labelled, with versions."""
    return ", ".join(sorted({each.labeller for each in labels}))


def pieces(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    """The text cut at the spans; spans that overlap are one, what lies outside of the text is left out."""
    at = 0
    for start, end in sorted(spans):
        begin, stop = max(at, start), min(end, len(text))
        if begin >= stop:
            continue
        if begin > at:
            yield Piece(text[at:begin], False)
        yield Piece(text[begin:stop], True)
        at = stop
    if at < len(text):
        yield Piece(text[at:], False)


def named(text: str, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The words of the spans, each once."""
    return tuple(dict.fromkeys(piece.text.strip() for piece in pieces(text, spans) if piece.marked and piece.text.strip()))


class AskingView:
    """The labels of a review's clauses, counted. `labels` has every clause's by its identifier."""

    def __init__(self, view: ReviewView, labels: Mapping[str, Labelled]) -> None:
        self.view = view
        self.of = {clause.id: labels[clause.id] for clause in view.clauses}
        self.labeller = labellers(self.of.values())
        session = view.review.session
        self.measured = nearest(self.labeller, session)
        self.measured_issues = nearest(self.labeller, session, with_issues=True)
        self.has_learnt_here = has_learnt_from(self.labeller, view.review.id)
        names = Counter(issue for row in view.rows for issue in self._issues(row.clause))
        names.update(dict.fromkeys((issue for clause in view.clauses for issue in self._issues(clause)), 0))
        self._kinds = {key: kind_of(each) for key, each in self.of.items()}
        self._keys = _keys(sorted(names, key=lambda name: (-names[name], name)))

    def measured_in(self, measured: Measured) -> str:
        """The sessions that were measured, as they are read beside this review."""
        return sessions_words(measured.sessions, self.view.review.session)

    def kind(self, clause: Clause) -> str:
        """The key that a clause is counted in."""
        return self._kinds[clause.id]

    def kinds_of(self, item: Item) -> tuple[str, ...]:
        """The keys of an item's clauses, each once."""
        return tuple(dict.fromkeys(self.kind(clause) for clause in item.clauses))

    def issues_of(self, item: Item) -> tuple[str, ...]:
        """The keys of the issues of an item's clauses, each once."""
        return tuple(dict.fromkeys(self._keys[issue] for clause in item.clauses for issue in self._issues(clause)))

    def wording(self, clause: Clause) -> tuple[Piece, ...]:
        """The clause with the words that decided its category marked."""
        return tuple(pieces(clause.request, self.of[clause.id].action.words))

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """Each of the five categories, in their order, and what is unsure, apart."""
        rows = self.view.rows
        found = []
        for key, label in KINDS_OF_ASKING.items():
            of_it = tuple(row for row in rows if self.kind(row.clause) == key)
            likely = tuple(row for row in rows if self.kind(row.clause) == UNSURE and str(self.of[row.clause.id].action.category) == key)
            items = sum(any(self.kind(clause) == key for clause in item.clauses) for item in self.view.items)
            found.append(Kind(key, label, of_it, likely, items))
        return tuple(found)

    @cached_property
    def likeliest(self) -> tuple[tuple[str, int], ...]:
        """How many rows are in each category where an unsure one counts in its likeliest: as the examinations count. Empty where none is unsure."""
        found = tuple((kind.label, len(kind.sure) + len(kind.unsure)) for kind in self.kinds if kind.key != UNSURE)
        return found if any(kind.unsure for kind in self.kinds) else ()

    @cached_property
    def all_rows(self) -> Tally:
        """All rows by category."""
        return self._asked("all", "All", self.view.rows)

    @cached_property
    def by_group(self) -> tuple[Tally, ...]:
        """The rows of each regional group by category."""
        return tuple(
            self._asked(key, group_name(key), [row for row in self.view.rows if group_of(row.recommender) == key]) for key, _ in self.view.groups
        )

    @cached_property
    def by_state(self) -> tuple[Tally, ...]:
        """The rows of each recommending State by category, the most rows first."""
        return tuple(self._asked(state.key, state.name, state.rows) for state in self.view.recommending)

    @cached_property
    def answered(self) -> tuple[Tally, ...]:
        """The rows of each category, and of what is unsure, by the State's answer."""
        return tuple(self._answered(kind.key, kind.label, kind.sure) for kind in self.kinds)

    @cached_property
    def all_answered(self) -> Tally:
        """All rows by the State's answer."""
        return self._answered("all", "All", self.view.rows)

    @cached_property
    def issues(self) -> tuple[IssueView, ...]:
        """Each issue that a clause has, the most rows first, then by name. A row with two issues is in both."""
        rows: dict[str, list[Row]] = defaultdict(list)
        for row in self.view.rows:
            for name in self._issues(row.clause):
                rows[name].append(row)
        items = Counter(key for item in self.view.items for key in self.issues_of(item))
        return tuple(IssueView(key, name, self._answered(key, name, rows[name]), items[key]) for name, key in self._keys.items())

    @cached_property
    def most_issues(self) -> int:
        """How many of the issues are shown at once: the list does not end between two with the same number of rows."""
        numbers = [issue.tally.share.rows for issue in self.issues]
        return leading(numbers, MOST_ISSUES) or len(numbers)

    def behind(self, rows: Iterable[Row]) -> tuple[Behind, ...]:
        """The clauses of these rows, in the report's order."""
        times: dict[str, list[Row]] = {}
        for row in rows:
            times.setdefault(row.clause.id, []).append(row)
        return tuple(Behind(anchor(key), _name(of_it[0]), len(of_it)) for key, of_it in times.items())

    def _issues(self, clause: Clause) -> tuple[str, ...]:
        return tuple(dict.fromkeys(issue.issue for issue in self.of[clause.id].issues))

    def _asked(self, key: str, name: str, rows: Sequence[Row]) -> Tally:
        return self._tally(key, name, rows, KINDS_OF_ASKING, lambda row: self.kind(row.clause))

    def _answered(self, key: str, name: str, rows: Sequence[Row]) -> Tally:
        return self._tally(key, name, rows, BANDS, lambda row: band(self.view.answers[row.item.id].position))

    def _tally(self, key: str, name: str, rows: Sequence[Row], classes: Mapping[str, str], class_of: Callable[[Row], str]) -> Tally:
        found: dict[str, list[Row]] = {each: [] for each in classes}
        for row in rows:
            found[class_of(row)].append(row)
        numbers = tuple(map(len, found.values()))
        return Tally(Share(key, name, numbers), tuple((classes[each], self.behind(of_it)) for each, of_it in found.items() if of_it))


def _name(row: Row) -> str:
    """An item's number, with the clause's letter where the item has several."""
    letter = anchor(row.clause.id).rpartition(".")[2]
    return f"{row.item.number} {letter}" if len(row.item.clauses) > 1 else row.item.number


def _keys(names: Iterable[str]) -> dict[str, str]:
    """A key for each issue that an address and a filter can hold: its letters and digits, told apart where two would be alike."""
    found: dict[str, str] = {}
    for name in names:
        key = re.sub("[^a-z0-9]+", "-", name.replace("'", "").lower()).strip("-") or "issue"
        found[name] = key if key not in found.values() else f"{key}-{len(found) + 1}"
    return found
