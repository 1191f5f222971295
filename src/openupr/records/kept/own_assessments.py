"""A person's assessment of what became of a recommendation: a judgement on the item, field `assessment`. No program makes one."""

from __future__ import annotations

from enum import StrEnum

from ..dialogue.recommendations import Item
from ..identifiers import records_by_identifier, text_sha256
from ..judgements import ASSESSMENT, Judgement
from ..reviews import Review


class Assessment(StrEnum):
    """How far a recommendation was implemented, as a person assesses it; the scale from nothing to all, without those that stand beside it."""

    UNABLE_TO_ASSESS = "unable_to_assess"
    NOT_STARTED = "not_started"
    STARTED = "started"
    PARTLY = "partly"
    LARGELY = "largely"
    IMPLEMENTED = "implemented"
    REGRESSED = "regressed"


def assessments(review: Review) -> dict[str, Judgement]:
    """The newest assessment of each recommendation, by the item's identifier; one on a text that reads otherwise now counts for nothing."""
    made = [each for each in review.judgements if each.field == ASSESSMENT]
    held = records_by_identifier(review) if made else {}
    found: dict[str, Judgement] = {}
    for each in made:
        record = held.get(each.record)
        if isinstance(record, Item) and text_sha256(record) == each.text_sha256:
            found[each.record] = each
    return found
