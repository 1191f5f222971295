"""How much words tell of a subject (`languages/en/subject_weights.toml`): two texts that share “undue” and “international” share none."""

from __future__ import annotations

from collections.abc import Mapping

from ...languages.word_tables import by_language, table

_UNKNOWN = 0.25
"""The weight of a word that too few documents have: that of a word in the middle."""


def subject_weight(stem: str) -> float:
    """How much a word tells of a subject: 0 for one that stands in passages on any, up to about 1.5."""
    return _weights().get(stem, _UNKNOWN)


@by_language
def _weights() -> Mapping[str, float]:
    return {stem: float(weight) for weight, stems in table("subject_weights")["weights"].items() for stem in stems.split()}
