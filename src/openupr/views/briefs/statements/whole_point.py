"""How much of a paragraph of the State is quoted: its whole point, so that no cut favours one side. A figure stands with the figures beside it, and
what the State does not do, or admits, with what it does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....languages.word_tables import has_table, wording
from ....preparing.briefs.chosen.charges_carried import charges_in
from ....preparing.briefs.for_speaker.rival_requests import common_stems, weight_apart
from ....preparing.briefs.replied.nearest_of_bodies import telling_stems
from ....preparing.topics.marks_of_cuts import with_cuts_marked
from ....preparing.topics.passages_cut import leans
from ....preparing.topics.review_sentences import SentenceSource
from ....text.sentences import sentences

_ALL = 520
"""Characters of a paragraph that is quoted whole, whatever it has, where no more are given."""
_AGAINST = 0.25
"""How much a word counts against a sentence that only a rival of the request has."""
_BEGINNING = 5
"""Letters by which words of one family begin."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*\s?(?:%|per\s?cent)|\b(?!(?:19|20)\d\d\b)\d+(?:[.,]\d+)*\b")


def whole_point(paragraph: str, request: str, rivals: Sequence[str] = (), longest: int = _ALL) -> str:
    """A paragraph, or of a long one the sentence that has most of the request's telling words, with all sentences before and behind it that go on
    from each other or set another figure or a turn beside it; and those on the request in which the State refuses or admits something. `rivals` are
    requests on the same thing that ask something else (rival_requests.py): what they have as well tells little, and what they alone have tells
    against a sentence. It is quoted whole up to `longest` characters."""
    if len(paragraph) <= longest:
        return paragraph
    every = [paragraph[start:end] for start, end in sentences(paragraph)]
    asked, common = telling_stems(request), common_stems(rivals)
    begun = {stem[:_BEGINNING] for stem in asked}  # “cultural” is no word against one who asks for culture
    rival = {stem for stem in common - asked if stem[:_BEGINNING] not in begun}
    told = [telling_stems(each) for each in every]
    shared = [sum(weight_apart(stem, common) for stem in asked & each) - _AGAINST * len(rival & each) for each in told]
    best = max(range(len(every)), key=lambda k: (shared[k], -k))
    charged = [k for k, words in enumerate(every) if shared[k] > 0 and _charges(words)]
    shown = sorted({number for k in (best, *charged) for number in _going_on(every, k)})
    gaps = [at for at, number in enumerate(shown) if at and number != shown[at - 1] + 1]
    return with_cuts_marked([every[k] for k in shown], gaps, cut_before=shown[0] > 0, cut_behind=shown[-1] + 1 < len(every))


def _going_on(every: list[str], number: int) -> range:
    """A sentence with all before and behind it that go on from each other, or set another figure or a turn beside it."""
    first = last = number
    while first > 0 and _goes_on(every, first):
        first -= 1
    while last + 1 < len(every) and _goes_on(every, last + 1):
        last += 1
    return range(first, last + 1)


def _goes_on(every: list[str], number: int) -> bool:
    return leans(every[number]) or _turns(every[number]) or _both_have_figures(every, number)


def _both_have_figures(every: list[str], number: int) -> bool:
    """Whether a sentence and the one before it have figures that are no years."""
    return all(_FIGURE.search(each) is not None for each in every[number - 1 : number + 1])


def _turns(words: str) -> bool:
    return has_table("briefs") and wording("briefs", "turns_round").search(words) is not None


def _charges(words: str) -> bool:
    """Whether the State says in a sentence what it does not do, or what is wanting."""
    return has_table("briefs") and bool(charges_in(words, SentenceSource.ANSWER))
