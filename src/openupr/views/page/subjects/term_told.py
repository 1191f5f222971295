"""The words for a term that several States' requests name: how many States, how it is counted, and what leads to the request that is quoted.

A word counts in any of its forms; within a name, such as a treaty's, it does not, and where requests have it so that is said
behind it: a reader who counts by hand finds them.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.messages import Message, Value, message, message_of


def naming_told(states: int, term: Sequence[str]) -> Message:
    """How many States' requests use a term: one word, several together, or one of several words ("migrants" / "migration")."""
    is_together = " " in term[0]
    if len(term) > 1 and not is_together:
        return message_of(
            states,
            one="Requests from {n} State use one of these words in some form",
            many="Requests from {n} States use one of these words in some form",
        )
    if is_together:
        return message_of(states, one="Requests from {n} State mention this", many="Requests from {n} States mention this")
    return message_of(states, one="Requests from {n} State use this word in some form", many="Requests from {n} States use this word in some form")


def example_led(states: int, demanding: int, by: Value, *, is_firm: bool) -> Message:
    """What stands before the request that is quoted, which is of the State `by`: of how many of the `states` the requests are `demanding`, if it is
    one of these (`is_firm`)."""
    if not (is_firm and demanding):
        return message("One of the requests, from {state:the}:", state=by)
    if demanding == states:
        return message(
            "Each of these States asks for something new that can be checked, by our program’s sorting. One request, from {state:the}:",
            state=by,
        )
    return message_of(
        demanding,
        one="{n} of these States asks for something new that can be checked, by our program’s sorting. The request of {state:the}:",
        many="{n} of these States ask for something new that can be checked, by our program’s sorting. One request, from {state:the}:",
        state=by,
    )
