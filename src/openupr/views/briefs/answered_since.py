"""What became of a request in later reviews: the answers to what its own speaker asked on the matter again, or to what others asked."""

from __future__ import annotations

from collections.abc import Sequence

from ...languages.messages import Text, Value, in_turn, message, together
from ...preparing.briefs.asked_on_topic import AskedOnTopic, is_noted
from ...preparing.briefs.own_requests import OwnRequest
from ...preparing.briefs.who_else_asked import AskedAs
from ...records import OPEN
from ..number_runs import recommendation_number
from .brief_answers import answer_sentences
from .brief_statements import answered_with_reason, request_source
from .documents_named import review_year
from .who_else import as_asked

_THE_SAME = (AskedAs.WORD_FOR_WORD, AskedAs.ALIKE)
"""As what a request of others is told whose answer is one to the speaker's, too."""


def answered_since(own: OwnRequest, speaker: Text) -> tuple[Text, Text]:
    """What became of it in later reviews, and where: the newest answer to the speaker itself, where it asked on the matter again; else to others who
    asked for the same; else to others who may have asked for the like, where that is another answer. Who asked is told before. What is told as done
    needs no answer."""
    if own.asked.done is not None:
        return "", ""
    again, again_at = asked_again_by_speaker(own, speaker)
    if again:
        return again, again_at
    later = [each for each in own.again if each.review.session > own.asked.review.session]
    newest = next((each for each in later if each.told_as in _THE_SAME), None)
    if newest is not None:
        asked = as_asked(newest)
        which = message(
            "Of those that ask for the same, or nearly, one of the newest is {number} of {year}.",
            number=recommendation_number(asked.item),
            year=review_year(asked.review),
        )
        return in_turn(which, answered_with_reason(asked)), message("the newest: {place}", place=request_source(asked))
    other = next((asked for asked in map(as_asked, later) if _is_answered_otherwise(asked, own.asked)), None)
    if other is None:
        return "", ""
    told = message("In {year} one that may be near had another answer: {answer}", year=review_year(other.review), answer=answer_sentences(other))
    return told, message("another answer: {place}", place=request_source(other))


def _is_answered_otherwise(later: AskedOnTopic, own: AskedOnTopic) -> bool:
    """Whether the State took the one upon itself and not the other."""
    answers = (later.answer, own.answer)
    return all(each is not None and each.position not in OPEN for each in answers) and is_noted(later) != is_noted(own)


def asked_again_by_speaker(own: OwnRequest | None, speaker: Text) -> tuple[Text, Text]:
    """By which numbers the speaker asked on the same matter since, with the newest answer, and where; nothing where it did not."""
    if own is None or not own.since:
        return "", ""
    said = message("{speaker:The} asked on that again, as a program finds: {numbers}.", speaker=speaker, numbers=numbered(own.since))
    last = [each for each in own.since if each.review is own.newest.review]
    answers = dict.fromkeys(answer_sentences(each) for each in last)
    return in_turn(said, *answers), together(*(request_source(each) for each in last))


def numbered(asked: Sequence[AskedOnTopic]) -> Value:
    """The numbers of recommendations, each with its year."""
    of = {each.item.id: each for each in asked}.values()
    return tuple(message("{number} of {year}", number=recommendation_number(each.item), year=review_year(each.review)) for each in of)
