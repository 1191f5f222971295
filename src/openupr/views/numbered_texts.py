"""The documents in numbered paragraphs of a review: which they are, whose views a paragraph holds, and a source in words."""

from __future__ import annotations

from ..records import Citation, Kind, NumberedDocument, Paragraph, Review, Views


def texts_of(review: Review) -> tuple[NumberedDocument, ...]:
    """Every document in numbered paragraphs of a review: the three that go into it, the Council's plenary on it, then the further ones."""
    main = (review.national_report, review.compilation, review.summary)
    return (*(each.text for each in main if each is not None), *review.plenary, *review.further)


def views_held(document: NumberedDocument, paragraph: Paragraph) -> tuple[Views, ...]:
    """Whose views a paragraph holds, of a report on a session of the Council; of any other document nothing."""
    if document.document.kind is not Kind.SESSION_REPORT:
        return ()
    from ..extracting.session_report import views_in
    from ..languages.word_tables import reading_in

    with reading_in(document.document.language):
        return views_in(paragraph)


def source_words(citation: Citation) -> str:
    """A source in words: "CAT/C/XGG/CO/2, para. 12, 13"."""
    where = [f"para. {', '.join(citation.paragraphs)}"] * bool(citation.paragraphs) + [f"pp. {', '.join(citation.pages)}"] * bool(citation.pages)
    return ", ".join([citation.symbol or citation.title, *where])
