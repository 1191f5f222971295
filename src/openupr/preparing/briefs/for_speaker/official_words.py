"""What the UN's own version of a document in another language says in a paragraph, found by the paragraph's number."""

from __future__ import annotations

from ....text import Place
from ...quoting.citation_checked import paragraph_places, paragraph_text, text_of_place
from ...quoting.quotation_checked import HeldText
from .speaker_brief import OfficialWords

_IN_LIST = ", No. "
"""What stands between a paragraph and the number of an item of its list: “98, No. 32”."""


def official_words(record: str, document: str, paragraph: str, held: HeldText) -> OfficialWords | None:
    """The paragraph of that number, or the item of that number in its list, where there is one such alone; None otherwise. `record` is that of the
    other version."""
    of_list, _, number = paragraph.partition(_IN_LIST)
    found = _in_list(of_list, number, held) if number else paragraph_text(paragraph, held)
    return OfficialWords(record, document, paragraph, found[0].page, found[1]) if found is not None else None


def _in_list(paragraph: str, number: str, held: HeldText) -> tuple[Place, str] | None:
    """The item between its paragraph and the next one; None where it, or one of these, can't be told."""
    begin, end = (paragraph_places(each, held) for each in (paragraph, str(int(paragraph) + 1) if paragraph.isdigit() else ""))
    if len(begin) != 1 or len(end) != 1:
        return None
    after, before = begin[0][0].spans[-1].start, end[0][0].spans[0].start
    inside = [place for place, _ in paragraph_places(number, held) if after < place.spans[0].start < before]
    text = text_of_place(inside[0], held) if len(inside) == 1 else ""
    return (inside[0], text) if text else None
