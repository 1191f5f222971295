"""How long a request for a visit is open, by lists of visits: one that no visit, refusal, agreement or withdrawal ends, as far as they say.

Dates may be years or months. Where the order of two of them can't be told, nothing is said of how long: too many years would be false.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..records import Dealing
from ..records.prepared.saved_lists import ListedFact

_OF_VISITS = frozenset({Dealing.VISIT_MADE, Dealing.VISIT_AGREED, Dealing.VISIT_REQUESTED, Dealing.VISIT_DECLINED})


def years_open(fact: ListedFact, facts: Iterable[ListedFact], day: str) -> int | None:
    """The whole years from a request to a `day` (an ISO date), of a year or month alone counted from its end; None where it is not open by all the
    `facts`, of one list or of several, or where that can't be told, as beside a row on the visit that is not understood. The fact and what ended it
    may stand in any of the lists."""
    since = fact.requested or fact.day
    if fact.dealing is not Dealing.VISIT_REQUESTED or fact.ended or fact.beside_unread or not since or not day or not is_before(since, day):
        return None
    if any(_ends(other, fact, since) for other in facts if other is not fact and whose_visit(other) == whose_visit(fact)):
        return None
    last = since + "-12-31"[len(since) - len("2020") :] if len(since) < len("2020-01-01") else since
    return int(day[:4]) - int(last[:4]) - (day[5:] < last[5:])


def whose_visit(fact: ListedFact) -> str:
    """Whose visit a row tells of: of a body that we don't know, the words on the list."""
    return fact.subject or " ".join(fact.printed.casefold().split())


def is_before(one: str, other: str) -> bool:
    """Whether one date (an ISO prefix) surely lies before another."""
    shared = min(len(one), len(other))
    return one[:shared] < other[:shared]


def _ends(other: ListedFact, fact: ListedFact, since: str) -> bool:
    """Whether what another row tells ended the request, or may have: a visit that is not surely before it, or another fate of the same request."""
    if other.dealing not in _OF_VISITS:
        return False
    if other.dealing is Dealing.VISIT_MADE:
        return not (other.day and is_before(other.day, since))
    if other.dealing is Dealing.VISIT_REQUESTED and not other.ended:
        return False
    asked = other.requested or other.day
    return not (asked and is_before(asked, since))
