"""Questions that a brief on a topic proposes: each says its substance, so that it can be read out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...languages.messages import Text, Value, message, said_later, state_text, together
from ...languages.word_tables import wording
from ...preparing.briefs.asked_on_topic import AskedOnTopic, is_noted, on_one_line, says_done
from ...preparing.briefs.brief_order import grave, is_critical, is_plain, leaning, telling_words
from ...preparing.briefs.topic_brief import BodySays, StateSays, TopicBrief
from ...preparing.topics.passages_cut import reads_alone
from ...preparing.topics.review_sentences import Source
from ...records import Outcome, Position
from .brief_answers import acts_so
from .brief_statements import LONGEST, BriefLine, body_line, cite, request_source, state_line
from .claims_told import what_shows_it
from .documents_named import year_of, year_of_document

_READ_OUT = 400
"""Characters of a statement that can be read out with its question; a longer one is asked of where there is no other."""

_SHARED, _SHARED_IN_PLACE = 4, 2
"""Telling words that a sentence of the report shares with what a body says, at the least, to be on the same; fewer where links lead there."""

_TOLD_AGAIN = 3
"""Telling words from which the State is taken to speak of the same thing again."""


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
            message("In {year} {state:the} said of “{request}” that it acts accordingly. What shows it?", **_values(taken, state))
            if acts_so(taken)
            else what_shows_it(taken)
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
    alone = sorted(filter(None, (_asked_of_body(brief, each, state) for each in typed_first)), key=lambda line: len(str(line.text)) > _READ_OUT)
    yield from alone[:1]


def _asked_of_body(brief: TopicBrief, said: BodySays, state: Text) -> BriefLine | None:
    """What to ask of what a body says: for an answer, where nothing of the national report may be one; for more than its words, which stand in the
    question, where they are on the same thing; else what was done. None where it can't be read out."""
    line = body_line(said)
    if not line.alone:
        return None
    link = next((each for each in brief.became if each.concern == said.concern.id), None)
    named = link.passages if link is not None and link.outcome in {Outcome.ANSWERED, Outcome.TOUCHED} else ()
    if not named and (brief.is_silent or (link is not None and link.outcome is Outcome.NOT_FOUND) or brief.review.national_report is None):
        text = message("{statement} What does {state:the} answer to that?", statement=line.text, state=state)
        return BriefLine(text, line.source, line.records, quotes=True)
    part = _part_of_report(brief, said, [each.record for each in named])
    if part is None:
        text = message("{statement} What has {state:the} done on that since?", statement=line.text, state=state)
        return BriefLine(text, line.source, line.records, quotes=True)
    values: dict[str, Value] = {"statement": line.text, "state": state, "words": on_one_line(part.on.words), "number": part.on.place.paragraph}
    quoting = message("{statement} On this topic the national report says: “{words}” What does {state:the} answer beyond that?", **values)
    naming = message("{statement} Paragraph {number} of the national report is on this topic. What does {state:the} answer beyond that?", **values)
    text = quoting if len(str(quoting)) <= LONGEST else naming
    return BriefLine(text, together(line.source, cite(part.on.place)), line.records, quotes=True)


def _part_of_report(brief: TopicBrief, said: BodySays, paragraphs: Sequence[str]) -> StateSays | None:
    """The sentence of the newest national report on the topic that has most of what a body says, in these paragraphs before others; one that can be
    read alone, and out. None where it shares so little that it may be on something else."""
    own = [
        each
        for each in brief.state_says
        if each.review is brief.review and each.on.source is Source.STATE_REPORT and is_plain(each.on) and each.on.stands and not each.on.context
    ]
    alone = [each for each in own if state_line(each).alone]
    asked = telling_words(brief.topic, said.on.words)
    shared = {each.on: len(asked & telling_words(brief.topic, each.on.words)) for each in alone}
    near = [each for each in alone if shared[each.on] >= (_SHARED_IN_PLACE if each.on.id in paragraphs else _SHARED)]
    return max(near, key=lambda each: (each.on.id in paragraphs, shared[each.on]), default=None)


def what_is_under_way(brief: TopicBrief) -> Iterator[BriefLine]:
    """Where there is nothing else to ask: what came of what the State itself says is not done yet, in a sentence that is surely on the topic; not of
    what it spoke of again in the dialogue or its answers: it may be done there."""
    after_it = (each for each in brief.state_says if each.on.source is not Source.STATE_REPORT and each.review is brief.review)
    since = [telling_words(brief.topic, f"{each.on.words} {each.on.behind}") for each in after_it]
    for each in brief.state_says:
        own, line = each.review is brief.review and each.on.source is Source.STATE_REPORT, state_line(each)
        can_be_read = line.plain and line.alone and len(str(line.text)) <= _READ_OUT
        asked = telling_words(brief.topic, each.on.words)
        told_again = any(len(asked & later) >= _TOLD_AGAIN for later in since)
        if own and can_be_read and not told_again and wording("briefs", "unfinished").search(each.on.words):
            yield BriefLine(message("{statement} What has come of it since?", statement=line.text), line.source, line.records, quotes=True)
            return


def what_came_of(taken: AskedOnTopic, state: Text) -> Text:
    """What to ask of a request that was supported: where the State's report tells of it, what came of that."""
    since = taken.since
    if since is None or not (since.named or since.by_words):
        return message("In {year} {state:the} supported “{request}”. What has it done since, and with what result?", **_values(taken, state))
    values = {
        **_values(taken, state),
        "later": year_of_document(since.later.national_report.document, since.later) if since.later.national_report else "",
    }
    if since.in_dialogue and since.words:
        return message(
            "In {year} {state:the} supported “{request}”. During the review it said: “{words}” ({place}). What has come of that since?",
            words=since.words,
            place=cite(since.place),
            **values,
        )
    if since.in_dialogue:
        return message("In {year} {state:the} supported “{request}”. What has it done since, and with what result?", **_values(taken, state))
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
    return {"year": year_of(asked.review), "state": state, "request": on_one_line(asked.clause.request)}
