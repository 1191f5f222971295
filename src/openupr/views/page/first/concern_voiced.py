"""What speakers were concerned about or regretted, in the words of the report: the first chapter quotes a few of them.

A sentence is quoted where our program is sure that it criticises the State under review, and it says itself that the speaker is concerned or regrets
something, or tells of a grave act of international law in the speaker's own name. Which they are is chosen, and the page says how, and that it errs:
those that tell of such an act first, each act once before any twice, of as grave ones those that tell of the most acts; then those that have most
words near to what is done to people by force. A sentence that praises too stands back behind another one of its speaker that is as grave.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....describing import Description
from ....describing.voiced_concerns import LONGEST, TABLE
from ....examining.measures.head_errors import CRITICISM, measured
from ....examining.recommended.tone import CRITICISED, SpeakerTone, speakers
from ....languages.messages import Message, Value, message, message_of
from ....languages.word_tables import has_table, reading_in, wording
from ....light_dataclass import dataclass, replace
from ....linking.concern_matching import matters_pattern
from ....records import Result, Review, VoicedConcern
from ....text import Place
from ...examined.rank import has_value
from ...identifiers_shown import anchor
from ...names_said import state_named
from ...states_and_groups import recommender_name
from ..listed.review_view import ReviewView
from .state_spoke_of import StateSpokeOf, state_spoke_of

MOST_QUOTED = 3


@dataclass(frozen=True, slots=True)
class ConcernVoiced:
    """A sentence of one speaker: the key of its line and its name, its words, the anchor of its paragraph, where it stands, and where the State
    spoke of it (None: we found no such place)."""

    key: str
    speaker: str
    text: str
    anchor: str
    place: Place
    spoke_of: StateSpokeOf | None = None


def concerns_voiced(view: ReviewView, description: Description) -> tuple[ConcernVoiced, ...]:
    """The sentences that are quoted, one of each speaker, in the order of speaking; none where the report is in a language without wordings."""
    report = view.review.report
    if report is None or not has_table(TABLE, report.document.language or None):
        return ()
    every = []
    with reading_in(report.document.language):
        for order, statement in enumerate(view.review.statements):
            for each in description.voiced.get(statement.id, ()):
                if statement.speaker is None or _points_back(each.text):
                    continue
                quoted = ConcernVoiced(
                    view.key(statement.speaker),
                    recommender_name(statement.speaker),
                    each.text,
                    anchor(statement.id),
                    statement.place,
                )
                every.append(_Voiced(begins_leaning(each.text), each, order, quoted))
        return tuple(_with_paragraphs(view.review, each) for each in sorted(_chosen(every), key=lambda each: each.order))


def _with_paragraphs(review: Review, each: _Voiced) -> ConcernVoiced:
    return replace(each.quoted, spoke_of=state_spoke_of(review, review.statements[each.order], each.quoted.text, state_named(review)))


@dataclass(frozen=True, slots=True)
class _Voiced:
    """A sentence that may be quoted: whether it goes on from another one, by what it is chosen, its turn, and how it is quoted."""

    goes_on: bool
    by: VoicedConcern
    order: int
    quoted: ConcernVoiced


def _points_back(sentence: str) -> bool:
    """Whether a sentence is understood only with one before it. "It" is the speaker, whose name stands in front."""
    return matters_pattern("pointing_back").search(wording(TABLE, "those_who").sub("", sentence.removeprefix("It "))) is not None


def begins_leaning(sentence: str) -> bool:
    """Whether a sentence begins as one that goes on from another, by the words of the language read."""
    return has_table(TABLE) and wording(TABLE, "goes_on").match(sentence) is not None


def _chosen(every: list[_Voiced]) -> list[_Voiced]:
    """Those that are quoted: of each speaker one, and what was quoted already after what was not. One that goes on from another stands only where all
    do, or for a grave act."""
    found: list[_Voiced] = []
    every = [each for each in every if not each.goes_on or each.by.is_grave] or every
    every = [each for each in every if not _is_half_praise(each, every)]
    while len(found) < MOST_QUOTED:
        speakers, told = {each.quoted.key for each in found}, {each.by.of for each in found}
        left = [each for each in every if each.quoted.key not in speakers]
        if not left:
            break
        found.append(
            min(
                left,
                key=lambda each: (
                    each.by.of in told,
                    each.by.rank,
                    each.by.praises and each.by.is_grave,
                    -each.by.acts,
                    -each.by.force,
                    -each.by.of_state,
                    each.order,
                ),
            )
        )
    return found


def _is_half_praise(one: _Voiced, every: Sequence[_Voiced]) -> bool:
    """Whether a sentence praises too, and its speaker has another one on as grave an act, or of as much force, that does not."""
    others = (each.by for each in every if each.quoted.key == one.quoted.key and not each.by.praises)
    return one.by.praises and any(each.rank <= one.by.rank and (each.is_grave or each.force >= one.by.force) for each in others)


def critics_told(results: Sequence[Result], state: str) -> Message | None:
    """In what about how many speakers said our program found criticism; None where that was not counted, or for none."""
    count = _criticised(results)
    if not count:
        return None
    return message_of(
        count,
        one="{n} speaker criticized {state:the} or voiced concern, by our program’s count.",
        many="About {n} speakers criticized {state:the} or voiced concern, by our program’s count.",
        state=state,
    )


def _criticised(results: Sequence[Result]) -> int | None:
    """In what how many speakers said our program found criticism; None where that was not counted."""
    tone = next((each for each in results if each.examination == "tone" and has_value(each)), None)
    figure = next((each for each in tone.figures if each.key == CRITICISED), None) if tone else None
    return figure.count if figure else None


def critics_named(review: Review, description: Description, results: Sequence[Result]) -> tuple[Message, ...]:
    """Who these speakers are, and of whom our program is not sure, each by name; nothing where other ones were counted than are found here."""
    every = [each for each in speakers(review, description.tone, ()).values() if each.marked.criticism]
    sure, unsure = (
        tuple(each.named for each in sorted(every, key=_name) if each.marked.unsure is is_unsure and each.named) for is_unsure in (False, True)
    )
    if _criticised(results) != len(sure):
        return ()
    named = (message("Those that criticized or voiced concern, by our program’s count: {states}.", states=sure),) if len(sure) > 1 else ()
    doubtful = message_of(
        len(unsure),
        one="Our program is not sure if {n} more criticizes, or whom: {states}.",
        many="Our program is not sure if {n} more criticize, or whom: {states}.",
        states=unsure,
    )
    passed = measured(CRITICISM, review.session)
    missed = message(
        "These may not be all: in other reviews, it overlooked criticism in {missed} of {n} statements where it had found none.",
        missed=passed.missed,
        n=passed.passed,
    )
    counts = message("UN bodies’ concerns that a speaker passes on count, and failures that it only “noted”.")
    return (*named, *([counts] if named else []), *([doubtful] if unsure else []), missed)


def _name(each: SpeakerTone) -> str:
    who = each.statements[0].speaker
    return recommender_name(who) if who else ""


def quoted_told(voiced: Sequence[ConcernVoiced], state: Value) -> tuple[Message, ...]:
    """How many speakers are quoted, how they were chosen, and that graver words, or words on others than the `state`, may be among them."""
    return (
        message_of(
            len(voiced),
            one="We quote {n} sentence, in the report’s words.",
            many="We quote {n} sentences, from {n} different speakers, in the report’s words and order.",
        ),
        message_of(
            len(voiced),
            one="Our program chose it by its words. A sentence that names a grave act of its list comes first, then a sentence that is nearest "
            "to force against people.",
            many="Our program chose them by their words. Those that name a grave act of its list come first, one for each act. "
            "Then come those nearest to force against people.",
        ),
        message("It looked only at sentences of at most {letters} letters that voice concern or regret, or tell of such an act.", letters=LONGEST),
        message_of(
            len(voiced),
            one="Check that it is about {state:the}.",
            many="Check that they are about {state:the}.",
            state=state,
        ),
        message("The program makes mistakes, and may have missed graver words: read all statements."),
    )
