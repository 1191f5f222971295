"""The wordings that reading goes by: a folder for each language (`en/`), in it a file for each subject. Another language is another folder.

`any/` holds the tables that are looked at whatever the language of a document is: they tell its kind before its language is known, or have the words
of several languages side by side. `examples` at the end of a table are texts that its wordings must find and must not find. They are no wordings:
`table` leaves them out, and tests/languages/test_examples.py runs them.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

ASSUMED = "en"
"""The language of a text that does not tell its own. No other module names a language that wordings are in."""


@cache
def table(name: str, language: str | None = None) -> dict[str, Any]:
    """The wordings of this name in a language. Raises `LookupError` where it has none (`has_table`). Callers never change what they get."""
    return {key: value for key, value in _parsed(name, language).items() if key != "examples"}


@cache
def wording(name: str, key: str, language: str | None = None) -> re.Pattern[str]:
    """The expression that stands under a key of a table as it is."""
    return re.compile(table(name, language)[key])


@cache
def has_table(name: str, language: str | None = None) -> bool:
    """Whether a text in this language can be read by the wordings of this name."""
    return any(place.is_file() for place in _places(name, language))


@cache
def is_read(language: str | None) -> bool:
    """Whether there are wordings of this language at all, so that something is read of a document in it."""
    return files(__package__).joinpath(language or ASSUMED).is_dir()


def examples(name: str, language: str | None = None) -> dict[str, dict[str, list[str]]]:
    """The examples of a table, by which of its wordings they are of: `yes` are texts that these must find, `no` texts that they must not."""
    found: dict[str, dict[str, list[str]]] = _parsed(name, language).get("examples", {})
    return found


def _parsed(name: str, language: str | None) -> dict[str, Any]:
    place = next((place for place in _places(name, language) if place.is_file()), None)
    if place is None:
        raise LookupError(f"no wordings “{name}” in “{language or ASSUMED}” (openupr/languages)")
    return tomllib.loads(place.read_text(encoding="utf-8"))


def _places(name: str, language: str | None) -> list[Traversable]:
    return [files(__package__).joinpath(folder, f"{name}.toml") for folder in (language or ASSUMED, "any")]
