"""What speakers were concerned about or regretted, in the words of the report: the first chapter quotes a few of them.

A sentence is quoted where our program is sure that it criticises the State under review, and it says itself that the speaker is concerned or regrets
something. Which they are is chosen, and the page says how: those that name a grave act of international law first, the gravest first.
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
from ...records import Result, SentenceTone, Statement
from ...text import Place
from ..examined.rank import has_value
from ..identifiers_shown import anchor
from ..states_and_groups import recommender_name
from .review_view import ReviewView

TABLE = "voiced_concern"
MOST_QUOTED = 4
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
    best: dict[str, tuple[tuple[bool, int, float], int, ConcernVoiced]] = {}
    with reading_in(report.document.language):
        for order, statement in enumerate(view.review.statements):
            if statement.speaker is None or not (key := view.key(statement.speaker)) or statement.id not in description.tone:
                continue
            for each in description.tone[statement.id].sentences:
                text = statement.text.clean[each.start : each.end].strip()
                if not _is_quotable(each, text):
                    continue
                rank = wording(TABLE, "goes_on").match(text) is not None, _gravity(text), -round(each.of_state, 2)
                if key not in best or rank < best[key][0]:
                    best[key] = rank, order, _quoted(statement, key, text)
    chosen = sorted(best.values(), key=lambda each: each[:2])[:MOST_QUOTED]
    return tuple(quoted for _, _, quoted in sorted(chosen, key=lambda each: each[1]))


def critics_told(results: Sequence[Result], state: str) -> Message | None:
    """In what about how many speakers said our program found criticism; None where that was not counted, or for none."""
    tone = next((each for each in results if each.examination == "tone" and has_value(each)), None)
    figure = next((each for each in tone.figures if each.key == CRITICISED), None) if tone else None
    if figure is None or not figure.count:
        return None
    return message("Our program found criticism of {state:the} in what about {n} of {all} speakers said.", state=state, n=figure.count, all=figure.n)


def _quoted(statement: Statement, key: str, text: str) -> ConcernVoiced:
    assert statement.speaker is not None
    return ConcernVoiced(key, recommender_name(statement.speaker), text, anchor(statement.id), statement.place)


def _is_quotable(tone: SentenceTone, text: str) -> bool:
    """Whether a sentence surely criticises the State, voices the concern of its speaker and of nobody else, and is understood by itself."""
    if not tone.surely_criticises or len(text) > LONGEST or matters_pattern("pointing_back").search(text.removeprefix("It ")):
        return False  # "It" is the speaker, whose name stands in front
    found = wording(TABLE, "voiced").search(text)
    return found is not None and not wording(TABLE, "another").search(text[: found.start()])


def _gravity(text: str) -> int:
    """The rank of the gravest act that a text names; behind them all for none."""
    every, lower = acts(), text.lower()
    if not names_an_act(lower):
        return every[-1].rank + 1
    return min((act.rank for act in every if act.pattern.search(lower)), default=every[-1].rank + 1)
