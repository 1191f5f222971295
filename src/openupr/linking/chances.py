"""How likely each passage of a document answers a concern: by how near it is in words, and by whether it is on the subject, on the point and on the
people of it (`points.toml`). The weights stand in `concerns.toml`; they are fitted by `tools/train/chances.py`."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..records import Ground
from .compared import Compared
from .matters import facts
from .points import Spoken, across, is_elsewhere, names_of, places, subjects_of_women, wide_people

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class _Units:
    """What the passages of a document speak of, each as one or several units, a row each: which families of subjects, points and people it names."""

    def __init__(self, spoken: Sequence[Sequence[Spoken]]) -> None:
        import numpy as np

        self.of = [k for k, units in enumerate(spoken) for _ in units]
        every = [unit for units in spoken for unit in units]
        self.named = {
            kind: np.array([[name in getattr(unit, kind) for name in names_of(kind)] for unit in every], dtype=bool).reshape(
                len(every), len(names_of(kind))
            )
            for kind in ("subjects", "points", "people")
        }

    def any_of(self, kind: str, names: frozenset[str]) -> NDArray[np.bool_]:
        """Whether each unit names one of some families."""
        found: NDArray[np.bool_] = self.named[kind][:, _columns(kind, names)].max(axis=1, initial=False)
        return found

    def share_of(self, kind: str, names: frozenset[str]) -> NDArray[np.float64]:
        """Which share of some families each unit names."""
        found: NDArray[np.float64] = self.named[kind][:, _columns(kind, names)].sum(axis=1) / max(1, len(names))
        return found


def _columns(kind: str, names: frozenset[str]) -> list[int]:
    return [k for k, name in enumerate(names_of(kind)) if name in names]


@dataclass(frozen=True, slots=True)
class Measured:
    """What the passages of a document are weighed by for a concern, under the names of their weights, apart from their best sentence.

    `near` has a row for each passage, `meeting` one for each unit that can answer: it is not about others, and its passage is not `far`. `of` is the
    passage of each unit; the unit that weighs most counts. `pointed`: whether it is on a point of its own, with the subject or the people.
    """

    near: Mapping[str, NDArray[np.float64]]
    meeting: Mapping[str, NDArray[np.float64]]
    of: NDArray[np.intp]
    pointed: NDArray[np.bool_]


def _weighed(measures: Mapping[str, NDArray[np.float64]], total: float | NDArray[np.float64]) -> float | NDArray[np.float64]:
    """The sum of some measures by their weights, on top of a total."""
    for name, values in measures.items():
        total = total + facts()["score"][name] * values
    return total


class Chances:
    """The passages of one document, by how likely each answers a concern."""

    def __init__(self, texts: Sequence[Compared]) -> None:
        self._texts = texts
        self._asked: dict[str, dict[str, float]] = {}

    @cached_property
    def _at_home(self) -> _Units:
        return _Units([text.at_home for text in self._texts])

    @cached_property
    def _everywhere(self) -> _Units:
        return _Units([text.speaks for text in self._texts])

    def of(
        self, concern: Compared, likeness: NDArray[np.float64], in_words: NDArray[np.float64], ground: Ground
    ) -> tuple[dict[int, float], frozenset[int]]:
        """The probability that a passage answers the concern, by its place in the document, of those that are not about others, from the mark on
        that `touched` is; and those that are on a point of their own with it, however likely. Whether they name a grave act is not looked at."""
        import numpy as np

        weights, measured = facts()["score"], self.measured(concern, likeness, in_words)
        score = np.full(len(self._texts), -np.inf)
        np.maximum.at(score, measured.of, _weighed(measured.meeting, 0.0))
        score += _weighed(measured.near, weights[ground.value])
        mark = math.log(weights["touched"] / (1 - weights["touched"]))
        found = {}
        for k in (score + weights["sentence"] > mark).nonzero()[0].tolist():
            whole = float(score[k]) + weights["sentence"] * self.best_sentence(concern, k)
            if whole >= mark:
                found[k] = 1 / (1 + math.exp(-whole))
        return found, frozenset(measured.of[measured.pointed].tolist())

    def measured(self, concern: Compared, likeness: NDArray[np.float64], in_words: NDArray[np.float64]) -> Measured:
        """What the passages that can answer a concern are weighed by. What is `alike` may be said elsewhere."""
        import numpy as np

        weights, asked = facts()["score"], concern.speaks[0]
        units = self._everywhere if is_elsewhere(concern.words) else self._at_home
        of = np.array(units.of, dtype=np.intp)
        on_subject = units.any_of("subjects", asked.subjects)
        points = units.share_of("points", asked.points)
        own = units.any_of("points", asked.points - across())
        particular = asked.people - wide_people()
        same = units.any_of("people", particular or asked.people)
        if "women" in asked.people:
            same |= units.any_of("subjects", asked.subjects & subjects_of_women()) & units.any_of("people", asked.people)
        able = in_words[of] >= weights["far"]
        if asked.people:
            able &= same | ~units.any_of("people", frozenset(names_of("people")) - wide_people() - asked.people)
        for place in asked.people & places():
            able &= units.any_of("people", frozenset({place})) | (likeness >= weights["alike"])[of]
        meeting = {
            "own_point": own,
            "points": points,
            "off_subject": ~on_subject & bool(asked.subjects),
            "off_point": (points == 0) & bool(asked.points),
            "off_people": ~same & bool(asked.people),
        }
        near = {
            "likeness": np.minimum(1.0, likeness),
            "words": np.minimum(1.0, in_words),
            "distant": np.maximum(0.0, 1 - likeness / weights["close"]),
        }
        pointed = own & (on_subject | same | (not asked.subjects and not asked.people))
        return Measured(near, {name: values[able].astype(np.float64) for name, values in meeting.items()}, of[able], pointed[able])

    def best_sentence(self, concern: Compared, k: int) -> float:
        """How near the nearest sentence of a passage is to a concern, in which rare words weigh more."""
        if concern.record not in self._asked:
            self._asked[concern.record] = self._weighed(frozenset[str]().union(*concern.sentences))
        asked = self._asked[concern.record]
        near = (math.fsum(asked[stem] * sentence[stem] for stem in asked.keys() & sentence.keys()) for sentence in self._sentences[k])
        return max(near, default=0.0)

    @cached_property
    def _sentences(self) -> list[list[dict[str, float]]]:
        return [[self._weighed(sentence) for sentence in text.sentences] for text in self._texts]

    def _weighed(self, stems: frozenset[str]) -> dict[str, float]:
        """Stems by how rare they are in the document's sentences, so that the length is 1."""
        count, often = self._in_sentences
        weights = {stem: max(0.0, math.log((count + 1) / (often[stem] + 0.5))) for stem in sorted(stems) if stem.isalpha()}
        length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
        return {stem: weight / length for stem, weight in weights.items()}

    @cached_property
    def _in_sentences(self) -> tuple[int, Mapping[str, int]]:
        """How many sentences the document has, and in how many each stem is."""
        every = [sentence for text in self._texts for sentence in text.sentences]
        return len(every), Counter(stem for sentence in every for stem in sentence)
