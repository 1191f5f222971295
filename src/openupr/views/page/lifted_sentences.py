"""A sentence that the first chapter lifts from a document, with the sentences before it that it leans on: “However, few were convicted” of whom?

What goes on from a sentence that is not there, or from too much, is not lifted where another one can be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...extracting.compilation.reporting_verbs import verbs_in
from ...languages.word_tables import has_table, reading_in
from ...light_dataclass import replace
from ...preparing.topics.goes_on_from import turns_round
from ...preparing.topics.passages_cut import leans, points_to_unnamed, speaker_in, without_speaker
from ...records import NumberedDocument, Review
from ...text import Place, sentences
from .before_review import LookedAt

_SPEAKER = 60
"""Letters of who says a sentence, at its beginning."""
MOST_BEFORE = 330
"""Letters of what stands before a sentence; with more it is no longer one thing to read."""


def lifted(review: Review, words: str, place: Place, *, named: bool = False) -> str | None:
    """A sentence, or, where it leans on those before it in its paragraph, with these; None where they are too long, or not there. `named`: who says
    it is told in front of it, who may not say what stands before it: that is left away, and so is the sentence if it leans on more than its speaker.
    Of a document in a language without a table of such words a sentence is taken as it is."""
    document = next((each for each in _documents(review) if each.document.key == place.document), None)
    language = document.document.language if document is not None else review.language
    if not has_table("briefs", language or None):
        return words
    with reading_in(language):
        if not (_leans_behind_its_speaker(words) if named else _leans_on_before(words)):
            return words
        for paragraph in document.paragraphs if document is not None and not named else ():
            every = [paragraph.text.clean[start:end] for start, end in sentences(paragraph.text.clean)]
            if words in every:
                return _with_those_before(every, every.index(words))
    return None


def standing_first(review: Review, every: Sequence[LookedAt], most: int) -> tuple[LookedAt, ...]:
    """The first sentences, at most so many, that can be read where they stand; others only where these are fewer."""
    told: list[LookedAt] = []
    leaning: list[LookedAt] = []
    for each in every:
        words = lifted(review, each.text, each.place, named=bool(each.bodies))
        if words is None:
            leaning.append(each)
        else:
            told.append(replace(each, text=words))
        if len(told) == most:
            break
    return tuple([*told, *leaning][:most])


def _documents(review: Review) -> Iterator[NumberedDocument]:
    held: Iterable[NumberedDocument | None] = (
        review.national_report.text if review.national_report else None,
        review.compilation.text if review.compilation else None,
        *review.further,
    )
    return (each for each in held if each is not None)


def _leans_on_before(words: str) -> bool:
    return turns_round(words) or leans(words) or points_to_unnamed(words)


def _leans_behind_its_speaker(words: str) -> bool:
    """The same of a sentence with a name in place of who says it: “It noted”, “The same Committee urged”."""
    said = next((each.at for each in verbs_in(words) if each.at <= _SPEAKER), 0)
    found = speaker_in(words)
    rest = f"Nobody {words[said:]}" if said else without_speaker(words, found) if found is not None else words
    return turns_round(words) or _leans_on_before(rest)


def _with_those_before(every: Sequence[str], number: int) -> str | None:
    first = number
    while first > 0 and _leans_on_before(every[first]):
        first -= 1
    before = " ".join(every[first:number])
    return None if _leans_on_before(every[first]) or len(before) > MOST_BEFORE else " ".join(every[first : number + 1])
