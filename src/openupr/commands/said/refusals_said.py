"""What the library that reads the command line refuses, in the reader's language: an option that there is not, an argument that is missing."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import typer

from .command_language import command_words, message


def said_by_us(error: Any) -> None:
    """Let a refusal say itself in our words."""
    if type(error).__name__ != "NoArgsIsHelpError":  # that one says the help
        error.show = partial(_show, error)


def _show(error: Any, file: Any = None) -> None:
    say = command_words().say
    context = getattr(error, "ctx", None)
    if context is not None:
        tried = say("Try '{command}' for help.", command=f"{context.command_path} --help")
        typer.echo(f"{context.get_usage()}\n{tried}\n", file=file, err=True)
    typer.echo(say("Error: {what}", what=_what(error, context)), file=file, err=True)


def _what(error: Any, context: Any) -> str:
    say = command_words().say
    if hasattr(error, "possibilities"):
        return _no_such_option(error.option_name, sorted(error.possibilities or ()), context)
    param = getattr(error, "param", None)
    name = param.get_error_hint() if param is not None else ""
    if hasattr(error, "param_type"):
        argument = getattr(param, "param_type_name", "") == "argument"
        return say("Missing argument {name}.", name=name) if argument else say("Missing option {name}.", name=name)
    why = _ours(error.message)
    if isinstance(error, typer.BadParameter):
        return say("Invalid value for {name}: {why}", name=name, why=why) if name else say("Invalid value: {why}", why=why)
    return why


def _no_such_option(name: str, others: list[str], context: Any) -> str:
    say = command_words().say
    if name == "--language" and context is not None and context.parent is not None:
        command = context.command_path.partition(" ")[2]
        return say("--language stands before the command: {example}", example=f"openupr --language fr {command}")
    from ...views.safe_text import shown_safely

    if others:
        return say("No such option: {name} (Possible options: {others})", name=shown_safely(name), others=", ".join(others))
    return say("No such option: {name}", name=shown_safely(name))


def _ours(told: str) -> str:
    """A sentence of the library's in our words; one that we do not know as it is."""
    known = {
        r"Missing command\.": message("Missing command."),
        r"No such command '(?P<name>[^']*)'\.": message("No such command: {name}."),
        r"No such command '(?P<name>[^']*)'\. Did you mean (?P<others>.*)\?": message("No such command: {name}. Did you mean {others}?"),
        r"Got unexpected extra argument\(s\) \((?P<given>.*)\)": message("Nothing more was expected here: {given}"),
        r"Option (?P<name>'[^']*') requires an argument\.": message("Option {name} needs a value."),
        r"Option (?P<name>'[^']*') does not take a value\.": message("Option {name} takes no value."),
        r"Input should be a valid integer.*": message("Give a whole number."),
        r"Input should be a valid number.*": message("Give a number."),
        r"Input should be greater than or equal to (?P<least>[\d.]+)": message("Give {least} or more."),
        r"Input should be less than or equal to (?P<most>[\d.]+)": message("Give {most} or less."),
        r"\w+ (?P<path>'.*') is not readable\.": message("{path} may not be read."),
    }
    for pattern, said in known.items():
        if found := re.fullmatch(pattern, told, re.DOTALL):
            return command_words().say(said, **found.groupdict())
    return told
