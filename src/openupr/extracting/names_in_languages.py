"""Bodies and treaties by the names that they have in the UN's documents in other languages than English: whole, or as they begin."""

from __future__ import annotations

from functools import cache

from ..languages.messages import message_languages, messages
from ..names import bodies, treaties
from ..names.matching import normal_name

_FEWEST = 4
"""Words from which on the beginning of a name is looked for: "Rapporteur spécial sur la" begins many, and none alone."""


@cache
def code_of_name(printed: str) -> str:
    """The code of the body or the treaty that alone has this name, or one that begins so, in one of the languages of our messages; else empty."""
    wanted = normal_name(printed)
    whole = {code for name, code in _names() if name == wanted}
    if not whole and len(wanted.split()) >= _FEWEST:
        whole = {code for name, code in _names() if name.startswith(f"{wanted} ")}
    return whole.pop() if len(whole) == 1 else ""


@cache
def _names() -> tuple[tuple[str, str], ...]:
    spoken = [messages(language) for language in message_languages()]
    named = [*((each.name, each.code) for each in bodies()), *((each.name, each.code) for each in treaties())]
    return tuple((normal_name(words.say(name)), code) for words in spoken for name, code in named)
