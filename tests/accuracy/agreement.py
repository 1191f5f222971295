"""How far two readers agree."""

from __future__ import annotations

from collections import Counter


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Cohen's kappa of two readings of the same things."""
    size = len(pairs)
    observed = sum(a == b for a, b in pairs) / size
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[each] * second[each] for each in first) / size**2
    return (observed - chance) / (1 - chance)
