"""Which documents before the review the introduction of a report names: "(A/HRC/WG.6/99/XAA/3/Rev.1)", "(A/HRC/WG.6/99/XAA/2 and Corr.1 and 2)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....errors import UnknownNameError
from ....names import state
from ....records import NamedDocument
from .dialogue_paragraphs import DialogueParagraph

_NAMED = re.compile(
    r"(?P<base>A\s?/\s?HRC\s?/\s?WG\.\s?6\s?/\s?(?P<session>\d{1,2})\s?/?\s?(?P<state>[A-Z]{3})\s?/\s?(?P<number>[123])(?!\d))"
    r"(?P<own>(?:/(?:Add|Corr|Rev)\.\s?\d)*)"
    r"|(?P<kind>Add|Corr|Rev)\.\s?(?P<which>\d)(?!\d)"
    r"|(?<=\d)\s?(?:and|,)\s?(?P<further>\d)(?=\s*[);,])"
)
_BETWEEN = re.compile(r"(?:[\s,;()/]|and\b)*")
"""What may stand between a symbol and what is added to it: "(X) and (Corr.1)", "X; and Corr.1"."""


def named_documents(introduction: list[DialogueParagraph], document: str, review: str) -> tuple[NamedDocument, ...]:
    """The documents by their symbols, in the order of the text, each once. A symbol of another State is a misprint, and left out; one whose code is
    no State's is kept, for some symbols have an older code. What is added behind an added part ("Rev.1 and Corr.1") may be either's, and is
    left out."""
    found: dict[str, NamedDocument] = {}
    for paragraph in introduction:
        for symbol in _symbols(paragraph.passage.clean, review):
            found.setdefault(symbol, NamedDocument(symbol, paragraph.passage.place(document, paragraph.number)))
    return tuple(found.values())


def _symbols(text: str, review: str) -> Iterator[str]:
    base, last, end = "", "", 0
    for match in _NAMED.finditer(text):
        follows = bool(base) and _BETWEEN.fullmatch(text, end, match.start()) is not None
        if match["base"]:
            code, session = match["state"], int(match["session"])
            base = f"A/HRC/WG.6/{session}/{code}/{match['number']}" if _is_of(review, code, session) else ""
            own = "".join(match["own"].split())
            last = own.rpartition("/")[2]
            if base:
                yield base + own
            base = base if own.count("/") < 2 else ""
        elif match["kind"] and follows and (not last or last.startswith(match["kind"])):
            last = f"{match['kind']}.{match['which']}"
            yield f"{base}/{last}"
        elif match["further"] and follows and last:
            yield f"{base}/{last.partition('.')[0]}.{match['further']}"
        else:
            base = ""
        end = match.end()


def _is_of(review: str, code: str, session: int) -> bool:
    if code == review[:3]:
        return True
    try:
        state(code)
    except UnknownNameError:
        return session == int(review[4:])
    return False
