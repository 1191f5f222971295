"""Where the documents of a review name recommendations of an earlier one by number: the national report in its text, its headings and its notes, the
compilation and the summary in notes ("See A/HRC/10/81, paras. 86.4 (Chile) and 86.5"). Of a review whose report is not held they are all we know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...extracting.national_report.headed_sections import heading_words
from ...kept_patterns import kept_pattern
from ...light_dataclass import dataclass
from ...names import council_of_reports, find_state, sessions_of
from ...records import Document, Endnote, Heading, NationalReport, NumberedDocument, Paragraph, Reference, Review, Spot
from ...text import Place, sentences
from ...text.number_ranges import NUMBER_TO, written_out

_NUMBER = r"\d{2,3}\.\s?\d{1,3}(?![\d.]*\d)"
_RANGE = rf"{_NUMBER}(?:{NUMBER_TO}(?:\d{{2,3}}\.)?\d{{1,3}}(?!\d))*(?:\s*\((?=[^()]*[a-z])[^()\d;]{{3,300}}\))?"
_PART = r"(?:Add|Corr|Rev)\.\s?\d"
"""What may stand behind a report's symbol: "A/HRC/23/11 and Corr.1, paras. 102.28"."""
_POINTS_AT = kept_pattern(
    rf"(?P<symbol>A/HRC/\d{{1,2}}/\d{{1,3}})(?:/{_PART}|,?\s+(?:(?:and|et|y)\s+)?{_PART})*,?\s*"
    rf"(?:(?:paras?|pars?|párrs?|paragraphs?|paragraphes?|párrafos?)\.?\s*)?(?:(?:recommend|recommand|recomend)\w+\s+)?\(?"
    rf"(?P<list>{_RANGE}(?:\s*[,;]?\s*(?:(?:and|et|y)\s+)?{_RANGE})*)(?P<states>,\s(?=[A-ZÀ-Þ])[^()\d;:.]{{3,200}}(?=\)))?"
)
_PART_OF_LIST = kept_pattern(_RANGE)
_BETWEEN_STATES = re.compile(r",|;|\band\b|\bet\b|\by\b")
_REPORT = re.compile(r"A/HRC/\d{1,2}/\d{1,3}(?![\d/])")
_FIRST_NOTES = 5
_FIRST = re.compile(r"\d")
_STATES = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class NamedEarlier:
    """Recommendations of an earlier review that a document names: their numbers as `printed`, with the States where these stand beside them; `symbol`
    is the report that it names for them (empty: none), `spot` where it names them. `paragraph` is the identifier of the paragraph, `span` the
    sentence of it that names them or carries their note; of what a heading or its note names, there is only the `heading`. `place` is where the
    numbers stand. `elsewhere`: see `records.Reference`."""

    document: Document
    printed: str
    symbol: str
    spot: Spot
    place: Place
    paragraph: str = ""
    span: tuple[int, int] = (0, 0)
    heading: str = ""
    elsewhere: bool = False


def named_by_report(report: NationalReport | None) -> tuple[NamedEarlier, ...]:
    """Where the national report does, in the order of its references: each place once."""
    return tuple(dict.fromkeys(placed(report, each) for each in report.references)) if report is not None else ()


def named_by_others(review: Review) -> tuple[NamedEarlier, ...]:
    """Where notes of the compilation and of the stakeholder summary do."""
    texts = (review.compilation.text if review.compilation else None, review.summary.text if review.summary else None)
    return tuple(each for text in texts if text is not None for each in _of_notes(text))


def report_before(review: Review) -> Iterator[tuple[str, Place]]:
    """The reports that a first note of the compilation or the summary names beside their own addendum, as it names that of the review before."""
    for record in (review.compilation, review.summary):
        for note in record.text.notes[:_FIRST_NOTES] if record is not None else ():
            for match in _REPORT.finditer(note.text.clean):
                if f"{match.group()}/Add.1" in note.text.clean:
                    yield match.group(), note.place


def report_named(review: Review, session: int) -> tuple[str, Place] | None:
    """The report on the State's review in an earlier session as the documents name it, and where they first do: for the recommendations of that
    review ("see A/HRC/28/4, paras. 145.1"), or beside its addendum. Where we can't tell by its symbol of which session a report is, the one beside
    its addendum is of the review before."""
    council, beside = council_of_reports(session), tuple(report_before(review))
    if council is not None:
        named = (*beside, *((each.symbol, each.place) for each in named_by_others(review) if each.symbol))
        return next((each for each in named if each[0].rpartition("/")[0] == council), None)
    before = [number for number in sessions_of(review.state) if number < review.session]
    others = {council_of_reports(number) for number in before}
    return next((each for each in beside if each[0].rpartition("/")[0] not in others), None) if session in before[-1:] else None


def heading_over(paragraph: Paragraph) -> str:
    """The innermost heading with words of its own above a paragraph, without numbers of recommendations; empty where there is none."""
    titles = map(heading_words, reversed(paragraph.headings))
    return next((each for each in titles if any(map(str.isalpha, each))), "")


def numbers_of(named: NamedEarlier) -> frozenset[str]:
    """The numbers one by one, ranges written out; of a range that is a misprint ("137.22-137-29") the first."""
    return frozenset(written_out(_STATES.sub("", named.printed)))


def parts_by(named: NamedEarlier, state: str) -> tuple[str, ...]:
    """The parts of its list behind which a State (ISO 3166 alpha-3) stands in brackets, as printed: "86.4 (Sundel)"."""
    every = (each.group() for each in _PART_OF_LIST.finditer(named.printed))
    return tuple(each for each in every if any(found is not None and found.iso3 == state for found in map(find_state, _in_brackets(each))))


def _in_brackets(part: str) -> Iterator[str]:
    inside = part.partition("(")[2].rstrip(" )")
    return (each.strip() for each in _BETWEEN_STATES.split(inside) if each.strip())


def placed(report: NationalReport, reference: Reference) -> NamedEarlier:
    """A reference of the national report with the sentence or the heading at which it stands."""
    text = report.text
    first = _FIRST.search(reference.printed)
    printed = reference.printed[first.start() :].rstrip(" .)]") if first is not None else reference.printed
    paragraph, span, heading = "", (0, 0), ""
    if reference.spot is Spot.TEXT:
        (paragraph, span), heading = _sentence_with(text, reference), _above(text, reference.paragraphs)
    elif reference.spot is Spot.NOTE:
        note = next((each for each in text.notes if each.place == reference.place), None)
        on = _heading_of(text, note) if note is not None else None
        if on is not None:
            heading = heading_words(on)
        else:
            (paragraph, span) = _sentence_of(text, note, reference.paragraphs) if note is not None else ("", (0, 0))
            heading = _above(text, reference.paragraphs)
    elif reference.spot is Spot.HEADING:
        heading = _own_heading(text, reference) or _above(text, reference.paragraphs)
    return NamedEarlier(text.document, printed, "", reference.spot, reference.place, paragraph, span, heading, reference.elsewhere)


def _of_notes(text: NumberedDocument) -> Iterator[NamedEarlier]:
    for note in text.notes:
        for match in _POINTS_AT.finditer(note.text.clean):
            on = _heading_of(text, note)
            owner = next((each for each in text.paragraphs if note.id in each.notes), None)
            paragraph, span = ("", (0, 0)) if on is not None or owner is None else _sentence_of(text, note, (owner.id,))
            heading = heading_words(on) if on is not None else heading_words(owner.headings[-1]) if owner is not None and owner.headings else ""
            printed = f"{match['list'].strip()}{match['states'] or ''}"  # those of all numbers together: "(113.12 and 113.14, Sundel and Avalon)"
            yield NamedEarlier(text.document, printed, match["symbol"], Spot.NOTE, note.place, paragraph, span, heading)


def _heading_of(text: NumberedDocument, note: Endnote) -> Heading | None:
    return next((each for each in text.headings if note.id in each.notes), None)


def _own_heading(text: NumberedDocument, reference: Reference) -> str:
    """The heading that carries the numbers, without them; empty where it is nothing but a line of numbers."""
    return next((heading_words(each) for each in text.headings if each.place == reference.place and reference.printed not in heading_words(each)), "")


def _above(text: NumberedDocument, paragraphs: tuple[str, ...]) -> str:
    first = next((each for each in text.paragraphs if each.id in paragraphs[:1]), None)
    return heading_over(first) if first is not None else ""


def _sentence_with(text: NumberedDocument, reference: Reference) -> tuple[str, tuple[int, int]]:
    for paragraph in _these(text, reference.paragraphs):
        clean = paragraph.text.clean
        span = next((each for each in sentences(clean) if reference.printed in clean[each[0] : each[1]]), None)
        if span is not None:
            return paragraph.id, span
    return "", (0, 0)


def _sentence_of(text: NumberedDocument, note: Endnote, paragraphs: tuple[str, ...]) -> tuple[str, tuple[int, int]]:
    """The paragraph and the sentence at which a note's mark stands."""
    for paragraph in _these(text, paragraphs):
        at = next((mark.at for mark in paragraph.marks if mark.note == note.id), None)
        if at is not None:
            return paragraph.id, next((each for each in sentences(paragraph.text.clean) if each[0] < at <= each[1] + 1), (0, 0))
    return "", (0, 0)


def _these(text: NumberedDocument, paragraphs: tuple[str, ...]) -> Iterator[Paragraph]:
    wanted = frozenset(paragraphs)
    return (each for each in text.paragraphs if each.id in wanted)
