"""A passage to be copied: its words as printed, and where they stand, so that both go along in one piece."""

from __future__ import annotations

from ...examining.frame.result_words import state_value
from ...languages.messages import Messages
from ...light_dataclass import dataclass
from ...records import Document, Record, Review, identifying_words
from ...text import Place
from ...views import code_words
from ...views.places_cited import place_said


@dataclass(frozen=True, slots=True)
class Quotable:
    """The words of a record, and its citation in one line."""

    words: str
    citation: str

    @property
    def whole(self) -> str:
        """What is copied: the words in quotation marks, then where they stand."""
        return f"“{self.words}” ({self.citation})"


def quotable(record: Record, review: Review, document: Document | None, words: Messages) -> Quotable:
    """A record as it is quoted. The State and session stand in front where the document's symbol does not tell them."""
    return Quotable(" ".join(identifying_words(record).split()), place_citation(record.place, review, document, words))


def place_citation(place: Place, review: Review, document: Document | None, words: Messages) -> str:
    """Where a text stands, as it is cited: State and session, kind of document, symbol, date, paragraph, page."""
    who = words.say("{state}, Universal Periodic Review, session {session}", state=words.state(state_value(review)), session=review.session)
    kind = words.say(code_words.kind_name(document.kind, document.symbol)) if document is not None else ""
    date = words.date(document.date) if document is not None and document.date else ""
    symbol = place.document
    rest = place_said(place, words).removeprefix(symbol).lstrip(", ")
    return ", ".join(filter(None, (who, f"{kind} {symbol}".strip(), date, rest)))
