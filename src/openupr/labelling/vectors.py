"""A text as the labeller sees it: what it is like, rather than what it is. For links between texts that speak of the same thing in other words.

Nothing is learnt here: the words and letters are weighted, and the issues given, by the model that labels clauses.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..names import find_treaty
from .features import VIEWS, features
from .label_clauses import Labeller
from .scoring import known, values
from .tokens import Token, tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


SHOWN = 5
"""Words that two texts share and that are named, at most."""

PLAIN = frozenset(
    "the a an and or of to in for on with by from as at its it this that these those all any such other their be is are was were has "
    "have take who which including into particular through measures ensure continue efforts further strengthen promote consider rights "
    "human state national right about also been but had he her his not she they there than then when where while would could should may "
    "might can did does do said noted stated reported regarding concerning addition additionally however despite under over between "
    "within without against well both own same others no nor if so more most some many each every only very still yet since during "
    "after before among our we us i".split()
)
"""Words that are in every request and tell nothing of its subject."""


@dataclass(frozen=True, slots=True)
class Vector:
    """`words` and `parts`: each known stem, and each known run of four letters, with its weight ((1 + ln count) x idf, length 1). `hidden` (h,): the
    units of the issues' layer, length 1. `issues` (54,): their probabilities."""

    words: Mapping[int, float]
    parts: Mapping[int, float]
    hidden: NDArray[np.float64]
    issues: NDArray[np.float64]


def vector(labeller: Labeller, text: str) -> Vector:
    """What a text of any length is like."""
    import numpy as np

    model = labeller.model
    head = model.issue
    _, views = features(text)
    found = known(model, views)
    value = values(model, found, 1)
    used = np.flatnonzero(value)
    n = head.out.shape[1]
    z = (value[used] @ head.table[found.ids[used] - head.first].astype(np.float32)) * head.scale + head.bias
    hidden = np.maximum(z[n:], 0).astype(np.float64)
    logits = (z[:n] + hidden @ head.out) * model.issue_slope + model.issue_shift
    weights: list[dict[int, float]] = []
    for view in ("single", "parts"):
        total: dict[int, float] = {}
        for at in np.flatnonzero(found.view == VIEWS.index(view)).tolist():
            row = int(found.ids[at])
            total[row] = total.get(row, 0.0) + float(found.log[at])
        length = math.sqrt(math.fsum(weight * weight for weight in total.values())) or 1.0
        weights.append({row: weight / length for row, weight in total.items()})
    size = float(np.linalg.norm(hidden)) or 1.0
    return Vector(weights[0], weights[1], hidden / size, 1 / (1 + np.exp(-np.clip(logits.astype(np.float64), -30, 30))))


def shared_words(text: str, other: str) -> tuple[str, ...]:
    """The words of a text that another has too, by their stems, in the text's order: at most `SHOWN`. Two treaties that the labeller takes for one,
    those of 1954 and of 1961 on statelessness, are not shared."""
    there: dict[str, set[str]] = defaultdict(set)
    for token in tokens(other):
        there[token.stem].add(_treaty(token, other))
    found: dict[str, str] = {}
    for token in tokens(text):
        if token.stem in there and token.word.lower() not in PLAIN and re.search(r"[a-z]{3}", token.word.lower()):
            treaty = _treaty(token, text)
            if not treaty or there[token.stem] & {"", treaty}:
                found.setdefault(token.stem, text[token.start : token.end])
    return tuple(list(found.values())[:SHOWN])


def _treaty(token: Token, text: str) -> str:
    """The code of the treaty that a token stands for, by its words; empty for other words, and where they do not tell which it is."""
    known = find_treaty(text[token.start : token.end]) if token.word.isupper() else None
    return known.code if known else ""
