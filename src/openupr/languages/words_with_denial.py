"""Where the words of an answer stand with what turns them round: "enjoy the support" of "did not enjoy the support" is the contrary."""

from __future__ import annotations

from .polarity import AUXILIARY_BEFORE, Bearing, Span


def with_what_turns_it(lowered: str, phrase: Span, bearing: Bearing, ends: int = 0) -> Span:
    """The span of a phrase of a sentence in lower case, with what denies or limits it and its auxiliary verb before that, to `ends` at least."""
    turning = [*bearing.denials, *(each for each in bearing.degree if each.kind != "yet")]
    start = min([phrase[0], *(each.start for each in turning)])
    if start < phrase[0] and (auxiliary := AUXILIARY_BEFORE.search(lowered, 0, start)):
        start = auxiliary.start()
    return start, max([phrase[1], ends, *(each.end for each in turning)])
