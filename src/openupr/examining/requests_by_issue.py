"""What is asked in a review, each request in its place: the one room that says on which subjects a request is, and which requests count as one.

Every chapter, examination and file takes both from here. A request has one chief subject and may count under others (`which_subjects`). One that
asks to join a treaty counts with all that do so, in whatever words; so does one that asks to withdraw reservations to it. Of others two are taken
for the same one only where nothing is left to doubt: their wordings are near-identical and name the same treaties, people and numbers; or both ask
for nothing but one act on the same treaty; in the same strength. Groups that are alike stand beside each other, and nothing is said of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ..labelling.which_subjects import JOINING, SHARING, UNSURE, subjects_of
from ..languages.word_tables import reading_in
from ..light_dataclass import dataclass
from ..linking.reservations_asked import reservations_asked
from ..linking.same_request import stand
from ..linking.treaties_asked import treaties_asked
from ..linking.what_is_asked import Asked, asked
from ..records import Clause, Review
from .labels import is_demanding
from .near_wordings import clusters, standard

if TYPE_CHECKING:
    from ..labelling import Labelled


@dataclass(frozen=True, slots=True)
class ByIssue:
    """The requests of a review by the identifiers of their clauses. `treaties`: those that ask to join one, by its code; `reservations`: those that
    ask to withdraw reservations to one. `groups`: all others, those that are the same together, by their chief subject, as UPR Info names it.
    `subjects`: those of every clause, the chief one first."""

    treaties: dict[str, tuple[str, ...]]
    reservations: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[tuple[str, ...], ...]]
    subjects: dict[str, tuple[str, ...]]


def requests_by_issue(review: Review, labels: Mapping[str, Labelled]) -> ByIssue:
    """The requests that a State makes. `labels` has every clause's by its identifier.

    The chief subject of a group is the one that is the likeliest of most of its rows; of two with as many, that of the request that comes first in
    the report. That of a request to join a treaty, or to withdraw reservations to one, is the instruments.
    """
    rows = Counter(row.clause.id for row in review.rows)
    clauses = [clause for item in review.items for clause in item.clauses]
    treaties, reservations = treaties_asked(review), reservations_asked(review)
    joins = {clause for each in (*treaties.values(), *reservations.values()) for clause in each}
    found: dict[str, list[list[Clause]]] = defaultdict(list)
    with reading_in(review.language):
        own = {clause.id: subjects_of(clause.request, labels[clause.id], joins=clause.id in joins) for clause in clauses}
        subjects = {clause: _all_of(JOINING if clause in joins else each[0], each) for clause, each in own.items()}
        for group in _same([clause for clause in clauses if clause.id in rows and clause.id not in joins], labels):
            issues = Counter[str]()
            for clause in group:
                issues[own[clause.id][0]] += rows[clause.id]
            chief = issues.most_common(1)[0][0]
            found[chief].append(group)
            subjects |= {clause.id: _all_of(chief, own[clause.id]) for clause in group}
        groups = {issue: tuple(tuple(clause.id for clause in group) for group in _beside(every)) for issue, every in found.items()}
    return ByIssue(treaties, reservations, groups, subjects)


def _all_of(chief: str, own: Iterable[str]) -> tuple[str, ...]:
    """The subjects of a request: the chief one, and its others. What is on no sure subject, or asks to share, is nothing else besides."""
    return (chief, *(each for each in own if each not in {chief, SHARING, UNSURE}))


def _same(clauses: Sequence[Clause], labels: Mapping[str, Labelled]) -> list[list[Clause]]:
    """The clauses in groups that surely ask for the same, in the report's order."""
    near = clusters(clause.request for clause in clauses)
    groups: dict[tuple[object, ...], list[Clause]] = {}
    for clause in clauses:
        what, action, does = asked(clause.request), labels[clause.id].action, labels[clause.id].does
        strength = (action.category if action.sure else 0, is_demanding(does), does.does == "restrict")
        if action.sure and _only_joins(clause.request, what):
            key: tuple[object, ...] = (strength, what.acts, what.people)
        else:
            refused = what.deed is not None and what.deed.refused
            named = (what.treaties, what.acts, what.people, what.articles, what.sharing, frozenset(re.findall(r"\d+", clause.request)))
            key = (strength, near[clause.request], refused, *named)
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
