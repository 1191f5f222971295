"""The page of one record: its words, its place on the page, what is told of it, what persons decided on it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from ...errors import UnknownNameError
from ...languages.messages import Messages, message, said_later
from ...light_dataclass import dataclass
from ...records import Concern, Document, Item, Record, Row, identifying_words
from ...records import record_named as named_in
from ...text import Place
from ...views import code_words, identifiers_shown
from ...views.one_record.record_facts import RecordView, record_view
from ...views.one_record.record_labels import label_said
from ..shelf.decisions_shown import fields_of, shown_decisions
from ..shelf.lists_of_recommendations import items_of
from ..shelf.pages_read import page_texts
from ..shelf.review_shelf import ReviewShelf, Shelved
from ..shell.page_shell import page_response
from ..shell.reader_language import reader_words
from ..shell.said_errors import RefusedByError
from .quoted_with_source import quotable
from .review_pages import review_head


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """A page with the boxes of a place on it: left, top, width and height, each in percent of the page."""

    sha256: str
    number: int
    width: float
    height: float
    boxes: tuple[tuple[float, float, float, float], ...]

    @property
    def first(self) -> float:
        """Where the first mark begins, in percent from the top."""
        return min((box[1] for box in self.boxes), default=0.0)


def found_record(shelved: Shelved, name: str) -> Record:
    """The record of a review that a name names. Raises `Refused` with what is nearly called so."""
    try:
        return named_in([shelved.view.review], f"{shelved.review.id}/{name}")[1]
    except UnknownNameError as error:
        what = message("{review} has no record {name}", review=shelved.review.id, name=name[:60])
        raise RefusedByError(404, what, error.next_step) from error


def record_shown(shelved: Shelved, record: Record, words: Messages | None = None) -> RecordView:
    """What is told of a record, in the language of `words` (None: English)."""
    made, review = shelved.made, shelved.review
    said = (*(review.compilation.concerns if review.compilation else ()), *review.observed)
    became = made.links.concerns if isinstance(record, Concern) or any(each.paragraph == record.id for each in said) else ()
    return record_view(record, review, shelved.withheld, became, links=made.links, description=made.description, words=words)


def marked_pages(shelf: ReviewShelf, shelved: Shelved, place: Place, document: Document | None) -> tuple[MarkedPage, ...]:
    """The pages that a place stands on, with its boxes; empty where nothing can be pictured."""
    if document is None or not place.boxes or not shelved.withheld.pictured(document.sha256):
        return ()
    sizes = {each.number: each for each in page_texts(shelf, shelved, document).pages}
    return tuple(_marked(document.sha256, sizes[number].width, sizes[number].height, number, place) for number in place.pages if number in sizes)


def _marked(sha256: str, width: float, height: float, number: int, place: Place) -> MarkedPage:
    boxes = tuple(
        (
            100 * (box.left - 1.5) / width,
            100 * (box.top - 1.2) / height,
            100 * (box.right - box.left + 3) / width,
            100 * (box.bottom - box.top + 2.4) / height,
        )
        for box in place.boxes
        if box.page == number and box.right > box.left and box.bottom > box.top
    )
    return MarkedPage(sha256, number, width, height, tuple(tuple(round(side, 3) for side in box) for box in boxes))  # type: ignore[misc]


def routes(shelf: ReviewShelf) -> APIRouter:
    """The page."""
    router = APIRouter(include_in_schema=False)

    @router.get("/r/{identifier}/{name:path}")
    def record(request: Request, identifier: str, name: str) -> Response:
        words, shelved = reader_words(request), shelf.review(identifier.upper())
        found = found_record(shelved, name)
        document = shelved.document(found.place.document)
        item = found.item if isinstance(found, Row) else found
        return page_response(
            request,
            "record.html",
            **(review_head(shelved, words) | {"pictures": document is None or shelved.withheld.pictured(document.sha256)}),
            record=found,
            name=identifiers_shown.anchor(found.id),
            title=words.say(_title(found)),
            text=identifying_words(found),
            quote=quotable(found, shelved.review, document, words),
            facts=[fact for fact in record_shown(shelved, found, words).facts if fact.label not in {label_said(each, words) for each in _ON_PAGE}],
            item=next((each for each in items_of(shelved) if each.id == item.id), None) if isinstance(item, Item) else None,
            of=document,
            pages=marked_pages(shelf, shelved, found.place, document),
            place=found.place,
            answers=code_words.POSITIONS,
            claims=code_words.CLAIMS,
            decided=shown_decisions(shelf, shelved, found, words),
            fields=fields_of(found),
            by=request.cookies.get("by", "")[:80],
            beside=_beside(shelved, found),
            here="record",
        )

    return router


_ON_PAGE = ("record", "wording", "place")
"""Facts that the page of a record shows elsewhere."""
_TITLES: dict[str, str] = said_later(
    {
        "Item": "Recommendation",
        "Row": "Request of one State",
        "Clause": "Request",
        "SelfReport": "What the State says of itself",
        "StakeholderClaim": "What contributors say",
        "Response": "The State’s answer",
        "ThematicEntry": "Entry of OHCHR’s list",
        "AdvanceQuestion": "Advance question",
        "SubmissionParagraph": "Paragraph of a submission",
        "Concern": "What a UN body says",
        "Endnote": "Note",
        "Note": "Footnote",
        "Statement": "Statement",
        "Paragraph": "Paragraph",
        "Contributor": "Contributor",
        "Correction": "Correction",
        "Commitment": "Commitment",
        "Unread": "Passage that we could not read",
    }
)


def _title(record: Record) -> str:
    return _TITLES.get(type(record).__name__, "Record")


def _beside(shelved: Shelved, record: Record) -> tuple[str, str]:
    """The names of the records of its kind before and after it; empty at either end."""
    alike = [each.id for each in shelved.records.values() if type(each) is type(record) and _letter(each.id) == _letter(record.id)]
    at = alike.index(record.id) if record.id in alike else -1
    if at < 0:
        return "", ""
    return (identifiers_shown.anchor(alike[at - 1]) if at else "", identifiers_shown.anchor(alike[at + 1]) if at + 1 < len(alike) else "")


def _letter(identifier: str) -> str:
    return identifier.partition("/")[2][:1]
