"""Which sentence of a document is on what a request asks for, by its words: it has most of what one part of the request tells.

Two telling words that both have are not enough: “a decision of the Constitutional Court” stands in sentences on anything. A sentence has two thirds
of a part, or half of it with a whole term of the request or more of its words elsewhere, or much of a long part; and it is on one subject with the
request, as the labeller of recommendations reads both. Where both are on one subject alone, a whole term is enough. Where no sentence has so much,
none is found. By the first rules 67 sentences that States said in the dialogue were found for requests drawn from twelve reports on which nothing was
set, and one of us read some 62 as on the request; a term alone, and more words elsewhere, were set on these reports too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ....labelling.tokens import tokens
from ....languages.word_tables import by_language
from ....linking.requests.parts_asked import parts_asked
from ....linking.requests.request_pairs import wording_vector
from ....linking.requests.terms_in_request import terms_in
from ....linking.requests.words_as_printed import span_as_printed
from ....linking.treaties.joining_treaties import joining
from ...topics.topic_phrases import first_letters
from .main_part import main_part
from .one_subject import on_one_subject, subjects_read
from .telling_words import telling_weights

_ENOUGH, _FEWEST = 10.0, 2
"""How much the words that both have tell together, at the least, and how many they are."""
_MOST, _WITH_TERM = 0.65, 0.5
"""The share of what a part of the request tells that the sentence has, at the least; and the same where a whole term of the request is among it."""
_MUCH, _OF_MUCH = 19.0, 0.42
"""How much is enough of a long part, and the share of it."""
_IN_ALL, _WORDS_IN_ALL = 15.0, 4
"""How much of the whole request stands for a whole term, and how many words."""
_LITTLE = 4.0
"""How much a sentence has of the request, at the least, that has a term of it and is on its subject alone."""
_ROUNDED = 0.001
"""More than what the same sum differs by in another order."""
_ALIKE, _OF_MAIN = 0.55, 0.4
"""How near the two vectors are, at the least, and what share of what the request first asks for a sentence has, to be set beside it as one that is
on it. Set on 116 sentences that States said in the dialogue, of 46 reports: 54 have so much, and one of us read 50 of these as on the request."""
_MOST_READ = 3
"""Sentences that are looked at for their subject, those first that have most."""


class _Asked(NamedTuple):
    """What a request tells, and its parts, by their stems; and the terms that stand in what it asks for."""

    whole: Mapping[str, float]
    parts: tuple[Mapping[str, float], ...]
    terms: tuple[str, ...]


def most_on(request: str, texts: Sequence[str]) -> int | None:
    """Which of several sentences has most of what a request asks for, in the language that is read; None where none has enough of it, or the request
    asks to join a treaty: that is told by the treaty's name."""
    if joining((request,)).named:
        return None
    asked = _read(request)
    beginnings: dict[str, float] = {}
    for stem, tells in asked.whole.items():
        beginnings[first_letters(stem)] = beginnings.get(first_letters(stem), 0.0) + tells
    shares = [_has(asked, each) if _may_have(beginnings, each.lower()) else 0.0 for each in texts]
    order = sorted((k for k, share in enumerate(shares) if share), key=lambda k: -shares[k])
    return next((k for k in order[:_MOST_READ] if _is_on(request, texts[k], shares[k])), None)


def surely_on(request: str, words: str) -> bool:
    """Whether a sentence that has most of a request is near to what that first asks for in meaning, too, and has enough of that itself."""
    main = main_part(request)
    weights = telling_weights(main)
    shared = sum(weights[stem] for stem in sorted(weights.keys() & _stems(words)))
    return shared >= _OF_MAIN * sum(weights.values()) and float(wording_vector(main) @ wording_vector(words)) >= _ALIKE


def _may_have(beginnings: Mapping[str, float], low: str) -> bool:
    """Whether words in small letters may have enough of a request, by the letters with which its words begin and how much those of each tell: most
    texts have not, and need not be cut into words."""
    return sum(tells for letters, tells in beginnings.items() if letters in low) >= _LITTLE - _ROUNDED


def _is_on(request: str, words: str, share: float) -> bool:
    """Whether a sentence that has so much is on a subject of the request; one that has a term of it alone, on its only subject."""
    if share > _BY_TERM:
        return on_one_subject(request, words)
    own = subjects_read(request)
    return len(own) == 1 and own == subjects_read(words)


@by_language(most=1_024)
def _read(request: str) -> _Asked:
    main = main_part(request)
    weights = map(telling_weights, dict.fromkeys((main, *map(main_part, parts_asked(request)))))
    parts = tuple(each for each in weights if len(each) >= _FEWEST and sum(each.values()) >= _ENOUGH)
    return _Asked(telling_weights(request), parts, tuple(dict.fromkeys(each.text for each in terms_in(main) if each.whole)))


def _has(asked: _Asked, words: str) -> float:
    """How much of a request a sentence has: of the part of which it has most, the share, if that is enough; a little, if it has a term of it alone;
    else 0."""
    both = asked.whole.keys() & _stems(words)
    in_all = sum(asked.whole[stem] for stem in sorted(both))
    if in_all < _LITTLE:
        return 0.0
    share, together = max(_shares(asked, words), default=(0.0, 0.0))
    if share >= _MOST or (share >= _OF_MUCH and together >= _MUCH):
        return share
    has_term = any(span_as_printed(words, each) is not None for each in asked.terms)
    if share >= _WITH_TERM and (has_term or (in_all >= _IN_ALL and len(both) >= _WORDS_IN_ALL)):
        return share
    return _BY_TERM * in_all / (1 + in_all) if has_term else 0.0


_BY_TERM = 0.1
"""Less than any share that is enough: a sentence that has a term alone goes behind the others."""


def _shares(asked: _Asked, words: str) -> Iterator[tuple[float, float]]:
    """Of each part of which it has enough words, the share and how much that is."""
    stems = _stems(words)
    for part in asked.parts:
        both = part.keys() & stems
        together = sum(part[stem] for stem in sorted(both))
        if len(both) >= _FEWEST and together >= _ENOUGH:
            yield together / sum(part.values()), together


@by_language(most=8_192)
def _stems(words: str) -> frozenset[str]:
    return frozenset(each.stem for each in tokens(words))
