"""The passages of one document, against which concerns are held: which are near, and whether one answers a concern, touches it, or none does."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from ..classifying.vectors import shared_words
from ..records import ConcernLink, Ground, Outcome, Passage
from .compared import Compared
from .matters import facts, kin, listed, names_of_issues, pattern

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHOWN = 3
"""Passages of a document that are named for a concern."""

FEW = 4
"""Passages of a document up to which a word in them is rare."""

SEVERAL = 3
"""Rare words of a concern that a passage has to have, to be on its matter whatever its issues."""

_DIGITS = 4
"""Digits of a likeness that are kept."""


class _Sides:
    """Texts by what stands in them, so that one is compared with those alone that share something with it."""

    def __init__(self, texts: Sequence[Mapping[int, float]]) -> None:
        self.count = len(texts)
        self.holding: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        for at, weights in enumerate(texts):
            for key, weight in weights.items():
                self.holding[key].append((at, weight))

    def cosines(self, one: Mapping[int, float]) -> list[float]:
        """The cosine with each text; the weights of each have the length 1."""
        found: list[list[float]] = [[] for _ in range(self.count)]
        for key, weight in one.items():
            for at, other in self.holding.get(key, ()):
                found[at].append(weight * other)
        return [math.fsum(each) for each in found]


class Passages:
    """The passages of one document."""

    def __init__(self, texts: Sequence[Compared], titles: Sequence[NDArray[np.float64] | None]) -> None:
        import numpy as np

        self.texts = texts
        self.titles = titles
        self.at = {text.record: k for k, text in enumerate(texts)}
        self.often = Counter(name for text in texts for name in text.names)
        self.names = frozenset[str]().union(*(text.names for text in texts))
        self.instruments = frozenset[str]().union(*(text.instruments for text in texts))
        self.charted = frozenset[int]().union(*(text.charted for text in texts))
        self.people = frozenset[int]().union(*(text.people for text in texts))
        self.treaties_at_large = any(pattern("treaties_at_large").search(text.words) for text in texts)
        self.words = _Sides([text.vector.words for text in texts])
        self.letters = _Sides([text.vector.parts for text in texts])
        issues = [text.vector.issues for text in texts]
        self.issues = np.array(issues)
        self.highest = np.array([*issues, *(title for title in titles if title is not None)]).max(axis=0)

    def without(self, records: Collection[str]) -> Passages | None:
        """The document without some passages; None where none is left."""
        kept = [k for k, text in enumerate(self.texts) if text.record not in records]
        return Passages([self.texts[k] for k in kept], [self.titles[k] for k in kept]) if kept else None

    def link(self, concern: Compared, ground: Ground) -> ConcernLink:
        """What became of a concern in this document, with the nearest passages."""
        import numpy as np

        likeness, letters, named = self._compared(concern)
        order = np.argsort(-likeness, kind="stable")[:SHOWN].tolist()
        outcome, probability, reason = self._decided(concern, ground, float(likeness.max()), float(letters.max()), named)
        passages = tuple(self._passage(concern, k, float(likeness[k])) for k in order)
        return ConcernLink(concern.record, ground, outcome, probability, reason, passages)

    def passage(self, concern: Compared, record: str) -> Passage:
        """One of its passages as it is compared with a concern."""
        return self._passage(concern, self.at[record], float(self._compared(concern)[0][self.at[record]]))

    def _passage(self, concern: Compared, k: int, likeness: float) -> Passage:
        text = self.texts[k]
        return Passage(text.record, round(min(1.0, likeness), _DIGITS), shared_words(concern.words, text.words))

    def _compared(self, concern: Compared) -> tuple[NDArray[np.float64], NDArray[np.float64], frozenset[str]]:
        """How near each passage is, how near in letters alone, and which of the concern's treaties a passage names."""
        import numpy as np

        own = concern.vector
        words = np.array(self.words.cosines(own.words))
        letters = np.array(self.letters.cosines(own.parts))
        issues = self.issues @ own.issues / (np.linalg.norm(self.issues, axis=1) * np.linalg.norm(own.issues))
        likeness = np.round((words + letters) * issues, _DIGITS)
        named = concern.instruments & self.instruments
        if concern.instruments:
            likeness += np.array([1.0 if concern.instruments & text.instruments else 0.0 for text in self.texts])
        return likeness, letters, named

    def _decided(self, concern: Compared, ground: Ground, likeness: float, letters: float, named: frozenset[str]) -> tuple[Outcome, float, str]:
        shares = facts()["probability"]
        matters = concern.matters
        absent = [k for k in matters if self._without(k)]
        people = concern.people & self.people
        none = f"no passage is on {listed(matters)}" if matters else "what it is about could not be told"
        some = f"there are passages on {listed(k for k in matters if k not in absent)}" if len(absent) < len(matters) else none
        if concern.treaty and named:
            return Outcome.ANSWERED, shares["instrument"], "a passage names the treaty that it asks for"
        if concern.treaty and concern.instruments and len(absent) == len(matters) and not people and not self.treaties_at_large:
            return Outcome.NOT_FOUND, shares["not_found"], "no passage names the treaty that it asks for" + (f", and {none}" if matters else "")
        if concern.treaty:
            return Outcome.TOUCHED, shares["touched"], f"no passage is known to name the treaty that it asks for; {some}"
        if concern.own and len(absent) == len(matters) and not people and letters < facts()["marks"]["near"] and not self._shares_rare_words(concern):
            return Outcome.NOT_FOUND, shares["not_found"], f"{none} or names its people, and none is near in its words"
        if likeness >= facts()["answered"][ground.value]:
            chance = round(1 / (1 + math.exp(-(shares["slope"] * likeness + shares["offset"]))), _DIGITS)
            return Outcome.ANSWERED, chance, "a passage is near to it in words and in what it is about"
        return Outcome.TOUCHED, shares["touched"], f"{some}, and none is near enough to be an answer"

    def _without(self, issue: int) -> bool:
        """Whether no passage is on an issue or one of its kin, and none has a word that stands for it."""
        on = any(self.highest[k] >= facts()["marks"]["present"] for k in kin()[issue])
        return not on and issue not in self.charted and not names_of_issues()[issue] & self.names

    def _shares_rare_words(self, concern: Compared) -> bool:
        """Whether a passage has several words of the concern that few passages have."""
        rare = {name for name in concern.names if len(name) > 2 and 0 < self.often[name] <= FEW}
        return any(len(rare & text.names) >= SEVERAL for text in self.texts)
