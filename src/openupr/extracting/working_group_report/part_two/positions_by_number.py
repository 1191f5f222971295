"""What a paragraph of part II says about items by their numbers: positions and claims that stand after a list, or that differ within one.

"Recommendations 77.13 and 77.43 above have already been implemented", "Nos. 85-119 are in the process of implementation", "the recommendations
in paragraph 54 did not enjoy the support", "of which 102 to 123 are already implemented".
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from itertools import groupby

from ....languages import POSITION, AnswerReading, settled_meaning
from ....light_dataclass import dataclass, replace
from ....records import SUPPORTS, Claim, Item, Origin, Position
from .lead_ins import StatedAnswer, claims_by_number, item_numbers_in, without_dates

# Numbers without their paragraph's follow one of these words.
_NAMED = re.compile(
    r"\b(?:recommendations?\s+(?:marked\s+with\s+an\s+asterisk,\s*)?(?:Nos?\.?|numbers?)?|Nos?\.?|numbers?|of\s+which)\s*(?=\d)", re.IGNORECASE
)
_IN_PARAGRAPH = re.compile(r"\b(?:in|under|of)\s+paragraphs?\s+(\d{1,3})\b", re.IGNORECASE)
_WHOLE_LIST = re.compile(
    r"\brecommendations?\s+(?:\w+\s+){0,3}?(?:in|under|of)\s+paragraphs?\s+(\d{1,3})(?:\s+and\s+(\d{1,3}))?\b(?!\s*\()", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?:above|preceding|foregoing|previous|earlier)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Named:
    """An item that a text names: its number as the text has it, its index, and where it is named."""

    number: str
    index: int
    at: int


def restate(text: str, says: StatedAnswer, items: list[Item], start: int = 0) -> tuple[list[int], list[int]]:
    """Apply to the items from `start` on what a paragraph says of them by number; returns those that it names, and those of which it leaves open what
    was a positive answer.

    "Aldovar accepts recommendations 1 and 2, and notes 3": where a text states several positions, each number gets that of the words before it, or,
    where numbers come first, of the words behind it.
    """
    named = _named(text, items[start:], _IN_PARAGRAPH.search(text))
    claims = claims_by_number([(each.number, each.at) for each in named], says.readings)
    unclear = []
    for each in named:
        index = start + each.index
        item = items[index]
        position, open_ = _position(each, named, says)
        if position is Position.NOT_SUPPORTED and item.position in SUPPORTS and all(r.weak for r in says.readings if r.axis == POSITION):
            position, open_ = None, True  # "not applicable", of what the list supports
        claim = claims.get(each.number) or (says.claim if says.claim is not Claim.NONE else item.claim)
        # A paragraph that only claims leaves the position as the list stated it.
        keeps = position is None or (claim is not Claim.NONE and position is Position.SUPPORTED and item.position is not Position.UNANSWERED)
        new = item.position if keeps else position or item.position
        if open_ and item.position in SUPPORTS:
            new = Position.UNANSWERED
            unclear.append(index)
        items[index] = replace(item, position=new, claim=claim)
    return [start + each.index for each in named], unclear


def _position(each: _Named, named: Sequence[_Named], says: StatedAnswer) -> tuple[Position | None, bool]:
    """The position that a text gives one of the numbers in it, and whether it speaks of one and leaves it open."""
    said = [reading for reading in says.readings if reading.axis == POSITION]
    if len({reading.value for reading in said}) < 2 or any(reading.value is None for reading in said):
        return says.position, bool(says.why)
    answer = settled_meaning(_of_number(each.at, sorted({other.at for other in named}), said))
    return (Position(answer.position) if answer.position else None), answer.position is None


def _of_number(at: int, numbers: Sequence[int], said: Sequence[AnswerReading]) -> list[AnswerReading]:
    """The readings that stand between a number's group of numbers and the next one, on the side on which the text has them."""
    events: list[tuple[int, AnswerReading | None]] = [(n, None) for n in numbers] + [(reading.start, reading) for reading in said]
    runs = [list(run) for _, run in groupby(sorted(events, key=lambda event: event[0]), key=lambda event: event[1] is None)]
    here = next(i for i, run in enumerate(runs) if (at, None) in run)
    if runs[0][0][1] is not None:  # "accepts 1 and 2, and notes 3"; what follows the last number is of it too
        chosen = [*runs[here - 1], *(runs[here + 1] if here + 2 == len(runs) else [])]
    else:
        chosen = runs[here + 1] if here + 1 < len(runs) else runs[here - 1]
    return [reading for _, reading in chosen if reading is not None]


def restate_within(text: str, says: StatedAnswer, items: list[Item], start: int) -> list[int]:
    """Where the lead-in of the list items[start:] says something of some of its numbers: a claim of theirs is taken from the others, and where it
    gives them different positions, each gets its own. Returns the items that it names and leaves open."""
    named = _named(text, items[start:], _IN_PARAGRAPH.search(text))
    if says.position is None and says.why and named:
        _, unclear = restate(text, says, items, start)
        return unclear
    claims = claims_by_number([(each.number, each.at) for each in named], says.readings)
    if claims:
        numbers = {each.index: each.number for each in named}
        for index, item in enumerate(items[start:]):
            items[start + index] = replace(item, claim=claims.get(numbers.get(index, ""), Claim.NONE))
    return []


def restate_open(says: StatedAnswer, items: list[Item], left_open: Container[str]) -> int:
    """A paragraph after the lists states the position of all items that have none yet; returns how many those are. `left_open` are those of which
    another paragraph speaks, and leaves them open: they stay so."""
    count = 0
    for index, item in enumerate(items):
        if item.position is Position.UNANSWERED and item.id not in left_open and says.position is not None:
            items[index] = replace(item, position=says.position, claim=says.claim)
            count += 1
    return count


def claim_of_list_above(says: StatedAnswer, items: list[Item]) -> bool:
    """Carry the claim of a paragraph on "the recommendations listed above" to each of the one list before it; whether it was. Nothing is carried
    where several lists stand before it, or it counts a part of them."""
    claims_alone = says.claim is not Claim.NONE and says.position is None and not says.why
    if not (claims_alone and says.list_above) or len({item.lead_in for item in items}) != 1:
        return False
    items[:] = [item if item.claim is not Claim.NONE else replace(item, claim=says.claim) for item in items]
    return True


def told_in(paragraph: str, items: list[Item], before: Sequence[Item]) -> None:
    """Keep with each item that another paragraph than its lead-in answers the number of that paragraph. `before` are the items before it was read."""
    for index, was in enumerate(before):
        item = items[index]
        number = "" if paragraph == item.lead_in else paragraph
        if item.position is not was.position:
            items[index] = item = replace(item, answered_in=number)
        if item.claim is not was.claim:
            items[index] = replace(item, claimed_in=number)


def leads_on(text: str, says: StatedAnswer) -> bool:
    """Whether a text only leads to the list right behind it, whatever numbers it names: it answers at once, ends in a colon and points to nothing
    before."""
    return says.position is not None and text.rstrip().endswith(":") and _EARLIER.search(text) is None


def is_of_list_to_come(text: str, says: StatedAnswer, items: Sequence[Item]) -> bool:
    """Whether the numbers of a lead-in are those of the list that it leads to: bare numbers, which an earlier list has too, in a text that points to
    no earlier paragraph."""
    lists = {item.lead_in for item in items}
    where = _IN_PARAGRAPH.search(text)
    earlier = (
        _EARLIER.search(text) is not None or (where is not None and where[1] in lists) or bool(item_numbers_in(without_dates(text), _dotted(items)))
    )
    return says.lists and not says.comments and not earlier and bool(_named(text, items, where))


def _dotted(items: Iterable[Item]) -> list[str]:
    return [item.number for item in items if "." in item.number]


def named_numbers(text: str, items: Sequence[Item], start: int = 0, end: int | None = None) -> dict[str, int]:
    """The numbers of the items that a text names from `start` to `end`, each with the item's index."""
    part = " " * start + text[start:end]
    return {each.number: each.index for each in _named(part, items, _IN_PARAGRAPH.search(text))}


def _named(text: str, items: Sequence[Item], where: re.Match[str] | None = None) -> list[_Named]:
    """The items that a text names. `where`: "in paragraph 23", which may stand elsewhere in it."""
    text = without_dates(text)
    index = {item.number: position for position, item in enumerate(items)}
    found = [_Named(number, index[number], at) for number, at in item_numbers_in(text, list(index))]
    if found:
        return found
    lists: dict[str, list[int]] = {}
    for position, item in enumerate(items):
        if item.origin is Origin.LIST:
            lists.setdefault(item.lead_in, []).append(position)
    if not lists:
        return []
    start = _NAMED.search(text)
    if start:
        # A paragraph's number that has no list is a misprint; then the list just before is meant.
        chosen = (lists.get(where[1]) if where else None) or lists[list(lists)[-1]]
        here = _IN_PARAGRAPH.search(text, start.end())
        stop = here.start() if here else len(text)
        bare = {items[position].number.rpartition(".")[2]: position for position in chosen}
        return [_Named(number, bare[number], start.end() + at) for number, at in item_numbers_in(text[start.end() : stop], list(bare))]
    whole = _WHOLE_LIST.search(text)
    if whole:
        return [_Named(items[p].number, p, whole.start()) for number in whole.groups() if number for p in lists.get(number, [])]
    return []
