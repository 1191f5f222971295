"""What a decision of the Human Rights Council on the outcome of a review says."""

from __future__ import annotations

from ...light_dataclass import dataclass
from ...text import Place


@dataclass(frozen=True, slots=True)
class CouncilDecision:
    """A decision by which the Council adopts the outcome of a review: on which `day`, as an ISO date, and where it says so. `reviewed` is the day of
    the review by its words (None: it does not say), `reports` are the symbols that it names, such as that of the report of the review."""

    day: str
    reviewed: str | None
    reports: tuple[str, ...]
    place: Place
