"""Words of a clause with their places, instruments and bodies under one name, and a small stemmer.

A token is what the features are made of: the text as it is compared, and the span of the input that it stands for, so that
every feature can be shown as words of the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from ..kept_patterns import kept_pattern
from ..light_dataclass import dataclass
from ..names import facts_of
from ..text.lower_case import lower_case
from ..text.required_words import Words, certain, lowered, may_find

WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’](?=[A-Za-z])[A-Za-z]+)?|[0-9]+|[;,.:]")
"""A word, a number, or a mark that ends a phrase. Hyphens and slashes part words: "follow-up" is "follow up"."""

LONGEST = 6_000
"""Characters of a clause that are read; the longest of UPR Info's 21,613 rows has 936. What follows is not looked at (bounded time)."""

POSSESSIVE = re.compile(r"['’]s?$")


class Token(NamedTuple):
    """`word` in lower case (an instrument's one name in capitals), `stem` its stem; `start` and `end` in characters of the input. A tuple: a clause
    has thirty, and those are made three times as fast as dataclasses."""

    word: str
    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unification:
    """An instrument or body: `name` for what `pattern` matches in a lower-case text that contains `contains`. `words` are `certain` of what it
    matches."""

    name: str
    contains: str
    pattern: re.Pattern[str]
    words: tuple[Words, ...]


@lru_cache(maxsize=1)
def unifications() -> tuple[Unification, ...]:
    """The instruments and bodies of `instruments.toml`, in its order."""
    table = facts_of(__package__, "instruments")
    return tuple(
        Unification(u["name"], u["if"], kept_pattern(rf"(?<![\w-])(?:{u['pattern']})(?![\w])"), certain(u["pattern"])) for u in table["unify"]
    )


STATE = "STATE"
"""The token that stands for the name of any State: which one it is changes no label (DESIGN.md 7.3)."""


@lru_cache(maxsize=1)
def state_in_text() -> re.Pattern[str]:
    """A State's name with its "the" and its possessive ending. Adjectives ("Swiss") are words like others."""
    from ..names import state_name_pattern

    return kept_pattern(rf"(?:\b[Tt]he\s+)?{state_name_pattern()}(?:['’]s?\b|['’](?=\s))?")


IRREGULAR = {
    "women": "woman", "men": "man", "children": "child", "people": "people", "peoples": "people", "wives": "wife", "lives": "life",
    "laws": "law", "news": "news", "series": "series", "bias": "bias", "this": "this", "its": "its", "his": "his", "as": "as", "is": "is",
    "was": "was", "has": "has", "does": "does", "thus": "thus", "aids": "aids", "police": "police", "policies": "policy",
    "policy": "policy", "press": "press", "access": "access", "process": "process", "progress": "progress",
    "business": "business", "being": "being", "during": "during",
    "including": "including", "bring": "bring", "king": "king", "thing": "thing", "well": "well", "need": "need", "speed": "speed",
    "indeed": "indeed", "red": "red", "rely": "rely", "early": "early", "family": "family", "families": "family",
    "only": "only", "housing": "housing",
    "hearing": "hearing", "building": "build", "training": "training", "united": "united", "states": "state", "state": "state",
    "nations": "nation", "nation": "nation",
    "accession": "accession", "accessions": "accession", "expression": "expression", "expressions": "expression", "crossing": "crossing",
    "crossings": "crossing", "mining": "mining", "working": "working", "caning": "caning", "pressing": "pressing", "minor": "minor",
    "minors": "minors",
}  # fmt: skip
"""Words that the endings below would spoil, and the commonest irregular plurals."""

ENDINGS = (
    ("ations", "at"), ("ation", "at"), ("ating", "at"), ("ators", "at"), ("ator", "at"), ("ative", "at"), ("atory", "at"),
    ("ated", "at"), ("ates", "at"), ("ate", "at"),
    ("izing", "iz"), ("ising", "iz"), ("ized", "iz"), ("ised", "iz"), ("izes", "iz"), ("ises", "iz"), ("ize", "iz"), ("ise", "iz"),
    ("ities", "it"), ("ity", "it"), ("ments", "ment"), ("ment", "ment"), ("nesses", "nes"), ("ness", "nes"), ("ically", "ic"), ("ally", "al"),
    ("ions", ""), ("ion", ""), ("ings", ""), ("ing", ""), ("ies", "i"), ("ied", "i"), ("ed", ""), ("ly", ""), ("es", ""), ("s", ""),
    ("y", "i"), ("e", ""),
)  # fmt: skip
"""Endings and what replaces them, the first that leaves three letters: one stem for "discriminate", "discrimination", "discriminatory"."""


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a lower-case word, the same in each of its spellings ("sharia", "syariah"; "labour", "labor"). A stem is a key, not a word:
    "ratifying", "ratify" and "ratifies" are all "ratifi"."""
    found = _stem(word)
    return _one_spelling().get(found.replace("'", "’"), found)


@lru_cache(maxsize=1)
def _one_spelling() -> Mapping[str, str]:
    """The stem of each other spelling, and of the one that is compared."""
    return {_stem(other): _stem(word) for word, others in facts_of(__package__, "one_spelling")["spellings"].items() for other in others}


def other_spellings(root: str) -> tuple[str, ...]:
    """The stems of the other spellings that a stem stands for."""
    return tuple(other for other, of in _one_spelling().items() if of == root)


def _stem(word: str) -> str:
    word = POSSESSIVE.sub("", word) or word
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < 4 or word.endswith("ss"):
        return word
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= 3:
            out = word[: len(word) - len(ending)] + instead
            # "stopping" and "stop", "controlled" and "control" meet; "adoption" keeps its t.
            if not instead and len(out) > 3 and out[-1] == out[-2] and out[-1] not in "sl":
                out = out[:-1]
            return out[:-1] + "i" if out.endswith("y") else out
    return word


_AT_HAND: ContextVar[Mapping[str, tuple[Token, ...]]] = ContextVar("_AT_HAND", default=MappingProxyType({}))


@contextmanager
def with_tokens_of(texts: Mapping[str, tuple[Token, ...]]) -> Iterator[None]:
    """In this block the tokens of these texts, States not unified, are not made anew: somebody has them."""
    before = _AT_HAND.set(texts)
    try:
        yield
    finally:
        _AT_HAND.reset(before)


def tokens(text: str, *, unify_states: bool = True) -> list[Token]:
    """The tokens of `text` in order, instruments and States unified; marks of punctuation are tokens whose stem is the mark."""
    if not unify_states and text in (at_hand := _AT_HAND.get()):
        return list(at_hand[text])
    return list(_tokens(text, unify_states))


@lru_cache(maxsize=2_048)
def _tokens(text: str, unify_states: bool) -> tuple[Token, ...]:
    """Kept for the texts of a review: a concern, a passage or a request is read by several rules in turn."""
    lower = lower_case(text[:LONGEST])
    low = lowered(lower)
    taken = bytearray(len(lower))
    named: dict[int, Token] = {}
    for unify in unifications():
        if unify.contains not in lower or not may_find(unify.words, low):
            continue
        for match in unify.pattern.finditer(lower):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\x01" * (end - start)
                named[start] = Token(unify.name, unify.name, start, end)
    for match in state_in_text().finditer(text[:LONGEST]) if unify_states else ():
        start, end = match.span()
        if not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            named[start] = Token(STATE, STATE, start, end)
    out = []
    for match in WORD.finditer(lower):
        start = match.start()
        if not taken[start]:
            word = match.group()
            out.append(Token(word, stem(word), start, match.end()))
        elif start in named:
            out.append(named.pop(start))
    return tuple(out)
