"""A State's name with a typing error, or with capitals of its own, at the start of a sentence."""

from __future__ import annotations

from ....names import find_state, normal_name, suggest_states
from ....records import Recommender
from .dialogue_words import name_pattern
from .subject_patterns import subject_expressions

# A misspelt name counts when the best State is at least this like it (0-100) and the second at least this far behind. Set
# by looking at the hits in 118 reports ("Phillipines" 90), not by a sweep.
TYPING_ERROR_RATIO = 86.0
TYPING_ERROR_LEAD = 6.0


def misspelt_name(sentence: str) -> Recommender | None:
    """The State that is meant by capitalized words before a verb of the review; None where they are near to none, or to two."""
    match = subject_expressions()["like_a_name"].match(sentence)
    if match is None:
        return None
    printed = match["name"].strip()
    known = find_state(printed) or find_state(f"the {printed}")
    if known is not None:  # rightly spelt, with capitals of its own ("The Former Yugoslav Republic of ...")
        return Recommender(known.iso3, printed)
    near = suggest_states(printed, 2)
    if not near or near[0][1] < TYPING_ERROR_RATIO or (len(near) > 1 and near[0][1] - near[1][1] < TYPING_ERROR_LEAD):
        return _stuttered(printed)
    return Recommender(near[0][0].iso3, printed, "typing_error")


def _stuttered(printed: str) -> Recommender | None:
    """A name whose first words are printed twice: "the Bolivarian Republic of Bolivarian Republic of Venezuela"."""
    for match in name_pattern().finditer(printed):
        before = normal_name(printed[: match.start()])
        if match.end() == len(printed) and before and normal_name(match["name"]).startswith(before):
            known = find_state(match["name"])
            return Recommender(known.iso3, match["name"]) if known else None
    return None
