"""Who is behind the joint submissions that a brief quotes: the stakeholder summary lists their members, and calls them by a number alone."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.messages import Text, message, together
from ...preparing.briefs.topic_brief import TopicBrief


def joint_submissions_said(brief: TopicBrief) -> Iterator[Text]:
    """The members of each joint submission that is quoted, once, as the summary of its review lists them, with semicolons between."""
    told: set[tuple[str, str]] = set()
    for each in brief.contributors:
        listed = each.review.summary.contributors if each.review.summary is not None else ()
        for one in listed:
            if one.members and one.id in each.claim.contributors and (each.review.id, one.id) not in told:
                told.add((each.review.id, one.id))
                members = together(*(member.name for member in one.members))  # "A, B and C" would add an "and" to names that have one
                yield message("{short} of {review} is made by {members}.", short=one.code or one.name, review=each.review.id, members=members)
