"""Claims of a summary that has no list of contributors: held by the codes that its notes and sentences print, and nobody is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...records import ClaimSource, Contributor, ContributorKind, Endnote, NumberedDocument, Paragraph, Seat, StakeholderClaim
from ...text import Text
from ..paragraphs import sentences_by_marks
from .citing import Cited
from .other_codes import is_body

# A code in a sentence: a joint submission's, or a word in capitals.
_JOINT = re.compile(r"\bJS\s?\d{1,3}\b")
_CODE = re.compile(r"\bJS\s?\d{1,3}\b|\b[A-Z][A-Z]+(?:-[A-Z]+)*\b")


def code_holders(text: NumberedDocument, notes: Iterable[Endnote]) -> tuple[Contributor, ...]:
    """One for each code that notes cite with a place, or that a sentence begins with as the one who speaks; its identifier is the code."""
    nobody = Cited(())
    codes = {source.printed: note for note in notes for source in nobody.in_note(note) if not is_body(source.printed)}
    found = {code: _holder(code, note.text, note) for code, note in codes.items()}
    for paragraph in text.paragraphs:
        for start, end in sentences_by_marks(paragraph):
            words = paragraph.text.clean[start:end]
            here = {match.group(): _holder(match.group(), paragraph.text, paragraph) for match in _CODE.finditer(words)}
            here = {code: holder for code, holder in here.items() if not is_body(code)}
            speak = Cited(tuple(here.values())).says(words)
            found.update((code, here[code]) for code in here if code not in found and (code in speak or _JOINT.fullmatch(code)))
    return tuple(found.values())


def by_codes(claims: Iterable[StakeholderClaim]) -> tuple[StakeholderClaim, ...]:
    """Claims with the codes of those who say them among their sources, and without contributors: no list tells who they are."""
    return tuple(replace(claim, contributors=(), sources=tuple(_sources(claim))) for claim in claims)


def _sources(claim: StakeholderClaim) -> Iterator[ClaimSource]:
    noted = {source.contributor for source in claim.sources}
    yield from (replace(source, contributor="") for source in claim.sources)
    yield from (ClaimSource("", code, (), (), False, "") for code in claim.contributors if code not in noted)


def _holder(code: str, text: Text, at: Endnote | Paragraph) -> Contributor:
    return Contributor(code, code, "", Seat(), ContributorKind.UNKNOWN, "", "", "", (), (), (), text, at.place)
