"""The advance questions that a speaker's brief proposes, on what its State asked before: each goes out from the newest answer that is held."""

from __future__ import annotations

from collections.abc import Iterator

from ....languages.messages import Text, in_turn, message, said_later, state_text, together
from ....preparing.briefs.asked.answered_anew import has_newer_answer
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic
from ....preparing.briefs.asked.sayable_request import as_written, sayable
from ....preparing.briefs.for_speaker.own_requests import OwnRequest
from ....preparing.briefs.for_speaker.speaker_brief import SpeakerBrief
from ....records import Position
from ..for_topic.brief_questions import what_came_of, where_it_came_of
from ..frame.day_of_brief import BriefDay, deadline
from ..statements.brief_answers import position_on_request
from ..statements.brief_statements import BriefLine, in_marks, request_source, told_as_done
from ..statements.documents_named import review_year

_REFUSED = said_later(
    {
        Position.NOTED: "In {year} {state:the} noted {request}.",
        Position.NOT_SUPPORTED: "In {year} {state:the} did not support {request}.",
    }
)


def questions_on_own(brief: SpeakerBrief, when: BriefDay) -> Iterator[BriefLine]:
    """When questions are due; what to ask of a request that was not supported, and of one that was: the newest on its matter that the speaker made.
    None of one that has a newer answer, for others made it again."""
    yield deadline(brief.review, when)
    asked_now = {each.asked.clause.id for each in brief.chosen}
    every = sorted((each for each in (*brief.own_since, *brief.own) if each.newer is None), key=lambda each: each.asked.clause.id not in asked_now)
    whole = [each.newest for each in every if each.newest.verbatim and sayable(each.newest.clause.request) and not _was_answered_to_others(each)]
    state, held = state_text(brief.review.state), (*brief.reviews, *brief.after)
    unsettled = (each for each in whole if position_on_request(each) in _REFUSED and not each.is_done)
    if (refused := next((each for each in unsettled if not has_newer_answer(each, held)), None)) is not None:
        noted = message(_REFUSED[position_on_request(refused)], year=review_year(refused.review), state=state, request=_in_words(refused))
        text = in_turn(noted, told_as_done(refused), message("What is its position today?"))  # who asks must know what is done since
        yield BriefLine(text, request_source(refused), (refused.item.id,), quotes=True)
    if (taken := next((each for each in whole if position_on_request(each) is Position.SUPPORTED), None)) is not None:
        source = together(request_source(taken), where_it_came_of(taken))
        yield BriefLine(what_came_of(taken, state, _in_words(taken)), source, (taken.item.id,), quotes=True)


def _in_words(asked: AskedOnTopic) -> Text:
    return in_marks(as_written(asked.clause.request))


def _was_answered_to_others(own: OwnRequest) -> bool:
    """Whether others asked for nearly the same in a review behind that of the speaker's newest request, and were answered there."""
    newest = own.newest.review.session
    later = (each for each in own.again if each.surely and each.review.session > newest)
    return own.refused and any((answer := each.review.answer(each.item.id)) is not None and not answer.is_left_open for each in later)
