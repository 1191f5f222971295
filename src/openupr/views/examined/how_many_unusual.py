"""How many figures of a review are unusual, beside how many a review has on average; and why most of what can't be told can't."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...languages.messages import Message, message, message_of
from ...records import Level, Result
from .rank import has_value, is_by_rule

_BEYOND = frozenset({Level.UNUSUAL, Level.VERY_UNUSUAL})
"""The levels that a figure on the edge may have within its error, so that it is said."""


def restraint(results: Sequence[Result], baselines: Mapping[str, Any]) -> Iterator[Message]:
    """How many unusual results this review has, and how many a review has on average by what is known of the `baselines` (empty: nothing): the
    sentences for page, screen and Word."""
    levels = Counter(result.level for result in results)
    very, some = levels[Level.VERY_UNUSUAL], levels[Level.UNUSUAL]
    told = len(results) - levels[Level.CANNOT_TELL]
    figures = sum(map(has_value, results))
    if not told:
        if figures:
            yield message_of(figures, one="We can give {n} figure.", many="We can give {n} figures.")
            yield message("We can’t tell how usual they are.")
        else:
            yield message("Nothing of this review can be told by these questions.")
        return
    if very:
        yield message_of(very, one="{n} of {told} figures is very unusual.", many="{n} of {told} figures are very unusual.", told=told)
    if some:
        yield message_of(some, one="{n} of {told} figures is unusual.", many="{n} of {told} figures are unusual.", told=told)
    better = levels[Level.STRENGTH]
    if better:
        yield message_of(better, one="{n} of {told} figures is better than usual.", many="{n} of {told} figures are better than usual.", told=told)
    if not very and not some and not better:
        yield message_of(told, one="{n} figure can be judged here: it is usual.", many="{n} figures can be judged here: all are usual.")
    elif levels[Level.USUAL]:
        yield message_of(levels[Level.USUAL], one="{n} is usual.", many="{n} are usual.")
    by_rule = sum(is_by_rule(result) and result.level is not Level.CANNOT_TELL for result in results)
    yield from _how_told(results, by_rule, told)
    if by_rule == told:
        return
    average = baselines.get("average")
    rate = average["very_unusual"] + average["unusual"] if average else 0.0
    if rate:
        # A mean of 0.14 results is read as one result in seven reviews.
        yield (
            message("On average there is one unusual figure in {n} reviews.", n=round(1 / rate))
            if rate <= 0.5
            else message("On average {rate:one} such figures of a review are unusual.", rate=rate)
        )


def _how_told(results: Sequence[Result], by_rule: int, told: int) -> Iterator[Message]:
    """How many of the levels a rule tells, and how many usual figures could be unusual within their error."""
    if by_rule == told:
        yield message("A rule says so, not a comparison with other reviews.")
    elif by_rule:
        yield message_of(by_rule, one="{n} of them is told by a rule, not by comparison.", many="{n} of them are told by a rule, not by comparison.")
    if edge := sum(result.level is Level.USUAL and bool(_BEYOND & set(result.on_the_edge)) for result in results):
        yield message_of(
            edge,
            one="{n} of them lies on the edge: within its error it could be unusual.",
            many="{n} of them lie on the edge: within their error they could be unusual.",
        )


def wanting(results: Sequence[Result]) -> Iterator[Message]:
    """Why most of what can't be told can't be told, with the number of questions; nothing where no reason is shared."""
    reasons = Counter(result.why for result in results if result.why and not has_value(result)).most_common(1)
    if reasons and reasons[0][1] > 1:
        why, number = reasons[0]
        yield message("For {n} questions the reason is this.", n=number)
        yield why if isinstance(why, Message) else Message(why)
