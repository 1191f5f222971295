"""What a speaker is told where no report on the State is held: which reports would tell what was asked."""

from __future__ import annotations

from ....languages.messages import Message, Text, in_turn, message, message_of, state_text
from ....linking.requests.named_earlier import report_before
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
    before = max((number for number in numbers if number < review.session), default=0)
    known = {number: report_symbol(f"{review.state}-{number:02}") for number in numbers}
    others = (each for each in report_before(review) if each[0] not in known.values())  # that of a review before may be named so, too
    printed = next(others, None) if before and known[before] is None else None
    if printed is not None:
        known[before] = printed[0]
    named = tuple(known[number] or _of_session(number) for number in numbers)
    if not named:
        return "", ""
    told = message_of(
        len(named),
        one="The report of the Working Group that would tell it is {documents}.",
        many="The reports of the Working Group that would tell it are {documents}.",
        documents=named,
    )
    return told, message("{report} is named in {place}", report=printed[0], place=cite(printed[1])) if printed is not None else ""


def _of_session(number: int) -> Message:
    return message("the report of session {session} (we don’t know its symbol)", session=str(number))
