"""Which of some names are peoples' or things' by the words around them, and nobody's: "Roma, Sinti and Marrani communities", “Luz para Estavia”."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches

from ..names import find_state
from ..text.letters import folded
from .capitals import Sort, by_itself, wordings

_ONE = r"[^\W\d_a-z][\w’'-]*"
_BESIDE = re.compile(rf"(?P<others>(?<![\w’'-])(?:{_ONE}, )*{_ONE},? (?:and|or) (?:the )?)$")
_OF_PERSONS = frozenset({"families", "followers", "group", "groups", "faith", "refugees"})
"""Of these some are called after a person."""
_OF_PEOPLES = 4
"""So many words before a list may lie that call it one of peoples: "minorities (such as the Roma, ..."."""
_REACH = 120


def peoples_named(names: Collection[str], texts: Iterable[str]) -> frozenset[str]:
    """Those of these names, of one word, that every text has in a list of single words beside a people that we know, or before "communities" and
    its like; and one text beside such a word. A name of persons that we know is none, and none stands beside one."""
    held = tuple(texts)
    asked = [name for name in names if name.isalpha() and by_itself(name, False)[0] is Sort.UNKNOWN]
    return frozenset(name for name in asked if _is_people(name, held))


def _is_people(name: str, texts: Iterable[str]) -> bool:
    called = False
    found = False
    for text in texts:
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])", text) if name in text else ():
            before, behind = text[max(0, match.start() - _REACH) : match.start()], text[match.end() : match.end() + _REACH]
            followed = _of_peoples(re.findall(r"\w+", behind[:25])[:1]) if behind[:1] == " " else False
            listed = _BESIDE.search(before)
            if not followed and (listed is None or not _are_peoples(listed["others"])):
                return False
            led = before[: listed.start()] if listed else ""
            called = called or followed or _of_peoples(re.findall(r"\w+", led)[-_OF_PEOPLES:])
            found = True
    return found and called


def _are_peoples(others: str) -> bool:
    sorts = {by_itself(word, False)[0] for word in re.findall(_ONE, others)}
    return not sorts.isdisjoint({Sort.FORMAL, Sort.STATE, Sort.COMMON}) and Sort.NAME not in sorts


def _of_peoples(words: Iterable[str]) -> bool:
    return not (wordings()["of_peoples"] - _OF_PERSONS).isdisjoint(map(str.lower, words))


def things_named(names: Collection[str], texts: Iterable[str]) -> frozenset[str]:
    """Those of these names, of several words, that all texts have in quotation marks alone and that have a State's name in them: a programme is
    called so. A person may be quoted, or bear a State's name; hardly both wherever it stands."""
    held = tuple(texts)
    asked = [name for name in names if " " in name and any(find_state(word) for word in name.split())]
    return frozenset(name for name in asked if _is_quoted(name, held))


def _is_quoted(name: str, texts: Iterable[str]) -> bool:
    around = [f" {text} "[found.start() :][: len(name) + 2] for text in texts for found in re.finditer(re.escape(name), text)]
    return bool(around) and all(each[0] in _OPEN and each[-1] in _CLOSE for each in around)


_OPEN, _CLOSE = frozenset('“"«„'), frozenset('”"»“,')


def named_by_code(names: Collection[str], texts: Iterable[str], organisations: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Those of these names that stand right before the code of one of these `organisations` (code, name) in brackets, and that are its listed name in
    another spelling: each word is nearly one of it ("Voluntariato" for "Volontariato")."""
    found = set[str]()
    told = "\n".join(texts)
    for code, listed in organisations:
        printed = f" ({code})"
        at = told.find(printed) if code else -1
        while at >= 0:  # looked for as it is: an expression with what stands before it tries each place of the text
            before = _CLAUSE.search(told, max(0, at - _REACH), at)
            found |= {name for name in names if before and name in before.group() and _nearly(name, listed)}
            at = told.find(printed, at + 1)
    return frozenset(found)


_CLAUSE = re.compile(r"[^\n,;.()]+\Z")


def _nearly(name: str, listed: str) -> bool:
    words = [word for word in re.findall(r"\w+", folded(name)) if word not in wordings()["particles"]]
    others = re.findall(r"\w+", folded(listed))
    return len(words) > 1 and all(get_close_matches(word, others, 1, _ALIKE) for word in words)


_ALIKE = 0.8
