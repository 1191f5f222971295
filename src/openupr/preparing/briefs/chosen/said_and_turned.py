"""What a UN body or a contributor said, and the sentence behind it that turns it round: the one is never quoted without the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from ....languages.reversal_words import turn_behind
from ....records import Concern, StakeholderClaim

_Said = TypeVar("_Said", Concern, StakeholderClaim)


def turned_round(said: Sequence[_Said]) -> dict[str, _Said]:
    """The sentences that turn round the one before them in the same paragraph ("However, ..."), by the identifiers of those."""
    return {one.id: other for one, other in pairwise(said) if one.paragraph == other.paragraph and turn_behind(other.text.clean, 0) == 0}
