"""Labels clauses: the model's probabilities, calibrated, with the words that decided and the rule that agrees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .features import features
from .labels import ActionLabel, IssueLabel, Labelled
from .scoring import Scored, known, score, words
from .tokens import Token
from .verbs import by_rule, read
from .weights import Model, load

DIGITS = 4
"""Decimals of a probability that is handed out: fewer than what processors disagree about."""


@dataclass(frozen=True, slots=True)
class Labeller:
    """A labeller: `name` and a loaded `model`. Get one with `labeller()`."""

    name: str
    model: Model

    @property
    def version(self) -> str:
        """Name and version, as each label carries it: "default 1"."""
        return f"{self.name} {self.model.version}"

    @property
    def confidence(self) -> float:
        """The probability below which an action category is given as unsure."""
        return self.model.confidence

    def label(self, texts: Iterable[str]) -> list[Labelled]:
        """Label each text by itself, in order: one clause of a recommendation without the names of the States that made it.

        Any text is answered, an empty one too (with the most frequent labels, never `sure`).
        """
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> Labelled:
        tokens, views = features(text)
        found = known(self.model, views)
        action = score(self.model.action, self.model, found, 0)
        issue = score(self.model.issue, self.model, found, 1)
        return Labelled(self._action(tokens, found_words(tokens, found), action), self._issues(found_words(tokens, found), issue), self.version)
