"""What was asked, subject by subject: those that are surely the same together, with who asks and what the State answered.

A request stands once, under the subject that our labels think likeliest, and counts under each that they are sure of (`which_subjects`), where its
number leads to it. Which are surely the same is worked out in `examining.requests_by_issue`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..examining.labels import LITTLE, NOT_MEASURED
from ..examining.requests_by_issue import ByIssue
from ..labelling import Labelled
from ..labelling.which_subjects import SHARING, UNSURE, subjects_of
from ..records import Clause, Row
from ..text import Place
from .answers_shown import Share
from .issue_names import issue_name
from .quotes import Link
from .requests_shown import clause_number, issue_keys
from .review_view import ReviewView
from .treaties_shown import TreatyAskedFor, treaties_shown
from .wording import BANDS, anchor, band, recommender_name

LEAST_OF_SAME = 2
"""States from which on one request, or a treaty, is told with their number."""


@dataclass(frozen=True, slots=True)
class Commented:
    """What the State adds to an answer, in its words: where it stands, and the numbers of all recommendations that it is given for."""

    text: str
    place: Place
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedFor:
    """One request, or several that are surely the same: the shortest wording and whose it is (`of`), how many wordings there are, the clauses
    (each by its item), the States with the keys of their lines, and how many of its rows have which answer, by `wording.BANDS`. `demanding`: it asks
    for what can be ticked off; `restricts`: it asks for a restriction. `comment` is what the State adds to its answers, where it is the same to all.
    `together`: they are not the same, and the State answers them by one comment."""

    words: str
    of: Link
    wordings: int
    clauses: tuple[Link, ...]
    states: tuple[Link, ...]
    share: Share
    demanding: bool
    restricts: bool
    comment: Commented | None = None
    together: bool = False

    @property
    def answers(self) -> tuple[tuple[str, int], ...]:
        """The bands of answers that it has, with the number of rows."""
        return tuple((key, number) for key, number in zip(BANDS, self.share.numbers, strict=True) if number)


@dataclass(frozen=True, slots=True)
class SubjectShown:
    """A subject: how many States make the requests that count under it and how many rows they are, with their answers (`share`). Those that stand
    under it: `demanding` ones, `restrictions`, and the `others`; `also` are clauses that count here and stand under another subject."""

    key: str
    name: str
    states: int
    share: Share
    demanding: tuple[AskedFor, ...]
    others: tuple[AskedFor, ...]
    restrictions: tuple[AskedFor, ...]
    also: tuple[Link, ...] = ()
    is_sharing: bool = False

    @property
    def rows(self) -> int:
        """How many rows count under it."""
        return self.share.rows

    @property
    def requests(self) -> tuple[AskedFor, ...]:
        """All that stand under it."""
        return (*self.demanding, *self.others, *self.restrictions)


@dataclass(frozen=True, slots=True)
class BySubject:
    """The subjects, those of which the most States speak first; how many rows there are in all, and whether the State's final answers are known; the
    treaties that it is asked to join."""

    subjects: tuple[SubjectShown, ...]
    rows: int
    final: bool
    treaties: tuple[TreatyAskedFor, ...] = ()

    @property
    def most_treaties(self) -> tuple[TreatyAskedFor, ...]:
        """The treaties that several States ask for."""
        return tuple(each for each in self.treaties if len(each.states) >= LEAST_OF_SAME)

    @property
    def most_asked(self) -> tuple[tuple[SubjectShown, AskedFor], ...]:
        """Every request that at least two States make, the most States first; none that asks to join a treaty, which counts among `treaties`."""
        joins = {link.name for treaty in self.treaties for link in treaty.clauses}
        every = [
            (subject, each)
            for subject in self.subjects
            for each in subject.requests
            if len(each.states) >= LEAST_OF_SAME and not joins & {link.name for link in each.clauses}
        ]
        return tuple(sorted(every, key=lambda pair: -len(pair[1].states)))


def by_subject(view: ReviewView, labels: Mapping[str, Labelled], found: ByIssue, joined: Mapping[str, Sequence[str]]) -> BySubject:
    """The requests of a review by subject, as they were `found` (`examining.requests_by_issue`). `labels` has every clause's by its identifier.
    `joined` has those that ask to join a treaty (`Links.treaties_asked`)."""
    clauses = {clause.id: clause for clause in view.clauses}
    of_issue = {issue: [[clauses[each] for each in group] for group in groups] for issue, groups in found.items()}
    stands = {clause.id: issue for issue, groups in of_issue.items() for group in groups for clause in group}
    joins = {clause for each in joined.values() for clause in each}
    counts: dict[str, list[Clause]] = {}
    for clause in view.clauses:
        if clause.id in stands:
            subjects = subjects_of(clause.request, labels[clause.id], joins=clause.id in joins)
            for name in dict.fromkeys((stands[clause.id], *(each for each in subjects if each not in {SHARING, UNSURE}))):
                counts.setdefault(name, []).append(clause)
    rows = {name: _rows(view, every) for name, every in counts.items()}
    order = sorted(rows, key=lambda name: (name == UNSURE, -len({view.key(row.recommender) for row in rows[name]}), -len(rows[name]), name))
    keys = issue_keys(order)
    shown = tuple(_subject(view, keys[name], name, of_issue.get(name, []), counts[name], labels) for name in order)
    return BySubject(shown, len(view.rows), view.final, treaties_shown(view, joined))


def _tail_shown(request: str) -> str:
    """A request of which the lead is another one's, in brackets: so much of that as to leave room for its own words."""
    return _LEAD.sub(r"[\1 …]", request)


_LEAD = re.compile(r"\[([^\]]{24}[^\]\s]*)\s[^\]]{24,}\]")


def _rows(view: ReviewView, group: Sequence[Clause]) -> list[Row]:
    return [row for clause in group for row in view.rows_of_clause[clause.id]]


def _subject(
    view: ReviewView, key: str, name: str, groups: Sequence[Sequence[Clause]], counted: Sequence[Clause], labels: Mapping[str, Labelled]
) -> SubjectShown:
    requests = [_asked_for(view, group, labels) for group in groups]
    here = {clause.id for group in groups for clause in group}
    rows = _rows(view, counted)
    also = {row.clause.id: clause_number(row) for row in rows if row.clause.id not in here}
    return SubjectShown(
        key,
        issue_name(name),
        len({view.key(row.recommender) for row in rows}),
        _share(view, key, issue_name(name), rows),
        tuple(each for each in requests if each.demanding and not each.restricts),
        tuple(each for each in requests if not each.demanding and not each.restricts),
        tuple(each for each in requests if each.restricts),
        tuple(Link(anchor(clause), number) for clause, number in also.items()),
        name == SHARING,
    )


def _asked_for(view: ReviewView, group: Sequence[Clause], labels: Mapping[str, Labelled]) -> AskedFor:
    rows = _rows(view, group)
    does = labels[group[0].id].does
    restricts = does.does == "restrict" and does.sure
    states = {view.key(row.recommender): recommender_name(row.recommender) for row in rows}
    numbers = {row.clause.id: clause_number(row) for row in rows}
    least = min(group, key=lambda clause: len(clause.request))  # what others add to it is not all States'
    whose = view.rows_of_clause[least.id][0].recommender
    return AskedFor(
        _tail_shown(least.request),
        Link(f"by-{view.key(whose)}", recommender_name(whose)),
        len({clause.request for clause in group}),
        tuple(Link(anchor(clause.id), numbers[clause.id]) for clause in group),
        tuple(Link(f"by-{key}", name) for key, name in sorted(states.items(), key=lambda each: each[1])),
        _share(view, anchor(group[0].id), "", rows),
        # The page says of kinds 1 and 2 that they ask for little, or to go on as before: it has one word for a request.
        does.demanding and does.does not in NOT_MEASURED and labels[group[0].id].action.category not in LITTLE,
        restricts,
        _comment(view, rows),
    )


def _comment(view: ReviewView, rows: Sequence[Row]) -> Commented | None:
    """What the State adds to its answers to these rows; None unless it is one and the same comment to each of their recommendations."""
    found: dict[str, Commented] = {}
    for item in {row.item.id: row.item for row in rows}.values():
        reasons = [each for part in view.answers[item.id].parts for each in part.reasons]
        if not reasons:
            return None
        first = reasons[0]
        found.setdefault(first.text.clean, Commented(first.text.clean, first.place, first.covers))
    return next(iter(found.values())) if len(found) == 1 else None


def _share(view: ReviewView, key: str, name: str, rows: Sequence[Row]) -> Share:
    counts = Counter(band(view.answers[row.item.id].position) for row in rows)
    return Share(key, name, tuple(counts[each] for each in BANDS))
