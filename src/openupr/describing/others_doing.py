"""What a sentence of a statement criticises of another State, or of what is done to the State under review: “the embargo imposed on Estavia”.

A head that has learnt from labels tells most of it (`labelling.what_it_tells.criticises_others`). What the grammar shows beside the gazetteer of
States it need not learn: a blockade, sanctions or an aggression of which the State under review is the object, or another State the doer, are no
deeds of its own. What is left of the sentence may still criticise it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ..kept_patterns import kept_pattern
from ..labelling.masking import names_masked
from ..languages.word_tables import by_language, has_table, table
from .names_kept import EVERY_WORD

_FEWEST = 4
"""Words of a clause that says something by itself."""


def clauses_on_state(sentence: str, own: str | None) -> tuple[str, ...] | None:
    """The clauses of a sentence that are not on what is done by another State or to the State under review (`own`); None where no clause is on that,
    or the State itself is named as the doer."""
    if own is None or not has_table("others_doing") or not doing_pattern("may_be").search(sentence):
        return None
    hidden = names_masked(sentence, EVERY_WORD, own)
    found = [match for name in ("to_state", "by_other") for match in doing_pattern(name).finditer(hidden.text)]
    if not found or doing_pattern("by_state").search(hidden.text):
        return None
    ends = [0, *(match.start() for match in doing_pattern("cuts").finditer(hidden.text)), len(hidden.text)]
    clauses = [(start, end) for start, end in pairwise(ends) if end > start]
    left = [(start, end) for start, end in clauses if not any(start < match.end() and match.start() < end for match in found)]
    words = [sentence[slice(*hidden.original(start, end))].strip(" ,;:.") for start, end in left]
    return tuple(each for each in words if len(each.split()) >= _FEWEST)


def is_another_states_deed(sentence: str, own: str | None) -> bool:
    """Whether another State, or who governs it, is the subject of a whole sentence: what it does is nothing that the State under review did."""
    return (
        own is not None
        and has_table("others_doing")
        and doing_pattern("another_acts").search(names_masked(sentence, EVERY_WORD, own).text) is not None
    )


@by_language
def doing_pattern(name: str) -> re.Pattern[str]:
    """One of the expressions of the table, with those for parts of it; `may_be`: whether a text can have any of them."""
    words = table("others_doing")
    if name == "may_be":
        return kept_pattern(rf"(?i)\b(?:{words['harm']}|subject\w*|imposed|waged|established|launched|levelled|applied|directed)\b")
    return kept_pattern(words[name].replace("{harm}", words["harm"]).replace("{state}", words["state"]))
