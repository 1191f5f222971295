"""What stands beside a record that is quoted: what a corrigendum makes of it, and its paragraph in another language."""

from __future__ import annotations

from ..assembling.correcting import leaves
from ..languages.messages import Message, message, said_later
from ..light_dataclass import dataclass
from ..linking import Links
from ..made_once import made_once
from ..names import language_name
from ..records import Amends, Clause, Correction, Corrigendum, Paragraph, Review, Row
from ..text import Place
from .identifiers_shown import anchor

ANOTHER: str = said_later("another language")
"""A language that has no name here."""


@dataclass(frozen=True, slots=True)
class Translation:
    """A paragraph in another language: the language's name, its number or anchor, its place and its words."""

    language: str
    name: str
    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands beside a record that is quoted: what each correction does, in which document, and its place; and its paragraph in each other
    language that is held."""

    corrections: tuple[tuple[Message, Place], ...]
    translations: tuple[Translation, ...]


class HeldBesideRecords:
    """What a review holds beside its records."""

    def __init__(self, review: Review, links: Links | None = None) -> None:
        self.review = review
        self._links = links or Links(review)

    def corrections(self, record: object) -> tuple[tuple[Corrigendum, Correction], ...]:
        """The corrections of a record, or of the paragraph or the item that it is a part of, but for those that leave its own words as they are; it
        is quoted as first printed."""
        own, words = getattr(record, "id", ""), getattr(record, "text", None)
        return tuple(
            (corrigendum, correction)
            for key in self._keys(record)
            for corrigendum, correction in self._corrected.get(key, ())
            if key == own or words is None or correction.amends is Amends.ADDED or not leaves(correction, words.clean)
        )

    def translations(self, record: object) -> tuple[tuple[str, Paragraph], ...]:
        """The paragraph of a record in each other language that is held, with the language's name."""
        return tuple(each for key in self._keys(record) for each in self._translated.get(key, ()))

    def of(self, record: object) -> Quoted:
        """The same of a record, as it is shown."""
        return Quoted(
            tuple((correction_said(each, corrigendum.document.key), each.place) for corrigendum, each in self.corrections(record)),
            tuple(Translation(language, each.number or anchor(each.id), each.place, each.text.clean) for language, each in self.translations(record)),
        )

    def _keys(self, record: object) -> tuple[str, ...]:
        item = record.item.id if isinstance(record, Row) else record.id.rpartition(".")[0] if isinstance(record, Clause) else ""
        return tuple(dict.fromkeys(filter(None, (getattr(record, "id", ""), getattr(record, "paragraph", ""), item))))

    @made_once
    def _corrected(self) -> dict[str, list[tuple[Corrigendum, Correction]]]:
        found: dict[str, list[tuple[Corrigendum, Correction]]] = {}
        for corrigendum in self.review.corrigenda:
            for correction in corrigendum.corrections:
                for record in correction.records:
                    found.setdefault(record, []).append((corrigendum, correction))
        return found

    @made_once
    def _translated(self) -> dict[str, list[tuple[str, Paragraph]]]:
        found: dict[str, list[tuple[str, Paragraph]]] = {}
        texts = [each.text for each in (self.review.national_report, self.review.compilation, self.review.summary) if each is not None]
        paragraphs = {paragraph.id: paragraph for text in (*texts, *self.review.further) for paragraph in text.paragraphs}
        for alignment in self._links.alignments:
            names = {side: language_name(side.language) or ANOTHER for side in (alignment.main, alignment.other)}
            for pair in alignment.pairs:
                if pair.main and pair.other:
                    found.setdefault(pair.main, []).append((names[alignment.other], paragraphs[pair.other]))
                    found.setdefault(pair.other, []).append((names[alignment.main], paragraphs[pair.main]))
        return found


def correction_said(correction: Correction, document: str) -> Message:
    """What a correction in a document does and with which words: "A/HRC/59/15/Corr.1 replaces words in it: “312 persons” becomes “321 persons”"."""
    before, after = correction.before, correction.after
    match correction.amends, correction.whole:
        case Amends.REPLACED, True:
            return message("{document} puts this in the place of all of it: “{after}”", document=document, after=after)
        case Amends.REPLACED, False:
            return message("{document} replaces words in it: “{before}” becomes “{after}”", document=document, before=before, after=after)
        case Amends.ADDED, True:
            return message("{document} adds to it: “{after}”", document=document, after=after)
        case Amends.ADDED, False if before:
            return message("{document} puts words in behind “{before}”: “{after}”", document=document, before=before, after=after)
        case Amends.ADDED, False:
            return message("{document} puts words in: “{after}”", document=document, after=after)
        case Amends.REMOVED, True:
            return message("{document} removes all of it.", document=document)
    return message("{document} removes words from it: “{before}”", document=document, before=before)
