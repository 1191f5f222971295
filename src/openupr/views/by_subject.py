"""What was asked, subject by subject: each request once, those that are surely the same together, with who asks and what the State answered.

A request stands under the issue that fits it best by our labels. Which are surely the same is worked out in `examining.requests_by_issue`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..examining.labels import NOT_MEASURED
from ..examining.requests_by_issue import ByIssue
from ..labelling import Labelled
from ..records import Clause, Row
from .answers_shown import Share
from .issue_names import issue_name
from .quotes import Link
from .requests_shown import clause_number, issue_keys
from .review_view import ReviewView
from .treaties_shown import TreatyAskedFor, treaties_shown
from .wording import BANDS, anchor, band, recommender_name

LEAST_OF_SAME = 2
"""States from which on one request is told with their number first."""


@dataclass(frozen=True, slots=True)
class AskedFor:
    """One request, or several that are surely the same: the words of the first and whose they are (`of`), how many wordings there are, the clauses
    (each by its item), the States with the keys of their lines, and how many of its rows have which answer, by `wording.BANDS`. `demanding`: it asks
    for what can be ticked off; `restricts`: it asks for a restriction."""

    words: str
    of: Link
    wordings: int
    clauses: tuple[Link, ...]
    states: tuple[Link, ...]
    share: Share
    demanding: bool
    restricts: bool

    @property
    def answers(self) -> tuple[tuple[str, int], ...]:
        """The bands of answers that it has, with the number of rows."""
        return tuple((key, number) for key, number in zip(BANDS, self.share.numbers, strict=True) if number)


@dataclass(frozen=True, slots=True)
class SubjectShown:
    """The requests under one issue: how many States make them and how many rows they are, with their answers; `demanding` ones, `restrictions`, and
    the `others`."""

    key: str
    name: str
    states: int
    share: Share
    demanding: tuple[AskedFor, ...]
    others: tuple[AskedFor, ...]
    restrictions: tuple[AskedFor, ...]

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return self.share.rows

    @property
    def requests(self) -> tuple[AskedFor, ...]:
        """All of them."""
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
        return tuple(each for each in self.treaties if len(each.states) > LEAST_OF_SAME)

    @property
    def most_asked(self) -> tuple[tuple[SubjectShown, AskedFor], ...]:
        """Every request that at least two States make, the most States first; none that asks to join one of `most_treaties`."""
        joins = {link.name for treaty in self.most_treaties for link in treaty.clauses}
        every = [
            (subject, each)
            for subject in self.subjects
            for each in subject.requests
            if len(each.states) >= LEAST_OF_SAME and not joins.issuperset(link.name for link in each.clauses)
        ]
        return tuple(sorted(every, key=lambda pair: -len(pair[1].states)))


def by_subject(view: ReviewView, labels: Mapping[str, Labelled], found: ByIssue, joined: Mapping[str, Sequence[str]]) -> BySubject:
    """The requests of a review by subject, as they were `found` (`examining.requests_by_issue`). `labels` has every clause's by its identifier.
    `joined` has those that ask to join a treaty (`Links.treaties_asked`)."""
    clauses = {clause.id: clause for clause in view.clauses}
    of_issue = {issue: [[clauses[each] for each in group] for group in groups] for issue, groups in found.items()}
    rows = {name: [row for group in groups for row in _rows(view, group)] for name, groups in of_issue.items()}
    order = sorted(rows, key=lambda name: (-len({view.key(row.recommender) for row in rows[name]}), -len(rows[name]), name))
    keys = issue_keys(order)
    subjects = tuple(_subject(view, keys[name], name, of_issue[name], labels) for name in order)
    return BySubject(subjects, len(view.rows), view.final, treaties_shown(view, joined))


def _tail_shown(request: str) -> str:
    """A request of which the lead is another one's, in brackets: so much of that as to leave room for its own words."""
    return _LEAD.sub(r"[\1 …]", request)


_LEAD = re.compile(r"\[([^\]]{24}[^\]\s]*)\s[^\]]{24,}\]")


def _rows(view: ReviewView, group: Sequence[Clause]) -> list[Row]:
    return [row for clause in group for row in view.rows_of_clause[clause.id]]


def _subject(view: ReviewView, key: str, name: str, groups: Sequence[Sequence[Clause]], labels: Mapping[str, Labelled]) -> SubjectShown:
    requests = [_asked_for(view, group, labels) for group in groups]
    rows = [row for group in groups for row in _rows(view, group)]
    return SubjectShown(
        key,
        issue_name(name),
        len({view.key(row.recommender) for row in rows}),
        _share(view, key, issue_name(name), rows),
        tuple(each for each in requests if each.demanding and not each.restricts),
        tuple(each for each in requests if not each.demanding and not each.restricts),
        tuple(each for each in requests if each.restricts),
    )


def _asked_for(view: ReviewView, group: Sequence[Clause], labels: Mapping[str, Labelled]) -> AskedFor:
    rows = _rows(view, group)
    does = labels[group[0].id].does
    restricts = does.does == "restrict" and does.sure
    states = {view.key(row.recommender): recommender_name(row.recommender) for row in rows}
    numbers = {row.clause.id: clause_number(row) for row in rows}
    return AskedFor(
        _tail_shown(group[0].request),
        Link(f"by-{view.key(rows[0].recommender)}", recommender_name(rows[0].recommender)),
        len({clause.request for clause in group}),
        tuple(Link(anchor(clause.id), numbers[clause.id]) for clause in group),
        tuple(Link(f"by-{key}", name) for key, name in sorted(states.items(), key=lambda each: each[1])),
        _share(view, anchor(group[0].id), "", rows),
        does.demanding and does.does not in NOT_MEASURED,
        restricts,
    )


def _share(view: ReviewView, key: str, name: str, rows: Sequence[Row]) -> Share:
    counts = Counter(band(view.answers[row.item.id].position) for row in rows)
    return Share(key, name, tuple(counts[each] for each in BANDS))
