"""Questions that a brief on a topic proposes: each says its substance, so that it can be read out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ....languages.messages import Message, Text, Value, in_turn, is_message, message, message_of, said_later, state_text, together
from ....languages.word_tables import wording
from ....light_dataclass import replace
from ....preparing.briefs.asked.answered_anew import has_newer_answer
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, is_noted, says_done
from ....preparing.briefs.asked.sayable_request import sayable
from ....preparing.briefs.chosen.brief_order import grave, is_critical, is_plain, leaning, telling_on_topic
from ....preparing.briefs.for_topic.said_on_topic import BodySays, Says, paragraph_of
from ....preparing.briefs.for_topic.topic_brief import TopicBrief
from ....preparing.topics.review_sentences import SentenceSource
from ....records import Outcome, Paragraph, Position, Tenor
from ...number_runs import each_in_runs, in_runs, recommendation_number
from ...places_cited import cited_later
from ..quoted.in_its_paragraph import words_since
from ..quoted.years_of_sources import old_years
from ..statements.brief_statements import BriefLine, cite, request_source, several_states, told_as_done
from ..statements.documents_named import dated, document_words, review_year, year_of_document
from ..statements.paragraph_lines import body_names, concerns_quoted, lines_of_paragraph
from ..statements.request_lines import in_its_words, report_at

_SURELY_NEAR = 0.95
"""The chance from which a paragraph of the report is named as what it says on the very thing that a body speaks of."""

_LONGEST_NAMED = 300
"""Characters of a request that is named in a question by its words."""
_TOLD_AGAIN = 3
"""Telling words from which the State is taken to speak of the same thing again."""


def questions(brief: TopicBrief) -> Iterator[BriefLine]:
    """On what was refused or left open and has no newer answer, on what was supported, and on what a body says now; the newest first, of one review
    those that the brief proposes, and those of which the brief quotes nothing that was done since. None on what the State says is done."""
    state = state_text(brief.review.state)
    every = [
        each
        for each in (*(one.asked for one in brief.proposed), *brief.asked)
        if each.named and each.plain and sayable(each.clause.request) and not (says_done(each) or each.done)
    ]
    chosen = [each for each in every if not each.aside] or every
    earlier = sorted(chosen, key=lambda each: -each.review.session)
    unsettled = (each for of_kind in (is_noted, _is_open) for each in earlier if of_kind(each))
    refused = next((each for each in unsettled if not has_newer_answer(each, (*brief.reviews, *brief.after))), None)
    if refused is not None and refused.answer is not None:
        said = message(_REFUSED[refused.answer.position], **_values(refused, state, _named(refused)))
        yield BriefLine(said, request_source(refused, in_its_words(refused)[1]), (refused.item.id,))
    supported = [each for each in earlier if each.answer is not None and each.answer.position is Position.SUPPORTED]
    taken = min(supported, key=_is_told, default=None)
    if taken is not None:
        source = together(request_source(taken, in_its_words(taken)[1]), where_it_came_of(taken))
        yield BriefLine(what_came_of(taken, state, _named(taken)), source, (taken.item.id,))
    if (pressing := body_asked_about(brief)) is not None:
        yield from filter(None, [_asked_of_body(brief, pressing, state)])


def _is_told(asked: AskedOnTopic) -> bool:
    """Whether the brief itself quotes beside a request what was done since."""
    return asked.surely_told and asked.since is not None and bool(asked.since.words)


def _is_open(asked: AskedOnTopic) -> bool:
    """Whether the State put its answer off, and nothing that is held tells it."""
    return asked.answer is not None and asked.answer.position is Position.UNDER_CONSIDERATION and asked.answer_told is None


def body_asked_about(brief: TopicBrief) -> BodySays | None:
    """What a body says that the brief asks about: the first that it is concerned at or asks for, or that tells of a grave act; one that leans on
    other words than those that were typed behind the others, unless its act is grave."""
    pressing = (
        each
        for each in brief.bodies
        if each.review is brief.review
        and is_plain(each.on)
        and each.on.stands
        and each.finding is not None
        and each.finding.pressing
        and each.concern.bodies
        and not each.late
    )
    critical = [each for each in pressing if is_critical(each.concern) or grave(each.on.words, each.finding)]
    return min(critical, key=lambda each: leaning(each.on) > 0 and not grave(each.on.words, each.finding), default=None)


def _who_says(said: BodySays, records: Collection[str]) -> tuple[str, ...]:
    """Who says what is quoted of a paragraph, by these records."""
    return fully_named(name for each in concerns_quoted(said, records) for name in body_names(replace(said, concern=each)))


def fully_named(names: Iterable[str]) -> tuple[str, ...]:
    """Names, each once; "High Commissioner" alone is who was named with more words: "High Commissioner for Lamps"."""
    every = dict.fromkeys(names)
    return tuple(name for name in every if not any(each.removeprefix(f"{name} ")[0].islower() for each in every if each.startswith(f"{name} ")))


def _asked_of_body(brief: TopicBrief, said: BodySays, state: Text) -> BriefLine | None:
    """What to ask of what a body says, by its place, for its words stand in their own part: for more than what paragraphs of the national report say
    that surely are on the same thing; for an answer, where nothing of it may be one; else what was done. None where it can't be read."""
    line = next(_lines(brief, said, brief.bodies), None)
    if line is None or not line.alone:
        return None
    at = cite(said.on.place)
    values: dict[str, Value] = {
        "place": message("{document}, paragraph {number}", document=document_words(said.review, said.on.place), number=said.on.place.paragraph),
        "bodies": tuple(Message(name) if is_message(name) else name for name in _who_says(said, line.records)),
        "state": state,
        "year": str(min(old)) if (old := _old_years(said)) else dated(said.review, said.on.place),
    }
    link = next((each for each in brief.became if each.concern == said.concern.id), None)
    near = _nearest_paragraphs(brief, line.records)
    if near:
        text = message_of(
            len(near),
            one="{place} ({bodies}): what does {state:the} answer, beyond paragraph {paragraphs} of its national report?",
            many="{place} ({bodies}): what does {state:the} answer, beyond paragraphs {paragraphs} of its national report?",
            paragraphs=each_in_runs(each.number for each in near),
            **values,
        )
        own = near[0].place
        return BriefLine(text, together(at, cited_later(replace(own, boxes=()), [in_runs(each.number for each in near)], own.document)), line.records)
    may_answer = link is not None and link.outcome in {Outcome.ANSWERED, Outcome.TOUCHED}
    if not may_answer and (brief.is_silent or (link is not None and link.outcome is Outcome.NOT_FOUND) or brief.review.national_report is None):
        return BriefLine(message("{place} ({bodies}): what does {state:the} answer to that?", **values), at, line.records)
    asked = any(each.tenor in _ASKS for each in concerns_quoted(said, line.records))
    what = "{place} ({bodies}): what has {state:the} done on that since {year}?" if asked else _NOTHING_ASKED
    return BriefLine(message(what, **values), at, line.records)


_ASKS = frozenset({Tenor.RECOMMENDED, Tenor.URGED})
_NOTHING_ASKED = said_later("{place} ({bodies}): is that still so, and what has {state:the} done since {year}?")
"""What to ask where a body tells how it is, and what is quoted of it asks for nothing."""


def _old_years(said: BodySays) -> list[int]:
    compilation = said.review.compilation
    return old_years([said.concern], compilation.text.notes if compilation is not None else (), said.review)


def _lines(brief: TopicBrief, said: Says, every: Iterable[Says]) -> Iterator[BriefLine]:
    """How the paragraph of a sentence is shown."""
    key = said.on.place.document, paragraph_of(said)
    group = [each for each in every if each.review is said.review and (each.on.place.document, paragraph_of(each)) == key]
    return lines_of_paragraph(brief, group)


def _nearest_paragraphs(brief: TopicBrief, records: Collection[str]) -> list[Paragraph]:
    """The paragraphs of the newest national report, in their order, that surely are near to what is quoted of a body: a reader would call them an
    answer, or on its subject, and they share a thing with it that is not the topic alone; or a person said so."""
    report = brief.review.national_report
    links = [each for each in brief.became if each.concern in records and each.outcome in {Outcome.ANSWERED, Outcome.TOUCHED}]
    near = {
        passage.record
        for link in links
        for passage in link.passages
        if passage.judged or ((passage.chance or 0.0) >= _SURELY_NEAR and telling_on_topic(brief.topic, " ".join(passage.words)))
    }
    return [each for each in (report.text.paragraphs if report is not None else ()) if each.id in near and each.number]


def what_is_under_way(brief: TopicBrief) -> Iterator[BriefLine]:
    """Where there is nothing else to ask: what came of what the State itself says is not done yet, in a sentence that is surely on the topic; not of
    what it spoke of again in the dialogue or its answers: it may be done there."""
    after_it = (each for each in brief.state_says if each.on.source is not SentenceSource.STATE_REPORT and each.review is brief.review)
    since = [telling_on_topic(brief.topic, f"{each.on.words} {each.on.behind}") for each in after_it]
    for each in brief.state_says:
        own = each.review is brief.review and each.on.source is SentenceSource.STATE_REPORT and is_plain(each.on)
        asked = telling_on_topic(brief.topic, each.on.words)
        told_again = any(len(asked & later) >= _TOLD_AGAIN for later in since)
        if own and not told_again and wording("briefs", "unfinished").search(each.on.words):
            line = next(_lines(brief, each, brief.state_says), None)
            if line is not None and line.plain and line.alone:
                at = each.on.place
                place = message("{document}, paragraph {number}", document=document_words(each.review, at), number=at.paragraph)
                text = message("{place}, tells of what was under way, or still to be done. What has come of it?", place=place)
                yield BriefLine(text, cite(at), line.records)
                return


def what_came_of(taken: AskedOnTopic, state: Text, request: Text) -> Text:
    """What to ask of a request that was supported: where the State's report tells of it, what came of that."""
    since = taken.since
    if taken.done is not None:
        supported = message("In {year} {state:the} supported {request}.", **_values(taken, state, request))
        return in_turn(supported, told_as_done(taken), message("What has come of it since?"))
    if since is None or not (since.named or (since.by_words and since.words)):
        return message("In {year} {state:the} supported {request}. What has it done since, and with what result?", **_values(taken, state, request))
    values = {
        **_values(taken, state, request),
        "later": year_of_document(since.later.national_report.document, since.later) if since.later.national_report else "",
    }
    if since.in_dialogue and since.words:
        return message(
            "In {year} {state:the} supported {request}. During the review of {said_in} it said: “{words}” ({place}). What has come of that since?",
            said_in=review_year(since.later),
            words=words_since(since),
            place=cite(since.place),
            **values,
        )
    if since.in_dialogue:
        return message("In {year} {state:the} supported {request}. What has it done since, and with what result?", **_values(taken, state, request))
    if since.over:
        return message(
            "In {year} {state:the} supported {request}. Its national report of {later} names it among others, over paragraphs {numbers}."
            " What has come of it since?",
            numbers=in_runs(since.over),
            **values,
        )
    if since.words:
        return message(
            "In {year} {state:the} supported {request}. Its national report of {later} says: “{words}” What has come of it since?",
            words=words_since(since),
            **values,
        )
    return message(
        "In {year} {state:the} supported {request}. Its national report of {later} may speak of it ({place}). What has come of it since?",
        place=cite(since.place),
        **values,
    )


def where_it_came_of(taken: AskedOnTopic) -> Text:
    """Where the State's report tells of it, for a note, where the question itself has no place: its words are quoted, or it names it over several
    paragraphs."""
    since = taken.since
    if since is None or taken.done is not None or since.in_dialogue or not (since.named or since.by_words):
        return ""
    return report_at(since) if since.over or since.words else ""


_REFUSED = said_later(
    {
        Position.NOTED: "In {year} {state:the} noted {request}. What is its position today?",
        Position.NOT_SUPPORTED: "In {year} {state:the} did not support {request}. What is its position today?",
        Position.UNDER_CONSIDERATION: "In {year} {state:the} was to answer {request} later. What is its position today?",
    }
)


def _named(asked: AskedOnTopic) -> Text:
    """A request by its number, who made it and, where that is no long one, its words: a number alone asks nobody anything."""
    words, states = in_its_words(asked)
    words = words.rstrip(" .;")
    values: dict[str, Value] = {"number": recommendation_number(asked.item), "states": several_states(states)}
    if len(words) > _LONGEST_NAMED:
        return message("recommendation {number} of {states:the}", **values)
    return message("recommendation {number} of {states:the} (“{words}”)", words=words, **values)


def _values(asked: AskedOnTopic, state: Text, request: Text) -> dict[str, Value]:
    return {"year": review_year(asked.review), "state": state, "request": request}
