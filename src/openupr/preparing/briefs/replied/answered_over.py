"""The paragraphs of a national report that answer one request together: those side by side, under the same headings, that have much of its words."""

from __future__ import annotations

from collections.abc import Sequence

from ....labelling.tokens import tokens
from ....records import Paragraph
from ..chosen.telling_words import telling_weights

_FEWEST, _ENOUGH, _SHARE = 3, 12.0, 0.35
"""How many words of the request a paragraph has, how much they tell, and what share of what the request tells, at the least. From .4 on all twelve
runs of paragraphs that were found in five reports answer the request together, as one of us read them; from .28 on 17 of twenty more."""


def answered_over(paragraph: Paragraph, every: Sequence[Paragraph], request: str) -> tuple[Paragraph, ...]:
    """The run of paragraphs around one that answers a request, that one among them; nothing where it answers alone."""
    at = next((place for place, each in enumerate(every) if each.id == paragraph.id), None)
    weights = telling_weights(request)
    if at is None or not weights:
        return ()
    first = last = at
    while first > 0 and _goes_with(every[first - 1], paragraph, weights):
        first -= 1
    while last + 1 < len(every) and _goes_with(every[last + 1], paragraph, weights):
        last += 1
    return tuple(every[first : last + 1]) if last > first else ()


def _goes_with(each: Paragraph, beside: Paragraph, weights: dict[str, float]) -> bool:
    if not each.number or [one.text.clean for one in each.headings] != [one.text.clean for one in beside.headings]:
        return False
    both = weights.keys() & {token.stem for token in tokens(each.text.clean)}
    weight = sum(weights[stem] for stem in sorted(both))
    return len(both) >= _FEWEST and weight >= max(_ENOUGH, _SHARE * sum(weights.values()))
