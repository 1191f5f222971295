"""A recommendation that a text file runs on behind its lead-in: "The following recommendation was not supported: Dig wells (Chile)"."""

from __future__ import annotations

import re

from ....reading import Passage
from .clauses import clauses

_LEADS = re.compile(r"(?i:\bfollowing recommendations?|\brecommendations? (?:below|that follows?))\b[^:]{0,200}?:\s+(?=[A-Z])")
_BRACKET = re.compile(r"\([^()]*\)[.;]?(?=\s|$)")


def recommendation_behind(passage: Passage) -> Passage | None:
    """The recommendation, up to the brackets of its States; None where nothing stands behind the colon, or no State is named there."""
    text = passage.clean
    if (lead := _LEADS.search(text)) is None:
        return None
    ends = [match.end() for match in _BRACKET.finditer(text, lead.end())]
    named = [end for end in ends if all(draft.recommenders for draft in clauses(text[lead.end() : end]))]
    return passage.cut(lead.end(), named[0]) if named else None


def names_states(passage: Passage) -> bool:
    """Whether a passage has a bracket with States that recommend."""
    return any(draft.recommenders for draft in clauses(passage.clean))
