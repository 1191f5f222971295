"""Facts that depend on no language: .toml files beside the code that reads them, each read once, when it is first asked for."""

from __future__ import annotations

from functools import cache, partial
from importlib.resources import files
from typing import Any

from ..beside_code import parsed_toml


@cache
def facts_of(package: str, name: str) -> dict[str, Any]:
    """The parsed content of `{name}.toml` beside the modules of `package`. Callers turn it into records and never change it."""
    return parsed_toml(files(package).joinpath(f"{name}.toml"))


table = partial(facts_of, __package__)
"""The facts behind the names."""
