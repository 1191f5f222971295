"""From the features of a clause to logits, and back from a logit to the words that it came from.

One clause at a time, on purpose: a matrix product over a batch adds in another order for another batch, and the same clause would then
get other last digits beside other clauses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..light_dataclass import dataclass
from .features import VIEW_OF, VIEWS, Feature, has_parts, letter_runs
from .label_records import Span
from .tokens import Token
from .weights import Model, ModelHead

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHARE = 0.4
"""A word is shown if it carries at least this share of what the strongest word does: usually one to five words."""


@dataclass(frozen=True, slots=True)
class FoundFeatures:
    """The known features of a clause: `ids` (k,), `places` (k, 2) first and last token, `view` (k,), `log` (k,): each occurrence's share
    of (1 + ln count) x idf; `length` (5,) of each of `VIEWS`: the root of the sum of its
    features' squares; `shown` (k,) 1 where it stands on words."""

    ids: NDArray[np.int32]
    places: NDArray[np.int32]
    view: NDArray[np.int32]
    log: NDArray[np.float32]
    length: NDArray[np.float32]
    shown: NDArray[np.float32]


def known_features(model: Model, views: list[list[Feature]]) -> FoundFeatures:
    """The features that the model has, each occurrence with an equal share of its feature's value."""
    rows: list[int] = []
    first: list[int] = []
    last: list[int] = []
    ends = []
    for features in views:
        _add(model, features, rows, first, last)
        ends.append(len(rows))
    return _found(model, rows, first, last, ends)


def known_in(model: Model, tokens: list[Token]) -> FoundFeatures:
    """The same for the features of a clause by its tokens; the parts of a word, which are most of them, are looked up once for all clauses."""
    rows: list[int] = []
    first: list[int] = []
    last: list[int] = []
    ends = []
    for name in VIEWS:
        if name == "parts":
            for i, token in enumerate(tokens):
                if has_parts(token):
                    of_word = _parts(model, token.word)
                    rows += of_word
                    first += [i] * len(of_word)
                    last += [i] * len(of_word)
        else:
            _add(model, VIEW_OF[name](tokens), rows, first, last)
        ends.append(len(rows))
    return _found(model, rows, first, last, ends)


MOST_WORDS = 50_000
"""Words whose parts are kept; a table of one's own may hold any number of them."""


def _parts(model: Model, word: str) -> tuple[int, ...]:
    found = model.parts.get(word)
    if found is None:
        found = tuple(row for part in letter_runs(word) if (row := model.index.get(part)) is not None)
        if len(model.parts) >= MOST_WORDS:
            model.parts.clear()
        model.parts[word] = found
    return found


def _add(model: Model, features: list[Feature], rows: list[int], first: list[int], last: list[int]) -> None:
    row_of = model.index.get
    for name, start, end in features:
        row = row_of(name)
        if row is not None:
            rows.append(row)
            first.append(start)
            last.append(end)


def _found(model: Model, rows: list[int], first: list[int], last: list[int], ends: list[int]) -> FoundFeatures:
    """`ends` (5,): how many of the occurrences stand in each view and those before it."""
    import numpy as np

    ids, places = np.array(rows, np.int32), np.array([first, last], np.int32).T
    view = np.repeat(np.arange(len(ends), dtype=np.int32), np.diff([0, *ends]))
    times = Counter(rows)
    counts = np.array([times[row] for row in rows], np.int64)
    log = ((1 + np.log(counts)) / counts).astype(np.float32) * model.idf[ids]
    # A feature stands in one view: its occurrences there, each with its share, make its value.
    length = np.sqrt(np.bincount(view, weights=log.astype(np.float64) ** 2 * counts, minlength=len(ends))).astype(np.float32)
    return FoundFeatures(ids, places, view, log, length, model.shown[ids])


def values(model: Model, found: FoundFeatures, task: int) -> NDArray[np.float32]:
    """The value of each occurrence (k,): a view's squares over its features sum to the square of the view's weight."""
    import numpy as np

    weight = model.view_weight[task] / np.where(found.length > 0, found.length, np.float32(1))
    value: NDArray[np.float32] = found.log * weight[found.view]
    return value


@dataclass(frozen=True, slots=True)
class Scored:
    """Logits (n,) of a task, and what is needed to trace one back."""

    logits: NDArray[np.float32]
    reasons: Callable[[NDArray[np.float32]], NDArray[np.float32]]


def score(head: ModelHead, model: Model, found: FoundFeatures, task: int) -> Scored:
    """The logits of one head. `reasons(direction)` gives each occurrence's share (k,) in the logits' sum along `direction` (n,)."""
    import numpy as np

    value = values(model, found, task)
    used = np.flatnonzero(value)
    n = head.out.shape[1]
    rows = head.table[found.ids[used] - head.first].astype(np.float32)
    z = (value[used] @ rows) * head.scale + head.bias
    hidden = np.maximum(z[n:], 0)

    def reasons(direction: NDArray[np.float32]) -> NDArray[np.float32]:
        # A unit that is on passes its inputs through unchanged, so that the shares are exact (all but the biases').
        back = np.concatenate([direction, (head.out @ direction) * (hidden > 0)]) * head.scale
        out = np.zeros(len(value), np.float32)
        out[used] = value[used] * (rows @ back)
        return out

    return Scored(z[:n] + hidden @ head.out, reasons)


def words_that_decide(found: FoundFeatures, tokens: list[Token], reasons: NDArray[np.float32]) -> tuple[Span, ...]:
    """The spans of the words that carry most of `reasons` (k,), in the order of the text; neighbours are one span.

    A feature's share is divided evenly among the tokens it stands on.
    """
    import numpy as np

    if not tokens:
        return ()
    length = found.places[:, 1] - found.places[:, 0] + 1
    share = reasons * found.shown / length
    steps = np.bincount(found.places[:, 0], weights=share, minlength=len(tokens) + 1)
    steps = steps - np.bincount(found.places[:, 1] + 1, weights=share, minlength=len(tokens) + 1)
    carried = np.cumsum(steps)[: len(tokens)]
    top = float(carried.max())
    if top <= 0:
        return ()
    out: list[Span] = []
    before = -2
    for i in np.flatnonzero(carried >= SHARE * top).tolist():
        token = tokens[i]
        if token.stem in ";,.:":
            continue
        if i == before + 1:
            out[-1] = (out[-1][0], token.end)
        else:
            out.append((token.start, token.end))
        before = i
    return tuple(out)
