"""Links between two records, named by both: what a person confirms, rejects or adds.

SVN-48/C17.2=N12                 a UN body's concern and a passage that answers it
SVN-48/C17.2=R140.12.a           the same with a clause of a recommendation, or with a statement (D29)
SVN-34/R115.12=SVN-48/N12        an earlier recommendation and a paragraph of the section that answers it
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from ..identifiers import Record, text_sha256
from ..judgements import Judgement

JOIN = "="
"""What stands between the two records of a link."""

LINK = "link"
"""The field of a judgement on a link of two records; its record is the link's identifier, its hash those of both texts."""


class Decision(StrEnum):
    """What a person decides on a link."""

    CONFIRMED = "confirmed"  # it holds, and we found it
    REJECTED = "rejected"  # it does not hold
    ADDED = "added"  # it holds, and we did not find it


def pair_id(one: str, other: str) -> str:
    """The identifier of the link between two records, by their full identifiers: the second without its review where that is the first's."""
    review, _, short = other.partition("/")
    return f"{one}{JOIN}{short if one.startswith(f'{review}/') else other}"


def ends_of(identifier: str) -> tuple[str, str] | None:
    """The full identifiers of the two records that a link's names; None for one that names no link."""
    one, found, other = identifier.partition(JOIN)
    if not found or not one or not other or JOIN in other:
        return None
    return one, other if "/" in other else f"{one.partition('/')[0]}/{other}"


def pair_sha256(one: Record, other: Record) -> str:
    """What a link's two texts are known again by: the SHA-256 of each."""
    return f"{text_sha256(one)}{JOIN}{text_sha256(other)}"


def newest_judgements(judgements: Sequence[Judgement], held: Mapping[str, Record]) -> dict[tuple[str, str], Judgement]:
    """The newest judgement on each link of two records that are among `held` and still read as they did, by their identifiers."""
    found: dict[tuple[str, str], Judgement] = {}
    for judgement in judgements:
        ends = ends_of(judgement.record) if judgement.field == LINK else None
        if ends is None or ends[0] not in held or ends[1] not in held:
            continue
        if pair_sha256(held[ends[0]], held[ends[1]]) == judgement.text_sha256:
            found.pop(ends, None)  # the newest is the last in order too
            found[ends] = judgement
    return found


def lost_ends(judgement: Judgement, held: Mapping[str, Record], review: str) -> list[tuple[str, bool]]:
    """The records of a judged link that belong to `review` and are not `held` any more (False) or read otherwise now (True)."""
    ends, hashes = ends_of(judgement.record), judgement.text_sha256.split(JOIN)
    if ends is None or len(hashes) != 2:
        return [(judgement.record, False)]
    lost = []
    for end, sha256 in zip(ends, hashes, strict=True):
        if end.startswith(f"{review}/") and (end not in held or text_sha256(held[end]) != sha256):
            lost.append((end, end in held))
    return lost
