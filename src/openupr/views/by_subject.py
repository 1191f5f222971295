"""What was asked, subject by subject: each request once, those that are surely the same together, with who asks and what the State answered.

A request stands under the issue that fits it best by our labels. Two are taken for the same one only where nothing is left to doubt: their wordings
are near-identical and name the same treaties, people and numbers; or both ask for nothing but one act on the same treaty, in the same strength.
Others that are alike stand beside each other, and nothing is said of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..examining.labels import NOT_MEASURED
from ..examining.near_wordings import clusters, standard
from ..labelling import Labelled
from ..languages.word_tables import reading_in
from ..linking.same_request import stand
from ..linking.what_is_asked import Asked, asked
from ..records import Clause, Row
from .answers_shown import Share
from .issue_names import issue_name
from .quotes import Link
from .requests_shown import clause_number, issue_keys, kind_of
from .review_view import ReviewView
from .wording import BANDS, anchor, band, recommender_name

LEAST_OF_SAME = 2
"""States from which on one request is told with their number first."""


@dataclass(frozen=True, slots=True)
class AskedFor:
    """One request, or several that are surely the same: the words of the first, how many wordings there are, the clauses (each by its item), the
    States with the keys of their lines, and how many of its rows have which answer, by `wording.BANDS`. `demanding`: it asks for what can be ticked
    off; `restricts`: it asks for a restriction."""

    words: str
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
    """The subjects, those of which the most States speak first; how many rows there are in all, and whether the State's final answers are known."""

    subjects: tuple[SubjectShown, ...]
    rows: int
    final: bool

    @property
    def most_asked(self) -> tuple[tuple[SubjectShown, AskedFor], ...]:
        """Every request that at least two States make, the most States first."""
        every = [(subject, each) for subject in self.subjects for each in subject.requests if len(each.states) >= LEAST_OF_SAME]
        return tuple(sorted(every, key=lambda pair: -len(pair[1].states)))


def by_subject(view: ReviewView, labels: Mapping[str, Labelled]) -> BySubject:
    """The requests of a review by subject. `labels` has every clause's by its identifier."""
    of_subject: dict[str, list[list[Clause]]] = defaultdict(list)
    with reading_in(view.review.language):
        for group in _same([clause for clause in view.clauses if clause.id in view.rows_of_clause], labels):
            of_subject[_issue_of(view, group, labels)].append(group)
        rows = {name: [row for group in groups for row in _rows(view, group)] for name, groups in of_subject.items()}
        order = sorted(rows, key=lambda name: (-len({view.key(row.recommender) for row in rows[name]}), -len(rows[name]), name))
        keys = issue_keys(order)
        subjects = tuple(_subject(view, keys[name], name, _beside(of_subject[name]), labels) for name in order)
    return BySubject(subjects, len(view.rows), view.final)


def _issue_of(view: ReviewView, group: Sequence[Clause], labels: Mapping[str, Labelled]) -> str:
    """The issue that fits most rows of a group best; of several the one that comes first in the report."""
    return Counter(labels[row.clause.id].issues[0].issue for row in _rows(view, group)).most_common(1)[0][0]


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
        group[0].request,
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


def _same(clauses: Sequence[Clause], labels: Mapping[str, Labelled]) -> list[list[Clause]]:
    """The clauses in groups that surely ask for the same, in the report's order."""
    near = clusters(clause.request for clause in clauses)
    groups: dict[tuple[object, ...], list[Clause]] = {}
    for clause in clauses:
        what, action = asked(clause.request), labels[clause.id].action
        kind = kind_of(labels[clause.id])
        if action.sure and _only_joins(clause.request, what):
            key: tuple[object, ...] = (kind, what.acts, what.people)
        else:
            refused = what.deed is not None and what.deed.refused
            named = (what.treaties, what.acts, what.people, what.articles, what.sharing, frozenset(re.findall(r"\d+", clause.request)))
            key = (kind, near[clause.request], refused, *named)
        groups.setdefault(key, []).append(clause)
    return list(groups.values())


def _only_joins(request: str, what: Asked) -> bool:
    """Whether a request asks for nothing but one act on one treaty."""
    return len(what.acts) == len(what.treaties) == 1 and standard(request) and not what.matter - what.treaties


def _beside(groups: list[list[Clause]]) -> list[list[Clause]]:
    """The groups, those with the most States first, and behind each those that are alike."""
    left = sorted(groups, key=lambda group: -len({each.printed for clause in group for each in clause.recommenders}))
    found = []
    while left:
        first = left.pop(0)
        alike = [group for group in left if stand(first[0].request, group[0].request) is not None]
        found += [first, *alike]
        left = [group for group in left if group not in alike]
    return found
