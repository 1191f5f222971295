"""Which organizations a sentence of the Council's report has speaking.

An organization's name may hold commas and "and" ("Centre for Law, Peace and Youth"), and several names stand in a row with the same marks. A row
is cut only where it can be cut in one way: a part that can't be a name by itself belongs to its neighbour. What can be cut in several ways is
open, and named so."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from ..working_group_report.part_one.dialogue_words import adverbs, any_of, phrases, verb_form
from .verbs_of_saying import saying_verb

_END = "\ue000"
"""Stands where a name surely ends."""
_LONGEST = 24
"""Words of an organization's name, at most."""


@dataclass(frozen=True, slots=True)
class OrganizationTold:
    """Who speaks from `start` on: `name` as printed, `for_others` the names of those for whom it spoke too, `open` the words of which it can't be
    told how many names they are (`name` is then empty, or that of the one that is sure)."""

    name: str
    start: int
    for_others: tuple[str, ...] = ()
    open: str = ""
    one_or_more: bool = False
    """Whether `open` is a row of which only the number of names is not known: one, or several."""


def organizations_told(sentence: str, known: Set[str] = frozenset(), *, goes_on: bool) -> list[OrganizationTold]:
    """The organizations that speak in a sentence, in order. `goes_on`: somebody's words come before it in the paragraph, so that a new speaker
    must have a name that can't be anything else. `known` as in `organizations_of`."""
    patterns = _patterns()
    # What is told in brackets of how a name's owner spoke ends the name.
    sentence = patterns["how"].sub(lambda match: _END + " " * (len(match.group()) - 1), sentence)
    found: list[OrganizationTold] = []
    if joint := patterns["joint_by"].match(sentence):
        return _told(joint["name"], joint.start("name"), "", known, joint=True)
    first = True
    for start, end in _clauses(sentence):
        match = patterns["subject"].match(sentence, start, end) if first else patterns["later"].match(sentence, start, end)
        if match is None and first and not goes_on:
            match = patterns["acts"].match(sentence, start, end)
        if match is not None and (not first or not goes_on or _is_certain(match["name"])) and _may_be_name(match["name"], first=first):
            behind = patterns["behind"].match(sentence, match.end(), end)
            found += _told(
                match["name"],
                match.start("name"),
                (match["asides"] or "") + (behind.group() if behind else ""),
                known,
                joint=bool(patterns["jointly"].search(match.group())),
            )
        first = False
    return found


def named_besides(sentence: str, known: tuple[str, ...]) -> str:
    """The words of a name that stands where somebody's words could begin, after a comma, and that nobody was read as; empty if there is none."""
    for match in _patterns()["besides"].finditer(sentence):
        words = " ".join(match["name"].split())
        if not any(words in each for each in known) and _may_be_name(words, first=False):
            return words
    return ""


def without_verb(sentence: str) -> str:
    """The words of a sentence that begins with a name and has no verb ("Harbour Forum likewise."): they may tell of a speaker; else empty."""
    lone = re.search(rf"\b(?-i:[a-z])\w*(?<=ed)\b|\b(?:{verb_form()})", sentence) is None
    return sentence.strip(" .") if lone and _may_be_name(sentence, first=False) else ""


def organizations_of(words: str, known: Set[str] = frozenset()) -> tuple[str, ...]:
    """The names in a row of them, if it can be cut in one way only; empty if not. `known` are names that the review has elsewhere (`plain_name`):
    where one of them stands, it is one. Semicolons cut always, so that what stands between them is one name."""
    if ";" in words:
        return tuple(_trimmed(part) for part in re.split(r"\s*;\s*(?:and\s+)?", words) if part.strip())
    if _END in words.rstrip(f" ,{_END}"):
        rows = [organizations_of(part, known) for part in re.split(rf"{_END}\s*,?\s*(?:and\s+)?(?:the\s+)?", words) if part.strip()]
        return tuple(name for names in rows for name in names) if all(rows) else ()
    if len(strong := re.split(r",?\s+and\s+the\s+(?=[A-Z])", words)) > 1:
        rows = [organizations_of(part, known) for part in strong]
        if all(each and all(has_head(name) or plain_name(name) in known for name in each) for each in rows):
            return tuple(name for names in rows for name in names)
    parts = [part for part in re.split(r"(\s*,\s+and\s+(?:the\s+)?|\s*,\s+|\s+(?:and(?:\s+the(?=\s+[A-Z]))?|&|y|et|e)\s+)", words) if part]
    pieces = parts[::2]
    starts = [sum(map(len, parts[: 2 * number])) for number in range(len(pieces))]
    ends = [start + len(piece) for start, piece in zip(starts, pieces, strict=True)]
    found: list[str] = []
    first = number = 0
    while number < len(pieces):
        stop = next((end for end in range(len(pieces), number, -1) if plain_name(words[starts[number] : ends[end - 1]]) in known), None)
        if stop is None:
            number += 1
            continue
        cut = _cut(words, starts, ends, first, number)
        if cut is None:
            return ()
        found += (*cut, _trimmed(words[starts[number] : ends[stop - 1]]))
        first = number = stop
    cut = _cut(words, starts, ends, first, len(pieces), whole=not found)
    return () if cut is None else (*found, *cut)


def plain_name(name: str) -> str:
    """A name without what is written in several ways: case, marks, the article, what stands in brackets."""
    return " ".join(re.findall(r"\w+", re.sub(r"\([^()]*\)", "", _trimmed(name)).casefold()))


def _cut(words: str, starts: Sequence[int], ends: Sequence[int], first: int, stop: int, *, whole: bool = False) -> tuple[str, ...] | None:
    """The names that the parts from `first` to `stop` are; None where that can't be told. Parts that are the `whole` row are one name at least."""
    pieces = [words[start:end] for start, end in zip(starts[first:stop], ends[first:stop], strict=True)]
    if not pieces:
        return ()
    standing = [number for number, piece in enumerate(pieces) if stands_alone(piece)]
    if len(standing) == 1 or (whole and len(pieces) == 1):
        return (_trimmed(words[starts[first] : ends[stop - 1]]),)
    if not standing or not all(has_head(pieces[number]) for number in standing):
        return None
    if standing != list(range(len(standing))):
        return None  # a part that is no name alone lies between two names, or before the first: whose it is can't be told
    borders = [*(starts[first + number] for number in standing), ends[stop - 1]]
    last = [*(ends[first + number - 1] for number in standing[1:]), ends[stop - 1]]
    return tuple(_trimmed(words[start:end]) for start, end in zip(borders, last, strict=False))


def _told(name: str, start: int, asides: str, known: Set[str], *, joint: bool) -> list[OrganizationTold]:
    patterns = _patterns()
    partners = patterns["partners"].search(asides)
    names = organizations_of(name, known)
    if joint and not partners and len(names) == 1:
        names = ()  # several spoke as one, and the words look like one name
    others: tuple[str, ...] = ()
    unread = "" if names else _trimmed(name)
    if partners:
        row = _trimmed(partners["names"])
        others = organizations_of(row, known)
        if not others:
            unread = unread or row
    elif patterns["partner_word"].search(asides) and (inside := patterns["in_aside"].search(asides)):
        unread = unread or inside["name"]
    if not names:
        return [OrganizationTold("", start, others, unread, one_or_more=not joint)]
    return [OrganizationTold(each, start, others, unread if number == len(names) - 1 else "") for number, each in enumerate(names)]


def _trimmed(words: str) -> str:
    cut = re.sub(r"^(?:[Tt]he\s+)?|[\s,]+$", "", " ".join(words.replace(_END, " ").split()))
    return re.sub(r"(?<=[a-z])\d{1,2}$", "", cut)


def _words(piece: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_][\w’'-]*", piece) if word.lower() not in _patterns_small()]


def stands_alone(piece: str) -> bool:
    """Whether a part of a row can be a name by itself: two words that say something, a noun for organizations, letters that are all capitals."""
    words = _words(re.sub(r"\([^()]*\)", "", piece))
    if all(_patterns()["legal"].fullmatch(word) for word in words):
        return False
    return len(words) > 1 or has_head(piece) or any(word.isupper() and len(word) > 2 for word in words)


def has_head(piece: str) -> bool:
    """Whether the words hold a noun for organizations ("Centre", "Network"). A word that may say of what kind something is ("International") is one
    at the end alone: the name goes on behind it ("the International Lesbian and Gay Federation")."""
    patterns = _patterns()
    return patterns["head"].search(piece) is not None or patterns["last_head"].search(piece) is not None


@by_language
def _patterns_small() -> frozenset[str]:
    return frozenset(table("plenary")["names"]["small"])


def _may_be_name(name: str, *, first: bool) -> bool:
    words = _trimmed(name)
    if len(words.split()) > _LONGEST or _patterns()["nobody"].fullmatch(words) or _patterns()["of_state"].search(words):
        return False
    return first or _is_certain(words)


def _is_certain(name: str) -> bool:
    """Two words in capitals, or letters that are all capitals: no sentence that goes on begins so ("Trade unions had been closed")."""
    capitals = [word for word in re.findall(r"[^\W\d_][\w’'-]*", _trimmed(name)) if word[0].isupper()]
    return len(capitals) > 1 or any(word.isupper() and len(word) > 2 for word in capitals)


def _clauses(sentence: str) -> list[tuple[int, int]]:
    ends = [match.end() for match in _patterns()["clause"].finditer(sentence)]
    starts = [0, *(at for at in ends if sentence.count("(", 0, at) <= sentence.count(")", 0, at))]
    return list(pairwise((*starts, len(sentence))))


@by_language
def _patterns() -> dict[str, re.Pattern[str]]:
    words = table("plenary")["speakers"]
    names = table("plenary")["names"]
    # Commas stand in a name before a capital letter, brackets unless they hold an aside.
    no_verb = rf"(?!\b(?:{any_of(phrases()['auxiliaries'])}|[a-z]+ed)\b)"  # no name goes over a verb
    name = rf"(?P<name>[A-Z0-9“\"](?:{no_verb}(?:[^,;:()–—]|,(?=\s+(?:and\s+)?(?:the\s+)?[A-Z0-9])|\((?![a-z])[^()]*\)|[–—](?!\s+[a-z]))){{1,220}}?)"
    asides = (
        r"(?P<asides>(?:\s*\((?=[a-z])[^()]*\)|,\s+(?=[a-z])(?!and\b|while\b|whereas\b|but\b|the\s+[A-Z])[^;]{2,240}?,(?!\s+(?:and\s+)?[A-Z])|\s+-\s+(?=[a-z])[^–—]{2,120}?\s-"
        rf"|\s+(?:{words['together']})\s+[A-Z][^;:()]{{2,160}}?|,?\s+(?:also\s+)?(?:{words['for_others']})\s+[^;:()]{{2,160}}?)*)"
    )
    begin = rf"\s*(?:{words['way']})?(?:{words['representative']}\s+)?(?:[Tt]he\s+)?"
    link = rf",?\s+(?:(?:{words['each']}|{words['jointly']})\s+)?{adverbs()}(?:(?:{words['jointly']})\s+)?"
    says = rf"(?:{saying_verb()}|(?:was|were)\s+(?:{words['stopped']})\b)"
    past = rf"(?!(?:{any_of(phrases()['auxiliaries'])})\b)(?=[a-z]){verb_form()}(?!\s+by\b)"
    return {
        "subject": re.compile(rf"{begin}{name}{asides}{link}{says}"),
        "later": re.compile(rf"{begin}{name}{asides}{link}{says}"),
        "acts": re.compile(rf"{begin}{name}{asides}{link}{past}"),
        "behind": re.compile(rf"\s+(?:a\s+(?:joint\s+)?statement\s+)?(?:{words['for_others']})\s+[^:;()]+?(?=\.?$)"),
        "clause": re.compile(r";\s+(?:and\s+|while\s+)?|,\s+(?:and|while|whereas|but)\s+(?=(?:the\s+)?[A-Z])"),
        "joint_by": re.compile(rf"\s*(?:{words['joint_by']})\s+(?P<name>[^:;.]{{3,300}}?)\s*:"),
        "jointly": re.compile(rf"\b(?:{words['jointly']}|{words['each']})\b"),
        "partners": re.compile(rf"(?:{words['together']}|{words['for_others']})\s+(?:also\s+of\s+)?(?P<names>[^()]+?)[\s,)]*$"),
        "how": re.compile(rf"\s\((?=[a-z])(?![^()]*(?:{words['for_others']}|{words['together']}))[^()]*\)"),
        "in_aside": re.compile(r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|of|for|the|and))*\s+[A-Z][\w’'-]+)"),
        "partner_word": re.compile(words["partner_word"]),
        "besides": re.compile(
            r"[,;]\s+(?:and\s+|while\s+|whereas\s+|but\s+)?(?:the\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|of|for|the|and|without|against))*\s+[A-Z][\w’'-]+)\s+(?:by|of|on|for|to|at|with|in)\s"
        ),
        "legal": re.compile(names["legal"], re.IGNORECASE),
        "head": re.compile(rf"\b(?:{names['heads']})\b", re.IGNORECASE),
        "last_head": re.compile(rf"\b(?:{names['last_heads']})\W*(?:\([^()]*\)\W*)?$", re.IGNORECASE),
        "nobody": re.compile("|".join((*table("plenary")["meeting"]["pronouns"], *table("plenary")["meeting"]["nobody"])), re.IGNORECASE),
        "of_state": re.compile(rf"^(?:{names['of_state']})\b"),
    }
