"""What the rows of a compilation's tables tell of the State's cooperation: of cycles 1 and 2, as tables or, in a plain text, as lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from ...names import find_body, find_treaty
from ...records import Cooperation, Dealing, Paragraph, PieceKind
from ...text import Place, Text
from ..paragraphs import part_of
from .dealing_words import dealing_patterns

_DATE = re.compile(r"(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? ?\d{4}|(?<![\d/])(?:19|20)\d{2}(?![\d/])")
_YES = re.compile(r"\b(yes|no|none)\b", re.IGNORECASE)
_NONE = re.compile(r"(?:no|none|nil|n/?a|not applicable)\b(?!\. ?\d)", re.IGNORECASE)
_NOT_PARTY = re.compile(
    r"(?:core )?(?:treaties|conventions) to which .{0,60}? is not (?:a )?party\s*:?\s*(?P<list>.+)|^not ratified:?\s*(?P<rest>.+)", re.IGNORECASE
)
_SIGNED = re.compile(r"\((?:signature only|signed only|only signed|signed)\b,?(?: in)? ?(?P<year>\d{4})?", re.IGNORECASE)
_OVERDUE = re.compile(r"\boverdue\b[^;]*", re.IGNORECASE)
_UNDER = re.compile(r"scope of international obligations|international human rights treaties", re.IGNORECASE)
_REPORTING = re.compile(r"cooperation with treaty bodies|reporting status", re.IGNORECASE)
_COOPERATION = re.compile(r"cooperation with (?:treaty bodies|special procedures|human rights mechanisms)|reporting status", re.IGNORECASE)
# The tables' other rows: each ends the one before, and tells nothing that is read.
_OTHER_ROW = re.compile(
    r"facilitation|follow-up to visits|responses? to (?:letters|questionnaires|urgent)|treaty body|other main|core (?:universal|treaties)"
    r"|latest report"
    r"|\d\. cooperation|fundamental|date of ratification|declarations|recognition of",
    re.IGNORECASE,
)
# So many lines make a table.
_TABLE = 2
# How many words of a row's beginning may name a treaty or body.
_WORDS = 14


def is_cooperation_table(paragraph: Paragraph) -> bool:
    """Whether it is a table of the section on obligations or on cooperation."""
    return any(piece.kind is PieceKind.TABLE for piece in paragraph.pieces) or (not paragraph.number and bool(_lines(paragraph)))


def is_unread_table(paragraph: Paragraph) -> bool:
    """Whether it is a table on obligations or cooperation with no row that is known: as a table, or as lines without a full stop."""
    headings = " ".join(heading.title for heading in paragraph.headings)
    if paragraph.number or not (_UNDER.search(headings) or _COOPERATION.search(headings)):
        return False
    rows = [paragraph.text.clean[piece.start : piece.end] for piece in paragraph.pieces if piece.kind is PieceKind.TABLE]
    if not rows and not paragraph.text.clean.endswith("."):
        rows = paragraph.text.original.splitlines()
    if len(rows) < _TABLE:
        return False
    return not any(_NOT_PARTY.search(row) or _begins_row(row) for row in [paragraph.text.clean, *rows])


def from_rows(paragraph: Paragraph) -> Iterator[Cooperation]:
    """The rows of the tables. A row's first words name what it is about; the rest is told of it."""
    headings = " ".join(heading.title for heading in paragraph.headings)
    rows = [(piece.start, piece.end) for piece in paragraph.pieces if piece.kind is PieceKind.TABLE]
    if rows:
        first = paragraph.pieces[0].start
        rows = [*([(0, first)] if first and not paragraph.number else []), *rows]
    else:
        rows = _lines(paragraph)
    for start, end in rows:
        words, place = part_of(paragraph, start, end)
        row = words.clean
        lacking = _NOT_PARTY.search(row)
        label = next(((dealing, match) for dealing, pattern in dealing_patterns("row").items() if (match := pattern.match(row))), None)
        if lacking:
            for printed in re.split(r"[,;](?![^(]*\))| and ", lacking["list"] or lacking["rest"]):
                known = find_treaty(re.sub(r"\([^)]*\)", "", printed).strip(" ."))
                if known and (signed := _SIGNED.search(printed)):
                    yield Cooperation(Dealing.SIGNED, known.code, signed["year"] or "yes", words, paragraph.id, place)
                if known:
                    yield Cooperation(Dealing.NOT_RATIFIED, known.code, "no", words, paragraph.id, place)
        elif label:
            yield from _of_label(label[0], row[label[1].end() :].strip(" :–-"), words, paragraph, place)
        elif _UNDER.search(headings):
            yield from _ratified(words, paragraph, place)
        elif _REPORTING.search(headings) or _OVERDUE.search(row):
            late = _OVERDUE.search(row)
            name = longest_beginning(row, _body) or longest_beginning(row, _treaty)
            if late and name:
                yield Cooperation(Dealing.REPORT_OVERDUE, name[0], late.group().strip(" ."), words, paragraph.id, place)


def _of_label(dealing: Dealing, value: str, words: Text, paragraph: Paragraph, place: Place) -> Iterator[Cooperation]:
    """What the row with this label tells: nothing where its value is empty, or "none"; of a standing invitation, "no" says that there is none."""
    denied = _NONE.match(value) is not None
    if dealing is Dealing.STANDING_INVITATION and denied:
        yield Cooperation(Dealing.NO_STANDING_INVITATION, "", "no", words, paragraph.id, place)
    elif value and not denied:
        answer = _YES.match(value)
        yield Cooperation(dealing, "", answer[1].lower() if answer else value, words, paragraph.id, place)


def _ratified(words: Text, paragraph: Paragraph, place: Place) -> Iterator[Cooperation]:
    name = longest_beginning(words.clean, _treaty)
    if name is None:
        return
    code, rest = name
    date, answer = _DATE.search(rest), _YES.search(rest)
    if date and answer and date.start() < answer.start():
        answer = None
    if answer and answer[1].lower() in {"no", "none"}:
        yield Cooperation(Dealing.NOT_RATIFIED, code, "no", words, paragraph.id, place)
    elif date or answer:
        yield Cooperation(Dealing.RATIFIED, code, "yes" if answer or date is None else date.group(), words, paragraph.id, place)


def _treaty(name: str) -> str:
    known = find_treaty(name)
    return known.code if known else ""


def _body(name: str) -> str:
    known = find_body(name)
    return known.code if known else ""


def longest_beginning(row: str, look_up: Callable[[str], str]) -> tuple[str, str] | None:
    """The longest beginning of a row that the look-up knows, as (its code, the rest of the row); None where it knows none."""
    ends = [match.end() for match in re.finditer(r"\S+", row)][:_WORDS]
    for end in reversed(ends):
        code = look_up(row[:end].strip(" ,:"))
        if code:
            return code, row[end:].strip()
    return None


def _lines(paragraph: Paragraph) -> list[tuple[int, int]]:
    """The rows of a table that a plain text prints as lines, where two lines or more begin like rows. Any other line goes on with the row before."""
    text = paragraph.text
    headings = " ".join(heading.title for heading in paragraph.headings)
    if not _UNDER.search(headings) and not re.search(r"cooperation|reporting", headings, re.IGNORECASE):
        return []
    starts, at = [0], 0
    for line in text.original.split("\n"):
        at += len(line) + 1
        starts.append(_clean_at(text, at))
    begins = [start for start, end in pairwise(starts) if start < end and _begins_row(text.clean[start:])]
    return (
        [(start, end) for start, end in zip(begins, [*begins[1:], len(text.clean)], strict=True) if text.clean[start:end].strip()]
        if len(begins) > 1
        else []
    )


def _clean_at(text: Text, original: int) -> int:
    """The offset in `clean` of what stands at an offset of `original` or next behind it."""
    low, high = 0, len(text.clean)
    while low < high:
        middle = (low + high) // 2
        if text.to_original(middle, middle + 1)[0] < original:
            low = middle + 1
        else:
            high = middle
    return low


def _begins_row(rest: str) -> bool:
    if _OTHER_ROW.match(rest) or any(pattern.match(rest) for pattern in dealing_patterns("row").values()):
        return True
    return rest[:1].isupper() and (longest_beginning(rest[:200], _treaty) or longest_beginning(rest[:200], _body)) is not None
