"""States, regional groups and UN bodies by the names that readers see."""

from __future__ import annotations

from ..languages.messages import said_later
from ..names import GROUPS, body, cycle_of, state
from ..records import Recommender, Review

GROUP_NAMES: dict[str, str] = said_later(
    {
        "african": "African States",
        "asia_pacific": "Asia-Pacific States",
        "eastern_european": "Eastern European States",
        "grulac": "Latin American and Caribbean States",
        "weog": "Western European and other States",
        "none": "In no regional group",
        "unknown": "Name not recognized",
    }
)
"""The UN's regional groups, and what stands in none of them."""


def state_name(iso3: str) -> str:
    """The UN's short name of a State; the code itself where no table knows it (the invented reviews)."""
    try:
        return state(iso3).name
    except LookupError:
        return iso3


def body_name(code: str, printed: str = "") -> str:
    """The name of a UN body by its code; as printed, or the code itself, where no table knows it."""
    try:
        return body(code).name if code else printed
    except LookupError:
        return printed or code


def state_of(review: Review) -> str:
    """The State under review: the UN's short name, or as its report's title prints it where no table knows its code."""
    known = state_name(review.state)
    printed = review.report.document.printed_state if review.report and known == review.state else ""
    return printed or known


def group_key(recommender: Recommender) -> str:
    """The key of the recommender's regional group: one of `GROUPS`, `none` (the European Union, the Holy See ...), or
    `unknown`."""
    if recommender.state is None:
        return "unknown"
    try:
        return state(recommender.state).group or "none"
    except LookupError:
        return "unknown"


def group_name(key: str) -> str:
    """A regional group's name."""
    return GROUP_NAMES[key]


def group_keys() -> tuple[str, ...]:
    """Every key of `group_key`, in the order in which they are shown."""
    return (*GROUPS, "none", "unknown")


def recommender_name(recommender: Recommender) -> str:
    """A recommending State by the UN's name, or as printed where it was not recognised."""
    return state_name(recommender.state) if recommender.state else recommender.printed


def cycle(session: int) -> int | None:
    """The cycle that a session belongs to; None for a session that the table does not have yet."""
    try:
        return cycle_of(session)
    except LookupError:
        return None
