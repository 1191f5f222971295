"""OHCHR's thematic list: a Word table -> one entry a recommendation, with its position, themes, persons and goals.

The list is sorted by theme, what is supported before what is noted. A recommendation may stand under several themes: its rows are
merged, and where they contradict each other that is a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from ..languages.messages import message, said_later
from ..languages.word_tables import table
from ..names import find_symbols
from ..reading import Cell, Line, Passage, Table, Transcript
from ..records import Document, Doubt, Position, PositionSource, Recommender, ThematicEntry, ThematicList, Unread
from .state_lists import state_lists

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,3})\.?(?=\s)")
_SPACES = re.compile(r"\s+")
_DASH = re.compile(r"^[-–—•*]\s*")
_PARAGRAPH = re.compile(r"\b(?:para(?:graph)?s?|par(?:agraphe)?s?|p[áa]rr(?:afo)?s?)\b\.?\s*([\d(][\w() .,-]*)", re.IGNORECASE)
_CLEAN_PARAGRAPH = re.compile(r"\d{1,3}(?:\.\d{1,3})*(?: ?\([a-z]\))?(?:(?:, | and |-|–)\d{1,3}(?:\.\d{1,3})*)*")
_EDGES = " \t;.,:"


_facts = partial(table, "thematic_list")


def _folded(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" :*\n").casefold()


def extract_thematic_list(transcript: Transcript, document: Document, review: str) -> ThematicList:
    """Read a thematic list. `review` is the review's identifier (ISO3-SS), the beginning of every record's own.

    A document without a table whose heads are known (languages/any/thematic_list.toml) gives no entry and a doubt that says so.
    """
    reader = _Reader(transcript, document, review)
    for each in transcript.tables:
        reader.table(each)
    return reader.result()


class _Reader:
    def __init__(self, transcript: Transcript, document: Document, review: str) -> None:
        self.lines = transcript.lines
        self.document = document
        self.review = review
        self.columns: dict[int, str] = {}
        self.heading = ""
        self.row_before: dict[str, Cell] = {}
        self.entries: dict[str, ThematicEntry] = {}
        self.unread: list[Unread] = []
        self.doubts: list[Doubt] = []

    def table(self, table: Table) -> None:
        """Read one table's rows in order."""
        for number, cells in enumerate(table.by_row()):
            own = [cell for cell in cells if cell.row == number]
            heads = self._heads(own)
            if heads:
                self.columns = heads
            elif any(cell.lines for cell in own):
                self._row(own, table, [cell for cell in cells if cell.row < number])

    def _heads(self, cells: list[Cell]) -> dict[int, str]:
        """The columns by what they hold, if the row is a head: it names at least a recommendation and a position."""
        found = {}
        for cell in cells:
            text = _folded(self._text(cell))
            kind = next((kind for kind, heads in _facts()["columns"].items() if text in heads), "")
            if kind:
                found[cell.column] = kind
            elif text:
                return {}
        return found if {"recommendation", "position"} <= set(found.values()) else {}

    def _row(self, cells: list[Cell], table: Table, from_above: list[Cell]) -> None:
        """Read a row of its own cells; `from_above` are cells that began further up and reach into it."""
        filled = [cell for cell in cells if cell.lines]
        text = self._text(filled[0])
        above = {self.columns[cell.column]: cell for cell in from_above if cell.column in self.columns}
        goes_on = above.get("recommendation")
        is_theme = filled[0].columns == table.columns or _prefixed(text, "heading") is not None
        if len(filled) == 1 and goes_on is None and is_theme and not _NUMBER.match(text):
            self.heading = _prefixed(text, "heading") or _SPACES.sub(" ", text).strip()
            return
        of = {self.columns[cell.column]: cell for cell in cells if cell.column in self.columns}
        named = goes_on or (filled[0] if of.get("recommendation") is filled[0] else None)
        number = _NUMBER.match(self._text(named)) if named is not None else None
        if number:
            # Under a recommendation that goes on, a cell without text says nothing anew.
            before = {**self.row_before, **above} if goes_on is not None else above
            self.row_before = {**before, **{kind: cell for kind, cell in of.items() if cell.lines or kind not in before}}
            self._entry(number.group(1), self.row_before)
            return
        passage = Passage.of([self.lines[index] for cell in filled for index in cell.lines])
        why = message("a row of the list that is neither a recommendation nor a theme")
        place = passage.place(self.document.key)
        self.unread.append(Unread(f"{self.review}/Lx{len(self.unread) + 1}", why, passage.text, place))
        self.doubts.append(
            Doubt("row_unread", message("{what}: “{words}”", what=why, words=passage.clean[:80]), f"{self.review}/Lx{len(self.unread)}", place)
        )

    def _entry(self, number: str, of: dict[str, Cell]) -> None:
        words, source_lines = self._divided(of["recommendation"])
        passage = Passage.of(words)
        key = f"{self.review}/L{number}"
        place = passage.place(self.document.key, number)
        lists = state_lists(passage.clean)
        recommenders = tuple({(r.state or r.printed): r for found in lists for r in found.recommenders}.values())
        lists_of = _cells_by_section(self._items(of))
        printed = _SPACES.sub(" ", self._text(of["position"])).strip() if "position" in of else ""
        entry = ThematicEntry(
            id=key,
            number=number,
            text=passage.text,
            request=_request(passage.clean, number, [(found.start, found.end) for found in lists]),
            recommenders=recommenders,
            printed_states=tuple(passage.clean[found.start : found.end] for found in lists),
            position=position_in_cell(printed),
            printed_position=printed,
            source=_source(source_lines),
            headings=(self.heading,) if self.heading else (),
            themes=lists_of["themes"],
            persons=lists_of["persons"],
            goals=lists_of["goals"],
            comment=_SPACES.sub(" ", self._text(of["comment"])).strip() if "comment" in of else "",
            place=place,
            places=(place,),
        )
        before = self.entries.get(number)
        self.entries[number] = entry if before is None else self._merged(before, entry)

    def _divided(self, cell: Cell) -> tuple[list[Line], list[Line]]:
        """The lines of the recommendation itself, and those that name the source of the position."""
        lines = [self.lines[index] for index in cell.lines]
        first = next((i for i, line in enumerate(lines) if _prefixed(line.text, "source") is not None), len(lines))
        return lines[:first] or lines, lines[first:] if first else []

    def _items(self, of: dict[str, Cell]) -> Iterator[tuple[str, str]]:
        """What the cells list: (themes, persons or goals; one item)."""
        for kind in ("themes", "persons", "goals"):
            section = kind
            for text in self._text(of[kind]).split("\n") if kind in of else ():
                label = next((k for k, labels in _facts()["labels"].items() if _folded(text) in labels and not _DASH.match(text)), "")
                if label:
                    section = label
                elif text.strip():
                    yield section, _DASH.sub("", text.strip())

    def _merged(self, before: ThematicEntry, again: ThematicEntry) -> ThematicEntry:
        """One entry of two rows with the same number. The first stands; what differs is a doubt."""
        compared: list[tuple[str, Callable[[ThematicEntry], object]]] = [
            (_TEXT_DIFFERS, lambda entry: entry.text.clean),
            (_POSITION_DIFFERS, lambda entry: entry.printed_position),
            (_SOURCE_DIFFERS, lambda entry: entry.source),
        ]
        for what, of in compared:
            if of(before) != of(again):
                first, second = _printed(of(before)), _printed(of(again))
                said = message(what, number=before.number, first=first, second=second)
                self.doubts.append(Doubt("entries_differ", said, before.id, again.place, expected=first, found=second))

        def both(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(dict.fromkeys(one + other))

        return replace(
            before,
            headings=both(before.headings, again.headings),
            themes=both(before.themes, again.themes),
            persons=both(before.persons, again.persons),
            goals=both(before.goals, again.goals),
            comment=before.comment if again.comment in before.comment else f"{before.comment} {again.comment}".strip(),
            places=tuple(dict.fromkeys(before.places + again.places)),
        )

    def _text(self, cell: Cell) -> str:
        return "\n".join(self.lines[index].text for index in cell.lines)

    def result(self) -> ThematicList:
        """The list in the order of its numbers' first rows, with what does not add up."""
        entries = tuple(self.entries.values())
        doubts = [*self.doubts, *(doubt for entry in entries for doubt in _doubts(entry)), *_gaps(entries)]
        if not entries:
            doubts.append(Doubt("list_unread", message("no table in this document has the heads of a thematic list: no entry was read")))
        return ThematicList(self.document, entries, tuple(self.unread), tuple(doubts))


_TEXT_DIFFERS = said_later("{number} stands in the list twice, and its text differs: “{first}”, “{second}”")
_POSITION_DIFFERS = said_later("{number} stands in the list twice, and its position differs: “{first}”, “{second}”")
_SOURCE_DIFFERS = said_later("{number} stands in the list twice, and its source of position differs: “{first}”, “{second}”")


def _printed(value: object) -> str:
    return value.printed if isinstance(value, PositionSource) else str(value or "")


def _prefixed(text: str, kind: str) -> str | None:
    """What follows "Theme:" or "Source of position:", whichever of its forms the list uses; None where the text does not begin
    so.
    """
    head, colon, rest = text.partition(":")
    return _SPACES.sub(" ", rest).strip() if colon and _folded(head) in _facts()["prefixes"][kind] else None


def _cells_by_section(items: Iterator[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {"themes": {}, "persons": {}, "goals": {}}
    for section, item in items:
        found[section][item] = None
    return {section: tuple(values) for section, values in found.items()}


def _request(clean: str, number: str, lists: list[tuple[int, int]]) -> str:
    """The wording without number and States; clauses of several States are joined by semicolons."""
    pieces = []
    at = len(number) + (clean[len(number) : len(number) + 1] == ".")
    for start, end in [*lists, (len(clean), len(clean))]:
        piece = clean[at:start].strip(_EDGES)
        if piece:
            pieces.append(piece)
        at = end
    return "; ".join(pieces)


def position_in_cell(printed: str) -> Position | None:
    """The position that a cell prints; None where its words are not known."""
    known: str = _facts()["positions"].get(_folded(printed), "")
    return Position(known) if known else None


def _source(lines: list[Line]) -> PositionSource | None:
    if not lines:
        return None
    printed = _prefixed(" ".join(line.text for line in lines), "source") or ""
    symbols = find_symbols(printed)
    paragraph = _PARAGRAPH.search(printed)
    return PositionSource(printed, symbols[0][0].text if symbols else "", paragraph.group(1).strip(" .,") if paragraph else "")


def _doubts(entry: ThematicEntry) -> Iterator[Doubt]:
    """What does not add up in one entry."""
    where = entry.id, entry.place
    if entry.position is None:
        what = (
            message("{number}: the list's position is “{position}”", number=entry.number, position=entry.printed_position)
            if entry.printed_position
            else message("{number}: the list's position is missing", number=entry.number)
        )
        yield Doubt("position_unknown", what, *where, found=entry.printed_position)
    if not entry.recommenders:
        yield Doubt("states_missing", message("{number}: no recommending State was found in the list's text", number=entry.number), *where)
    for recommender in entry.recommenders:
        yield from _of_recommender(entry, recommender)
    source = entry.source
    if source is not None and (not source.symbol or (source.paragraph and not _CLEAN_PARAGRAPH.fullmatch(source.paragraph))):
        what = message("{number}: the source of its position is printed as “{printed}”", number=entry.number, printed=source.printed)
        yield Doubt("source_unclear", what, *where, expected="a symbol and a paragraph", found=source.printed)
    for heading in entry.headings:
        if entry.themes and heading not in entry.themes:
            what = message("{number} stands under “{heading}”, which is none of the themes that it lists", number=entry.number, heading=heading)
            yield Doubt("theme_not_listed", what, *where, expected="; ".join(entry.themes), found=heading)


def _of_recommender(entry: ThematicEntry, recommender: Recommender) -> Iterator[Doubt]:
    if recommender.state is None:
        what = message("{number}: “{name}” is no State that OpenUPR knows", number=entry.number, name=recommender.printed)
        yield Doubt("state_unknown", what, entry.id, entry.place, found=recommender.printed)


def _gaps(entries: tuple[ThematicEntry, ...]) -> Iterator[Doubt]:
    """Numbers that are missing between the first and the last of each group ("140.1" to "140.254")."""
    groups: dict[str, set[int]] = {}
    for entry in entries:
        group, _, last = entry.number.rpartition(".")
        groups.setdefault(group, set()).add(int(last))
    for group, numbers in groups.items():
        missing = sorted(set(range(min(numbers), max(numbers))) - numbers)
        if missing:
            named = ", ".join(f"{group}.{number}".lstrip(".") for number in missing[:10])
            shown = f"{named} ..." if len(missing) > 10 else named
            what = message("{n} number(s) are missing in the list: {numbers}", n=len(missing), numbers=shown)
            yield Doubt("numbers_gap", what, expected=named)
