"""Texts as sparse rows of features: the vocabulary, the weight of each feature, and the values of a text.

A view's values are (1 + ln count) x idf, scaled so that the squares of a view sum to the square of its weight. `openupr.labelling.scoring`
computes the same at run time: a test holds the two together.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from openupr.labelling.features import VIEWS, features
from openupr.labelling.tokens import stem
from openupr.names import states as all_states

LEAST = {"chart": 2, "parts": 5, "single": 2, "words": 4, "opening": 4}
"""Labelled texts in which a feature must stand; lower gained nothing on the folds and doubled the weights."""

LEAST_IN_POOL = {"chart": 10, "parts": 30, "single": 8, "words": 60, "opening": 80}
"""Or texts of the pool: words that the coders' rows lack but the teacher knows."""

NO_STATES = {"ireland", "philippin"}
"""Stems of a State's name that are words like others: "Northern Ireland" is no State, "Philippine" an adjective."""

VIEW_WEIGHT = {
    "action": {"chart": 0.0, "single": 0.6, "words": 0.6, "parts": 0.0, "opening": 1.0},
    "issue": {"chart": 0.5, "single": 1.0, "words": 0.7, "parts": 0.5, "opening": 0.0},
}
"""What a view weighs in each task. The opening says little about the subject and dilutes it: without it issues gain .02."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`names` sorted within each view, the view of each, and its idf (natural logarithm, plus one)."""

    index: dict[str, int]
    view: np.ndarray
    idf: np.ndarray


Names = list[list[str]]


def names_of(text: str) -> Names:
    """Names of the features of a text, one list a view."""
    return [[name for name, _, _ in view] for view in features(text)[1]]


def vocabulary(labelled: list[Names], pool: list[Names]) -> Vocabulary:
    """The features that stand in at least LEAST labelled texts or LEAST_IN_POOL texts of the pool."""
    index: dict[str, int] = {}
    view_of: list[int] = []
    idf: list[float] = []
    # What is left of a State's name in the name of a place ("Northern Mali") says no more than the name does.
    states = {stem(each.name.lower()) for each in all_states() if each.name.isalpha()} - NO_STATES
    for v, view in enumerate(VIEWS):
        here: Counter[str] = Counter()
        there: Counter[str] = Counter()
        for counter, documents in ((here, labelled), (there, pool)):
            for document in documents:
                counter.update(set(document[v]))
        for name in sorted(here.keys() | there.keys()):
            if not states.isdisjoint(name.replace("~", " ").split(" ")):
                continue
            if here[name] >= LEAST[view] or there[name] >= LEAST_IN_POOL[view]:
                index[name] = len(index)
                view_of.append(v)
                # Counted in the labelled texts, which are like those to come; what only the pool has counts as met once.
                idf.append(math.log(len(labelled) / max(here[name], 1)) + 1)
    return Vocabulary(index, np.array(view_of, np.int8), np.array(idf, np.float32))


def sparse(documents: list[Names], known: Vocabulary, task: str) -> csr_matrix:
    """The rows of `documents` over the vocabulary, for "action" or "issue"."""
    ids: list[int] = []
    values: list[float] = []
    starts = [0]
    for document in documents:
        for v, view in enumerate(VIEWS):
            if not VIEW_WEIGHT[task][view]:
                continue
            counts = Counter(known.index[n] for n in document[v] if n in known.index)
            weights = [(1 + math.log(c)) * float(known.idf[i]) for i, c in counts.items()]
            scale = VIEW_WEIGHT[task][view] / math.sqrt(sum(w * w for w in weights)) if weights else 0.0
            ids.extend(counts)
            values.extend(w * scale for w in weights)
        starts.append(len(ids))
    shape = (len(documents), len(known.index))
    return csr_matrix((np.array(values, np.float32), np.array(ids, np.int32), np.array(starts, np.int64)), shape)
