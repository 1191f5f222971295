"""Exceptions by number in what a paragraph answers: "supports the following recommendations, with the exception of 62.2, which is noted".

The numbers get what is said of them, or stay open; the others keep the answer. Where an exception names no number, or one that is no item of the
list, nothing is divided, and the whole answer stays open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ....light_dataclass import dataclass, replace
from ....records import SUPPORTS, Claim, Item, Position
from .lead_ins import StatedAnswer, stated_answer
from .positions_by_number import named_numbers, restate

_NUMBER = r"\d{1,3}(?:\s?\.\s?\d{1,3}){0,2}"
_NUMBERS = rf"{_NUMBER}(?:\s*(?:,\s*and\b|,|and\b|or\b|to\b|through\b|-|–|—)\s*(?:Nos?\.?\s*)?{_NUMBER})*(?![\w/(]|\.\d|\s*(?:%|per\s+cent))"
# What is said of the numbers right behind them, up to the next comma.
_SAID = r"(?:,?\s+(?:(?:both|all)\s+of\s+)?which\b[^,;:.]{2,160})"
_EXCEPTION = re.compile(
    r"(?:,\s*|\()?\b(?:with\s+the\s+(?:sole\s+|only\s+)?exceptions?\s+of|except(?:ing)?(?:\s+for)?|save(?:\s+for)?|apart\s+from|other\s+than|excluding)\s+"
    rf"(?P<numbers>(?:the\s+)?(?:recommendations?\s+)?(?:(?:Nos?\.?|numbers?|paragraphs?)\s*)?{_NUMBERS})(?P<said>{_SAID})?\)?",
    re.IGNORECASE,
)
# Behind it stands a sign, or the verb of the sentence; with "and those on ..." more is excepted than the numbers.
_ENDS = re.compile(
    r"\s*(?:$|[.:;]|,(?!\s*(?:and|or|nor|as\s+well\s+as|in|to|but)\b)"
    r"|(?=\s(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|enjoy|receive|command|meet|in\s+the\s+list|below|above)\b))"
)
_MANY = re.compile(r"\W*(?:(?:both|all)\s+of\s+)?which\s+(?:are|were|have|enjoy|do|remain|receive|command|meet)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Divided:
    """An answer with exceptions: `rest` is the text without them, `says` what it states, `apart` what is said of the items at these indexes."""

    rest: str
    says: StatedAnswer
    apart: dict[int, StatedAnswer]


def divided(text: str, items: Sequence[Item], is_other: Callable[[str], bool] | None) -> Divided | None:
    """An answer to these items divided by its exceptions; None where it has none, or one that is not understood."""
    rest, apart = text, dict[int, StatedAnswer]()
    for match in _EXCEPTION.finditer(text):
        indexes = _indexes(text, match, items)
        said = match["said"] or ""
        if not indexes or not _ENDS.match(text, match.end()) or (len(indexes) == 1 and _MANY.match(said)):
            return None
        own = stated_answer(f"The recommendations {said.strip(' ,')}.", is_other) if said else StatedAnswer(None, Claim.NONE, "")
        apart.update(dict.fromkeys(indexes, own))
        rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    says = stated_answer(rest, is_other) if apart else None
    return Divided(rest, says, apart) if says is not None and says.position is not None else None


def _indexes(text: str, match: re.Match[str], items: Sequence[Item]) -> list[int]:
    """The items that an exception names; none where one of its numbers is no item."""
    here = named_numbers(text, items, match.start("numbers"), match.end("numbers"))
    known = {part for number in here for part in (number, number.rpartition(".")[2])}
    numbers = [re.sub(r"\s", "", number) for number in re.findall(_NUMBER, match["numbers"])]
    return sorted(here.values()) if all(number in known for number in numbers) else []


def answer_list(found: Divided, items: list[Item], start: int) -> list[int] | None:
    """Answer the list items[start:]; returns those that stay open, None where the rest of the answer is of some numbers only."""
    named = set(named_numbers(found.rest, items[start:]).values())
    if named and named | set(found.apart) != set(range(len(items) - start)):
        return None
    for index in range(start, len(items)):
        own = found.apart.get(index - start, found.says)
        items[index] = replace(items[index], position=own.position or Position.UNANSWERED, claim=own.claim)
    return [index for index in range(start, len(items)) if items[index].position is Position.UNANSWERED]


def restate_divided(found: Divided, items: list[Item]) -> tuple[bool, list[int]]:
    """Apply an answer after the lists: whether what is left of it names items, and those that stay open. An exception of which nothing is said keeps
    what its own list says of it."""
    before = {index: items[index] for index in found.apart}
    named, unclear = restate(found.rest, found.says, items)
    for index, item in before.items():
        own = found.apart[index]
        left = own.position is None and bool(own.why) and item.position in SUPPORTS
        position = own.position or (Position.UNANSWERED if left else item.position)
        items[index] = replace(item, position=position, claim=own.claim if own.claim is not Claim.NONE else item.claim)
    unclear = [index for index in unclear if index not in before]
    return bool(named), [*unclear, *(index for index in before if items[index].position is Position.UNANSWERED)]
