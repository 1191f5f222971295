"""What the recommendations ask, as the report shows it: rows counted by action category and by issue, each count with the clauses behind it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ....labelling import Labelled
from ....labelling.which_subjects import OTHER
from ....labelling.which_subjects import UNSURE as NO_SUBJECT
from ....languages.messages import Message, Text, message, said_later
from ....light_dataclass import dataclass
from ....records import Clause, Item, Row
from ...answers_shown import AnswerShares
from ...code_words import BANDS, band
from ...colours import light
from ...identifiers_shown import anchor
from ...issue_names import issue_name
from ...leading import leading_count
from ...measured import LabellerAccuracy, has_learnt_from, nearest_accuracy, sessions_words
from ...names_said import ALL_TOGETHER
from ...number_runs import recommendation_number
from ...states_and_groups import group_key, group_name
from .review_view import ReviewView

UNSURE = "unsure"
"""The key of the rows whose category the labeller is not sure of: they are counted apart."""

KINDS_OF_ASKING: dict[str, str] = said_later(
    {"1": "Minimal", "2": "Continuing", "3": "Considering", "4": "General", "5": "Specific", UNSURE: "Unsure"}
)
"""The five action categories and `UNSURE`, in their order, with their labels."""

ASKS: dict[str, str] = said_later(
    {
        "1": "asks the State to seek help or share information, or asks other States for something",
        "2": "asks it to go on with what it does: continue, maintain, pursue",
        "3": "asks it to think about a change: consider, examine, review",
        "4": "asks for action in general terms: strengthen, promote, ensure, take steps",
        "5": "asks for one specific thing: ratify, adopt, abolish, establish, investigate",
        UNSURE: "our program is less than 93 % certain of the kind that is likeliest",
    }
)
"""What each of them says of the words, after UPR Info's "Action category" (October 2014)."""

COLOURS_OF_ASKING = {key: light(f"asks_{key}") for key in KINDS_OF_ASKING}
"""A colour for each, told apart by their lightness too."""

RULES: dict[str, str] = said_later(
    {
        "first_verb": "the first verb decides",
        "two_verbs_second": "of two verbs at the start the second decides",
        "general_with_specific_example": "a general opening with a specific example is specific",
        "verb_after_general_opening": "after a general opening the next verb decides",
    }
)
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
    """Some rows divided into classes: how many are in each, and the clauses behind each number that is not 0, by the class's key."""

    share: AnswerShares
    behind: tuple[tuple[str, tuple[Behind, ...]], ...]


@dataclass(frozen=True, slots=True)
class KindOfAsking:
    """One class of asking: how many rows are surely of it, and how many unsure ones most likely, with the clauses behind both numbers; and to how
    many items a filter leads."""

    key: str
    label: str
    sure: int
    unsure: int
    behind_sure: tuple[Behind, ...]
    behind_unsure: tuple[Behind, ...]
    items: int


@dataclass(frozen=True, slots=True)
class IssueView:
    """An issue: its key in addresses and filters, its name, its rows by the State's answer, and how many items have it."""

    key: str
    name: str
    tally: Tally
    items: int


@dataclass(frozen=True, slots=True)
class ShownPiece:
    """A piece of a clause's wording, and whether it decided."""

    text: str
    marked: bool


def chance(probability: float) -> Message:
    """A label's probability in words; none is certain, whatever it is rounded to."""
    return message("{share:percent}", share=probability) if round(probability, 2) < 1 else message("more than 99 %")


def kind_of_asking(labelled: Labelled) -> str:
    """The key in `KINDS_OF_ASKING` that a clause is counted in."""
    return str(labelled.action.category) if labelled.action.sure else UNSURE


def by_kind(rows: Iterable[Row], labels: Mapping[str, Labelled]) -> tuple[int, ...]:
    """How many of the rows are in each of `KINDS_OF_ASKING`."""
    counted = Counter(kind_of_asking(labels[row.clause.id]) for row in rows)
    return tuple(counted[key] for key in KINDS_OF_ASKING)


def labellers(labels: Iterable[Labelled]) -> str:
    """Who labelled, with versions."""
    return ", ".join(sorted({each.labeller for each in labels}))


def shown_pieces(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[ShownPiece]:
    """The text cut at the spans; spans that overlap are one, what lies outside of the text is left out."""
    at = 0
    for start, end in sorted(spans):
        begin, stop = max(at, start), min(end, len(text))
        if begin >= stop:
            continue
        if begin > at:
            yield ShownPiece(text[at:begin], False)
        yield ShownPiece(text[begin:stop], True)
        at = stop
    if at < len(text):
        yield ShownPiece(text[at:], False)


def words_of_spans(text: str, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The words of the spans, each once."""
    return tuple(dict.fromkeys(piece.text.strip() for piece in shown_pieces(text, spans) if piece.marked and piece.text.strip()))


@dataclass(frozen=True, slots=True)
class IssueOfClause:
    """A subject of a clause, how likely it is, in words ("": by a rule, or as requests that are the same), and the words of the clause that speak for
    it. `counted`: the clause counts under it; else the program only found it likely."""

    name: str
    chance: Text
    words: tuple[str, ...]
    counted: bool = True

    @property
    def is_none(self) -> bool:
        """Whether it is no subject: what is on none stands here."""
        return self.name == issue_name(NO_SUBJECT)


@dataclass(frozen=True, slots=True)
class ClauseAsks:
    """A clause's label: its most likely `category` with its name and how likely it is, in words; whether it is `sure`; the `wording` with the words
    that decided marked (`marked`: there are such); UPR Info's `rule` that gives the same, in words; its subjects, the chief one first; the
    labeller."""

    category: int
    name: str
    chance: Message
    sure: bool
    wording: tuple[ShownPiece, ...]
    marked: bool
    rule: str
    issues: tuple[IssueOfClause, ...]
    labeller: str


@dataclass(frozen=True, slots=True)
class AskingView:
    """The labels of a review's clauses, counted over its `rows`. `measured` tells how right the labeller is, `measured_issues` in issues, each with
    the sessions in words. `likeliest` is how many rows are in each category where an unsure one counts in its likeliest, as the examinations count;
    empty where none is unsure. `issues` are those that a clause has, the most rows first, then by name: a row with two is in both; so many as
    `most_issues` says are shown at once. `clauses` by their identifiers; `of_items`: the keys of the classes and of the issues of each item."""

    labeller: str
    measured: LabellerAccuracy | None
    measured_in: Text
    measured_issues: LabellerAccuracy | None
    measured_issues_in: Text
    has_learnt_here: bool
    rows: int
    kinds: tuple[KindOfAsking, ...]
    likeliest: tuple[tuple[str, int], ...]
    all_rows: Tally
    by_group: tuple[Tally, ...]
    by_state: tuple[Tally, ...]
    answered: tuple[Tally, ...]
    all_answered: Tally
    issues: tuple[IssueView, ...]
    most_issues: int
    clauses: Mapping[str, ClauseAsks]
    of_items: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]

    @property
    def version(self) -> str:
        """The version of the labeller alone, as a reader is told it: of "default 4" its number."""
        return self.labeller.removeprefix("default ")


def asking_view(view: ReviewView, labels: Mapping[str, Labelled], subjects: Mapping[str, Sequence[str]]) -> AskingView:
    """The labels of a review's clauses as they are shown. `labels` has every clause's by its identifier, `subjects` those that each counts under
    (`examining.measures.requests_by_issue`)."""
    return _Asking(view, labels, subjects).shown()


class _Asking:
    """Works out what is shown."""

    def __init__(self, view: ReviewView, labels: Mapping[str, Labelled], subjects: Mapping[str, Sequence[str]]) -> None:
        self.view, self.subjects = view, subjects
        self.of = {clause.id: labels[clause.id] for clause in view.clauses}
        self._kinds = {key: kind_of_asking(each) for key, each in self.of.items()}
        names = Counter(issue for row in view.rows for issue in self._issues(row.clause))
        names.update(dict.fromkeys((issue for clause in view.clauses for issue in self._issues(clause)), 0))
        self._keys = issue_keys(sorted(names, key=lambda name: (-names[name], name)))

    def shown(self) -> AskingView:
        """All of it."""
        view, session = self.view, self.view.review.session
        labeller = labellers(self.of.values())
        measured, measured_issues = nearest_accuracy(labeller, session), nearest_accuracy(labeller, session, with_issues=True)
        kinds = {key: tuple(row for row in view.rows if self.kind(row.clause) == key) for key in KINDS_OF_ASKING}
        shown = tuple(self._kind(key, label, kinds[key]) for key, label in KINDS_OF_ASKING.items())
        likely = tuple((kind.key, kind.sure + kind.unsure) for kind in shown if kind.key != UNSURE)
        issues = self._issue_views()
        numbers = [issue.tally.share.rows for issue in issues]
        return AskingView(
            labeller,
            measured,
            sessions_words(measured.sessions, session) if measured else "",
            measured_issues,
            sessions_words(measured_issues.sessions, session) if measured_issues else "",
            has_learnt_from(labeller, view.review.id),
            len(view.rows),
            shown,
            likely if any(kind.unsure for kind in shown) else (),
            self._asked("all", ALL_TOGETHER, view.rows),
            tuple(self._asked(key, group_name(key), [row for row in view.rows if group_key(row.recommender) == key]) for key, _ in view.groups),
            tuple(self._asked(state.key, state.name, state.rows) for state in view.recommending),
            tuple(self._answered(key, label, kinds[key]) for key, label in KINDS_OF_ASKING.items()),
            self._answered("all", ALL_TOGETHER, view.rows),
            issues,
            leading_count(numbers, MOST_ISSUES) or len(numbers),
            {clause.id: _clause(clause, self.of[clause.id], self._issues(clause)) for clause in view.clauses},
            {item.id: (self.kinds_of(item), self.issues_of(item)) for item in view.items},
        )

    def kind(self, clause: Clause) -> str:
        """The key that a clause is counted in."""
        return self._kinds[clause.id]

    def kinds_of(self, item: Item) -> tuple[str, ...]:
        """The keys of an item's clauses, each once."""
        return tuple(dict.fromkeys(self.kind(clause) for clause in item.clauses))

    def issues_of(self, item: Item) -> tuple[str, ...]:
        """The keys of the issues of an item's clauses, each once."""
        return tuple(dict.fromkeys(self._keys[issue] for clause in item.clauses for issue in self._issues(clause)))

    def _kind(self, key: str, label: str, sure: Sequence[Row]) -> KindOfAsking:
        unsure = [row for row in self.view.rows if self.kind(row.clause) == UNSURE and str(self.of[row.clause.id].action.category) == key]
        items = sum(any(self.kind(clause) == key for clause in item.clauses) for item in self.view.items)
        return KindOfAsking(key, label, len(sure), len(unsure), behind(sure), behind(unsure), items)

    def _issue_views(self) -> tuple[IssueView, ...]:
        rows: dict[str, list[Row]] = defaultdict(list)
        for row in self.view.rows:
            for name in self._issues(row.clause):
                rows[name].append(row)
        items = Counter(key for item in self.view.items for key in self.issues_of(item))
        return tuple(
            IssueView(key, issue_name(name), self._answered(key, issue_name(name), rows[name]), items[key]) for name, key in self._keys.items()
        )

    def _issues(self, clause: Clause) -> Sequence[str]:
        return self.subjects[clause.id]

    def _asked(self, key: str, name: str, rows: Sequence[Row]) -> Tally:
        return self._tally(key, name, rows, KINDS_OF_ASKING, lambda row: self.kind(row.clause))

    def _answered(self, key: str, name: str, rows: Sequence[Row]) -> Tally:
        return self._tally(key, name, rows, BANDS, lambda row: band(self.view.answers[row.item.id].position))

    def _tally(self, key: str, name: str, rows: Sequence[Row], classes: Mapping[str, str], class_of: Callable[[Row], str]) -> Tally:
        found: dict[str, list[Row]] = {each: [] for each in classes}
        for row in rows:
            found[class_of(row)].append(row)
        numbers = tuple(map(len, found.values()))
        return Tally(AnswerShares(key, name, numbers), tuple((each, behind(of_it)) for each, of_it in found.items() if of_it))


def _clause(clause: Clause, label: Labelled, subjects: Sequence[str]) -> ClauseAsks:
    action, likely = label.action, {each.issue: each for each in label.issues}
    found = [(name, name in subjects, likely.get(name)) for name in (*subjects, *(each for each in likely if each not in subjects and each != OTHER))]
    return ClauseAsks(
        action.category,
        KINDS_OF_ASKING[str(action.category)].lower(),
        chance(action.probability),
        action.sure,
        tuple(shown_pieces(clause.request, action.words)),
        bool(action.words),
        RULES.get(action.rule, action.rule.replace("_", " ")) if action.rule else "",
        tuple(
            IssueOfClause(
                issue_name(name), chance(each.probability) if each else "", words_of_spans(clause.request, each.words) if each else (), counted
            )
            for name, counted, each in found
        ),
        label.labeller,
    )


def behind(rows: Iterable[Row]) -> tuple[Behind, ...]:
    """The clauses of these rows, in the report's order."""
    times: dict[str, list[Row]] = {}
    for row in rows:
        times.setdefault(row.clause.id, []).append(row)
    return tuple(Behind(anchor(key), clause_number(of_it[0]), len(of_it)) for key, of_it in times.items())


def clause_number(row: Row) -> str:
    """An item's number, with the clause's letter where the item has several."""
    letter = anchor(row.clause.id).rpartition(".")[2]
    number = recommendation_number(row.item)
    return f"{number} {letter}" if len(row.item.clauses) > 1 else number


def issue_keys(names: Iterable[str]) -> dict[str, str]:
    """A key for each issue that an address and a filter can hold: its letters and digits, told apart where two would be alike."""
    found: dict[str, str] = {}
    for name in names:
        key = re.sub("[^a-z0-9]+", "-", name.replace("'", "").lower()).strip("-") or "issue"
        found[name] = key if key not in found.values() else f"{key}-{len(found) + 1}"
    return found
