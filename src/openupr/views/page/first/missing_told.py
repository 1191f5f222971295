"""Which documents the first chapter would need to say more, and that not every review has them."""

from __future__ import annotations

from ....languages.messages import Message, message, message_of
from ....records import Kind, Review
from ...code_words import kind_name

_OF_EACH = frozenset({Kind.NATIONAL_REPORT, Kind.COMPILATION, Kind.STAKEHOLDER_SUMMARY, Kind.WORKING_GROUP_REPORT})
"""The documents that each review has, once it was held."""


def missing_told(review: Review, *, was_held: bool) -> tuple[Message, ...]:
    """The documents that are missing, and that not every review has some of them, or not yet; nothing where none is missing. That States asked in
    writing is told by the report."""
    if not review.missing:
        return ()
    told = message_of(
        len(review.missing),
        one="We don’t have this document: {kinds}.",
        many="We don’t have these documents: {kinds}.",
        kinds=_named(review.missing),
    )
    known = (_OF_EACH if was_held else frozenset()) | ({Kind.ADVANCE_QUESTIONS} if review.report and review.report.askers else set())
    if set(review.missing) <= known:
        return (told,)
    return (told, message_of(len(review.missing), one="Not every review has one.", many="Not every review has all of them."))


def _named(kinds: tuple[Kind, ...]) -> tuple[Message, ...]:
    return tuple(message(kind_name(each)) for each in kinds)
