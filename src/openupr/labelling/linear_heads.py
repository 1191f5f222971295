"""What is read off a text's vector: one linear layer a question, calibrated, and the words that carried its answer."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from ..light_dataclass import dataclass
from .weights import WeightsError, issue_names

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .encoder import Encoded
    from .label_records import Span

FORMAT = 1
"""Raised when the arrays' meaning changes; weights of another format are refused."""

DIGITS = 2
"""Decimals of a probability that is handed out: far fewer than what processors disagree about."""

LEAST = 10**-DIGITS
"""The smallest probability of what is given all the same, for nothing else was likelier."""

MOST = 1 - LEAST
"""The highest probability of what a model gives: 1 is kept for what a person decided."""

SHORTEST = 4
"""Letters of a word that is shown."""

SHARE = 0.7
"""A word is shown if it carries at least this share of what the strongest word does."""


@dataclass(frozen=True, slots=True)
class Head:
    """One question: `classes` (n) of its answers, `weight` (384, n) and `bias` (n,). Calibrated logits are (vector @ weight + bias) * `slope` +
    `shift` (n,): of a single class (n = 1) one logit, whose logistic is its probability."""

    classes: tuple[str, ...]
    weight: NDArray[np.float32]
    bias: NDArray[np.float32]
    slope: float
    shift: NDArray[np.float32]

    def logits(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """The calibrated logits (n,) of a vector (384,)."""
        out: NDArray[np.float32] = (vector @ self.weight + self.bias) * self.slope + self.shift
        return out

    def chances(self, vector: NDArray[np.float32]) -> tuple[float, ...]:
        """The probability of each of several classes, one of which is true; they sum to one but for rounding."""
        import numpy as np

        z = self.logits(vector).astype(np.float64)
        powers = np.exp(z - z.max())
        return rounded((powers / powers.sum()).tolist())

    def others(self, vector: NDArray[np.float32], answer: int) -> float:
        """The probability that another class is true than this `answer`, not rounded (as by `chances`, which takes ten times as long)."""
        z = self.logits(vector).tolist()
        most = max(z)
        powers = [math.exp(each - most) for each in z]
        return 1 - powers[answer] / math.fsum(powers)

    def each(self, vector: NDArray[np.float32]) -> tuple[float, ...]:
        """The probability of each class by itself, where several or none may be true."""
        import numpy as np

        return tuple(
            min(MOST, max(LEAST, round(p, DIGITS))) for p in (1 / (1 + np.exp(-self.logits(vector).astype(np.float64).clip(-30, 30)))).tolist()
        )

    def words(self, encoded: Encoded, answer: int, text: str) -> tuple[Span, ...]:
        """The words of `text` that speak most for an answer and against the next likely one, in their order; neighbours are one span.

        The vector is the mean over the pieces, and so is a logit: each piece's share in it is exact, though a piece has seen its neighbours.
        """
        import numpy as np

        logits = self.logits(encoded.vector)
        against = int(np.argsort(np.where(np.arange(len(logits)) == answer, -np.inf, logits))[-1]) if len(logits) > 1 else None
        direction = self.weight[:, answer] - (self.weight[:, against] if against is not None else 0)
        return tuple(_strongest(encoded, encoded.hidden @ direction, text))


def rounded(chances: Sequence[float]) -> tuple[float, ...]:
    """Probabilities of classes one of which is true, as they are handed out: the highest takes what the others leave, so that they sum to one."""
    highest = max(range(len(chances)), key=lambda k: (chances[k], -k))
    out = [round(chance, DIGITS) for chance in chances]
    out[highest] = round(1 - sum(chance for k, chance in enumerate(out) if k != highest), DIGITS)
    if out[highest] > MOST and len(out) > 1:  # no label of ours is certain
        next_ = max((k for k in range(len(out)) if k != highest), key=lambda k: (chances[k], -k))
        out[highest], out[next_] = MOST, LEAST
    return tuple(out)


def _strongest(encoded: Encoded, shares: NDArray[np.float32], text: str) -> Iterator[Span]:
    words: dict[Span, float] = {}
    around = _Words(text)
    for span, share in zip(encoded.spans, shares.tolist(), strict=True):
        word = around.of(span) if span is not None else None
        if word and (word[1] - word[0] >= SHORTEST or text[word[0]].isdigit()):
            words[word] = words.get(word, 0.0) + share
    top = max(words.values(), default=0.0)
    last: Span | None = None
    for start, end in sorted(word for word, share in words.items() if top > 0 and share >= SHARE * top):
        if last and not any(letter.isalnum() for letter in text[last[1] : start]):
            last = (last[0], end)
            continue
        if last:
            yield last
        last = (start, end)
    if last:
        yield last


class _Words:
    """The words of a text, runs of letters and digits."""

    def __init__(self, text: str) -> None:
        found = [match.span() for match in _WORD.finditer(text)]
        self.starts, self.ends = [start for start, _ in found], [end for _, end in found]

    def of(self, span: Span) -> Span | None:
        """From where the first word begins that a piece touches to where its last one ends: "##ising" leads to "criminalising", a mask to all that
        it stands for; None for a mark."""
        first = bisect_right(self.ends, span[0])
        last = bisect_left(self.starts, span[1]) - 1
        if first > last:
            return None
        return min(span[0], self.starts[first]), max(span[1], self.ends[last])


_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Heads:
    """All questions by name, and what joins two of them with the sparse model (`weights.Model`), which knows words that the encoder passes over.

    `shares` (2,): of the sparse model's calibrated logits that are added to those of `category` and of `issues`. `issue_threshold` (54,), in the
    order of `issues`, and `confidence` are those of the sums.
    """

    version: str
    of: Mapping[str, Head]
    shares: tuple[float, float]
    issue_threshold: NDArray[np.float32]
    confidence: float


@cache
def heads() -> Heads:
    """The package's heads, read once. Raises WeightsError where the file does not fit this version."""
    return read_heads(files(__package__).joinpath("weights", "heads.npz").read_bytes())


def read_heads(content: bytes) -> Heads:
    """The heads in an .npz. Raises WeightsError where it does not fit this version, ValueError where it holds a pickle."""
    import numpy as np

    with np.load(BytesIO(content), allow_pickle=False) as data:
        arrays = {key: data[key] for key in data.files}
    if int(arrays["format"]) != FORMAT:
        raise WeightsError(f"the heads have format {int(arrays['format'])}, this version reads {FORMAT}")
    made = {
        name: Head(
            classes=tuple(bytes(arrays[f"{name}_classes"]).decode().split("\n")),
            weight=arrays[f"{name}_weight"],
            bias=arrays[f"{name}_bias"],
            slope=float(arrays[f"{name}_slope"]),
            shift=arrays[f"{name}_shift"],
        )
        for name in bytes(arrays["names"]).decode().split("\n")
    }
    if made["issues"].classes != issue_names():
        raise WeightsError("the issues of the heads are not those of issues.toml")
    action, issue = arrays["shares"].tolist()
    return Heads(bytes(arrays["version"]).decode(), made, (action, issue), arrays["issue_threshold"], float(arrays["confidence"]))
