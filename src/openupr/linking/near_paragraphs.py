"""Sentences of one paragraph on one matter don't contradict each other: of one of which it can't be told, what answers another shows the matter; and
where of another nothing is found, it isn't of one that has no more in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from ..records import ConcernLink, Ground, Outcome, Review
from .compared import Compared


def of_one_paragraph(
    review: Review, concerns: Sequence[Compared], links: Mapping[tuple[str, Ground], ConcernLink]
) -> dict[tuple[str, Ground], ConcernLink]:
    """The links that the other sentences of their paragraph change. What a person decided stands."""
    paragraphs: defaultdict[str, list[Compared]] = defaultdict(list)
    of = dict(_paragraphs(review))
    for concern in concerns:
        if concern.record in of and not concern.treaty:
            paragraphs[of[concern.record]].append(concern)
    changed = {}
    for siblings in paragraphs.values():
        for concern in siblings:
            others = [each for each in siblings if each is not concern and _of_one_matter(concern, each)]
            for ground in Ground if others else ():
                link = links.get((concern.record, ground))
                near = [links[each.record, ground] for each in others if (each.record, ground) in links]
                within = {each.record for each in others if _is_within(concern, each)}
                if link is not None and not link.judged and (new := _beside(link, near, within)) is not link:
                    changed[concern.record, ground] = new
    return changed


def _beside(link: ConcernLink, others: Sequence[ConcernLink], within: Collection[str]) -> ConcernLink:
    """A link as it stands beside those of the other sentences."""
    if link.outcome is Outcome.CANNOT_TELL:
        nothing = next((each for each in others if each.outcome is Outcome.NOT_FOUND and each.concern in within), None)
        if nothing is not None:
            return replace(
                link, outcome=Outcome.NOT_FOUND, reason=f"{nothing.reason}, as of another sentence of its paragraph", passages=nothing.passages
            )
        found = next((each for each in others if each.outcome is Outcome.ANSWERED and each.passages), None)
        if found is not None:
            reason = "the passages named answer another sentence of its paragraph on the same matter, and none is near enough to this one"
            return replace(link, outcome=Outcome.TOUCHED, reason=reason, passages=found.passages)
    return link


def _of_one_matter(one: Compared, other: Compared) -> bool:
    """Whether two concerns are on the same subject or issue, and not on different people."""
    first, second = one.speaks[0], other.speaks[0]
    people = not first.people or not second.people or first.people & second.people
    return bool(people and (first.subjects & second.subjects or set(one.matters) & set(other.matters)))


def _is_within(one: Compared, other: Compared) -> bool:
    """Whether a concern has no issue and no people that the other has not."""
    return bool(one.matters) and set(one.matters) <= set(other.matters) and one.people <= other.people


def _paragraphs(review: Review) -> Iterator[tuple[str, str]]:
    """Each concern with its paragraph."""
    for concern in (*(review.compilation.concerns if review.compilation else ()), *review.observed):
        yield concern.id, concern.paragraph
    for claim in review.summary.claims if review.summary else ():
        yield claim.id, claim.paragraph
