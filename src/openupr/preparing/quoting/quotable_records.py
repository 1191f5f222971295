"""The records of a review by the document that they stand in: how a quotation's place is called, and what makes one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, pairwise

from ...assembling import BLOCK
from ...records import NumberedDocument, Review, Submission, WorkingGroupReport
from ...text import Place, Span, Text
from .document_wording import PassageTold


def passages_told(review: Review) -> dict[str, tuple[PassageTold, ...]]:
    """The passages of a review by the keys of its documents."""
    found: dict[str, list[PassageTold]] = {}
    every = chain(
        *(_report(each) for each in (review.report, *review.other_reports) if each is not None),
        *(_numbered(each) for each in numbered_of(review)),
        _answers(review),
        *map(_submission, review.submissions),
    )
    for document, told in every:
        found.setdefault(document, []).append(told)
    return {document: tuple(dict.fromkeys(each)) for document, each in found.items()}


def told_of_file(numbered: NumberedDocument | None, report: WorkingGroupReport | None, submission: Submission | None) -> tuple[PassageTold, ...]:
    """The passages of one file that was read by itself: no record of it belongs to a review."""
    every = chain(
        _report(report) if report is not None else (),
        _numbered(numbered) if numbered is not None else (),
        _submission(submission) if submission is not None else (),
    )
    return tuple(replace(told, record="") for _, told in every)


def numbered_of(review: Review) -> list[NumberedDocument]:
    """The documents of a review that are read in numbered paragraphs."""
    own = (
        review.national_report.text if review.national_report else None,
        review.compilation.text if review.compilation else None,
        review.summary.text if review.summary else None,
        *review.further,
        *review.plenary,
    )
    return [each for each in own if each is not None]


_Told = tuple[str, PassageTold]
_BLOCKED = re.compile(f"{BLOCK}+")


def _report(report: WorkingGroupReport) -> Iterator[_Told]:
    for item in report.items:
        yield from _passage(item.id, item.place, item.text, number=item.number)
    for statement in report.statements:
        yield from _passage(statement.id, statement.place, statement.text)
    for commitment in report.commitments:
        yield from _passage(commitment.id, commitment.place, commitment.text)
    for unread in report.unread:
        yield from _passage(unread.id, unread.place, unread.text)
    for lead_in in report.lead_ins:
        yield from _passage("", lead_in.place, lead_in.text, number=lead_in.number)
    for note in report.notes:
        yield from _passage(note.id, note.place, note.text, number=f"note {note.mark}".strip())


def _numbered(numbered: NumberedDocument) -> Iterator[_Told]:
    for paragraph in numbered.paragraphs:
        yield from _passage(paragraph.id, paragraph.place, paragraph.text)
    for note in numbered.notes:
        yield from _passage(note.id, note.place, note.text)


def _answers(review: Review) -> Iterator[_Told]:
    for addendum in review.addenda:
        for response in addendum.responses:
            text = None if response.by_number_only else response.text
            yield from _passage(response.id, response.place, text)
        for remark in addendum.remarks:
            yield from _passage("", remark.place, remark.text)
    if review.thematic_list is not None:
        for entry in review.thematic_list.entries:
            for place in entry.places:
                yield from _passage(entry.id, place, None)
    for question in review.questions:
        yield from _passage(question.id, question.place, question.text)


def _submission(submission: Submission) -> Iterator[_Told]:
    for paragraph in submission.paragraphs:
        yield from _passage(paragraph.id, paragraph.place, paragraph.text)


def _passage(record: str, place: Place | None, text: Text | None, *, number: str = "") -> Iterable[_Told]:
    if place is None or not place.spans:
        return ()
    marks = tuple(_marks(text, place.spans)) if text is not None else ()
    removed = tuple(_removed(text, place.spans)) if text is not None and BLOCK in text.original else ()
    return ((place.document, PassageTold(place.spans, number or place.paragraph, record, marks, removed)),)


def _marks(text: Text, spans: tuple[Span, ...]) -> Iterator[Span]:
    """The spans of notes' marks that were taken out of a text when it was cleaned, in the text of the document."""
    if not _fits(text, spans):
        return
    steps = [*text.steps, (len(text.clean), len(text.original))]
    for (clean_at, original_at), (clean_next, original_next) in pairwise(steps):
        start = original_at + clean_next - clean_at
        gone = text.original[start:original_next]
        if gone.strip():
            start += len(gone) - len(gone.lstrip())
            place = _in_document(start, spans)
            yield Span(place, place + len(gone.strip()))


def _removed(text: Text, spans: tuple[Span, ...]) -> Iterator[Span]:
    """The spans of words that are not to be shown; all of it where the text is not the one that stands there."""
    if not _fits(text, spans):
        yield from spans
        return
    for match in _BLOCKED.finditer(text.original):
        start = _in_document(match.start(), spans)
        yield Span(start, start + len(match.group()))


def _fits(text: Text, spans: tuple[Span, ...]) -> bool:
    return sum(end - start for start, end in spans) + len(spans) - 1 == len(text.original)


def _in_document(offset: int, spans: tuple[Span, ...]) -> int:
    for start, end in spans:
        if offset <= end - start:
            return start + offset
        offset -= end - start + 1
    return spans[-1].end
