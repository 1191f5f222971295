"""What is asked in a review, each request in its place: the one room that says on which subjects a request is, and which requests count as one.

Every chapter, examination and file takes both from here. A request has one chief subject and may count under others (`which_subjects`). One that
asks to join a treaty counts with all that do so, in whatever words; so does one that asks to withdraw reservations to it. Of others two are taken
for the same one only where nothing is left to doubt: their wordings are near-identical and name the same treaties, people and numbers; or both ask
for nothing but one act on the same treaty; in the same strength. What asks for one act on one thing, in other words or another strength, is put
together beside that, whole or by the part that does (`linking.requests.belonging`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ..labelling.near_wordings import clusters, standard
from ..labelling.which_subjects import JOINING, SHARING, UNSURE, subjects_of
from ..languages.word_tables import reading_in
from ..light_dataclass import dataclass
from ..linking.requests.asked_alike import MOST_COMPARED
from ..linking.requests.besides_joining import besides_joining
from ..linking.requests.requests_for_thing import Found, Thing, things_asked_for
from ..linking.requests.what_is_asked import Asked, request_matter
from ..linking.treaties.reservations_asked import reservations_asked
from ..linking.treaties.treaties_asked import treaties_asked
from ..records import Clause, Review
from .labels import is_demanding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ..labelling import Labelled


@dataclass(frozen=True, slots=True)
class ByIssue:
    """The requests of a review by the identifiers of their clauses. `treaties`: those that ask to join one, by its code; `reservations`: those that
    ask to withdraw reservations to one. `groups`: all others, those that are the same together, by their chief subject, as UPR Info names it.
    `subjects`: those of every clause, the chief one first. `things`: the others again, those that ask for one act on one thing together, and with
    them what asks for that besides a treaty."""

    treaties: dict[str, tuple[str, ...]]
    reservations: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[tuple[str, ...], ...]]
    subjects: dict[str, tuple[str, ...]]
    things: tuple[OneThing, ...] = ()


@dataclass(frozen=True, slots=True)
class OneThing:
    """The clauses that `surely` ask for one act on one thing, the most central first, and those that `possibly` do, too. `parts`: of those that ask
    for it in a part the words of that; they may ask for other things, too."""

    surely: tuple[str, ...]
    possibly: tuple[str, ...]
    parts: dict[str, str]


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
        own = {clause.id: _subjects(clause, labels[clause.id], joins=clause.id in joins) for clause in clauses}
        subjects = {clause: _all_of(JOINING if clause in joins else each[0], each) for clause, each in own.items()}
        every = _same([clause for clause in clauses if clause.id in rows and clause.id not in joins], labels)
        for number, group in enumerate(every):
            issues = Counter[str]()
            for clause in group:
                issues[own[clause.id][0]] += rows[clause.id]
            chief = issues.most_common(1)[0][0]
            found[chief].append(number)
            subjects |= {clause.id: _all_of(chief, own[clause.id]) for clause in group}
        besides = {clause.id: besides_joining(clause.request) for clause in clauses if clause.id in joins and clause.id in rows}
        more = [[clause] for clause in clauses if besides.get(clause.id)]
        made = _found([*every, *more], labels, besides, makers)
    ids = [tuple(clause.id for clause in group) for group in (*every, *more)]
    scores = made.scores if made is not None else None
    groups = {issue: tuple(ids[number] for number in _beside(numbers, every, scores)) for issue, numbers in found.items()}
    things = made.things if made is not None else [Thing((number,), (), {}) for number in range(len(every))]
    apart = [each for each in things if any(number < len(every) for number in each.surely)]  # a treaty's request by itself stands with the treaty
    return ByIssue(treaties, reservations, groups, subjects, tuple(_one_thing([*every, *more], each) for each in apart))


def _one_thing(groups: Sequence[Sequence[Clause]], thing: Thing) -> OneThing:
    """A thing by its clauses; each has the words of the part that asks for it, as far as they are its own."""
    parts = {clause.id: part for number, part in thing.parts.items() for clause in groups[number] if part in clause.request}
    ids = [[clause.id for clause in group] for group in groups]
    return OneThing(_flat(ids, thing.surely), _flat(ids, thing.possibly), parts)


def _subjects(clause: Clause, labelled: Labelled, *, joins: bool) -> tuple[str, ...]:
    found = subjects_of(clause.request, labelled, joins=joins)
    if joins or found[0] != JOINING or request_matter(clause.request).acts:
        return found
    likely = {each.issue for each in labelled.issues if each.probability >= _LIKELY}
    chief = next((each for each in found if each != JOINING and each in likely), JOINING)
    return tuple(dict.fromkeys((chief, *found)))


_LIKELY = 0.5
"""The probability of a subject that goes before the instrument that a request names: what is more likely than not."""


def _flat(ids: Sequence[Sequence[str]], numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(each for number in numbers for each in ids[number])


def _found(
    groups: Sequence[Sequence[Clause]], labels: Mapping[str, Labelled], besides: Mapping[str, str], makers: Mapping[str, frozenset[str]]
) -> Found | None:
    """What is asked for by the first request of each group, or by what it asks `besides` joining a treaty, and how surely each two ask for one thing;
    None where there are too many to hold each against each, or none."""
    firsts = [group[0] for group in groups]
    words = [besides.get(each.id) or each.request for each in firsts]
    who = [frozenset[str]().union(*(makers[clause.id] for clause in group)) for group in groups]
    return things_asked_for(words, [labels[each.id] for each in firsts], who) if 0 < len(firsts) <= MOST_COMPARED else None


def _all_of(chief: str, own: Iterable[str]) -> tuple[str, ...]:
    """The subjects of a request: the chief one, and its others. What is on no sure subject, or asks to share, is nothing else besides."""
    return (chief, *(each for each in own if each not in {chief, SHARING, UNSURE}))


def _same(clauses: Sequence[Clause], labels: Mapping[str, Labelled]) -> list[list[Clause]]:
    """The clauses in groups that surely ask for the same, in the report's order."""
    near = clusters(clause.request for clause in clauses)
    groups: dict[tuple[object, ...], list[Clause]] = {}
    for clause in clauses:
        what, label = request_matter(clause.request), labels[clause.id]
        action = label.action
        strength = (action.category if action.sure else 0, is_demanding(label), label.does.does == "restrict")
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
