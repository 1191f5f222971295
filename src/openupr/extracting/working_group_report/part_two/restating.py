"""What a paragraph of part II says about items by their numbers: positions and claims that stand after a list, or that differ within one.

"Recommendations 77.13 and 77.43 above have already been implemented", "Nos. 85-119 are in the process of implementation", "the recommendations
in paragraph 54 did not enjoy the support", "of which 102 to 123 are already implemented".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....records import Claim, Item, Origin, Position
from .lead_ins import Stated, claims_by_number, numbers_in, stated

# Numbers without their paragraph's follow one of these words.
_NAMED = re.compile(
    r"\b(?:recommendations?\s+(?:marked\s+with\s+an\s+asterisk,\s*)?(?:Nos?\.?|numbers?)?|Nos?\.?|numbers?|of\s+which)\s*(?=\d)", re.IGNORECASE
)
_PARTS = re.compile(r";\s+|(?<=[a-z)])\.\s+(?=[A-Z])|,\s+(?:while|whereas|and\s+(?=[Nn]os?\.))\s*")
_IN_PARAGRAPH = re.compile(r"\b(?:in|under|of)\s+paragraphs?\s+(\d{1,3})\b", re.IGNORECASE)
_WHOLE_LIST = re.compile(
    r"\brecommendations?\s+(?:\w+\s+){0,3}?(?:in|under|of)\s+paragraphs?\s+(\d{1,3})(?:\s+and\s+(\d{1,3}))?\b(?!\s*\()", re.IGNORECASE
)


def restate(text: str, says: Stated, items: list[Item]) -> bool:
    """Apply to the items before it what a paragraph says of them by number; returns whether it names any.

    "No. 1 enjoys the support; Nos. 2 and 4 do not": where several parts of a sentence each state a position of numbers of their own, each counts
    by itself.
    """
    where = _IN_PARAGRAPH.search(text)
    parts = [(part, stated(part)) for part in _PARTS.split(text)]
    telling = [(part, of_part) for part, of_part in parts if of_part.position is not None and _named(part, items, where)]
    if len(telling) > 1:
        for part, of_part in telling:
            _apply(part, of_part, _named(part, items, where), items)
        return True
    named = _named(text, items, where)
    if named:
        _apply(text, says, named, items)
    return bool(named)


def _apply(text: str, says: Stated, named: list[tuple[str, int]], items: list[Item]) -> None:
    claims = claims_by_number(text, [name for name, _ in named])
    for name, index in named:
        item = items[index]
        claim = claims[name][0] if name in claims else (says.claim if says.claim is not Claim.NONE else item.claim)
        # A paragraph that only claims leaves the position as the list stated it.
        keeps = says.position is None or (
            claim is not Claim.NONE and says.position is Position.SUPPORTED and item.position is not Position.UNANSWERED
        )
        items[index] = replace(item, position=item.position if keeps else says.position or item.position, claim=claim)


def restate_within(text: str, items: list[Item], start: int) -> None:
    """Where the lead-in of the list items[start:] attaches its claim to some of its numbers, take it from the others."""
    own = list(items[start:])
    named = {index: name for name, index in _named(text, own, _IN_PARAGRAPH.search(text))}
    claims = claims_by_number(text, [*named.values()])
    if not claims:
        return
    for index, item in enumerate(own):
        claim = claims[named[index]][0] if named.get(index) in claims else Claim.NONE
        items[start + index] = replace(item, claim=claim)


def restate_open(says: Stated, items: list[Item]) -> None:
    """A paragraph after the lists states the position of all items that have none yet."""
    for index, item in enumerate(items):
        if item.position is Position.UNANSWERED and says.position is not None:
            items[index] = replace(item, position=says.position, claim=says.claim)


def _named(text: str, items: Sequence[Item], where: re.Match[str] | None = None) -> list[tuple[str, int]]:
    """The items that a text names: (the number as the text has it, index). `where`: "in paragraph 23", which may stand elsewhere."""
    index = {item.number: position for position, item in enumerate(items)}
    found = [(number, index[number]) for number, _ in numbers_in(text, list(index))]
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
        return [(number, bare[number]) for number, _ in numbers_in(text[start.end() : stop], list(bare))]
    whole = _WHOLE_LIST.search(text)
    if whole:
        return [(items[p].number, p) for number in whole.groups() if number for p in lists.get(number, [])]
    return []
