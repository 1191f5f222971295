"""What is doubtful in the answers that part II gives: lead-ins that leave a position open, one sentence that answers everything, one request under
two positions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ....records import Clause, Doubt, Item, LeadIn, Position
from ....text import Place

_DECIDED = {Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.SUPPORTED_IN_PRINCIPLE, Position.NOTED, Position.NOT_SUPPORTED}
_POINTING = re.compile(r"\b(?:it|its|them|they|this|that|these|those|such|above|same)\b")
"""A request with such a word may ask for another thing at each place."""


_CLAUSE_DOUBTS = {
    "clause_without_verb": "in {number}, nothing tells which verb “{words}” goes with",
    "clause_without_object": "in {number}, nothing tells what “{words}” is to be done with",
    "state_under_review_listed": "{number} names the State under review among those that recommend; it is left out",
}


def on_clause(kind: str, number: str, clause: Clause, place: Place) -> Doubt:
    """The doubt of a kind on a clause of the item with this number."""
    return Doubt(kind, _CLAUSE_DOUBTS[kind].format(number=number, words=clause.request[:80]), clause.id, place)


def left_open(lead_in: LeadIn, why: str, items: Sequence[Item]) -> Doubt:
    """The doubt on a paragraph that speaks of a position and leaves it open for these items."""
    numbers = _numbers(items)
    said = (
        f"paragraph {lead_in.number} leaves the position on {numbers} open ({why})"
        if lead_in.number
        else f"the position on {numbers} is left open ({why})"
    )
    return Doubt("position_left_open", said, items[0].id, lead_in.place)


def without_position(items: Sequence[Item], doubts: Sequence[Doubt]) -> Iterator[Doubt]:
    """Doubts on lists of which nothing in the report states a position, where no other doubt says so."""
    doubted = {doubt.record for doubt in doubts if doubt.kind == "position_left_open"}
    for lead_in, group in groupby((item for item in items if item.position is Position.UNANSWERED), key=lambda item: item.lead_in):
        listed = list(group)
        if not any(item.id in doubted for item in listed):
            said = f"no sentence that we understand states a position on {_numbers(listed)} (paragraph {lead_in})"
            yield Doubt("position_not_found", said, listed[0].id, listed[0].place)


def _numbers(items: Sequence[Item]) -> str:
    return f"{items[0].number} to {items[-1].number}" if len(items) > 1 else items[0].number


def answered_at_once(lead_in: LeadIn, position: Position, count: int) -> Doubt | None:
    """The doubt on one sentence after the lists that decides all recommendations of a report; what only puts the answer off is the rule's own
    formula."""
    if position not in _DECIDED or count < 2:
        return None
    where = f"paragraph {lead_in.number}" if lead_in.number else "an unnumbered paragraph"
    said = f"one sentence after the lists ({where}) answers all {count} recommendations at once: {position.value.replace('_', ' ')}"
    return Doubt("answers_whole_report", said, "", lead_in.place)


def under_two_positions(items: Sequence[Item]) -> Iterator[Doubt]:
    """Doubts on requests that stand in the same words under two positions."""
    first: dict[str, Item] = {}
    for item in items:
        if item.position is Position.UNANSWERED:
            continue
        for clause in item.clauses:
            words = re.sub(r"\W+", " ", clause.request.lower()).strip()
            if len(words.split()) < 2 or _POINTING.search(words):
                continue
            other = first.setdefault(words, item)
            if other.position is not item.position:
                both = f"{other.number} ({_named(other.position)}) and {item.number} ({_named(item.position)})"
                yield Doubt("two_positions", f"the same request stands under two positions: {both}", item.id, item.place)


def _named(position: Position) -> str:
    return position.value.replace("_", " ")
