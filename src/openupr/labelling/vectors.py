"""A text as the labeller sees it: what it is like, rather than what it is. For links between texts that speak of the same thing in other words.

Nothing is learnt here: the words and letters are weighted, and the issues given, by the model that labels clauses.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..light_dataclass import dataclass
from .features import VIEWS, features
from .label_clauses import Labeller
from .scoring import FoundFeatures, known_features, values
from .weights import Model

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Vector:
    """`words` and `parts`: each known stem, and each known run of four letters, with its weight ((1 + ln count) x idf, length 1). `hidden` (h,): the
    units of the issues' layer, length 1. `issues` (54,): their probabilities."""

    words: Mapping[int, float]
    parts: Mapping[int, float]
    hidden: NDArray[np.float64]
    issues: NDArray[np.float64]


def text_vector(labeller: Labeller, text: str) -> Vector:
    """What a text of any length is like."""
    import numpy as np

    model = labeller.model
    _, views = features(text)
    found = known_features(model, views)
    hidden, issues = _issues(model, found)
    weights: list[dict[int, float]] = []
    for view in ("single", "parts"):
        total: dict[int, float] = {}
        for at in np.flatnonzero(found.view == VIEWS.index(view)).tolist():
            row = int(found.ids[at])
            total[row] = total.get(row, 0.0) + float(found.log[at])
        length = math.sqrt(math.fsum(weight * weight for weight in total.values())) or 1.0
        weights.append({row: weight / length for row, weight in total.items()})
    size = float(np.linalg.norm(hidden)) or 1.0
    return Vector(weights[0], weights[1], hidden / size, issues)


def issue_chances(model: Model, text: str) -> NDArray[np.float64]:
    """The probabilities (54,) of the issues for a text of any length, by the words alone."""
    _, views = features(text)
    return _issues(model, known_features(model, views))[1]


def _issues(model: Model, found: FoundFeatures) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The units of the issues' layer and the issues' probabilities."""
    import numpy as np

    head = model.issue
    value = values(model, found, 1)
    used = np.flatnonzero(value)
    n = head.out.shape[1]
    z = (value[used] @ head.table[found.ids[used] - head.first].astype(np.float32)) * head.scale + head.bias
    hidden = np.maximum(z[n:], 0).astype(np.float64)
    logits = (z[:n] + hidden @ head.out) * model.issue_slope + model.issue_shift
    return hidden, 1 / (1 + np.exp(-np.clip(logits.astype(np.float64), -30, 30)))
