"""The sentences of statements in which a speaker voices concern or regret, or tells of a grave act in its own name: how grave their words are."""

from __future__ import annotations

from collections.abc import Mapping

from ..extracting.compilation.reporting_verbs import verbs_in
from ..labelling import grave_acts
from ..labelling.near_words import compared_words, likeness
from ..languages.word_tables import has_table, reading_in, table, wording
from ..names.gravity import acts
from ..records import Review, SentenceTone, StatementTone, Tone, VoicedConcern

TABLE = "voiced_concern"
LONGEST = 360
"""Letters of a sentence that is quoted whole."""
NEAR, NEAREST = 0.3, 3
"""How near a word comes to one of force to be counted, and how many of a sentence's words are: "suppression" comes to .43, "censorship" to .41,
"criminal" to .30, what has nothing to do with it seldom above .25."""


def voiced_in(review: Review, tone: Mapping[str, StatementTone]) -> dict[str, tuple[VoicedConcern, ...]]:
    """Such sentences of each statement, by its identifier; those without any are left out, and all where the language has no wordings."""
    report = review.report
    if report is None or not has_table(TABLE, report.document.language or None):
        return {}
    found = {}
    with reading_in(report.document.language):
        for statement in review.statements:
            sentences = tone[statement.id].sentences if statement.speaker is not None and statement.id in tone else ()
            if every := tuple(voiced for each in sentences if (voiced := _voiced(each, statement.text.clean[each.start : each.end].strip()))):
                found[statement.id] = every
    return found


def _voiced(tone: SentenceTone, text: str) -> VoicedConcern | None:
    """A sentence; None unless it criticises the State, surely or by a grave act, and is its speaker's word and nobody else's."""
    if not tone.may_criticise or len(text) > LONGEST:
        return None
    tells = _what_is_voiced(tone, text)
    if not tells:
        return None
    told = grave_acts(tells)
    rank, of = (told[0].rank, told[0].act) if told else (acts()[-1].rank + 1, tells)
    return VoicedConcern(
        text, rank, of, bool(told), _force(tells), round(tone.of_state, 2), Tone.PRAISE in tone.labels, len({each.act for each in told})
    )


def _what_is_voiced(tone: SentenceTone, text: str) -> str:
    """From which words on a sentence tells what its speaker is concerned about, or the whole of one that tells of a grave act; else nothing."""
    if found := wording(TABLE, "voiced").search(text):
        is_own = wording(TABLE, "another").search(text[: found.start()]) is None
        return text[found.start() :] if is_own and (tone.surely_criticises or _acts_told(text, found.start())) else ""
    told = _acts_told(text, 0) if tone.surely_criticises else ()
    is_own = wording(TABLE, "another").search(wording(TABLE, "relayed").sub("", text)) is None
    return text if told and is_own and verbs_in(text[: min(told)]) else ""


def _acts_told(text: str, start: int) -> tuple[int, ...]:
    """Where a sentence tells of grave acts, from `start` on."""
    return tuple(act.at for act in grave_acts(text) if act.at >= start)


def _force(text: str) -> float:
    """How near the nearest words of a text come to words of force, added up."""
    near = (max(likeness(word, force) for force in table(TABLE)["force"]["words"]) for word in set(compared_words(text)))
    return round(sum(sorted((each for each in near if each >= NEAR), reverse=True)[:NEAREST]), 1)
