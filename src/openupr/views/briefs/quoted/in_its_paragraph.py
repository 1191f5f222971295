"""Sentences out of a paragraph as every brief quotes them: […] stands at each end where the paragraph, or the statement, says more."""

from __future__ import annotations

from collections.abc import Iterator

from ....preparing.briefs.asked.asked_on_topic import Since, ToldAsDone, on_one_line
from ....preparing.topics.marks_of_cuts import cut_from
from ....records import Review
from ....text import Place, Text


def out_of_paragraph(review: Review, place: Place, words: str) -> str:
    """Words that stand at a place of a review, with the cuts marked; as they are where no paragraph or statement there has them."""
    line = on_one_line(words)
    whole = next((text for text in _texts(review, place) if line in text), line)
    return cut_from(line, whole)


def words_since(since: Since) -> str:
    """What a later document says of a request, with the cuts marked; empty where it is not quoted."""
    return out_of_paragraph(since.later, since.place, since.words)


def words_done(done: ToldAsDone) -> str:
    """What tells a request as done, with the cuts marked; empty where it is not quoted."""
    return out_of_paragraph(done.later, done.place, done.words)


def _texts(review: Review, place: Place) -> Iterator[str]:
    for at, text in _all(review):
        if at.document == place.document and at.paragraph == place.paragraph:
            yield on_one_line(text.clean)


def _all(review: Review) -> Iterator[tuple[Place, Text]]:
    held = (review.national_report, review.compilation, review.summary)
    for document in (*(each.text for each in held if each is not None), *review.further):
        yield from ((each.place, each.text) for each in document.paragraphs)
    if review.report is not None:
        yield from ((each.place, each.text) for each in review.report.statements)
        yield from ((each.place, each.text) for each in review.report.commitments)
    yield from ((each.place, each.text) for addendum in review.addenda for each in addendum.responses)
