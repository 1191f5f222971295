"""What a person decided on links of two records, put before what is found (records/kept/pairs.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from ..assembling import anchored
from ..languages.messages import Message, message, together
from ..records import (
    LINK,
    AnsweredIn,
    ConcernLink,
    Decision,
    Doubt,
    Judgement,
    NearPassage,
    Outcome,
    Review,
    lost_ends,
    newest_judgements,
    records_by_identifier,
)


def pairs(review: Review, earlier: Review | None = None) -> dict[tuple[str, str], Judgement]:
    """The newest judgement on each link of two records of the review, or of one of its and one of the earlier review's, by their identifiers."""
    if not any(judgement.field == LINK for judgement in review.judgements):
        return {}
    before = records_by_identifier(earlier) if earlier is not None else {}
    return newest_judgements(_led(review, earlier)[0] if earlier is not None else review.judgements, records_by_identifier(review) | before)


def _led(review: Review, earlier: Review) -> tuple[tuple[Judgement, ...], tuple[Doubt, ...]]:
    """The decisions, each link's end in the earlier review where its very words stand there now (their own words are known to that review alone)."""
    return anchored(review.judgements, records_by_identifier(earlier), {}, earlier.id)


def lost(review: Review, earlier: Review) -> list[Doubt]:
    """Judged links whose end in the earlier review is gone, or reads otherwise now."""
    judgements, led = _led(review, earlier)
    found = list(led)
    for judgement in judgements:
        if judgement.field == LINK:
            for end, _ in lost_ends(judgement, records_by_identifier(earlier), earlier.id):
                what = message(
                    "a link that was judged on {when} has an end in {review} that is gone or reads otherwise now: {end}",
                    when=judgement.when,
                    review=earlier.id,
                    end=end,
                )
                found.append(Doubt("judgement_orphan", what, judgement.record))
    return found


def who_decided_and_why(judgement: Judgement) -> Message:
    """Who decided, and why."""
    if judgement.why:
        return message("decided by {who}: {why}", who=judgement.who, why=judgement.why)
    return message("decided by {who}", who=judgement.who)


def with_passages(link: ConcernLink, judged: Mapping[str, Judgement], like: Callable[[str], NearPassage | None], shown: int) -> ConcernLink:
    """A concern's link in one document after what a person decided on its passages: `judged` has them by the passage, in the order in which they
    were decided; `like` gives a passage as it is compared. One that is confirmed or added answers; one that is rejected was not looked at."""
    rejected = [record for record, each in judged.items() if each.value == Decision.REJECTED]
    if rejected:
        away = (
            together(message("without {record}, which was rejected", record=record.partition("/")[2]), who_decided_and_why(judged[record]))
            for record in rejected
        )
        link = replace(link, reason=together(link.reason, *away), judged=judged[rejected[-1]].who)
    held = [(record, each) for record, each in judged.items() if each.value != Decision.REJECTED]
    if not held:
        return link
    first = [replace(passage, judged=each.who) for record, each in reversed(held) if (passage := like(record)) is not None]
    names = {passage.record for passage in first}
    record, last = held[-1]
    name = record.partition("/")[2]
    answers = (
        message("{record} answers it", record=name) if last.value == Decision.ADDED else message("that {record} answers it is confirmed", record=name)
    )
    reason = together(answers, who_decided_and_why(last))
    others = tuple(passage for passage in link.passages if passage.record not in names)
    passages = (*first, *others)[: max(shown, len(first))]
    return ConcernLink(link.concern, link.ground, Outcome.ANSWERED, 1.0, reason, passages, last.who)


def with_sections(link: AnsweredIn, judged: Mapping[str, Judgement]) -> AnsweredIn:
    """Where an earlier recommendation is answered, after what a person decided on its sections: `judged` has the newest judgement on each, in
    the order in which they were decided. The rejected ones are not among `link.ranked`."""
    if not judged:
        return link
    ranked = {match.section: match for match in link.ranked}
    first = {
        section: replace(ranked[section], probability=1.0, judged=each.who, why=each.why)
        for section, each in reversed(list(judged.items()))
        if each.value != Decision.REJECTED and section in ranked
    }
    rejected = tuple(section for section, each in judged.items() if each.value == Decision.REJECTED)
    return replace(link, ranked=(*first.values(), *(match for match in link.ranked if match.section not in first)), rejected=rejected)
