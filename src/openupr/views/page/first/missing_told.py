"""Which documents the first chapter would need to say more, and that not every review has them."""

from __future__ import annotations

from ....languages.messages import Message, message, message_of, state_text
from ....linking.versions.named_by_report import missing_as_named
from ....records import Kind, Review
from ...code_words import kind_name
from ...states_and_groups import state_name

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
        kinds=_named(review),
    )
    known = (_OF_EACH if was_held else frozenset()) | ({Kind.ADVANCE_QUESTIONS} if review.report and review.report.askers else set())
    if set(review.missing) <= known:
        return (told,)
    return (told, message_of(len(review.missing), one="Not every review has one.", many="Not every review has all of them."))


def questions_not_held(review: Review) -> tuple[Message, ...]:
    """Of which States that asked in writing, by the report, no question stands in the documents that we have; nothing where we have none at all, do
    not know whose some of them are, or some are put on behalf of others too."""
    asked = {question.speaker.state for question in review.questions}
    held = {document.key for document in review.documents if document.kind is Kind.ADVANCE_QUESTIONS}
    for_others = any(question.on_behalf for question in review.questions)
    unknown = for_others or None in asked or not held.isdisjoint(doubt.document for doubt in review.doubts)
    askers = review.report.askers if review.report is not None else None
    if askers is None or not asked or unknown:
        return ()
    lacking = tuple(state_text(each) for each in sorted(set(askers.states) - asked, key=state_name))
    if not lacking:
        return ()
    return (message("In the documents that we have we found no questions of {states:the}.", states=lacking),)


def _named(review: Review) -> tuple[Message, ...]:
    """The documents that are missing, each with the symbol by which the report names it."""
    named, every = missing_as_named(review), ((each, message(kind_name(each))) for each in review.missing)
    return tuple(message("{document} ({symbol})", document=said, symbol=named[each]) if each in named else said for each, said in every)
