"""How OHCHR itself sorts the recommendations: what its thematic list counts most often stands beside the subjects that our program gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ....languages.messages import Message, message
from ....records import Review
from ....text import Place
from .fact_line import FactLine

MOST_THEMES = 3
"""Themes, and groups of people, that are named at most."""
NEARLY_ALL = 0.9
"""The share of the recommendations from which on a name that they have sorts none of them."""


def sorted_by_ohchr(review: Review) -> Iterator[FactLine]:
    """The themes of the most recommendations, and the groups of people; nothing where the list is not held, or names no theme oftener than others."""
    listed = review.thematic_list
    if listed is None or not listed.entries:
        return
    number = len(listed.entries)
    themes = _most((each.themes or each.headings for each in listed.entries), number)
    people = _most((each.persons for each in listed.entries), number)
    text = [message("OHCHR’s own list sorts them otherwise. Its most frequent themes: {themes}.", themes=themes)] if themes else []
    text += [message("The groups of people that it names most often: {groups}.", groups=people)] if people else []
    if text:
        yield FactLine("sorted_by_ohchr", tuple(text), "#list", (Place(listed.document.key, "", ()),))


def _most(every: Iterable[Iterable[str]], number: int) -> tuple[Message, ...]:
    """The names under which the most recommendations stand, each counted once in an entry; none is left out that has as many as one that is named.
    What nearly all have tells nothing of these recommendations."""
    found = Counter(name for names in every for name in dict.fromkeys(names))
    counts = [(name, n) for name, n in found.most_common() if n < NEARLY_ALL * number]
    ends = [at for at in range(1, len(counts) + 1) if at == len(counts) or counts[at][1] < counts[at - 1][1]]
    shown = max((at for at in ends if at <= MOST_THEMES), default=0)
    return tuple(message("“{theme}” ({n} of {all})", theme=name, n=n, all=number) for name, n in counts[:shown])
