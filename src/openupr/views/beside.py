"""What stands beside a record that is quoted: what a corrigendum makes of it, and its paragraph in another language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..assembling.correcting import leaves
from ..linking import Links
from ..names import language_name
from ..records import Amends, Clause, Correction, Corrigendum, Paragraph, Review, Row
from ..text import Place
from .wording import anchor

AMENDS = {
    (Amends.REPLACED, True): "puts this in the place of all of it",
    (Amends.REPLACED, False): "replaces words in it",
    (Amends.ADDED, True): "adds to it",
    (Amends.ADDED, False): "puts words in",
    (Amends.REMOVED, True): "removes all of it",
    (Amends.REMOVED, False): "removes words from it",
}
"""What a correction does, by kind and by whether it is about the whole of a part."""


@dataclass(frozen=True, slots=True)
class Translation:
    """A paragraph in another language: the language's name, its number or anchor, its place and its words."""

    language: str
    name: str
    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands beside a record that is quoted: each correction with its document, what it does, and its place; and its paragraph in each other
    language that is held."""

    corrections: tuple[tuple[str, str, Place], ...]
    translations: tuple[Translation, ...]


class Beside:
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
            tuple((corrigendum.document.key, correction_words(each), each.place) for corrigendum, each in self.corrections(record)),
            tuple(Translation(language, each.number or anchor(each.id), each.place, each.text.clean) for language, each in self.translations(record)),
        )

    def _keys(self, record: object) -> tuple[str, ...]:
        item = record.item.id if isinstance(record, Row) else record.id.rpartition(".")[0] if isinstance(record, Clause) else ""
        return tuple(dict.fromkeys(filter(None, (getattr(record, "id", ""), getattr(record, "paragraph", ""), item))))

    @cached_property
    def _corrected(self) -> dict[str, list[tuple[Corrigendum, Correction]]]:
        found: dict[str, list[tuple[Corrigendum, Correction]]] = {}
        for corrigendum in self.review.corrigenda:
            for correction in corrigendum.corrections:
                for record in correction.records:
                    found.setdefault(record, []).append((corrigendum, correction))
        return found

    @cached_property
    def _translated(self) -> dict[str, list[tuple[str, Paragraph]]]:
        found: dict[str, list[tuple[str, Paragraph]]] = {}
        texts = [each.text for each in (self.review.national_report, self.review.compilation, self.review.summary) if each is not None]
        paragraphs = {paragraph.id: paragraph for text in (*texts, *self.review.further) for paragraph in text.paragraphs}
        for alignment in self._links.alignments:
            names = {side: language_name(side.language) or "another language" for side in (alignment.main, alignment.other)}
            for pair in alignment.pairs:
                if pair.main and pair.other:
                    found.setdefault(pair.main, []).append((names[alignment.other], paragraphs[pair.other]))
                    found.setdefault(pair.other, []).append((names[alignment.main], paragraphs[pair.main]))
        return found


def correction_words(correction: Correction) -> str:
    """What a correction does and with which words: "replaces words in it: “312 persons” becomes “321 persons”"."""
    does = AMENDS[correction.amends, correction.whole]
    match correction.amends, correction.whole:
        case Amends.REPLACED, False:
            return f"{does}: “{correction.before}” becomes “{correction.after}”"
        case Amends.ADDED, False:
            where = f" behind “{correction.before}”" if correction.before else ""
            return f"{does}{where}: “{correction.after}”"
        case Amends.REMOVED, False:
            return f"{does}: “{correction.before}”"
        case Amends.REMOVED, True:
            return does
        case _:
            return f"{does}: “{correction.after}”"
