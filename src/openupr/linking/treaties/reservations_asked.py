"""To which treaties the State is asked to withdraw its reservations or declarations, or to think them over, and in which requests: by the treaty's
name, however they are worded.

Only what is sure, by a closed grammar as in `treaties_asked`: a deed that is asked for, the reservations right behind it (or “them”, which were
named before), and up to each treaty nothing but articles, and what joins treaties.
"""

from __future__ import annotations

import re

from ...languages.word_tables import by_language, table
from ...names.treaty_mentions import TreatyMention, treaties_named
from ...records import Review
from .joining_heads import TABLE, asked_lead
from .treaties_asked import by_treaty


def reservations_asked(review: Review) -> dict[str, tuple[str, ...]]:
    """The clauses that ask the State to withdraw its reservations or declarations to a treaty, or to think them over, by the treaty's code in
    `names`. Nothing of a review in a language that has no such wordings."""
    return by_treaty(review, asked_to_withdraw)


def asked_to_withdraw(request: str) -> frozenset[str]:
    """The codes of the treaties to which a request surely asks to withdraw reservations or declarations, or to think them over."""
    if not _words("spoken_of").search(request) or not (named := treaties_named(request)):
        return frozenset()
    found: set[str] = set()
    for deed in _words("deed").finditer(request):
        thing, again = (_words(key).match(request, deed.end()) for key in ("thing", "again"))
        if not (thing or again) or asked_lead(request, deed.start(), deed.group()) is None:
            continue
        if thing is None:
            found |= {code for each in _spoken_of(request, deed.start(), named) for code in each.codes}
            continue
        rather = _words("rather").match(request, thing.end())
        behind = _row(request, rather.end() if rather else thing.end(), named)
        for each in behind or _before(request, deed.start(), thing.end(), named):
            found |= each.codes
    return frozenset(found)


def _row(text: str, at: int, named: tuple[TreatyMention, ...]) -> list[TreatyMention]:
    """The treaties that stand in one row from a place on."""
    found: list[TreatyMention] = []
    for each in named:
        if each.start < at:
            continue
        if not _leads_on(text, at, each.start) or not (_words("may").match(text, each.end) or _words("articles").match(text, each.end)):
            break
        found.append(each)
        at = each.end
    return found


def _spoken_of(text: str, end: int, named: tuple[TreatyMention, ...]) -> list[TreatyMention]:
    """The treaties of the reservations that “withdraw them” goes back to: the last ones that the same sentence names before."""
    last = max((match.end() for match in _words("spoken_of").finditer(text, 0, end)), default=end)
    return [] if ";" in text[last:end] else _row(text, last, tuple(each for each in named if each.end <= end))


def _leads_on(text: str, at: int, end: int) -> bool:
    while at < end:
        piece = _words("between").match(text, at, end)
        if piece is None or piece.end() == at:
            return False
        at = piece.end()
    return True


def _before(text: str, start: int, end: int, named: tuple[TreatyMention, ...]) -> list[TreatyMention]:
    """The treaty of “implement it by lifting its reservations”: the only one that the request names."""
    only = named[0]
    if len(named) == 1 and only.end <= start and len(only.codes) == 1 and _words("back").match(text, end) and ";" not in text[only.end : start]:
        return [only]
    return []


def _words(key: str) -> re.Pattern[str]:
    return _expressions()[key]


@by_language
def _expressions() -> dict[str, re.Pattern[str]]:
    words = table(TABLE)
    return {key: re.compile(each) for key, each in (*words["reservations"].items(), ("may", words["behind"]["may"]))}
