"""What a request asks besides joining a treaty, or withdrawing reservations to one: “ratify the Convention and close the quarry” asks for two things,
and the second stands with all that ask to close the quarry."""

from __future__ import annotations

import re

from ...languages.word_tables import by_language, table
from ..treaties.joining_treaties import parts_of
from ..treaties.reservations_asked import asked_to_withdraw
from ..treaties.treaties_asked import asked_to_join
from .what_is_asked import request_matter


@by_language(most=4_096)
def besides_joining(request: str) -> str:
    """The parts of a request that are on no act on a treaty and name some matter of their own, as they are worded; empty where there is none."""
    parts = (part.removesuffix(" and").rstrip(" ,;") for part in parts_of(request))
    return "; ".join(part for part in parts if _stands_alone(part))


def _stands_alone(part: str) -> bool:
    what = request_matter(part)
    on_a_treaty = what.acts or asked_to_join(part) or asked_to_withdraw(part)
    return bool(what.core - what.treaties) and not on_a_treaty and _back().search(part) is None


@by_language
def _back() -> re.Pattern[str]:
    return re.compile(table("what_is_asked")["acts"]["back"])
