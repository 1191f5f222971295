"""Nearness of wordings: near-identical ones in one review."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..names import normal_name

NEAR = 90.0
"""Edit ratio (0 to 100) of two folded wordings from which they are near-identical."""

SHORT = 6
"""Words: below, two wordings have to be the same, since one word makes the difference."""

# "Ratify ...", "Consider acceding to ...", "Become a party to ...", "Extend a standing invitation ...": there is one way to say it.
_STANDARD = re.compile(
    r"^(?:(?:to|that|it|the|government|should|further|also|swiftly|promptly|early|study|explore|examine|envisage|the possibility of|"
    r"consider|considering|continue|speed up|accelerate|expedite|proceed|proceed with|take steps|take measures|with|process of)\s+)*"
    r"(?:sign\b|signing|signature|ratif|acced|adher|becom\w+ (?:a )?part|accession|withdraw\w* (?:its |all |the )?reservation|"
    r"(?:extend|issu)\w* (?:issue )?(?:a |an )?(?:\w+ )?(?:standing|permanent) invitation)"
)


_WORD = re.compile(r"[a-z0-9]+")


def comparable_words(wording: str) -> str:
    """Lower case, without accents, marks and articles."""
    return " ".join(_WORD.findall(normal_name(wording)))


def standard(wording: str) -> bool:
    """Whether a wording is a standard phrase: ratify, accede to, sign a treaty; withdraw reservations; extend a standing invitation."""
    return _STANDARD.match(comparable_words(wording)) is not None


def wording_clusters(wordings: Iterable[str], near: float = NEAR) -> dict[str, int]:
    """The cluster of each wording: those that are near-identical (by an edit ratio of `near`), or linked by wordings that are, share a number."""
    unique = list(dict.fromkeys(wordings))
    texts = [comparable_words(wording) for wording in unique]
    home = list(range(len(unique)))

    def root(i: int) -> int:
        while home[i] != i:
            home[i] = home[home[i]]
            i = home[i]
        return i

    for i, j in _near(texts, near):
        home[max(root(i), root(j))] = min(root(i), root(j))
    return {wording: root(i) for i, wording in enumerate(unique)}


def _near(texts: Sequence[str], near: float) -> Iterable[tuple[int, int]]:
    """The pairs of near-identical texts."""
    if len(texts) < 2:
        return
    from rapidfuzz import fuzz, process

    similar = process.cdist(texts, texts, scorer=fuzz.ratio, score_cutoff=near)
    for i, row in enumerate(similar):
        for j in row.nonzero()[0]:
            if j > i and (texts[i] == texts[j] or min(texts[i].count(" "), texts[j].count(" ")) + 1 >= SHORT):
                yield i, int(j)
