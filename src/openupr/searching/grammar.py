"""The query that a person types: words, "phrases", and, or, not, brackets, prefix*.

    query  = either { "or" either }           "or" binds weakest
    either = part { ["and"] part }            words side by side: all of them
    part   = "not" part | "(" query ")" | phrase | word | prefix*

`and`, `or` and `not` are operators in capitals and in small letters; to search for the words themselves, put them in quotation marks. A word that the
index would split ("asylum-seekers", "l'État") is a phrase. Punctuation parts words and counts for nothing, as in the texts.

What can't be read is a `QueryError` with the position in the query, never a guess.
"""

from __future__ import annotations

import re

from ..errors import UsageError
from ..languages.messages import message
from ..light_dataclass import dataclass
from .cut_words import ends_in_chinese, search_form, spelt_words

MOST_CHARACTERS = 2_000
MOST_TERMS = 64
MOST_BRACKETS = 12
SHORTEST_PREFIX = 3
"""Shorter ones name thousands of words, and nobody can read what they find."""


class QueryError(UsageError):
    """A query that can't be read. `position` is that of the fault, in characters from 1."""

    def __init__(self, what: object, position: int, next_step: object) -> None:
        self.position = position
        super().__init__(what, where=f"query, character {position}", next_step=next_step)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side, in small letters: one word, or a phrase. `prefix`: the last one is the beginning of a word."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Every:
    """All of these."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Not this."""

    part: Node


Node = Term | Every | Either | Not

_QUOTES = '"“”„«»'
_TOKEN = re.compile(rf"[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?P<end>[{_QUOTES}]?)|(?P<bracket>[()])|(?P<star>\*)|(?P<word>[^\s(){_QUOTES}*]+)|\s+")
_OPERATORS = ("and", "or", "not")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int
    words: tuple[str, ...] = ()


def parse_query(query: str) -> Node | None:
    """The query as a tree; None for one without a word. Raises `QueryError`."""
    if len(query) > MOST_CHARACTERS:
        raise QueryError(
            message("the query has more than {most_characters} characters", most_characters=MOST_CHARACTERS),
            MOST_CHARACTERS + 1,
            message("Search for a few of its words."),
        )
    tokens = _tokens(query)
    terms = [token for token in tokens if token.words]
    if len(terms) > MOST_TERMS:
        raise QueryError(
            message("the query has more than {most_terms} words and phrases", most_terms=MOST_TERMS),
            terms[MOST_TERMS].at,
            message("Search for fewer."),
        )
    if not tokens:
        return None
    reader = _Reader(tokens, len(query) + 1)
    node = reader.either(0)
    if (token := reader.next) is not None:  # either() stops early only at a bracket that nothing opened
        raise QueryError(message("this “)” closes nothing"), token.at, message("Take it out, or put a “(” before it."))
    return node


def terms(node: Node | None) -> tuple[Term, ...]:
    """The words and phrases that a query asks for, without those behind a `not`: what a passage shows of it."""
    match node:
        case Term():
            return (node,)
        case Every() | Either():
            return tuple(dict.fromkeys(term for part in node.parts for term in terms(part)))
        case _:
            return ()


class _Reader:
    """Walks through the tokens once."""

    def __init__(self, tokens: list[_Token], end: int) -> None:
        self._tokens = tokens
        self._at = 0
        self._end = end

    @property
    def next(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _is(self, kind: str) -> bool:
        return self.next is not None and self.next.kind == kind

    def either(self, depth: int) -> Node:
        parts = [self.every(depth)]
        while self._is("or"):
            self._at += 1
            parts.append(self.every(depth))
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def every(self, depth: int) -> Node:
        parts = [self.part(depth)]
        while self.next is not None and self.next.kind not in {"or", ")"}:
            if self._is("and"):
                self._at += 1
            parts.append(self.part(depth))
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def part(self, depth: int) -> Node:
        token = self.next
        if token is None or token.kind in {"and", "or", ")"}:
            before = self._tokens[self._at - 1] if self._at else None
            where = f"after “{before.text}”" if before else "at the beginning"
            raise QueryError(
                message("a word is missing {where}", where=where),
                token.at if token else self._end,
                message('To search for “and”, “or”, “not” themselves write them as "and".'),
            )
        self._at += 1
        if token.kind in {"not", "("} and depth >= MOST_BRACKETS:
            raise QueryError(
                message("more than {most_brackets} brackets inside each other", most_brackets=MOST_BRACKETS),
                token.at,
                message("Write the query with fewer."),
            )
        if token.kind == "not":
            return Not(self.part(depth + 1))
        if token.kind == "(":
            inside = self.either(depth + 1)
            if not self._is(")"):
                raise QueryError(message("this “(” is never closed"), token.at, message("Put a “)” where it ends."))
            self._at += 1
            return inside
        return Term(token.words, token.kind == "prefix")


def _tokens(query: str) -> list[_Token]:
    found: list[_Token] = []
    for match in _TOKEN.finditer(query):
        at = match.start() + 1
        if match["phrase"] is not None:
            found.extend(_phrase(match, at))
        elif match["bracket"]:
            found.append(_Token(match[0], match[0], at))
        elif match["star"]:
            _shorten(found, at, match.start() > 0 and not query[match.start() - 1].isspace())
        elif match["word"]:
            found.extend(_word(match["word"], at))
    return found


def _phrase(match: re.Match[str], at: int) -> list[_Token]:
    if not match["end"]:
        raise QueryError(message("this quotation mark is never closed"), at, message("Put another one where the phrase ends."))
    found = tuple(spelt_words(match["phrase"]))
    if not found:
        raise QueryError(message("there is no word between these quotation marks"), at, message("Write the phrase between them, or take them out."))
    return [_Token("phrase", match[0], at, found)]


def _word(text: str, at: int) -> list[_Token]:
    if text.lower() in _OPERATORS:
        return [_Token(text.lower(), text, at)]
    if text[0] in "-+" and text[1:2].isalnum():
        raise QueryError(
            message("“{text}” before a word means nothing here", text=text[0]),
            at,
            message("Write “not” before what is to be left out; what stands side by side has to be there anyway."),
        )
    found = tuple(spelt_words(text))
    return [_Token("word", text, at, found)] if found else []


def _shorten(found: list[_Token], at: int, glued: bool) -> None:
    """Make the word before a star a prefix."""
    last = found[-1] if found else None
    if not glued or last is None or last.kind != "word":
        raise QueryError(
            message("a “*” stands right behind the beginning of a word"), at, message("Write it as in discriminat*, outside of quotation marks.")
        )
    start = search_form(last.words[-1])
    if ends_in_chinese(start):
        return  # a character is a whole word: whatever follows it is another one
    if len(start) < SHORTEST_PREFIX:
        raise QueryError(
            message("“{start}*” would find too many words", start=start),
            at,
            message("Give at least {shortest_prefix} letters before the star.", shortest_prefix=SHORTEST_PREFIX),
        )
    found[-1] = _Token("prefix", last.text, last.at, last.words)
