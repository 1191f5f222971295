"""The passages of one document, against which concerns are held: which are near, and whether one answers a concern, touches it, none does, or that
can't be told."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..labelling import grave_acts
from ..languages.word_tables import by_language
from ..records import ConcernLink, Ground, Outcome, Passage
from .chances import Chances
from .compared import Compared
from .matters import facts, kin, listed, names_of_issues, pattern, people_named
from .shared_words import shared_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHOWN = 3
"""Passages of a document that are named for a concern."""

FEW = 4
"""Passages of a document up to which a word in them is rare."""

SEVERAL = 3
"""Rare words of a concern that a passage has to have, to be on its matter whatever its issues."""

SHORT = 8
"""In a passage of fewer words one shared word makes a high likeness, and says nothing: "Further details are in annex 1"."""

_DIGITS = 4
"""Digits of a likeness that are kept."""

_LOOKED_AT = 12
"""Passages, the nearest by their whole, of which the nearest by a sentence are named."""


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


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near each passage is to a concern, in words and letters whatever its issues, in letters alone, and in issues; which of the concern's
    treaties the document names."""

    likeness: NDArray[np.float64]
    in_words: NDArray[np.float64]
    letters: NDArray[np.float64]
    issues: NDArray[np.float64]
    named: frozenset[str]


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
        self.at_large = [pattern("treaties_at_large").search(text.words) is not None for text in texts]
        self.chances = Chances(texts)
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
        """What became of a concern in this document, with the passages that show it."""
        near = self.nearness(concern)
        outcome, probability, reason, passages = self._of_treaty(concern, near) if concern.treaty else self._decided(concern, ground, near)
        return ConcernLink(concern.record, ground, outcome, probability, reason, tuple(self._passage(concern, k, near) for k in passages))

    def passage(self, concern: Compared, record: str) -> Passage:
        """One of its passages as it is compared with a concern."""
        return self._passage(concern, self.at[record], self.nearness(concern))

    def _passage(self, concern: Compared, k: int, near: Nearness) -> Passage:
        text = self.texts[k]
        return Passage(text.record, round(min(1.0, float(near.likeness[k])), _DIGITS), _shared(concern.words, text.words))

    def nearness(self, concern: Compared) -> Nearness:
        """How near each passage is."""
        import numpy as np

        own = concern.vector
        words = np.array(self.words.cosines(own.words))
        letters = np.array(self.letters.cosines(own.parts))
        issues = self.issues @ own.issues / (np.linalg.norm(self.issues, axis=1) * np.linalg.norm(own.issues))
        likeness = np.round((words + letters) * issues, _DIGITS)
        if concern.instruments:
            likeness += np.array([1.0 if concern.instruments & text.instruments else 0.0 for text in self.texts])
        return Nearness(likeness, np.round(words + letters, _DIGITS), letters, issues, concern.instruments & self.instruments)

    def _nearest(self, concern: Compared, passages: Iterable[int], near: Nearness) -> list[int]:
        """The passages that are named. One of many sentences is like few concerns by its whole: which is nearest goes by its best sentence too, in
        which rare words weigh more."""
        found = {}
        for k in sorted(passages, key=lambda k: (-near.likeness[k], k))[:_LOOKED_AT]:
            found[k] = round(float(near.likeness[k] + self.chances.best_sentence(concern, k) * near.issues[k]), _DIGITS)
        return sorted(found, key=lambda k: (-found[k], k))[:SHOWN]

    def _of_treaty(self, concern: Compared, near: Nearness) -> tuple[Outcome, float | None, str, list[int]]:
        """A concern that asks to ratify something: only the treaty itself answers it."""
        if near.named:
            reserving = pattern("reserving")
            naming = [k for k, text in enumerate(self.texts) if concern.instruments & text.instruments]
            if reserving.search(concern.words):
                naming = [k for k in naming if reserving.search(self.texts[k].words)]
        if near.named and naming:
            return Outcome.ANSWERED, None, "a passage names the treaty that it asks for", self._nearest(concern, naming, near)
        absent = all(map(self._without, concern.matters))
        if concern.instruments and absent and not concern.people & self.people and not any(self.at_large):
            none = f", and no passage is on {listed(concern.matters)}" if concern.matters else ""
            return Outcome.NOT_FOUND, None, f"no passage names the treaty that it asks for{none}", self._looked_at(concern, near)
        return self._touched(concern, near, "no passage is known to name the treaty that it asks for")

    def _decided(self, concern: Compared, ground: Ground, near: Nearness) -> tuple[Outcome, float | None, str, list[int]]:
        absent = all(map(self._without, concern.matters))
        people = concern.people & self.people
        close = float(near.letters.max()) >= facts()["marks"]["near"]
        if concern.own and absent and not people and not close and not self._shares_rare_words(concern):
            reason = f"no passage is on {listed(concern.matters)} or names its people, and none is near in its words"
            return Outcome.NOT_FOUND, None, reason, self._looked_at(concern, near)
        chances, pointed = self.chances.of(concern, near.likeness, near.in_words, ground)
        if concern.acts:
            chances = {k: chance for k, chance in chances.items() if self.names_act(concern, self.texts[k])}
        if answering := [k for k, chance in chances.items() if chance >= facts()["score"]["answered"]]:
            answering.sort(key=lambda k: (-chances[k], k))
            chance = round(chances[answering[0]], _DIGITS)
            return Outcome.ANSWERED, chance, "a passage is near to it in words and in what it is about", answering[:SHOWN]
        return self._touched(concern, near, "none is near enough to be an answer", pointed.union(chances))

    @staticmethod
    def names_act(concern: Compared, text: Compared) -> bool:
        """Whether a passage names the grave act of a concern."""
        return bool(concern.acts & text.names or _acts(text.words) & concern.codes)

    def _touched(
        self, concern: Compared, near: Nearness, lacking: str, nearly: frozenset[int] = frozenset()
    ) -> tuple[Outcome, float | None, str, list[int]]:
        """Touched where a passage shows the matter, so that it can be named; else that can't be told."""
        marks = facts()["marks"]
        wanted = frozenset[int]().union(*(kin()[k] for k in concern.told))
        people = people_named(concern.words)  # those of the sentence before may be others
        issues: dict[int, list[int]] = {}
        for k, text in enumerate(self.texts):
            on = [issue for issue in wanted if self._is_on(text, issue)] if near.likeness[k] >= marks["shown"] else []
            # The same people in a neighbouring matter: the issues are others.
            of_it = bool(on or k in nearly or (people & text.people and near.in_words[k] >= marks["shown_of_people"]))
            if self._touches_treaty(text, k, of_it=of_it) if concern.treaty else of_it:
                issues[k] = sorted(on)
        if not issues:
            none = "no passage is near enough to be named; that there is none is not sure either"
            return Outcome.CANNOT_TELL, None, f"{lacking}; {none}" if concern.treaty else none, []
        named = self._nearest(concern, issues, near)
        matters = listed(sorted({issue for k in named for issue in issues[k]}))
        on_people = "on the same people" if nearly.isdisjoint(named) else "on a part of it or near to it"
        what = f"on {matters}" if matters else "on treaties" if concern.treaty else on_people
        return Outcome.TOUCHED, None, f"passages {what}, and {lacking}", named

    def _touches_treaty(self, text: Compared, k: int, *, of_it: bool) -> bool:
        """Whether a passage is on treaties at large, or on another treaty that protects the same people or right."""
        return self.at_large[k] or (of_it and bool(text.instruments or pattern("ratifying").search(text.words)))

    def _is_on(self, text: Compared, issue: int) -> bool:
        """Whether a passage is on an issue, and has a word for it."""
        return bool(text.vector.issues[issue] >= facts()["marks"]["present"] and (issue in text.charted or names_of_issues()[issue] & text.names))

    def _looked_at(self, concern: Compared, near: Nearness) -> list[int]:
        """The passages that were looked at for what is not found: those that share a word with it."""
        order = (-near.likeness).argsort(kind="stable")[:SHOWN].tolist()
        return [k for k in order if near.likeness[k] >= facts()["marks"]["shown"] and self._long(concern, k)]

    def _long(self, concern: Compared, k: int) -> bool:
        """Whether a passage shares enough words with a concern for its length."""
        words = self.texts[k].words
        return len(_shared(concern.words, words)) >= (1 if len(words.split()) >= SHORT else 2)

    def _without(self, issue: int) -> bool:
        """Whether no passage is on an issue or one of its kin, and none has a word that stands for it."""
        on = any(self.highest[k] >= facts()["marks"]["present"] for k in kin()[issue])
        return not on and issue not in self.charted and not names_of_issues()[issue] & self.names

    def _shares_rare_words(self, concern: Compared) -> bool:
        """Whether a passage has several words of the concern that few passages have."""
        rare = {name for name in concern.names if len(name) > 2 and 0 < self.often[name] <= FEW}
        return any(len(rare & text.names) >= SEVERAL for text in self.texts)


@by_language(most=4_096)
def _shared(text: str, other: str) -> tuple[str, ...]:
    return shared_words(text, other)


@by_language(most=4_096)
def _acts(text: str) -> frozenset[str]:
    return frozenset(act.act for act in grave_acts(text))
