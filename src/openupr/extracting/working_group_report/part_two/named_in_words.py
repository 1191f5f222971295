"""States that an item or a paragraph of part II names in its words, without a list in brackets."""

from __future__ import annotations

import re

from ....names import find_state
from ....records import Recommender
from ..part_one.subjects import UnderReview

# "the recommendation of Switzerland reflected in paragraph 35": the State of an item that has no list of States.
_OF_STATE = re.compile(
    r"(?:^[Aa]s\s+(?:proposed|recommended|suggested)\s+by|\brecommendations?\s+(?:made\s+)?(?:of|by))\s+((?:the\s+)?[A-Z][^,.;()]{3,60}?)(?=\s+(?:reflected|contained|in|on|to|regarding|made|concerning)\b|[,.;)])"
)
# "Aldovar explained that ...": who says something at the beginning of a paragraph.
_SAYING = re.compile(
    r"((?:The\s+)?[A-Z][^,.;:()]{2,60}?)\s+(?:has\s+|had\s+)?(?:explain|consider|state|note|indicate|wish|clarif|reiterate|reject|believe|underline|stress)(?:s|ed|es|ied|d)\b"
)
_HEADED = re.compile(r"(?:Comments?|Responses?|Repl(?:y|ies)|Answers?|Explanations?|Remarks?|Positions?)(?:\s+of\s+[^:.;]{3,60})?\s*:")


def recommender_in_words(text: str, under_review: UnderReview) -> Recommender | None:
    """The State whose recommendation a text says that it is; None for none, and for the State under review."""
    named = _OF_STATE.search(text)
    state = find_state(named[1]) if named else None
    return Recommender(state.iso3, named[1]) if named and state and state.iso3 != under_review.iso3 else None


def is_own_comment(text: str, under_review: UnderReview, *, with_states: bool = True) -> bool:
    """Whether a paragraph is the State's own comment: its name is the subject of a verb of saying, which where States stand in brackets too has to go
    on ("that"); or it is headed as one."""
    match = _SAYING.match(text)
    named = match is not None and under_review.is_named(match[1])
    says = named and match is not None and (not with_states or text[match.end() :].lstrip().startswith(("that ", "to the ", "its ")))
    return says or _HEADED.match(text) is not None
