"""Whether a request makes something new, or carries out and goes on with what its own words take as known: a plan, a law, efforts under way. And what
one that goes on with something, or thinks it over, asks for outright besides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..kept_patterns import kept_pattern
from ..languages.word_tables import by_language, has_table, table
from ..names import facts_of
from .tokens import tokens
from .verbs import clause_verbs, verb_lexicon

LONGEST = 2_000
"""Characters of a request that are looked at."""

CARRYING = frozenset(("implement enforc appli execut monitor evalu assess continu strengthen improv consolid develop").split())
"""Stems of verbs that may stand further on in such a request and ask for nothing else."""


_BEFORE_ANOTHER = (2, 3)
"""The action categories of verbs that ask the State to go on with something, or to think it over."""


def asked_beside(request: str) -> str | None:
    """What else is asked by a request that begins with carrying out what exists; empty where it asks for nothing else. None for other requests."""
    request = request[:LONGEST]
    opening, further = _pattern("carries_out").match(request), _pattern("builds_on").match(request)
    known = (
        (opening and _pattern("known").match(request, opening.end()))
        or (further and _pattern("under_way").match(request, further.end()))
        or _pattern("keeps").match(request)
    )
    if not known:
        return None
    every = tokens(request)
    verbs = clause_verbs(every)
    later = (every[k] for k in {*verbs.examples, *verbs.others} if every[k].start >= known.end())
    others = [each.start for each in later if each.stem in verb_lexicon().category and each.stem not in CARRYING]
    others += [each.start() for each in _pattern("means").finditer(request, known.end())]
    return request[min(others) :] if others else ""


def asked_outright(request: str) -> Iterator[str]:
    """What a request that begins with going on with something, or thinking it over, asks for outright behind it, from each of its verbs on: “consider
    signing it, and repeal the law”. Behind an infinitive or what could be, a verb may be of that too: “consider steps to sign it and repeal the
    law”."""
    request = request[:LONGEST]
    every = tokens(request)
    first = clause_verbs(every).first
    if first < 0 or verb_lexicon().category.get(every[first].stem) not in _BEFORE_ANOTHER or not has_table("request_verbs"):
        return
    for match in _pattern("outright").finditer(request, every[first].end):
        thought_over = request[every[first].end : match.start()]
        infinitives = (each["verb"].lower() for each in _pattern("infinitive").finditer(thought_over))
        if match["verb"].lower() in _verbs() and not _verbs().intersection(infinitives) and not _pattern("could_be").search(thought_over):
            yield request[match.start("verb") :]


def goes_on(request: str) -> bool:
    """Whether a request begins with going on with something, however it is to be done."""
    return _pattern("goes_on").match(request[:LONGEST]) is not None


def ends_in_deed(request: str) -> bool:
    """Whether a request is to go on with what leads to a deed that would be new: “continue the process to ratify it”."""
    return _pattern("ends_in_deed").match(request[:LONGEST]) is not None


def makes_anew(request: str) -> bool:
    """Whether a request is to make a law, a plan or an institution, whatever for."""
    return _pattern("makes").match(request[:LONGEST]) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return kept_pattern(facts_of(__package__, "what_exists")[name].replace("_", r"\s+"))


@by_language
def _verbs() -> frozenset[str]:
    """The verbs of requests ("ratify")."""
    return frozenset(table("request_verbs")["base"].split())
