"""Facts that depend on no language: .toml files beside the code that reads them, each read once, when it is first asked for."""

from __future__ import annotations

import tomllib
from functools import cache, partial
from importlib.resources import files
from typing import Any


@cache
def facts_of(package: str, name: str) -> dict[str, Any]:
    """The parsed content of `{name}.toml` beside the modules of `package`. Callers turn it into records and never change it."""
    return tomllib.loads(files(package).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


table = partial(facts_of, __package__)
"""The facts behind the names."""
