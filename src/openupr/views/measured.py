"""How right a labeller is, told by the sessions nearest to a review; and whether it has learnt from that very review (measured.toml)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from ..beside_code import parsed_toml
from ..languages.messages import Message, message
from ..light_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class LabellerAccuracy:
    """How right a labeller was in `rows` requests of reviews of some `sessions` that it has not learnt from, and whose words stand in none that it
    has. `by` says who had given the labels: "upr_info" or "readers".

    Shares from 0 to 1: `accuracy` of the category, of those it was `sure` of and of the `unsure` ones; `calibration` is the expected calibration
    error, `issues` the micro-F1 of the issues, both None where they were not measured.
    """

    sessions: tuple[int, ...]
    reviews: int
    rows: int
    by: str
    accuracy: float
    sure: float
    unsure: float
    calibration: float | None = None
    issues: float | None = None

    def apart(self, session: int) -> int:
        """How many sessions lie between the nearest of these and another; 0 for one of them."""
        return min(abs(each - session) for each in self.sessions)


def nearest_accuracy(labeller: str, session: int, *, with_issues: bool = False) -> LabellerAccuracy | None:
    """What was measured on the sessions nearest to one, the later ones where two are as near; None for a labeller that nobody has measured."""
    found = [each for each in _measured().get(labeller, ()) if each.issues is not None or not with_issues]
    return min(found, key=lambda each: (each.apart(session), -max(each.sessions)), default=None)


def has_learnt_from(labeller: str, review: str) -> bool:
    """Whether a labeller has learnt from labels that people gave in this review."""
    return review in _table().get(labeller, {}).get("learnt_from", ())


def sessions_words(sessions: Sequence[int], session: int) -> Message:
    """Sessions that were measured, as they are read beside a review of `session`: "sessions 18 to 20 (the nearest that were measured)"."""
    first, *between, last = sessions
    if not between:
        if session in sessions:
            return message("sessions {first} and {last}", first=first, last=last)
        return message("sessions {first} and {last} (the nearest that were measured)", first=first, last=last)
    if session in sessions:
        return message("sessions {first} to {last}", first=first, last=last)
    return message("sessions {first} to {last} (the nearest that were measured)", first=first, last=last)


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, Any]]:
    return parsed_toml(files(__package__).joinpath("measured.toml"))


@lru_cache(maxsize=1)
def _measured() -> dict[str, tuple[LabellerAccuracy, ...]]:
    return {
        labeller: tuple(LabellerAccuracy(**{**each, "sessions": tuple(each["sessions"])}) for each in facts["measured"])
        for labeller, facts in _table().items()
    }
