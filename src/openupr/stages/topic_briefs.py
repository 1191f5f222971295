"""What of a State's reviews belongs to a topic, and the brief on it, out of what is made of each review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from ..preparing.briefs.topic_brief import TopicBrief, topic_brief
from ..preparing.topics.near_topics import unknown_topic
from ..preparing.topics.on_topic import Belonging, belonging
from ..preparing.topics.topics import Topic, topic
from .limited_work import within_limit

if TYPE_CHECKING:
    from ..labelling import Labelled
    from ..preparing.drafting.draft_marks import DraftMark
    from .stage_outputs import Derived


def labels_of(derived: Sequence[Derived]) -> dict[str, Labelled]:
    """The labels of the clauses of all these reviews."""
    return {clause: label for each in derived for clause, label in each.labels.items()}


def subjects_in(derived: Sequence[Derived]) -> dict[str, tuple[str, ...]]:
    """The subjects of the clauses of all these reviews, of each its chief one first."""
    return {clause: subjects for each in derived for clause, subjects in each.by_issue.subjects.items()}


def belonging_to_topic(derived: Sequence[Derived], typed: str, *, alike: bool = False) -> Belonging:
    """What of these reviews (the oldest first) belongs to a topic; `alike`: also what asks for the same as what the newest review asks for. Raises
    `UnknownNameError` where nothing belongs to it, with what is near."""
    asked, reviews, newest = topic(typed), [each.review for each in derived], derived[-1]
    links = {newest.review.id: newest.links.every_asked_before} if alike and newest.earlier is not None else {}
    of = {each.review.id: each for each in derived}
    found = within_limit(lambda: belonging(asked, reviews, links=links, of=lambda review: of[review.id].on_topic(asked)), newest.review.id)
    if not found.found:
        raise unknown_topic(asked, reviews)
    return found


def brief_on(derived: Sequence[Derived], typed: str, after: Sequence[Derived] = ()) -> TopicBrief:
    """The brief on a topic, from these reviews (the oldest first), with what the reports of later ones (`after`) say of what was asked. Raises
    `UnknownNameError`."""
    newest = derived[-1]
    reviews = [each.review for each in derived]
    found = newest.with_likest(belonging_to_topic(derived, typed, alike=True), reviews)
    marked = {each.review.id: partial(_marks_of, each) for each in derived}
    since = [(each.review, each.links) for each in after]
    of_later = _belonging(after, found.topic) if after else None
    return topic_brief(found, reviews, labels_of(derived), newest.links, newest.description.findings, marked, since, of_later)


def _belonging(derived: Sequence[Derived], asked: Topic) -> Belonging:
    """What of these reviews belongs to a topic, with no look at what is alike."""
    of = {each.review.id: each for each in derived}
    return within_limit(
        lambda: belonging(asked, [each.review for each in derived], of=lambda review: of[review.id].on_topic(asked)), derived[-1].review.id
    )


def _marks_of(derived: Derived) -> Mapping[str, tuple[DraftMark, ...]]:
    return derived.marks
