"""Sentences of a national report on cooperation with the UN's human rights bodies of which our program can't tell what was done: to be looked at.

A report that speaks of it is not one that has nothing of it."""

from __future__ import annotations

from ....languages.word_tables import has_table, reading_in, wording
from ....light_dataclass import dataclass
from ....records import NationalReport
from ....text import Place, sentences

_TABLE = "cooperation_spoken_of"
MOST = 12
"""Sentences that are quoted."""


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """A sentence, and its place."""

    text: str
    place: Place


def cooperation_spoken_of(report: NationalReport) -> tuple[SpokenOf, ...]:
    """The first sentences that name such a body and say that the State deals with it, in the order of the report."""
    if not has_table(_TABLE, report.document.language or None):
        return ()
    found = []
    with reading_in(report.document.language):
        for paragraph in report.text.paragraphs:
            for start, end in sentences(paragraph.text.clean):
                sentence = paragraph.text.clean[start:end]
                if wording(_TABLE, "body").search(sentence) and wording(_TABLE, "deals").search(sentence):
                    found.append(SpokenOf(sentence, paragraph.place))
    return tuple(found[:MOST])
