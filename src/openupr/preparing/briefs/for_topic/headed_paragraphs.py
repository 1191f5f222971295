"""The paragraphs of the documents of a review by the headings under which they stand."""

from __future__ import annotations

from collections.abc import Iterable

from ....records import NumberedDocument, Paragraph, Review

MOST = 12
"""Paragraphs under one heading, at most: a chapter of more is on many things."""


def documents_in_paragraphs(review: Review) -> Iterable[NumberedDocument]:
    """The documents of a review with paragraphs of their own, in its language."""
    own = (
        review.national_report.text if review.national_report is not None else None,
        review.compilation.text if review.compilation is not None else None,
        review.summary.text if review.summary is not None else None,
        *review.further,
    )
    return (each for each in own if each is not None and each.document.language == review.language)


def nearest_heading(paragraph: Paragraph) -> str:
    """The heading right over a paragraph; empty where it has none."""
    return paragraph.headings[-1].text.clean if paragraph.headings else ""
