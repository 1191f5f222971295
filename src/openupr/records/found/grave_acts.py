"""The grave acts that a passage tells of."""

from __future__ import annotations

from ...light_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class GraveAct:
    """An act of international law's vocabulary that a passage says happens or happened. `act` is its code in `names/gravity.toml`, `rank` its place
    there (1: the gravest), `words` those that name it and `at` their offset in the text; `hedged`: the passage reports, alleges or supposes it ("may
    amount to")."""

    act: str
    rank: int
    words: str
    at: int
    hedged: bool
