"""What a speaker says before all asks, and before each of them, in the speaker's language: its seconds are reckoned."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, pairwise

from ....languages.messages import Text, message, message_languages, messages, state_text
from ....names import spoken_name
from ....preparing.briefs.asked.sayable_request import is_infinitive, lead_to_ask


def greeting_of(speaker: str, state: str, language: str = "en") -> str:
    """What is said before all asks, in the speaker's language, where we have its words (else in English): its seconds are reckoned."""
    greeting = message(
        "Thank you, President. {speaker:The} welcomes the delegation of {state:the}.", speaker=state_text(speaker), state=state_text(state)
    )
    return str(messages(spoken_language(language)).said(greeting))


def spoken_language(language: str) -> str:
    """The language of what we put before an ask: the speaker's, or English where we have no words in that."""
    return language if language in message_languages() else "en"


def lead_in_language(state: str, language: str = "en") -> str:
    """The words before an ask when it is spoken, in the speaker's language: in English those from which the request goes on (`lead_to_ask`); in
    another one, that what follows is recommended."""
    spoken = spoken_language(language)
    if spoken == "en":
        return lead_to_ask(spoken_name(state))
    return str(messages(spoken).say("We recommend the following to {state:the}:", state=state_text(state)))


def lead_shown(state: str, language: str, request: str) -> Text:
    """The same as it is shown: in English it goes on into the request."""
    if spoken_language(language) != "en":
        return lead_in_language(state, language)
    named = spoken_name(state)  # the words of `lead_to_ask`, which are said in English as the ask is
    return message("We call on {state}", state=named) if is_infinitive(request) else message("We recommend that {state}", state=named)


def printed_seconds(lengths: Iterable[float]) -> tuple[int, ...]:
    """Lengths in whole seconds that add up to the whole seconds of their sum: each is at most a second off, and so is their sum."""
    return tuple(round(after) - round(before) for before, after in pairwise(accumulate(lengths, initial=0.0)))
