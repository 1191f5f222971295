"""What is told beside a contributor and to a sentence of the stakeholder summary: the submission that is held, and the passage that carries it."""

from __future__ import annotations

from ..linking import Links
from ..records import Carried, ClaimLink, Contributor, Record, Review, SenderLink, StakeholderClaim
from .wording import anchor


def submission_facts(record: Record, review: Review, links: Links) -> list[tuple[str, str]]:
    """The links of a contributor or a claim, each with how it is told; none for other records, and where no submission is held."""
    if not review.submissions or not isinstance(record, (Contributor, StakeholderClaim)):
        return []
    if isinstance(record, Contributor):
        return [("submission", _sent(link)) for link in links.senders if link.contributor == record.id]
    return [_carried(link) for link in links.carried if link.claim == record.id]


def _sent(link: SenderLink) -> str:
    return f"{anchor(link.submission)}: {link.reason}" if link.submission else f"none is held: {link.reason}"


def _carried(link: ClaimLink) -> tuple[str, str]:
    named = f"; its note cites {', '.join(map(anchor, link.named))} by number" if link.named else ""
    if link.outcome is Carried.FOUND:
        first = link.passages[0]
        return "carried by", f"{anchor(first.record)}: {link.reason} ({', '.join(first.words)}){named}"
    word = "not found" if link.outcome is Carried.NOT_FOUND else "can’t be told"
    return "looked for in", f"{anchor(link.submission)}: {word}, {link.reason}{named}"
