"""A document in numbered paragraphs: national report, compilation, stakeholder summary, concluding observations, a report of the Council.

SVN-48/N17       paragraph 17 of the national report       SVN-48/C17   of the compilation       SVN-48/S17   of the stakeholder summary
SVN-48/N17+1     the first unnumbered paragraph under a heading of its own after it
SVN-48/N17~2     the second paragraph that is numbered 17
ITA-07/N17.fr    paragraph 17 of another language version than the main one
BRA-41/X1.17     paragraph 17 of the first other document of the dossier
SVN-48/P429      paragraph 429 of the report of a session of the Human Rights Council
SVN-48/C#84      the compilation's note 84
"""

from __future__ import annotations

from enum import StrEnum

from ...languages.messages import Message, message
from ...light_dataclass import dataclass
from ...text import Place, Text
from .documents import Document
from .doubts import Doubt

_TOLD = 6
"""Numbers of missing paragraphs that are named, at most."""


class PieceKind(StrEnum):
    """What a part of a paragraph is that begins on a line of its own."""

    LETTERED = "lettered"  # "(a) ..."
    BULLET = "bullet"
    UNNUMBERED = "unnumbered"  # a printed paragraph without a number that goes on with the numbered one
    TABLE = "table"  # lines of a table


class ApartKind(StrEnum):
    """What stands in a document beside its paragraphs, headings and notes."""

    COVER = "cover"  # masthead, title, and what is printed before the first heading
    CONTENTS = "contents"
    ABBREVIATIONS = "abbreviations"
    ANNEX = "annex"
    TABLE = "table"  # before the first numbered paragraph


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading. `level` counts from 1; `number` is as printed, without its stop ("IV", "B", "2", "(a)"), empty where it has none;
    `text` is the rest. `notes` are the identifiers of the notes whose marks it carries."""

    level: int
    number: str
    text: Text
    place: Place
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Number and text: "IV. Promotion and protection of human rights"."""
        stop = "" if self.number.endswith(")") or not self.number else "."
        return f"{self.number}{stop} {self.text.clean}".strip()


@dataclass(frozen=True, slots=True)
class Mark:
    """A note's mark in a paragraph: `mark` as printed, `at` the offset in `text.clean` that it stands behind, `note` the identifier of its note
    (empty: there is none)."""

    mark: str
    at: int
    note: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a paragraph that begins on a line of its own: `text.clean[start:end]`. `mark` is its letter or bullet as printed."""

    kind: PieceKind
    mark: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with all that hangs on it. `number` is its number in the run, `printed` what is printed, which differs where it is a misprint;
    both are empty for an unnumbered paragraph that stands under a heading of its own. `headings` lead to it from the outermost in.
    """

    id: str
    number: str
    printed: str
    headings: tuple[Heading, ...]
    text: Text
    place: Place
    marks: tuple[Mark, ...] = ()
    pieces: tuple[Piece, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """The identifiers of the notes whose marks it carries, in order."""
        return tuple(dict.fromkeys(mark.note for mark in self.marks if mark.note))


@dataclass(frozen=True, slots=True)
class Endnote:
    """A note at the end of the document or at the foot of a page. `mark` is as printed: "84", "*"; empty where none is printed."""

    id: str
    mark: str
    text: Text
    place: Place


@dataclass(frozen=True, slots=True)
class UnnumberedPart:
    """What stands beside the paragraphs, whole: the cover, a table of contents, an annex with its title."""

    kind: ApartKind
    title: str
    text: Text
    place: Place


@dataclass(frozen=True, slots=True)
class NumberedDocument:
    """One document in numbered paragraphs. `headings` are all of them in order, those without a paragraph too."""

    document: Document
    paragraphs: tuple[Paragraph, ...]
    headings: tuple[Heading, ...]
    notes: tuple[Endnote, ...]
    apart: tuple[UnnumberedPart, ...]
    doubts: tuple[Doubt, ...]

    @property
    def missing(self) -> str | Message:
        """Why what rests on all of its paragraphs can't be told: numbers that its run lacks, or that it has none; empty where it is whole."""
        name = self.document.name
        if self.has_no_paragraph:
            return message("We found no numbered paragraph in {document}.", document=name)
        lacking = self.numbers_missing
        if not lacking:
            return ""
        listed = tuple(lacking[:_TOLD])
        if len(lacking) > _TOLD:
            return message("We did not find paragraphs {numbers} and others of {document}.", numbers=", ".join(listed), document=name)
        if len(lacking) == 1:
            return message("We did not find paragraph {number} of {document}.", number=lacking[0], document=name)
        return message("We did not find paragraphs {numbers} of {document}.", numbers=listed, document=name)

    @property
    def numbered(self) -> int:
        """How many paragraphs it numbers: a table or an "N/A" under a heading of its own is none. All of them, where it numbers none."""
        return sum(bool(each.number) for each in self.paragraphs) or len(self.paragraphs)

    @property
    def has_no_paragraph(self) -> bool:
        """Whether a document that has numbered paragraphs shows none."""
        return any(doubt.kind == "paragraphs_missing" for doubt in self.doubts)

    @property
    def numbers_missing(self) -> tuple[str, ...]:
        """The numbers that its paragraphs lack. One that stands out of its order is there: its doubt is another matter."""
        there = {paragraph.number for paragraph in self.paragraphs}
        gaps = [doubt for doubt in self.doubts if doubt.kind == "paragraphs_gap"]
        return tuple(number for doubt in gaps for number in _between(doubt.expected, doubt.found) if number not in there)

    def note(self, identifier: str) -> Endnote | None:
        """The note with this identifier."""
        return next((note for note in self.notes if note.id == identifier), None)

    def under(self, heading: Heading) -> tuple[Paragraph, ...]:
        """The paragraphs of a section, those of its subsections among them."""
        return tuple(paragraph for paragraph in self.paragraphs if heading in paragraph.headings)


def _between(expected: str, found: str) -> list[str]:
    """The numbers from the one expected to the one before that found; none where a number is printed twice. Numbers with their chapter: the first."""
    if expected.isdigit() and found.isdigit():
        return [str(number) for number in range(int(expected), int(found))]
    return [expected] if expected else []
