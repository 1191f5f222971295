"""The Council's decision on the outcome of a review -> the day on which it was adopted. The known wordings are in council_decision.toml."""

from __future__ import annotations

from ..languages.word_tables import has_table, wording
from ..names import find_symbols
from ..reading import LineRole, Passage, Transcript
from ..records import Document
from ..records.dialogue.council_decisions import CouncilDecision
from ..text import find_date

_TABLE = "council_decision"


def read_decision(transcript: Transcript, document: Document) -> CouncilDecision | None:
    """The decision; None where it does not adopt an outcome in words that we know, or prints no day of its adoption, or two that differ."""
    if not has_table(_TABLE):
        return None
    whole = Passage.of([line for line in transcript.lines if line.part is not LineRole.FOOT])
    if wording(_TABLE, "adopts").search(whole.clean) is None:
        return None
    told = list(wording(_TABLE, "days").finditer(whole.clean))
    days = {find_date(each["head"] or each["end"]) for each in told}
    day = next(iter(days), None)
    if len(days) != 1 or day is None:
        return None
    conducted = {find_date(each["day"]) for each in wording(_TABLE, "reviewed").finditer(whole.clean)}
    named = tuple(dict.fromkeys(symbol.text for symbol, _, _ in find_symbols(whole.clean) if symbol.text != document.symbol))
    reviewed = next(iter(conducted)) if len(conducted) == 1 else None
    return CouncilDecision(day, reviewed, named, whole.cut(*told[-1].span()).place(document.key))
