"""What a speaker's brief says of the seconds that its asks leave, and of what the State itself said in a review, or asked in writing before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ....languages.messages import Text, Value, in_turn, message, message_of, said_later, state_text
from ....light_dataclass import replace
from ....preparing.briefs.asked.asked_on_topic import is_in_part, is_noted, on_one_line
from ....preparing.briefs.asked.left_out import NotAsked, WhyNot
from ....preparing.briefs.asked.question_in_english import words_of_question
from ....preparing.briefs.asked.sayable_request import as_written
from ....preparing.briefs.chosen.statement_shortened import shortened_statement
from ....preparing.briefs.for_speaker.fitting_too import SecondsLeft, others_that_fit, seconds_left
from ....preparing.briefs.for_speaker.speaker_brief import AskThatFits, SpeakerBrief
from ....preparing.briefs.for_topic.questions_in_writing import questions_of
from ....preparing.briefs.replied.dialogue_replies import DialogueReply, dialogue_replies
from ....records import Kind, Position, Review, Statement, Voice
from ...number_runs import recommendation_number
from ..for_topic.brief_absence import looked_through
from ..frame.page_filled import LONGEST_ALONE, LONGEST_IN_ROOM
from ..quoted.in_its_paragraph import out_of_paragraph
from ..statements.brief_statements import BriefLine, QuotedPart, cite
from ..statements.documents_named import review_year
from ..statements.question_cited import cite_question

_MOST_OF_STATEMENT = 400
"""Characters of a statement on the page; of a longer one so much as that."""
_BY_WORDS = message("A program found it by its first words: look at the place.")


def fits_too(found: Sequence[NotAsked]) -> Text:
    """Which further requests of the speaker's own (`that_fit_too`) fit the seconds that are left, in their words, each with its seconds; empty where
    none does."""
    each = tuple(map(_told, found))
    return message_of(len(each), one="This would fit too: {asks}.", many="These would fit too: {asks}.", asks=each) if each else ""


def without_greeting(brief: SpeakerBrief, found: Sequence[NotAsked] = ()) -> Text:
    """Which request of the speaker's own is left out for want of time and would fit if nobody were greeted: beside those that fit too (`found`), or
    else in their place; empty where none would."""
    left = seconds_left(brief, greeted=False)
    beside = left
    for one in found:
        beside = beside.without(one.seconds)
    first = next((each for each in brief.left if each.why is WhyNot.TIME and left.hold(each.seconds)), None)
    if first is None:
        return ""
    values: dict[str, Value] = {"number": recommendation_number(first.asked.item), "year": review_year(first.asked.review)}
    if beside.hold(first.seconds):
        return message("Without the greeting {number} of {year} would fit too ({seconds} s).", seconds=round(first.seconds), **values)
    return message_of(
        len(found),
        one="Without the greeting {number} of {year} would fit in its place ({seconds} s).",
        many="Without the greeting {number} of {year} would fit in their place ({seconds} s).",
        seconds=round(first.seconds),
        **values,
    )


def others_fit(brief: SpeakerBrief, left: SecondsLeft) -> Text:
    """Which of the asks of other States that are shown fit the seconds that are left, together; empty where none does."""
    asks = tuple(
        message(
            "{number} of {year} ({seconds} s)",
            number=recommendation_number(each.asked.item),
            year=review_year(each.asked.review),
            seconds=round(each.seconds),
        )
        for each in others_that_fit(brief, left)
    )
    return (
        message_of(
            len(asks),
            one="An ask of another State under “Also found” would fit too: {asks}.",
            many="{n} asks of other States under “Also found” would fit too: {asks}.",
            asks=asks,
        )
        if asks
        else ""
    )


def footnotes_said(left: Iterable[NotAsked]) -> Iterator[BriefLine]:
    """The words of each footnote for which a request of the speaker's own is left out."""
    for each in left:
        report = each.asked.review.report if each.why is WhyNot.FOOTNOTE else None
        for note in report.notes if report is not None else ():
            if note.id in each.asked.item.notes:
                values: dict[str, Value] = {"number": recommendation_number(each.asked.item), "year": review_year(each.asked.review)}
                told = message("The footnote of the report to {number} of {year}: “{words}”", words=on_one_line(note.text.clean), **values)
                yield BriefLine(told, cite(note.place), (note.id,), quotes=True)


def not_checked(brief: SpeakerBrief, asks: Sequence[AskThatFits]) -> Text:
    """The warning that goes with asks of other States; empty where these are none."""
    if all(each.own for each in asks):
        return ""
    speaker, state = state_text(brief.speaker), state_text(brief.review.state)
    values: dict[str, Value] = {"speaker": speaker, "state": state}
    return message("No ask of another State is checked against the record of {speaker:the}, or the law of {state:the}.", **values)


def _told(each: NotAsked) -> Text:
    """A request in its words, with where it stands and how long it takes; why it goes behind others; of one that was not taken up that it was noted,
    or not supported, in the word that the State has for it; else that a later report may speak of it."""
    asked = each.asked
    request = on_one_line(asked.clause.request)
    values: dict[str, Value] = {
        "words": as_written(request) or request,
        "number": recommendation_number(asked.item),
        "year": review_year(asked.review),
        "seconds": round(each.seconds),
    }
    if each.why in _WHY:
        return message(_WHY[each.why], **values)
    if asked.answer is not None and asked.answer.position is Position.NOT_SUPPORTED:
        return message("“{words}”, {number} of {year} (not supported; {seconds} s)", **values)
    if is_noted(asked):
        return message("“{words}”, {number} of {year} (noted; {seconds} s)", **values)
    if is_in_part(asked):
        return message("“{words}”, {number} of {year} (supported in part; {seconds} s)", **values)
    if asked.told_later and asked.since is not None and not asked.since.in_dialogue:
        return message("“{words}”, {number} of {year} (a later report may speak of it; {seconds} s)", **values)
    return message("“{words}”, {number} of {year} ({seconds} s)", **values)


_WHY = said_later(
    {
        WhyNot.WEAK: "“{words}”, {number} of {year} (its verb is weak; {seconds} s)",
        WhyNot.MATTER: "“{words}”, {number} of {year} (near to an ask above; {seconds} s)",
        WhyNot.STALE: "“{words}”, {number} of {year} (we found nobody who asked for it since; {seconds} s)",
    }
)
"""How one is told that goes behind others for such a reason."""


def said_in_dialogue(brief: SpeakerBrief) -> Iterator[tuple[BriefLine, list[BriefLine]]]:
    """What the speaker's State said in the dialogue of these reviews, the newest first, each with the plain replies of the State under review; of a
    long statement the sentences that criticise or ask. Replies to what it asked in advance go before."""
    for review in reversed((*brief.reviews, *brief.after)):
        replies = dialogue_replies(review, brief.speaker)
        yield from ((_reply(brief, review, reply), []) for reply in replies if reply.to is None)
        for each in states_in_dialogue(brief, review):
            answers = [_reply(brief, review, reply) for reply in replies if reply.to is not None and reply.to.id == each.id]
            yield _said(review, each), answers


def _said(review: Review, statement: Statement) -> BriefLine:
    """A statement in so many words as stand on the page, and with more of it where there is room."""
    short, *longer = dict.fromkeys(shortened_statement(review, statement, most) for most in (_MOST_OF_STATEMENT, LONGEST_ALONE, LONGEST_IN_ROOM))
    lines = tuple(replace(_whole(review, statement), text=_quoted(review, words), part=QuotedPart.PAGE) for words in (short, *longer))
    return replace(lines[0], longer=lines[1:])


def cut_statements(brief: SpeakerBrief) -> Iterator[BriefLine]:
    """All of each statement that is too long for the page: it stands behind it."""
    for review in reversed((*brief.reviews, *brief.after)):
        yield from (_whole(review, each) for each in states_in_dialogue(brief, review) if len(on_one_line(each.text.clean)) > _MOST_OF_STATEMENT)


def _whole(review: Review, statement: Statement) -> BriefLine:
    said = _quoted(review, on_one_line(statement.text.clean))
    return BriefLine(said, cite(statement.place), (statement.id,), quotes=True, paragraph=statement.id, part=QuotedPart.WHOLE)


def _quoted(review: Review, words: str) -> Text:
    return message("{year}: “{words}”", year=review_year(review), words=words)


def _reply(brief: SpeakerBrief, review: Review, reply: DialogueReply) -> BriefLine:
    """What the State said to it, and how that is known."""
    values: dict[str, Value] = {"year": review_year(review), "state": state_text(review.state)}
    values["words"] = out_of_paragraph(review, reply.statement.place, reply.words)
    said = (
        message("{year}: {state:the} replied to {speaker:the}: “{words}”", speaker=state_text(brief.speaker), **values)
        if reply.named
        else in_turn(message("{year}: later in the dialogue {state:the} said on the same thing: “{words}”", **values), _BY_WORDS)
    )
    return BriefLine(said, cite(reply.statement.place), (reply.statement.id,), quotes=True)


def states_in_dialogue(brief: SpeakerBrief, review: Review) -> list[Statement]:
    """The statements of the speaker's State in the dialogue of a review."""
    every = review.report.statements if review.report is not None else ()
    return [each for each in every if each.voice is Voice.DELEGATION and each.speaker is not None and each.speaker.state == brief.speaker]


def asked_in_writing(brief: SpeakerBrief) -> Iterator[BriefLine]:
    """What the speaker's State asked in advance in all these reviews, or another one for it, the newest first; with the day of the review, where its
    report has it. A part without a question mark may be a request or lead up to a question: it is told as written, behind those that surely ask.
    Then of which reviews we have questions of others alone."""
    every, speaker = (*reversed(brief.after), *reversed(brief.reviews)), state_text(brief.speaker)
    for review in every:
        day = review.report.held if review.report is not None else ""
        for each in sorted(questions_of(brief.speaker, review), key=lambda one: not one.asks):
            said = _PUT[each.speaker.state == brief.speaker, each.asks, bool(day)]
            values: dict[str, Value] = {"speaker": speaker, "words": on_one_line(words_of_question(each))}
            when: dict[str, Value] = {"date": day} if day else {"year": review_year(review)}
            asker = state_text(each.speaker.state) if each.speaker.state else each.speaker.printed
            group = message("It put that on behalf of “{group}”.", group=each.on_behalf) if each.on_behalf and asker == speaker else ""
            yield BriefLine(in_turn(message(said, asker=asker, **when, **values), group), cite_question(each), (each.id,), quotes=True)
    for review in every:
        lists = [each.key for each in review.documents if each.kind is Kind.ADVANCE_QUESTIONS]
        askers = review.report.askers if review.report is not None else None
        named = askers is not None and brief.speaker in askers.states
        if lists and review.questions and not named and not any(questions_of(brief.speaker, review)):
            none = message(
                "{year}: we found no question of {speaker:the} among the advance questions here.", year=review_year(review), speaker=speaker
            )
            yield BriefLine(none, looked_through(lists))


_PUT = said_later(
    {
        (True, True, True): "Before the review of {date:date} {speaker:the} asked: “{words}”",
        (True, True, False): "Before the review of {year} {speaker:the} asked: “{words}”",
        (True, False, True): "Before the review of {date:date} {speaker:the} wrote: “{words}”",
        (True, False, False): "Before the review of {year} {speaker:the} wrote: “{words}”",
        (False, True, True): "Before the review of {date:date} {asker:the} asked for {speaker:the} too: “{words}”",
        (False, True, False): "Before the review of {year} {asker:the} asked for {speaker:the} too: “{words}”",
        (False, False, True): "Before the review of {date:date} {asker:the} wrote for {speaker:the} too: “{words}”",
        (False, False, False): "Before the review of {year} {asker:the} wrote for {speaker:the} too: “{words}”",
    }
)
"""How what was put in writing is told: by whether the speaker's State put it itself, whether it is a question, and whether the day is known."""
