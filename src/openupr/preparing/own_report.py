"""What a State's newest national report says of the very thing that a request asks for: a programme or a law by its words, a treaty by its name.

It is quoted beside the request and judged by nobody here: a report may say that there is no such law. A request is held against the report before it
is proposed, for what is there already is asked for no second time: its results are.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..describing.specificity import specificity
from ..labelling.tokens import tokens
from ..labelling.verbs import lexicon
from ..languages.stop_words import stop_words
from ..languages.word_tables import wording
from ..linking.joining_treaties import answers_it, joining, treaties_in
from ..records import Review
from .asked_on_topic import LONGEST_SAID, Since, folded
from .review_sentences import Sentence, report_sentences
from .topic_phrases import names_no_subject

_SHORT = 2
_FEWEST = 2
"""Telling words that name a thing at the least: its kind, and what it is on."""
_BETWEEN = 5
"""Words beside its own among which a thing is named: "the National Programme of Measures of the Government for Roma"."""
_COMMON = 0.12
"""The share of a report's sentences from which a word of theirs tells nothing: "national" stands in more."""
_FEW_SENTENCES = 40
"""Sentences of a report below which no word of it can be told to be common."""


@dataclass(frozen=True, slots=True)
class _Read:
    sentence: Sentence
    stems: tuple[str, ...]


class OwnReport:
    """The sentences of a review's national report, read once, to be asked for what requests ask for."""

    def __init__(self, review: Review) -> None:
        self.review = review

    @cached_property
    def _read(self) -> list[_Read]:
        return [_Read(each, _stems(each.words)) for each in report_sentences(self.review)]

    @cached_property
    def _common(self) -> frozenset[str]:
        counts = Counter(stem for each in self._read for stem in set(each.stems))
        enough = len(self._read) >= _FEW_SENTENCES
        return frozenset(stem for stem, times in counts.items() if enough and times > _COMMON * len(self._read))

    def tells_of(self, request: str) -> Since | None:
        """Where the report names what a request asks for, and in which sentence, where that can be read alone; None where it does not."""
        found = next(self._naming(request), None)
        if found is None:
            return None
        alone = found.stands and not found.context and len(found.words) <= LONGEST_SAID
        return Since(self.review, found.place, named=False, words=folded(found.words) if alone else "", by_words=True)

    def _naming(self, request: str) -> Iterator[Sentence]:
        if (asked := joining((request,))).named:
            joins = wording("briefs", "joined")
            told = (each.sentence for each in self._read if joins.search(each.sentence.words))
            yield from (each for each in told if answers_it(asked, treaties_in(each.words)))
            return
        for thing in things_asked(request):
            if len(thing) >= _FEWEST and len(thing - self._common) >= _FEWEST:
                yield from (each.sentence for each in self._read if _names(each.stems, thing))


def things_asked(request: str) -> list[frozenset[str]]:
    """The things that a request names by their kind ("a programme", "a law"), each by the telling stems of its words."""
    found: list[frozenset[str]] = []
    kinds = specificity(request).kind
    for start, end in _parts(request):
        if any(start <= at < end for at, _ in kinds):
            read = tokens(request[start:end], unify_states=False)
            asks = itertools.takewhile(lambda token: token.stem in lexicon().category or not _tells(token.word, token.stem), read)
            telling = frozenset(token.stem for token in read[len(list(asks)) :] if _tells(token.word, token.stem))
            if telling:
                found.append(telling)
    return found


def _parts(request: str) -> Iterator[tuple[int, int]]:
    """A request, parted where what it names ends: at a comma, at what it is to be or do."""
    at = 0
    for match in wording("briefs", "ends_a_thing").finditer(request):
        yield at, match.start()
        at = match.end()
    yield at, len(request)


def _tells(word: str, stem: str) -> bool:
    return len(word) > _SHORT and word not in stop_words() and not names_no_subject(stem) and re.search(r"[^\W\d_]", word) is not None


def _stems(words: str) -> tuple[str, ...]:
    return tuple(token.stem for token in tokens(words, unify_states=False) if _tells(token.word, token.stem))


def _names(stems: Sequence[str], thing: frozenset[str]) -> bool:
    """Whether all words of a thing stand near each other."""
    if not thing <= set(stems):
        return False
    size = len(thing) + (_BETWEEN if len(thing) > _FEWEST else 1)
    return any(thing <= set(stems[at : at + size]) for at in range(max(1, len(stems) - size + 1)))
