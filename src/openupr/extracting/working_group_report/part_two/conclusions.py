"""The records of part II."""

from __future__ import annotations

from ....light_dataclass import dataclass, field
from ....records import Commitment, Doubt, Item, LeadIn, Unread


@dataclass(slots=True)
class Conclusions:
    """The records of part II. `whose`: the paragraph that says whose position its recommendations are."""

    lead_ins: list[LeadIn] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    whose: LeadIn | None = None
