"""What a text can be about, for holding concerns against documents: UPR Info's issues, and words and people that stand for them (matters.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, partial

from ..labelling import issue_names
from ..labelling.tokens import tokens
from ..languages.word_tables import by_language, table
from ..names import facts_of

facts = partial(facts_of, __package__, "concerns")
"""The weights, marks and measures of `concerns.toml`."""


@by_language
def pattern(name: str) -> re.Pattern[str]:
    """The pattern of this name in languages/en/matters.toml."""
    return re.compile(table("matters")[name]["pattern"])


@by_language
def particular() -> tuple[int, ...]:
    """The columns of the issues that say what a text is about."""
    general = set(table("matters")["general"]["issues"])
    return tuple(k for k, name in enumerate(issue_names()) if name not in general)


@by_language
def wide() -> frozenset[int]:
    """The columns of the issues of people of whom every document speaks."""
    return frozenset(columns()[name] for name in table("matters")["general"]["wide"])


@by_language
def plain_of_acts() -> frozenset[str]:
    """The stems in names of grave acts that are in those of other matters too."""
    return _stems(table("matters")["acts"]["plain"])


@by_language
def kin() -> tuple[frozenset[int], ...]:
    """For each issue those that its matter is told under too, itself among them."""
    groups = [frozenset(issue_names().index(name) for name in group) for group in table("matters")["kin"]["groups"]]
    return tuple(frozenset({k}).union(*(group for group in groups if k in group)) for k in range(len(issue_names())))


@cache
def columns() -> Mapping[str, int]:
    """The column of each issue."""
    return {name: k for k, name in enumerate(issue_names())}


@by_language
def names_of_issues() -> tuple[frozenset[str], ...]:
    """The stems that say what each issue is about: of its name, and of further words for its matter."""
    plain = set(table("matters")["general"]["words"].split())
    told: Mapping[str, str] = table("matters")["told"]
    return tuple(
        _stems(" ".join([*(word for word in re.findall(r"\w+", name) if word.lower() not in plain), told.get(name, "")])) for name in issue_names()
    )


@by_language
def further_words(issue: str) -> str:
    """Further words for the matter of an issue, beside those of its name; empty where there are none."""
    return str(table("matters")["told"].get(issue, ""))


@by_language
def _people() -> Mapping[str, int]:
    """The group of people that each word names."""
    return {word: k for k, words in enumerate(table("matters")["people"]["groups"]) for word in words.split()}


def people_named(text: str) -> frozenset[int]:
    """The groups of people whom a text names."""
    return frozenset(_people()[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _people())


@by_language
def _people_by_stem() -> Mapping[str, int]:
    return {token.stem: k for word, k in _people().items() for token in tokens(word)}


def people_of_stems(stems: Iterable[str]) -> frozenset[int]:
    """The groups of people that words name, by their stems."""
    return frozenset(_people_by_stem()[stem] for stem in stems if stem in _people_by_stem())


def _stems(words: str) -> frozenset[str]:
    return frozenset(token.stem.lower() for token in tokens(words) if re.search(r"[a-z]{3}", token.stem.lower()))


def listed(issues: Iterable[int]) -> str:
    """Names of issues as a reason gives them."""
    return " and ".join(f"“{issue_names()[k]}”" for k in issues)


def ilo_conventions(text: str) -> frozenset[str]:
    """The conventions of the International Labour Organization that a text names by their numbers: "ILO-118"."""
    found = pattern("ilo").finditer(text)
    return frozenset(f"ILO-{number}" for each in found for number in re.findall(r"\d+", each["numbers"]))
