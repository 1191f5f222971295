"""When advance questions have to be in, by the rule of advance_question_rule.toml."""

from __future__ import annotations

from datetime import date, timedelta

from ..light_dataclass import dataclass
from .fact_tables import table
from .sessions import session

_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class QuestionsDue:
    """The rule: so many working days before the review, by this `source`, whose text was seen or not (`verified`); the first day of the session and
    the last day for questions counted from it (both None: the days of the session are not known). Holidays are not reckoned."""

    working_days: int
    source: str
    verified: bool
    begins: date | None = None
    due: date | None = None


def questions_due(number: int, begins: date | None = None) -> QuestionsDue:
    """When questions for a session have to be in. A State's own day lies within the session, so that its last day may be later. `begins` is the
    session's first day where a document prints it; else that of the table."""
    rule = table("advance_question_rule")["rule"]
    made = QuestionsDue(rule["working_days"], rule["source"], rule["verified"])
    begins = begins or _of_table(number)
    if begins is None:
        return made
    day, left = begins, made.working_days
    while left:
        day -= timedelta(days=1)
        left -= day.weekday() <= _FRIDAY
    return QuestionsDue(made.working_days, made.source, made.verified, begins, day)


def _of_table(number: int) -> date | None:
    try:
        found = session(number)
        return date.fromisoformat(found.start) if found.source else None
    except (LookupError, ValueError):
        return None
