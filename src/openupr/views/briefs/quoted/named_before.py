"""The full name of what a sentence calls by its kind alone ("the Unit", "the programme"), where its paragraph names it before: "Harbour Lamps Unit
(HLU)". What only another paragraph names may be something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ....kept_patterns import kept_pattern
from ....languages.word_tables import wording
from ....light_dataclass import dataclass
from ....names import state_name_pattern
from ....preparing.topics.passages_cut import leans, names_a_kind, noun_root
from ....records import Paragraph, UnnumberedPart

_WORD = r"[A-Z][\w’'-]+"
_JOINED = r"(?:\s+(?:and|of|for|on|the|to|against)){0,2}\s+"
_CALLED = kept_pattern(rf"\b(?P<printed>[Tt]he\s+(?P<kind>{_WORD}(?:\s+{_WORD}){{0,2}}))(?!{_JOINED}[A-Z]|\s*\(|[-/])")
_OF_BODIES = frozenset({"Committee", "Commission", "Convention", "Covenant"})
"""What is known where a body speaks: its own."""
_BEGINNING = 70
"""Characters of a sentence in which it says what it is on."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before a sentence of its `paragraph`, all of its `document`, and the lists that are printed `apart` from that."""

    paragraph: str = ""
    document: Sequence[Paragraph] = ()
    apart: Sequence[UnnumberedPart] = ()


def name_before(before: Around, words: str) -> list[tuple[str, str]]:
    """By which words a sentence calls something, and its name: the first such thing that has one longer name before it, no other. Nothing of a State
    or its organs at large ("the Government of ..."), nor of a sentence that goes on from another one."""
    if leans(words):
        return []
    for start, printed, kind in _called(words):
        if words.find(printed) < start or kind.lower() in words[:start].lower():
            return []
        names = _longer(kind, before.paragraph)
        if len(names) == 1 and _state_name().search(names[0]) is None:
            return [(printed, names[0])]
    return []


@cache
def _state_name() -> re.Pattern[str]:
    return kept_pattern(state_name_pattern())


def lacks_its_name(words: str, *, of_a_body: bool = False) -> bool:
    """Whether a sentence calls a law, a plan or a body by its kind alone: which one, only what stands before can tell. Without a capital that is so
    at its beginning only; `of_a_body`: it tells what a body says, which is "the Committee" there."""
    plain = wording("briefs", "known").finditer(words[:_BEGINNING])
    if any(names_a_kind(each["noun"].lower()) and not each["noun"].endswith("s") and not _is_named_before(each, words) for each in plain):
        return True
    bare = wording("briefs", "bare_kind").finditer(words)
    return any(not _is_named_before(each, words) for each in bare if not (of_a_body and each["noun"] in _OF_BODIES))


def _is_named_before(noun: re.Match[str], words: str) -> bool:
    return noun_root(noun["noun"]) in words[: noun.start()].lower()


def _called(words: str) -> Iterator[tuple[int, str, str]]:
    """Where and how a sentence calls something by its kind, in its order: with capitals ("the Unit", of several words
    a law or plan: "the Action Plan"), or at its beginning without ("the programme")."""
    found = []
    for match in _CALLED.finditer(words):
        if match["printed"][0] == "T" and match.start() > 0 and words[match.start() - 2 : match.start()] not in {". ", "; "}:
            continue
        last = match["kind"].split()[-1]
        if last == match["kind"] or names_a_kind(last.lower()):
            found.append((match.start(), match["printed"], match["kind"]))
    for match in wording("briefs", "known").finditer(words[:_BEGINNING]):
        if match["noun"].islower() and not _is_named_before(match, words):
            found.append((match.start(), match.group(), match["noun"].capitalize()))
    yield from sorted(found)


def _longer(kind: str, text: str) -> list[str]:
    """The names in a text that end with this word, or begin with it."""
    return list(dict.fromkeys(_named(kind, text)))


def _named(kind: str, text: str) -> Iterator[str]:
    if kind not in text:  # expressions are made ready for a word alone that stands there
        return
    ends = re.compile(rf"\b{_WORD}(?:{_JOINED}{_WORD})*?\s+{re.escape(kind)}\b(?:\s+\([A-Z]{{2,}}\))?")
    begins = re.compile(rf"\b{re.escape(kind)}\s+(?:of|for|on)\s+(?:the\s+)?{_WORD}(?:{_JOINED}{_WORD})*")
    spans: list[tuple[int, int]] = []
    for start, end in sorted(match.span() for pattern in (ends, begins) for match in pattern.finditer(text)):
        if spans and start < spans[-1][1]:  # "Pier Programme" and "Programme for Gulls"
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    for start, end in spans:
        name = re.sub(r"^The\s+", "", text[start:end])
        if name.partition(" (")[0] != kind:
            yield name
