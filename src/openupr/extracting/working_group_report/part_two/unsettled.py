"""What is doubtful in the answers that part II gives: lead-ins that leave a position open, one sentence that answers everything, one request under
two positions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ....languages.messages import Message, Text, message, said_later
from ....languages.reasons_said import reason_said
from ....records import Clause, Doubt, Item, LeadIn, Position
from ....records.dialogue.positions_said import position_said
from ....text import Place
from .references import DialogueReference

_DECIDED = {Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.SUPPORTED_IN_PRINCIPLE, Position.NOTED, Position.NOT_SUPPORTED}
_POINTING = re.compile(r"\b(?:it|its|them|they|this|that|these|those|such|above|same)\b")
"""A request with such a word may ask for another thing at each place."""


_CLAUSE_DOUBTS: dict[str, str] = said_later(
    {
        "clause_without_verb": "in {number}, our program can’t tell which verb “{words}” goes with",
        "clause_without_object": "in {number}, nothing tells what “{words}” is to be done with",
        "state_under_review_listed": "{number} names the State under review among those that recommend; it is left out",
    }
)


def on_clause(kind: str, number: str, clause: Clause, place: Place) -> Doubt:
    """The doubt of a kind on a clause of the item with this number."""
    return Doubt(kind, message(_CLAUSE_DOUBTS[kind], number=number, words=clause.request[:80]), clause.id, place)


def left_open_doubt(lead_in: LeadIn, why: str, items: Sequence[Item]) -> Doubt:
    """The doubt on a paragraph that speaks of a position and leaves it open for these items."""
    numbers, reason = _numbers(items), reason_said(why)
    said = (
        message("paragraph {number} leaves the position on {numbers} open ({why})", number=lead_in.number, numbers=numbers, why=reason)
        if lead_in.number
        else message("the position on {numbers} is left open ({why})", numbers=numbers, why=reason)
    )
    return Doubt("position_left_open", said, items[0].id, lead_in.place)


def one_of_several(number: str, reference: DialogueReference) -> Message:
    """What is said of a paragraph that points to one of several requests of a paragraph of part I."""
    return message(
        "paragraph {number} means one request of paragraph {other} ({words}), and we can’t tell which",
        number=number,
        other=reference.name,
        words=reference.described,
    )


def names_nothing(number: str, name: str) -> Message:
    """What is said of a paragraph that points to a paragraph, or a letter of it ("54-b"), which part I does not have."""
    paragraph, dash, letter = name.partition("-")
    return message(
        "paragraph {number} refers to {other}, which part I does not have", number=number, other=f"{paragraph} ({letter})" if dash else paragraph
    )


def without_position(items: Sequence[Item], doubts: Sequence[Doubt]) -> Iterator[Doubt]:
    """Doubts on lists of which nothing in the report states a position, where no other doubt says so."""
    doubted = {doubt.record for doubt in doubts if doubt.kind == "position_left_open"}
    for lead_in, group in groupby((item for item in items if item.position is Position.UNANSWERED), key=lambda item: item.lead_in):
        listed = list(group)
        if not any(item.id in doubted for item in listed):
            said = message(
                "no sentence that we understand states a position on {numbers} (paragraph {number})", numbers=_numbers(listed), number=lead_in
            )
            yield Doubt("position_not_found", said, listed[0].id, listed[0].place)


def _numbers(items: Sequence[Item]) -> Text:
    return message("{first} to {last}", first=items[0].number, last=items[-1].number) if len(items) > 1 else items[0].number


def answered_at_once(lead_in: LeadIn, position: Position, count: int) -> Doubt | None:
    """The doubt on one sentence after the lists that decides all recommendations of a report; what only puts the answer off is the rule's own
    formula."""
    if position not in _DECIDED or count < 2:
        return None
    said = message(
        "one sentence after the lists ({where}) answers all {count} recommendations at once: {position}",
        where=message("paragraph {number}", number=lead_in.number) if lead_in.number else message("an unnumbered paragraph"),
        count=count,
        position=position_said(position),
    )
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
                said = message(
                    "the same request stands under two positions: {first} ({one}) and {second} ({another})",
                    first=other.number,
                    one=position_said(other.position),
                    second=item.number,
                    another=position_said(item.position),
                )
                yield Doubt("two_positions", said, item.id, item.place)
