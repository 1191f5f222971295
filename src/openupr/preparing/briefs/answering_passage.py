"""The sentence of a national report that is nearest to a recommendation, among the paragraphs over which the report names it: “133–143” may stand
over twenty of them, and the first one is on something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...labelling.tokens import STATE, tokens
from ...labelling.verbs import clause_verbs, verb_lexicon
from ...labelling.word_rarity import rarity
from ...languages.stop_words import stop_words
from ...light_dataclass import dataclass
from ...records import NationalReport, Paragraph
from ...text import sentences
from ..topics.passages_cut import names_a_kind
from ..topics.topic_phrases import names_no_subject

_SHORT = 3
_NEAR = 6.5
"""How much the words that a sentence shares with a recommendation tell together, by how rare they are, to be shown as the one on it. Set on SVN-34,
as the other ones here."""
_ELSEWHERE, _FEWEST_ELSEWHERE = 15.0, 4
"""The same, and how many words, outside of the paragraphs over which the report names it."""
_MOST_OF_ONE, _MOST_BESIDE = 5.0, 2.0
"""How much one word counts at the most, and one of a verb or of a law by its kind: one alone is not enough."""
_LIKELY = 1.5
"""What a paragraph that the links rank as a likely answer counts beside its words."""
_COMMON = 0.25
"""How much a word counts for one of several sentences that are near, where the requests beside it have that word too."""
_FEWEST = 2
_FEW = 3
"""Paragraphs of which the first is shown where no sentence is near: the report itself names the recommendation over them."""


_A_THIRD = 0.3
"""Of few paragraphs that the report marks, one is shown from its beginning where no sentence has about a third of what is asked: which sentence of it
is the answer can't be told by words."""


@dataclass(frozen=True, slots=True)
class AnsweringPassage:
    """A `paragraph` of a national report, and the part of it from `start` to `end` that is nearest to a recommendation; `near`: it has words of what
    is asked. One that has not is the first of few that the report marks itself. `elsewhere`: it is none of those over which the report names it."""

    paragraph: Paragraph
    start: int
    end: int
    near: bool
    elsewhere: bool = False

    @property
    def words(self) -> str:
        """The sentence, or the paragraph."""
        return self.paragraph.text.clean[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Cut:
    paragraph: Paragraph
    start: int
    end: int
    stems: frozenset[str]


class AnsweringPassages:
    """The sentences of a national report, to be asked for the one that is nearest to a recommendation."""

    def __init__(self, report: NationalReport) -> None:
        self._paragraphs = {each.id: each for each in report.text.paragraphs}
        self._held: dict[str, tuple[_Cut, ...]] = {}

    def of(self, names: Sequence[str], request: str, likely: Sequence[str] = (), common: frozenset[str] = frozenset()) -> AnsweringPassage | None:
        """The sentence nearest to what is asked in the paragraphs of these identifiers; else the one elsewhere that has most of its words. None where
        neither has enough of them, and the paragraphs are many. `likely` are those that the links rank; `common` stems are those of requests beside
        it on the same thing (rival_requests.py): of sentences that are near, one with the words of this request alone goes first."""
        weights = telling_weights(request)
        marked = [each for name in dict.fromkeys(names) if name in self._paragraphs for each in self._cut(self._paragraphs[name])]
        if (found := _nearest(marked, weights, _NEAR, _FEWEST, frozenset(likely), common)) is not None:
            whole = len({each.paragraph.id for each in marked}) <= _FEW and _share(found, weights) < _A_THIRD
            start, end = (0, len(found.paragraph.text.clean)) if whole else (found.start, found.end)
            return AnsweringPassage(found.paragraph, start, end, near=True)
        every = (each for paragraph in self._paragraphs.values() for each in self._cut(paragraph))
        if (found := _nearest(every, weights, _ELSEWHERE, _FEWEST_ELSEWHERE)) is not None:
            return AnsweringPassage(found.paragraph, found.start, found.end, near=True, elsewhere=True)
        first = marked[0].paragraph if 0 < len({each.paragraph.id for each in marked}) <= _FEW else None
        return AnsweringPassage(first, 0, len(first.text.clean), near=False) if first is not None else None

    def _cut(self, paragraph: Paragraph) -> tuple[_Cut, ...]:
        """The sentences of a paragraph, cut once."""
        if paragraph.id not in self._held:
            text = paragraph.text.clean
            read = ((start, end, frozenset(word.stem for word in tokens(text[start:end]))) for start, end in sentences(text))
            self._held[paragraph.id] = tuple(_Cut(paragraph, start, end, stems) for start, end, stems in read)
        return self._held[paragraph.id]


def _share(each: _Cut, weights: Mapping[str, float]) -> float:
    """The share of what a recommendation tells that a sentence has."""
    return sum(weights[stem] for stem in weights.keys() & each.stems) / sum(weights.values())


def _nearest(
    every: Iterable[_Cut],
    weights: Mapping[str, float],
    least: float,
    fewest: int,
    likely: frozenset[str] = frozenset(),
    common: frozenset[str] = frozenset(),
) -> _Cut | None:
    """The sentence that shares most; none where that is less than `least`, or of fewer words. A treaty or institution by its name is enough. Words in
    `common` tell that a sentence is near, and not which of them is."""
    best: _Cut | None = None
    most = 0.0
    for each in every:
        shared = weights.keys() & each.stems
        weight = sum(weights[stem] for stem in shared) + (_LIKELY if each.paragraph.id in likely else 0.0)
        named = fewest <= _FEWEST and any(stem.isupper() for stem in shared)
        telling = weight - (1 - _COMMON) * sum(weights[stem] for stem in shared & common)
        if telling > most and (named or (weight >= least and len(shared) >= fewest)):
            best, most = each, telling
    return best


def telling_weights(request: str) -> dict[str, float]:
    """How much each word tells of what is asked, by its stem. The verbs of asking tell nothing."""
    every = tokens(request)
    verbs = clause_verbs(every)
    asking = {verbs.first, verbs.second, verbs.inner}
    found: dict[str, float] = {}
    for at, each in enumerate(every):
        if at in asking or len(each.word) <= _SHORT or not each.word[0].isalpha() or each.word == STATE or each.word in stop_words():
            continue
        if not names_no_subject(each.stem):
            beside = each.stem in verb_lexicon().category or names_a_kind(each.word.removesuffix("s"))
            most = rarity(each.stem) if each.stem.isupper() else _MOST_BESIDE if beside else _MOST_OF_ONE
            found[each.stem] = min(rarity(each.stem), most)
    return found
