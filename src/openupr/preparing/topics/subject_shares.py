"""How far a sentence is on the subjects of a topic, as the labeller of recommendations reads both: of "police violence" these are violations by
State agents. It tells "excessive use of force" in a protest from the same words in a list of a treaty's articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from ...labelling.vectors import issue_chances
from ...labelling.weights import issue_names, load_model
from .topic_phrases import NO_SUBJECTS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SURE, _LEAST = 0.8, 0.3
"""The probabilities from which a topic is on an issue: on each of several, and on the likeliest one where it is surely on none."""
_UNKNOWN = 0.5
"""What is told of a topic that is on no issue."""


ChancesKnown = Callable[[str], "NDArray[np.float64] | None"]
"""What gives the chances of a text (`chances_of_issues`) that somebody has; None of another one."""


def no_chances(_: str) -> NDArray[np.float64] | None:
    """Nobody has the chances of a text."""


def subject_shares(topic: str, texts: Iterable[str], known: ChancesKnown = no_chances) -> NDArray[np.float64]:
    """How much of the probabilities of a topic's issues each text has, from 0 to 1; the same for all where the topic is on no issue that is known."""
    import numpy as np

    of_topic = np.where([name in NO_SUBJECTS for name in issue_names()], 0, chances_of_issues(topic))
    least = _SURE if (highest := float(of_topic.max())) >= _SURE else max(_LEAST, highest)
    wanted = np.where(of_topic >= least, of_topic, 0)
    total = float(wanted.sum())
    if not total:
        return np.full(len(list(texts)), _UNKNOWN, dtype=np.float64)
    chances = (chances_of_issues(text) if (found := known(text)) is None else found for text in texts)
    return np.array([float(np.minimum(each, wanted).sum()) / total for each in chances], dtype=np.float64)


@lru_cache(maxsize=8_192)
def chances_of_issues(text: str) -> NDArray[np.float64]:
    """The probabilities of all issues for a text."""
    return issue_chances(load_model("default"), text)
