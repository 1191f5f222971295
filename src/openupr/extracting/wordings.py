"""The known wordings of a kind of document, from the `wordings.toml` beside its code."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from ..text import Sought


@cache
def known(package: str) -> dict[str, dict[str, list[str]]]:
    """The file in a package, read once."""
    found: dict[str, dict[str, list[str]]] = tomllib.loads(files(package).joinpath("wordings.toml").read_text(encoding="utf-8"))
    return found


@cache
def pattern(package: str, group: str, name: str) -> Sought:
    """One expression for all wordings of a name, without regard to case."""
    return Sought(known(package)[group][name], flags=re.IGNORECASE)


def patterns(package: str, group: str) -> dict[str, Sought]:
    """The expressions of a group by name, in the file's order."""
    return {name: pattern(package, group, name) for name in known(package)[group]}
