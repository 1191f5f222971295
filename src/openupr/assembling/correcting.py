"""Corrigenda of a review: each correction led to the records that it touches, which stay as they were printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..languages.messages import Message, Text, message
from ..languages.word_tables import has_table, reading_in
from ..light_dataclass import dataclass, replace
from ..records import Amends, Cooperation, Correction, Corrigendum, Doubt, Fault, Review, UnitKind

if TYPE_CHECKING:
    from ..reading import Transcript
    from .read_document import ReadDocument

LIKE = 0.6
"""From this share of letters in the same order on, a part of the page that a correction names is the one that it puts a new text in the place of."""

_KINDS = {
    UnitKind.ITEM: re.compile(r"\brecommendations?\s+(?P<number>\d[\w.]*\d|\d+)(?:\s*\((?P<letter>[a-z])\))?", re.IGNORECASE),
    UnitKind.PARAGRAPH: re.compile(r"\bpara(?:graph)?s?\.?\s+(?P<number>\d[\d.]*\d|\d+)(?:\s*\((?P<letter>[a-z])\))?", re.IGNORECASE),
    UnitKind.FOOTNOTE: re.compile(r"\b(?:foot|end)?notes?\s+(?P<number>\d+)", re.IGNORECASE),
}
_PAGE = re.compile(r"\b(?:page|pp?\.)\s*(?P<number>\d+)", re.IGNORECASE)
_GAPS = re.compile(r"[\s\u00a0\u00ad\u200b]+")
_SAME = str.maketrans("“”„’‘‐‑–—\u00a0", '"""\'\'---- ')


@dataclass(frozen=True, slots=True)
class Correctable:
    """A part of a document that a correction may be about: `identifier` is a record's (or any key of the caller's), `number` as printed."""

    identifier: str
    kind: UnitKind
    number: str
    text: str
    pages: tuple[int, ...]


def with_corrigenda(review: Review, files: Iterable[ReadDocument], reread: Callable[[ReadDocument], Transcript]) -> Review:
    """The review with what its corrigenda say. What is not understood, or not found in what it corrects, is a doubt; what is found is told as one
    too: the records are quoted as first printed."""
    held = [taken for taken in files if taken.document.corrects is not None]
    read = [taken for taken in held if has_table("corrigendum", taken.document.language)]
    if not held:
        return review
    from ..extracting import corrigendum

    corrigenda = []
    doubts = [
        Doubt("corrigendum_not_applied", _unread(taken), document=taken.document.key, fault=Fault.READING) for taken in held if taken not in read
    ]
    in_part = {each.document.symbol for each in review.plenary}
    for number, taken in enumerate(read, 1):
        transcript = reread(taken)
        with reading_in(taken.document.language):
            found = corrigendum.extract_corrigendum(transcript, taken.document, f"{review.id}/K{number}")
        transcript.close()
        parts = _parts(review, found.corrects)
        found = replace(found, corrections=tuple(located_correction(each, parts) for each in found.corrections))
        corrigenda.append(found)
        doubts += _doubts(found, parts, part=found.corrects in in_part)
    return replace(review, corrigenda=tuple(corrigenda), doubts=(*review.doubts, *doubts))


def located_correction(correction: Correction, parts: Sequence[Correctable]) -> Correction:
    """The correction with the parts of the document that it is about and why, as far as they are found: by the number that it names, where the words
    that it replaces stand there; else by its page and its words. Where more than one part would do, none is taken."""
    # "Page 2 / After paragraph 10 insert ...": the instruction says it.
    about = f"{correction.where} {correction.before if correction.whole else ''}"
    for kind, pattern in _KINDS.items():
        match = pattern.search(about)
        if match is None:
            continue
        numbered = [part for part in parts if _of_kind(part, kind, match["number"])]
        fitting = [part for part in numbered if correction_fits(correction, part.text)]
        if fitting:
            named = match.group().strip()
            why: Text = message("it names “{part}”", part=named)
            if correction.before and not correction.whole:
                why = message("it names “{part}”, and “{words}” stands there", part=named, words=correction.before)
            return replace(correction, records=tuple(dict.fromkeys(part.identifier for part in fitting)), reason=why)
        if kind is UnitKind.PARAGRAPH or numbered:
            return correction
    on_page = _page(correction)
    near = [part for part in parts if on_page is None or on_page in part.pages]
    if correction.whole:
        from rapidfuzz import fuzz

        if not correction.after or on_page is None:
            return correction
        after = with_plain_marks(correction.after).casefold()
        ranked = sorted(((fuzz.ratio(with_plain_marks(part.text).casefold(), after) / 100, part) for part in near), key=lambda each: -each[0])
        fitting = [part for ratio, part in ranked[:1] if ratio >= LIKE]
        why = message("it names page {page}, and of what stands there this is most like what it puts in", page=on_page)
    else:
        fitting = [part for part in near if correction.before and correction_fits(correction, part.text)]
        why = message("“{words}” stands nowhere else", words=correction.before)
        if on_page:
            why = message("it names page {page}, and “{words}” stands there alone", page=on_page, words=correction.before)
    return replace(correction, records=(fitting[0].identifier,), reason=why) if len(fitting) == 1 else correction


def correction_fits(correction: Correction, text: str) -> bool:
    """Whether the words that a correction replaces, removes or stands behind are in a text; a correction of the whole fits any."""
    return correction.whole or not correction.before or _found(correction.before, text) is not None


def leaves(correction: Correction, words: str) -> bool:
    """Whether these words of what a correction is about stand as printed after it: it only adds to them, replaces others, or prints them again."""
    if correction.amends is Amends.ADDED:
        return True
    if correction.whole:
        return with_plain_marks(words).casefold() in with_plain_marks(correction.after).casefold()
    return not correction.before or not correction_fits(correction, words)


def corrections_of(review: Review, record: str) -> list[tuple[str, Correction]]:
    """The corrections of a record, or of what it is a part of ("C7" of "C7.2"), each with the key of its corrigendum."""
    if not record:
        return []
    return [
        (corrigendum.document.key, correction)
        for corrigendum in review.corrigenda
        for correction in corrigendum.corrections
        if any(record == touched or record.startswith(f"{touched}.") for touched in correction.records)
    ]


def stands(review: Review, record: str, words: str) -> bool:
    """Whether words of a record stand as printed, as far as the corrigenda at hand say: none replaces or removes all of the record without them, or
    words among them."""
    return all(leaves(correction, words) for _, correction in corrections_of(review, record))


def still_told(review: Review, told: Iterable[Cooperation]) -> tuple[Cooperation, ...]:
    """What a document tells of cooperation that stands as printed."""
    return tuple(each for each in told if stands(review, each.paragraph, each.text.clean))


def corrected(correction: Correction, text: str) -> str:
    """The text as the correction would have it, for a correction that fits it. Words are corrected where they first stand."""
    if correction.whole:
        return {"replaced": correction.after, "added": f"{text} {correction.after}", "removed": ""}[correction.amends]
    span = _found(correction.before, text) if correction.before else None
    if span is None:
        return f"{text} {correction.after}".strip() if correction.amends == "added" else text
    start, end = span
    put = {"replaced": correction.after, "added": f"{text[start:end]} {correction.after}", "removed": ""}[correction.amends]
    return _GAPS.sub(" ", text[:start] + put + text[end:]).strip()


def with_plain_marks(text: str) -> str:
    """The text with one kind of quotation mark, hyphen and space."""
    return _GAPS.sub(" ", text.translate(_SAME)).strip()


def _found(words: str, text: str) -> tuple[int, int] | None:
    """Where words stand in a text, whatever white space, hyphens and quotation marks they are printed with: no part of a longer word or number."""
    pattern = r"\s+".join(re.escape(word) for word in with_plain_marks(words).split())
    edges = rf"(?<!\w){pattern}(?!\w)" if words[:1].isalnum() and words[-1:].isalnum() else pattern
    match = re.search(edges, text.translate(_SAME))
    return match.span() if match else None


def _of_kind(part: Correctable, kind: UnitKind, number: str) -> bool:
    if kind is UnitKind.PARAGRAPH:  # a report's items are paragraphs of it too: "paragraph 51.13"
        return part.kind in {UnitKind.PARAGRAPH, UnitKind.ITEM} and part.number == number
    return part.kind is kind and part.number == number


def _page(correction: Correction) -> int | None:
    match = _PAGE.search(correction.where)
    return int(match["number"]) if match else None


def _parts(review: Review, symbol: str) -> list[Correctable]:
    """What can be corrected in the document with this symbol."""
    keys = {document.key for document in review.documents if document.symbol == symbol and has_table("corrigendum", document.language)}
    return list(_every(review, keys)) if keys else []


def _every(review: Review, keys: set[str]) -> Iterator[Correctable]:
    report = review.report
    if report is not None and report.document.key in keys:
        for item in report.items:
            yield Correctable(item.id, UnitKind.ITEM, item.number, item.text.clean, item.place.pages)
        for statement in report.statements:
            yield Correctable(statement.id, UnitKind.PARAGRAPH, statement.paragraph, statement.text.clean, statement.place.pages)
        for commitment in report.commitments:
            yield Correctable(commitment.id, UnitKind.PARAGRAPH, commitment.place.paragraph, commitment.text.clean, commitment.place.pages)
        for note in report.notes:
            yield Correctable(note.id, UnitKind.FOOTNOTE, note.mark, note.text.clean, note.place.pages)
    for addendum in review.addenda:
        if addendum.document.key in keys:
            for response in addendum.responses:
                yield Correctable(response.id, UnitKind.PARAGRAPH, response.place.paragraph, response.text.clean, response.place.pages)
    mains = [each.text for each in (review.national_report, review.compilation, review.summary) if each is not None]
    for text in (*mains, *review.plenary, *review.further):
        if text.document.key in keys:
            for paragraph in text.paragraphs:
                yield Correctable(paragraph.id, UnitKind.PARAGRAPH, paragraph.number, paragraph.text.clean, paragraph.place.pages)
            for endnote in text.notes:
                yield Correctable(endnote.id, UnitKind.FOOTNOTE, endnote.mark, endnote.text.clean, endnote.place.pages)


def _doubts(corrigendum: Corrigendum, parts: Sequence[Correctable], *, part: bool) -> Iterator[Doubt]:
    key, other = corrigendum.document.key, corrigendum.corrects or ""
    if not parts:
        what = (
            message("{file} corrects {other}, of which no section on this review is kept: what it says of it stands alone", file=key, other=other)
            if part
            else message("{file} corrects {other}, which we do not have: what it says of it stands alone", file=key, other=other)
        )
        yield Doubt("corrigendum_not_applied", what, corrigendum.id, document=key)
    for each in corrigendum.corrections:
        if each.records:
            what = (
                message("{record} is quoted as first printed: {file} corrects it", record=each.records[0], file=key)
                if len(each.records) == 1
                else message("{records} are quoted as first printed: {file} corrects it", records=", ".join(each.records), file=key)
            )
            yield Doubt("corrected_since", what, each.id, each.place)
        elif parts:
            where = each.where or message("words")
            what = (
                message("{file} corrects {where}, which we do not find in the part that is kept of {other}", file=key, where=where, other=other)
                if part
                else message("{file} corrects {where}, which we do not find in {other}", file=key, where=where, other=other)
            )
            yield Doubt("correction_unplaced", what, each.id, each.place)
    for unread in corrigendum.unread:
        yield Doubt("correction_unread", message("{file}: {what}", file=key, what=unread.why), unread.id, unread.place)


def _unread(taken: ReadDocument) -> Message:
    return message(
        "{file} corrects another document, in another language than English: what it changes is to be read in it", file=taken.document.name
    )
