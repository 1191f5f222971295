"""Every level of every examination occurs, and each says what it should."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from openupr.examining import EXAMINATIONS, Label, PlainShelf, examinations, examine
from openupr.records import Claim, Direction, Doubt, Held, Kind, Level, Position, Result, Review

from .invented import CODES, ask, even, labels, review, shelf

NOTED, SUPPORTED = Position.NOTED, Position.SUPPORTED
LITTLE, SPECIFIC = Label(2, doing="asks_continuity"), Label(5, doing="asks_change")
ENDORSES = Label(2, doing="endorses")


def distinct(n: int, position: Position = SUPPORTED, claim: Claim = Claim.NONE, start: int = 0) -> list[tuple[str, str, Position, Claim]]:
    """n requests with nothing in common, each of another State."""
    return [ask(f"Build {'b' * (k % 9 + 1)}{k} and open {'q' * (k % 7 + 1)}{k * k} for w{k}", CODES[k % 100], position, claim) for k in range(start, start + n)]


def result(name: str, of: Review, by_request: dict[str, Label], values: Sequence[float], earlier: Sequence[Review] = (), speakers: int = 50) -> Result:
    table = labels(of, by_request)
    examination = next(each for each in examinations(table) if each.name == name)
    return examination.examine(of, shelf(name, values, earlier, of.session, speakers))


def speaking_time(speakers: int) -> Result:
    of = review(distinct(20), CODES[:speakers])
    return result("speaking_time", of, {}, [*even(60, 119, 100), *[120.0] * 5])


def action(little: int) -> Result:
    asks = distinct(100)
    return result("action", review(asks), {request: LITTLE for request, *_ in asks[:little]}, even(0.1, 0.5))


def endorsement(endorsing: int) -> Result:
    asks = distinct(100)
    return result("endorsement", review(asks), {request: ENDORSES for request, *_ in asks[:endorsing]}, even(0.1, 0.3))


def responses(specific_supported: int) -> Result:
    little = distinct(20)
    specific = distinct(specific_supported, start=20) + distinct(20 - specific_supported, NOTED, start=50)
    named = {r: LITTLE for r, *_ in little} | {r: SPECIFIC for r, *_ in specific}
    return result("responses", review(little + specific), named, even(0.2, 0.8))


def claims(claimed: int) -> Result:
    asks = distinct(claimed, claim=Claim.IMPLEMENTED) + distinct(100 - claimed, start=claimed)
    return result("claims", review(asks), {}, even(0.15, 0.6))


def spread(silent: int) -> Result:
    return result("spread", review(distinct(50 - silent)), {}, even(0.15, 0.6))


def repetition(together: int) -> Result:
    same = [ask("Close all places of secret detention without delay", CODES[k]) for k in range(together)]
    return result("repetition", review(same + distinct(100 - together, start=together)), {}, even(0.1, 0.3))


def follow_through(repeated: int) -> Result:
    now = review(distinct(100), identifier="XAA-17")
    earlier = review(distinct(repeated) + distinct(20, start=200), identifier="XAA-04")
    return result("follow_through", now, {}, even(0.1, 0.3), [earlier])


def completeness(silent: int, faults: int = 0) -> Result:
    asks = distinct(silent, Position.UNANSWERED) + distinct(100 - silent, start=silent)
    doubts = tuple(Doubt("number_repeated", "A number is printed twice.", f"XAA-17/R9.{90 + k}") for k in range(faults))
    return result("completeness", review(asks, doubts=doubts), {}, even(0.0, 0.1))


CATALOGUE: list[tuple[Callable[..., Result], tuple[int, ...], Level]] = [
    (speaking_time, (60,), Level.STRENGTH),
    (speaking_time, (85,), Level.USUAL),
    (speaking_time, (104,), Level.CANNOT_TELL),
    (action, (2,), Level.STRENGTH),
    (action, (30,), Level.USUAL),
    (action, (48,), Level.UNUSUAL),
    (action, (55,), Level.VERY_UNUSUAL),
    (endorsement, (1,), Level.STRENGTH),
    (endorsement, (20,), Level.USUAL),
    (endorsement, (29,), Level.UNUSUAL),
    (endorsement, (40,), Level.VERY_UNUSUAL),
    (responses, (20,), Level.STRENGTH),
    (responses, (10,), Level.USUAL),
    (responses, (5,), Level.UNUSUAL),
    (responses, (1,), Level.VERY_UNUSUAL),
    (claims, (0,), Level.STRENGTH),
    (claims, (30,), Level.USUAL),
    (claims, (57,), Level.UNUSUAL),
    (claims, (80,), Level.VERY_UNUSUAL),
    (spread, (1,), Level.STRENGTH),
    (spread, (20,), Level.USUAL),
    (spread, (28,), Level.UNUSUAL),
    (spread, (32,), Level.VERY_UNUSUAL),
    (repetition, (20,), Level.USUAL),
    (repetition, (0,), Level.VERY_UNUSUAL),
    (repetition, (40,), Level.VERY_UNUSUAL),
    (repetition, (0,), Level.VERY_UNUSUAL),
    (follow_through, (20,), Level.USUAL),
    (follow_through, (40,), Level.VERY_UNUSUAL),
    (completeness, (0,), Level.STRENGTH),
    (completeness, (0, 2), Level.USUAL),
    (completeness, (0, 20), Level.VERY_UNUSUAL),
    (completeness, (1,), Level.UNUSUAL),
    (completeness, (10,), Level.VERY_UNUSUAL),
]
