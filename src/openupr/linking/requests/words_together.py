"""The words of a request, and where some of them stand together: near each other in one clause, in whatever order and form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import NamedTuple

from ...extracting.working_group_report.part_two.beginnings import is_gerund, is_verb
from ...labelling.tokens import LONGEST, POSSESSIVE, stem
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, table
from .word_families import family

BETWEEN = 3
"""Words that may stand between those of a term, in all: “overcrowding in the country’s prisons”, “violence against women and girls”."""

SHORTEST = 4
"""Letters of a verb from which on a word in -ment is a noun of it: a document is none of “docu”, nor is a moment."""
_NOUN = "ment"

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[;,.:]")
_ENDS = frozenset(";.:")
"""Marks that end a clause."""


def form(stem_: str) -> str:
    """What the stems of one family have in common (`word_families`), and those of a noun in -ment and of its verb: a term has any of them."""
    return family(verb_of(stem_))


def verb_of(stem_: str) -> str:
    """What the stems of a noun in -ment and of its verb have in common, “empower” of “empowerment”; of another word the stem. Not of a word that
    nearly every request has: who is to develop a plan names no development."""
    verb = stem_.removesuffix(_NOUN)
    if verb == stem_ or len(verb) < SHORTEST:
        return stem_
    verb = f"{verb[:-1]}i" if verb.endswith("y") else verb.removesuffix("e")
    return stem_ if verb in _plain() else verb


@by_language
def _plain() -> frozenset[str]:
    return frozenset(stem(word) for word in (*stop_words("requests"), *table("what_is_asked")["general"]["words"].split()))


class RequestWord(NamedTuple):
    """`word` in small letters without a possessive ending, `stem` (empty: it is a mark), its `form`, the number of its `clause`, and where it stands
    (`start`, `end`, in characters of the request). Parts of a word with a hyphen are words."""

    word: str
    stem: str
    form: str
    clause: int
    start: int
    end: int


@by_language(most=4_096)
def request_words(request: str) -> tuple[RequestWord, ...]:
    """The words and marks of a request, in its order."""
    found, clause = [], 0
    for match in _WORD.finditer(request[:LONGEST]):
        word = match[0].lower()
        clause += word in _ENDS
        word = POSSESSIVE.sub("", word) or word
        own = stem(word) if word[0].isalnum() else ""
        found.append(RequestWord(word, own, form(own), clause, match.start(), match.end()))
    return tuple(found)


def stand_together(
    words: tuple[RequestWord, ...], stems: AbstractSet[str], heads: AbstractSet[str] = frozenset(), ties: AbstractSet[str] = frozenset()
) -> bool:
    """Whether words of all these stems, or of their `form`, stand in one clause with at most `BETWEEN` others between them.

    `heads` are the forms of those that have the others behind a preposition (`heads_of_term`). Behind “and”, and with words of its own behind a
    preposition, a head is that of another thing: “discrimination against women and violence against children” has no violence against women. Where a
    word points back it is not: “the status of women and their participation in elections” has the participation of women.

    `ties` are the term's own prepositions (`ties_of_term`). A head that has another thing behind it, which another preposition ties to the rest, is
    that of this thing: “access to adoption for couples” has no access of couples.
    """
    forms = frozenset(map(form, stems))
    at = [number for number, each in enumerate(words) if each.form in forms]
    return any(_from(words, at[first:], forms, heads, ties) for first in range(len(at)))


def heads_of_term(term: str) -> frozenset[str]:
    """The forms of the words of a term that stand before its first preposition: of “violence” in “violence against women”; none without one."""
    words = request_words(term)
    first = next((number for number, each in enumerate(words) if each.word in _prepositions()), 0)
    return frozenset(each.form for each in words[:first] if each.stem and each.word not in _JOINTS)


def ties_of_term(term: str) -> frozenset[str]:
    """The prepositions of a term: “against” in “violence against women”; none without one."""
    return frozenset(each.word for each in request_words(term) if each.word in _prepositions())


def _from(words: tuple[RequestWord, ...], at: list[int], forms: AbstractSet[str], heads: AbstractSet[str], ties: AbstractSet[str]) -> bool:
    """Whether words of all forms stand together, the first of them at the first of these places."""
    seen: set[str] = set()
    for place in at:
        between = words[at[0] : place + 1]
        if words[place].clause != words[at[0]].clause or sum(bool(each.stem) for each in between) > len(forms) + BETWEEN:
            return False
        seen.add(words[place].form)
        if len(seen) == len(forms):
            between = words[at[0] : place + 1]
            return not (
                _is_of_another(words, at[0], place, forms, heads) or _opens_another(between, forms) or _is_tied_otherwise(between, forms, heads, ties)
            )
    return False


def _is_tied_otherwise(between: tuple[RequestWord, ...], forms: AbstractSet[str], heads: AbstractSet[str], ties: AbstractSet[str]) -> bool:
    """Whether a thing that is none of a term stands behind the preposition of its head, and a preposition that is none of the term ties the rest to
    that. What “and” joins are several things, and people are those of the head: they may be the term's all the same."""
    if not ties or between[0].form not in heads:
        return False
    head = max(takewhile(lambda number: between[number].form in heads, range(len(between))))
    rest = next(number for number in range(head + 1, len(between)) if between[number].form in forms)
    behind = [each.word for each in between[head + 1 : rest] if each.word not in table("what_is_asked")["terms"]["articles"].split()]
    tied = [word in _prepositions() or word in _ties() for word in behind]
    has_thing = any(not tie and word not in _of_no_thing() for word, tie in zip(behind, tied, strict=True))
    return has_thing and tied[0] and tied[-1] and behind[-1] not in ties and _JOINTS.isdisjoint(behind)


def _opens_another(between: tuple[RequestWord, ...], forms: AbstractSet[str]) -> bool:
    """Whether another clause or another request begins between words that stand together: in “human rights while preserving the institution of the
    family” and “human rights and strengthen the institutions” there is no human rights institution. A verb is one only where its object or “that”
    follows: “training and support services” asks for no support. “The Board, and expand its mandate” points back, and goes on."""
    terms = table("what_is_asked")["terms"]
    for before, each, behind in zip(between, between[1:], between[2:], strict=False):
        if each.form in forms or not each.stem:
            continue
        if each.word in terms["opens_clause"].split():
            return True
        leads = before.word in _JOINTS or before.word in terms["before_deed"].split()
        if leads and (is_verb(each.word) or is_gerund(each.word)) and behind.word in terms["object_begins"].split():
            return True
    return False


def _is_of_another(words: tuple[RequestWord, ...], first: int, last: int, forms: AbstractSet[str], heads: AbstractSet[str]) -> bool:
    """Whether the last of some words that stand together is a head, which a joint parts from those before, with other words behind a preposition."""
    if words[last].form not in heads or last + 1 == len(words) or words[last + 1].word not in _prepositions():
        return False
    if words[last + 2 : last + 3] and words[last + 2].word in table("what_is_asked")["terms"]["points_back"].split():
        return False  # "the roles of women and violence against them" has violence against women
    objects = [number for number in range(first, last) if words[number].form in forms - heads]
    between = [each.word for each in words[objects[-1] + 1 : last]] if objects else []
    return not _JOINTS.isdisjoint(between) and set(table("what_is_asked")["terms"]["of_it"].split()).isdisjoint(between)


_JOINTS = frozenset({"and", "or", ","})


@by_language
def _prepositions() -> frozenset[str]:
    terms = table("what_is_asked")["terms"]
    return frozenset(terms["inside"].split()) - frozenset(terms["articles"].split()) - _JOINTS


@by_language
def _of_no_thing() -> frozenset[str]:
    """Words that make one preposition with those around them, and those for people: “conditions of migrants in detention” are those of detention."""
    asked = table("what_is_asked")
    every = (asked["terms"]["joined_to"], asked["terms"]["people"], asked["people"]["beside"], *asked["people"]["groups"])
    return frozenset(word for words in every for word in words.split())


@by_language
def _ties() -> frozenset[str]:
    return frozenset(table("what_is_asked")["terms"]["ties"].split())


def in_one_clause(words: tuple[RequestWord, ...], stems: AbstractSet[str]) -> bool:
    """Whether words of all these stems, or of their `form`, stand in one clause, however far from each other."""
    clauses: dict[int, set[str]] = defaultdict(set)
    for each in words:
        clauses[each.clause].add(each.form)
    return any(frozenset(map(form, stems)) <= found for found in clauses.values())
