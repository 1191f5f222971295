"""The help of commands in the reader's language. It is said when it is printed: a command that does its work loads none of it.

The words themselves stand where commands are declared; `tools.messages` gathers them from there. Names of commands and options stay as they are.
"""

from __future__ import annotations

import re
from inspect import cleandoc
from typing import Any

from .command_language import command_words

_KIND = re.compile(r"(.*?)(?: (<.*>|[A-Z]+))?")
"""An option with the kind of its value: "--to <path>"."""
_HELD = "\u2011"
"""A hyphen at which no line ends: names of options and values are to be copied."""
_LEAST, _WITHIN = re.compile(r"x>=([\d.]+)"), re.compile(r"([\d.]+)<=x<=([\d.]+)")


def help_paragraphs(text: str | None) -> tuple[str, ...]:
    """A help text's paragraphs, each a message, however its lines are broken where it is written."""
    return tuple(" ".join(each.split()) for each in cleandoc(text or "").split("\n\n") if each.strip())


def first_sentence(text: str) -> str:
    """What a list of commands says of one that has no line of its own there."""
    return re.split(r"(?<=[.?!])\s", text, maxsplit=1)[0]


def placeholder(param: Any) -> str:
    """What stands for the value of an argument, or of an option that names it: "REVIEW"."""
    return str(param.metavar or param.name).strip("[].").upper()


class SaidHelp:
    """What a command or a group of them says of itself."""

    def collect_usage_pieces(self: Any, ctx: Any) -> list[str]:
        """See `TyperCommand`."""
        usual: Any = super()
        say = command_words().say
        known = {"[OPTIONS]": say("[OPTIONS]"), "COMMAND [ARGS]...": say("COMMAND [ARGS]...")}
        return [known.get(piece, piece) for piece in usual.collect_usage_pieces(ctx)]

    def get_help(self: Any, ctx: Any) -> str:
        """See `TyperCommand`."""
        usual: Any = super()
        return str(usual.get_help(ctx)).replace(_HELD, "-")

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
        """See `TyperCommand`."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=f"{_headed(command_words().say('Usage'))}: ")

    def format_help_text(self: Any, ctx: Any, formatter: Any) -> None:
        """See `TyperCommand`."""
        _write(formatter, self.help)

    def format_options(self: Any, ctx: Any, formatter: Any) -> None:
        """See `TyperCommand`."""
        say = command_words().say
        params = self.get_params(ctx)
        for kind, heading in (("argument", say("Arguments")), ("option", say("Options"))):
            _write_list(formatter, heading, [record for each in params if each.param_type_name == kind and (record := each.get_help_record(ctx))])
        _write_list(formatter, say("Commands"), [(name, each.get_short_help_str()) for name, each in getattr(self, "commands", {}).items()])

    def format_epilog(self: Any, ctx: Any, formatter: Any) -> None:
        """See `TyperCommand`."""
        _write(formatter, self.epilog)

    def get_short_help_str(self: Any, limit: int = 0) -> str:
        """See `TyperCommand`; a sentence is never cut."""
        if self.short_help:
            return command_words().say(self.short_help)
        said = help_paragraphs(self.help)
        return first_sentence(command_words().say(said[0])) if said else ""


def _write(formatter: Any, text: str | None) -> None:
    if text:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text("\n\n".join(map(command_words().say, help_paragraphs(text))).replace("-", _HELD))


def _write_list(formatter: Any, heading: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(_headed(heading)):
            formatter.write_dl([(name, said.replace("-", _HELD)) for name, said in rows])


def _headed(heading: str) -> str:
    """A heading that a colon is to follow, with the space that the language has before one."""
    return heading + command_words().mark(":").removesuffix(":")


def say_parameter(param: Any) -> None:
    """Let a parameter say itself in the reader's language, in help and in what refuses its value."""
    if not isinstance(getattr(param.get_help_record, "__self__", None), _Param):
        said = _Param(param)
        param.get_help_record = said.record
        if param.param_type_name == "argument":
            param.get_usage_pieces, param.get_error_hint = said.pieces, said.hint


class _Param:
    def __init__(self, param: Any) -> None:
        self._param = param
        self._usual = param.get_help_record

    def record(self, ctx: Any) -> tuple[str, str] | None:
        """What it is called, and what it does."""
        found = self._usual(ctx)
        if found is None:
            return None
        name, told = found
        text = self._param.help or ""
        more = [_more(each) for each in told.removeprefix(text).strip().strip("[]").split("; ") if each]
        said = " ".join(map(command_words().say, help_paragraphs(text)))
        return self._named(name), f"{said}  [{'; '.join(more)}]" if more else said

    def pieces(self, _: Any) -> list[str]:
        """An argument in the line of usage."""
        named = command_words().say(placeholder(self._param))
        return [(named if self._param.required else f"[{named}]") + ("..." if self._param.nargs != 1 else "")]

    def hint(self) -> str:
        """An argument in what refuses it."""
        return f"'{command_words().say(placeholder(self._param))}'"

    def _named(self, name: str) -> str:
        if self._param.param_type_name == "argument":
            return command_words().say(placeholder(self._param)) + ("..." if self._param.nargs != 1 else "")
        found = _KIND.fullmatch(name)
        if found is None or found[2] is None:
            return name
        return f"{found[1]} {_kind(found[2]) if found[2].startswith('<') else command_words().say(placeholder(self._param))}"


def _kind(label: str) -> str:
    """What kind of value an option takes, in a word for who is no programmer."""
    say = command_words().say
    if re.search("int|float", label):
        return say("NUMBER")
    return say("PATH") if re.search("path|file|dir", label, re.IGNORECASE) else say("TEXT")


def _more(told: str) -> str:
    """What typer says behind the help of a parameter: that it is required, what it is by default, between which numbers."""
    say = command_words().say
    if told == "required":
        return say("required")
    if told.startswith("default: "):
        return say("default: {value}", value=told.removeprefix("default: "))
    if least := _LEAST.fullmatch(told):
        return say("{least} or more", least=least[1])
    if within := _WITHIN.fullmatch(told):
        return say("{least} to {most}", least=within[1], most=within[2])
    return told
