"""What became of a request in later reviews: the answers to what its own speaker asked on the matter again, or to what others asked. And what became
of it before: the answers to what its speaker asked on the matter in earlier ones."""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.messages import Text, Value, in_turn, message, said_later, state_text, together
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, is_noted, on_one_line, reason_of_answer
from ....preparing.briefs.asked.who_else_asked import AskedAs
from ....preparing.briefs.for_speaker.own_requests import OwnRequest
from ...number_runs import recommendation_number
from ..statements.brief_answers import answer_sentences, answers_by_number, answers_stand_in, numbered, where_counted
from ..statements.brief_statements import answered_with_reason, request_source
from ..statements.documents_named import review_year
from .who_else import who_else

_MOST_ANSWERS, _LONGEST_ANSWER = 2, 420
"""Answers to earlier requests that are quoted beside an ask, and their characters, at the most."""
Said = tuple[Text, Text]
"""What is told, and where that stands."""
_NEWEST = said_later(
    {
        AskedAs.WORD_FOR_WORD: "Of those that ask for the same, or nearly, one is {number} of {year}.",
        AskedAs.ALIKE: "Of those that ask for the same, or nearly, one is {number} of {year}.",
        AskedAs.OTHER_MEANS: "Of those on the same subject, one is {number} of {year}.",
    }
)
"""Which request of others is told with its answer, by as what it is told: that is one to the speaker's, too, or nearly."""


def answered_since(own: OwnRequest, speaker: Text) -> Said:
    """What became of it in later reviews, and where: the newest answer to the speaker itself, where it asked on the matter again; else to others who
    asked for the same, or on the same subject. Who asked is told before. What is told as done needs no answer."""
    if own.asked.done is not None:
        return "", ""
    again, again_at = asked_again_by_speaker(own, speaker)
    newest = next((each for each in own.of_others_since if each.told_as in _NEWEST), None)
    if again or newest is None or newest.told_as is None:
        return again, again_at
    asked = newest.asked
    which = message(_NEWEST[newest.told_as], number=recommendation_number(asked.item), year=review_year(asked.review))
    return in_turn(which, answered_with_reason(asked)), message("the newest: {place}", place=request_source(asked))


def answered_today(own: OwnRequest, speaker: Text) -> Said:
    """The same of one that is to be asked again, with who asked; and the words of what had another answer."""
    again, again_at = asked_again_by_speaker(own, speaker)
    found = own.told_of_others
    if not found:
        return again, again_at
    others, others_at = who_else((), (), found)
    asked = [each.asked for each in found]
    otherwise = next((each for each in asked if is_noted(each) != is_noted(own.asked)), None)
    known = [each.asked for each in found if each.told_as is not None]
    answers = answers_by_number(known) if known else ""  # all else on the matter is told with its answers
    return in_turn(again, others, answers, _in_words(otherwise)), together(again_at, others_at, answers_stand_in(asked, ""))


def _in_words(asked: AskedOnTopic | None) -> Text:
    if asked is None:
        return ""
    told = message("The words of {number}: “{words}”.", number=recommendation_number(asked.item), words=on_one_line(asked.clause.request))
    reason = _short_answer(asked) if is_noted(asked) else ""
    return in_turn(told, _answered_then(asked, reason) if reason else "")


def asked_again_by_speaker(own: OwnRequest, speaker: Text) -> Said:
    """By which numbers the speaker asked on the same matter since, with the newest answer, and where; nothing where it did not."""
    if not own.since:
        return "", ""
    said = message("{speaker:The} asked on that again, as a program finds: {numbers}.", speaker=speaker, numbers=numbered(own.since))
    last = [each for each in own.since if each.review is own.newest.review]
    answers = dict.fromkeys(answer_sentences(each) for each in last)
    return in_turn(said, *answers), together(*(request_source(each) for each in last))


def asked_before_by_speaker(before: Sequence[AskedOnTopic], speaker: Text) -> Said:
    """What the State answered to each request that the speaker made before on the matter of one; nothing where it made none."""
    if not before:
        return "", ""
    of = {each.review.id: each.review for each in before}
    asked = {name: [each for each in before if each.review.id == name] for name in of}
    where = (where_counted(review.report.document.key, asked[name]) for name, review in of.items() if review.report is not None)
    told = message("{speaker:The} asked on that before, as a program finds.", speaker=speaker)
    quoted = [(each, words) for each in before if (words := _short_answer(each))][:_MOST_ANSWERS]
    said = (_answered_then(each, words) for each, words in quoted)
    return in_turn(told, answers_by_number(before), *said), together(
        *where, answers_stand_in(before, ""), *(request_source(each) for each, _ in quoted)
    )


def _short_answer(asked: AskedOnTopic) -> str:
    """What the State answered to an earlier request beside its position, whole; empty where it said no more, or too much for an ask."""
    words = reason_of_answer(asked)
    return words if len(words) <= _LONGEST_ANSWER else ""


def _answered_then(asked: AskedOnTopic, words: str) -> Text:
    values: dict[str, Value] = {"number": recommendation_number(asked.item), "year": review_year(asked.review), "words": words}
    return message("To {number} of {year} {state:the} answered: “{words}”", state=state_text(asked.review.state), **values)
