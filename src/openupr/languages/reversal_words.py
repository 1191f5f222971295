"""Where a text turns round what it said before: the sentences that begin with such words (`languages/any/turning.toml`).

Who quotes a sentence takes along what turns it round (`last_with_turn`), or does not quote it: "Its ratification is impossible. Nevertheless, it is
under consideration."
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .stop_words import stop_words
from .word_tables import by_language, table

_OF_ONE_WORD, _SHORTEST = 7, 6
"""So many first letters two forms of one word have in common ("ratification", "ratifying"); of a shorter word, of at least so many, all."""
_WORD = re.compile(r"[^\W\d_]+")
_NEXT_THING = re.compile(r"[•▪]")


def turn_behind(text: str, at: int) -> int | None:
    """Where the first sentence that turns begins, from a place on; None where none does."""
    match = _turning().search(text, at)
    return match.start() if match else None


def last_with_turn(text: str, spans: Sequence[tuple[int, int]], number: int) -> int:
    """The number of the last sentence that a quotation of one of these sentences needs: that of the sentence itself, or of what turns it round: the
    next one, or the one behind that, where it says a telling word of the sentence again. Nothing in the next item of a list does."""
    for last in range(number + 1, min(number + 3, len(spans))):
        if _NEXT_THING.search(text, spans[last - 1][1] - 1, spans[last][1]):
            break
        begins = turn_behind(text[slice(*spans[last])], 0) == 0
        if begins and (last == number + 1 or not _telling(text[slice(*spans[number])]).isdisjoint(_telling(text[slice(*spans[last])]))):
            return last
    return number


def end_with_turn(text: str, spans: Sequence[tuple[int, int]], number: int) -> int:
    """Where a quotation ends that ends with one of these sentences, or with what turns it round (`last_with_turn`). A sentence that runs on into the
    next items of a list ends before these: “Nevertheless, it is considered. • The second treaty is signed.”"""
    parts = items_within(text, spans[: number + 1])
    last = len(parts) - 1
    parts += items_within(text, spans[number + 1 :])
    return parts[last_with_turn(text, parts, last)][1]


def items_within(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sentences, each parted before the items of a list that begin in it behind other words."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        begins = [start, *(match.start() for match in _NEXT_THING.finditer(text, start + 1, end) if text[start : match.start()].strip())]
        ends = [*(start + len(text[start:at].rstrip()) for at in begins[1:]), end]
        found += zip(begins, ends, strict=True)
    return found


def _telling(sentence: str) -> set[str]:
    words = (match[0].lower() for match in _WORD.finditer(sentence))
    return {word[:_OF_ONE_WORD] for word in words if len(word) >= _SHORTEST and word not in stop_words()}


@by_language
def _turning() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=[.;!?] )|(?<=[.;!?][”\"’)] )|^){table('turning')['words']}")
