"""Who asked again, in a later review, for what was asked in an earlier one: by the strict relation, and by the like that may be it.

That two requests are likely to be on one matter is not enough: "combat discrimination" is not again every request on hate speech. Told is only what
is surely the same or its next step, for the same people, with most of what each says in the other; what is a copy of such a request in the later
review goes with it. What the model finds likely beyond that "may be asked again". Each later review is held against the earlier one itself, not link
by link, so that nothing drifts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from ....labelling.near_copies import NEAR_COPY
from ....labelling.near_wordings import wording_clusters
from ....light_dataclass import dataclass
from ....linking.requests.request_pairs import read_request
from ....linking.requests.surely_same import LIKELY_SAME, share_of_each, surely_same
from ....records import Clause, EarlierLink, Item, Relation, Review

_REPEATS = frozenset({Relation.SAME, Relation.BUILDS})
MOST_OF_EACH = 0.45
"""The share of each one's words that the other one has, at the least, to be told as asked again. Set on SVN-34 and SVN-48."""


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """Who asked for it again: the later review, the item there, and whether it surely asks for that (else it may)."""

    review: Review
    item: Item
    sure: bool


def asked_again(earlier: Review, later: Review, links: Iterable[EarlierLink]) -> dict[str, tuple[AskedAgain, ...]]:
    """Who asked again in the later review, by the item of the earlier one, in the order of the report. `links` are all requests of the earlier review
    that stand to one of the later."""
    before = {clause.id: (item, clause) for item in earlier.items for clause in item.clauses}
    now = {clause.id: (item, clause) for item in later.items for clause in item.clauses}
    found: dict[str, dict[str, bool]] = {}
    for link in links:
        if link.earlier in before and link.clause in now:
            grade = _grade(now[link.clause][1], before[link.earlier][1], link)
            if grade is not None:
                of_it = found.setdefault(before[link.earlier][0].id, {})
                of_it[link.clause] = of_it.get(link.clause, False) or grade
    copies = _copies(clause for _, clause in now.values()) if found else {}
    return {name: _items(later, _with_copies(of_it, copies)) for name, of_it in found.items()}


def _grade(now: Clause, before: Clause, link: EarlierLink) -> bool | None:
    """Whether one surely asks again for the other (True), may (False), or is another request (None)."""
    if link.judged:
        return True if link.relation in _REPEATS else None
    one, other = read_request(now.request).asked, read_request(before.request).asked
    if link.relation not in _REPEATS or (one.people != other.people and not one.people & other.people):
        return None
    own = {each.state for each in now.recommenders if each.state} & {each.state for each in before.recommenders if each.state}
    if not surely_same(now.request, before.request, link.relation, link.probability):
        return False if own and link.probability >= LIKELY_SAME else None
    alike = bool(one.treaties & other.treaties) or share_of_each(now.request, before.request) >= MOST_OF_EACH
    return alike and one.people == other.people


def _copies(clauses: Iterable[Clause]) -> Mapping[str, frozenset[str]]:
    """The clauses of a review that are near-copies of each, with it."""
    every = list(clauses)
    home = wording_clusters((each.request for each in every), NEAR_COPY)
    groups: dict[int, set[str]] = {}
    for each in every:
        groups.setdefault(home[each.request], set()).add(each.id)
    return {each.id: frozenset(groups[home[each.request]]) for each in every}


def _with_copies(found: Mapping[str, bool], copies: Mapping[str, frozenset[str]]) -> dict[str, bool]:
    """The same, with the copies of what surely asks again."""
    return {**found, **dict.fromkeys((other for name, sure in found.items() if sure for other in copies[name]), True)}


def _items(later: Review, found: Mapping[str, bool]) -> tuple[AskedAgain, ...]:
    graded = ((item, _sure(item, found)) for item in later.items)
    return tuple(AskedAgain(later, item, sure) for item, sure in graded if sure is not None)


def _sure(item: Item, found: Mapping[str, bool]) -> bool | None:
    grades: Collection[bool] = [found[clause.id] for clause in item.clauses if clause.id in found]
    return any(grades) if grades else None
