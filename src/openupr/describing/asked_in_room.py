"""What a delegation asked of the State under review by the summary of its statement: “Norland encouraged Estavia to dig wells”.

A summary may ask where part II has no recommendation of its State. Only what its own verb says is found, and only of the State under review: what is
asked of others, or asked to be told, is none of it. Verbs are those of `reporting.toml` that recommend or urge, whom they ask is told by
`addressees.toml`.
"""

from __future__ import annotations

from ..extracting.compilation.addressees import Addressing
from ..extracting.compilation.reporting_verbs import verbs_in
from ..languages.word_tables import has_table, reading_in, wording
from ..records import Review, Statement, Tenor
from ..text import sentences

_TABLE = "asking"
_ASK = frozenset({Tenor.RECOMMENDED, Tenor.URGED})


def asked_in_room(review: Review, statement: Statement) -> tuple[str, ...]:
    """The sentences of a summary in which its speaker asks something of the State under review; none where the language has no wordings."""
    language = review.report.document.language if review.report else None
    if not has_table(_TABLE, language or None):
        return ()
    text, state = statement.text.clean, Addressing(review.state or "")
    with reading_in(language):
        return tuple(text[start:end] for start, end in sentences(text) if _asks(text[start:end], state))


def _asks(sentence: str, state: Addressing) -> bool:
    for verb in verbs_in(sentence):
        if verb.tenor not in _ASK or wording(_TABLE, "or_to_know").match(verb.words):
            continue
        if not wording(_TABLE, "of_others").search(sentence, 0, verb.at):
            behind = verb.at + len(verb.words)
            itself = wording(_TABLE, "itself").match(sentence, behind)
            end = itself.end() if itself else state.asked_until(sentence, behind + 1)
            if end is not None and wording(_TABLE, "to_do").match(sentence, end):
                return True
    return False
