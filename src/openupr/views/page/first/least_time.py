"""Where the time to speak stands beside too few reviews for a level: a reader who is told of it alone takes for usual what is the least of all."""

from __future__ import annotations

from collections.abc import Iterator

from ....examining.frame.levels import ENOUGH, MIDDLE
from ....examining.frame.result_words import counts_around, too_few_reviews
from ....languages.messages import Message, message
from ....records import Result
from ...examined.rank import SPECS


def least_time(result: Result | None) -> Iterator[Message]:
    """That none of the others has as few seconds, by much, and why that is not called unusual; nothing where the others are enough for a level, or of
    years too far off, or fewer than those of which a middle can be told."""
    if result is None or result.standing is None or result.headline is None or result.headline.value is None:
        return
    standing, spec = result.standing, SPECS[result.examination].headline
    _, same, less = counts_around(standing)
    is_least = not same and not less and standing.median - result.headline.value >= spec.smallest_difference
    if spec.unit == "seconds" and is_least and standing.others >= MIDDLE and result.why == too_few_reviews(standing.others, ENOUGH):
        yield message(
            "In none of {others} other reviews is it less; the middle one has {usual}.", others=standing.others, usual=round(standing.median)
        )
        yield message("With fewer than {enough} to compare we don’t call it unusual.", enough=ENOUGH)
