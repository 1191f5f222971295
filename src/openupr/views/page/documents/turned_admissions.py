"""What the State's report says of itself, quoted with the sentence that turns it round, “Prisons are full. However, two were opened.”, and with the
one before it where it goes on from that: “A challenge is water. The board takes action to address this challenge.”"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ....extracting.paragraphs import part_of
from ....languages.reversal_words import last_with_turn
from ....light_dataclass import replace
from ....preparing.topics.passages_cut import leans, refers_back
from ....records import Paragraph, SelfReport
from ....text import sentences
from ...quotes import Quote


def quoted_with_its_turn(record: SelfReport, quote: Quote, paragraphs: Mapping[str, Paragraph], beside: Collection[str] = ()) -> Quote:
    """A sentence of the report as it is quoted, the one that it goes on from and the one that turns it round, if any; `paragraphs` are the report's
    by their identifiers, `beside` the sentences that stand in the same list: one of these is not said again."""
    paragraph = paragraphs.get(record.paragraph)
    if paragraph is None:
        return quote
    spans = sentences(paragraph.text.clean)
    number = next(
        (k for k, (start, end) in enumerate(spans) if f"{paragraph.id}.{k + 1}" == record.id and paragraph.text.clean[start:end] == quote.text), None
    )
    if number is None:
        return quote
    goes_on = number > 0 and f"{paragraph.id}.{number}" not in beside and (leans(quote.text) or refers_back(quote.text))
    first = number - 1 if goes_on else number
    last = last_with_turn(paragraph.text.clean, spans, number)
    if first == last:
        return quote
    words, place = part_of(paragraph, spans[first][0], spans[last][1])
    return replace(quote, text=words.clean, place=place, meant=quote.text)
