"""One regular expression for many wordings, fast: those that begin alike share their beginning.

Python's `re` tries the wordings of "a|b|c" one by one at each place of a text, without a look at the letter that stands there when it does not
mind case. Here it looks at that letter first: what is found, and which wording goes first, stays the same. (To share a second and a third letter
makes the expression longer, not faster: measured on specificity.toml.) What stands behind a group is written once for each letter that the group may
begin with, not for each of its wordings: the time that `re` takes to make an expression ready grows with its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_SPECIAL = frozenset("\\.^$*+?{}[]|()\n")
_OFTEN = frozenset("?*+{")
_EDGE = r"\b"
_ALSO = {"i": "İı", "k": "\u212a", "s": "ſ"}
"""What `re` takes for these letters besides, where it does not mind case."""
_GRAMMAR = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""The brackets and bars of an expression; what is escaped or in a set comes along, so that its brackets are passed over."""
_LONG = 300
"""Characters that may be written again so that a wording begins with a letter; where that takes more, the letter is looked at ahead of it."""
_CAPTURE = re.compile(r"\((?!\?(?!P<))")

_Entry = tuple[str, str]
"""The character that all begin with that a wording finds, in lower case if case is ignored, and the rest; or "" and the wording, where it is not
certain."""


def one_of(wordings: Iterable[str], *, ignore_case: bool = True) -> str:
    """The source of an expression that finds exactly what `"|".join(wordings)` finds, to be compiled with IGNORECASE if `ignore_case`.

    It is one group that does not capture. Wordings may have groups that capture, but no numbered reference to them.
    """
    every = (entry for wording in wordings for part in _parts(wording) for entry in _entries(part, ignore_case))
    return f"(?:{'|'.join(_lettered(first, ignore_case) + rest for first, rest in _shared(every))})"


def _lettered(first: str, ignore_case: bool) -> str:
    # Only a set that minds case is looked at before anything else is tried.
    return f"(?-i:[{first}{first.upper()}{_ALSO.get(first, '')}])" if ignore_case and first.isalpha() else first


def _shared(entries: Iterable[_Entry]) -> Iterator[_Entry]:
    """The entries in their order, neighbours that begin with one letter joined; a wording without a certain first letter stands where it stood."""
    groups: dict[str, list[str]] = {}
    for first, rest in entries:
        if first:
            groups.setdefault(first, []).append(rest)
        else:
            yield from _joined(groups)
            groups = {}
            yield "", rest
    yield from _joined(groups)


def _joined(groups: dict[str, list[str]]) -> Iterator[_Entry]:
    for first, rests in groups.items():
        yield first, rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})"


def _entries(wording: str, ignore_case: bool) -> list[_Entry]:
    """The wordings that one is which begins with a group or with something that may be missing: "(?:ab|ac)d" is "a(?:b|c)d", "a?b" is "ab|b"."""
    if wording.startswith(_EDGE):
        bare = _entries(wording.removeprefix(_EDGE), ignore_case)
        return [(first, rf"(?<={_EDGE}.){rest}" if first else _EDGE + rest) for first, rest in bare]
    group = wording.startswith("(?:")
    end = _end(wording) if group else 1
    first, rest = wording[:end], wording[end:]
    missing = rest[:1] == "?"
    if missing:
        rest = rest[1:]
    if not first or (not group and first in _SPECIAL) or rest[:1] in _OFTEN or ((group or missing) and captures(wording)):
        return [("", wording)]
    if group:
        parts = _shared(entry for part in _parts(first[3:-1]) for entry in _entries(part, ignore_case))
        found = [entry for part in parts for entry in (_entries(rest, ignore_case) if part == ("", "") else [(part[0], part[1] + rest)])]
    elif first.isascii() or not ignore_case or first.lower() == first.upper():
        found = [(first.lower() if ignore_case else first, rest)]
    else:
        found = [("", first + rest)]
    found = [*found, *_entries(rest, ignore_case)] if missing else found
    return found if (len(found) - 1) * len(rest) <= _LONG else [("", _behind_first(found, ignore_case) + wording)]


def _behind_first(entries: list[_Entry], ignore_case: bool) -> str:
    """What looks whether one of the characters follows that the entries begin with; nothing where these are not certain."""
    firsts = [_lettered(first, ignore_case) for first, _ in _shared(entries)]
    return f"(?={'|'.join(firsts)})" if all(firsts) else ""


def captures(wording: str) -> bool:
    """Whether an expression has a group that captures."""
    return _CAPTURE.search(wording) is not None and any(_CAPTURE.match(wording, at) for at, _ in _plain(wording))


def _parts(wording: str) -> list[str]:
    """The wordings that stand between the bars of one, outside groups and sets."""
    if "|" not in wording:
        return [wording]
    parts, start, depth = [], 0, 0
    for at, mark in _plain(wording):
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and not depth:
            parts.append(wording[start:at])
            start = at + 1
    return [*parts, wording[start:]]


def _end(wording: str) -> int:
    """Where the group that the wording begins with ends."""
    depth = 0
    for at, mark in _plain(wording):
        depth += (mark == "(") - (mark == ")")
        if mark != "|" and not depth:
            return at + 1
    return len(wording)


def _plain(wording: str) -> Iterator[tuple[int, str]]:
    """The brackets and bars of an expression's grammar with their offsets: not escaped, not in a set."""
    return ((match.start(), mark) for match in _GRAMMAR.finditer(wording) if len(mark := match.group()) == 1)
