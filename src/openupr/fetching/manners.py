"""How we ask: who we say that we are, how often, how long, how much. One table, so that a host's operator can read what to expect."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

from ..light_dataclass import dataclass
from ..reading.limits import MAX_EXPORT, MAX_FILE


@dataclass(frozen=True, slots=True)
class Manners:
    """What we keep to. Seconds and bytes.

    `agent` is how each request introduces itself, and `name` the one under which robots.txt is read. `pace` lies between the beginnings of two
    requests to a host, or what its robots.txt asks for, up to `longest_pace`. `connecting` and `silence` are the longest without a byte, `document`
    and `export` the longest for a whole answer. What breaks off, or asks to come again, is asked for up to `tries` times, after 2, 4, 8 seconds or
    what the host says, up to `longest_wait`.
    """

    agent: str
    name: str = "OpenUPR"
    pace: float = 1.0
    longest_pace: float = 60.0
    connecting: float = 20.0
    silence: float = 30.0
    document: float = 600.0
    export: float = 7_200.0
    tries: int = 4
    longest_wait: float = 120.0
    redirections: int = 5
    most: int = MAX_FILE
    most_of_export: int = MAX_EXPORT


def usual_manners() -> Manners:
    """Ours, under the name of this version."""
    from .. import __version__

    return Manners(f"OpenUPR/{__version__} (reads the documents of the Universal Periodic Review; one person's `openupr fetch`)")


@dataclass(frozen=True, slots=True)
class FetchTiming:
    """The clock, passed in: what time it is, how much of it has gone by, and waiting."""

    now: Callable[[], datetime]
    clock: Callable[[], float]
    wait: Callable[[float], None]


def usual_timing() -> FetchTiming:
    """The machine's own clock."""
    return FetchTiming(lambda: datetime.now(UTC), time.monotonic, time.sleep)
