"""The known wordings of national reports, from `wordings.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from ...text import one_of


@cache
def known() -> dict[str, dict[str, list[str]]]:
    """The file, read once."""
    found: dict[str, dict[str, list[str]]] = tomllib.loads(files(__package__).joinpath("wordings.toml").read_text(encoding="utf-8"))
    return found


@cache
def pattern(group: str, name: str) -> re.Pattern[str]:
    """One expression for all wordings of a name, without regard to case."""
    return re.compile(one_of(known()[group][name]), re.IGNORECASE)


def patterns(group: str) -> dict[str, re.Pattern[str]]:
    """The expressions of a group by name, in the file's order."""
    return {name: pattern(group, name) for name in known()[group]}
