"""Words that tell nothing of what a text is about, from `en/stop_words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def stop_words(*kinds: str) -> frozenset[str]:
    """The stop words of these kinds, of all where none is named: "function" (articles, pronouns, prepositions ...), "reports" (what a report says of
    itself), "requests" (what nearly every request has)."""
    table = tomllib.loads(files(__package__).joinpath("en/stop_words.toml").read_text(encoding="utf-8"))
    return frozenset(word for kind in kinds or table for word in table[kind].split())
