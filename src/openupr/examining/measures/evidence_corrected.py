"""What a corrigendum takes from the evidence: it is quoted as first printed, and says so; what does not stand any more is not counted."""

from __future__ import annotations

from dataclasses import replace

from ...assembling.correcting import leaves
from ...languages.messages import message, together
from ...records import Amends, Correction, Evidence, Review


def with_corrections(review: Review, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The evidence, each piece whose words a corrigendum corrects, or to which it adds, with the corrigendum in its reason; a row that it prints
    again word for word is not corrected."""
    if not review.corrigenda:
        return evidence
    return tuple(_told(review, each) for each in evidence)


def stands(review: Review, record: str, words: str) -> bool:
    """Whether words of a record stand as printed, as far as the corrigenda at hand say: none replaces or removes all of the record without them, or
    words among them."""
    return all(leaves(correction, words) for _, correction in _of(review, record))


def _told(review: Review, evidence: Evidence) -> Evidence:
    found = dict.fromkeys(
        key
        for key, correction in _of(review, evidence.record)
        if key not in str(evidence.why) and not (evidence.words and correction.amends is not Amends.ADDED and leaves(correction, evidence.words))
    )
    return replace(evidence, why=together(evidence.why, message("corrected since by {documents}", documents=tuple(found)))) if found else evidence


def _of(review: Review, record: str) -> list[tuple[str, Correction]]:
    """The corrections of a record, or of what it is a part of ("C7" of "C7.2"), each with the key of its corrigendum."""
    if not record:
        return []
    return [
        (corrigendum.document.key, correction)
        for corrigendum in review.corrigenda
        for correction in corrigendum.corrections
        if any(record == touched or record.startswith(f"{touched}.") for touched in correction.records)
    ]
