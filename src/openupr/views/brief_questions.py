"""Questions that a brief on a topic proposes: each says its substance, so that it can be read out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..languages.messages import Text, Value, message, said_later, state_text
from ..preparing.asked_on_topic import AskedOnTopic, folded, is_noted, says_done
from ..preparing.brief_order import grave, is_critical, is_plain, leaning
from ..preparing.passages_cut import reads_alone
from ..preparing.topic_brief import TopicBrief
from ..records import Claim, Position
from .brief_statements import BriefLine, body_line, cite, request_source, year_of, year_of_document

_READ_OUT = 400
"""Characters of a statement that can be read out with its question; a longer one is asked of where there is no other."""


def questions(brief: TopicBrief) -> Iterator[BriefLine]:
    """On what was supported, on what was not, and on what a body says now; the newest first, of one review those that the brief proposes."""
    state, review = state_text(brief.review.state), brief.review
    every = [
        each
        for each in (*(one.asked for one in brief.proposed), *brief.asked)
        if each.verbatim and each.named and each.plain and reads_alone(each.clause.request)
    ]
    chosen = [each for each in every if not each.aside] or every
    earlier = sorted(chosen, key=lambda each: -each.review.session)
    taken = _first(earlier, Position.SUPPORTED)
    noted = next((each for each in earlier if is_noted(each)), None)
    if taken is not None:
        said = (
            message("In {year} {state:the} said of “{request}” that this is done. What shows it?", **_values(taken, state))
            if taken.answer is not None and taken.answer.claim is Claim.IMPLEMENTED
            else message("In {year} {state:the} said of “{request}” that this is done or under way. What shows it?", **_values(taken, state))
            if says_done(taken)
            else what_came_of(taken, state)
        )
        yield BriefLine(said, request_source(taken), (taken.item.id,), quotes=True)
    if noted is not None and noted.answer is not None:
        said = message(_REFUSED[noted.answer.position], **_values(noted, state))
        yield BriefLine(said, request_source(noted), (noted.item.id,), quotes=True)
    pressing = (
        each
        for each in brief.bodies
        if each.review is review
        and is_plain(each.on)
        and each.finding is not None
        and each.finding.pressing
        and each.concern.bodies
        and not each.late
    )
    critical = [each for each in pressing if is_critical(each.concern) or grave(each.on.words, each.finding)]
    typed_first = sorted(critical, key=lambda each: leaning(each.on) > 0)
    alone = [line for line in map(body_line, typed_first) if line.alone]
    told = next((line for line in alone if len(str(line.text)) <= _READ_OUT), alone[0] if alone else None)
    if told is not None:
        text = message("{statement} What does {state:the} answer to that?", statement=told.text, state=state)
        yield BriefLine(text, told.source, told.records, quotes=True)


def what_came_of(taken: AskedOnTopic, state: Text) -> Text:
    """What to ask of a request that was supported: where the State's report tells of it, what came of that."""
    since = taken.since
    if since is None or not (since.named or since.by_words):
        return message("In {year} {state:the} supported “{request}”. What has it done since, and with what result?", **_values(taken, state))
    values = {
        **_values(taken, state),
        "later": year_of_document(since.later.national_report.document, since.later) if since.later.national_report else "",
    }
    if since.words:
        return message(
            "In {year} {state:the} supported “{request}”. Its national report of {later} says: “{words}” What has come of it since?",
            words=since.words,
            **values,
        )
    return message(
        "In {year} {state:the} supported “{request}”. Its national report of {later} may speak of it ({place}). What has come of it since?",
        place=cite(since.place),
        **values,
    )


_REFUSED = said_later(
    {
        Position.NOTED: "In {year} {state:the} noted “{request}”. What is its position today?",
        Position.NOT_SUPPORTED: "In {year} {state:the} did not support “{request}”. What is its position today?",
    }
)


def _first(asked: Sequence[AskedOnTopic], position: Position) -> AskedOnTopic | None:
    return next((each for each in asked if each.answer is not None and each.answer.position is position), None)


def _values(asked: AskedOnTopic, state: Text) -> dict[str, Value]:
    return {"year": year_of(asked.review), "state": state, "request": folded(asked.clause.request)}
