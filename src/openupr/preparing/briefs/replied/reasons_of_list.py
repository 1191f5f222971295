"""The reasons that a report gives once for a whole list of recommendations: each of them has these, said of the list."""

from __future__ import annotations

from ....languages.word_tables import has_table, wording
from ....light_dataclass import dataclass
from ....records import Answer, Item, Position, Review, Source
from ....text import Place, sentences
from ...topics.marks_of_cuts import cut_from

_LONGEST = 700
"""Characters of reasons that are quoted whole; longer ones are told by their place."""
_REFUSED = frozenset({Position.NOTED, Position.NOT_SUPPORTED})


@dataclass(frozen=True, slots=True)
class ListReason:
    """Where a report gives reasons for a whole list, and in which words, from the first sentence that gives one to its end (empty: these are too
    many, or they go on in the list)."""

    place: Place
    words: str


def reason_of_list(review: Review, item: Item, answer: Answer | None) -> ListReason | None:
    """What the paragraph that rejects the list of an item gives as reasons; None where it gives none, another document has the last word, or the item
    has reasons of its own."""
    lead = review.report.answering(item) if review.report is not None else None
    if lead is None or answer is None or answer.position not in _REFUSED or lead.position not in _REFUSED:
        return None
    if answer.settled_by is not Source.REPORT or answer.reasons.strip() or not has_table("briefs", review.language):
        return None
    text = " ".join(lead.text.clean.split())
    given = next((start for start, end in sentences(text) if wording("briefs", "reasons_of_list").search(text[start:end])), None)
    if given is None:
        return None
    words = text[given:]
    return ListReason(lead.place, cut_from(words, text) if len(words) <= _LONGEST and not words.endswith(":") else "")
