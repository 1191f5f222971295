"""The part of a sentence that can bear on a phrase: what stands far from it is blanked, so that no "not" there is taken for the phrase's own.

"Accepts the recommendation, and is planning shelters where there were none": the "none" is of the shelters. A piece that follows the object and has a
verb of its own, an aside after a comma, a reason, and words of denial in the matter that is recommended ("to end violence against women") are blanked
with spaces; conditions, exceptions and what limits the answer stay. `polarity` reads the rest. Who speaks, and under which verb, `frames` looks at in
the whole sentence. Word lists: `en/cores.toml`.
"""

from __future__ import annotations

import re

from .frame_words import says_that
from .word_tables import by_language, table

Spans = list[tuple[int, int]]


@by_language
def _patterns() -> dict[str, re.Pattern[str]]:
    data: dict[str, dict[str, str]] = table("cores")

    def source(text: str) -> str:
        return re.sub(r"\n", "", text.strip()).replace("~*", r"\s*").replace("~", r"\s+")

    words = {name: source(text) for name, text in data["words"].items()}
    found = {name: re.compile(rf"\b(?:{text})\b") for name, text in words.items()}
    found["next"] = re.compile("|".join(source(text) for text in data["next"].values()))
    found["some"] = re.compile(rf"\b{words['some']}")
    found["leading"] = re.compile(
        rf"(?:{words['leading']})\b[^,:;]{{2,160}}[,:]\s+(?=\S)|(?:our|its|the)\s+(?:answer|response|reply|position)[^,:;]{{2,40}}:\s+"
    )
    found["aside"] = re.compile(rf",\s+(?:{words['aside']})\b(?![^,]*\b(?:{words['limiting']})\b)[^,]{{2,120}},")
    return found


_OBJECT = re.compile(r"#+|\b(?:recommendations?|it|them|these|those|all|both)\b")
_NEAR = 60
"""How far behind a phrase its object stands at most (characters)."""


def core(lowered: str, start: int, end: int, others: Spans) -> str:
    """The sentence in lower case, of the same length, with blanks for what can't bear on the phrase at `start` to `end`. `others` are the spans of
    the other phrases: a piece before this phrase that holds one stays.
    """
    text = _without_idioms(lowered)
    text = _without_asides(text, start)
    text = _plainly_said(text, start, others)
    text = _without_lead(text, start, others)
    behind = _end_of_object(text, end)
    stop = _stop(text, behind)
    tail = text[behind:stop]
    for name in ("denials", "some"):
        tail = _patterns()[name].sub(_blank, tail)
    return text[:behind] + tail + " " * (len(text) - stop)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _without_idioms(text: str) -> str:
    text = _patterns()["harmless"].sub(_blank, text)
    return _patterns()["nothing_of"].sub(lambda match: "none of".ljust(len(match.group())), text)


def _without_asides(text: str, start: int) -> str:
    """Without what is said in passing, between commas, before the phrase: "does not, for reasons that were given, accept"."""
    for match in list(_patterns()["aside"].finditer(text, 0, start)):
        text = text[: match.start()] + _blank(match) + text[match.end() :]
    return text


def _plainly_said(text: str, start: int, others: Spans) -> str:
    """Without "confirms that", and "that" in "recommendations that are", before the phrase: words that only lead to what is said."""
    for match in _THAT.finditer(text, 0, start):
        before = text[: match.start()]
        sense = before.rstrip().endswith("sense")
        if not sense and (any(s < match.end() for s, _ in others) or _patterns()["denials"].search(before) or _patterns()["limits"].search(before)):
            continue
        if sense or says_that(before):
            text = " " * match.end() + text[match.end() :]
    return _RELATIVE.sub(_blank, text)


_THAT = re.compile(r"\bthat\b")
_RELATIVE = re.compile(r"\bthat(?=\s+(?:is|are|has|have|was|were|enjoy)\b)")


def _without_lead(text: str, start: int, others: Spans) -> str:
    """Without a clause before the statement: "Although it has not been applied, ..."."""
    offset = len(text) - len(text.lstrip("# "))
    lead = _patterns()["leading"].match(text, offset)
    if lead is None or lead.end() > start or _patterns()["denying_lead"].search(lead.group()) or any(s < lead.end() for s, _ in others):
        return text
    return text[:offset] + _blank(lead) + text[lead.end() :]


def _end_of_object(text: str, end: int) -> int:
    """Where the recommendation that a phrase is on ends, behind the phrase; the phrase's end where it stands before it."""
    found = _OBJECT.search(text, end)
    if found is None or found.start() - end >= _NEAR or re.search(r"[,;:.]|\b(?:and|but|which|that|to)\b", text[end : found.start()]):
        return end
    return found.end()


def _stop(text: str, behind: int) -> int:
    """Where the first piece begins that says something else; one that takes the answer back stays."""
    for match in _patterns()["next"].finditer(text, behind):
        joins = match.group().strip(" ,")
        rest = text[match.end() :]
        if joins == "but" and _patterns()["takes_back"].search(rest):
            return len(text)
        if joins == "and" and _patterns()["limits"].match(rest):
            continue
        return match.start()
    return len(text)
