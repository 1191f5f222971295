"""Sentences that go back to a deed of which another sentence of their paragraph tells: "The attack had killed ...", "They had burnt ...".

Such a sentence has the addressee of that one, where it names one. A deed that a later sentence lays to somebody’s door is theirs. Where it is not
clear which deed is meant, or whose it was, it is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.word_tables import by_language, table
from ...records import Addressee, Speaker
from .addressees import Addressing

Spoken = tuple[str, tuple[Speaker, ...]]
"""A sentence, and who says it."""

_REACH = 12
"""So many sentences before are looked at."""


def addressees(paragraph: Sequence[Spoken], who: Addressing) -> list[Addressee]:
    """The addressee of each sentence of a paragraph."""
    sentences = [words for words, _ in paragraph]
    doers = [who.did_it(*each) for each in paragraph]
    laid = _laid(sentences, doers)
    found: list[Addressee] = []
    for number, each in enumerate(paragraph):
        named = who.named(*each)
        if named is None or (named is Addressee.OPEN and doers[number] is None and number in laid):
            named = laid.get(number) or _whose(sentences, doers, number) or named
        found.append(named or Addressee.STATE)
        # What is open in a sentence is open in those that go back to it.
        doers[number] = doers[number] or laid.get(number) or _whose(sentences, doers, number) or (named if named is Addressee.OPEN else None)
    return found


def _laid(sentences: Sequence[str], doers: Sequence[Addressee | None]) -> dict[int, Addressee]:
    """The sentences whose deed the next one that goes back to it lays to somebody's door, each with whose it is."""
    found: dict[int, Addressee | None] = {}
    for later, sentence in enumerate(sentences):
        for _, earlier in _back(sentences, later):
            if earlier:
                found.setdefault(earlier[-1], doers[later] if _words()["responsible"].search(sentence) else None)
    return {number: doer for number, doer in found.items() if doer is not None and doers[number] is None}


def _whose(sentences: Sequence[str], doers: Sequence[Addressee | None], number: int) -> Addressee | None:
    """Whose deed it is that a sentence goes back to; None where it goes back to none, or nobody is named there. `doers` are known up to it."""
    if number and _words()["they"].match(sentences[number]):
        return doers[number - 1]
    for back, earlier in _back(sentences, number):
        told = [doer for each in earlier if (doer := doers[each]) is not None]
        if not told:
            continue
        several = back["plural"] and len(set(told)) > 1
        another = back["which"].lower() == "such" or (back["own"] and back["which"].lower() == "the")
        return Addressee.OPEN if several or (another and told[-1] is not Addressee.STATE) else told[-1]
    return None


def _back(sentences: Sequence[str], number: int) -> Iterator[tuple[re.Match[str], list[int]]]:
    """The words by which a sentence goes back to a deed, each with the sentences before that tell of it, in their order."""
    first = max(0, number - _REACH)
    for back in _words()["deed"].finditer(sentences[number]):
        if _words()["any_deed"].fullmatch(back["noun"]):
            yield back, list(range(first, number))[-1:]
        else:
            noun = re.compile(rf"\b{re.escape(back['noun'])}(?:s|es)?\b", re.IGNORECASE)
            yield back, [each for each in range(first, number) if noun.search(sentences[each])]


@by_language
def _words() -> dict[str, re.Pattern[str]]:
    read = table("addressees")
    return {name: re.compile(pattern) for name, pattern in read["back"].items()}
