"""Wordings by which concerns are held against documents (matters.toml), and the weights and marks for it (concerns.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial

from ..labelling.tokens import tokens
from ..languages.word_tables import by_language, table
from ..names import facts_of
from ..records import ConcernLink, NearPassage, Outcome

facts = partial(facts_of, __package__, "concerns")
"""The weights, marks and measures of `concerns.toml`."""


def shown_passages(link: ConcernLink) -> tuple[NearPassage, ...]:
    """The passages that stand beside a concern: where it can't be told what became of it, only those that are likely enough, or a person's."""
    if link.outcome is not Outcome.CANNOT_TELL:
        return link.passages
    least = facts()["marks"]["shown"]
    return tuple(each for each in link.passages if each.judged or (each.chance is not None and each.chance >= least))


@by_language
def matters_pattern(name: str) -> re.Pattern[str]:
    """The pattern of this name in languages/en/matters.toml."""
    return re.compile(table("matters")[name]["pattern"])


@by_language
def plain_of_acts() -> frozenset[str]:
    """The stems in names of grave acts that are in those of other matters too."""
    return _stems(table("matters")["acts"]["plain"])


@by_language
def parts_of_words() -> frozenset[str]:
    """What is cut off at a hyphen, or is half of "per cent": it tells nothing alone."""
    return frozenset(table("matters")["parts"]["words"].split())


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


def ilo_conventions(text: str) -> frozenset[str]:
    """The conventions of the International Labour Organization that a text names by their numbers: "ILO-118"."""
    found = matters_pattern("ilo").finditer(text)
    return frozenset(f"ILO-{number}" for each in found for number in re.findall(r"\d+", each["numbers"]))
