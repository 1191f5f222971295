"""A citation held against the document that it names: is there such a paragraph, note or page, and what does it say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum

from ...light_dataclass import dataclass, replace
from ...reading import LineRole
from ...reading.printed_wording import WordedLine
from ...text import Place, Span
from .citations_read import CitedDocument
from .document_wording import PassageTold
from .quotation_checked import HeldText, QuotationOutcome

_LABEL = re.compile(r"\s*[\[(]?(?P<number>\d{1,3}(?:\.\d{1,3}){0,4})[.)\]]{0,2}(?:\s|$)")
_COMPLETE = 0.95
"""The share of the numbers of a run that must be found, so that one behind its end is said not to be there. A run without gaps has all."""
_FEWEST = 3


class CitationProblem(StrEnum):
    """Why a part of a citation is not there, or can't be told."""

    BEYOND = "beyond"
    NOT_FOUND = "not_found"
    NO_PAGES = "no_pages"
    OTHER_PAGE = "other_page"


@dataclass(frozen=True, slots=True)
class CitedPart:
    """One paragraph, note or page that is cited: how it is called, the outcome, its place and text where it is there, and what is wrong otherwise.
    `last` is the last number there is, `pages` where it stands instead of the page that is cited."""

    called: str
    outcome: QuotationOutcome
    place: Place | None = None
    record: str = ""
    text: str = ""
    problem: CitationProblem | None = None
    last: str = ""
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedCitation:
    """A citation: what is cited, by the key of the document (empty: we don't have it), and each part of it."""

    citation: CitedDocument
    document: str
    parts: tuple[CitedPart, ...]

    @property
    def outcome(self) -> QuotationOutcome:
        """That of the whole: verified where all of its parts are."""
        if not self.document:
            return QuotationOutcome.CANNOT_TELL
        found = {part.outcome for part in self.parts}
        return next((each for each in (QuotationOutcome.NOT_THERE, QuotationOutcome.CANNOT_TELL) if each in found), QuotationOutcome.VERIFIED)


def check_citation(citation: CitedDocument, document: HeldText | None) -> CheckedCitation:
    """Hold a citation against its document (None: we don't have it)."""
    if document is None:
        return CheckedCitation(citation, "", ())
    parts = [
        *(_paragraph(number, document) for number in citation.paragraphs),
        *(_note(number, document) for number in citation.notes),
        *_pages(citation, document),
    ]
    return CheckedCitation(citation, document.key, tuple(parts))


def paragraph_places(number: str, document: HeldText) -> list[tuple[Place, str]]:
    """Where the paragraph of this number stands, with its record: as the reading found it, else by the number that a line begins with."""
    told = [each for each in document.words.told if each.number == number]
    if told:
        return [(_place(each, document), each.record) for each in _joined(told, document)]
    lines = [line for line in _numbered(document) if _number_of(line) == number]
    return [(document.words.place(document.key, line.start, _end_of(line, document)), "") for line in lines]


def paragraph_text(number: str, document: HeldText) -> tuple[Place, str] | None:
    """The place and words of the paragraph of this number; None where there is none, or more than one."""
    places = paragraph_places(number, document)
    if len(places) != 1:
        return None
    text = text_of_place(places[0][0], document)
    return (places[0][0], text) if text else None


def _joined(told: Sequence[PassageTold], document: HeldText) -> list[PassageTold]:
    """Records of one number, as an addendum has many in a paragraph: those that stand beside each other as one, the largest first."""
    others = sorted(span.start for each in document.words.told if each.number != told[0].number for span in each.spans)
    joined: list[PassageTold] = []
    for each in sorted(told, key=lambda one: one.spans):
        before = joined[-1] if joined else None
        between = before is not None and bisect_left(others, before.spans[-1].end) < bisect_left(others, each.spans[0].start)
        if before is None or between:
            joined.append(each)
        else:
            end = max(before.spans[-1].end, each.spans[-1].end)
            joined[-1] = replace(before, spans=(*before.spans[:-1], Span(before.spans[-1].start, end)))
    return sorted(joined, key=lambda one: -one.size)


def _place(told: PassageTold, document: HeldText) -> Place:
    boxes = [box for start, end in told.spans for box in document.words.place(document.key, start, end).boxes]
    return Place(document.key, told.number, told.spans, tuple(boxes))


def _paragraph(number: str, document: HeldText) -> CitedPart:
    places = paragraph_places(number, document)
    called = f"paragraph {number}"
    if places:
        place, record = places[0]
        return CitedPart(called, QuotationOutcome.VERIFIED, place, record, text_of_place(place, document))
    last = _last_of(number, document)
    if last:
        return CitedPart(called, QuotationOutcome.NOT_THERE, problem=CitationProblem.BEYOND, last=last)
    return CitedPart(called, QuotationOutcome.CANNOT_TELL, problem=CitationProblem.NOT_FOUND)


def _note(number: str, document: HeldText) -> CitedPart:
    called = f"note {number}"
    told = next((each for each in document.words.told if each.number == called), None)
    if told is not None:
        place = _place(told, document)
        return CitedPart(called, QuotationOutcome.VERIFIED, place, told.record, text_of_place(place, document))
    last = _end_of_run(sorted({int(each.number[5:]) for each in document.words.told if re.fullmatch(r"note \d+", each.number)}))
    if last and int(number.partition(".")[0]) > last and not document.lacks:
        return CitedPart(called, QuotationOutcome.NOT_THERE, problem=CitationProblem.BEYOND, last=str(last))
    return CitedPart(called, QuotationOutcome.CANNOT_TELL, problem=CitationProblem.NOT_FOUND)


def _pages(citation: CitedDocument, document: HeldText) -> Iterator[CitedPart]:
    """The pages that are cited; with one paragraph, whether it stands there."""
    count = document.words.wording.pages
    stands = {page for number in citation.paragraphs for place, _ in paragraph_places(number, document) for page in place.pages}
    for page in citation.pages:
        called = f"page {page}"
        if not count:
            yield CitedPart(called, QuotationOutcome.CANNOT_TELL, problem=CitationProblem.NO_PAGES)
        elif page > count or page < 1:
            yield CitedPart(called, QuotationOutcome.NOT_THERE, problem=CitationProblem.BEYOND, last=str(count))
        elif stands and page not in stands:
            yield CitedPart(called, QuotationOutcome.NOT_THERE, problem=CitationProblem.OTHER_PAGE, pages=tuple(sorted(stands)))
        else:
            yield CitedPart(called, QuotationOutcome.VERIFIED)


def text_of_place(place: Place, document: HeldText) -> str:
    """The words of a place on one line, without notes' marks."""
    stream = document.words.streams[0]
    pieces = []
    for start, end in place.spans:
        inside = [index for index, at in enumerate(stream.words.start) if start <= at < end]
        if inside:
            pieces.append(stream.text(inside[0], inside[-1] + 1))
    return " ".join(pieces)


def _numbered(document: HeldText) -> Iterator[WordedLine]:
    """The lines that begin with a number where a paragraph may begin."""
    return (
        line for line in document.words.wording.lines if line.part is LineRole.BODY and (line.number or (line.begins and _LABEL.match(line.text)))
    )


def _end_of(first: WordedLine, document: HeldText) -> int:
    """Where the paragraph that begins with this line ends: before the next line of the text with which one may begin."""
    end = first.start + len(first.text)
    for line in document.words.wording.lines:
        if line.start > first.start and line.part is LineRole.BODY:
            if line.begins:
                break
            end = line.start + len(line.text)
    return end


def _number_of(line: WordedLine) -> str:
    match = _LABEL.match(line.text)
    return match["number"] if match else ""


def _last_of(number: str, document: HeldText) -> str:
    """The last number of the run that this one would belong to, where that run is whole and ends before it; empty where that can't be told."""
    if document.lacks:
        return ""
    group, _, own = number.rpartition(".")
    found = {each.number for each in document.words.told} | {_number_of(line) for line in _numbered(document)}
    run = {each.rpartition(".")[2] for each in found if each.rpartition(".")[0] == group}
    last = _end_of_run(sorted(int(each) for each in run if each.isdigit()))
    return f"{group}.{last}".lstrip(".") if last and int(own) > last else ""


def _end_of_run(numbers: Sequence[int]) -> int:
    """The end of a run of numbers from 1 on that is (nearly) whole; 0 where it is not. A figure far behind the others is none of its numbers."""
    run: list[int] = []
    for number in numbers:
        if number == 0 or (run and number > run[-1] + _FEWEST) or (not run and number > 1):
            break
        run.append(number)
    beyond = [number for number in numbers if run and number > run[-1]]
    whole = len(run) >= _FEWEST and len(run) >= _COMPLETE * run[-1] and not beyond
    return run[-1] if whole else 0
