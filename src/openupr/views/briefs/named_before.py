"""The full name of what a sentence calls by its kind alone ("the Unit"), where its paragraph names it before: "Harbour Lamps Unit (HLU)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...names import state_name_pattern
from ...preparing.topics.passages_cut import leans

_WORD = r"[A-Z][\w’'-]+"
_JOINED = r"(?:\s+(?:and|of|for|on|the|to|against)){0,2}\s+"
_CALLED = re.compile(rf"\b(?P<printed>[Tt]he\s+(?P<kind>{_WORD}))(?!{_JOINED}[A-Z]|\s*\(|[-/])")


def name_before(paragraph: str, start: int, words: str) -> list[tuple[str, str]]:
    """By which words a sentence calls something, and its name: the first such thing that has one longer name before it in the paragraph, no other.
    Nothing of a State or its organs at large ("the Government of ..."), nor of a sentence that goes on from another one."""
    if leans(words):
        return []
    for match in _CALLED.finditer(words):
        if match["printed"][0] == "T" and match.start() > 0 and words[match.start() - 2 : match.start()] not in {". ", "; "}:
            continue
        if _longer(match["kind"], words[: match.start()]):
            return []
        names = list(dict.fromkeys(_longer(match["kind"], paragraph[:start])))
        if len(names) == 1 and re.search(state_name_pattern(), names[0]) is None:
            return [(match["printed"], names[0])]
    return []


def _longer(kind: str, text: str) -> list[str]:
    """The names in a text that end with this word, or begin with it."""
    return list(_named(kind, text))


def _named(kind: str, text: str) -> Iterator[str]:
    ends = re.compile(rf"\b{_WORD}(?:{_JOINED}{_WORD})*?\s+{re.escape(kind)}\b(?:\s+\([A-Z]{{2,}}\))?")
    begins = re.compile(rf"\b{re.escape(kind)}\s+(?:of|for|on)\s+(?:the\s+)?{_WORD}(?:{_JOINED}{_WORD})*")
    for pattern in (ends, begins):
        for match in pattern.finditer(text):
            name = re.sub(r"^The\s+", "", match.group())
            if name.partition(" (")[0] != kind:
                yield name
