"""Labels clauses: the models' probabilities, calibrated, with the words that decided and the rule that agrees.

Two models see each clause: the encoder, which reads it as a sentence, and a sparse one over its words, stems and letters. For category and issues
their logits are added (either alone errs more: docs/model-card.md); what a clause does is the encoder's alone. The words that are shown for
category and issues are the sparse one's, whose shares are exact.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import islice

from ..light_dataclass import dataclass
from .encoded_texts import encoded_each
from .encoder import Encoded
from .label_records import ActionLabel, IssueLabel, Labelled
from .linear_heads import DIGITS, LEAST, MOST, Heads, heads, rounded
from .scoring import FoundFeatures, known_in, score, words_that_decide
from .tokens import Token
from .tokens import tokens as tokens_of
from .verbs import category_by_rule, clause_verbs, spans_of
from .weights import LABELLERS, Model, load_model
from .what_it_does import what_it_does

TOGETHER = 64
"""Texts that are taken together from one step to the next, each by itself: from step to step the processor's caches are filled anew."""


@dataclass(frozen=True, slots=True)
class Labeller:
    """A labeller: `name`, the sparse `model` and the `heads` over the encoder. Get one with `labeller()`."""

    name: str
    model: Model
    heads: Heads

    @property
    def version(self) -> str:
        """Name and version, as each label carries it: "default 4"."""
        return f"{self.name} {self.heads.version}"

    @property
    def confidence(self) -> float:
        """The probability below which an action category is given as unsure."""
        return self.heads.confidence

    def label(self, texts: Iterable[str]) -> list[Labelled]:
        """Label each text by itself, in order: one clause of a recommendation without the names of the States that made it.

        Any text is answered, an empty one too (with the most frequent labels, never `sure`).
        """
        every = iter(texts)
        made: list[Labelled] = []
        while some := list(islice(every, TOGETHER)):
            made += self._some(some)
        return made

    def _some(self, texts: list[str]) -> list[Labelled]:
        """Step by step for all of them, which makes no difference but in time (`TOGETHER`)."""
        read = encoded_each(texts)
        cut = [tokens_of(text) for text in texts]
        found = [known_in(self.model, tokens) for tokens in cut]
        does = [what_it_does(text, seen) for text, seen in zip(texts, read, strict=True)]
        actions = [self._action(*each) for each in zip(cut, found, read, strict=True)]
        issues = [self._issues(*each) for each in zip(cut, found, read, strict=True)]
        return [Labelled(action, of, doing, self.version, seen.whole) for action, of, doing, seen in zip(actions, issues, does, read, strict=True)]

    def _action(self, tokens: list[Token], found: FoundFeatures, seen: Encoded) -> ActionLabel:
        model = self.model
        scored = score(model.action, model, found, 0)
        sparse = scored.logits * model.action_slope + model.action_shift
        logits = (self.heads.of["category"].logits(seen.vector) + sparse * self.heads.shares[0]).tolist()
        highest = max(logits)
        powers = [math.exp(z - highest) for z in logits]
        total = sum(powers)
        probabilities = rounded([p / total for p in powers])
        order = sorted(range(len(logits)), key=lambda k: (-logits[k], k))
        # What decided for this category is what speaks for it and against the runner-up.
        direction = model.action.bias[: len(logits)] * 0
        direction[order[0]], direction[order[1]] = 1, -1
        category = order[0] + 1
        verbs = clause_verbs(tokens)
        by, name = category_by_rule(tokens, verbs)
        agrees = by == category and name is not None
        return ActionLabel(
            category=category,
            probability=probabilities[order[0]],
            probabilities=probabilities,
            sure=bool(tokens) and probabilities[order[0]] >= self.heads.confidence,
            # Where a rule says the same, its verbs are the reason that a reader can check; the model's own words may stand anywhere.
            words=spans_of(tokens, name, verbs) if agrees and name else words_that_decide(found, tokens, scored.reasons(direction)),
            rule=name if agrees else None,
        )

    def _issues(self, tokens: list[Token], found: FoundFeatures, seen: Encoded) -> tuple[IssueLabel, ...]:
        model = self.model
        scored = score(model.issue, model, found, 1)
        sparse = scored.logits * model.issue_slope + model.issue_shift
        logits = self.heads.of["issues"].logits(seen.vector) + sparse * self.heads.shares[1]
        thresholds = self.heads.issue_threshold.tolist()
        low = _logit(min(thresholds) - LEAST)
        likely = {k: _probability(z) for k, z in enumerate(logits.tolist()) if z > low}
        given = [k for k, p in likely.items() if p >= thresholds[k]]
        # Every row of UPR Info's has at least one issue: where none is likely enough, the likeliest.
        sure = bool(given)
        given = given or [int(logits.argmax())]
        probabilities = {k: likely.get(k) or _probability(float(logits[k])) for k in given}
        out = []
        for k in sorted(given, key=lambda k: (-probabilities[k], k)):
            direction = model.issue.bias[: len(logits)] * 0
            direction[k] = 1
            out.append(IssueLabel(model.issues[k], probabilities[k], words_that_decide(found, tokens, scored.reasons(direction)), sure))
        return tuple(out)


def _probability(logit: float) -> float:
    found: float = min(MOST, max(LEAST, round(1 / (1 + math.exp(-max(-30.0, min(30.0, logit)))), DIGITS)))
    return found


def _logit(probability: float) -> float:
    return math.log(probability / (1 - probability)) if probability > 0 else -math.inf


def labeller(name: str = "default") -> Labeller:
    """The labeller `name`, its weights read once. Raises KeyError, with the known names, for another one."""
    if name not in LABELLERS:
        raise KeyError(f"no labeller {name!r}; there are: {', '.join(sorted(LABELLERS))}")
    return Labeller(name, load_model(name), heads())
