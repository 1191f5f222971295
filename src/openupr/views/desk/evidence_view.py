"""Evidence as it is handed on: passages by date with symbol, paragraph, page, date and SHA-256, and the pages that they stand on."""

from __future__ import annotations

from collections.abc import Sequence

from ...languages.messages import Messages, messages
from ...light_dataclass import dataclass
from ...preparing.briefs.for_topic.evidence_passages import EvidencePassage
from ...text import Box
from ..places_cited import cited_place
from ..withheld import Withheld


@dataclass(frozen=True, slots=True)
class PassageShown:
    """One passage: its number, how it is cited, the date of its document, its words, the file it stands in and that file's SHA-256, its pages, and
    the boxes that mark it there. `closed`: the file has pages, but none may be handed on, as words on them are blocked out."""

    number: int
    cite: str
    date: str
    text: str
    file: str
    sha256: str
    pages: tuple[int, ...]
    boxes: tuple[Box, ...]
    closed: bool = False

    source: str = ""
    """Where it stands, in a line."""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """All passages, the oldest first. `pictures`: pages may be handed on."""

    title: str
    passages: tuple[PassageShown, ...]
    pictures: bool
    version: str


def evidence_view(
    state: str, topic: str, passages: Sequence[EvidencePassage], withheld: Withheld, version: str, words: Messages | None = None
) -> EvidenceView:
    """The passages as they are handed on, in the language of `words` (None: English). `state` is the code of the State that they are on."""
    said = words or messages()
    shown = tuple(
        PassageShown(
            number,
            cite,
            said.date(each.document.date),
            " ".join(each.text.split()),
            each.document.name,
            each.document.sha256,
            each.place.pages if has_pages and is_open else (),
            each.place.boxes if has_pages and is_open else (),
            has_pages and not is_open,
            _source(cite, each, said),
        )
        for number, each in enumerate(passages, 1)
        for cite in (
            cited_place(each.place, [each.place.paragraph] if each.place.paragraph else [], each.document.symbol or each.document.key, said),
        )
        for has_pages, is_open in ((each.document.format == "pdf", withheld.pictured(each.document.sha256)),)
    )
    title = said.say("{state}: {topic}. Passages by date", state=said.state(state), topic=topic)
    return EvidenceView(title, withheld.view(shown), withheld.pictures, version)


def _source(cite: str, passage: EvidencePassage, words: Messages) -> str:
    hash_ = passage.document.sha256
    if passage.document.date:
        return words.say("{place}, {day:date}. SHA-256 of the file: {hash}", place=cite, day=passage.document.date, hash=hash_)
    return words.say("{place}. SHA-256 of the file: {hash}", place=cite, hash=hash_)
