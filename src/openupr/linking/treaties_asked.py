"""Which treaties the State is asked to join, and in which requests: by the treaty's name, however they are worded and whatever their strength.

Only what is sure: of the treaties behind a verb of joining those between which and the verb nothing tells of another text (“the declaration under
article 22 of”, “amendments to”), of another deed (“in line with”), or that it was joined already (“following the ratification of”).
"""

from __future__ import annotations

import re

from ..describing.requests import requests
from ..labelling.tokens import tokens
from ..languages.word_tables import reading_in, wording
from ..names.treaty_mentions import TreatyMention, treaties_named
from ..records import Review

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
    if wording(_TABLE, "refusing").match(request.strip()) or not wording(_TABLE, "join").search(request):
        return frozenset()
    left = _without(_without(request, "joined"), "purpose")
    named = treaties_named(left)
    begun = [token.start for token in requests(left, tokens(left, unify_states=False))[1:]] if named else []
    found: set[str] = set()
    for start, end in zip([0, *begun], [*begun, len(left)], strict=True):
        found |= _of_part(left, start, end, named)
    for again in wording(_TABLE, "it").finditer(left):
        found |= next((each.codes for each in reversed(named) if each.end <= again.start()), frozenset())
    return frozenset(found)


def _of_part(text: str, start: int, end: int, named: tuple[TreatyMention, ...]) -> set[str]:
    """The treaties that one request asks to join: those behind its verb, up to where it turns to something else."""
    found: set[str] = set()
    within = [each for each in named if start <= each.start < end]
    verbs = [
        match
        for match in wording(_TABLE, "join").finditer(text, start, end)
        if all(match.end() <= each.start or each.end <= match.start() for each in within)
    ]
    at, is_open = start, False
    for each in within:
        before = [verb for verb in verbs if at <= verb.start() and verb.end() <= each.start]
        gap = wording(_TABLE, "with_it").sub("", text[before[-1].end() : each.start]) if before else text[at : each.start]
        gap = _BRACKETS.sub("", gap)
        at = each.end
        is_open = (is_open or bool(before)) and not wording(_TABLE, "ended").search(gap)
        if is_open and not wording(_TABLE, "of_another").search(gap):
            found |= each.codes
    return found


_BRACKETS = re.compile(r"\([^)]*\)")


def _without(text: str, key: str) -> str:
    """A text with blanks in the place of what a wording finds."""
    return wording(_TABLE, key).sub(lambda match: " " * len(match.group()), text)
