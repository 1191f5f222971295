"""Treaties whose long name has one letter wrong, or a small word: “International Convenant on Civil and Political Rights”, “Convention on Torture and
Other Cruel, Inhuman and Degrading Treatment or Punishment”.

All words but one are those of the name, and that one is a letter off: one too many, one too few, one other, or two that changed places. A plural is
no misprint: “the Covenants” may be two. Of small words two may be others. Only names of so many words are read so that no other text has all of them
by chance.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from .bodies import treaties

FEWEST, SHORTEST = 6, 6
"""Words of a name, and letters of the word that may be misprinted."""
_SMALL, _MOST_SMALL = frozenset({"against", "on", "of", "for", "to", "from", "in", "and", "or"}), 2
"""Small words that stand for each other, and how many of a name at most do."""
_WORD = re.compile(r"[^\W\d_]+")
_Name = tuple[str, tuple[str, ...]]


def misprinted_treaty(text: str) -> Iterator[tuple[str, int, int]]:
    """The codes of such treaties, and where their names stand. A name without a misprint is none of them."""
    words = [(match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
    for at, (word, _, end) in enumerate(words):
        before = [(code, name, words[at + 1 - len(name) : at + 1]) for code, name in _by_last().get(word, ()) if len(name) <= at + 1]
        printed = [(code, name, tuple(each for each, _, _ in found), found) for code, name, found in before]
        if any(name == found for _, name, found, _ in printed):
            continue
        yield from ((code, where[0][1], end) for code, name, found, where in printed if _is_near(found, name))


def _is_near(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    differing = [pair for pair in zip(words, name, strict=True) if pair[0] != pair[1]]
    wrong = [pair for pair in differing if not _SMALL.issuperset(pair)]
    small = len(differing) - len(wrong)
    if not wrong and 0 < small <= _MOST_SMALL:
        return True
    if small or len(wrong) != 1 or len(wrong[0][1]) < SHORTEST:
        return False
    if abs(len(wrong[0][0]) - len(wrong[0][1])) > 1 or f"{wrong[0][1]}s" == wrong[0][0]:
        return False
    from rapidfuzz.distance import OSA  # seldom needed, and as much work to load as a hundred sentences are to read

    return OSA.distance(*wrong[0], score_cutoff=1) == 1


@cache
def _by_last() -> dict[str, list[_Name]]:
    """The names by their last word, which is as it should be."""
    found: dict[str, list[_Name]] = defaultdict(list)
    for each in treaties():
        for title in dict.fromkeys((re.sub(r", \d{4}$", "", each.name), *each.aliases)):
            name = tuple(word.lower() for word in _WORD.findall(title))
            if len(name) >= FEWEST and "Protocol to " not in title:
                found[name[-1]].append((each.code, name))
    return dict(found)
