"""Bodies whose name has a misprint: "Commitee against Torture", "Special Rapporteur on the right to heath".

A name is taken for another one only where it has the same words in the same order, at most two of them misspelt and each by a letter or two, and
where it is near to one body alone.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from ...names import Body, bodies, normal_name

_MOST_WORDS = 2
_SMALL = frozenset({"of", "on", "in", "for", "and", "to", "a", "or", "all", "its", "as"})


def misprinted(name: str) -> tuple[Body | None, int]:
    """The body that the longest beginning of a name means but for a misprint, and where that ends; (None, 0) where none or two are near."""
    words = list(re.finditer(r"[^\s,]+", name))[: _longest()]
    for length in range(len(words), 2, -1):
        end = words[length - 1].end()
        found = near(name[:end])
        if found is not None:
            return found, end
    return None, 0


@lru_cache(maxsize=1024)
def near(name: str) -> Body | None:
    """The only body with a name that differs from this one by misprints."""
    words = normal_name(name).split()
    meant = {body.code: body for known, body in _names().get(len(words), ()) if _differs_by_misprints(words, known)}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _differs_by_misprints(words: list[str], known: tuple[str, ...]) -> bool:
    other = [(word, meant) for word, meant in zip(words, known, strict=True) if word != meant]
    return 0 < len(other) <= _MOST_WORDS and all(_is_misprint(word, meant) for word, meant in other)


def _is_misprint(word: str, meant: str) -> bool:
    """Whether a word can be another one misspelt; a small word stands for a small word."""
    if word in _SMALL or meant in _SMALL:
        return word in _SMALL and meant in _SMALL
    most = 1 if len(meant) < 8 else 2
    if len(meant) <= 4 or abs(len(word) - len(meant)) > most or not _has_its_letters(word, meant, most):
        return False
    from rapidfuzz.distance import OSA  # seldom needed, and as much work to load as a hundred sentences are to read

    return OSA.distance(word, meant, score_cutoff=most) <= most


def _has_its_letters(word: str, meant: str, most: int) -> bool:
    """Whether each of two words has all letters of the other one but so many: no edit changes more than one of each."""
    one, other = Counter(word), Counter(meant)
    return (one - other).total() <= most and (other - one).total() <= most


@cache
def _names() -> dict[int, list[tuple[tuple[str, ...], Body]]]:
    """The names of three words and more, by how many words they have."""
    found: dict[int, list[tuple[tuple[str, ...], Body]]] = {}
    for body in bodies():
        for name in (body.name, *body.aliases):
            words = tuple(normal_name(name).split())
            if len(words) > 2:
                found.setdefault(len(words), []).append((words, body))
    return found


@cache
def _longest() -> int:
    return max(_names())
