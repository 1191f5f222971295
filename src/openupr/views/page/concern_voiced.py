"""What speakers were concerned about or regretted, in the words of the report: the first chapter quotes a few of them.

A sentence is quoted where our program is sure that it criticises the State under review, and it says itself that the speaker is concerned or regrets
something. Which they are is chosen, and the page says how: those that name a grave act of international law first, each act once before any twice.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...describing import Description
from ...examining.recommended.tone import CRITICISED
from ...languages.messages import Message, message
from ...languages.word_tables import has_table, reading_in, wording
from ...light_dataclass import dataclass
from ...linking.concern_matching import matters_pattern
from ...names.gravity import acts, names_an_act
from ...records import Result, SentenceTone
from ...text import Place
from ..examined.rank import has_value
from ..identifiers_shown import anchor
from ..states_and_groups import recommender_name
from .review_view import ReviewView

TABLE = "voiced_concern"
MOST_QUOTED = 3
LONGEST = 320
"""Letters of a sentence that is quoted whole."""


@dataclass(frozen=True, slots=True)
class ConcernVoiced:
    """A sentence of one speaker: the key of its line and its name, its words, the anchor of its paragraph, and where it stands."""

    key: str
    speaker: str
    text: str
    anchor: str
    place: Place


def concerns_voiced(view: ReviewView, description: Description) -> tuple[ConcernVoiced, ...]:
    """The sentences that are quoted, one of each speaker, in the order of speaking; none where the report is in a language without wordings."""
    report = view.review.report
    if report is None or not has_table(TABLE, report.document.language or None):
        return ()
    every = []
    with reading_in(report.document.language):
        for order, statement in enumerate(view.review.statements):
            if statement.speaker is None or statement.id not in description.tone:
                continue
            for each in description.tone[statement.id].sentences:
                text = statement.text.clean[each.start : each.end].strip()
                if tells := _what_is_voiced(each, text):
                    quoted = ConcernVoiced(
                        view.key(statement.speaker), recommender_name(statement.speaker), text, anchor(statement.id), statement.place
                    )
                    every.append(_Voiced(begins_leaning(text), *_gravest(tells), -round(each.of_state, 2), order, quoted))
    return tuple(each.quoted for each in sorted(_chosen(every), key=lambda each: each.order))


@dataclass(frozen=True, slots=True)
class _Voiced:
    """A sentence that may be quoted, with all by which it is chosen: whether it goes on from another one, the rank of the gravest act that it names,
    of what it is (that act, or its words), how unlikely it criticises the State, and its turn."""

    goes_on: bool
    rank: int
    of: str
    unlikely: float
    order: int
    quoted: ConcernVoiced


def begins_leaning(sentence: str) -> bool:
    """Whether a sentence begins as one that goes on from another, by the words of the language read."""
    return has_table(TABLE) and wording(TABLE, "goes_on").match(sentence) is not None


def _chosen(every: list[_Voiced]) -> list[_Voiced]:
    """Those that are quoted: of each speaker one, and what was quoted already after what was not. One that goes on from another stands only where all
    do."""
    found: list[_Voiced] = []
    every = [each for each in every if not each.goes_on] or every
    while len(found) < MOST_QUOTED:
        speakers, told = {each.quoted.key for each in found}, {each.of for each in found}
        left = [each for each in every if each.quoted.key not in speakers]
        if not left:
            break
        found.append(min(left, key=lambda each: (each.of in told, each.rank, each.unlikely, each.order)))
    return found


def critics_told(results: Sequence[Result], state: str) -> Message | None:
    """In what about how many speakers said our program found criticism; None where that was not counted, or for none."""
    tone = next((each for each in results if each.examination == "tone" and has_value(each)), None)
    figure = next((each for each in tone.figures if each.key == CRITICISED), None) if tone else None
    if figure is None or not figure.count:
        return None
    return message("Our program found criticism of {state:the} in what about {n} speakers said.", state=state, n=figure.count)


def _what_is_voiced(tone: SentenceTone, text: str) -> str:
    """From which words on a sentence tells what its speaker is concerned about; empty unless it surely criticises the State, the concern is its
    speaker's and nobody else's, and it is understood by itself."""
    if not tone.surely_criticises or len(text) > LONGEST or matters_pattern("pointing_back").search(text.removeprefix("It ")):
        return ""  # "It" is the speaker, whose name stands in front
    found = wording(TABLE, "voiced").search(text)
    return text[found.start() :] if found and not wording(TABLE, "another").search(text[: found.start()]) else ""


def _gravest(text: str) -> tuple[int, str]:
    """The rank of the gravest act that a text names, and which it is; behind them all, and the text itself, for none."""
    every, lower = acts(), text.lower()
    found = [act for act in every if act.pattern.search(lower)] if names_an_act(lower) else []
    return (found[0].rank, found[0].code) if found else (every[-1].rank + 1, text)
