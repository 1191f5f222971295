"""Where the State under review speaks of voluntary pledges: in its report, in the review, in what it answered. It is quoted; which pledges they are,
and whether they were kept, is for the reader."""

from __future__ import annotations

from collections.abc import Iterator

from ....languages.word_tables import has_table, reading_in, wording
from ....light_dataclass import dataclass
from ....records import NationalReport, Review, Voice
from ....text import Place, sentences

_TABLE = "pledges"


@dataclass(frozen=True, slots=True)
class PledgeWords:
    """A sentence that names voluntary pledges, or a paragraph under a heading that does (`heading`; empty: a sentence), and its place."""

    text: str
    place: Place
    heading: str = ""


def pledges_spoken_of(review: Review) -> tuple[PledgeWords, ...]:
    """What the State's own documents and words have on voluntary pledges, each passage once, in the order of the review."""
    return tuple({each.text: each for each in reversed([*_of_report(review.national_report), *_of_review(review)])}.values())[::-1]


def _of_report(report: NationalReport | None) -> Iterator[PledgeWords]:
    if report is None or not has_table(_TABLE, report.document.language or None):
        return
    with reading_in(report.document.language):
        for paragraph in report.text.paragraphs:
            titles = [each.title for each in reversed(paragraph.headings)]
            over = next((each for each in titles if wording(_TABLE, "names").search(each) and not wording(_TABLE, "besides").search(each)), "")
            if over:
                yield PledgeWords(paragraph.text.clean, paragraph.place, over)
            else:
                yield from _sentences(paragraph.text.clean, paragraph.place)


def _of_review(review: Review) -> Iterator[PledgeWords]:
    """What the State said in the review, and in addenda."""
    report = review.report
    if report is not None and has_table(_TABLE, report.document.language or None):
        with reading_in(report.document.language):
            for statement in report.statements:
                if statement.voice is Voice.STATE_UNDER_REVIEW:
                    yield from _sentences(statement.text.clean, statement.place)
    for addendum in review.addenda:
        if has_table(_TABLE, addendum.document.language or None):
            with reading_in(addendum.document.language):
                for text, place in (*((e.text, e.place) for e in addendum.remarks), *((e.text, e.place) for e in addendum.responses)):
                    yield from _sentences(text.clean, place)


def _sentences(text: str, place: Place) -> Iterator[PledgeWords]:
    for start, end in sentences(text):
        if wording(_TABLE, "names").search(text, start, end):
            yield PledgeWords(text[start:end], place)
