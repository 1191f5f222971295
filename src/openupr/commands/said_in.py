"""In which language a command speaks: `openupr --language fr COMMAND`, else OPENUPR_LANGUAGE. Only here is the environment looked at for it."""

from __future__ import annotations

import os
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..languages.messages import Message, Messages, Value

VARIABLE = "OPENUPR_LANGUAGE"
"""The variable of the environment that says it where the option does not."""

_ASKED: ContextVar[str] = ContextVar("_ASKED", default="")


def speak(asked: str | None) -> None:
    """Speak in this language from now on (None: as the environment says, else in English). Raises `UnknownNameError` for one that OpenUPR does not
    speak."""
    language = asked if asked is not None else os.environ.get(VARIABLE, "")
    if language:
        from ..languages.messages import messages

        messages(language)
    _ASKED.set(language)


def words() -> Messages:
    """The words of the language that was asked for."""
    from ..languages.messages import messages

    return messages(_ASKED.get()) if _ASKED.get() else messages()


def message(text: str, /, **values: Value) -> Message:
    """A message that is said later, as `languages.messages.message` makes it: what an error says is in the language of who reads it."""
    from ..languages import messages as spoken

    return spoken.message(text, **values)
