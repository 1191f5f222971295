"""What of a State's reviews belongs to a topic, and the brief on it, out of what is made of each review."""

from __future__ import annotations

import hashlib
from collections import ChainMap
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from ...labelling.tokens import Token, with_tokens_of
from ...languages.messages import Messages, catalogue_digest
from ...made_once import made_once
from ...preparing.topics.topics import Topic, topic
from ..apart.limited_work import within_limit
from ..made.stage_outputs import kept_with_all, sentence_subjects_of

if TYPE_CHECKING:
    from ...labelling import Labelled
    from ...preparing.briefs.for_topic.topic_brief import TopicBrief
    from ...preparing.drafting.draft_marks import DraftMark
    from ...preparing.topics.on_topic import Belonging
    from ..made.stage_outputs import Derived

_T = TypeVar("_T")


class BriefAsked:
    """A brief that is asked for, on what was typed, from these reviews (the oldest first), with later ones (`after`). It is made only where what is
    kept of it does not do. Raises `UnknownNameError` where the words name no subject."""

    def __init__(self, derived: Sequence[Derived], typed: str, after: Sequence[Derived] = ()) -> None:
        self._derived, self._typed, self._after = derived, typed, after
        self.topic = topic(typed)
        self.reviews = tuple(each.review for each in derived)
        self.after = tuple(each.review for each in after)

    @made_once
    def belonging(self) -> Belonging:
        """What belongs to the topic. Raises `UnknownNameError` where nothing does."""
        return belonging_to_topic(self._derived, self._typed, alike=True)

    @made_once
    def brief(self) -> TopicBrief:
        """The brief itself. Raises as `belonging`."""
        return brief_on(self._derived, self._typed, self._after)

    def once(self, words: Messages, of: type[_T], make: Callable[[], _T]) -> _T:
        """What `make` makes of all these reviews in the language of `words`; kept with the newest, for as long as all are what they are."""
        told = hashlib.sha256("\0".join((self._typed, words.language, catalogue_digest(words.language))).encode("utf-8", "replace"))

        def made() -> _T:
            from .known_of_reviews import known_of_reviews

            every = (*self._derived, *self._after)
            with known_of_reviews(every):
                _ = self.brief
                with with_tokens_of(_tokens_of(every)):
                    return make()

        return kept_with_all(self._derived[-1], (*self._derived[:-1], *self._after), f"brief.{told.hexdigest()[:16]}", of, made)


def labels_of(derived: Sequence[Derived]) -> dict[str, Labelled]:
    """The labels of the clauses of all these reviews."""
    return {clause: label for each in derived for clause, label in each.labels.items()}


def subjects_in(derived: Sequence[Derived]) -> dict[str, tuple[str, ...]]:
    """The subjects of the clauses of all these reviews, of each its chief one first."""
    return {clause: subjects for each in derived for clause, subjects in each.by_issue.subjects.items()}


def belonging_to_topic(derived: Sequence[Derived], typed: str, *, alike: bool = False) -> Belonging:
    """What of these reviews (the oldest first) belongs to a topic; `alike`: also what asks for the same as what the newest review asks for. Raises
    `UnknownNameError` where nothing belongs to it, with what is near."""
    from ...preparing.topics.on_topic import belonging

    asked, reviews, newest = topic(typed), [each.review for each in derived], derived[-1]
    links = {newest.review.id: newest.links.every_asked_before} if alike and newest.earlier is not None else {}
    of = {each.review.id: each for each in derived}
    found = within_limit(lambda: belonging(asked, reviews, links=links, of=lambda review: of[review.id].on_topic(asked)), newest.review.id)
    if not found.found:
        from ...preparing.topics.near_topics import unknown_topic

        raise unknown_topic(asked, reviews)
    return found


def brief_on(derived: Sequence[Derived], typed: str, after: Sequence[Derived] = ()) -> TopicBrief:
    """The brief on a topic, from these reviews (the oldest first), with what the reports of later ones (`after`) say of what was asked. Raises
    `UnknownNameError`."""
    from ...preparing.briefs.for_topic.topic_brief import topic_brief

    newest = derived[-1]
    reviews = [each.review for each in derived]
    found = newest.with_likest(belonging_to_topic(derived, typed, alike=True), reviews, derived[:-1])
    marked = {each.review.id: partial(_marks_of, each) for each in derived}
    since = [(each.review, each.links) for each in after]
    of_later = _belonging(after, found.topic) if after else None
    with with_tokens_of(_tokens_of((*derived, *after))):
        return topic_brief(
            found,
            reviews,
            labels_of(derived),
            newest.links,
            newest.description.findings,
            marked,
            since,
            of_later,
            partial(sentence_subjects_of, derived),
            {each.review.id: each.said_otherwise(found.topic).places for each in derived},
        )


def _tokens_of(derived: Sequence[Derived]) -> Mapping[str, tuple[Token, ...]]:
    """The tokens of all sentences of these reviews, which are there once it is known what of them belongs to a topic."""
    return ChainMap(*(each.sentence_tokens for each in derived))  # type: ignore[arg-type]  # nothing is put into it


def _belonging(derived: Sequence[Derived], asked: Topic) -> Belonging:
    """What of these reviews belongs to a topic, with no look at what is alike."""
    from ...preparing.topics.on_topic import belonging

    of = {each.review.id: each for each in derived}
    return within_limit(
        lambda: belonging(asked, [each.review for each in derived], of=lambda review: of[review.id].on_topic(asked)), derived[-1].review.id
    )


def _marks_of(derived: Derived) -> Mapping[str, tuple[DraftMark, ...]]:
    return derived.marks
