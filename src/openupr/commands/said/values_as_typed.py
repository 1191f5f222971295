"""Commands as we want them of typer: their help and its refusals in the reader's language, and values that need no library to be read.

typer reads every value by pydantic, also one that nobody gave: a third of the time in which `openupr list` answers. Here a value that is left out, a
text, a number written plainly, or what a parser of ours takes is read without it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from ...light_dataclass import dataclass
from .command_language import command_words, speak_first
from .help_said import SaidHelp, say_parameter

_PARSERS: dict[object, Callable[[str], object]] = {str: str, list[str]: str, Path: Path, int: int, float: float}
_PLAIN_NUMBER: dict[object, re.Pattern[str]] = {int: re.compile(r"[0-9]{1,9}"), float: re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")}
"""A number that nobody reads otherwise; what is written in another way, or may be too small or large, is read or refused by typer."""
_ASKS = {"exists": False, "file_okay": True, "dir_okay": True, "writable": False, "resolve_path": False, "allow_dash": False, "path_type": None}
"""What a parameter may ask of a path, and does not unless it is told."""


class Command(SaidHelp, TyperCommand):
    """A command that reads such values itself, and any other as typer does."""

    def get_params(self, ctx: Any) -> list[Any]:
        """See `TyperCommand`."""
        return _read_as_typed(super().get_params(ctx))


class Commands(SaidHelp, TyperGroup):
    """The commands, and the options that stand before them, read in the same way."""

    def get_params(self, ctx: Any) -> list[Any]:
        """See `TyperCommand`."""
        return _read_as_typed(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """See `TyperCommand`; the language is known before anything is read, for it may be refused, or help."""
        given = speak_first(args) if ctx.parent is None else args
        with _refusals():
            return super().parse_args(ctx, given)

    def invoke(self, ctx: Any) -> Any:
        """See `TyperCommand`."""
        with _refusals():
            return super().invoke(ctx)


@contextmanager
def _refusals() -> Iterator[None]:
    """What typer ends a command with, said by us."""
    try:
        yield
    except typer.Abort:
        typer.echo(command_words().say("Stopped."), err=True)
        raise typer.Exit(1) from None
    except Exception as error:
        if hasattr(error, "format_message"):
            from .refusals_said import said_by_us

            said_by_us(error)
        raise


def _read_as_typed(parameters: list[Any]) -> list[Any]:
    for each in parameters:
        say_parameter(each)
        usual = getattr(each, "get_runtime_param", None)  # another version of typer may do it otherwise
        if usual is not None and not isinstance(getattr(usual, "__self__", None), _AsTyped):
            each.get_runtime_param = _AsTyped(usual).itself
    return parameters


@dataclass(frozen=True, slots=True)
class _AsTyped:
    """What stands in the place of typer's reader of one parameter, the `usual` one."""

    usual: Callable[[], Any]

    def itself(self) -> _AsTyped:
        return self

    def coerce(self, value: Any, *, param: Any, ctx: typer.Context) -> Any:
        """The value of a parameter, from what stands on the command line."""
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        if isinstance(value, bool):
            return value
        described = param.type_descriptor
        parse = described.parameter_info.parser or _PARSERS.get(described.annotation)
        if parse is Path and not _is_plain(value, described.parameter_info):
            parse = None
        if (plain := _PLAIN_NUMBER.get(parse)) and not _is_plain_number(value, plain, described.parameter_info):
            parse = None
        texts = list(value) if many and isinstance(value, (list, tuple)) else [value]
        if parse is None or not all(isinstance(each, str) for each in texts):
            return self.usual().coerce(value, param=param, ctx=ctx)
        return [parse(each) for each in texts] if many else parse(value)


def _is_plain(value: object, asked: object) -> bool:
    """Whether nothing but that it may be read is asked of a path, and that it may, or is not there."""
    return (
        all(getattr(asked, name, usual) == usual for name, usual in _ASKS.items())
        and isinstance(value, str)
        and (not os.path.lexists(value) or os.access(value, os.R_OK))
    )


def _is_plain_number(value: object, plain: re.Pattern[str], asked: object) -> bool:
    """Whether a number is written plainly, and is not too small; that it may be too large is asked of none that we read."""
    least, most = getattr(asked, "min", None), getattr(asked, "max", None)
    return isinstance(value, str) and plain.fullmatch(value) is not None and most is None and (least is None or float(value) >= least)
