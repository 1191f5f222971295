"""The annex to which a national report points, and which is printed in no document here: what it says is not known."""

from __future__ import annotations

from ..languages.word_tables import has_table, wording
from ..records import ApartKind, NationalReport
from ..text import Place


def annex_pointed_to(report: NationalReport | None) -> Place | None:
    """Where a national report first points to an annex of its own that is not here; None where it does not, or that can't be read."""
    text = report.text if report is not None else None
    if text is None or not has_table("briefs", text.document.language) or any(each.kind is ApartKind.ANNEX for each in text.apart):
        return None
    every = ((each.place, each.text.clean) for part in (text.notes, text.paragraphs) for each in part)
    return next((place for place, words in every if wording("briefs", "own_annex").search(words)), None)
