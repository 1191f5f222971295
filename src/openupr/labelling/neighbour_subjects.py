"""Which subjects stand beside each other: who looks for requests on the freedom of expression finds some under the press alone."""

from __future__ import annotations

from functools import cache

from ..names import facts_of


def neighbour_subjects(subject: str) -> tuple[str, ...]:
    """The subjects that UPR Info often gives together with one, those of the most requests first; both by UPR Info's names."""
    return _neighbours().get(subject, ())


@cache
def _neighbours() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for one, other, both, _ in facts_of(__package__, "neighbour_subjects")["pairs"]:
        found.setdefault(one, []).append((-both, other))
        found.setdefault(other, []).append((-both, one))
    return {subject: tuple(name for _, name in sorted(every)) for subject, every in found.items()}
