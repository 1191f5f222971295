"""Where the State's answers stand, as a line that counts them cites it: its own count, else the first answer of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ....languages.messages import Message, message
from ....names import cycle_of
from ....records import OPEN, Position, Review
from ....text import Place
from ...answers_shown import answers_of
from ..listed.report_shown import RecommendedShown


def answered_at(review: Review) -> dict[Position, list[Place]]:
    """Where the answers of each position stand in each document: the first one in an addendum, else each paragraph of the report that states it."""
    found: dict[Position, list[Place]] = {}
    answers = answers_of(review)
    for item in review.items:
        answer, there = answers[item.id], found.setdefault(answers[item.id].position, [])
        lead = review.report.answering(item) if review.report else None
        if not answer.parts and lead:
            there.extend([lead.place] if lead.place not in there else [])
        elif (place := answer.parts[0].place if answer.parts else item.place).document not in {each.document for each in there}:
            there.append(place)
    return found


def totals_at(review: Review, numbers: Mapping[Position, int]) -> tuple[Place, ...]:
    """Where the State itself gives these numbers; empty where it does not, or gives others.

    Some tell the answers that the report had before apart from those of the addendum ("12 were supported at once, 30 are now"): then both make the
    number."""
    every = [total for addendum in review.addenda for total in addendum.totals if total.position is not None]
    alone = [total for total in every if total.of == "position"]
    for stated in (alone, every):
        counts = {(each.of, each.position): each.count for each in stated}
        if len(counts) < len({(each.of, each.position, each.count) for each in stated}):
            continue  # two numbers for one thing: which one is meant can't be told
        sums = Counter[Position | None]()
        for (_, position), count in counts.items():
            sums[position] += count
        if sums == numbers:
            return tuple({(each.place.document, each.place.paragraph): each.place for each in reversed(stated)}.values())
    return ()


def firsts(at: Mapping[Position, Sequence[Place]], positions: Sequence[Position]) -> tuple[Place, ...]:
    """These places of each position in the first document that has one."""
    return tuple(dict.fromkeys(place for each in positions for place in at.get(each, ()) if place.document == at[each][0].document))


def answers_elsewhere(review: Review, view: RecommendedShown, state: Message | str) -> Message | None:
    """Where the answers stand that the report puts off, where no addendum is held: from cycle 2 on in one whose symbol follows from the report's; and
    that it can't be told what the State refused, where no answer is at hand."""
    symbol = review.report.document.symbol if review.report else ""
    put_off = any(each.position in OPEN for each in view.positions)
    if not put_off or review.addenda or view.final:
        return None
    in_addendum = bool(symbol) and cycle_of(review.session) > 1
    if all(each.position in OPEN for each in view.positions):
        if not in_addendum:
            return message("So we can’t tell what {state:the} supported or refused: we have read no document with the later answers.", state=state)
        return message(
            "So we can’t tell what {state:the} supported or refused. The answers usually come in an addendum: here it would be {symbol}, "
            "which we have not read.",
            symbol=f"{symbol}/Add.1",
            state=state,
        )
    if in_addendum:
        return message(
            "For reviews from 2012 on, later answers usually come in a separate document, an addendum. "
            "Here it would be {symbol}, which we have not read.",
            symbol=f"{symbol}/Add.1",
        )
    return message("We have read no document with the later answers.")
