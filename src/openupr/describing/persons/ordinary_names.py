"""Runs of words with capitals that are nobody's name: the texts themselves show them to be ordinary words, which is all that tells it in a language
without a table of ours; and what is named as an organisation is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import compress, filterfalse

from ...text.letters import each_folded, folded
from ..spellings.known_words import known_words
from .capitals import person_wordings

_WORD = re.compile(r"[^\W\d_]+")
_BRACKETED = re.compile(r"\(([A-Z]{2,8})\)")
_OFTEN = 2
"""So often a word stands in small letters, whatever else: once may be a slip, or a part of an address."""


def ordinary_names(names: Iterable[str], texts: Iterable[str]) -> frozenset[str]:
    """Those of which each word stands in small letters in the texts, twice or oftener than with a capital, or is known as an ordinary one, and none
    is in a list of persons' names: "Universidad Pedagógica" where the texts have "universidad" and "pedagógica". So is an abbreviation that a text
    introduces ("(GRETA)"), though a person may be called so."""
    held, particles = list(names), person_wordings()["particles"]
    words = {name: {*_WORD.findall(plain)} - particles for name, plain in zip(held, each_folded(held), strict=True)}
    told = [*texts] if words else []
    abbreviations = {*_BRACKETED.findall("\n".join(told))}
    maybe = {name: each for name, each in words.items() if each and each.isdisjoint(_of_persons())}
    small, capital = Counter[str](), Counter[str]()
    asked = set().union(*maybe.values()) - known_words()["common"]
    for word, plain, often in _counted(told, asked) if asked else ():
        (small if word[0].islower() else capital)[plain] += often

    def ordinary(word: str) -> bool:
        return word not in asked or small[word] >= _OFTEN or small[word] > capital[word]

    return frozenset(name for name in words if name in abbreviations or (name in maybe and all(map(ordinary, maybe[name]))))


def _counted(texts: Iterable[str], asked: Collection[str]) -> Iterator[tuple[str, str, int]]:
    """Where the words of some texts are those that are `asked` for, in folded letters: each as it stands there, folded, and how often."""
    plain = {word.encode() for word in asked if word.isascii()}
    found, parts, others = list[bytes](), list[bytes](), Counter[str]()
    for text in texts:
        every = text.encode("utf-8", "surrogatepass").translate(_SPACED).split()
        found += compress(every, map(plain.__contains__, map(bytes.lower, every)))
        parts += () if text.isascii() else filterfalse(bytes.isascii, every)
    for each, often in Counter(found).items():
        yield each.decode(), each.lower().decode(), often
    for part, often in Counter(parts).items():  # letters that are not ASCII, and what stands beside a sign that is not
        for word in _WORD.findall(part.decode("utf-8", "surrogatepass")):
            others[word] += often
    # Folded all at once: no letter becomes a line's end.
    for word, as_folded in zip(others, folded("\n".join(others)).split("\n"), strict=True) if others else ():
        if as_folded in asked:
            yield word, as_folded, others[word]


_SPACED = bytes(code if code > 127 or chr(code).isalpha() else 32 for code in range(256))
"""Each byte as it is or, if it is in ASCII and no letter, as a space: bytes are parted and counted faster than text."""


def like_a_person(words: str) -> bool:
    """Whether these words together may be the name of somebody who wrote: two to five words, the first a given name that we know."""
    every = _WORD.findall(words)
    return 1 < len(every) <= _LONGEST and folded(every[0]) in _given()


_LONGEST = 5


@cache
def _given() -> frozenset[str]:
    return frozenset(each_folded([*known_words()["given"]]))


@cache
def _of_persons() -> frozenset[str]:
    """The names of persons that we know, folded."""
    return _given().union(each_folded([*known_words()["family"]]))
