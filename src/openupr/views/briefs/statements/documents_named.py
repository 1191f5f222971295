"""What a document is called in a sentence of a brief, and of what year it is."""

from __future__ import annotations

from ....languages.messages import Text, Value, message, said_later
from ....names import session
from ....preparing.briefs.chosen.session_days import is_after
from ....records import Document, Kind, Review
from ....text import Place
from ...code_words import KINDS


def review_year(review: Review) -> Text:
    """The year in which a review began; the session where the table lacks it."""
    try:
        return session(review.session).start[:4]
    except LookupError:
        return message("session {number}", number=str(review.session))


def _document_of(review: Review, place: Place) -> Document | None:
    return next((each for each in review.documents if each.key == place.document), None)


def dated(review: Review, place: Place) -> Text:
    """The year of the document of a place, or of its review."""
    return year_of_document(_document_of(review, place), review)


def year_of_document(document: Document | None, review: Review) -> Text:
    """The year of a document, or of its review where it does not say."""
    return document.date[:4] if document is not None and document.date else review_year(review)


def document_words(review: Review, place: Place) -> Text:
    """What a document is and its year: "Compilation of 2025"."""
    document = _document_of(review, place)
    if document is None:
        return message("{document} of {year}", document=place.document, year=dated(review, place))
    return called(document, review)


def called(document: Document, review: Review) -> Text:
    """The same of a document."""
    unnamed = document.kind in {Kind.OTHER, Kind.UNKNOWN, Kind.HUMAN_RIGHTS_INDEX, Kind.OPENNESS_LIST}
    values: dict[str, Value] = {
        "document": document.key if unnamed else message(KINDS[document.kind][0]),
        "year": year_of_document(document, review),
    }
    if is_after(document, review):
        return message("{document} of {year} (issued on {date:date}, after the review)", **values, date=day_of(document))
    if not document.date:
        return message("{document} for the review of {year}", **values)
    return message("{document} of {year}", **values)


_IN_SENTENCE: dict[bool, str] = said_later(
    {
        False: "the compilation of {year}",
        True: "the compilation of {year} (issued on {date:date}, after the review)",
    }
)
"""What a compilation is called in a sentence, by whether it is younger than the review."""


def document_in_sentence(review: Review, place: Place) -> Text:
    """The same in the middle of a sentence: "the compilation of 2025"."""
    document = _document_of(review, place)
    if document is None or document.kind is not Kind.COMPILATION:
        return document_words(review, place)
    return message(_IN_SENTENCE[is_after(document, review)], year=year_of_document(document, review), date=day_of(document))


def day_of(document: Document) -> str:
    """The day of a document, without the time that some records have behind it."""
    return (document.date or "").partition("T")[0]
