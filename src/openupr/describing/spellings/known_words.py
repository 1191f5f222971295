"""The words that explain a capital, and those that are names. `known_words.txt.gz` is made by tools/train/known_words.py; its names of places are
GeoNames' (CC BY 4.0), those of persons Faker's (MIT)."""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files


@cache
def known_words() -> dict[str, frozenset[str]]:
    """The words of `known_words.txt.gz`, in small letters: common, formal, given, family, places."""
    held = gzip.decompress(files(__package__).joinpath("known_words.txt.gz").read_bytes()).decode()
    return {kind: frozenset(words.split("|")) for kind, words in (line.split("\t") for line in held.split("\n"))}
