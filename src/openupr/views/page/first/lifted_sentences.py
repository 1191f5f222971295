"""A sentence that the first chapter lifts from a document, with the sentences before it that it leans on: “However, few were convicted” of whom?
And with the one behind it that turns it round: “Nevertheless, it is under consideration”.

What goes on from a sentence that is not there, or from too much, is not lifted where another one can be; nor what is turned round by too much.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ....extracting.compilation.reporting_verbs import verbs_in
from ....languages.reversal_words import last_with_turn
from ....languages.word_tables import has_table, reading_in
from ....light_dataclass import replace
from ....preparing.topics.goes_on_from import turns_round
from ....preparing.topics.passages_cut import leans, points_to_unnamed, speaker_in, without_speaker
from ....records import NumberedDocument, Review
from ....text import Place, sentences
from .before_review import LookedAt

_SPEAKER = 60
"""Letters of who says a sentence, at its beginning."""
MOST_AROUND = 330
"""Letters of what stands before and behind a sentence; with more it is no longer one thing to read."""


def lifted(review: Review, words: str, place: Place, *, named: bool = False) -> str | None:
    """A sentence, or, where it leans on those before it in its paragraph or one behind turns it round, with these; None where they are too long, or
    not there. `named`: who says it is told in front of it, who may not say what stands around it: that is left away, and so is the sentence if it
    leans on more than its speaker, or is turned round.
    Of a document in a language without a table of such words a sentence is taken as it is."""
    document = next((each for each in _documents(review) if each.document.key == place.document), None)
    language = document.document.language if document is not None else review.language
    if not has_table("briefs", language or None):
        return words
    with reading_in(language):
        leans_on = _leans_behind_its_speaker(words) if named else _leans_on_before(words)
        every, number, last = _around(document, words)
        if named or not every:
            return None if leans_on or last > number else words
        return _with_those_around(every, number, last)


def going_on(review: Review, words: str, place: Place) -> str:
    """The sentence that stands behind a sentence, and behind what turns it round, in its paragraph: a State that names a problem often says next what
    it does about it. Empty where there is none, or a long one."""
    document = next((each for each in _documents(review) if each.document.key == place.document), None)
    every, _, last = _around(document, words)
    behind = every[last + 1] if last + 1 < len(every) else ""
    return behind if len(behind) <= MOST_AROUND else ""


def _around(document: NumberedDocument | None, words: str) -> tuple[list[str], int, int]:
    """The sentences of the paragraph that has a sentence, the number of it, and of what turns it round or itself; no sentences where none has it."""
    for paragraph in document.paragraphs if document is not None else ():
        if words in (text := paragraph.text.clean):
            spans = sentences(text)
            every = [text[start:end] for start, end in spans]
            if words in every:
                return every, every.index(words), last_with_turn(text, spans, every.index(words))
    return [], 0, 0


def _is_turned(review: Review, words: str, place: Place) -> bool:
    document = next((each for each in _documents(review) if each.document.key == place.document), None)
    _, number, last = _around(document, words)
    return last > number


def standing_first(review: Review, every: Sequence[LookedAt], most: int) -> tuple[LookedAt, ...]:
    """The first sentences, at most so many, that can be read where they stand; others only where these are fewer, and none that is turned round by
    what stands behind it."""
    told: list[LookedAt] = []
    leaning: list[LookedAt] = []
    for each in every:
        words = lifted(review, each.text, each.place, named=bool(each.bodies))
        if words is not None:
            told.append(replace(each, text=words))
        elif not _is_turned(review, each.text, each.place):
            leaning.append(each)
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


def _with_those_around(every: Sequence[str], number: int, last: int) -> str | None:
    first = number
    while first > 0 and _leans_on_before(every[first]):
        first -= 1
    around = " ".join((*every[first:number], *every[number + 1 : last + 1]))
    return None if _leans_on_before(every[first]) or len(around) > MOST_AROUND else " ".join(every[first : last + 1])
