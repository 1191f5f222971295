"""What comes next in the ranking of what the most States ask for or name, behind the lines that the first chapter shows: by name alone."""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.messages import Message, message, message_of
from ...safe_text import request_quoted
from ..subjects.asked_for import RequestedThing
from ..subjects.by_subject import Under

MOST_NEXT = 8
"""How many are named at most. Of as many States all are named, or none."""
LONGEST_NAMED = 40
"""Letters of a term or wording that can be named: a longer one is no name, and there the list ends."""


def next_in_ranking(every: Sequence[Under], shown: int) -> Message | None:
    """The things behind the first so many (`shown`) of a ranking, each with its number of States; None where too many have as many States, or
    where the lines that are shown end among those of one number."""
    numbers = [len(each.states) for _, each in every]
    brief = next((at for at in range(shown, len(every)) if not every[at][1].treaty and len(_words(every[at][1])) > LONGEST_NAMED), len(every))
    ends = [at for at in range(shown, min(brief, shown + MOST_NEXT) + 1) if at == len(every) or numbers[at] < numbers[at - 1]]
    if not shown or ends[:1] != [shown] or ends[-1] == shown:
        return None
    return message("Next in this ranking: {things}.", things=tuple(_briefly(each) for _, each in every[shown : ends[-1]]))


def _briefly(each: RequestedThing) -> Message:
    n = len(each.states)
    if each.treaty is not None and each.treaty.reserved:
        return message_of(
            n,
            one="reservations or declarations to this treaty: {treaty} (at least {n} State)",
            many="reservations or declarations to this treaty: {treaty} (at least {n} States)",
            treaty=each.treaty.name,
        )
    if each.treaty is not None:
        return message_of(
            n,
            one="joining the “{treaty}”, or steps to join it (at least {n} State)",
            many="joining the “{treaty}”, or steps to join it (at least {n} States)",
            treaty=each.treaty.name,
        )
    return message_of(n, one="“{words}” ({n} State)", many="“{words}” ({n} States)", words=_words(each))


def _words(each: RequestedThing) -> str:
    return " / ".join(each.named.words) if each.named else request_quoted(each.words)
