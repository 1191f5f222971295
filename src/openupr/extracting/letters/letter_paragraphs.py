"""A letter, or a reply to one, as paragraphs: letters have no numbers, so that the identifiers count."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.messages import message
from ...reading import Passage, Transcript
from ...records import ApartKind, Document, Doubt, Kind, NumberedDocument, Paragraph, UnnumberedPart
from ..submission import passages_of_submission
from ..wordings import pattern


def read_letter(transcript: Transcript, document: Document) -> NumberedDocument:
    """The paragraphs of a letter between its salutation and the formula that ends it; of a reply, all. What stands above (who sends it, the
    reference) and below (who signed, an annex on law) is kept apart: it is no part of what is said."""
    found = passages_of_submission(transcript.body())
    begin, end = _bounds(found) if document.kind is Kind.COMMUNICATION else (0, len(found))
    paragraphs = tuple(
        Paragraph(str(number), "", "", (), passage.text, passage.place(document.key, "")) for number, passage in enumerate(found[begin:end], 1)
    )
    apart = (*_apart(found[:begin], ApartKind.COVER, document), *_apart(found[end:], ApartKind.ANNEX, document))
    lacking = () if paragraphs else (Doubt("paragraphs_missing", message("{file} has no paragraph that we can find", file=document.name)),)
    return NumberedDocument(document, paragraphs, (), (), apart, lacking)


def _bounds(found: list[Passage]) -> tuple[int, int]:
    said, closed = pattern("letters", "letter", "salutation"), pattern("letters", "letter", "closing")
    begin = next((at + 1 for at, passage in enumerate(found) if said.fullmatch(passage.clean)), 0)
    if not begin:  # no salutation: the head ends with the line of the reference
        begin = next((at + 1 for at, passage in enumerate(found) if len(passage.clean) < _LINE and _is_reference(passage.clean)), 0)
    end = next((at for at, passage in enumerate(found) if at >= begin and closed.search(passage.clean)), len(found))
    annex = pattern("letters", "letter", "annex")
    return begin, next((at for at in range(begin, end) if len(found[at].clean) < _LINE and annex.fullmatch(found[at].clean)), end)


_LINE = 120


def _is_reference(text: str) -> bool:
    from ...identifying.letter_references import own_references

    return bool(own_references(text))


def _apart(found: list[Passage], kind: ApartKind, document: Document) -> Iterator[UnnumberedPart]:
    if found:
        passage = Passage([each for one in found for each in one.slices])
        yield UnnumberedPart(kind, "", passage.text, passage.place(document.key))
