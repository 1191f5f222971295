"""Which lines of a page are running text, and which are heads, feet, footnotes and margins: by their place and size, never by order alone.

The rules stand on proportions, for no absolute size holds from 2008 to today: footnotes are lines at <= 0.93 of the body's size at the foot of a
page (measured on 118 reports: 0.89-0.90), heads and feet are short lines in the outer 12 % of the page that carry a symbol, a page number or
the UN's job number, or that recur from page to page.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import zip_longest
from unicodedata import normalize

from .pdf import RawLine
from .transcript import Line, LineRole, Page, Ruler

NOTE_RATIO = 0.93
_EDGE_SHARE = 0.12
_RUNNING = re.compile(
    r"(?:A|E|S|CAT|CCPR|CEDAW|CERD|CRC|CRPD|CMW|CED|HRI)/[\w ./-]{3,40}\s*(?:\(?page\s+\d+\)?)?|(?:page|página|стр\.?)\s+\d+|-?\s*\d{1,4}\s*-?"
    r"|[ivxl]{1,6}|GE\.\d\d-\d{4,6}(?:\s*\(\w\))?(?:\s+\d+)?(?:\s+\*?\d+\*?)?|(?:\d+\s+)?GE\.\d\d-\d{4,6}|\*\d{6,8}\*|\(?\w\)?\s+\d{6}\s+\d{6}.*",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_ASTERISKS = re.compile(r"[*∗]{1,4}\s*\S")
_DIGITS = re.compile(r"\d+")
_NOTES = frozenset({"notes", "endnotes", "note", "notes de fin", "notas", "notas finales", "примечания", "примечание"})
"""The title of the endnotes, in the languages seen."""


def body_size_of_pages(pages: list[list[RawLine]]) -> float:
    """The size of type, in points, that most characters of the document are set in; 0 where there are none."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def lay_out(pages: list[Page], raw: list[list[RawLine]], ruler: Ruler | None = None) -> tuple[Line, ...]:
    """All lines in reading order, each with its part; `start` counts through the text of all lines joined by line feeds."""
    size = body_size_of_pages(raw)
    recurring = _recurring(pages, raw)
    glued = _glued_heads(pages, raw, recurring)
    divided = _divided(raw)
    lines: list[Line] = []
    start = 0
    in_endnotes = False
    for page, found in zip(pages, raw, strict=True):
        parts = [_edge_part(page, line, recurring) for line in found]
        for index in {0, len(found) - 1} if found else set():
            if found[index].text.strip("- ") == str(page.number):
                parts[index] = LineRole.FOOT if index else LineRole.HEAD
        in_endnotes = _mark_notes(found, parts, size, in_endnotes)
        before: RawLine | None = None
        for raw_line, part in zip(found, parts, strict=True):
            if part is LineRole.BODY and glued:
                _take_out_head(raw_line, glued)
            if (page.number, raw_line.baseline) in divided:
                raw_line.marks.append((len(raw_line.text) - 1, len(raw_line.text)))
            gap = 0.0
            if part is LineRole.BODY:
                gap = before.baseline - raw_line.baseline if before else 0.0
                before = raw_line
            lines.append(raw_line.line(start, gap, part, ruler))
            start += len(raw_line.text) + 1
    return tuple(lines)


def _mark_marked_block(lines: list[RawLine], parts: list[LineRole]) -> None:
    """Footnotes set in the body's size: the last block of a page, set apart and begun by asterisks or a raised mark."""
    body = [index for index, part in enumerate(parts) if part is LineRole.BODY]
    for position in range(len(body) - 1, max(0, len(body) - 12), -1):
        line, before = lines[body[position]], lines[body[position - 1]]
        if before.baseline - line.baseline > 1.4 * line.size:
            if (line.marks and line.marks[0][0] == 0) or _ASTERISKS.match(line.text):
                for index in body[position:]:
                    parts[index] = LineRole.NOTE
            return


def _recurring(pages: list[Page], raw: list[list[RawLine]]) -> set[str]:
    """Short lines with words, digits folded, that stand in the outer bands of at least three pages and a third of all."""
    seen: Counter[str] = Counter()
    for page, lines in zip(pages, raw, strict=True):
        seen.update({_DIGITS.sub("#", line.text) for line in lines if _band(page, line) and len(line.text) <= 80 and _LETTER.search(line.text)})
    return {text for text, count in seen.items() if count >= max(3, len(pages) / 3)}


def _glued_heads(pages: list[Page], raw: list[list[RawLine]], recurring: set[str]) -> set[str]:
    """The running head's symbol, to be taken out where a page's last words have it glued to them ("the panelA/HRC/...")."""
    heads = Counter(line.text for page, lines in zip(pages, raw, strict=True) for line in lines if _band(page, line) and "/" in line.text)
    return {text for text, count in heads.most_common(2) if count >= 3 and len(text) >= 6 and _DIGITS.sub("#", text) in recurring}


def _take_out_head(line: RawLine, heads: set[str]) -> None:
    for head in heads:
        at = line.text.find(head)
        if at > 0 and line.text[at - 1].isalpha():
            line.marks.append((at, at + len(head)))


_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*")


def _divided(raw: list[list[RawLine]]) -> set[tuple[int, float]]:
    """Lines that end in the hyphen of a divided word: joined, the word stands elsewhere in the document; with its hyphen it stands nowhere."""
    ends: list[tuple[RawLine, str, str]] = []
    words: set[str] = set()
    for lines in raw:
        for line, following in zip_longest(lines, lines[1:]):
            found = _WORD.findall(line.text)
            words.update(word.lower() for word in found)
            if following is not None and line.text.endswith("-") and found and following.text[:1].islower():
                head = re.search(r"[A-Za-zÀ-ÿ]+-$", line.text)
                tail = _WORD.match(following.text)
                if head and tail:
                    ends.append((line, head.group()[:-1].lower(), tail.group().lower()))
    return {(line.page, line.baseline) for line, head, tail in ends if head + tail in words and f"{head}-{tail}" not in words}


def _band(page: Page, line: RawLine) -> LineRole | None:
    if line.box.bottom < _EDGE_SHARE * page.height:
        return LineRole.HEAD
    if line.box.top > (1 - _EDGE_SHARE) * page.height:
        return LineRole.FOOT
    return None


def _edge_part(page: Page, line: RawLine, recurring: set[str]) -> LineRole:
    band = _band(page, line)
    if band is None:
        return LineRole.MARGIN if line.box.left > page.width or line.box.right < 0 else LineRole.BODY
    if page.number == 1 and band is LineRole.HEAD:
        return LineRole.BODY  # the masthead: identifying reads it
    if _RUNNING.fullmatch(normalize("NFC", line.text)) or _DIGITS.sub("#", line.text) in recurring:
        return band
    return LineRole.BODY


def _mark_notes(lines: list[RawLine], parts: list[LineRole], size: float, in_endnotes: bool) -> bool:
    """Set the part of footnotes, from the foot of the page up to the last line of the body's size; returns whether the page ends in endnotes."""
    last_body = -1
    for index, line in enumerate(lines):
        if parts[index] is LineRole.BODY and line.size > NOTE_RATIO * size:
            last_body = index
    if last_body < 0:
        # A whole page in small type is notes only where notes were under way; else an annex or a table.
        if in_endnotes:
            for index, part in enumerate(parts):
                if part is LineRole.BODY:
                    parts[index] = LineRole.NOTE
        return in_endnotes
    _mark_marked_block(lines, parts)
    heading = lines[last_body].text.strip().lower() in _NOTES
    if heading:
        parts[last_body] = LineRole.NOTE
    lowest = min(
        (line.baseline for line, part in zip(lines, parts, strict=True) if part is LineRole.BODY and line.size > NOTE_RATIO * size), default=0.0
    )
    found = False
    for index, line in enumerate(lines):
        if parts[index] is LineRole.BODY and line.size <= NOTE_RATIO * size and (index > last_body or line.baseline < lowest):
            parts[index] = LineRole.NOTE
            found = True
    return heading or (in_endnotes and found)
