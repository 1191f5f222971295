"""What a delegation asked of the State under review by the summary of its statement: “Norland encouraged Estavia to dig wells”.

A summary may ask where part II has no recommendation of its State. Only what its own verb says is found, and only of the State under review: what is
asked of others, or asked to be told, is none of it.
"""

from __future__ import annotations

from ..languages.word_tables import has_table, reading_in, wording
from ..names import find_state
from ..records import Review, Statement
from ..text import sentences

_TABLE = "asking"


def asked_in_room(review: Review, statement: Statement) -> tuple[str, ...]:
    """The sentences of a summary in which its speaker asks something of the State under review; none where the language has no wordings."""
    language = review.report.document.language if review.report else None
    if not has_table(_TABLE, language or None):
        return ()
    text = statement.text.clean
    with reading_in(language):
        return tuple(text[start:end] for start, end in sentences(text) if _asks(text[start:end], review.state))


def _asks(sentence: str, own: str) -> bool:
    for found in wording(_TABLE, "asks_it").finditer(sentence):
        whom = found["whom"]
        if not whom[0].isupper():
            return True
        named = find_state(whom)
        if named is not None and named.iso3 == own:
            return True
    return False
