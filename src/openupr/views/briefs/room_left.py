"""What a speaker's brief says of the seconds that its asks leave, and of what the State itself said in a review, or asked in writing before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...languages.messages import Text, Value, message, message_of, state_text
from ...preparing.briefs.asked_on_topic import AskedOnTopic, is_noted, on_one_line
from ...preparing.briefs.brief_order import presses
from ...preparing.briefs.speaker_brief import SpeakerBrief
from ...preparing.topics.passages_cut import OMITTED
from ...records import Position, Review, Statement, Voice
from ...text.sentences import sentences
from ..names_said import recommender_text
from .brief_answers import number_of
from .brief_statements import BriefLine, cite
from .documents_named import year_of

_MOST_OF_STATEMENT = 400
"""Characters of a statement that is quoted whole."""


def fits_too(found: Sequence[tuple[AskedOnTopic, float]], speaker: str) -> Text:
    """Which further requests (`that_fit_too`) fit the seconds that are left, each with its own; empty where none does."""
    each = tuple(_told(asked, length, speaker) for asked, length in found)
    return message_of(len(each), one="This would fit too: {asks}.", many="These would fit too: {asks}.", asks=each) if each else ""


def _told(asked: AskedOnTopic, length: float, speaker: str) -> Text:
    """Where a request stands and how long it takes; of one that others made whose it is; of one that was not taken up that it was noted, or not
    supported, in the word that the State has for it; of the speaker's own that a later report may speak of it."""
    every = asked.clause.recommenders
    others = () if any(each.state == speaker for each in every) else tuple(dict.fromkeys(map(recommender_text, every)))
    values: dict[str, Value] = {"number": number_of(asked.item), "year": year_of(asked.review), "seconds": round(length)}
    refused = asked.answer is not None and asked.answer.position is Position.NOT_SUPPORTED
    if others and refused:
        return message("{number} of {year} ({states}; not supported; {seconds} s)", **values, states=others)
    if others and is_noted(asked):
        return message("{number} of {year} ({states}; noted; {seconds} s)", **values, states=others)
    if others:
        return message("{number} of {year} ({states}; {seconds} s)", **values, states=others)
    if refused:
        return message("{number} of {year} (not supported; {seconds} s)", **values)
    if is_noted(asked):
        return message("{number} of {year} (noted; {seconds} s)", **values)
    if not others and asked.told_later and asked.since is not None and not asked.since.in_dialogue:
        return message("{number} of {year} (a later report may speak of it; {seconds} s)", **values)
    return message("{number} of {year} ({seconds} s)", **values)


def said_in_dialogue(brief: SpeakerBrief) -> Iterator[BriefLine]:
    """What the speaker's State said in the dialogue of these reviews, the newest first; of a long statement the sentences that criticise or ask."""
    for review in reversed(brief.reviews):
        for each in states_in_dialogue(brief, review):
            said = message("{year}: “{words}”", year=year_of(review), words=_shortened(on_one_line(each.text.clean)))
            yield BriefLine(said, cite(each.place), (each.id,), quotes=True)


def states_in_dialogue(brief: SpeakerBrief, review: Review) -> list[Statement]:
    """The statements of the speaker's State in the dialogue of a review."""
    every = review.report.statements if review.report is not None else ()
    return [each for each in every if each.voice is Voice.DELEGATION and each.speaker is not None and each.speaker.state == brief.speaker]


def _shortened(text: str) -> str:
    """A statement, or so many of its sentences as there is room for, with marks for what is left out."""
    if len(text) <= _MOST_OF_STATEMENT:
        return text
    every = [text[start:end] for start, end in sentences(text)]
    shown: list[int] = []
    for number, words in enumerate(every):
        if presses(words) and sum(len(every[each]) for each in shown) + len(words) <= _MOST_OF_STATEMENT:
            shown.append(number)
    shown = shown or [0]
    parts = [f"{OMITTED} {every[number]}" if at and number != shown[at - 1] + 1 else every[number] for at, number in enumerate(shown)]
    return " ".join((*([OMITTED] if shown[0] else []), *parts, *([OMITTED] if shown[-1] < len(every) - 1 else [])))


def asked_in_writing(brief: SpeakerBrief) -> Iterator[BriefLine]:
    """What the speaker's State asked in advance in these reviews, the newest first."""
    for review in reversed(brief.reviews):
        for each in review.questions:
            if each.speaker.state == brief.speaker and each.asks:
                words = on_one_line(each.text.clean)
                said = message("Before {year} {speaker:the} asked: “{words}”", year=year_of(review), speaker=state_text(brief.speaker), words=words)
                yield BriefLine(said, cite(each.place), (each.id,), quotes=True)
