"""Two or three earlier requests that can be made again: the strongest by the drafting checks first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ....linking.treaties.joining_treaties import joining
from ....names import session
from ....records import Clause, Review
from .asked_on_topic import AskedOnTopic, Proposed, asks_to_go_on, how_surely_told, says_done
from .sayable_request import asker_speaks, names_past_year, sayable

if TYPE_CHECKING:
    from ....labelling import Labelled
    from ...drafting.draft_marks import DraftMark

Marks = Callable[[], Mapping[str, "tuple[DraftMark, ...]"]]
"""What gives the marks of a review's requests, by the clause."""

MOST_PROPOSED = 3
_MOST_CHECKED = 16
"""Requests that are checked, those of the most specific actions first: a subject may have a hundred."""
_ALIKE = 0.6
"""The share of common words from which two requests are too much alike for both to be proposed."""
_WEAK = frozenset({"category"})
"""Marks that no request has that is proposed."""
_ASKING = frozenset({"change", "continue", "praise"})
"""What a request does that may be made again."""
_WEIGHTS = {"no_end": 4, "soft": 2, "no_instrument": 2, "no_addressee": 2, "several": 1, "no_deadline": 1}
"""How much each mark of the drafting checks weakens a request. Set by judgement: what can't be checked is the weakest."""


def marks_of_requests(review: Review, labels: Mapping[str, Labelled]) -> dict[str, tuple[DraftMark, ...]]:
    """What the drafting checks mark in each request of a review that may be made again, by the clause."""
    asked = [(clause, labels[clause.id]) for item in review.items if not item.notes for clause in item.clauses if clause.id in labels]
    made = ((clause.id, marks_of_request(clause, label)) for clause, label in asked)
    return {clause: marks for clause, marks in made if marks is not None}


def marks_of_request(clause: Clause, label: Labelled) -> tuple[DraftMark, ...] | None:
    """What the drafting checks mark in a request; None for one that asks for nothing that is to change."""
    from ...drafting.checks import drafting_marks

    if label.does.does not in _ASKING or asks_to_go_on(label, clause.request):
        return None
    return drafting_marks(clause.request, label)


def proposed_requests(
    asked: Sequence[AskedOnTopic], labels: Mapping[str, Labelled], reviews: Sequence[Review], marked: Mapping[str, Marks]
) -> Iterator[Proposed]:
    """Earlier requests in their words, those that are surely on the topic and whole sentences by themselves.

    None that a document tells as done, that asks to join what the State may have joined since, or for what was due before the newest
    review. Those of which its report speaks, or which it calls done, come after all others: that is its word, which stands beside them.
    So do those that name the topic beside what they ask for; of the others the newest go first. `marked` are those of each review
    (`marks_of_requests`), by its identifier; asked for where a request may be proposed.
    """
    found = sorted(_weighed(asked, labels, reviews, marked), key=lambda pair: pair[0])
    yield from _apart([each for _, each in found], MOST_PROPOSED)


def _weighed(
    asked: Sequence[AskedOnTopic], labels: Mapping[str, Labelled], reviews: Sequence[Review], marked: Mapping[str, Marks]
) -> Iterator[tuple[tuple[object, ...], Proposed]]:
    sure = (each for each in asked if each.plain and not each.is_done)
    likely = sorted(
        sure, key=lambda each: (how_surely_told(each), each.aside, not each.by_name, -each.review.session, -each.category, each.clause.id)
    )
    for each in likely[:_MOST_CHECKED]:
        label = labels.get(each.clause.id)
        if (
            label is None
            or not each.verbatim
            or each.item.notes
            or not sayable(each.clause.request)
            or asker_speaks(each.clause.request)
            or names_past_year(each.clause.request, int(session(reviews[-1].session).start[:4]))
            or _may_be_joined(each, reviews)
            or (found := marked[each.review.id]().get(each.clause.id)) is None
        ):
            continue
        one = Proposed(each, found)
        if not _kinds(one) & _WEAK:
            weight = weakness(found)
            told = how_surely_told(each), says_done(each), each.aside, not each.by_name, -each.review.session, weight
            yield (*told, -label.action.category, len(each.clause.request), each.clause.id), one


def weakness(marked: Iterable[DraftMark]) -> int:
    """How weak the marks of the drafting checks make a request: what can't be checked weighs most."""
    return sum(_WEIGHTS.get(mark.kind, 0) for mark in marked if not mark.definite)


def _kinds(each: Proposed) -> frozenset[str]:
    return frozenset(mark.kind for mark in each.marks)


def _apart(found: Sequence[Proposed], most: int) -> list[Proposed]:
    chosen: list[Proposed] = []
    for one in found:
        if len(chosen) < most and all(_share(one.asked.clause.request, other.asked.clause.request) < _ALIKE for other in chosen):
            chosen.append(one)
    return chosen


def _may_be_joined(asked: AskedOnTopic, reviews: Sequence[Review]) -> bool:
    return bool(joining((asked.clause.request,)).named) and asked.review is not reviews[-1]


def _share(one: str, other: str) -> float:
    a, b = set(one.lower().split()), set(other.lower().split())
    return len(a & b) / max(1, len(a | b))
