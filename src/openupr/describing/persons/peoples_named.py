"""Which of some names are peoples' or things' by the words around them, and nobody's: "Roma, Sinti and Marrani communities", “Luz para Estavia”."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from difflib import get_close_matches

from ...languages.stop_words import stop_words
from ...names import find_state
from ...text.letters import folded
from ..spellings.known_words import known_words
from .capitals import WordKind, by_itself, person_wordings
from .places_named import NO_MENTIONS, Mention

_ONE = r"[^\W\d_a-z][\w’'-]*"
_BESIDE = re.compile(rf"(?P<others>(?<![\w’'-])(?:{_ONE}, )*{_ONE},? (?:and|or) (?:the )?)$")
_APPOSED = re.compile(r"(?:,|:|\bsuch as|\bincluding|\bnamely) the $")
_OPENS = re.compile(r"[.!?:;•][”\"’']?\s*\Z")
_NEAR = 4
_OF_PERSONS = frozenset({"families", "followers", "group", "groups", "faith", "refugees"})
"""Of these some are called after a person."""
_OF_PEOPLES = 4
"""So many words before a list may lie that call it one of peoples: "minorities (such as the Roma, ..."."""
_REACH = 120


def peoples_named(names: Collection[str], texts: Iterable[str], one_of: Mapping[str, Mention] = NO_MENTIONS) -> frozenset[str]:
    """Those of these names, of one word, that every text has in a list of single words beside a people that we know, or before "communities" and
    its like; and one text beside such a word. Before the word one may stand that only opens its sentence ("Also Orvanti rites"). Of several words a
    name is a people's where every text has it in the plural, behind words that say what it is: "an ethnic group, the Upper Orvantis". A name of
    persons that we know is none, and none stands beside one. `one_of` are mentions, one of a name, that are looked at before the texts are gone
    through for all."""
    held = tuple(texts)
    asked = [name for name in names if _may_be_peoples(_unopened(name))]
    asked = [name for name in asked if name not in one_of or _as_people(name, *one_of[name]) is not None]
    return frozenset(name for name in asked if _is_people(name, held))


def _unopened(name: str) -> str:
    """A name without a first word that only opens the sentence, and is in no list of names of persons."""
    first, _, rest = name.partition(" ")
    plain, held = first.lower(), known_words()
    return rest if rest and plain in stop_words("function") and plain not in held["given"] | held["family"] else name


def _may_be_peoples(name: str) -> bool:
    """Whether no word is one of names of persons, and the last one is in no table: one word, or several in the plural."""
    *others, last = name.split()
    if by_itself(last, False).sort is not WordKind.UNKNOWN or not all(by_itself(each, False).sort in _NO_NAMES for each in others):
        return False
    return name.isalpha() or bool(others and last.endswith("s"))


_NO_NAMES = frozenset({WordKind.UNKNOWN, WordKind.COMMON, WordKind.FORMAL})


def _is_people(name: str, texts: Iterable[str]) -> bool:
    called = False
    for text in texts:
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])", text) if name in text else ():
            told = _as_people(name, text, match.start())
            if told is None:
                return False
            called = called or told
    return called


def _as_people(name: str, text: str, at: int) -> bool | None:
    """Whether a name is called a people's where it stands; None where it is not even beside one."""
    bare = _unopened(name)
    if bare != name:
        opens = not text[:at].strip() if at < _NEAR else _OPENS.search(text, at - _NEAR, at) is not None
        return _as_people(bare, text, at + len(name) - len(bare)) if opens else None
    before, behind = text[max(0, at - _REACH) : at], text[at + len(name) : at + len(name) + _REACH]
    if " " in name:
        apposed = _APPOSED.search(before)
        return True if apposed and _of_peoples(re.findall(r"\w+", before[: apposed.start()])[-_OF_PEOPLES:]) else None
    followed = _of_peoples(re.findall(r"\w+", behind[:25])[:1]) if behind[:1] == " " else False
    listed = _BESIDE.search(before)
    if not followed and (listed is None or not _are_peoples(listed["others"])):
        return None
    led = before[: listed.start()] if listed else ""
    return followed or _of_peoples(re.findall(r"\w+", led)[-_OF_PEOPLES:])


def _are_peoples(others: str) -> bool:
    sorts = {by_itself(word, False).sort for word in re.findall(_ONE, others)}
    return not sorts.isdisjoint({WordKind.FORMAL, WordKind.STATE, WordKind.COMMON}) and WordKind.NAME not in sorts


def _of_peoples(words: Iterable[str]) -> bool:
    return not (person_wordings()["of_peoples"] - _OF_PERSONS).isdisjoint(map(str.lower, words))


def things_named(names: Collection[str], texts: Iterable[str], one_of: Mapping[str, Mention] = NO_MENTIONS) -> frozenset[str]:
    """Those of these names, of several words, that all texts have in quotation marks alone and that have a State's name in them: a programme is
    called so. A person may be quoted, or bear a State's name; hardly both wherever it stands. And those that all texts have behind "the month of"
    alone. `one_of`: as for peoples."""
    held = tuple(texts)
    months = [name for name in names if name not in one_of or _is_month(*one_of[name])]
    asked = [name for name in names if " " in name and (name not in one_of or _is_quoted(name, *one_of[name]))]
    things = {name for name in asked if any(map(find_state, name.split())) and _is_always(_is_quoted_at(name), name, held)}
    return frozenset(things | {name for name in months if _is_always(_is_month, name, held)})


def _is_always(so: Callable[[str, int], bool], name: str, texts: Iterable[str]) -> bool:
    around = [so(text, found.start()) for text in texts if name in text for found in re.finditer(re.escape(name), text)]
    return bool(around) and all(around)


def _is_month(text: str, at: int) -> bool:
    return text.endswith(_MONTH, 0, at)


_MONTH = "the month of "


def _is_quoted_at(name: str) -> Callable[[str, int], bool]:
    return lambda text, at: _is_quoted(name, text, at)


def _is_quoted(name: str, text: str, at: int) -> bool:
    return text[max(0, at - 1) : at] in _OPEN and text[at + len(name) : at + len(name) + 1] in _CLOSE


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
    words = [word for word in re.findall(r"\w+", folded(name)) if word not in person_wordings()["particles"]]
    others = re.findall(r"\w+", folded(listed))
    return len(words) > 1 and all(get_close_matches(word, others, 1, _ALIKE) for word in words)


_ALIKE = 0.8
