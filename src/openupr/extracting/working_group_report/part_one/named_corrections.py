"""Which corrections of the three documents the introduction of a report names: "(A/HRC/WG.6/99/XAA/3 and Corr.1)"."""

from __future__ import annotations

import re

from ....records import NamedCorrection
from .dialogue_paragraphs import DialogueParagraph

_CORRECTED = re.compile(
    r"(?P<base>A/HRC/WG\.\s?6/\d+/[A-Z]{3}/[123])(?P<rest>(?:\s*(?:,|and|,\s*and)?\s*(?:A/HRC/WG\.\s?6/\d+/[A-Z]{3}/[123]/)?Corr\.\s?\d+)+)"
)
_NUMBER = re.compile(r"Corr\.\s?(\d+)")


def named_corrections(introduction: list[DialogueParagraph], document: str) -> tuple[NamedCorrection, ...]:
    """The corrections by their symbols, in the order of the text, each once."""
    found: dict[str, NamedCorrection] = {}
    for paragraph in introduction:
        for match in _CORRECTED.finditer(paragraph.passage.clean):
            for number in _NUMBER.findall(match["rest"]):
                symbol = f"{''.join(match['base'].split())}/Corr.{number}"
                found.setdefault(symbol, NamedCorrection(symbol, paragraph.passage.place(document, paragraph.number)))
    return tuple(found.values())
