"""A statement against the clock: each part at its own pace, where the bell rings, and what to cut so that it fits."""

from __future__ import annotations

from collections.abc import Sequence

from ...light_dataclass import dataclass
from ...text import Span, language_of
from .clock import Pace, SpeakingShare, StatementTiming, TimedPassage, pace_of, time_statement
from .spoken_languages import timed_passages
from .statement_cut import StatementCut, shortest_cut


@dataclass(frozen=True, slots=True)
class TimedStatement:
    """A statement's parts with their paces, its timing and its cut; `chosen` is the one pace that a person named for all of it (None: each part has
    its own)."""

    passages: tuple[TimedPassage, ...]
    timing: StatementTiming
    cut: StatementCut
    chosen: Pace | None = None


def timed(text: str, allowed: SpeakingShare, *, spoken: str | None = None, pace: float | None = None, keep: Sequence[str] = ()) -> TimedStatement:
    """Time a statement. `spoken` is the language of all of it, `pace` its words a minute, where a person says so; `keep`: words of sentences that
    stay. Raises `UsageError`."""
    chosen = pace_of(spoken.lower() if spoken else language_of(text), pace) if spoken or pace is not None else None
    held = (TimedPassage(Span(0, len(text)), chosen),) if chosen else timed_passages(text)
    timing = time_statement(text, held, allowed)
    return TimedStatement(held, timing, shortest_cut(text, held, timing, keep), chosen)
