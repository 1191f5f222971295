"""Near-identical submissions: how the truth is made that `linking.near_duplicates` is measured against.

**Seeded edits.** A copy takes a known share of another text's sentences, edits them as copies of letters are edited (other names, synonyms: one word
in `every`; paragraphs in another order; a letterhead; the end left out) and fills up with sentences of texts on the same subject that are no copies.
Its truth is the share it was made with.

**Exhaustive comparison.** For real submissions every pair is compared, word for word, and a pair is near-identical where at least 60 % of the words
of the shorter stand in passages of six words or more that the other has too. Between 45 and 60 % it is not asked: two of the pairs there are one form
with other names on every line, which a reader calls the same letter, and words counted in passages of six do not.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

PASSAGE = 6


@dataclass(frozen=True)
class Made:
    """A copy with the share of its words that were taken from its source."""

    text: str
    share: float


def sentences_of(text: str) -> list[str]:
    """Sentences, or lines where a text has no stops."""
    return [part.strip() for part in re.split(r"(?<=[.!?;:])\s+|\n{2,}", text) if len(part.split()) >= 5]


def copy(source: Sequence[str], filling: Sequence[str], share: float, every: int, names: Sequence[str], chance: random.Random) -> Made:
    """A near-copy of a text given by its sentences; `every`: one word in so many is another one (0: none)."""
    words = sum(len(sentence.split()) for sentence in source)
    start = chance.randrange(max(1, len(source) // 4)) if share < 1 else 0
    taken: list[str] = []
    count = 0
    for sentence in source[start:]:
        if count >= share * words:
            break
        taken.append(sentence)
        count += len(sentence.split())
    if chance.random() < 0.5 and len(taken) > 6:  # another order, block by block
        cut = chance.randrange(2, len(taken) - 2)
        taken = taken[cut:] + taken[:cut]
    edited = []
    for sentence in taken:
        parts = sentence.split()
        if every:
            for index in range(len(parts)):
                if chance.randrange(every) == 0:
                    parts[index] = chance.choice(names)
        edited.append(" ".join(parts))
    rest = max(0, round(count / share) - count)
    fill: list[str] = []
    pool = list(filling)
    chance.shuffle(pool)
    while pool and sum(len(sentence.split()) for sentence in fill) < rest:
        fill.append(pool.pop())
    whole = [" ".join(chance.sample(list(names), min(len(names), 12))), *fill[: len(fill) // 2], *edited, *fill[len(fill) // 2 :]]
    total = sum(len(sentence.split()) for sentence in whole)
    return Made("\n".join(whole), count / total)


class Passages:
    """The passages of `PASSAGE` words of a text, one from each word on."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = len(words)
        self.every = [tuple(words[at : at + PASSAGE]) for at in range(len(words) - PASSAGE + 1)]
        self.different = frozenset(self.every)


def shared_passages(first: Passages, second: Passages) -> float:
    """The share of the words of the shorter that stand in passages of `PASSAGE` words or more of the other, without regard to order; exact."""
    both = first.different & second.different
    if not both:
        return 0.0
    short = min(first, second, key=lambda each: each.words)
    covered = bytearray(short.words)
    for at, passage in enumerate(short.every):
        if passage in both:
            covered[at : at + PASSAGE] = b"\1" * PASSAGE
    return sum(covered) / short.words
