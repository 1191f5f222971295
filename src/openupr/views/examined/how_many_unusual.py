"""How many figures of a review are unusual, beside how many a review has on average; and why most of what can't be told can't."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...examining.frame.levels import is_hardly_beyond
from ...languages.messages import Message, message, message_of
from ...records import Level, Result
from .rank import has_value, is_by_rule, is_same_in_all

_BEYOND = frozenset({Level.UNUSUAL, Level.VERY_UNUSUAL})
"""The levels that a figure on the edge may have within its error, so that it is said."""


def restraint(results: Sequence[Result], baselines: Mapping[str, Any]) -> Iterator[Message]:
    """How many unusual results this review has, and how many a review has on average by what is known of the `baselines` (empty: nothing): the
    sentences for page, screen and Word."""
    same = [result for result in results if is_same_in_all(result) and result.level is Level.USUAL]
    every, results = results, [result for result in results if result not in same]
    levels = Counter(result.level for result in results)
    very, some = levels[Level.VERY_UNUSUAL], levels[Level.UNUSUAL]
    told = len(results) - levels[Level.CANNOT_TELL]
    figures = sum(map(has_value, every))
    if not told:
        if figures:
            yield message_of(figures, one="We can give {n} figure.", many="We can give {n} figures.")
            yield message("We can’t tell how usual they are.")
        else:
            yield message("None of these questions can be answered for this review.")
        return
    if very:
        yield message_of(
            very,
            one="{n} of the {told} figures that we can judge is very unusual.",
            many="{n} of the {told} figures that we can judge are very unusual.",
            told=told,
        )
    if some:
        yield message_of(
            some,
            one="{n} of the {told} figures that we can judge is unusual.",
            many="{n} of the {told} figures that we can judge are unusual.",
            told=told,
        )
    better = levels[Level.STRENGTH]
    if better:
        yield message_of(
            better,
            one="{n} of the {told} figures that we can judge is better than usual.",
            many="{n} of the {told} figures that we can judge are better than usual.",
            told=told,
        )
    edge = [result for result in results if result.level is Level.USUAL and _BEYOND & set(result.on_the_edge)]
    usual = levels[Level.USUAL] - len(edge)
    if told == usual:
        yield message_of(told, one="{n} figure can be judged here: it is usual.", many="{n} figures can be judged here: all are usual.")
    elif not very and not some and not better:
        yield message_of(told, one="{n} figure can be judged here.", many="{n} figures can be judged here.")
    if usual and told != usual:
        yield message_of(usual, one="{n} is usual.", many="{n} are usual.")
    by_rule = [result for result in results if is_by_rule(result) and result.level is not Level.CANNOT_TELL]
    yield from _how_told(results, by_rule, told)
    if same:
        yield message_of(
            len(same),
            one="{n} more is the same in all reviews that we compare, and says nothing of this one: {figures}.",
            many="{n} more are the same in all reviews that we compare, and say nothing of this one: {figures}.",
            figures=_named(same),
        )
    if edge:
        yield message_of(
            len(edge),
            one="{n} more is usual, but on the edge: given our errors, it could be unusual: {figures}.",
            many="{n} more are usual, but on the edge: given our errors, they could be unusual: {figures}.",
            figures=_named(edge),
        )
    if len(by_rule) == told:
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


def _how_told(results: Sequence[Result], by_rule: Sequence[Result], told: int) -> Iterator[Message]:
    """Of which figures a rule tells the level, and which usual ones lie too near the middle one to be more."""
    if len(by_rule) == told:
        yield message("A rule says so, not a comparison with other reviews.")
    elif by_rule:
        yield message_of(
            len(by_rule),
            one="{n} of them is told by a rule, not by comparison: {figures}.",
            many="{n} of them are told by a rule, not by comparison: {figures}.",
            figures=_named(by_rule),
        )
    if near := [result for result in results if is_too_near(result)]:
        yield message_of(
            len(near),
            one="{n} figure that we call usual lies where few other reviews do, but too near the middle one: {figures}.",
            many="{n} figures that we call usual lie where few other reviews do, but too near the middle one: {figures}.",
            figures=_named(near),
        )


def is_too_near(result: Result) -> bool:
    """Whether a figure is `usual` only because it lies too near the middle one: no error of ours would make it unusual."""
    return is_hardly_beyond(result.level, result.standing, result.direction) and not _BEYOND & set(result.on_the_edge)


def _named(results: Sequence[Result]) -> tuple[Message, ...]:
    """The names of their figures, as a sentence lists them."""
    return tuple(message("“{figure}”", figure=Message(result.headline.name)) for result in results if result.headline is not None)


def wanting(results: Sequence[Result]) -> Iterator[Message]:
    """Why most of what can't be told can't be told, with the number of questions; nothing where no reason is shared."""
    reasons = Counter(result.why for result in results if result.why and not has_value(result)).most_common(1)
    if reasons and reasons[0][1] > 1:
        why, number = reasons[0]
        yield message("For {n} of them the reason is the same.", n=number)
        yield why if isinstance(why, Message) else Message(why)
