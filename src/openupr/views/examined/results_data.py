"""The results as plain data: the records as they are, with the sentences and what they were made with. docs/examinations.md describes the shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from ...examining import metadata
from ...examining.own_baselines import OwnBaselines
from ...languages.messages import Message
from ...records import Result, Review
from ...text import Place
from ..withheld import Withheld
from .methods import methods
from .quotable import quotable_sentences
from .rank import level_word

LEVEL_WORD = "level_word"
"""The key that a result has beside its own fields: its level in the word that screen, page and Word show."""


def results_data(review: Review, results: Sequence[Result], version: str, withheld: Withheld, own: OwnBaselines | None = None) -> dict[str, Any]:
    """What `openupr examine --to x.json` writes of a review. `own` are the user's baselines, where it was compared with these."""
    review, results, quoted = withheld.view((review, tuple(results), quotable_sentences(review, tuple(results))))
    documents = [{"key": each.key, "name": each.name, "kind": each.kind.value, "sha256": each.sha256} for each in review.documents]
    return {
        "review": review.id,
        "status": review.status.value,
        "documents": documents,
        "missing": [kind.value for kind in review.missing],
        "made_with": json_values(methods(version, results, own)),
        "average": dict(metadata().get("average", {})) if own is None else {},
        "sentences": [json_values(each) for each in quoted],
        "results": [{**_plain_result(result), LEVEL_WORD: level_word(result)} for result in results],
    }


def _plain_result(result: Result) -> dict[str, Any]:
    """A result with its sentence in English where its parts are kept without a language."""
    found: dict[str, Any] = json_values(result)
    found["why_not"] = found.pop("why")
    said: dict[str, Any] = {"sentence": result.sentence, "said": [str(each) for each in result.said], "placed": [str(each) for each in result.placed]}
    said["listed"] = [str(each) for each in result.listed]
    return {**found, **said}


def json_values(value: Any) -> Any:
    """A record as JSON holds it: an object of its fields, a place as document, paragraph, pages and citation."""
    if isinstance(value, Place):
        return {"document": value.document, "paragraph": value.paragraph, "pages": list(value.pages), "cite": value.cite()}
    if isinstance(value, Message):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: json_values(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    return [json_values(each) for each in value] if isinstance(value, (tuple, list)) else value
