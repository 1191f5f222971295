"""The requests of a review by issue, those that are surely the same in one group.

Two are taken for the same one only where nothing is left to doubt: their wordings are near-identical and name the same treaties, people and numbers;
or both ask for nothing but one act on the same treaty, in the same strength. Groups that are alike stand beside each other, and nothing is said of
them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..labelling.which_subjects import subjects_of
from ..languages.word_tables import reading_in
from ..linking.same_request import stand
from ..linking.what_is_asked import Asked, asked
from ..records import Clause, Review
from .near_wordings import clusters, standard

if TYPE_CHECKING:
    from ..labelling import Labelled

ByIssue = dict[str, tuple[tuple[str, ...], ...]]
"""The groups of each issue by its name at UPR Info, each the identifiers of its clauses in the report's order."""


def requests_by_issue(review: Review, labels: Mapping[str, Labelled]) -> ByIssue:
    """The clauses that a State makes, by the subject that fits most rows of a group best (`which_subjects`); of several the one that comes first in
    the report. `labels` has every clause's by its identifier."""
    rows = Counter(row.clause.id for row in review.rows)
    found: dict[str, list[list[Clause]]] = defaultdict(list)
    with reading_in(review.language):
        for group in _same([clause for item in review.items for clause in item.clauses if clause.id in rows], labels):
            issues = Counter[str]()
            for clause in group:
                issues[subjects_of(clause.request, labels[clause.id])[0]] += rows[clause.id]
            found[issues.most_common(1)[0][0]].append(group)
        return {issue: tuple(tuple(clause.id for clause in group) for group in _beside(groups)) for issue, groups in found.items()}


def _same(clauses: Sequence[Clause], labels: Mapping[str, Labelled]) -> list[list[Clause]]:
    """The clauses in groups that surely ask for the same, in the report's order."""
    near = clusters(clause.request for clause in clauses)
    groups: dict[tuple[object, ...], list[Clause]] = {}
    for clause in clauses:
        what, action = asked(clause.request), labels[clause.id].action
        category = action.category if action.sure else 0
        if action.sure and _only_joins(clause.request, what):
            key: tuple[object, ...] = (category, what.acts, what.people)
        else:
            refused = what.deed is not None and what.deed.refused
            named = (what.treaties, what.acts, what.people, what.articles, what.sharing, frozenset(re.findall(r"\d+", clause.request)))
            key = (category, near[clause.request], refused, *named)
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
