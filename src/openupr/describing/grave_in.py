"""The grave acts that the concerns of UN bodies tell of."""

from __future__ import annotations

from ..labelling import grave_acts
from ..records import GraveAct, Review


def grave_in(review: Review) -> dict[str, tuple[GraveAct, ...]]:
    """By the identifier of each concern of the compilation, and of the other documents, that tells of any: the acts, the gravest first."""
    concerns = (*(review.compilation.concerns if review.compilation else ()), *review.observed)
    found = {concern.id: grave_acts(concern.text.clean) for concern in concerns}
    return {identifier: acts for identifier, acts in found.items() if acts}
