"""Markdown: text -> paragraphs, by markdown-it (CommonMark with tables). HTML inside it is text; links are read as their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .drafted_paragraphs import DraftedParagraph, compose
from .endnotes import add_note, notes_at_end
from .tables import Building, Table, TableBuilder
from .transcript import Flaw, LineRole, Transcript

if TYPE_CHECKING:
    from collections.abc import Sequence


def read_markdown(text: str, data: bytes, name: str, flaws: tuple[Flaw, ...]) -> Transcript:
    """Read Markdown that is decoded already; `data` are the file's bytes."""
    from markdown_it import MarkdownIt

    reader = _Reader()
    for token in MarkdownIt("commonmark", {"html": False}).enable("table").parse(text):
        reader.take(token)
    tables = [table for table in reader.tables if table is not None]
    last = max((line for table in tables for cell in table.cells for line in cell.lines), default=-1)
    return compose(_with_notes(reader.drafts, last), name, data, "markdown", flaws=flaws, tables=tables)


def _with_notes(drafts: list[DraftedParagraph], last: int) -> list[DraftedParagraph]:
    """The paragraphs, with the notes at the end told apart; `last` is the last paragraph that a table holds."""
    rows = [(place, line) for place, draft in enumerate(drafts) for line in draft.text.split("\n")]
    parts = [LineRole.BODY] * len(rows)
    starts = notes_at_end([line for _, line in rows], parts)
    first = next((rows[index][0] for index, part in enumerate(parts) if part is LineRole.NOTE), last)
    if first <= last:
        return drafts
    notes: list[DraftedParagraph] = []
    for index, (place, line) in enumerate(rows):
        if place >= first:
            add_note(line, [start for start in starts if start.line == index], notes)
    return [*drafts[:first], *notes]


class _Reader:
    """Takes the parser's tokens one by one."""

    def __init__(self) -> None:
        self.drafts: list[DraftedParagraph] = []
        self.tables: list[Table | None] = []
        self._style = ""
        self._number = ""
        self._grid: TableBuilder | None = None
        self._head = False
        self._cell: Building | None = None

    def take(self, token: Any) -> None:
        """One token: a block's beginning or end, or the words inside it."""
        match token.type:
            case "heading_open" | "blockquote_open":
                self._style = token.tag
            case "heading_close" | "blockquote_close":
                self._style = ""
            case "list_item_open":
                self._number = f"{token.info}{token.markup}" if token.info else "•"
            case "inline":
                self._emit(_words(token.children))
            case "fence" | "code_block" | "html_block":
                self._emit(token.content)
            case "table_open":
                self._grid = TableBuilder()
                self.tables.append(None)
            case "table_close" if self._grid is not None:
                self.tables[-1] = self._grid.table()
                self._grid = None
            case "thead_open" | "thead_close":
                self._head = token.type == "thead_open"
            case "tr_open" if self._grid is not None:
                self._grid.begin_row(head=self._head)
            case "th_open" | "td_open" if self._grid is not None:
                self._cell = self._grid.add()
            case "th_close" | "td_close":
                self._cell = None
            case _:
                pass  # ends, rules and lists as such have no words of their own

    def _emit(self, text: str) -> None:
        text = text.strip()
        if not text:
            return
        if self._grid is not None and self._cell is not None:
            self._grid.fill(self._cell, [len(self.drafts)])
        number, self._number = self._number, ""
        self.drafts.append(DraftedParagraph(f"{number} {text}" if number else text, style=self._style, number=number))


def _words(tokens: Sequence[Any]) -> str:
    """The words of a paragraph; a picture has those that describe it."""
    return "".join("\n" if token.type in {"softbreak", "hardbreak"} else token.content for token in tokens)
