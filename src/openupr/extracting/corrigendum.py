"""A corrigendum -> its corrections: "Paragraph 7 / For 312 persons read 321 persons". The known wordings are in corrigendum.toml.

An instruction goes from a line that begins as one to the next, or to the next line that says what it is about. Where words can be parted in more
than one way ("for read read reads"), and where no wording fits, it is `Unread`: what is corrected is not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..languages.messages import message
from ..languages.word_tables import by_language, table
from ..light_dataclass import dataclass, field
from ..reading import Line, LineRole, Passage, Transcript
from ..records import Amends, Correction, Corrigendum, Document, Unread

_VERBS = r"for|replace|substitute|after|following|before|insert|add|delete|change|should|shall|is\s+to|now\s+reads?|reads?"
_BEGINS = re.compile(rf"(?:{_VERBS})\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?:\d{1,3}\s?[.)]|\([a-z]\)|[IVX]{1,5}\.)\s+")
_SPLIT = re.compile(r"\s(?:read|substitute)\s", re.IGNORECASE)
_BY = re.compile(r"\s(?:with|by)\s", re.IGNORECASE)
_QUOTES = " “”\"‘’'"
_MOST_IN_PLACE = 140
"""Letters of a line that says what a correction is about: longer ones are text."""


def extract_corrigendum(transcript: Transcript, document: Document, identifier: str) -> Corrigendum:
    """The corrections of a corrigendum in English, in order. `identifier` is that of the corrigendum (`SVN-07/K1`); its corrections are `.1`,
    `.2`."""
    found: list[Correction] = []
    unread: list[Unread] = []
    for number, part in enumerate(_parts(_lines(transcript)), 1):
        own = f"{identifier}.{number}"
        passage = Passage.of(part.lines)
        place = passage.place(document.key)
        read = _read(part.words) if part.words else None
        if read is None:
            unread.append(Unread(own, message("no wording of a correction that we know, or more than one way to take it"), passage.text, place))
        else:
            found.append(Correction(own, part.where, read.amends, read.whole, read.before, read.after, passage.text, place))
    return Corrigendum(identifier, document, document.corrects or "", tuple(found), tuple(unread))


@dataclass(slots=True)
class _Part:
    """Lines of one correction: what it is about, and the words of the instruction (joined by spaces)."""

    where: str
    lines: list[Line] = field(default_factory=list)
    words: str = ""
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    amends: Amends
    whole: bool
    before: str
    after: str


def _lines(transcript: Transcript) -> list[Line]:
    """The lines behind the title, without those that are to be ignored; all lines of the text where it has no title."""
    facts = _facts()
    shown = [line for line in transcript.lines if line.part in {LineRole.BODY, LineRole.NOTE} and line.text.strip()]
    first = next((index + 1 for index, line in enumerate(shown) if facts["title"].fullmatch(line.text.strip())), None)
    if first is None:
        first = next((index for index, line in enumerate(shown) if _place(line.text)[0] or _instruction(line.text)), 0)
    return [line for line in shown[first:] if not any(each.fullmatch(line.text.strip()) for each in facts["ignored"])]


def _parts(lines: Sequence[Line]) -> Iterator[_Part]:
    """The lines by correction."""
    where = ""
    place_lines: list[Line] = []
    now: _Part | None = None
    for line in lines:
        text = " ".join(line.text.split())
        place, rest = _place(text)
        if place and not rest:
            if now is not None:
                yield now
                now = None
            if place_lines and _nested(where, place):
                where, place_lines = f"{where}, {place}", [*place_lines, line]
            else:
                where, place_lines = place, [line]
            continue
        begins = _instruction(rest if place else text)
        if begins and not (now is not None and now.open_end and not place):
            if now is not None:
                yield now
            where = place or where
            now = _Part(where, [*place_lines, line], _bare(rest if place else text))
            place_lines = []
        elif now is None:
            now = _Part(where, [*place_lines, line], text)
            place_lines = []
        else:
            now.lines.append(line)
            now.words += f" {text}"
        now.open_end = now.open_end or _facts()["open"].fullmatch(now.words.strip()) is not None
    if now is not None:
        yield now
    elif place_lines:
        yield _Part(where, place_lines)


def _nested(outer: str, inner: str) -> bool:
    """Whether a line goes on with the place of the one before: "Page 4", then "Paragraph 7"; not "Paragraph 7", then "Paragraph 9"."""
    first, second = (words.casefold().split(maxsplit=1)[0] for words in (outer, inner))
    return first != second and first.rstrip("s.") in {"page", "p", "pp", "annex", "table", "section"}


def _place(text: str) -> tuple[str, str]:
    """What a line says a correction is about, and the rest of it; two empty texts where it says nothing of the kind, or goes on with neither."""
    bare = _bare(text)
    match = _facts()["where"].match(bare)
    if match is None or len(match.group()) > _MOST_IN_PLACE:
        return "", ""
    rest = bare[match.end() :].strip(" :–—-").strip()
    place = match.group().strip(" ,:.–—-")
    if not rest:
        return place, ""
    return (place, rest) if _BEGINS.match(rest) else ("", "")


def _instruction(text: str) -> bool:
    return _BEGINS.match(_bare(text)) is not None


def _bare(text: str) -> str:
    """Without the number of an entry in front."""
    stripped = text.strip()
    number = _NUMBER.match(stripped)
    return stripped[number.end() :] if number else stripped


def _read(words: str) -> _Read | None:
    bare = words.strip()
    for amends, whole, expressions in _facts()["instructions"]:
        for expression in expressions:
            match = expression.fullmatch(bare) or expression.fullmatch(bare.rstrip(" .;"))
            if match is None:
                continue
            given = match.groupdict()
            before, after, anchor = (given.get(name) or "" for name in ("before", "after", "anchor"))
            # In quotation marks it is plain where the words end; without them a second "read" would part them elsewhere.
            if before and after and not _quoted(before, match, bare) and _several(bare):
                return None
            if amends is Amends.ADDED:
                before = anchor
            if not whole:
                before, after = before.strip(_QUOTES), after.strip(_QUOTES)
                # The full stop of the instruction, not of the words.
                after = after if before.endswith(".") else after.removesuffix(".")
            return _Read(amends, whole, before.strip(_QUOTES), after.strip())
    return None


def _quoted(words: str, match: re.Match[str], text: str) -> bool:
    at = text.find(words, match.start())
    return at > 0 and text[at - 1] in '“"'


def _several(text: str) -> bool:
    return len(_SPLIT.findall(text)) > 1 or (text.casefold().startswith("replace") and len(_BY.findall(text)) > 1)


@by_language
def _facts() -> dict[str, Any]:
    told = table("corrigendum")
    part = re.sub(r"\s*\n\s*", "", told["part"])
    flags = re.IGNORECASE | re.DOTALL
    openings = [opening for each in told["instruction"] for opening in each.get("opening", ())]

    def expressions(facts: dict[str, Any]) -> list[re.Pattern[str]]:
        wordings = [*facts.get("read", ()), *(rf"{opening}\s+(?P<after>.+)" for opening in facts.get("opening", ()))]
        return [re.compile(each, flags) for each in wordings]

    return {
        "title": re.compile(told["title"], re.IGNORECASE),
        "ignored": [re.compile(each, re.IGNORECASE) for each in told["ignored"]],
        "where": re.compile(rf"(?:on\s+|in\s+)?{part}(?:\s*(?:,|;|\band\b|\bof\b|\bin\b|–|—)\s*{part})*\s*[:.,]?", re.IGNORECASE),
        "instructions": [(Amends(each["amends"]), each.get("whole", False), expressions(each)) for each in told["instruction"]],
        "open": re.compile("|".join(f"(?:{opening})" for opening in _ungrouped(openings)), flags),
    }


def _ungrouped(openings: list[str]) -> list[str]:
    """Group names stand once in an expression."""
    return [re.sub(r"\?P<\w+>", "?:", opening) for opening in openings]
