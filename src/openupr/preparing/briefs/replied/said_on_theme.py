"""What the State said in the dialogue on the subject of a request where no sentence has most of its words: “The freedom of assembly is protected”, to
one who asks not to impede peaceful assemblies. States answer by theme there, in short sentences, and name no number.

The sentence is on one subject alone, as the labeller of recommendations reads it, and that is one of the request's; and both have two telling words,
or one where the sentence is short. By the subject alone eight of 35 that were found for requests of nine reports were on them, as one of us read
them; with the words 13 of 16, on the same reports.
"""

from __future__ import annotations

from ....labelling.tokens import tokens
from ....languages.word_tables import is_read_whole, reading_in
from ....records import Review
from ...topics.review_sentences import ReviewSentence, SentenceSource
from ..chosen.one_subject import subjects_read
from ..chosen.telling_words import telling_weights
from .state_on_request import StateOnRequest, StateOnRequests

_ENOUGH, _OF_SHORT = 8.0, 4.4
"""How much the words that both have tell together, at the least: of any sentence, and of a short one."""
_FEWEST, _SHORT = 2, 14
"""Words that both have, at the least; and the words of a sentence that is short."""
_MOST_SUBJECTS = 2
"""Subjects of a request, at the most: of one on many things a sentence on any of them says little."""


def said_on_theme(review: Review, request: str, says: StateOnRequests) -> StateOnRequest | None:
    """The sentence of the State that shares most with a request, of those on its subject; None where there is none."""
    if not is_read_whole(review.language):
        return None
    with reading_in(review.language):
        own = subjects_read(request)
        weights = telling_weights(request)
        if not 0 < len(own) <= _MOST_SUBJECTS:
            return None
        shared = [(_shared(weights, each), each) for each in says.sentences_of(review, SentenceSource.STATE_SAID)]
        near = sorted((pair for pair in shared if pair[0]), key=lambda pair: -pair[0])
        most = next((each for _, each in near if len(of := subjects_read(each.words)) == 1 and of <= own), None)
    return StateOnRequest(review, most) if most is not None else None


def _shared(weights: dict[str, float], each: ReviewSentence) -> float:
    both = weights.keys() & {token.stem for token in tokens(each.words)}
    weight = sum(weights[stem] for stem in sorted(both))
    enough = len(both) >= _FEWEST and weight >= _ENOUGH
    return weight if enough or (weight >= _OF_SHORT and len(each.words.split()) <= _SHORT) else 0.0
