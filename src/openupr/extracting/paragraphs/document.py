"""A document in numbered paragraphs, from its transcript to its record."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from ...languages.messages import message, message_of
from ...reading import Line, LineRole, Passage, Transcript
from ...records import ApartKind, Document, Doubt, Endnote, Heading, Mark, NumberedDocument, Paragraph, Piece, PieceKind, UnnumberedPart
from ...text import Place
from .blocks import BULLET, Block, BlockRole, body_size_of_lines, pattern_of, printed_blocks
from .heading_paths import HeadingLevels
from .note_marks import FEWEST, is_raised, unnoted, with_marks, with_missing, with_raised
from .note_texts import grouped

_STOP = re.compile(r"[.!?][”\"’)\]]*(?=\s+[“\"‘(\[]*[A-Z0-9]|\s*$)")
_MARK = re.compile(r"\d{1,3}|[*∗]{1,4}")


def extract_paragraphs(transcript: Transcript, document: Document) -> NumberedDocument:
    """Read a document in numbered paragraphs, in any of the UN's languages that are written from left to right.

    Identifiers are those inside the document ("17", ".n84"): `with_whole_identifiers` puts the review in front. What does not fit - a number missing
    or printed twice, a mark without a note, a note without a mark - is a doubt.
    """
    return _Reader(transcript, document).read()


def with_whole_identifiers(numbered: NumberedDocument, prefix: str, suffix: str = "", document: Document | None = None) -> NumberedDocument:
    """The document with identifiers that are whole: "SVN-48/C" in front of each, a language behind it (".fr"). `document` is what it is known as
    in its review, where that says more than the file itself: its places name it so."""
    document = document or numbered.document

    def whole(identifier: str) -> str:
        return f"{prefix}{identifier}{suffix}" if identifier else ""

    def there(place: Place) -> Place:
        return place if place.document == document.key else replace(place, document=document.key)

    def noted(heading: Heading) -> Heading:
        return replace(heading, notes=tuple(map(whole, heading.notes)), place=there(heading.place))

    return NumberedDocument(
        document,
        tuple(
            replace(
                each,
                id=whole(each.id),
                headings=tuple(map(noted, each.headings)),
                place=there(each.place),
                marks=tuple(replace(mark, note=whole(mark.note)) for mark in each.marks),
            )
            for each in numbered.paragraphs
        ),
        tuple(map(noted, numbered.headings)),
        tuple(replace(note, id=whole(note.id), place=there(note.place)) for note in numbered.notes),
        tuple(replace(each, place=there(each.place)) for each in numbered.apart),
        tuple(
            replace(doubt, record=whole(doubt.record), place=there(doubt.place) if doubt.place else None, document=document.key)
            for doubt in numbered.doubts
        ),
    )


class _Reader:
    def __init__(self, transcript: Transcript, document: Document) -> None:
        self.document = document
        self.key = document.key
        self.doubts: list[Doubt] = []
        self.levels = HeadingLevels()
        self.path: list[Heading] = []
        self.headings: list[Heading] = []
        self.paragraphs: list[Paragraph] = []
        self.taken: dict[str, int] = {}
        self.elsewhere: list[int] = []
        size = body_size_of_lines(transcript.body())
        # A raised mark alone at the edge of a page looks like a page number, but for its size.
        body = [
            line for line in transcript.lines if line.part is LineRole.BODY or (line.part in {LineRole.HEAD, LineRole.FOOT} and is_raised(line, size))
        ]
        noted = grouped(transcript.notes(), counting=True)
        numbers = {int(mark) for mark, _, _ in noted if mark.isdigit()}
        body = with_raised(body, size)
        if not any(line.marks for line in body):
            body = with_marks(body, numbers) if numbers else unnoted(body)
        elif numbers:
            body = with_missing(body, numbers)
        self.blocks = printed_blocks(body)
        loose = grouped([line for block in self.blocks if block.what is BlockRole.NOTE for line in block.lines])
        self.notes = self._notes([*loose, *noted, *self._unnumbered_notes(body, numbers)])
        self.noted = self._in_notes(noted)

    def read(self) -> NumberedDocument:
        """The whole document."""
        group: list[Block] = []
        for block in self.blocks:
            if block.what is BlockRole.HEADING:
                self._close(group)
                self._heading(block)
            elif block.what is BlockRole.NUMBERED:
                self._close(group)
                group = [block]
            elif block.what in {BlockRole.TEXT, BlockRole.TABLE}:
                group.append(block)
            if block.what is BlockRole.HEADING:
                group = []
        self._close(group)
        self._head_those_elsewhere()
        if not any(paragraph.number for paragraph in self.paragraphs):
            self.doubts.append(Doubt("paragraphs_missing", message("{file} has no numbered paragraph that we can find", file=self.document.name)))
        self._check_notes()
        return NumberedDocument(self.document, tuple(self.paragraphs), tuple(self.headings), self.notes, tuple(self._apart()), tuple(self.doubts))

    def _unnumbered_notes(self, body: Sequence[Line], numbers: Collection[int]) -> Iterable[tuple[str, int, list[Line]]]:
        """The text behind the end of the last paragraph where a file carries marks and no note with a number: it may be the notes, which have lost
        theirs. It is no part of the paragraph, and of no mark."""
        if numbers or sum(len(line.marks) for line in body) < FEWEST:
            return
        last = max((at for at, block in enumerate(self.blocks) if block.what is BlockRole.NUMBERED), default=len(self.blocks))
        behind = [block for block in self.blocks[last + 1 :] if block.what is BlockRole.TEXT]
        if not behind or not _STOP.search(self.blocks[last].clean[-4:]) or any(BULLET.match(block.clean) for block in behind):
            return
        for block in behind:
            block.what = BlockRole.IGNORED
            yield "", 0, block.lines

    def _notes(self, groups: Iterable[tuple[str, int, list[Line]]]) -> tuple[Endnote, ...]:
        found: list[Endnote] = []
        taken: dict[str, int] = {}
        for mark, skip, lines in groups:
            # The title of the endnotes is no part of the note before them.
            slices = [(line, skip if index == 0 else 0, len(line.text)) for index, line in enumerate(lines)]
            passage = Passage([each for each in slices if not pattern_of("notes").fullmatch(each[0].text.strip()) and (mark or not _ends(each[0]))])
            if not passage.clean:
                continue
            label = mark if mark.isdigit() else f"x{len(mark)}"
            count = taken[label] = taken.get(label, 0) + 1
            identifier = f".n{label}" + (f"~{count}" if count > 1 else "")
            found.append(Endnote(identifier, mark, passage.text, passage.place(self.key, f"note {mark}".strip())))
        return tuple(found)

    def _in_notes(self, groups: Iterable[tuple[str, int, list[Line]]]) -> set[str]:
        """The notes that another note or the cover refers to."""
        lines = [(line, skip if index == 0 else 0) for _, skip, group in groups for index, line in enumerate(group)]
        lines += [(line, 0) for block in self.blocks if block.what is BlockRole.FRONT for line in block.lines]
        return {mark.note for line, skip in lines for mark in self._marks(Passage([(line, skip, len(line.text))]))}

    def _heading(self, block: Block) -> None:
        passage = Passage.of(block.lines)
        number, offset, level = self.levels.place(block)
        words = passage.cut(offset, len(passage.clean.rstrip(", ")))  # a comma parted two marks
        marks = self._marks(passage)
        heading = Heading(level, number, words.text, passage.place(self.key), tuple(mark.note for mark in marks if mark.note))
        self.path = [*self.path[: level - 1], heading]
        self.headings.append(heading)

    def _close(self, group: list[Block]) -> None:
        """Make a paragraph of its blocks: one with a number, or those without one under a heading of their own."""
        if not group:
            return
        first = group[0]
        numbered = first.what is BlockRole.NUMBERED
        lines = [line for block in group for line in block.lines]
        passage = Passage([(line, first.offset if numbered and index == 0 else 0, len(line.text)) for index, line in enumerate(lines)])
        if not passage.clean:
            return
        before = next((each.number for each in reversed(self.paragraphs) if each.number), "0")
        name = first.number if numbered else f"{before}+"
        count = self.taken[name] = self.taken.get(name, 0) + 1
        identifier = f"{name}{count}" if not numbered else name if count == 1 else f"{name}~{count}"
        place = passage.place(self.key, first.number)
        paragraph = Paragraph(
            identifier,
            first.number,
            first.printed,
            tuple(self.path),
            passage.text,
            place,
            self._marks(passage),
            tuple(_pieces(group, passage)),
        )
        if first.elsewhere:
            self.elsewhere.append(len(self.paragraphs))
        self.paragraphs.append(paragraph)
        self.levels.use()
        if numbered and first.printed != first.number:
            what = message("Paragraph {number} is printed as {printed}.", number=first.number, printed=first.printed)
            self.doubts.append(Doubt("paragraph_misprinted", what, identifier, place, expected=first.number, found=first.printed))
        elif numbered and first.jump:
            what = message("Paragraph {number} stands where {expected} was expected.", number=first.number, expected=first.jump)
            self.doubts.append(Doubt("paragraphs_gap", what, identifier, place, expected=first.jump, found=first.number))

    def _head_those_elsewhere(self) -> None:
        """Give a paragraph out of its order the headings that the two between whose numbers it belongs have in common: those that it is printed
        under are another one's."""
        in_order = [each for at, each in enumerate(self.paragraphs) if each.number.isdigit() and at not in self.elsewhere]
        for at in self.elsewhere:
            number = int(self.paragraphs[at].number)
            below = max((each for each in in_order if int(each.number) < number), key=lambda each: int(each.number), default=None)
            above = min((each for each in in_order if int(each.number) > number), key=lambda each: int(each.number), default=None)
            pairs = zip(below.headings, above.headings, strict=False) if below and above else ()
            common = tuple(one for one, _ in takewhile(lambda pair: pair[0] is pair[1], pairs))
            self.paragraphs[at] = replace(self.paragraphs[at], headings=common)

    def _marks(self, passage: Passage) -> tuple[Mark, ...]:
        """The marks of notes in a passage, each led to its note; where a number stands at the foot of several pages, to that of its page."""
        found = []
        at = 0
        for line, start, end in passage.slices:
            for a, b in line.marks:
                if a < start or b > end:
                    continue
                for match in _MARK.finditer(line.text[a:b]):
                    mark = match.group().replace("∗", "*")
                    position = _before_own_line(passage, at + a - start)
                    position -= len(passage.clean[:position]) - len(passage.clean[:position].rstrip())  # a mark may stand behind a blank
                    found.append(Mark(mark, position, self._note(mark, line.page)))
            at += end - start + 1
        return tuple(found)

    def _note(self, mark: str, page: int | None) -> str:
        notes = [note for note in self.notes if note.mark == mark]
        return next((note.id for note in notes if page in note.place.pages), notes[0].id if notes else "")

    def _check_notes(self) -> None:
        """Every mark has its note, and every note its mark. Marks that are no figures (asterisks) belong to the title."""
        marked = {note for heading in self.headings for note in heading.notes} | self.noted
        for paragraph in self.paragraphs:
            for mark in paragraph.marks:
                marked.add(mark.note)
                if not mark.note and mark.mark.isdigit() and any(note.mark.isdigit() for note in self.notes):
                    what = message("The text carries the mark {mark}, and there is no note of that number.", mark=mark.mark)
                    self.doubts.append(Doubt("note_missing_for_mark", what, paragraph.id, paragraph.place, expected=f"note {mark.mark}"))
        for note in self.notes:
            if note.mark.isdigit() and note.id not in marked:
                what = message("Note {mark} is not referred to in the text as we read it.", mark=note.mark)
                self.doubts.append(Doubt("note_without_mark", what, note.id, note.place, expected=f"mark {note.mark}"))
        numbers = [int(note.mark) for note in self.notes if note.mark.isdigit()]
        marks = sum(mark.mark.isdigit() for paragraph in self.paragraphs for mark in paragraph.marks)
        if marks and not numbers:
            behind = [note for note in self.notes if not note.mark]
            what = (
                message_of(
                    marks,
                    one="{file} has {n} mark of a note, but no notes that we can find by their numbers. The text behind its last paragraph may be "
                    "the notes: we don’t count it as part of that paragraph.",
                    many="{file} has {n} marks of notes, but no notes that we can find by their numbers. The text behind its last paragraph may be "
                    "the notes: we don’t count it as part of that paragraph.",
                    file=self.document.name,
                )
                if behind
                else message_of(
                    marks,
                    one="{file} has {n} mark of a note, but no notes that we can find.",
                    many="{file} has {n} marks of notes, but no notes that we can find.",
                    file=self.document.name,
                )
            )
            self.doubts.append(Doubt("notes_missing", what, place=behind[0].place if behind else None))
        for before, number in zip([0, *numbers], numbers, strict=False):
            if number != before + 1:
                what = message("Note {number} stands where {expected} was expected.", number=str(number), expected=str(before + 1))
                self.doubts.append(Doubt("notes_gap", what, f".n{number}", expected=str(before + 1), found=str(number)))

    def _apart(self) -> Iterable[UnnumberedPart]:
        """The cover, contents, abbreviations and annexes, each whole."""
        groups: list[tuple[ApartKind, list[Line]]] = []
        for block in self.blocks:
            if block.what not in {BlockRole.FRONT, BlockRole.ANNEX}:
                continue
            kind = _kind(block, groups[-1][0] if groups else ApartKind.COVER)
            if groups and groups[-1][0] is kind and not (kind is ApartKind.ANNEX and pattern_of("annex").fullmatch(block.clean)):
                groups[-1][1].extend(block.lines)
            else:
                groups.append((kind, list(block.lines)))
        for kind, lines in groups:
            passage = Passage.of(lines)
            title = lines[0].text.strip() if kind is not ApartKind.COVER else ""
            yield UnnumberedPart(kind, title, passage.text, passage.place(self.key))


def _kind(block: Block, before: ApartKind) -> ApartKind:
    if block.what is BlockRole.ANNEX:
        return ApartKind.ANNEX
    first = block.lines[0].text.strip()
    if pattern_of("abbreviations").fullmatch(first):
        return ApartKind.ABBREVIATIONS
    if pattern_of("contents").fullmatch(first) or re.search(r"\.{4,}", block.clean):
        return ApartKind.CONTENTS
    return before


def _ends(line: Line) -> bool:
    return pattern_of("closing").fullmatch(line.text.strip()) is not None


def _clean_offset(passage: Passage, original: int) -> int:
    """The offset in the clean text that an offset in the original stands behind."""
    for clean_at, original_at in reversed(passage.text.steps):
        if original_at <= original:
            return min(clean_at + original - original_at, len(passage.clean))
    return 0


def _before_own_line(passage: Passage, original: int) -> int:
    """The offset in the clean text of a mark. One that a text has on a line of its own stands somewhere in the line above: behind the sentence that
    ends there, if only one does."""
    text = passage.text.original
    position = _clean_offset(passage, original)
    begin, end = text.rfind("\n", 0, original) + 1, text.find("\n", original)
    if begin == 0 or any(character.isalpha() for character in text[begin : end if end >= 0 else None]):
        return position
    above = _clean_offset(passage, text.rfind("\n", 0, begin - 1) + 1)
    ends = [match.end() for match in _STOP.finditer(passage.clean, above, position)]
    return ends[0] if len(ends) == 1 else position


def _pieces(group: Sequence[Block], passage: Passage) -> Iterable[Piece]:
    """Where the parts of a paragraph begin that have a line of their own, each up to the next one."""
    begins: list[tuple[int, PieceKind, str]] = []
    at = 0
    slices = iter(passage.slices)
    for number, block in enumerate(group):
        ended = True
        for index, _ in enumerate(block.lines):
            line, start, end = next(slices)
            text = line.text[start:end]
            bullet = BULLET.match(text)
            if bullet is not None and ((index == 0 and number > 0) or (index > 0 and ended)):
                kind = PieceKind.BULLET if bullet["bullet"] else PieceKind.LETTERED
                begins.append((_clean_offset(passage, at), kind, bullet["bullet"] or bullet["letter"]))
            elif index == 0 and number > 0:
                kind = PieceKind.TABLE if block.what is BlockRole.TABLE else PieceKind.UNNUMBERED
                begins.append((_clean_offset(passage, at), kind, ""))
            ended = text.rstrip().endswith((".", ";", ":", ",", " and", " or"))
            at += end - start + 1
    ends = [start for start, _, _ in begins[1:]] + [len(passage.clean)]
    for (start, kind, mark), end in zip(begins, ends, strict=False):
        words = passage.clean[start:end]
        yield Piece(kind, mark, end - len(words.lstrip()), start + len(words.rstrip()))
