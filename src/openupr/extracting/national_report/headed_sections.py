"""The sections of a national report, and the recommendations that it names for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...languages.word_tables import has_table
from ...records import ApartKind, Chapter, Heading, NumberedDocument, Paragraph, PieceKind, Reference, Section, Spot, UnnumberedPart
from ...text import Place, Span
from ..paragraphs import part_of
from .pointing import of_another_review, points_elsewhere
from .recommendation_numbers import NumbersNamed, groups_of, number_groups
from .report_wordings import patterns

_DEEPEST = 2
"""Headings below this level make no sections of their own, unless they name recommendations."""


# How a row of a matrix begins.
_ROW = re.compile(r"\s*(?:recommendations?\s*)?(\d{2,3}\.\d{1,3})(?![\d%])", re.IGNORECASE)


class HeadedSections:
    """Reads the headings of one report: which carry numbers of recommendations, and which section each paragraph belongs to."""

    def __init__(self, text: NumberedDocument) -> None:
        self.text = text
        everything = [h.text.clean for h in text.headings] + [p.text.clean for p in text.paragraphs] + [n.text.clean for n in text.notes]
        self.groups = groups_of(everything)
        self.notes = {note.id: note for note in text.notes}
        self.carried: dict[int, list[NumbersNamed]] = {id(h): self._ours(h.text.clean) for h in text.headings}
        self._same = {_key(h): h for h in text.headings}

    def all(self) -> tuple[Section, ...]:
        """The sections in the report's order: paragraphs in a row that have the same heading."""
        found: list[tuple[Heading | None, list[Paragraph]]] = []
        for paragraph in self.text.paragraphs:
            heading = self._unit(paragraph)
            if found and _key(found[-1][0]) == _key(heading):
                found[-1][1].append(paragraph)
            else:
                found.append((heading, [paragraph]))
        return tuple(self._section(heading, paragraphs) for heading, paragraphs in found)

    def references(self) -> Iterator[Reference]:
        """Every place where the report names recommendations, in the order of headings, paragraphs, notes, annexes."""
        for heading in self.text.headings:
            owner = self._owner(heading)
            paragraphs = tuple(p.id for p in self.text.paragraphs if _key(owner) in map(_key, p.headings))
            yield from (_reference(each, Spot.HEADING, paragraphs, False, heading.place) for each in self._of(heading))
            for note in (self.notes[name] for name in heading.notes if name in self.notes):
                for each in self._ours(note.text.clean):
                    yield _reference(each, Spot.NOTE, paragraphs, points_elsewhere(note.text.clean, each), note.place)
        for paragraph in self.text.paragraphs:
            for each in self._ours(paragraph.text.clean):
                place = part_of(paragraph, each.start, each.end)[1]
                yield _reference(each, Spot.TEXT, (paragraph.id,), points_elsewhere(paragraph.text.clean, each), place)
            for piece in paragraph.pieces:
                row = _ROW.match(paragraph.text.clean, piece.start, piece.end) if piece.kind is PieceKind.TABLE else None
                if row:
                    place = part_of(paragraph, piece.start, piece.end)[1]
                    yield Reference(row.group().strip(), (row[1],), Spot.TABLE, (paragraph.id,), False, place)
            for note in (self.notes[name] for name in paragraph.notes if name in self.notes):
                for each in self._ours(note.text.clean):
                    yield _reference(each, Spot.NOTE, (paragraph.id,), points_elsewhere(note.text.clean, each), note.place)
        for apart in self.text.apart:
            if apart.kind in {ApartKind.ANNEX, ApartKind.TABLE}:
                yield from _rows(apart)

    def _ours(self, text: str) -> list[NumbersNamed]:
        """The recommendations that a text names, those of other reviews left out."""
        return [each for each in number_groups(text, self.groups) if not of_another_review(text, each, self.text.document)]

    def _of(self, heading: Heading) -> list[NumbersNamed]:
        return self.carried.get(id(self._same.get(_key(heading))), [])

    def _only_numbers(self, heading: Heading) -> bool:
        """Whether a heading is nothing but a line of recommendations below the real one."""
        return bool(self._of(heading)) and not heading_words(heading, self.groups)

    def _owner(self, heading: Heading) -> Heading:
        """The heading that a line of numbers belongs to: the one above it."""
        if not self._only_numbers(heading):
            return heading
        path = next((p.headings for p in self.text.paragraphs if _key(heading) in map(_key, p.headings)), ())
        at = next((i for i, each in enumerate(path) if _key(each) == _key(heading)), 0)
        return path[at - 1] if at else heading

    def _unit(self, paragraph: Paragraph) -> Heading | None:
        """The heading that a paragraph's section is: the outermost that carries recommendations, else the second from the outside."""
        path = [each for each in paragraph.headings if not self._only_numbers(each)]
        carriers = [each for each in path if self._carries(each, paragraph)]
        return carriers[0] if carriers else path[min(len(path), _DEEPEST) - 1] if path else None

    def _carries(self, heading: Heading, paragraph: Paragraph) -> bool:
        noted = any(number_groups(self.notes[name].text.clean, self.groups) for name in heading.notes if name in self.notes)
        below = paragraph.headings[list(map(_key, paragraph.headings)).index(_key(heading)) + 1 :]
        return bool(self._of(heading)) or noted or bool(below and self._only_numbers(below[0]))

    def _section(self, heading: Heading | None, paragraphs: list[Paragraph]) -> Section:
        first = paragraphs[0]
        above = first.headings[: list(map(_key, first.headings)).index(_key(heading))] if heading else ()
        title = heading_words(heading, self.groups) if heading else ""
        place = heading.place if heading else first.place
        path = tuple(heading_words(each, self.groups) for each in above)
        return Section(first.id, title, path, chapter_of((*path, title)), tuple(p.id for p in paragraphs), place)


def heading_words(heading: Heading, groups: frozenset[str] = frozenset()) -> str:
    """A heading's words without recommendations' numbers."""
    text = heading.text.clean
    for each in reversed(number_groups(text, groups)):
        text = text[: each.start] + text[each.end :]
    if text == heading.text.clean:
        return text
    left = re.sub(r"\s+", " ", re.sub(r"\(\s*[,;)\s]*$|\(\s*\)", "", text)).strip(" ;,()[]")
    return f"{left})" if left.count("(") > left.count(")") else left  # a bracket of its own at its end: "Trafficking (TIP)"


def chapter_of(titles: tuple[str, ...]) -> Chapter:
    """What a section is for: by the innermost of its two outermost headings that says so; where none does, it is about rights."""
    found = Chapter.RIGHTS
    for title in titles[:_DEEPEST] if has_table("national_report") else ():
        found = next((Chapter(name) for name, words in patterns("chapters").items() if words.search(title)), found)
    return found


def _rows(apart: UnnumberedPart) -> Iterator[Reference]:
    """The lines of an annexed matrix that begin with a recommendation's number."""
    at = 0
    start = apart.place.spans[0].start if apart.place.spans else 0
    for index, line in enumerate(apart.text.original.split("\n")):
        match = _ROW.match(line)
        if match:
            span = Span(start + at, start + at + len(line))
            place = Place(apart.place.document, apart.place.paragraph, (span,), apart.place.boxes[index : index + 1])
            yield Reference(match.group().strip(), (match[1],), Spot.TABLE, (), False, place)
        at += len(line) + 1


def _reference(each: NumbersNamed, spot: Spot, paragraphs: tuple[str, ...], elsewhere: bool, place: Place) -> Reference:
    return Reference(each.printed, each.numbers, spot, paragraphs, elsewhere, place)


def _key(heading: Heading | None) -> tuple[object, ...]:
    return (heading.level, heading.number, heading.text.clean, heading.place.spans) if heading else ()
