"""On which subjects a request is by a name alone: it names a treaty that is on a subject, or special procedures of the UN."""

from __future__ import annotations

import re
from functools import cache

from ..names import facts_of
from ..names.treaty_mentions import treaties_named
from .which_subjects import PROCEDURES, mandates


def subjects_by_name(request: str) -> frozenset[str]:
    """The subjects, by UPR Info's names, of the treaties and special procedures that a request names; of a naming that leaves open which treaty
    it is, none."""
    found = set(_of_treaties(_codes(request)))
    if named_procedures().search(request) or mandates(request):
        found.add(PROCEDURES)
    return frozenset(found)


def subjects_of_few_treaties(request: str) -> frozenset[str]:
    """The subjects of the treaties that a request names, if they are few. UPR Info's people give a list of many the subject of the instruments alone,
    and our labeller does as they do: of the subjects of the treaties they gave .98 where a request names one, .94 of three, .81 of four, .27 of five.
    """
    codes = _codes(request)
    return _of_treaties(codes) if len(codes) <= MOST_TREATIES else frozenset()


MOST_TREATIES = 3
"""Treaties that a request may name and is on the subject of each."""


def _codes(request: str) -> frozenset[str]:
    return frozenset(code for named in treaties_named(request) if len(named.codes) == 1 for code in named.codes)


def _of_treaties(codes: frozenset[str]) -> frozenset[str]:
    return frozenset(subject for subject, every in facts_of(__package__, "named_subjects")["treaties"].items() if not codes.isdisjoint(every))


@cache
def named_procedures() -> re.Pattern[str]:
    """How special procedures are named as such."""
    return re.compile(facts_of(__package__, "named_subjects")["procedures"]["pattern"].replace("_", r"(?:\s+)"), re.IGNORECASE)
