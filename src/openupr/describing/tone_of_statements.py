"""The tone of each sentence of each statement, and of the whole statement by a rule."""

from __future__ import annotations

from collections.abc import Sequence

from ..extracting.compilation.reporting_verbs import main_verbs, verbs_in
from ..languages.word_tables import has_table, wording
from ..records import Overall, ReportingVerb, Review, SentenceTone, StatementTone, Tenor, Tone
from ..text import sentences

MOSTLY = 2
"""A statement is mostly praise where so many times as many of its sentences praise as criticise, and mostly critical the other way round. Of the
marks from 1 to 4 it agrees best with what readers said of 742 whole statements (training part of tests/accuracy/labels/tone-overall-1200.csv): with
their own labels of the sentences in 97 %. A mark of 3 would be right in 92 %, and to count words instead of sentences in 92 % at best."""

MAYBE_OF_OTHERS, OF_OTHERS = 0.495, 0.695
"""From which probability it can't be told whether a criticism is of the State under review, and from which it counts as none of it. Both were chosen
on the training States of tests/accuracy/labels/criticism-of-whom.csv; between two values that can be printed."""


def tones_in(review: Review) -> dict[str, StatementTone]:
    """The tone of each statement of a delegation that is held, the summary of it or its full text, by its identifier."""
    return {each.id: statement_tone(each.text.clean, review.state) for each in review.statements}


def statement_tone(text: str, own: str | None) -> StatementTone:
    """The tone of a statement and of its sentences. `own` is the State under review (ISO 3166 alpha-3)."""
    told = tuple(_sentence_tone(text, start, end, own) for start, end in sentences(text))
    return StatementTone(overall(told), told)


def _sentence_tone(text: str, start: int, end: int, own: str | None) -> SentenceTone:
    from ..labelling.what_it_tells import criticises_others, tone

    sentence = text[start:end]
    found = tone(sentence, own)
    labels = _by_its_verb(sentence, tuple(map(Tone, found.labels)))
    others = criticises_others(sentence, own) if Tone.CRITICISM in labels else 0.0
    if others >= OF_OTHERS:
        labels = tuple(each for each in labels if each is not Tone.CRITICISM) or (Tone.NEUTRAL,)
    return SentenceTone(start, end, labels, tuple(found.probabilities[each] for each in Tone), MAYBE_OF_OTHERS <= others < OF_OTHERS)


def _by_its_verb(sentence: str, labels: tuple[Tone, ...]) -> tuple[Tone, ...]:
    """The labels as the speaker's own verb leaves them: a concern behind "asked about" is no criticism of the speaker's, unless a later verb of it is
    one, and who encourages the State to do something recommends it."""
    if not has_table("asking"):
        return labels
    if Tone.CRITICISM in labels and (asks := wording("asking", "asks").match(sentence)):
        first = ReportingVerb(Tenor.NOTED, "asked", asks.end() - len("asked"))
        own = main_verbs(sentence, [each for each in verbs_in(sentence) if each.at >= asks.end()], first)
        if not any(each.tenor in _CRITICAL for each in own):
            labels = tuple(each for each in labels if each is not Tone.CRITICISM) or (Tone.QUESTION,)
    if Tone.RECOMMENDATION not in labels and wording("asking", "encourages").search(sentence):
        labels = tuple(each for each in Tone if each is Tone.RECOMMENDATION or (each in labels and each is not Tone.NEUTRAL))
    return labels


_CRITICAL = frozenset({Tenor.CONCERNED, Tenor.REGRETTED, Tenor.DEPLORED})


def overall(told: Sequence[SentenceTone]) -> Overall:
    """What a whole statement does, by how many of its sentences praise and how many criticise."""
    praise, criticism = (sum(tone in each.labels for each in told) for tone in (Tone.PRAISE, Tone.CRITICISM))
    if not praise and not criticism:
        return Overall.NEITHER
    if not criticism:
        return Overall.PRAISE_ONLY
    if not praise:
        return Overall.CRITICAL_ONLY
    if praise >= MOSTLY * criticism:
        return Overall.MOSTLY_PRAISE
    return Overall.MOSTLY_CRITICAL if criticism >= MOSTLY * praise else Overall.MIXED
