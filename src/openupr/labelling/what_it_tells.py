"""What a sentence of a statement, a compilation or a national report tells: read off vectors by heads that learnt it from labels of our own
(LABELLING.md has the definitions, docs/model-card.md the figures).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..light_dataclass import dataclass
from .encoded_texts import vector_of
from .linear_heads import Head, heads

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SURE = 0.805
"""The probability from which an answer is given as sure; between two values that can be printed."""


@dataclass(frozen=True, slots=True)
class CalibratedChoice:
    """One of several answers, with its calibrated probability; not `sure` below the stated confidence."""

    value: str
    probability: float
    sure: bool


@dataclass(frozen=True, slots=True)
class ToneLabel:
    """What a sentence of a statement does: `labels` (praise, criticism, question, recommendation, courtesy, neutral; several may apply, one at
    least) and the probability of each of the six."""

    labels: tuple[str, ...]
    probabilities: dict[str, float]


@dataclass(frozen=True, slots=True)
class FindingLabel:
    """What a sentence of a compilation or summary does (`kind`: criticism, recommendation, progress, neutral), the probability that it is one of the
    first two (`presses`) and the likelier of the last two (`otherwise`); the probability that it tells of a `grave` act, that the act is `hedged`;
    whose doing it tells of (`addressee`)."""

    kind: CalibratedChoice
    presses: float
    otherwise: str
    grave: float
    hedged: float
    addressee: CalibratedChoice


def tone(sentence: str, own: str | None) -> ToneLabel:
    """The tone of a sentence. `own` is the State under review (ISO 3166 alpha-3)."""
    head = heads().of["tone"]
    chances = head.each(vector_of(sentence, own))
    likeliest = max(range(len(chances)), key=lambda k: (chances[k], -k))
    labels = tuple(name for k, name in enumerate(head.classes) if chances[k] >= 0.5 or k == likeliest)
    if len(labels) > 1:  # who praises or asks is not neutral
        labels = tuple(label for label in labels if label != "neutral") or labels
    return ToneLabel(labels, dict(zip(head.classes, chances, strict=True)))


def criticises_others(sentence: str, own: str | None) -> float:
    """The probability that a sentence which is labelled criticism criticises somebody else than the State under review (`own`), or nobody."""
    (chance,) = heads().of["criticised"].each(vector_of(sentence, own))
    return chance


def finding(sentence: str, own: str | None) -> FindingLabel:
    """What a sentence of a compilation or summary does. `own` is the State under review."""
    of, seen = heads().of, vector_of(sentence, own)
    (grave,), (hedged,) = of["grave"].each(seen), of["hedged"].each(seen)
    chances = dict(zip(of["kind"].classes, of["kind"].chances(seen), strict=True))
    otherwise = "progress" if chances["progress"] > chances["neutral"] else "neutral"
    presses = chances["criticism"] + chances["recommendation"]
    return FindingLabel(_chosen(of["kind"], seen), presses, otherwise, grave, hedged, _chosen(of["addressee"], seen))


def of_itself(sentence: str, own: str | None) -> CalibratedChoice:
    """What a sentence of a national report does: admits, progress, neither. `own` is the State under review. That it admits something is right in one
    of three; the wordings of `languages/en/national_report.toml` tell that."""
    return _chosen(heads().of["says"], vector_of(sentence, own))


def _chosen(head: Head, seen: NDArray[np.float32]) -> CalibratedChoice:
    chances = head.chances(seen)
    best = max(range(len(chances)), key=lambda k: (chances[k], -k))
    return CalibratedChoice(head.classes[best], chances[best], chances[best] >= SURE)
