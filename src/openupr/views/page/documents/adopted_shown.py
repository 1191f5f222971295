"""On which day the Human Rights Council adopted the outcome of a review, by its decision."""

from __future__ import annotations

from ....errors import UnknownNameError
from ....light_dataclass import dataclass
from ....names import session
from ....records import Review
from ....records.dialogue.council_decisions import CouncilDecision
from ....text import Place
from ...examined.quotable import review_day


@dataclass(frozen=True, slots=True)
class AdoptedShown:
    """The day of the decision, as an ISO date, and where it stands."""

    day: str
    place: Place


def adopted_shown(review: Review) -> AdoptedShown | None:
    """When the outcome of this very review was adopted; None where no decision surely is on it, or two say different days."""
    of_it = [each for each in review.adopted if _is_of(each, review)]
    return AdoptedShown(of_it[0].day, of_it[0].place) if len({each.day for each in of_it}) == 1 else None


def _is_of(decision: CouncilDecision, review: Review) -> bool:
    """Whether a decision is on this review and on no other one of the same State: the day of the review that it tells is that of the report, or lies
    in the session; the report that it names is the one that is held; and it is younger than the review."""
    held = review_day(review)
    symbol = review.report.document.symbol if review.report is not None else None
    if symbol is not None and decision.reports and symbol not in decision.reports:
        return False
    if decision.reviewed is None:
        return symbol in decision.reports and (held is None or held < decision.day)
    if held is not None:
        return held == decision.reviewed < decision.day
    try:
        days = session(review.session)
    except UnknownNameError:
        return False
    return days.start <= decision.reviewed <= f"{days.end}~" and decision.reviewed < decision.day
