"""What a sentence of a compilation does, as our labels read it (tests/accuracy/guidelines/statements.md)."""

from __future__ import annotations

from enum import StrEnum

from ...languages.messages import Text
from ...light_dataclass import dataclass
from ..prepared.concerns import Addressee


class FindingKind(StrEnum):
    """What a UN body does in a sentence."""

    CRITICISM = "criticism"  # it says that something is wrong, by its verb or by what it tells
    RECOMMENDATION = "recommendation"  # it says what is to be done
    PROGRESS = "progress"  # it welcomes
    NEUTRAL = "neutral"


PRESSING = frozenset({FindingKind.CRITICISM, FindingKind.RECOMMENDATION})
"""The kinds that ask for an answer."""


class Gravity(StrEnum):
    """Whether a sentence tells of a grave act, by the two that read it: the words for such acts and what stands around them, and the label."""

    TOLD = "told"
    UNSURE = "unsure"  # one of them says so and the other does not
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence of a UN body: its `kind`, `sure` where its label is and its verbs say nothing else; whether it tells of a grave act, and whether
    the act is only reported or alleged (`hedged`); who did or should do what it tells. `why` says in words what differs where two readings do."""

    kind: FindingKind
    sure: bool
    gravity: Gravity
    hedged: bool
    addressee: Addressee
    why: Text = ""

    @property
    def pressing(self) -> bool:
        """Whether it asks for an answer."""
        return self.kind in PRESSING

    @property
    def to_state(self) -> bool:
        """Whether it is addressed to the State under review."""
        return self.addressee is Addressee.STATE
