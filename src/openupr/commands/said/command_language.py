"""In which language a command speaks: `openupr --language fr COMMAND`, else OPENUPR_LANGUAGE. Only here is the environment looked at for it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextvars import ContextVar
from typing import TYPE_CHECKING
from unicodedata import normalize

import typer

if TYPE_CHECKING:
    from ...languages.messages import Message, Messages, Value

VARIABLE = "OPENUPR_LANGUAGE"
"""The variable of the environment that says it where the option does not."""

_OPTION, _HELP = "--language", "--help"

_ASKED: ContextVar[str] = ContextVar("_ASKED", default="")


def speak(asked: str | None) -> None:
    """Speak in this language from now on (None: as the environment says, else in English). Raises `UnknownNameError` for one that OpenUPR does not
    speak."""
    language = asked if asked is not None else os.environ.get(VARIABLE, "")
    if language:
        from ...languages.messages import messages

        messages(language)
    _ASKED.set(language)


def speak_first(given: Sequence[str]) -> list[str]:
    """Speak in the language that a command line asks for, before it is read: its help is in it too, and what refuses it.

    Gives the line back. Where it asks for help, the language may stand anywhere, also where the command has no such option, and is put in front.
    """
    rest, kept, asked = list(given), list[str](), None
    helped = _HELP in (rest[: rest.index("--")] if "--" in rest else rest)
    while rest and rest[0] != "--" and (helped or rest[0].startswith("-")):  # else the command begins, whose options are its own
        name, joined, value = rest[0].partition("=")
        taken = rest[:2] if name == _OPTION and not joined else rest[:1]
        language = value if joined else taken[-1]
        if name == _OPTION and _speaks(language):
            asked = language
        if not (helped and name == _OPTION and asked == language):
            kept += taken
        del rest[: len(taken)]
    if asked is None and (usual := os.environ.get(VARIABLE)) and not _speaks(usual):
        asked = ""  # said when the line has been read
    speak(asked)
    return [*((_OPTION, asked) if helped and asked else ()), *kept, *rest]


def _speaks(language: str) -> bool:
    from ...languages.messages import message_languages
    from ...languages.pseudo_locales import PSEUDO

    return language in {*message_languages(), *PSEUDO}


def agreed(question: str, *, err: bool = False) -> bool:
    """Whether the user says yes to a question, by the word of their language, its first letter, or y. Raises `typer.Abort` where nobody answers."""
    yes, no = command_words().say("yes"), command_words().say("no")
    answer = typer.prompt(question, default="", show_default=False, prompt_suffix=f" [{yes[0]}/{no[0].upper()}]: ", err=err)
    return _plain(answer) in {"y", "yes", _plain(yes), _plain(yes[0])}


def _plain(word: str) -> str:
    return "".join(letter for letter in normalize("NFKD", word.strip().lower()) if letter.isalnum())


def command_words() -> Messages:
    """The words of the language that was asked for."""
    from ...languages.messages import messages

    return messages(_ASKED.get()) if _ASKED.get() else messages()


def message(text: str, /, **values: Value) -> Message:
    """A message that is said later, as `languages.messages.message` makes it: what an error says is in the language of who reads it."""
    from ...languages import messages as spoken

    return spoken.message(text, **values)
