"""The words of a clause from the spans of its item: where words of the report are left out or moved, the reader sees it.

Lists of States go without a trace, and what joins the pieces around them stays: "Sign (A) and ratify (A, B) the Convention (A, B)" is
"Sign and ratify the Convention". Words of other States' requests that are left out are " … ". Where what stands before lacks its verb or its object
without them, they stand in square brackets, as an editor's words do, for else a request may say the opposite: "Promote efforts (A)/ abolish (B) the
death penalty (A, B)" is "Promote efforts [abolish] the death penalty". So does what is borrowed from further back, or given twice: "Accede (B)" after
"Ratify the Covenant (A)" is "Accede [the Covenant]".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...state_lists import parse_states

Offsets = tuple[int, int]

_BRACKETS = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_ROW_OF_LISTS = re.compile(r"\0(?:[\s,;/.*]*(?:and/or|and|or|as well as|but)?[\s,;/.*]*\0)*", re.IGNORECASE)
_JOINING = re.compile(
    r"\s*(?P<mark>[,;:]?)[\s,;/|]*(?:(?P<word>and/or|and|or|as well as|but)[\s,;/|]+)*(?P<last>and/or|and|or|as well as|but)?\s*", re.IGNORECASE
)
_GOVERNS = re.compile(r"(?:\b(?:to|of|with|for|on|in|from|against|by|without|ratification|accession|process|party)|\w+ing)$", re.IGNORECASE)
_WITHOUT_OBJECT = re.compile(
    r"(?:in|on|at|by|through|with|within|for|of|from|against|including|without|as|particularly|especially|to|which|who|so|while|where|when|if)\b",
    re.IGNORECASE,
)
_WANT_VERB = frozenset(("efforts", "effort", "steps", "measures", "process", "possibility"))
"""Nouns that want the verb of what is left out behind them: "Promote efforts [abolish] the death penalty"."""
_FEW = 6
"""So many words of another request are shown in brackets as they are; of more the last `_LAST`."""
_LAST = 4
_DETERMINER = re.compile(r"\b(?:the|its|their|an?|all|any|these|those|other)\b", re.IGNORECASE)


def clause_wording(
    text: str,
    spans: tuple[Offsets, ...],
    is_verb: Callable[[str], bool],
    marked: frozenset[Offsets] = frozenset(),
    objects: frozenset[Offsets] = frozenset(),
) -> str:
    """The words of a clause, `spans` in the order to read them; `is_verb` tells the verbs of requests.

    The `marked` spans stand in square brackets; so do the `objects` that a verb borrows of other States, but where " … " stands before them.
    """
    words, at = "", 0
    for start, end in spans:
        said = text[start:end].strip()
        left = _without_lists(text[at:start]) if words else ""
        whole = words.rpartition(" ")[2].lower() not in _WANT_VERB
        apart = (start, end) in objects and start >= at and whole and _JOINING.fullmatch(left) is None
        if (start, end) in marked or ((start, end) in objects and not apart and whole and start >= at):
            said = f"[{said}]"
        if not words:
            words, at = said, end
        elif start < at:
            words += f" [{said}]"
        else:
            words, at = words + (" … " if apart else _between(words, text[at:start], said, is_verb)) + said, end
    return words


def _between(before: str, gap: str, after: str, is_verb: Callable[[str], bool]) -> str:
    """What stands for the words between two pieces that are read one after the other."""
    left = _without_lists(gap)
    joined = _JOINING.fullmatch(left)
    if joined is not None:
        return f"{joined['mark']} {joined['last'] or joined['word'] or ''}".rstrip() + " "
    shown = re.sub(r"\s+(?=,)", "", left).strip(" \t,;/|*").split()
    if _governs(before.rsplit(maxsplit=1)[-1], is_verb) is not (_WITHOUT_OBJECT.match(after) is not None):
        return " … "  # a verb goes on with an object, or what is whole with "in ...", "through ..."
    if shown[-1].lower() in {"and", "or"} and (is_verb(after.split(maxsplit=1)[0].lower()) or after.startswith(("in particular", "to "))):
        return f" … {shown[-1]} "
    if len(shown) <= _FEW:
        return f" [{' '.join(shown)}] "
    if shown[-1].lower() in {"and", "or"} and _DETERMINER.match(after):
        return f" … {shown[-1]} "
    if _governs(shown[-1], is_verb) or shown[-1].lower() in {"and", "or"}:
        return f" [… {' '.join(shown[-_LAST:])}] "
    return " … "


def _without_lists(gap: str) -> str:
    """The words without the lists of States, which go without a trace, as what joins two of them does; other brackets stay."""
    marked = _BRACKETS.sub(lambda found: "\0" if parse_states(found[0][1:-1])[0] else found[0], gap)
    return _ROW_OF_LISTS.sub(" ", marked)


def _governs(word: str, is_verb: Callable[[str], bool]) -> bool:
    """Whether a word needs what follows it: a verb of a request, a preposition, a gerund."""
    return is_verb(word.lower()) or _GOVERNS.search(word) is not None


def leading_words(text: str, verb: Offsets, end: int, noun: str, is_verb: Callable[[str], bool]) -> Offsets:
    """The words of a request that a piece which is only a noun needs before it: the leading verbs (`verb`), and up to the noun that it stands beside:
    "extend invitations to" before "the Special Rapporteur on ..." after "extend invitations to the thematic procedures". `end` is where the
    request ends, `noun` the piece."""
    article = re.match(r"\s*(the|its|their)\b", noun, re.IGNORECASE)
    beside = re.compile(rf"\b{article[1]}\b", re.IGNORECASE).search(text, verb[1], end) if article else None
    if beside is None:
        return verb
    between = text[verb[1] : beside.start()].strip()
    if not between or _DETERMINER.search(between) or not _governs(between.split()[-1], is_verb):
        return verb
    return verb[0], verb[1] + len(text[verb[1] : beside.start()].rstrip())
