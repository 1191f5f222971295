"""Web pages: HTML -> paragraphs and tables, by lxml. Scripts, styles, forms and what the page hides are no text.

Nothing is fetched.

An error page is no document, whatever its name: the UN's servers answer with one under the document's address, and people save it
as .pdf.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from ..errors import UnreadableError
from ..languages.messages import message
from ..languages.word_tables import by_language, table
from ..names import facts_of
from .drafted_paragraphs import DraftedParagraph, compose
from .limits import MAX_DEPTH, MAX_HTML, MAX_PIECE
from .numbering import roman
from .plain import decode_text
from .tables import Table, TableBuilder
from .transcript import Flaw, LineRole, Transcript

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_BOLD = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
_MARK = re.compile(r"\[?(?:\d{1,3}|[ivxl]{1,6}|\*{1,4}|[†‡§])\]?")
_NOTE_ID = re.compile(r"(?:ftn|edn|fn|footnote|endnote)[-_:]?\d+", re.IGNORECASE)

LINK = "a"
"""The style of a paragraph in which every letter leads elsewhere."""
_SHORT = 600  # characters: an error page's own words; a document has more


@by_language(most=1)
def _furniture() -> dict[str, frozenset[str]]:
    """What shows that a part of a page is no text of the document (html.toml)."""
    return {kind: frozenset(names.split()) for kind, names in facts_of(__package__, "html")["furniture"].items()}


@by_language(most=1)
def _facts() -> tuple[dict[str, frozenset[str]], re.Pattern[str]]:
    """The elements by what becomes of them, and the pattern of what servers say instead of a document (html.toml)."""
    facts = facts_of(__package__, "html")
    elements = {kind: frozenset(names.split()) for kind, names in facts["elements"].items()}
    return elements, re.compile(r"\W*(?:" + "|".join(table("error_pages")["says"]) + r")\W*", re.IGNORECASE | re.DOTALL)


_NEXT = message("Open the document's address in a browser, and save the document itself.")


def read_html(data: bytes, name: str) -> Transcript:
    """Read a web page. Raises `UnreadableError` when it is an error page, a challenge or an empty shell, or nests beyond
    `MAX_DEPTH`.
    """
    from lxml import etree, html

    if len(data) > MAX_HTML:
        raise UnreadableError(
            message("this web page is larger than {max_html} bytes", max_html=MAX_HTML), where=name, next_step=message("Save the document itself.")
        )
    text, flaws = decoded_page(data)
    if max(map(len, text.split("<"))) > MAX_PIECE:  # the parser would drop it without a word
        raise UnreadableError(
            message("this web page has more than {max_piece} characters in one piece", max_piece=MAX_PIECE),
            where=name,
            next_step=message("Save the document as PDF and read that."),
        )
    # libxml2 drops what stands after the end of the body; browsers show it.
    text = re.sub(r"</(?:body|html)\s*>", "", text, flags=re.IGNORECASE)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(message("this web page can't be read: it is empty or damaged"), where=name, next_step=_NEXT) from error
    mains = [each for each in root.iter("*") if (each.tag == "main" or each.get("role") == "main") and "".join(each.itertext()).strip()]
    reader = _Reader(name, mains[0] if len(mains) == 1 else None)
    reader.block(root, 0)
    reader.finish()
    title = " ".join("".join(next(root.iter("title"), root.makeelement("title")).itertext()).split())
    _refuse_errors(title, reader.drafts, name)
    if reader.deleted:
        flaws.append(Flaw("tracked_changes", message("the page marks {deleted} passage(s) as deleted: they were left out", deleted=reader.deleted)))
    flaws += [
        Flaw("element_unknown", message("{name} ({times} times) is no element that OpenUPR knows: its text was read", name=f"<{tag}>", times=n))
        for tag, n in sorted(reader.unknown.items())
    ]
    properties = {"Title": title} if title else {}
    tables = [table for table in reader.tables if table is not None]
    return compose(reader.drafts, name, data, "html", flaws=flaws, properties=properties, tables=tables)


def decoded_page(data: bytes) -> tuple[str, list[Flaw]]:
    """Bytes as text: by the mark at their beginning, else by what the page declares, else as plain text is."""
    declared = re.search(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", data[:4096], re.IGNORECASE)
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        encoding = declared.group(1).decode("ascii", "replace").lower()
        try:
            return data.decode("cp1252" if encoding in {"iso-8859-1", "latin1", "us-ascii"} else encoding), []
        except (LookupError, UnicodeDecodeError):
            text, flaws = decode_text(data)
            return text, flaws or [
                Flaw("encoding", message("the page says that it is {encoding}, which it is not: it was read as UTF-8", encoding=encoding))
            ]
    return decode_text(data)


def _refuse_errors(title: str, drafts: list[DraftedParagraph], name: str) -> None:
    body = [draft for draft in drafts if draft.part is LineRole.BODY]
    words = " ".join(draft.text for draft in body)
    if not words.strip():
        raise UnreadableError(message("this web page has no text: it takes a browser to show it"), where=name, next_step=_NEXT)
    heading = next((draft.text for draft in body if draft.style == "h1"), "")
    short = len(words) <= _SHORT
    said = [text for text in (title, heading, *(d.text for d in body if short)) if len(text) <= _SHORT and _facts()[1].fullmatch(text)]
    # A document may be titled "Access denied: ...": with many words below, title and heading don't make it an error page.
    if said and (short or len(words) <= 3 * _SHORT):
        what = message("this is an error page, not a document (“{said}”)", said=said[0][:80])
        raise UnreadableError(what, where=name, next_step=message("The server gave it instead of the document. {next}", next=_NEXT))


class _Reader:
    """Walks the page's blocks and gathers drafts and tables."""

    def __init__(self, name: str, main: Any) -> None:
        self.name = name
        self._main = main
        self._outside = main is not None
        self._holds = LineRole.BODY
        self._links = self._linked = 0
        self.drafts: list[DraftedParagraph] = []
        self.tables: list[Table | None] = []
        self.unknown: Counter[str] = Counter()
        self.deleted = 0
        self._elements = _facts()[0]
        self._pieces: list[str] = []
        self._length = 0
        self._bold = 0
        self._marks: list[tuple[int, int]] = []
        self._number = ""
        self._style = ""
        self._part = LineRole.BODY
        self._pre = 0
        self._counts: dict[Any, int] = {}  # the last number of each ordered list

    def block(self, element: Any, depth: int, bold: bool = False) -> None:
        """An element and all inside it. Each block ends the paragraph before it."""
        if depth > MAX_DEPTH:
            raise UnreadableError(
                message("this web page nests elements more than {max_depth} deep", max_depth=MAX_DEPTH),
                where=self.name,
                next_step=message("Save the document as PDF and read that."),
            )
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in self._elements["left_out"] or element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            return
        if tag in {"del", "s", "strike"}:
            self.deleted += 1
            return
        if tag == "table":
            self._table(element, depth)
            return
        if tag == "br":
            self._write("\n", bold)
            return
        outer = self._style, self._part, self._holds, self._outside
        is_block = tag in self._elements["blocks"]
        if is_block:
            self.finish()
            self._style = tag if tag not in {"div", "body", "html", "section", "article", "main"} else self._style
            self._enter(element, tag)
            self._number = self._item_number(element) if tag == "li" else self._number
        elif tag not in self._elements["inline"]:
            self.unknown[tag] += 1
        self._inside(element, tag, depth, bold or tag in _BOLD)
        if is_block:
            self.finish()
            self._style, self._part, self._holds, self._outside = outer

    def _enter(self, element: Any, tag: str) -> None:
        """What a block and all inside it is on the page. Where the page says which part is its text, nothing outside of it is, but headings."""
        facts = _furniture()
        named = " ".join(filter(None, map(element.get, ("id", "class", "role")))).casefold()
        furniture = tag in facts["elements"] or element.get("role") in facts["roles"] or any(each in named for each in facts["named"])
        if _NOTE_ID.fullmatch(element.get("id") or ""):
            self._holds = LineRole.NOTE
        elif furniture and not any(each in named for each in facts["notes"]):
            self._holds = LineRole.MARGIN
        elif element is self._main:
            self._outside = False
        heading = tag in _BOLD and tag != "th"
        self._part = LineRole.MARGIN if self._outside and not heading and self._holds is LineRole.BODY else self._holds

    def _inside(self, element: Any, tag: str, depth: int, bold: bool) -> None:
        first, before = len(self._pieces), self._length
        self._pre += tag == "pre"
        self._links += tag == "a" and element.get("href") is not None
        self._write(element.text or "", bold)
        for part in element:
            self.block(part, depth + 1, bold)
            self._write(part.tail or "", bold)
        self._pre -= tag == "pre"
        self._links -= tag == "a" and element.get("href") is not None
        if tag == "sup" or (tag == "a" and "ref" in (element.get("name") or element.get("id") or "")):
            printed = "".join(self._pieces[first:])
            mark = printed.strip()
            if mark and _MARK.fullmatch(mark) and (not self._marks or self._marks[-1][0] < before):
                start = before + printed.index(mark)
                self._marks.append((start, start + len(mark)))

    def _item_number(self, item: Any) -> str:
        """The number or bullet that a browser prints before a list's item; called for each item in order."""
        owner = item.getparent()
        if owner is None or owner.tag != "ol":
            return "•"
        count = _count(item.get("value"), self._counts.get(owner, _count(owner.get("start"), 1) - 1) + 1)
        self._counts[owner] = count
        return f"{_COUNTS.get(item.get('type') or owner.get('type') or '1', str)(count)}."

    def _write(self, text: str, bold: bool) -> None:
        if text and text != "\n" and not self._pre:
            text = re.sub(r"\s+", " ", text)
            if text[0] == " " and (not self._pieces or self._pieces[-1][-1].isspace()):
                text = text[1:]
        if text:
            self._pieces.append(text)
            self._length += len(text)
            solid = sum(not c.isspace() for c in text)
            self._bold += bold * solid
            self._linked += bool(self._links) * solid

    def finish(self) -> None:
        """End the paragraph under way."""
        printed = "".join(self._pieces)
        text = printed.strip()
        if text:
            lead = f"{self._number} " if self._number else ""
            shift = len(lead) - (len(printed) - len(printed.lstrip()))
            marks = tuple((a + shift, b + shift) for a, b in sorted(self._marks))
            solid = sum(not c.isspace() for c in text)
            style = LINK if self._linked == solid and self._style not in _BOLD else self._style
            self.drafts.append(DraftedParagraph(lead + text, self._part, style, 2 * self._bold > solid, self._number, marks))
            self._number = ""
        self._pieces, self._marks, self._length, self._bold, self._linked = [], [], 0, 0, 0

    def _table(self, element: Any, depth: int) -> None:
        self.finish()
        place = len(self.tables)
        self.tables.append(None)
        grid = TableBuilder()
        for row, head in _rows(element):
            grid.begin_row(head=head)
            for part in row:
                if part.tag not in {"td", "th"}:
                    continue
                cell = grid.add(_count(part.get("colspan"), 1), _count(part.get("rowspan"), 1))
                first = len(self.drafts)
                self.block(part, depth + 1)
                grid.fill(cell, range(first, len(self.drafts)))
        self.tables[place] = grid.table()


def _rows(table: Any) -> Iterator[tuple[Any, bool]]:
    """The rows of a table, not those of tables inside it, each with whether the page marks it as a head."""
    for part in table:
        if part.tag == "tr":
            yield part, all(cell.tag == "th" for cell in part if cell.tag in {"td", "th"})
        elif part.tag in {"thead", "tbody", "tfoot"}:
            for row in part:
                if row.tag == "tr":
                    yield row, part.tag == "thead"
        elif part.tag == "caption":
            continue


def _count(text: str | None, otherwise: int) -> int:
    """A whole number as an attribute gives it."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else otherwise


def _letter(count: int) -> str:
    return chr(96 + count) if 1 <= count <= 26 else str(count)


_COUNTS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": _letter,
    "A": lambda n: _letter(n).upper(),
    "i": roman,
    "I": lambda n: roman(n).upper(),
}
