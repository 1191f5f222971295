"""What a speaker is told where no report on the State is held: which reports would tell what was asked."""

from __future__ import annotations

from ....languages.messages import Message, Text, in_turn, message, message_of, state_text, together
from ....linking.requests.named_earlier import report_named
from ....names import report_symbol, sessions_of
from ....preparing.briefs.for_speaker.speaker_brief import SpeakerBrief
from ....records import Review
from ..for_topic.brief_parts import no_reports
from ..frame.day_of_brief import BriefDay, is_over
from ..statements.brief_statements import BriefLine, cite


def without_reports(brief: SpeakerBrief, when: BriefDay) -> BriefLine:
    """That we can't tell what was asked, and what would tell it."""
    needed, at = _reports_needed(brief.review, when)
    return BriefLine(in_turn(no_reports(state_text(brief.review.state)), needed), at, cannot_tell=True)


def _reports_needed(review: Review, when: BriefDay) -> tuple[Text, Text]:
    """Which reports would tell what was asked, and where one is named: by the symbols that our tables or the documents have, else by their
    sessions."""
    numbers = [number for number in sessions_of(review.state) if number <= review.session or is_over(number, when)]
    printed = {number: found for number in numbers if (found := report_named(review, number)) is not None}
    known = {number: printed[number][0] if number in printed else report_symbol(f"{review.state}-{number:02}") for number in numbers}
    named = tuple(known[number] or _of_session(number) for number in numbers)
    if not named:
        return "", ""
    told = message_of(
        len(named),
        one="The report of the Working Group that would tell it is {documents}.",
        many="The reports of the Working Group that would tell it are {documents}.",
        documents=named,
    )
    return told, together(*(message("{report} is named in {place}", report=report, place=cite(place)) for report, place in printed.values()))


def _of_session(number: int) -> Message:
    return message("the report of session {session} (we don’t know its symbol)", session=str(number))
