"""Where no link leads from a request to what UN bodies say: a plain search for its telling words, before anything is said of there being nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ....labelling.tokens import STATE, tokens
from ....labelling.verbs import verb_lexicon
from ....labelling.word_rarity import rarity
from ....languages.stop_words import stop_words
from ....light_dataclass import dataclass
from ....records import NumberedDocument, Review

_TELLING = 4.5
"""How rare a word is in recommendations, at the least, to tell what one is on: "women" and "measures" stand in too many."""
_SHORT = 3


@dataclass(frozen=True, slots=True)
class SoughtInBodies:
    """What a search for the telling words of a request in what UN bodies say tells: `nothing`, not one of the words stands in any, nor elsewhere in
    their documents. Else nothing can be said. `later` is the review in whose documents it was searched (None: the next one)."""

    nothing: bool
    later: Review | None = None


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
    nothing = bool(asked) and bool(every) and not any(may_have) and not _stands_in_texts(later, asked)
    return SoughtInBodies(nothing, later)


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


def _beginning(stem: str) -> str:
    """Letters by which a word of a stem begins, whatever its ending."""
    return stem.lower()[: max(4, len(stem) - 1)]
