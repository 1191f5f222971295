"""Which requests the State noted or did not support, in one line: those of the most States that the first chapter shows, with their numbers.

The counts above it say how many they are; a reader who has two minutes does not get to the list with the State's own words.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....languages.messages import Message, Value, message, message_of, said_later
from ..subjects.asked_for import RequestedThing
from ..subjects.numbers_named import numbers_named, order_of_numbers
from .fact_line import FactLine
from .first_asked import RefusedRequests

REFUSED_LIST = "#refused"
"""Where the list with the State's words stands, which the line leads to."""
LONGEST = 160
"""Letters of a request that is quoted whole; a longer one is left to the list."""

_AMONG: dict[str, tuple[str, ...]] = said_later(
    {
        "noted": (
            "Among what {state:the} noted: {first}.",
            "Among what {state:the} noted: {first}; {second}.",
            "Among what {state:the} noted: {first}; {second}; {third}.",
        ),
        "not_supported": (
            "Among what {state:the} did not support: {first}.",
            "Among what {state:the} did not support: {first}; {second}.",
            "Among what {state:the} did not support: {first}; {second}; {third}.",
        ),
        "both": (
            "Among what {state:the} noted or did not support: {first}.",
            "Among what {state:the} noted or did not support: {first}; {second}.",
            "Among what {state:the} noted or did not support: {first}; {second}; {third}.",
        ),
    }
)
"""The line, by what the State answered and by how many things are named."""
IN_OTHER_WORDS = message("Other States may ask for the same in other words.")
"""What is said behind them: what is one State's by its words may be asked by several."""
_IN_TURN = ("first", "second", "third")


def most_refused(refused: RefusedRequests | None, state: Value) -> Iterator[FactLine]:
    """The line; it leads to what is shown of them. None where nothing can be said in few words."""
    named = [(said, each.at) for _, each in (refused.lines if refused else ()) if (said := _briefly(each))][: len(_IN_TURN)]
    if refused and named:
        text = message(_AMONG[refused.how][len(named) - 1], state=state, **dict(zip(_IN_TURN, (said for said, _ in named), strict=False)))
        yield FactLine("answered", (text, IN_OTHER_WORDS), REFUSED_LIST, tuple(dict.fromkeys(at for _, at in named if at)))


def _briefly(each: RequestedThing) -> Message | None:
    """One thing, with how many States ask for it and in which recommendations."""
    numbers, n = numbers_named(each.numbers), len(each.states)
    if each.treaty is not None and not each.together:
        if each.treaty.reserved:
            return message_of(
                n,
                one="reservations or declarations to this treaty: {treaty} (at least {n} State: {numbers})",
                many="reservations or declarations to this treaty: {treaty} (at least {n} States: {numbers})",
                treaty=each.treaty.name,
                numbers=numbers,
            )
        return message_of(
            n,
            one="joining the “{treaty}”, or steps to join it (at least {n} State: {numbers})",
            many="joining the “{treaty}”, or steps to join it (at least {n} States: {numbers})",
            treaty=each.treaty.name,
            numbers=numbers,
        )
    if each.more is not None and each.more.words:
        every = sorted({*each.numbers, *(link.says for link in each.more.clauses)}, key=order_of_numbers)
        return message_of(
            each.more.states,
            one="requests of {n} State with “{term}” in some form ({numbers})",
            many="requests of {n} States with “{term}” in some form ({numbers})",
            term=each.more.words[0],
            numbers=numbers_named(every),
        )
    if len(each.words) > LONGEST:
        return None
    if each.together:
        return message_of(
            n,
            one="“{words}” and more, from {n} State, answered in one comment ({numbers})",
            many="“{words}” and more, from {n} States, answered in one comment ({numbers})",
            words=each.words,
            numbers=numbers,
        )
    if each.more is not None and n == 1:
        return message(
            "“{words}” ({who}: {numbers}; by our sorting, on “{subject}” too: {others})",
            words=each.words,
            who=each.by,
            numbers=numbers,
            subject=message(each.more.subject),
            others=numbers_named(tuple(link.says for link in each.more.clauses)),
        )
    if n == 1:
        return message("“{words}” ({who}: {numbers})", words=each.words, who=each.by, numbers=numbers)
    return message_of(n, one="“{words}” ({n} State: {numbers})", many="“{words}” ({n} States: {numbers})", words=each.words, numbers=numbers)
