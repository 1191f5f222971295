"""What a corrigendum takes from the evidence: it is quoted as first printed, and says so; what does not stand any more is not counted."""

from __future__ import annotations

from dataclasses import replace

from ...assembling.correcting import corrections_of, leaves
from ...languages.messages import message, together
from ...records import Amends, Evidence, Review


def with_corrections(review: Review, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The evidence, each piece whose words a corrigendum corrects, or to which it adds, with the corrigendum in its reason; a row that it prints
    again word for word is not corrected."""
    if not review.corrigenda:
        return evidence
    return tuple(_told(review, each) for each in evidence)


def _told(review: Review, evidence: Evidence) -> Evidence:
    found = dict.fromkeys(
        key
        for key, correction in corrections_of(review, evidence.record)
        if key not in str(evidence.why) and not (evidence.words and correction.amends is not Amends.ADDED and leaves(correction, evidence.words))
    )
    return replace(evidence, why=together(evidence.why, message("corrected since by {documents}", documents=tuple(found)))) if found else evidence
