"""Whether a sentence speaks of recommendations of an earlier review, with or without their numbers: by its cycle, its year, or as the one before."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.word_tables import has_table, reading_in, wording
from ...names import cycle_of, session
from ...records import NationalReport, Review
from ...text import Place, sentences

_TABLE = "last_review"
_CYCLES = {"first": 1, "i": 1, "1st": 1, "second": 2, "ii": 2, "2nd": 2, "third": 3, "iii": 3, "3rd": 3, "fourth": 4, "iv": 4, "4th": 4}


def tells_of_earlier(words: str, review: Review) -> bool:
    """Whether a sentence of the review's documents does, on one line; not where its language is not read."""
    document_language = review.national_report.document.language if review.national_report else None
    if not has_table(_TABLE, document_language):
        return False
    with reading_in(document_language):
        match = wording(_TABLE, "told").search(words)
        return match is not None and _is_earlier(match["cycle"], match["year"] or match["of"], review)


def told_of_earlier(report: NationalReport, review: Review) -> Iterator[tuple[str, Place]]:
    """The sentences of a national report that do, each with its place."""
    for paragraph in report.text.paragraphs:
        for start, end in sentences(paragraph.text.clean):
            if tells_of_earlier(words := paragraph.text.clean[start:end], review):
                yield words, paragraph.place


def _is_earlier(cycle: str | None, year: str | None, review: Review) -> bool:
    if cycle and (number := _CYCLES.get(cycle.lower())):
        return number < cycle_of(review.session)
    return year is None or year < session(review.session).start[:4]
