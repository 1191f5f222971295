"""Treaties whose long name has one letter wrong: “International Convenant on Civil and Political Rights”.

All words but one are those of the name, and that one is a letter off: one too many, one too few, one other, or two that changed places. A plural is
no misprint: “the Covenants” may be two. Only names of so many words are read so that no other text has all of them by chance.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from .bodies import treaties

FEWEST, SHORTEST = 6, 6
"""Words of a name, and letters of the word that may be misprinted."""
_WORD = re.compile(r"[^\W\d_]+")
_Name = tuple[str, tuple[str, ...]]


def misprinted_treaty(text: str) -> Iterator[tuple[str, int, int]]:
    """The codes of such treaties, and where their names stand. A name without a misprint is none of them."""
    words = [(match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
    for at, (word, _, end) in enumerate(words):
        for code, name in _by_last().get(word, ()):
            first = at + 1 - len(name)
            if first >= 0 and _is_near(tuple(each for each, _, _ in words[first : at + 1]), name):
                yield code, words[first][1], end


def _is_near(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    wrong = [pair for pair in zip(words, name, strict=True) if pair[0] != pair[1]]
    if len(wrong) != 1 or len(wrong[0][1]) < SHORTEST:
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
