"""What speakers were concerned about or regretted, in the words of the report: the first chapter quotes a few of them.

A sentence is quoted where our program is sure that it criticises the State under review, and it says itself that the speaker is concerned or regrets
something, or tells of a grave act of international law in the speaker's own name. Which they are is chosen, and the page says how, and that it errs:
those that tell of such an act first, each act once before any twice; then those that have most words near to what is done to people by force.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...describing import Description
from ...examining.recommended.tone import CRITICISED
from ...extracting.compilation.reporting_verbs import verbs_in
from ...labelling import grave_acts
from ...labelling.near_words import compared_words, likeness
from ...languages.messages import Message, message, message_of
from ...languages.word_tables import has_table, reading_in, table, wording
from ...light_dataclass import dataclass
from ...linking.concern_matching import matters_pattern
from ...names.gravity import acts
from ...records import Result, SentenceTone
from ...text import Place
from ..examined.rank import has_value
from ..identifiers_shown import anchor
from ..states_and_groups import recommender_name
from .review_view import ReviewView

TABLE = "voiced_concern"
MOST_QUOTED = 3
LONGEST = 360
"""Letters of a sentence that is quoted whole."""
NEAR, NEAREST = 0.3, 3
"""How near a word comes to one of force to be counted, and how many of a sentence's words are: "suppression" comes to .43, "censorship" to .41,
"criminal" to .30, what has nothing to do with it seldom above .25."""


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
    """A sentence that may be quoted, with all by which it is chosen: whether it goes on from another one, the rank of the gravest act that it tells
    of, of what it is (that act, or its words), how few of its words are of force, how unlikely it criticises the State, and its turn."""

    goes_on: bool
    rank: int
    of: str
    mildness: float
    unlikely: float
    order: int
    quoted: ConcernVoiced


def begins_leaning(sentence: str) -> bool:
    """Whether a sentence begins as one that goes on from another, by the words of the language read."""
    return has_table(TABLE) and wording(TABLE, "goes_on").match(sentence) is not None


def _chosen(every: list[_Voiced]) -> list[_Voiced]:
    """Those that are quoted: of each speaker one, and what was quoted already after what was not. One that goes on from another stands only where all
    do, or for a grave act."""
    found: list[_Voiced] = []
    every = [each for each in every if not each.goes_on or each.rank <= acts()[-1].rank] or every
    while len(found) < MOST_QUOTED:
        speakers, told = {each.quoted.key for each in found}, {each.of for each in found}
        left = [each for each in every if each.quoted.key not in speakers]
        if not left:
            break
        found.append(min(left, key=lambda each: (each.of in told, each.rank, each.mildness, each.unlikely, each.order)))
    return found


def critics_told(results: Sequence[Result], state: str) -> Message | None:
    """In what about how many speakers said our program found criticism; None where that was not counted, or for none."""
    tone = next((each for each in results if each.examination == "tone" and has_value(each)), None)
    figure = next((each for each in tone.figures if each.key == CRITICISED), None) if tone else None
    if figure is None or not figure.count:
        return None
    return message("Our program found criticism of {state:the} in what about {n} speakers said.", state=state, n=figure.count)


def quoted_told(voiced: Sequence[ConcernVoiced]) -> tuple[Message, ...]:
    """How many speakers are quoted, how they were chosen, and that graver words may be left out."""
    return (
        message_of(
            len(voiced),
            one="{n} sentence is quoted here, in the report’s words.",
            many="{n} sentences are quoted here, of as many speakers, in the report’s words and order.",
        ),
        message("Our program chose them: first who tells of acts such as torture, then whose words are near to violence or repression."),
        message("It errs, and graver words of others may be left out: read all statements."),
    )


def _what_is_voiced(tone: SentenceTone, text: str) -> str:
    """From which words on a sentence tells what its speaker is concerned about, or the whole of one in which it tells of a grave act; empty unless it
    criticises the State, surely or by such an act, it is its speaker's word and nobody else's, and it is understood by itself."""
    alone = wording(TABLE, "those_who").sub("", text.removeprefix("It "))
    if not tone.may_criticise or len(text) > LONGEST or matters_pattern("pointing_back").search(alone):
        return ""  # "It" is the speaker, whose name stands in front
    if found := wording(TABLE, "voiced").search(text):
        tells = text[found.start() :]
        is_own = wording(TABLE, "another").search(text[: found.start()]) is None
        return tells if is_own and (tone.surely_criticises or _acts_told(text, found.start())) else ""
    told = _acts_told(text, 0) if tone.surely_criticises else ()
    is_own = wording(TABLE, "another").search(wording(TABLE, "relayed").sub("", text)) is None
    return text if told and is_own and verbs_in(text[: min(told)]) else ""


def _acts_told(text: str, start: int) -> tuple[int, ...]:
    """Where a sentence tells of grave acts, from `start` on."""
    return tuple(act.at for act in grave_acts(text) if act.at >= start)


def _gravest(text: str) -> tuple[int, str, float]:
    """The rank of the gravest act that a text tells of, and which it is; behind them all, and the text itself, for none; and how few of its words
    are near to words of force (the lower the more)."""
    told = grave_acts(text)
    return (told[0].rank, told[0].act, -_force(text)) if told else (acts()[-1].rank + 1, text, -_force(text))


def _force(text: str) -> float:
    """How near the nearest words of a text come to words of force, added up."""
    near = (max(likeness(word, force) for force in table(TABLE)["force"]["words"]) for word in set(compared_words(text)))
    return round(sum(sorted((each for each in near if each >= NEAR), reverse=True)[:NEAREST]), 1)
