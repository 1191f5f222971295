"""Which treaties the State is asked to join, and in which requests: by the treaty's name, however they are worded and whatever their strength.

Only what is sure: a treaty that stands behind “Protocols to” or “amendments to” is not the one that is asked for, and neither is one that the State
joined already (“following the ratification of ...”).
"""

from __future__ import annotations

import re

from ..languages.word_tables import reading_in, wording
from ..names import treaty
from ..records import Review
from .joining_treaties import joining

_TABLE = "treaties_asked"


def treaties_asked(review: Review) -> dict[str, tuple[str, ...]]:
    """The clauses that ask the State to join a treaty, or to move towards it, by the treaty's code in `names`; where the words leave open which
    treaty of several it is, it is none of them."""
    found: dict[str, list[str]] = {}
    with reading_in(review.language):
        for item in review.items:
            for clause in item.clauses:
                for code in sorted(asked_to_join(clause.request)):
                    found.setdefault(code, []).append(clause.id)
    return {code: tuple(clauses) for code, clauses in found.items()}


def asked_to_join(request: str) -> frozenset[str]:
    """The codes of the treaties that a request surely asks to join."""
    request = _SHORT.sub("", _ORDINAL.sub(lambda match: _IN_WORDS[match[1]], request))
    if wording(_TABLE, "refusing").match(request.strip()):
        return frozenset()
    request = wording(_TABLE, "purpose").sub(" ", wording(_TABLE, "joined").sub(" ", request))
    named = _codes(request)
    left = _codes(wording(_TABLE, "of_another").sub(" ", request)) if named else named
    return frozenset(code for code in named if code in left or _is_of_another(code))


# Behind a protocol's name the short name in brackets is the convention's.
_SHORT = re.compile(r"\s?\([A-Z]{2,8}\)")
_ORDINAL = re.compile(r"\b([1-3])(?:st|nd|rd)\b")
_IN_WORDS = {"1": "First", "2": "Second", "3": "Third"}


def _codes(request: str) -> frozenset[str]:
    return frozenset(code for mention in joining((request,)).named if len(mention) == 1 for code in mention)


def _is_of_another(code: str) -> bool:
    """Whether a treaty is a protocol to another one, or amends one: then it is named by that one's name."""
    return re.search(r"protocol|amend", treaty(code).name, re.IGNORECASE) is not None
