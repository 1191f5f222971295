"""The persons whom the UN's documents of a review name, by the records that name them.

Submissions are no documents of the UN: whom they name is hidden where persons are, and never listed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...assembling import without_cycles
from ...languages.word_tables import is_read_whole
from ...records import Compilation, Kind, Paragraph, PersonMention, Review, identifying_words
from ...records.identifiers import Record
from .named_persons import NamesOfTexts


def persons_in(review: Review) -> dict[str, tuple[PersonMention, ...]]:
    """By the identifier of each record that names any: the mentions, in their order."""
    return without_cycles(lambda: _persons_in(review), keeps=True)


def _persons_in(review: Review) -> dict[str, tuple[PersonMention, ...]]:
    told = {record.id: identifying_words(record) for record in naming_records(review)}
    names = NamesOfTexts(told.values(), organisations_of(review))
    found = {identifier: names.shown(text) for identifier, text in told.items()}
    return {identifier: mentions for identifier, mentions in found.items() if mentions}


def naming_records(review: Review) -> Iterator[Record]:
    """The records whose texts are read for persons, each text once: what goes in, what is said and asked, and the answers."""
    if review.national_report:
        yield from review.national_report.text.paragraphs
    if review.compilation:
        yield from review.compilation.concerns
        yield from _with_more(review.compilation)
    written = tuple(_written(review))
    texts = {each.id for each in written}
    yield from (each for each in review.observed if each.paragraph not in texts)
    yield from written
    if review.summary:
        yield from review.summary.claims
    yield from review.questions
    yield from review.report.statements if review.report else ()  # with the State's own replies
    yield from review.full_statements
    yield from review.items
    for addendum in review.addenda:
        yield from addendum.responses
    for plenary in review.plenary:
        yield from plenary.paragraphs


def _written(review: Review) -> Iterator[Paragraph]:
    """The paragraphs of letters of special procedures, of replies and of reports on reprisals: most of what they tell of a case is no finding."""
    for text in review.further:
        if text.document.kind in _WRITTEN and is_read_whole(text.document.language):
            yield from text.paragraphs


_WRITTEN = {Kind.COMMUNICATION, Kind.COMMUNICATION_REPLY, Kind.REPRISALS_REPORT}


def _with_more(compilation: Compilation) -> Iterator[Paragraph]:
    """The paragraphs in which a sentence is of nobody that we can tell: whom it names is named all the same."""
    said: Counter[str] = Counter()
    for concern in compilation.concerns:
        said[concern.paragraph] += len(concern.text.clean)
    for paragraph in compilation.text.paragraphs:
        if len(paragraph.text.clean) > said[paragraph.id] + _BETWEEN * (1 + paragraph.text.clean.count(". ")):
            yield paragraph


_BETWEEN = 8
"""Characters that may stand between two sentences, with notes' marks."""


def organisations_of(review: Review) -> tuple[str, ...]:
    """The names of those who contributed to the review: a person's name inside one is a part of it."""
    return tuple(each.name for each in review.summary.contributors) if review.summary else ()
