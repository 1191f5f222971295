"""What a record's page says of submissions: beside a contributor, the one we hold; at a sentence of the stakeholder summary, the passage that carries
it."""

from __future__ import annotations

from ...languages.messages import Text, message
from ...linking import Links
from ...records import Carried, ClaimLink, Contributor, Record, Review, SenderLink, StakeholderClaim
from ..identifiers_shown import anchor


def submission_facts(record: Record, review: Review, links: Links) -> list[tuple[str, Text]]:
    """The links of a contributor or a claim, each with its words; none for other records, and none if we hold no submission."""
    if not review.submissions or not isinstance(record, (Contributor, StakeholderClaim)):
        return []
    if isinstance(record, Contributor):
        return [("submission", _sent(link)) for link in links.senders if link.contributor == record.id]
    return [_carried(link) for link in links.carried if link.claim == record.id]


def _sent(link: SenderLink) -> Text:
    if not link.submission:
        return message("we have none: {why}", why=link.reason)
    return message("{record}: {why}", record=anchor(link.submission), why=link.reason)


def _carried(link: ClaimLink) -> tuple[str, Text]:
    if link.outcome is Carried.FOUND:
        first = link.passages[0]
        said: Text = message("{record}: {why} ({words})", record=anchor(first.record), why=link.reason, words=", ".join(first.words))
        label = "carried by"
    else:
        word = message("not found") if link.outcome is Carried.NOT_FOUND else message("can’t be told")
        said = message("{record}: {outcome}, {why}", record=anchor(link.submission), outcome=word, why=link.reason)
        label = "looked for in"
    if link.named:
        return label, message("{said}; its note cites {records} by number", said=said, records=", ".join(map(anchor, link.named)))
    return label, said
