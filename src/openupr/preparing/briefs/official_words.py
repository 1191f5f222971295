"""What the UN's own version of a document in another language says in a paragraph, found by the paragraph's number."""

from __future__ import annotations

from ..quoting.citation_checked import paragraph_text
from ..quoting.quotation_checked import HeldText
from .speaker_brief import OfficialWords


def official_words(record: str, document: str, paragraph: str, held: HeldText) -> OfficialWords | None:
    """The paragraph of that number, where there is one such alone; None otherwise. `record` is that of the other version."""
    found = paragraph_text(paragraph, held)
    return OfficialWords(record, document, paragraph, found[0].page, found[1]) if found is not None else None
