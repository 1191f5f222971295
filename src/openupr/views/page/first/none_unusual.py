"""What the first chapter says where no figure is told as unusual: how many were compared, which may be unusual all the same, and of what they are."""

from __future__ import annotations

from collections.abc import Sequence

from ....examining.measures.years import FAR, session_year
from ....languages.messages import Message, Text, in_turn, message, message_of, said_later
from ....records import Direction, Result, Review
from ...examined.examined_view import ExaminedView
from ...examined.how_many_unusual import is_too_near
from .first_told import NAMED, beside_its_usual, compared_count, compared_years, end_told, may_be_unusual, unusual_is, where_it_stands


def nothing_unusual(review: Review, examined: ExaminedView, results: Sequence[Result]) -> Text:
    """What is said where no figure is told as unusual: of how many that can be said, and which may be all the same."""
    told = compared_count(results, examined.is_far)
    if not told:
        return message("We can’t tell what is unusual here: no figure of this review can be set beside other reviews.")
    years = compared_years(examined, told)
    if examined.is_far:
        return in_turn(
            message(
                "We can’t tell what is unusual here: this review is from {year}, and those that we could compare it with are from {years}.",
                year=f"{session_year(review.session)}",
                years=years,
            ),
            message("We compare no review with others that are all more than {n} years away.", n=FAR),
        )
    unsure = [each for each in told if may_be_unusual(each)]
    number = len(told) - len(unsure)
    older = [message("All of those reviews are older, the latest from {year}: so the comparison says little.", year=years[-4:])]
    is_later = (session_year(review.session) or 0) > int(years[-4:])
    if not unsure:
        usual = message_of(
            number,
            one="We compared {n} figure with that of other reviews, from {years}: it is not unusual.",
            many="We compared {n} figures with those of other reviews, from {years}: none of the {n} is unusual.",
            years=years,
        )
        return in_turn(usual, *older * is_later)
    # What was counted comes first, and beside it the usual value: that is the news.
    counted = beside_its_usual(examined, unsure[0])
    too_near = [each for each in unsure if is_too_near(each)]
    by_error = [each for each in unsure if each not in too_near]
    edge = (
        (where_it_stands(unsure[0]),)
        if counted and len(unsure) == len(by_error) == 1
        else (
            message_of(
                len(by_error),
                one="{n} figure of this review is on the edge, and may be unusual within its error: {titles}.",
                many="{n} figures of this review are on the edge, and may be unusual within their error: {titles}.",
                titles=_titles(by_error),
            ),
        )
    )
    near = message_of(
        len(too_near),
        one="{n} figure lies where few other reviews do, but too near the middle one to be called unusual: {titles}.",
        many="{n} figures lie where few other reviews do, but too near the middle one to be called unusual: {titles}.",
        titles=_titles(too_near),
    )
    rest = (
        message_of(
            number,
            one="We compared {n} more figure with that of other reviews, from {years}: it is not unusual.",
            many="We compared {n} more figures with those of other reviews, from {years}: none of these {n} is unusual.",
            years=years,
        )
        if number
        else message("We can compare no other figure of this review.")
    )
    return in_turn(*counted, *edge * bool(by_error), *[near] * bool(too_near), rest, *older * is_later)


def what_was_compared(examined: ExaminedView, results: Sequence[Result]) -> tuple[tuple[Message, ...], tuple[Message, ...]]:
    """Of what the figures are that are compared, and what “unusual” means of them; nothing where the other reviews are of years too far off."""
    found = () if examined.is_far else compared_count(results, examined.is_far)
    return tuple(_with_worse_side(each) for each in found), unusual_is(found)


def _with_worse_side(result: Result) -> Message:
    side = "" if result.direction is Direction.NONE else end_told(result)
    return message(WORSE_SIDE[side], figure=message(NAMED[result.examination]))


WORSE_SIDE: dict[str, str] = said_later(
    {
        "highest": "{figure} (high ones)",
        "lowest": "{figure} (low ones)",
        "": "{figure} (both ends)",
    }
)
"""A figure with the end that is looked at, by that end; both ("") of one that has no worse side. Which is worse is a judgement, and no count."""


def _titles(results: Sequence[Result]) -> tuple[Message, ...]:
    return tuple(message(NAMED[each.examination]) for each in results)
