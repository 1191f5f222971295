"""What a national report says of the State's reservations and declarations to treaties: kept, withdrawn or looked at again, in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....extracting.paragraphs import part_of
from ....languages.messages import Text, said_later
from ....languages.reversal_words import end_with_turn, items_within
from ....languages.word_tables import has_table, reading_in, wording
from ....names.treaty_mentions import treaties_named
from ....records import NationalReport
from ....text import sentences
from ...names_said import treaty_text
from ...quotes import Quote, Quotes

_TABLE = "reservations_told"

_ITEMS = "•▪"
MOST = 700
"""Letters of an item of a list that is quoted whole."""

RESERVATIONS: str = said_later("Reservations and declarations to treaties: kept, withdrawn or looked at again")
"""Over such sentences: which of these it is, their words say."""


def reservations_told(report: NationalReport, quotes: Quotes) -> tuple[tuple[str, tuple[tuple[Text, Quote], ...]], ...]:
    """The sentences of a national report on such reservations, each with the one treaty that it names, under their heading; nothing where it has none
    or is in a language without a table of such words."""
    if not has_table(_TABLE, report.document.language or None):
        return ()
    with reading_in(report.document.language):
        found = tuple(_sentences(report, quotes))
    return ((RESERVATIONS, found),) if found else ()


def _sentences(report: NationalReport, quotes: Quotes) -> Iterator[tuple[Text, Quote]]:
    for paragraph in report.text.paragraphs:
        whole = paragraph.text.clean
        spans = items_within(whole, sentences(whole))
        told = 0
        for number, (start, end) in enumerate(spans):
            sentence = whole[start:end]
            if start < told or not (wording(_TABLE, "thing").search(sentence) and wording(_TABLE, "deals").search(sentence)):
                continue
            named = {code for each in treaties_named(sentence) for code in each.codes}
            if named or wording(_TABLE, "sure").search(sentence):
                told = _end(whole, spans, number)
                text, place = part_of(paragraph, start, told)
                yield treaty_text(min(named)) if len(named) == 1 else "", Quote("", "", text.clean.lstrip("•▪ "), place, quotes.beside.of(paragraph))


def _end(whole: str, spans: Sequence[tuple[int, int]], number: int) -> int:
    """Where a quotation that begins with a sentence ends: an item of a list is quoted whole, for it often says why."""
    last = next((k for k in range(number + 1, len(spans)) if whole[spans[k][0]] in _ITEMS), len(spans)) - 1
    is_item = whole[spans[number][0]] in _ITEMS and spans[last][1] - spans[number][0] <= MOST
    return spans[last][1] if is_item else end_with_turn(whole, spans, number)
