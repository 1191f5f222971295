"""The list of contributors as it is printed: its lines -> entries, each under its heading, with what was sent along.

Where the file has pages, an entry begins in the column of the codes and goes on in that of the names. Elsewhere, and where both are one column, it
begins where the line before ended an entry, with a name that the notes cite, or with what looks like a code.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ...languages.word_tables import table
from ...light_dataclass import dataclass, field
from ...names import normal_name
from ...records import Endnote
from .code_and_name import code_fits_name, repeated_code
from .summary_wordings import pattern

_JOINT = re.compile(r"(?:[\w&.-]+/)?JS\s?\d+(?:/[\w&.-]+)?(?=[\s:,.–-]|$)")
_SENT = re.compile(r"\((?P<code>[^()]{2,60})\)\s*[-–—]?\s*")
_ENDED = re.compile(r"[;.][*∗\s]*$")
# A seat ends an entry: "... Port Ester (Estavia);".
_CLOSED = re.compile(r"\)\s*[;.][*∗\s]*$")
_APART = 3
"""So many codes without names, one below the other, at least, are a block of codes."""
_WORD = re.compile(r"\S+")
_BEHIND_CODE = "*∗,;:–—- "
_ARTICLES = frozenset({"The", "the", "La", "Le", "El", "Les", "Los", "Das", "Die"})
_COLUMN = 6.0
"""Lines that begin within so many points stand in one column."""
_HANGING = 20.0
"""How far the names' column lies behind the codes', at least, in points."""


@dataclass(slots=True)
class ContributorLines:
    """Lines of the list that make one entry: `start` and `end` in the note's original text, `code` as printed, which stands elsewhere where the list
    prints all codes first; from `own` on stands what it sent."""

    heading: str
    kind: str
    code: str
    start: int
    end: int
    own: int
    sent: list[ContributorLines] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Row:
    text: str
    start: int
    left: float | None
    end: int


@dataclass(slots=True)
class Listing:
    """What the note says: its introduction with the legend, the entries in order, headings that the table of headings lacks."""

    introduction: str
    entries: list[ContributorLines]
    unknown: list[str]
    unpaired: list[str] = field(default_factory=list)
    """Codes whose names stand elsewhere, and nothing tells which is whose."""


def read_listing(note: Endnote, cited: Collection[str]) -> Listing:
    """The list in a note; `cited` are the names that notes cite, by `normal_name`."""
    rows = list(_rows(note))
    first = next((index for index, row in enumerate(rows) if _heading(row.text)), None)
    if first is None:
        first = next((index for index in range(1, len(rows)) if _ENDED.search(rows[index - 1].text) and _code(rows[index].text, cited)), len(rows))
    listing = Listing(" ".join(row.text for row in rows[:first]), [], [])
    column = _column(rows[first:])
    heading, kind, sending = "", "unknown", False
    before, skip = "", 0
    for index, row in enumerate(rows[first:], first):
        if row.start < skip:
            continue
        ahead = _ahead(rows, index)
        name = _heading(row.text)
        if name:
            if name == "attachments":
                sending = True
            else:
                heading, sending = row.text.strip(" :"), False
                kind = name
            before = ""
            continue
        if _ended(before) and _unknown_heading(row.text) and not _code(row.text, cited):
            listing.unknown.append(row.text.strip(" :"))
            heading, kind, sending, before = row.text.strip(" :"), "unknown", False, ""
            continue
        entries = listing.entries
        codes, names = _block(rows, index, cited) if column is None and _ended(before) else ([], [])
        if codes:
            _pair(listing, heading, kind, codes, names)
            skip, before = (names or codes)[-1].end, ""
            continue
        sent = _SENT.match(row.text) if entries and (sending or normal_name(row.text[1:].partition(")")[0]) in cited) else None
        if sent and _ended(before):
            entries[-1].sent.append(ContributorLines(heading, kind, sent["code"], row.start + sent.end(), row.end, row.end))
            sending = True
        elif _begins(row, column, before, kind, cited, bool(entries)) or _begins_behind_seat(row, column, before, kind):
            entries.append(ContributorLines(heading, kind, _code_ahead(row.text, ahead) or _code(row.text, cited), row.start, row.end, row.end))
            sending = False
        elif entries:
            if entries[-1].sent:
                entries[-1].sent[-1].end = row.end
            else:
                entries[-1].own = row.end
            entries[-1].end = row.end
        before = row.text
    return listing


def _pair(listing: Listing, heading: str, kind: str, codes: Sequence[_Row], names: Sequence[_Row]) -> None:
    """Adds an entry for each code of a block, with the name that stands as far down as it, where most of these pairs fit and none is left over."""
    fit = sum(code_fits_name(code.text, name.text) for code, name in zip(codes, names, strict=False))
    if len(codes) == len(names) and fit * 3 >= len(codes) * 2:
        both = zip(codes, names, strict=True)
        listing.entries += [ContributorLines(heading, kind, code.text, name.start, name.end, name.end) for code, name in both]
        return
    listing.entries += [ContributorLines(heading, kind, code.text, code.start, code.end, code.end) for code in codes]
    listing.unpaired += [code.text for code in codes]


def _block(rows: Sequence[_Row], index: int, cited: Collection[str]) -> tuple[list[_Row], list[_Row]]:
    """The codes that stand one below the other from a line on, and the names behind them, each of its lines in one; empty where the line begins no
    such block."""
    codes: list[_Row] = []
    for row in rows[index:]:
        if not _bare(row.text, cited):
            break
        codes.append(row)
    names: list[_Row] = []
    if len(codes) < _APART:
        return [], []
    whole = ""
    for row in rows[index + len(codes) :]:
        if _heading(row.text) or (_ended(whole) and _bare(row.text, cited)):
            break
        if _ended(whole):
            names.append(row)
            whole = row.text
        else:
            whole = f"{whole}\n{row.text}"
            names[-1] = _Row(whole, names[-1].start, names[-1].left, row.end)
    return codes, names


def _bare(text: str, cited: Collection[str]) -> bool:
    """Whether a line is a code and nothing else."""
    return not _heading(text) and not _ended(text) and (_code(text, cited) == text or normal_name(text) in cited)


def _ahead(rows: Sequence[_Row], index: int) -> str:
    """A line and the few behind it, up to where an entry ends."""
    words = ""
    for row in rows[index : index + 4]:
        words = f"{words} {row.text}".strip()
        if _ended(row.text):
            break
    return words


def _code_ahead(text: str, ahead: str) -> str:
    """A code of several words that the name behind it says again, which may go on in the next line; empty where there is none in this one."""
    code = "" if _JOINT.match(text) else repeated_code(ahead)
    return code if len(code) <= len(text) else ""


def _begins_behind_seat(row: _Row, column: float | None, before: str, kind: str) -> bool:
    """Whether an entry begins since the seat of another ended the line before. The members of a joint submission end in seats too."""
    return column is None and kind != "joint" and _CLOSED.search(before) is not None and row.text[:1].isupper()


def _rows(note: Endnote) -> Iterator[_Row]:
    lines = note.text.original.split("\n")
    boxes = note.place.boxes if len(note.place.boxes) == len(lines) else ()
    start = 0
    for index, line in enumerate(lines):
        skip = len(line) - len(line.lstrip())
        if line.strip():
            yield _Row(line.strip(), start + skip, boxes[index].left if boxes else None, start + skip + len(line.strip()))
        start += len(line) + 1


def _heading(text: str) -> str:
    """The heading that a line is, as the table of headings names it; empty for another line."""
    words = text.strip(" :*;")
    return next((name for name in table("stakeholder_summary")["headings"] if pattern("headings", name).fullmatch(words)), "")


def _unknown_heading(text: str) -> bool:
    return text.rstrip().endswith(":") and len(text.split()) <= 6 and "submitted" not in text.casefold()


def _column(rows: Sequence[_Row]) -> float | None:
    """The left edge of the column of codes; None where the file has no pages, or entries go on in the same column."""
    lefts = [row.left for row in rows if row.left is not None and not _heading(row.text)]
    if not lefts:
        return None
    # Some lines may stand further left by a slip; a column has several.
    edge = min((left for left in lefts if sum(abs(left - other) <= _COLUMN for other in lefts) >= 2), default=min(lefts))
    return edge if any(left > edge + _HANGING for left in lefts) else None


def _ended(before: str) -> bool:
    return not before or _ENDED.search(before) is not None


def _begins(row: _Row, column: float | None, before: str, kind: str, cited: Collection[str], some: bool) -> bool:
    """Whether a line begins an entry."""
    if column is not None and row.left is not None:
        return row.left <= column + _COLUMN
    joint = _JOINT.match(row.text) is not None
    if kind == "joint":
        return joint or not some
    code = _code(row.text, cited)
    if code and normal_name(code) in cited and (_ended(before) or joint or len(row.text) > len(code)):
        return _ended(before) or joint or code.isupper() or any(letter.isupper() for letter in code[1:])
    return _ended(before) and (bool(code) or not some)


def _code(text: str, cited: Collection[str]) -> str:
    """The code that an entry begins with: a joint submission's, the longest run of words that the notes cite, words that the name repeats, or a first
    word that looks like a code; empty where there is none."""
    joint = _JOINT.match(text)
    if joint:
        return joint.group()
    words = [match.end() for match in _WORD.finditer(text)][:5]
    if text.startswith("("):
        return ""
    for end in reversed(words[:4]):
        if text[end:].strip().casefold().startswith((text[:end].casefold(), f"the {text[:end].casefold()}")) and end < len(text):
            return text[:end]
    for end in reversed(words[:-1] if len(words) > 1 else words):
        if text[:end].rsplit(maxsplit=1)[-1] not in _ARTICLES and normal_name(text[:end].rstrip(_BEHIND_CODE)) in cited:
            return text[:end].rstrip(_BEHIND_CODE)
    if not words:
        return ""
    first = text[: words[0]]
    capitals = sum(letter.isupper() or letter.isdigit() for letter in first)
    looks = (
        capitals >= 2
        and not first.endswith((",", ";", ".", ":"))
        and (first.isupper() or capitals * 3 >= len(first) or any(c in first for c in "-/0123456789"))
    )
    return first.rstrip("*∗") if looks else ""
