"""How likely a sentence of a national report admits a problem in the enjoyment of rights.

The wordings of problems in `languages/en/national_report.toml` alone are right in half of what they find in text that they were not made on: the
problem is one of means, or lies outside of the State, or is only what a measure is for. So a linear head weighs them with the signs beside them
(`[admitting]`) and with what the other heads say of the sentence. `tools/train/encoder/fit_admissions.py` fits `admitting.toml` on readers' labels.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from ..extracting import wordings
from ..languages.word_tables import table
from ..names import facts_of
from .encoded_texts import vector_of
from .linear_heads import DIGITS, heads

HEADS = ("says", "kind", "tone", "admits")
"""The heads whose logits are weighed too."""
_BEFORE = 60
"""Characters before a wording in which signs are looked for by themselves."""
_FURTHEST = 6.0
"""The logit of another head beyond which it counts no more."""
_LONGEST, _MATTERS = 60, 4
"""Words of a sentence, and words for a matter of rights in it, beyond which more count no more."""


def admitting(sentence: str, own: str | None, found: Mapping[str, str]) -> float:
    """The probability that a sentence admits a problem in the enjoyment of rights. `own` is the State under review, `found` the wordings of problems
    that the sentence has, by their kind."""
    weights = facts_of(__package__, "admitting")["weights"]
    score = weights["constant"] + math.fsum(weights[name] * value for name, value in signs(sentence, own, found).items())
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), DIGITS)


def sure_from() -> float:
    """The probability from which a sentence is said to admit one."""
    return float(facts_of(__package__, "admitting")["mark"])


def signs(sentence: str, own: str | None, found: Mapping[str, str]) -> dict[str, float]:
    """What is weighed, by name."""
    return dict(_beside(sentence, found)) | dict(_by_heads(sentence, own))


def _beside(sentence: str, found: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    words = found.get("rights", "")
    at = max(0, sentence.find(words)) if words else 0
    hard = bool(words) and _has("problems", "hard", words)
    before = sentence[max(0, at - _BEFORE) : at]
    yield from ((f"wording_{kind}", float(kind in found)) for kind in ("rights", "means", "outside"))
    yield "hard", float(hard)
    for name in table("national_report")["admitting"]:
        if name == "described":
            yield name, float(bool(words) and _has("admitting", name, sentence[:at]))
            continue
        there = _has("admitting", name, sentence)
        yield name, float(there)
        yield f"before_{name}", float(bool(words) and _has("admitting", name, before))
        yield f"hard_{name}", float(hard and there)
    yield "place", at / max(1, len(sentence))
    yield "length", min(len(sentence.split()), _LONGEST) / _LONGEST
    matters = {match.group().casefold() for match in wordings.pattern("national_report", "admitting", "matter").finditer(sentence)}
    yield "matters", min(len(matters), _MATTERS) / _MATTERS


def _by_heads(sentence: str, own: str | None) -> Iterator[tuple[str, float]]:
    vector = vector_of(sentence, own)
    for head in HEADS:
        for name, logit in zip(heads().of[head].classes, heads().of[head].logits(vector).tolist(), strict=True):
            yield f"{head}_{name}", max(-_FURTHEST, min(_FURTHEST, logit)) / _FURTHEST


def _has(group: str, name: str, text: str) -> bool:
    return wordings.pattern("national_report", group, name).search(text) is not None
