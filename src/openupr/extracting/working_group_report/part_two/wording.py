"""The words of a clause from the spans of its item: where words of the report are left out or moved, the reader sees it.

Lists of States go without a trace, and what joins the pieces around them stays: "Sign (A) and ratify (A, B) the Convention (A, B)" is
"Sign and ratify the Convention". Words of other States' requests that are left out are " … ". What is borrowed from further back, or given twice,
stands in square brackets, as an editor's words do: "Accede (B)" after "Ratify the Covenant (A)" is "Accede [the Covenant]".
"""

from __future__ import annotations

import re

Offsets = tuple[int, int]

_BRACKETS = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_JOINING = re.compile(r"\s*(?P<mark>[,;:]?)[\s,;/|]*(?P<word>(?:and/or|and|or|as well as|but)?)[\s,]*", re.IGNORECASE)
_GOVERNS = re.compile(r"(?:\b(?:to|of|with|for|on|in|from|against|by)|\w+ing)$", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:the|its|their|an?|all|any|these|those|other)\b", re.IGNORECASE)


def worded(text: str, spans: tuple[Offsets, ...]) -> str:
    """The words of a clause, `spans` in the order to read them."""
    words, at = "", 0
    for start, end in spans:
        said = text[start:end].strip()
        if not words:
            words, at = said, end
        elif start < at:
            words += f" [{said}]"
        else:
            words, at = words + _between(text[at:start]) + said, end
    return words


def _between(gap: str) -> str:
    """What stands for the words between two pieces that are read one after the other."""
    left = _BRACKETS.sub(" ", gap)
    joined = _JOINING.fullmatch(left)
    if joined is None:
        return " … "
    return f"{joined['mark']} {joined['word']}".rstrip() + " "


def leading(text: str, verb: Offsets, end: int, noun: str) -> Offsets:
    """The words of a request that a piece which is only a noun needs before it: the leading verbs (`verb`), and up to the noun that it stands beside:
    "extend invitations to" before "the Special Rapporteur on ..." after "extend invitations to the thematic procedures". `end` is where the
    request ends, `noun` the piece."""
    article = re.match(r"\s*(the|its|their)\b", noun, re.IGNORECASE)
    beside = re.compile(rf"\b{article[1]}\b", re.IGNORECASE).search(text, verb[1], end) if article else None
    if beside is None:
        return verb
    between = text[verb[1] : beside.start()].strip()
    if not between or _DETERMINER.search(between) or not _GOVERNS.search(between):
        return verb
    return verb[0], verb[1] + len(text[verb[1] : beside.start()].rstrip())
