"""How far a sentence is on the subjects of a topic, as the labeller of recommendations reads both: of "police violence" these are violations by
State agents. It tells "excessive use of force" in a protest from the same words in a list of a treaty's articles."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from ...labelling import labeller
from ...labelling.vectors import issue_chances
from .topic_phrases import NO_SUBJECTS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SURE, _LEAST = 0.8, 0.3
"""The probabilities from which a topic is on an issue: on each of several, and on the likeliest one where it is surely on none."""
_UNKNOWN = 0.5
"""What is told of a topic that is on no issue."""


def subject_shares(topic: str, texts: Iterable[str]) -> NDArray[np.float64]:
    """How much of the probabilities of a topic's issues each text has, from 0 to 1; the same for all where the topic is on no issue that is known."""
    import numpy as np

    known = np.where([name in NO_SUBJECTS for name in labeller().model.issues], 0, _of(topic))
    least = _SURE if (highest := float(known.max())) >= _SURE else max(_LEAST, highest)
    wanted = np.where(known >= least, known, 0)
    total = float(wanted.sum())
    return np.array([float(np.minimum(_of(text), wanted).sum()) / total if total else _UNKNOWN for text in texts], dtype=np.float64)


@lru_cache(maxsize=8_192)
def _of(text: str) -> NDArray[np.float64]:
    return issue_chances(labeller(), text)
