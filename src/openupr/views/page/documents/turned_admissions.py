"""What the State's report says of itself, quoted with the sentence that turns it round: “Prisons are full. However, two were opened.”"""

from __future__ import annotations

from collections.abc import Mapping

from ....extracting.paragraphs import part_of
from ....languages.reversal_words import last_with_turn
from ....light_dataclass import replace
from ....records import Paragraph, SelfReport
from ....text import sentences
from ...quotes import Quote


def quoted_with_its_turn(record: SelfReport, quote: Quote, paragraphs: Mapping[str, Paragraph]) -> Quote:
    """A sentence of the report as it is quoted, and the one that turns it round, if any; `paragraphs` are the report's by their identifiers."""
    paragraph = paragraphs.get(record.paragraph)
    if paragraph is None:
        return quote
    spans = sentences(paragraph.text.clean)
    number = next(
        (k for k, (start, end) in enumerate(spans) if f"{paragraph.id}.{k + 1}" == record.id and paragraph.text.clean[start:end] == quote.text), None
    )
    if number is None or (last := last_with_turn(paragraph.text.clean, spans, number)) == number:
        return quote
    words, place = part_of(paragraph, spans[number][0], spans[last][1])
    return replace(quote, text=words.clean, place=place)
