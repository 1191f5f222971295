"""What a delegation asked of the State under review by the summary of its statement: “Norland encouraged Estavia to dig wells”.

A summary may ask where part II has no recommendation of its State, or other ones. Only what its own verb says is found, and only of the State under
review: what is asked of others, or asked to be told, is none of it. Verbs are those of `reporting.toml` that recommend or urge, whom they ask is told
by `addressees.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..extracting.compilation.addressees import Addressing
from ..extracting.compilation.reporting_verbs import verbs_in
from ..languages.word_tables import has_table, reading_in, wording
from ..records import Review, Statement, Tenor
from ..text import sentences

_TABLE = "asking"
_ASK = frozenset({Tenor.RECOMMENDED, Tenor.URGED})


def asked_in_room(review: Review, statement: Statement) -> tuple[str, ...]:
    """The sentences of a summary in which its speaker asks something of the State under review; none where the language has no wordings."""
    return tuple(sentence for sentence, _ in _asking(review, statement))


def things_asked_in_room(review: Review, statement: Statement) -> tuple[str, ...]:
    """What a summary asks of the State under review, in its words from what is to be done on: “dig wells”."""
    return tuple(asked for _, asked in _asking(review, statement))


def held_needed(review: Review, statement: Statement) -> tuple[str, ...]:
    """The sentences of a summary that say what should be done, and not only that something should go on: “noted that the tax should be lifted”."""
    language, text = review.report.document.language if review.report else None, statement.text.clean
    if not has_table(_TABLE, language or None):
        return ()
    with reading_in(language):
        return tuple(text[start:end] for start, end in sentences(text) if wording(_TABLE, "needed").search(text[start:end]))


def _asking(review: Review, statement: Statement) -> Iterator[tuple[str, str]]:
    """The sentences that ask, each with the words of what is asked."""
    language = review.report.document.language if review.report else None
    if not has_table(_TABLE, language or None):
        return
    text, state = statement.text.clean, Addressing(review.state or "")
    with reading_in(language):
        for start, end in sentences(text):
            at = _asked_from(text[start:end], state)
            if at is not None:
                yield text[start:end], text[start + at : end]


def _asked_from(sentence: str, state: Addressing) -> int | None:
    """Where what a sentence asks of the State begins."""
    for verb in verbs_in(sentence):
        if verb.tenor not in _ASK or wording(_TABLE, "or_to_know").match(verb.words):
            continue
        if not wording(_TABLE, "of_others").search(sentence, 0, verb.at):
            behind = verb.at + len(verb.words)
            itself = wording(_TABLE, "itself").match(sentence, behind)
            end = itself.end() if itself else state.asked_until(sentence, behind + 1)
            to_do = wording(_TABLE, "to_do").match(sentence, end) if end is not None else None
            if to_do is not None:
                return to_do.start("deed")
    return None
