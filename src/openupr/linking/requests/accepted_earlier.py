"""Where a national report speaks of recommendations of the review before that the State accepted: all that is held of its answers where its addendum
is missing."""

from __future__ import annotations

from ...languages.word_tables import has_table, reading_in, wording
from ...records import NationalReport, Paragraph, Review
from ...text import sentences

_TABLE = "last_review"


def tells_of_accepted(report: NationalReport | None, earlier: Review) -> Paragraph | None:
    """The first paragraph that does, one that names the earlier report by its symbol before others; None where none does, or it can't be read.

    It is a place to look at, and no answer to any one recommendation."""
    if report is None or not has_table(_TABLE, report.document.language or None):
        return None
    symbol = (earlier.report.document.symbol if earlier.report is not None else None) or ""
    with reading_in(report.document.language):
        found = [each for each in report.text.paragraphs if _tells(each.text.clean, symbol)]
    return min(found, key=lambda each: not (symbol and symbol in each.text.clean), default=None)


def _tells(text: str, symbol: str) -> bool:
    if not (wording(_TABLE, "review").search(text) or (symbol and symbol in text)):
        return False
    every = (text[start:end] for start, end in sentences(text))
    return any(wording(_TABLE, "accepted").search(each) and not wording(_TABLE, "not_accepted").search(each) for each in every)
