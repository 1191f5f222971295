"""Where the requests of one clause begin: "Adopt a bill on shelters and train judges" has two that a State can answer differently.

Guideline: tests/accuracy/guidelines/checks.md, "several". Not: two verbs over one object ("Sign and ratify the Protocol"), aims under "measures
to", means
behind "by", a second verb that only acts on what the first one makes ("and ensure its implementation"). Two acts under one verb are two requests
where each
can be ticked off ("Consider adopting a bill and joining the Statute"). Words: [actions] in specificity.toml.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files

from .tokens import Token, stem
from .verbs import lexicon, read

_MARKS = frozenset({";", ".", ",", ":"})
_LINKS = frozenset({"and", "also", "or", "as", "well", "then", "further", "instead", "to", ","})
_NO_OBJECT = frozenset({"with", "of", "the", "its", "a", "an", "up", "in"})
_NO_VERB = ("ing", "ion", "ment", "ity", "ness", "ance", "ive", "ial")
_AFTER_NO_VERB = frozenset({"of", "is", "are", "was", "were", "or", "in", "on", "for", "services", "measures", "efforts", "", *_MARKS})


@dataclass(frozen=True, slots=True)
class _Words:
    introducing: frozenset[str]
    relative: frozenset[str]
    means: frozenset[str]
    before_noun: frozenset[str]
    pronouns: frozenset[str]
    lighter: frozenset[str]
    nouns: frozenset[str]
    determiners: frozenset[str]
    further: frozenset[str]
    definite: re.Pattern[str]
    upon: re.Pattern[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = tomllib.loads(files(__package__).joinpath("specificity.toml").read_text(encoding="utf-8"))["actions"]
    sets = {field.name: frozenset(table[field.name]) for field in fields(_Words) if field.name not in {"definite", "upon"}}
    return _Words(**sets, definite=re.compile(table["definite"]), upon=re.compile(table["upon"]))


@dataclass(slots=True)
class _Standing:
    """Where the reading stands: under what (`to` an aim, `that` a sentence, `by` a means, "" nothing), and what the request has so far."""

    under: str = ""
    listing: bool = False
    objects: int = 0
    definite: int = -1

    def anew(self, definite: int) -> None:
        self.under, self.listing, self.objects, self.definite = "", False, 0, definite


def requests(text: str, found: list[Token]) -> tuple[Token, ...]:
    """The word with which each request of `text` begins, in order, the first included; none without a word. `found` are its `tokens`."""
    start = _first(found)
    if start < 0:
        return ()
    begun = [found[start]]
    standing = _Standing(definite=start if _words().definite.fullmatch(found[start].word) else -1)
    infinitives = found[0].word == "to"
    i = start + 1
    while i < len(found):
        word = found[i].word
        if word == "and" or word in _MARKS:
            after = _after(found, i)
            joined = {token.word for token in found[i:after]}
            if standing.objects == 0 and _is_verb(found, after):
                i = after + 1  # "Promote, protect and respect": one request in several verbs
                continue
            if after < len(found) - 1 and _parts(found, after, joined, standing, infinitives and "to" in joined):
                begun.append(found[after])
                standing.anew(after if _words().definite.fullmatch(found[after].word) else -1)
                i = after
            else:
                standing.listing |= bool(standing.under) and joined == {","} and _is_verb(found, after)
        else:
            _scope(found, i, standing)
        i += 1
    return tuple(token for token in begun if token is begun[0] or text[token.end : token.end + 1] != "-")


def _first(found: list[Token]) -> int:
    """Where the request itself starts; -1 where there is no word."""
    start = read(found).first
    if start >= 0 and found[0].word in _words().introducing:
        comma = next((i for i, token in enumerate(found) if token.word == ","), -1)
        if 0 < comma < len(found) - 2 and _is_verb(found, comma + 1):
            return comma + 1
    return start if start >= 0 and found[start].word not in _MARKS else next((i for i, t in enumerate(found) if t.word not in _MARKS), -1)


def _after(found: list[Token], at: int) -> int:
    """The place of the first word behind a mark or an "and", joining words and adverbs passed over."""
    i = at + 1
    while i < len(found) - 1 and (found[i].word in _LINKS or (found[i].word.endswith("ly") and found[i].word not in {"family", "apply", "comply"})):
        i += 1
    return i


def _parts(found: list[Token], at: int, joined: set[str], standing: _Standing, infinitive: bool) -> bool:
    """Whether a request of its own begins at `at`, behind the joining words `joined`."""
    words = _words()
    after = found[at + 1].word
    ahead = " ".join(token.word for token in found[at + 1 : at + 5])
    definite = bool(words.definite.fullmatch(found[at].word))
    if not standing.objects or after in words.pronouns or words.upon.match(ahead):
        return False
    if not _is_verb(found, at):
        # "the adoption of a bill and the creation of an office", "ratifying A as well as acceding to B": acts in a row, means apart.
        row = definite and "and" in joined | ({"and"} if {"as", "well"} <= joined else set()) and standing.definite >= 0
        return row and standing.under != "by" and found[at].word.endswith("ing") and at - standing.definite > 3
    together = "and" in joined or {"as", "well"} <= joined
    if ";" in joined or "." in joined or infinitive:
        return True
    if not standing.under or standing.under == "by":
        if "to" in joined:
            return False  # "Call on the Office, after consultations, to provide"
        return together or (not standing.under and "," in joined)
    if "to" in joined:
        return together and (found[at].word in words.lighter or (definite and standing.definite >= 0))
    if {"and", ","} <= joined or {"as", "well"} <= joined:
        return not standing.listing
    strong = definite or (standing.under == "that" and found[at].word in {"take", "ensure", "consider"})
    return "and" in joined and strong and (standing.under == "that" or standing.definite >= 0 or not definite)


def _scope(found: list[Token], at: int, standing: _Standing) -> None:
    """Goes on by one word: what opens an aim, a sentence or a means, and what counts as an object."""
    words = _words()
    word = found[at].word
    if words.definite.fullmatch(word) and standing.definite < 0:
        standing.definite = at
    if word in words.relative:
        standing.under = standing.under or "that"
    elif word in words.means and not found[min(at + 1, len(found) - 1)].word.isdigit():
        standing.under = standing.under or "by"
    elif word == "to" and not _to_noun(found, at):
        standing.under = "to" if standing.under == "by" else standing.under or "to"
    if word not in _NO_OBJECT and not word.endswith("ly"):
        standing.objects += 1


def _to_noun(found: list[Token], at: int) -> bool:
    """Whether this "to" leads to a noun: "the right to education", "access to the courts"."""
    before, after = found[at - 1].word, found[at + 1].word if at + 1 < len(found) else ""
    if before not in _words().before_noun and (
        after in _words().further or (lexicon().category.get(stem(after)) and not after.endswith(("ion", "ment")))
    ):
        return False
    return (
        before in _words().before_noun
        or after.endswith(("ing", "ion", "ment", "ity", "ness", "ance"))
        or after in {"the", "a", "an", "its", "all", "any"}
    )


def _is_verb(found: list[Token], at: int) -> bool:
    """Whether a verb in its base form stands at `at`: one that is a noun too needs a word of its object behind it."""
    if at >= len(found):
        return False
    words = _words()
    word = found[at].word
    if word.endswith(_NO_VERB) or re.search(r"[^s]s$", word) or (word.endswith("ed") and word not in {"need", "proceed", "speed", "embed"}):
        return False
    if found[at].stem not in lexicon().category and word not in words.further:
        return False
    after = found[at + 1].word if at + 1 < len(found) else ""
    if after == "and" and at + 2 < len(found):
        return word not in words.nouns and _is_verb(found, at + 2)
    if word in lexicon().skip or (
        after in _AFTER_NO_VERB and not (word in words.nouns and after in {"on", "in", "for"} and word in {"report", "work", "focus"})
    ):
        return False
    return word not in words.nouns or after in words.determiners or after.isupper()
