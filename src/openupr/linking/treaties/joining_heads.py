"""The deeds of joining a treaty that a request asks for: “ratify”, “consider the accession to”, “by becoming a party to”.

A deed counts where its request begins with it, or where nothing but what leads to it stands before it (“Take the necessary steps
towards the ratification of”), up to where the request begins or another one is joined on. Nothing may deny it (`languages.polarity`),
nor turn what is joined on to other States or to what was done before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from ...languages.operator_words import operators
from ...languages.polarity import Scopes
from ...languages.word_tables import by_language, table, wording
from ...light_dataclass import dataclass

TABLE = "treaties_asked"


@dataclass(frozen=True, slots=True)
class JoiningHead:
    """A deed that is asked for, and where its words stand. `near`: the treaty must stand right behind it. `bare`: a noun that no verb
    asks for."""

    start: int
    end: int
    near: bool
    bare: bool


def joining_heads(text: str) -> Iterator[JoiningHead]:
    """The deeds of joining that a request surely asks for, several in a row as one."""
    plain = wording(TABLE, "obstacles").sub(_complete, wording(TABLE, "thought_over").sub(_consider, _BESIDE.sub(_blank, text)))
    for start, end in _rows(plain):
        words = plain[start:end]
        lead = asked_lead(plain, start, words)
        if lead is not None:
            bare = not _is_verbal(lead) and wording(TABLE, "noun").match(words) is not None
            yield JoiningHead(start, end, not wording(TABLE, "strong").search(words), bare)


_BESIDE = re.compile(r"(?<![^\s])\((?=[^()]*[a-z]{2,}[^()]* )[^()]*\)")
"""Words in brackets: what they say, and deny, goes for nothing outside."""


def _blank(match: re.Match[str]) -> str:
    """Blanks in the place of words in brackets, unless they hold a deed of joining."""
    return match.group() if wording(TABLE, "deed").search(match.group()) else " " * len(match.group())


def _consider(match: re.Match[str]) -> str:
    """A decision not to that is to be thought over, in words as long that deny nothing."""
    return "consider".ljust(len(match.group()) - 3) + " to"


def _complete(match: re.Match[str]) -> str:
    """What stands in the way of joining and is to be overcome, in words as long: to overcome it is to move towards joining."""
    return "complete".ljust(len(match.group()))


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """Where deeds stand, those in a row together."""
    start = end = -1
    for match in wording(TABLE, "deed").finditer(text):
        if start >= 0 and wording(TABLE, "row").fullmatch(text, end, match.start()):
            end = match.end()
            continue
        if start >= 0:
            yield start, end
        start, end = match.span()
    if start >= 0:
        yield start, end


def asked_lead(text: str, start: int, words: str) -> tuple[str, ...] | None:
    """The words that lead from the beginning of a request to a deed at `start`; None where it is not surely asked for."""
    begin = _last_end(_ENDS, text, start)
    sentence = _last_end(_SENTENCES, text, start)
    if wording(TABLE, "told").match(text, sentence, start):
        return None
    lead_in = wording(TABLE, "lead_in").match(text, begin, start)
    lead, joint = _leading(_words_before(text[lead_in.end() if lead_in else begin : start]))
    if joint is _Joint.NONE or wording_of("given").search(" ".join(lead)):
        return None
    is_base = wording(TABLE, "base").match(words) is not None
    imperative = is_base and lead[-1:] != ("to",)
    if (
        joint is not _Joint.PURPOSE
        and not imperative
        and lead
        and lead[0] in _lists()["not_first"]
        and not wording_of("purpose").match(" ".join(lead))
    ):
        return None
    if (joint is not _Joint.BEGINNING or begin > sentence) and wording(TABLE, "others").search(text, sentence, start):
        return None
    joined_on = joint is _Joint.REQUEST and not imperative and not _is_verbal(lead)
    # “by closing the camps and acceding to”: so what it is joined on to is something to be done, and not what follows from a treaty.
    if joined_on and (wording(TABLE, "turning").search(text, begin, start) or not (lead or wording(TABLE, "listed").search(text, begin, start))):
        return None
    return lead if not _is_denied(text, sentence, start, start + len(words)) else None


class _Joint(Enum):
    """What the words that lead to a deed begin with: the request, another one that they are joined on to, a means, a purpose, or none."""

    BEGINNING = "beginning"
    REQUEST = "request"
    MEANS = "means"
    PURPOSE = "purpose"
    NONE = "none"


_ENDS = re.compile(r"[;:…\[“]|\.\s")
_SENTENCES = re.compile(r";|\.\s")
_WORD = re.compile(r"and/or|[\w’'-]*\w[’']?|[^\w\s\[\]]")
_NUMBERING = re.compile(r"(?:^|(?<=\s))\(?[a-z]\)")


def _last_end(ends: re.Pattern[str], text: str, start: int) -> int:
    """Behind the last place before `start` that ends something; 0 where nothing does."""
    return max((match.end() for match in ends.finditer(text, 0, start)), default=0)


def _words_before(text: str) -> list[str]:
    """The words that stand before a deed, phrases of the table as the words that they stand for, without what numbers the parts of a list."""
    for pattern, word in _phrases():
        text = pattern.sub(word, text)
    return _WORD.findall(_NUMBERING.sub("", text).lower())


def _leading(found: list[str]) -> tuple[tuple[str, ...], _Joint]:
    """The words before a deed that lead to it, and what they begin with."""
    lists = _lists()
    at, joint = len(found), -1
    while at > 0:
        word = found[at - 1]
        if word in lists["joints"]:
            joint = at
        elif word in lists["means"]:
            by_whom = wording(TABLE, "by_whom").search(" ".join(found[: at - 1]))
            return tuple(found[at:]), _Joint.NONE if by_whom else _Joint.MEANS
        elif word not in lists["lead"] and _base(word) not in lists["verbs"] and not re.search(r"[’']s?$", word):
            break
        at -= 1
    if at == 0:
        return tuple(each for each in found if each not in lists["joints"]), _Joint.BEGINNING
    if joint >= 0:
        return tuple(found[joint:]), _Joint.REQUEST
    lead = tuple(found[at:])
    return lead, _Joint.PURPOSE if wording_of("purpose").match(" ".join(lead)) else _Joint.NONE


def _base(word: str) -> str:
    """What verb a word in -ing is of, where the table has that verb."""
    stem = word.removesuffix("ing")
    return stem if stem in _lists()["verbs"] or stem == word else f"{stem}e"


def _is_verbal(lead: tuple[str, ...]) -> bool:
    """Whether a verb of the request itself leads to the deed."""
    return any(word in _lists()["verbs"] for word in lead) or lead[:1] == ("to",)


def _is_denied(text: str, begin: int, start: int, end: int) -> bool:
    """Whether the deed between `start` and `end` of the request that begins at `begin` is denied, or may be."""
    lowered = text[begin:].lower()
    if len(lowered) != len(text) - begin:
        return True
    start, end = start - begin, end - begin
    if Scopes(lowered, [(start, end)]).bearing(0).denials:
        return True
    before = [
        each
        for each in operators(lowered)
        if each.end <= start and each.kind in {"denying", "none"} and wording(TABLE, "reaching").fullmatch(each.words)
    ]
    return any(not wording(TABLE, "set_apart").search(lowered, 0, each.start) for each in before)


def wording_of(key: str) -> re.Pattern[str]:
    """An expression of the table of what leads to a deed."""
    return _expressions("lead")[key]


@by_language
def _expressions(part: str) -> dict[str, re.Pattern[str]]:
    return {key: re.compile(table(TABLE)[part][key]) for key in ("purpose", "given")}


@by_language
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), word) for word, words in table(TABLE)["phrases"].items())


@by_language
def _lists() -> dict[str, frozenset[str]]:
    lists = {key: frozenset(table(TABLE)["lead"][key].split()) for key in ("verbs", "words", "joints", "means", "not_first")}
    return lists | {"lead": lists["verbs"] | lists["words"]}
