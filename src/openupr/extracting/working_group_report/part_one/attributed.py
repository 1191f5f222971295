"""Who speaks where a sentence names him beside its subject: "It was welcomed by Bresland", "In the view of Bresland, ...", "..., Bresland noted."""

from __future__ import annotations

import re
from enum import Enum
from functools import cached_property

from ....languages.word_tables import by_language
from ....light_dataclass import dataclass
from .dialogue_words import any_of, name_pattern, office, phrases, speech_verb
from .main_clause import Clauses


class AttributionKind(Enum):
    """How a sentence says whose words it gives."""

    ASIDE = "aside"  # "..., Bresland noted."
    VIEW = "view"  # "In the view of Bresland, ..."
    FOR = "for"  # "For Bresland, ..."
    BY = "by"  # "It was noted by Bresland that"
    ASKED_BY = "asked_by"  # "A question was raised by Bresland": also what the State under review says before it answers


@dataclass(frozen=True, slots=True)
class Attributed:
    """The names as printed, and how the sentence names them."""

    way: AttributionKind
    names: tuple[str, ...]


def attributed(sentence: str) -> Attributed | None:
    """Who is named beside the subject as the one whose words these are; None where nobody is. An aside counts more than the others."""
    found: dict[AttributionKind, dict[str, None]] = {}
    end = -1
    sight = _Sight(sentence)
    for name in name_pattern().finditer(sentence):
        way = sight.way(name.start(), name.end())
        if way is None and end >= 0 and _patterns()["and"].fullmatch(sentence, end, name.start()):
            way = AttributionKind.BY if AttributionKind.BY in found else AttributionKind.ASKED_BY  # "by Bresland and Corvia"
        end = name.end() if way in {AttributionKind.BY, AttributionKind.ASKED_BY} else -1
        if way is not None:
            found.setdefault(way, {})[name["name"]] = None
    return next((Attributed(way, tuple(found[way])) for way in AttributionKind if way in found), None)


_NEAR = 400
"""So many characters before a name say how it is given."""


class _Sight:
    """A sentence, and what is looked up once for all names in it."""

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence

    def way(self, start: int, end: int) -> AttributionKind | None:
        """How the name between two offsets is given as the speaker's, by what stands before and after it."""
        look, sentence = _patterns(), self._sentence
        near = max(0, start - _NEAR)
        aside = look["comma"].search(sentence, near, start) if look["said"].match(sentence, end) else None
        if look["viewed"].match(sentence, end):
            aside = look["in_view"].search(sentence, near, start)
        if aside is None and look["ends"].match(sentence, end):
            aside = look["said_by"].search(sentence, near, start)
        if aside:
            return None if self._clauses.wait_for_verb(aside.start()) else AttributionKind.ASIDE
        for opener, way, follows in (
            ("view", AttributionKind.VIEW, "at_comma"),
            ("in", AttributionKind.VIEW, "own_view"),
            ("for", AttributionKind.FOR, "at_comma"),
        ):
            if look[opener].fullmatch(sentence, 0, start) and look[follows].match(sentence, end):
                return way
        by = None if look["owns"].match(sentence, end) else look["by"].search(sentence, near, start)
        if by and by.start() < self._first_subordinate:
            return AttributionKind.ASKED_BY if by["asked"] else AttributionKind.BY
        return None

    @cached_property
    def _clauses(self) -> Clauses:
        return Clauses(self._sentence)

    @cached_property
    def _first_subordinate(self) -> int:
        """Where the first word ends that opens a subordinate clause."""
        match = _patterns()["subordinate"].search(self._sentence)
        return match.end() if match else len(self._sentence) + 1


@by_language
def _patterns() -> dict[str, re.Pattern[str]]:
    words = phrases()
    who = rf"(?:the\s+)?(?:{office()}\s+(?:of|for|from)\s+(?:the\s+)?)?"
    view = rf"(?:{any_of(words['views'])})"
    asked, done = any_of(words["asked_by"]), any_of(words["done_by"])
    return {
        "ends": re.compile(r"\s*(?:[,;.]|$)"),
        "comma": re.compile(rf",\s+{who}$"),
        "said": re.compile(rf"\s+{speech_verb()}(?=\s*(?:[,;.]|$))"),
        "said_by": re.compile(rf",\s+(?:{speech_verb()}|according\s+to|in\s+the\s+{view}\s+of)\s+{who}$"),
        "in_view": re.compile(r",\s+in\s+(?:the\s+)?$"),
        "viewed": re.compile(rf"[’']s?\s+{view}(?=\s*(?:[,;.]|$))"),
        "view": re.compile(rf"(?:According\s+to|(?:In|From|On)\s+the\s+{view}\s+of)\s+{who}"),
        "in": re.compile(r"(?:In|From)\s+(?:the\s+)?"),
        "at_comma": re.compile(","),
        "own_view": re.compile(rf"[’']s?\s+{view},"),
        "for": re.compile(rf"(?:For|To)\s+{who}"),
        "by": re.compile(rf"\b(?:was|were|been|is|are|Also)\s+(?:\w+ly\s+|also\s+)?(?:(?P<asked>{asked})|{done})\s+by\s+{who}$"),
        "owns": re.compile("[’']"),
        "and": re.compile(rf"(?:,\s+and\s+|,\s+|\s+and\s+)(?:by\s+)?{who}"),
        "subordinate": re.compile(rf"\b(?:{any_of(words['conjunctions']['whole'])})\b"),
    }
