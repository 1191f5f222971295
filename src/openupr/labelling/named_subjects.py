"""On which subjects a request is by a name alone: it names a treaty whose title says its subject, or special procedures of the UN."""

from __future__ import annotations

import re
from functools import cache

from ..names import facts_of
from ..names.treaty_mentions import treaties_named
from .which_subjects import PROCEDURES, mandates


def subjects_by_name(request: str) -> frozenset[str]:
    """The subjects, by UPR Info's names, of the treaties and special procedures that a request names; of a naming that leaves open which treaty
    it is, none."""
    codes = {code for named in treaties_named(request) if len(named.codes) == 1 for code in named.codes}
    found = {subject for subject, every in facts_of(__package__, "named_subjects")["treaties"].items() if not codes.isdisjoint(every)}
    if named_procedures().search(request) or mandates(request):
        found.add(PROCEDURES)
    return frozenset(found)


@cache
def named_procedures() -> re.Pattern[str]:
    """How special procedures are named as such."""
    return re.compile(facts_of(__package__, "named_subjects")["procedures"]["pattern"].replace("_", r"(?:\s+)"), re.IGNORECASE)
