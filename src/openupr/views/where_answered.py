"""Where the State's answers stand, as a line that counts them cites it: its own count, else the first answer of each kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..records import Position, Review
from ..text import Place
from .answers_shown import answers_of


def answered_at(review: Review) -> dict[Position, list[Place]]:
    """Where the first answer of each position stands in each document: in an addendum, else in the list of the report that the item stands in."""
    found: dict[Position, list[Place]] = {}
    leads = {each.number: each for each in review.report.lead_ins} if review.report else {}
    answers = answers_of(review)
    for item in review.items:
        answer, lead = answers[item.id], leads.get(item.lead_in)
        place = answer.parts[0].place if answer.parts else lead.place if lead else item.place
        if place.document not in {each.document for each in found.get(answer.position, ())}:
            found.setdefault(answer.position, []).append(place)
    return found


def totals_at(review: Review, numbers: Mapping[Position, int]) -> tuple[Place, ...]:
    """Where the State itself gives these numbers; empty where it does not, or gives others."""
    stated = [total for addendum in review.addenda for total in addendum.totals if total.of == "position"]
    if {(each.position, each.count) for each in stated} != set(numbers.items()):
        return ()
    return tuple({(each.place.document, each.place.paragraph): each.place for each in reversed(stated)}.values())


def firsts(at: Mapping[Position, Sequence[Place]], positions: Sequence[Position]) -> tuple[Place, ...]:
    """The first of these places of each position."""
    return tuple(dict.fromkeys(place for each in positions for place in at.get(each, ())[:1]))
