"""Which requests of a speaker's State are no asks of its brief, each with the reason that decided it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ....languages.messages import Text, Value, in_turn, message, said_later, state_text, together
from ....preparing.briefs.asked.left_out import NotAsked, WhyNot
from ....preparing.briefs.for_speaker.fitting_too import SecondsLeft
from ....preparing.briefs.for_speaker.speaker_brief import MOST_ASKS, SpeakerBrief
from ...number_runs import recommendation_number
from ..quoted.in_its_paragraph import words_since
from ..statements.brief_answers import answers_by_number, claimed_at
from ..statements.brief_statements import BriefLine, cite, request_source
from ..statements.documents_named import review_year


def left_out_lines(brief: SpeakerBrief, told: Collection[str], room: SecondsLeft) -> Iterator[BriefLine]:
    """Which of the speaker's requests are no asks, and why: beside those that are `told` as fitting too. `room` are the seconds that all of these
    leave."""
    speaker, state = state_text(brief.speaker), state_text(brief.review.state)
    for why in _LEFT:
        if left := [each for each in brief.left if each.why is why and each.asked.clause.id not in told]:
            records = tuple(each.asked.clause.id for each in left)
            fit = []
            for each in left if why in _BY_ORDER else ():
                if room.hold(each.seconds):
                    fit.append(each)
                    room = room.without(each.seconds)
            numbers = tuple(dict.fromkeys(_number(each, fits=each in fit) for each in left))
            values: dict[str, Value] = {"speaker": speaker, "state": state, "numbers": numbers, "most": MOST_ASKS}
            newer = answers_by_number([each.since for each in left if each.since is not None]) if why is WhyNot.OTHERWISE else ""
            yield BriefLine(in_turn(message(_LEFT[why], **values), newer), together(*dict.fromkeys(map(_told_at, left))), records)


def _number(each: NotAsked, *, fits: bool) -> Text:
    """The number of a request with its seconds, and that there would be room for it where others go first; of one that was asked again, or answered
    otherwise, where; of one that may be done in which words."""
    number = recommendation_number(each.asked.item)
    if each.why in _IN_NEWER and each.since is not None:
        return message(
            "{number} (in {newer} of {year})", number=number, newer=recommendation_number(each.since.item), year=review_year(each.since.review)
        )
    if each.why is WhyNot.DEED and each.asked.since is not None and each.asked.since.words:
        return message("{number} (“{words}”)", number=number, words=words_since(each.asked.since))
    seconds = round(each.seconds)
    if each.why is WhyNot.TIME and each.asked.told_later:
        return message("{number} ({seconds} s; a later document may speak of it)", number=number, seconds=seconds)
    if fits:
        return message("{number} ({seconds} s, which would fit)", number=number, seconds=seconds)
    return f"{number} ({seconds} s)"


def _told_at(each: NotAsked) -> Text:
    """Where the reason stands; empty where it is no one's words."""
    asked = each.asked
    if each.why in {WhyNot.DONE, WhyNot.PART_DONE} and asked.done is not None:
        return cite(asked.done.place)
    if each.why in {WhyNot.SAID_DONE, WhyNot.SAID_UNDER_WAY}:
        return claimed_at((asked,)) or request_source(asked)
    if asked.told_later and asked.since is not None and each.why in {WhyNot.TOLD, WhyNot.DEED, WhyNot.TIME}:
        return message("{number}: {place}", number=recommendation_number(asked.item), place=cite(asked.since.place))
    return request_source(each.since) if each.why in {WhyNot.ANSWERED, WhyNot.OTHERWISE} and each.since is not None else ""


NOT_TODAY = frozenset({WhyNot.DONE, WhyNot.PART_DONE, WhyNot.OTHERWISE, WhyNot.DEED})
"""Reasons why one does not stand today as it was asked: they are told first, and have room on the page."""
_IN_NEWER = frozenset({WhyNot.REPEATED, WhyNot.OTHERWISE})
"""Reasons that stand in a later review."""


_BY_ORDER = frozenset({WhyNot.SAID_DONE, WhyNot.SAID_UNDER_WAY, WhyNot.TOLD, WhyNot.OLDER, WhyNot.FEW, WhyNot.WEAK, WhyNot.STALE})
"""Reasons for which one goes behind others, whatever time there is."""

_LEFT = said_later(
    {
        WhyNot.DONE: "Left out of what {speaker:the} asked, for a document tells of it as done: {numbers}.",
        WhyNot.PART_DONE: "Left out of what {speaker:the} asked, for a document tells it, or a part of it, as done: {numbers}.",
        WhyNot.OTHERWISE: "Left out of what {speaker:the} asked, for {state:the} answered others otherwise since, on the same subject: {numbers}.",
        WhyNot.DEED: "Left out of what {speaker:the} asked, for {state:the} tells of a deed since that may be it: {numbers}.",
        WhyNot.TIME: "Left out of what {speaker:the} asked, for want of time: {numbers}.",
        WhyNot.SAID_DONE: "Left out of what {speaker:the} asked, for {state:the} says that it is implemented: {numbers}.",
        WhyNot.SAID_UNDER_WAY: "Left out of what {speaker:the} asked, for {state:the} says that it is implemented or in progress: {numbers}.",
        WhyNot.TOLD: "Left out of what {speaker:the} asked, for a later document may speak of it: {numbers}.",
        WhyNot.STALE: "Left out of what {speaker:the} asked, for we found nobody who asked for it since: {numbers}.",
        WhyNot.OLDER: "Left out of what {speaker:the} asked, for it is of an earlier review, and other asks go first: {numbers}.",
        WhyNot.FEW: "Left out of what {speaker:the} asked, for {most} asks are the most that this page proposes: {numbers}.",
        WhyNot.MATTER: "Left out of what {speaker:the} asked, for an ask here shares words with it, and may be on the same matter: {numbers}.",
        WhyNot.JOINED: "Left out of what {speaker:the} asked, for {state:the} may have joined the treaty since: {numbers}.",
        WhyNot.ANSWERED: "Left out of what {speaker:the} asked, for {state:the} answered others on that treaty since: {numbers}.",
        WhyNot.ALIKE: "Left out of what {speaker:the} asked, for an ask of nearly the same words is here: {numbers}.",
        WhyNot.REPEATED: "Left out of what {speaker:the} asked, for it asked for nearly the same again, as a program finds: {numbers}.",
        WhyNot.GOES_ON: "Left out of what {speaker:the} asked, for our program reads it as “go on as before”: {numbers}.",
        WhyNot.UNSURE: "Left out of what {speaker:the} asked, for our program can’t tell what it would change: {numbers}.",
        WhyNot.WEAK: "Left out of what {speaker:the} asked, for its verb is weak by UPR Info’s categories: {numbers}.",
        WhyNot.PAST: "Left out of what {speaker:the} asked, for the year that it names was past: {numbers}.",
        WhyNot.ITS_VERB: "Left out of what {speaker:the} asked, for our program can’t tell that it can be read out alone: {numbers}.",
        WhyNot.FOOTNOTE: "Left out of what {speaker:the} asked, for the report has a footnote to it: {numbers}. Look there.",
    }
)
