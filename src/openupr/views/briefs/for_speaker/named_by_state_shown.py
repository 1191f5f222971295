"""Where the State itself names what was asked, as a speaker's brief tells it: the words of the request, which the State may put otherwise, and the
paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from ....languages.messages import Text, in_turn, message, message_of, parted, state_text, together
from ....preparing.briefs.for_speaker.own_requests import OwnRequest
from ....preparing.briefs.replied.dialogue_replies import dialogue_replies
from ....preparing.briefs.replied.named_by_state import NamedByState
from ...number_runs import in_runs
from ..statements.brief_statements import in_marks
from ..statements.documents_named import review_year, year_of_document


def named_by_it(own: OwnRequest, speaker: str) -> tuple[Text, Text]:
    """In which paragraphs of the dialogue and of its report the State names each term of a request, and where these are; nothing of one whose only
    paragraph is quoted with it. Where it answers the speaker there by name, that is told: who asks again is told that it was answered."""
    every = [*_told(own)]
    places = together(*(parted(each.statements[0].place.document, _paragraphs(each)) for each in every))
    return in_turn(*(in_turn(_named(each), _answers(each, speaker)) for each in every)), message("named: {places}", places=places) if every else ""


def _answers(named: NamedByState, speaker: str) -> Text:
    replies = {each.statement.id for each in dialogue_replies(named.review, speaker) if each.named}
    answers = any(each.id in replies for each in named.statements)
    return message("It answers {speaker:the} there by name: read it.", speaker=state_text(speaker)) if answers else ""


def _paragraphs(named: NamedByState) -> Text:
    numbers = [each.place.paragraph for each in named.statements]
    many = message("paragraphs {numbers}", numbers=in_runs(numbers))
    return many if len(numbers) > 1 else message("paragraph {number}", number=numbers[0])


def _told(own: OwnRequest) -> Iterator[NamedByState]:
    quoted = {each.sentence.place.paragraph for each in own.replied[:1]}
    yield from (each for each in own.named if {one.place.paragraph for one in each.statements} - quoted)
    before = {own.before.sentence.place.paragraph} if own.before is not None else set()
    since = {own.asked.since.place.paragraph} if own.asked.since is not None and own.asked.since.place is not None else set()
    yield from (each for each in own.printed if {one.place.paragraph for one in each.statements} - before - since)


def _named(named: NamedByState) -> Text:
    report = named.review.national_report
    if named.printed and report is not None:
        return message_of(
            len(named.statements),
            one="The national report of {year} names {words} or the like, in paragraph {numbers}: read it.",
            many="The national report of {year} names {words} or the like, in paragraphs {numbers}: read them.",
            year=year_of_document(report.document, named.review),
            words=in_marks(named.words),
            numbers=in_runs(each.place.paragraph for each in named.statements),
        )
    return message_of(
        len(named.statements),
        one="In the report on the review of {year}, {state:the} names {words} or the like, in paragraph {numbers}.",
        many="In the report on the review of {year}, {state:the} names {words} or the like, in paragraphs {numbers}.",
        year=review_year(named.review),
        state=state_text(named.review.state),
        words=in_marks(named.words),
        numbers=in_runs(each.place.paragraph for each in named.statements),
    )
