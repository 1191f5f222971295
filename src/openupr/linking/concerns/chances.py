"""How likely each passage of a document answers a concern, or is on its subject at all: by how near it is in what it is about, and by the things that
both name, the rare ones first. The weights stand in `concerns.toml`; `tools/train/chances.py` fits them on pairs that readers labelled."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ...labelling.piece_vectors import piece_vectors
from ...labelling.word_rarity import rarity
from ...text.sentences import sentences
from ..concern_matching import facts
from .concern_features import ComparedConcern, ComparedPassage
from .subject_families import family_names, wide_people
from .subject_weights import subject_weight

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ...labelling.label_records import Span

MEASURES = (
    "near",  # cosine of what the concern and the nearest sentence of the passage are about
    "rank",  # logarithm of how many passages of the document are nearer, and one
    "rare",  # rarity of the second rarest stem that both have, in the document and in recommendations: one may be chance
    "pair",  # rarity of the rarest two words that stand side by side in both
    "same_people",  # whether both name the same people, women and children apart
    "other_people",  # whether the concern names people and the passage does not name them
    "subjects",  # which share of the concern's subjects the passage names
    "fit",  # how many of these it names, by how many subjects it names in all
    "points",  # which share of the concern's points it names
    "treaty",  # whether both name one treaty
    "near_title",  # cosine with what the heading above the passage is about
    "title",  # which share of the concern's words, by rarity, stands in that heading
    "length",  # logarithm of the passage's words
    "away",  # whether it tells only of other States, of aid, or of how the report was made
    "name",  # rarity in the document of the names that both have: of places, peoples, laws, institutions
    "covered",  # which share of the concern's telling words it has, by rarity
    "beside",  # the greater cosine of the passage before and of that after it
    "told",  # logarithm of how many passages share more that is rare among its telling words, and one
    "act",  # whether both name one grave act
    "sister",  # which share of the telling words of another sentence of the concern's paragraph it has, by rarity: the most of any
    "worded",  # how near the nearest piece of the passage is to each piece of the concern's telling words, in the mean by rarity: in whatever words
)
"""What a passage is weighed by for a concern."""

_RAREST = 7.0
"""The rarity that a word of a concern counts with at most: of those beyond it, recommendations have none or next to none."""

_SHORT = 0.4
"""How little the length of a passage counts for what it shares by chance: 1 for not at all."""

Kind = Literal["answered", "touched", "near"]
"""That a passage answers a concern; that it answers it or is on its subject; the same again without `worded`, by which absence is told less well."""


class Chances:
    """The passages of one document, by how likely each takes a concern up."""

    def __init__(self, texts: Sequence[ComparedPassage]) -> None:
        import numpy as np

        self._texts = texts
        self._of = np.array([k for k, text in enumerate(texts) for _ in text.stems], dtype=np.intp)
        self._about = np.concatenate([text.about for text in texts if len(text.about)] or [np.zeros((0, 1), np.float32)])
        self._titles = [text.heading_about for text in texts]
        self._length = np.log([1 + len(text.words.split()) for text in texts])

    def of(self, kind: Kind, measured: NDArray[np.float64]) -> NDArray[np.float64]:
        """The probability (n,) of each passage, by what it is weighed by (n, m)."""
        import numpy as np

        weights = facts()[kind]
        score = measured @ np.array([weights[name] for name in MEASURES]) + weights["constant"]
        chances: NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(score, -30, 30)))
        return chances

    def near(self, concern: ComparedConcern) -> NDArray[np.float64]:
        """The cosine (n,) of what the concern and the nearest sentence of each passage are about."""
        import numpy as np

        found = np.full(len(self._texts), -1.0)
        if len(self._of):
            np.maximum.at(found, self._of, self._about @ concern.about)
        return np.round(found, 4)

    def covered(self, concern: ComparedConcern) -> NDArray[np.float64]:
        """Which share (n,) of the words of the concern that tell something each passage has, by rarity: 0 to 1. A word that recommendations hardly
        have weighs no more than a rare one."""
        return self._by_rarity(concern.telling)

    def covered_core(self, concern: ComparedConcern) -> NDArray[np.float64]:
        """The same of those that the concern does not only say by the way (`ComparedConcern.core`)."""
        return self._by_rarity(concern.core)

    def on_subjects(self, concern: ComparedConcern) -> NDArray[np.float64]:
        """Which share (n,) of these words each passage has, by how much they tell of a subject: 0 to 1."""
        return self._share({stem: subject_weight(stem) for stem in concern.telling})

    def _by_rarity(self, stems: Collection[str]) -> NDArray[np.float64]:
        return self._share({stem: min(rarity(stem), _RAREST) for stem in stems})

    def _share(self, weights: Mapping[str, float]) -> NDArray[np.float64]:
        """Which share (n,) of some stems each passage has, by their weights."""
        import numpy as np

        columns, held = self._stems
        found = np.zeros(len(self._texts))
        for stem in sorted(weights.keys() & columns.keys()):
            found += weights[stem] * held[:, columns[stem]]
        return np.round(found / (sum(weights.values()) or 1.0), 4)

    def measured(self, concern: ComparedConcern) -> NDArray[np.float64]:
        """What each passage is weighed by (n, m), in the order of `MEASURES`."""
        import numpy as np

        near, speaks = self.near(concern), concern.names.speaks
        people = speaks.people - wide_people()
        same = self._naming("people", people).max(axis=1, initial=0.0)
        subjects, points = self._naming("subjects", speaks.subjects), self._naming("points", speaks.points)
        mass = sum(map(rarity, concern.stems)) or 1.0
        columns: Mapping[str, NDArray[np.float64]] = {
            "near": near,
            "rank": _rank(near),
            "rare": self._second_rarest(concern),
            "pair": self._each(lambda text: max((sum(map(rarity, pair)) for pair in concern.names.pairs & text.names.pairs), default=0.0)),
            "same_people": same,
            "other_people": (1 - same) * bool(people),
            "subjects": subjects.sum(axis=1) / max(1, len(speaks.subjects)),
            "fit": subjects.sum(axis=1) / np.maximum(1, self._families["subjects"].sum(axis=1)),
            "points": points.sum(axis=1) / max(1, len(speaks.points)),
            "treaty": self._each(lambda text: bool(concern.names.treaties & text.names.treaties)),
            "near_title": np.round([0.0 if title is None else float(title @ concern.about) for title in self._titles], 4),
            "title": self._each(lambda text: sum(rarity(stem) for stem in concern.stems if stem in text.heading_stems) / mass),
            "length": self._length,
            "away": self._each(lambda text: not text.at_home),
            "name": self._named(concern),
            "covered": self.covered(concern),
            "beside": _beside(near),
            "told": _rank(self._told(concern)),
            "act": self._each(lambda text: bool(concern.names.acts & text.names.acts)),
            "sister": np.max([np.zeros(len(self._texts)), *map(self._by_rarity, concern.sisters)], axis=0),
            "worded": self._worded(concern),
        }
        return np.column_stack([columns[name] for name in MEASURES])

    def _worded(self, concern: ComparedConcern) -> NDArray[np.float64]:
        """How near (n,) the nearest piece of each passage is to a piece of the concern's telling words, in the mean of these by rarity."""
        import numpy as np

        found = np.zeros(len(self._texts))
        begins, of, pieces = self._pieces
        if not len(pieces):
            return found
        ((own, spans),) = piece_vectors([concern.words], concern.own)
        weights = weights_of_pieces(spans, concern.told_at)
        best = np.maximum.reduceat(own[weights > 0] @ pieces.T, begins, axis=1)
        found[of] = weights[weights > 0] @ best
        return np.round(found, 4)

    @cached_property
    def _pieces(self) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float32]]:
        """Where the pieces of each passage that has any begin, which passages these are, and what each piece is about (p, 96)."""
        import numpy as np

        every = [[text.words[start:end] for start, end in sentences(text.words)] for text in self._texts]
        some = [k for k, cut in enumerate(every) if cut]
        made = [np.concatenate([vectors for vectors, _ in piece_vectors(every[k], self._texts[k].own)]) for k in some]
        begins = np.cumsum([0, *map(len, made)])[:-1]
        return begins.astype(np.intp), np.array(some, np.intp), np.concatenate([*made, np.zeros((0, 1), np.float32)][: max(1, len(made))])

    def _each(self, measure: Callable[[ComparedPassage], float]) -> NDArray[np.float64]:
        import numpy as np

        return np.array([measure(text) for text in self._texts], dtype=np.float64)

    @cached_property
    def _families(self) -> Mapping[str, NDArray[np.float64]]:
        """Which families of subjects, points and people each passage names, a column each."""
        import numpy as np

        return {
            kind: np.array([[name in getattr(text.names.speaks, kind) for name in family_names(kind)] for text in self._texts], dtype=np.float64)
            for kind in ("subjects", "points", "people")
        }

    def _naming(self, kind: str, names: Collection[str]) -> NDArray[np.float64]:
        """Which of some families each passage names."""
        columns: NDArray[np.float64] = self._families[kind][:, [k for k, name in enumerate(family_names(kind)) if name in names]]
        return columns

    @cached_property
    def _often(self) -> tuple[int, Mapping[str, int]]:
        """How many sentences the document has, and in how many each stem is."""
        every = [stems for text in self._texts for stems in text.stems]
        return len(every), Counter(stem for stems in every for stem in stems)

    @cached_property
    def _stems(self) -> tuple[Mapping[str, int], NDArray[np.bool_]]:
        """The column of each stem of the document, and which passage has it."""
        import numpy as np

        columns = {stem: k for k, stem in enumerate(sorted({stem for text in self._texts for stems in text.stems for stem in stems}))}
        held = np.zeros((len(self._texts), len(columns)), dtype=bool)
        for k, text in enumerate(self._texts):
            held[k, [columns[stem] for stems in text.stems for stem in stems]] = True
        return columns, held

    def _rarity(self, held: int) -> float:
        """How rare a thing is that `held` passages of the document have."""
        return math.log((len(self._texts) + 1) / (held + 0.5))

    def _named(self, concern: ComparedConcern) -> NDArray[np.float64]:
        """The rarity in the document of the names that each passage shares with the concern: what one passage alone names is strong evidence."""
        every = concern.names.names
        return self._each(lambda text: math.fsum(self._rarity(self._names_held[name]) for name in every & text.names.names))

    @cached_property
    def _names_held(self) -> Mapping[str, int]:
        """In how many passages each name is."""
        return Counter(name for text in self._texts for name in text.names.names)

    def _told(self, concern: ComparedConcern) -> NDArray[np.float64]:
        """The rarity of all telling words that each passage shares with the concern, in the document but little more than in recommendations; a
        passage that is longer than others has some by chance."""
        import numpy as np

        columns, held = self._stems
        found = np.zeros(len(self._texts))
        for stem in sorted(concern.telling & columns.keys()):
            has = held[:, columns[stem]]
            found += has * min(self._rarity(int(has.sum())), rarity(stem) + 1)
        size = np.array([sum(map(len, text.stems)) for text in self._texts], dtype=np.float64)
        return np.round(found / np.sqrt(_SHORT + (1 - _SHORT) * size / (size.mean() or 1.0)), 4)

    def _second_rarest(self, concern: ComparedConcern) -> NDArray[np.float64]:
        import numpy as np

        columns, held = self._stems
        stems = [stem for stem in concern.stems if stem in columns]
        if len(stems) < 2:
            return np.zeros(len(self._texts))
        count, often = self._often
        rare = np.array([min(rarity(stem), max(0.0, math.log((count + 1) / (often[stem] + 0.5)))) for stem in stems])
        shared = held[:, [columns[stem] for stem in stems]] * rare
        return np.round(np.sort(shared, axis=1)[:, -2], 4)


def weights_of_pieces(spans: Sequence[Span | None], told_at: Sequence[tuple[int, int, str]]) -> NDArray[np.float64]:
    """What each piece of a concern weighs, 1 in all: the rarity of the telling word that it is of; the same for each where no word tells anything."""
    import numpy as np

    found = np.zeros(len(spans))
    for start, end, stem in told_at:
        within = [k for k, span in enumerate(spans) if span is not None and span[0] >= start and span[1] <= end]
        found[within] = min(rarity(stem), _RAREST) / max(1, len(within))
    if not found.any():
        found[:] = 1.0
    weights: NDArray[np.float64] = found / found.sum()
    return weights


def nearest_sentence(text: ComparedPassage, concern: ComparedConcern) -> int:
    """Where the sentence of a passage begins that is nearest to a concern in what it is about, in characters of its record's words."""
    import numpy as np

    spans = sentences(text.words)
    if not len(text.about):
        return text.begins
    return text.begins + spans[int(np.argmax(np.round(text.about @ concern.about, 4)))][0]


def _rank(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The logarithm (n,) of how many are higher than each, and one."""
    import numpy as np

    ranks: NDArray[np.float64] = np.log1p(np.argsort(np.argsort(-values, kind="stable"), kind="stable"))
    return ranks


def _beside(near: NDArray[np.float64]) -> NDArray[np.float64]:
    """The higher (n,) of the values before and behind each."""
    import numpy as np

    if len(near) < 2:
        return np.zeros(len(near))
    beside: NDArray[np.float64] = np.maximum(np.append(near[1:], near[-2]), np.insert(near[:-1], 0, near[1]))
    return beside
