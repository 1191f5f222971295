"""Where no link leads from a request to what UN bodies say: a plain search for its telling words, before anything is said of there being nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ....labelling.tokens import STATE, tokens
from ....labelling.verbs import verb_lexicon
from ....labelling.word_rarity import rarity
from ....languages.stop_words import stop_words
from ....light_dataclass import dataclass
from ....records import Concern, NumberedDocument, Review
from ..chosen.one_subject import on_one_subject
from ..chosen.said_and_turned import turned_round
from ..chosen.sentence_on_request import most_on

_TELLING = 4.5
"""How rare a word is in recommendations, at the least, to tell what one is on: "women" and "measures" stand in too many."""
_NEAR = 11.0
"""How much the words that a sentence shares with a request tell together, at the least, for it to be shown: two such words or more."""
_SHARE = 0.5
"""The share of what a request tells that the sentence has, at the least: “availability” and “accessibility” stand in sentences on anything. Set on
what was found for SVN-07 and SVN-34."""
_SHORT = 3
_MOST_WEIGHED = 3
"""Sentences that are looked at for their subject, those first that share most."""


@dataclass(frozen=True, slots=True)
class SoughtInBodies:
    """What a search for the telling words of a request found in what UN bodies say: the sentence that has most of them (`may_be`), or none;
    `nothing`: not one of the words stands in any, nor elsewhere in their documents. Where it is neither, nothing can be said. `later` is the review
    in whose documents it was searched (None: the next one); `turned` is the sentence behind `may_be` that turns it round."""

    may_be: Concern | None
    nothing: bool
    later: Review | None = None
    turned: Concern | None = None


def bodies_are_heard(review: Review) -> bool:
    """Whether documents with what UN bodies say are held of a review."""
    return review.compilation is not None or bool(review.observed)


def sought_in_bodies(later: Review, request: str) -> SoughtInBodies:
    """Search the compilation of a review, and the other UN documents in it."""
    every = (*(later.compilation.concerns if later.compilation else ()), *later.observed)
    asked = telling_stems(request)
    by_other_names = any(stem.isupper() for stem in asked)  # a treaty stands there by its name or its abbreviation
    low = [each.text.clean.lower() for each in every]
    may_have = [by_other_names or any(_beginning(stem) in words for stem in asked) for words in low]
    shared = [asked & _stems(each.text.clean) if may else frozenset[str]() for each, may in zip(every, may_have, strict=True)]
    weights = [sum(map(rarity, found)) if len(found) > 1 else 0.0 for found in shared]
    enough = max(_NEAR, _SHARE * sum(map(rarity, asked)))
    near = sorted((k for k in range(len(every)) if weights[k] >= enough), key=lambda k: (-weights[k], k))[:_MOST_WEIGHED]
    most = next((k for k in near if on_one_subject(request, every[k].text.clean)), None)
    most = most_on(request, [each.text.clean for each in every]) if most is None else most
    may_be = every[most] if most is not None else None
    nothing = bool(asked) and bool(every) and not any(may_have) and not _stands_in_texts(later, asked)
    return SoughtInBodies(may_be, nothing, later, turned_round(every).get(may_be.id) if may_be is not None else None)


def _stands_in_texts(later: Review, asked: frozenset[str]) -> bool:
    """Whether one of these words stands anywhere in the texts themselves, headings and notes too, for not every paragraph gives a sentence of a body;
    so it may where a part of a text was not read."""
    every = (*((later.compilation.text,) if later.compilation is not None else ()), *later.further)
    return any(text.missing for text in every) or any(_beginning(stem) in words for text in every for words in _all_words(text) for stem in asked)


def _all_words(text: NumberedDocument) -> Iterator[str]:
    yield from (each.text.clean.lower() for each in text.paragraphs)
    yield from (each.text.clean.lower() for each in text.headings)
    yield from (each.text.clean.lower() for each in text.notes)
    yield from (each.text.clean.lower() for each in text.apart)


def telling_stems(text: str) -> frozenset[str]:
    """The stems of the words of a request that tell what it is on: rare ones, and no verbs of asking."""
    verbs = verb_lexicon().category
    words = (
        each for each in tokens(text) if each.word != STATE and len(each.word) > _SHORT and each.word[0].isalpha() and each.word not in stop_words()
    )
    return frozenset(each.stem for each in words if each.stem not in verbs and rarity(each.stem) >= _TELLING)


def _stems(text: str) -> frozenset[str]:
    return frozenset(each.stem for each in tokens(text))


def _beginning(stem: str) -> str:
    """Letters by which a word of a stem begins, whatever its ending."""
    return stem.lower()[: max(4, len(stem) - 1)]
