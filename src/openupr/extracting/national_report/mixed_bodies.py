"""The bodies of which a report says that members from outside of the State sit on them ("a committee of ministries and NGOs").

Such a body is no organ of the State, wherever the report names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...records import Actor
from .report_wordings import pattern

Named = tuple[Actor, int, int]
"""An actor, and where the words that name it begin and end."""

_LEAD = 16
"""Characters before a body's name in which "members of the" stands."""
_OUTSIDE = frozenset({Actor.NGO, Actor.ACADEMIA})


def bodies_described(whole: str, named: Sequence[Named], end: int) -> Iterable[str]:
    """The names of the bodies of the State in a sentence that ends at `end` to which its words give members from outside."""
    begin = named[0][1] if named else end
    memberships = list(pattern("mixed", "membership").finditer(whole, begin, end))
    if pattern("mixed", "members_of").search(whole, max(0, begin - _LEAD), end):  # "Members of the Commission include ..."
        memberships += pattern("mixed", "members_are").finditer(whole, begin, end)
    for membership in memberships:
        before = [each for each in named if each[0] is Actor.STATE and each[2] <= membership.start() and _is_body(whole[each[1] : each[2]])]
        if not before or pattern("mixed", "other_deed").search(_between(whole, named, before[-1][2], membership.start())):
            continue
        outside = next((each for each in named if each[0] in _OUTSIDE and each[1] >= membership.end()), None)
        if outside is not None and not pattern("mixed", "other_deed").search(_between(whole, named, membership.end(), outside[1])):
            lead = pattern("mixed", "members_of").match(whole, before[-1][1], before[-1][2])
            yield bare_body_name(whole[lead.end() if lead else before[-1][1] : before[-1][2]])


def is_mixed(words: str, mixed: Iterable[str]) -> bool:
    """Whether words name one of these bodies."""
    name = bare_body_name(words)
    return any(name == each or name.endswith(f" {each}") for each in mixed)


def bare_body_name(words: str) -> str:
    """A body's name without its article, in one spelling."""
    return re.sub(r"^(?:the|an?|this|that|its|said) ", "", words.casefold())


def _is_body(words: str) -> bool:
    """Whether words name a body on which members sit, not a ministry or the government."""
    return pattern("mixed", "body").search(words) is not None


def _between(whole: str, named: Sequence[Named], start: int, end: int) -> str:
    """What stands between two places, the actors that stand there left out: a deed may be a word of their names."""
    kept, at = [], start
    for _, first, last in named:
        if start <= first and last <= end and first >= at:
            kept.append(whole[at:first])
            at = last
    return " ".join([*kept, whole[at:end]])
