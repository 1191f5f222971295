"""What is asked in a review, each request in its place: the one room that says on which subjects a request is, and which requests count as one.

Every chapter, examination and file takes both from here. A request has one chief subject and may count under others (`which_subjects`). One that
asks to join a treaty counts with all that do so, in whatever words; so does one that asks to withdraw reservations to it. Of others two are taken
for the same one only where nothing is left to doubt: their wordings are near-identical and name the same treaties, people and numbers; or both ask
for nothing but one act on the same treaty; in the same strength. Beside that stand the terms that several States name in their requests
(`linking.requests.terms_named`): anybody can count them again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ...labelling.named_subjects import subjects_of_few_treaties
from ...labelling.near_wordings import standard, wording_clusters
from ...labelling.which_subjects import JOINING, SHARING, UNSURE, subjects_of
from ...languages.word_tables import reading_in
from ...light_dataclass import dataclass, field
from ...linking.own_of_clause import own_words
from ...linking.requests.act_and_object import MOST_COMPARED, act_object_log_odds
from ...linking.requests.subjects_in_words import subjects_in_words
from ...linking.requests.terms_named import terms_named
from ...linking.requests.what_is_asked import RequestContent, request_matter
from ...linking.treaties.reservations_asked import reservations_asked
from ...linking.treaties.treaties_asked import treaties_asked
from ...records import Clause, Item, Review
from .labels import demand_level

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ...labelling import Labelled


@dataclass(frozen=True, slots=True)
class ByIssue:
    """The requests of a review by the identifiers of their clauses. `treaties`: those that ask to join one, by its code; `reservations`: those that
    ask to withdraw reservations to one. `groups`: all others, those that are the same together, by their chief subject, as UPR Info names it.
    `subjects`: those of every clause, the chief one first; `in_words`: of these those that its words name. `named`: the terms that several States
    name in them."""

    treaties: dict[str, tuple[str, ...]]
    reservations: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[tuple[str, ...], ...]]
    subjects: dict[str, tuple[str, ...]]
    named: tuple[NamedTerm, ...] = ()
    in_words: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NamedTerm:
    """A term in the words of a request (several: they are one term), the `clauses` that name it, in the report's order, and those in which its words
    stand `apart`: these are not counted."""

    words: tuple[str, ...]
    clauses: tuple[str, ...]
    apart: tuple[str, ...]


def requests_by_issue(review: Review, labels: Mapping[str, Labelled]) -> ByIssue:
    """The requests that a State makes. `labels` has every clause's by its identifier.

    The chief subject of a group is the one that is the likeliest of most of its rows; of two with as many, that of the request that comes first in
    the report. That of a request to join a treaty, or to withdraw reservations to one, is the instruments. A request that only names a treaty, and
    asks for no act on one, stands under what it is on.
    """
    rows = Counter(row.clause.id for row in review.rows)
    makers: dict[str, frozenset[str]] = defaultdict(frozenset)
    for row in review.rows:
        makers[row.clause.id] |= {row.recommender.state or row.recommender.printed}
    clauses = [clause for item in review.items for clause in item.clauses]
    treaties, reservations = treaties_asked(review), reservations_asked(review)
    joins = {clause for each in (*treaties.values(), *reservations.values()) for clause in each}
    found: dict[str, list[int]] = defaultdict(list)
    with reading_in(review.language):
        own = {clause.id: _subjects(item, clause, labels[clause.id], joins=clause.id in joins) for item in review.items for clause in item.clauses}
        subjects = {clause: _all_of(JOINING if clause in joins else each[0], each) for clause, each in own.items()}
        every = _same([clause for clause in clauses if clause.id in rows and clause.id not in joins], labels)
        for number, group in enumerate(every):
            issues = Counter[str]()
            for clause in group:
                issues[own[clause.id][0]] += rows[clause.id]
            chief = issues.most_common(1)[0][0]
            found[chief].append(number)
            subjects |= {clause.id: _all_of(chief, own[clause.id]) for clause in group}
        in_words = {clause.id: _in_words(clause, subjects[clause.id], joins=clause.id in joins) for clause in clauses}
        scores = _likeness(every, labels)
        said = {clause.id: own_words(item, clause) for item in review.items for clause in item.clauses if clause.id in rows}
        named = tuple(_named(said, makers, (*treaties.values(), *reservations.values())))
    ids = [tuple(clause.id for clause in group) for group in every]
    groups = {issue: tuple(ids[number] for number in _beside(numbers, every, scores)) for issue, numbers in found.items()}
    return ByIssue(treaties, reservations, groups, subjects, named, in_words)


def _named(said: Mapping[str, str], makers: Mapping[str, frozenset[str]], told: Iterable[Iterable[str]]) -> Iterator[NamedTerm]:
    """The terms that several States name in clauses, by the words that each of them says itself (`said`): what stands before another State's mark may
    be that one's alone. `told` are those that ask for one act on a treaty."""
    ids = list(said)
    place = {name: number for number, name in enumerate(ids)}
    on_treaties = [frozenset(place[name] for name in group if name in place) for group in told]
    for term in terms_named(list(said.values()), [makers[name] for name in ids], on_treaties):
        yield NamedTerm(term.words, tuple(ids[number] for number in term.requests), tuple(ids[number] for number in term.apart))


def _likeness(groups: Sequence[Sequence[Clause]], labels: Mapping[str, Labelled]) -> NDArray[np.float64] | None:
    """How surely the first requests of each two groups ask for one act on one thing: that only says what stands beside what. None for too many."""
    firsts = [group[0] for group in groups]
    return act_object_log_odds([each.request for each in firsts], [labels[each.id] for each in firsts]) if 0 < len(firsts) <= MOST_COMPARED else None


def _subjects(item: Item, clause: Clause, labelled: Labelled, *, joins: bool) -> tuple[str, ...]:
    """The subjects of a request, the chief one first: that of which the labeller is the surest, or one that the words name and that is as sure. The
    treaties that it names itself are on theirs."""
    found = _named_first(subjects_of(clause.request, labelled, joins=joins), clause.request, labelled)
    treaties = sorted(subjects_of_few_treaties(own_words(item, clause)).difference(found))
    found = tuple(dict.fromkeys((*(each for each in found if each != UNSURE or not treaties), *treaties)))
    if joins or found[0] != JOINING or request_matter(clause.request).acts:
        return found
    likely = {each.issue for each in labelled.issues if each.probability >= _LIKELY}
    chief = next((each for each in found if each != JOINING and each in likely), JOINING)
    return tuple(dict.fromkeys((chief, *found)))


def _named_first(found: tuple[str, ...], request: str, labelled: Labelled) -> tuple[str, ...]:
    """The same subjects, a first one that no word names behind the first that some do, if that is as sure. Who asks to share asks for that first."""
    sure = {each.issue: each.probability for each in labelled.issues if each.sure}
    if found[0] not in sure:
        return found
    named = subjects_in_words(request)
    chief = next((each for each in found if each in named and sure.get(each, 0.0) >= sure[found[0]] - _AS_SURE), found[0])
    return tuple(dict.fromkeys((found[0] if found[0] in named else chief, *found)))


_AS_SURE = 0.02
"""By how much two chances may differ of which our program can't tell the greater: by so much they are wrong on average (views/measured.toml)."""


def _in_words(clause: Clause, subjects: Iterable[str], *, joins: bool) -> tuple[str, ...]:
    """Those of its subjects that the words of a request name; whether it joins a treaty, or asks to share, is told by its words alone."""
    named = subjects_in_words(clause.request)
    return tuple(each for each in subjects if each in named or each == SHARING or (joins and each == JOINING))


_LIKELY = 0.5
"""The probability of a subject that goes before the instrument that a request names: what is more likely than not."""


def _all_of(chief: str, own: Iterable[str]) -> tuple[str, ...]:
    """The subjects of a request: the chief one, and its others. What is on no sure subject is nothing else besides."""
    return (chief, *(each for each in own if each not in {chief, UNSURE}))


def _same(clauses: Sequence[Clause], labels: Mapping[str, Labelled]) -> list[list[Clause]]:
    """The clauses in groups that surely ask for the same, in the report's order."""
    near = wording_clusters(clause.request for clause in clauses)
    groups: dict[tuple[object, ...], list[Clause]] = {}
    for clause in clauses:
        what, label = request_matter(clause.request), labels[clause.id]
        action = label.action
        strength = (action.category if action.sure else 0, demand_level(label), label.does.does == "restrict")
        if action.sure and _only_joins(clause.request, what):
            key: tuple[object, ...] = (strength, what.acts, what.people)
        else:
            refused = what.deed is not None and what.deed.refused
            named = (what.treaties, what.acts, what.people, what.articles, what.sharing, frozenset(re.findall(r"\d+", clause.request)))
            key = (strength, near[clause.request], refused, *named)
        groups.setdefault(key, []).append(clause)
    return list(groups.values())


def _only_joins(request: str, what: RequestContent) -> bool:
    """Whether a request asks for nothing but one act on one treaty."""
    return len(what.acts) == len(what.treaties) == 1 and standard(request) and not what.matter - what.treaties


def _beside(numbers: Sequence[int], groups: Sequence[Sequence[Clause]], scores: NDArray[np.float64] | None) -> list[int]:
    """The groups by their numbers, those with the most States first, and behind each those that are likely to ask for the same thing."""
    left = sorted(numbers, key=lambda number: -len({each.printed for clause in groups[number] for each in clause.recommenders}))
    found: list[int] = []
    while left:
        first = left.pop(0)
        near = [number for number in left if scores is not None and scores[first, number] >= 0]
        found += [first, *near]
        left = [number for number in left if number not in near]
    return found
