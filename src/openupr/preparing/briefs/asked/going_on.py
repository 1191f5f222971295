"""Which requests of a recommendation one sentence makes together: "Ban lamps (A) and consider their full removal (B; A)". Where one of them is on a
topic, so is what goes on from it, whoever asks for that: to quote the first alone leaves out an author.

In 126 of 239 reports recommendations have requests by different States, 1,293 of 27,525. Some 350 have several of them in one sentence; in 25 of
these that were drawn, one of us read the rest of the sentence as on the matter of its beginning in 24. What stands behind a semicolon may be on
anything.
"""

from __future__ import annotations

import re

from ....light_dataclass import dataclass
from ....records import Clause, Item, Recommender
from .asked_on_topic import on_one_line

_BRACKETS = re.compile(r"\([^()]*\)")
_OURS = re.compile(r"[\[\]…]")
"""What the reading puts around words that a request takes from the one before it."""
_TAIL = 3
"""Words at the end of a request by which its place is found."""


@dataclass(frozen=True, slots=True)
class OneSentence:
    """The words of a recommendation that make some of its requests together, with the brackets of their States; and these requests."""

    words: str
    clauses: tuple[Clause, ...]

    @property
    def recommenders(self) -> tuple[Recommender, ...]:
        """All who ask in it."""
        return tuple(dict.fromkeys(each for clause in self.clauses for each in clause.recommenders if each.printed))

    @property
    def is_shared(self) -> bool:
        """Whether others than those of one request ask for a part of it alone."""
        return len({frozenset(each.recommenders) for each in self.clauses}) > 1


def one_sentence(item: Item, clause: Clause) -> OneSentence:
    """The sentence of a recommendation that makes this request; all of the recommendation where it can't be told."""
    parts = _parts(on_one_line(item.text.clean))
    at = {each.id: _place(parts, each) for each in item.clauses}
    if at[clause.id] is None or None in at.values():
        return OneSentence(" ".join(parts), item.clauses)
    return OneSentence(parts[at[clause.id] or 0], tuple(each for each in item.clauses if at[each.id] == at[clause.id]))


def _parts(words: str) -> list[str]:
    """A recommendation cut behind its semicolons, those in brackets aside."""
    inside = {at for found in _BRACKETS.finditer(words) for at in range(*found.span())}
    cuts = [at + 1 for at, sign in enumerate(words) if sign == ";" and at not in inside]
    parts = [words[start:end].strip() for start, end in zip([0, *cuts], [*cuts, len(words)], strict=True)]
    return [each for each in parts if each]


def _place(parts: list[str], clause: Clause) -> int | None:
    """In which part a request ends, which has its States there; None where none does, or several do."""
    tail = " ".join(_OURS.sub(" ", clause.request).split()[-_TAIL:]).lower()
    found = [
        at
        for at, part in enumerate(parts)
        if tail in on_one_line(_BRACKETS.sub(" ", part)).lower() and all(each.printed in part for each in clause.recommenders)
    ]
    return found[0] if len(found) == 1 else None
