"""Lists of OHCHR on States' openness, as a person saved them: .csv, or a page with a table. Each row is a fact with its date, or is named with why it
is none; rows of other States are counted. Nothing is passed over in silence, and no date is guessed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..errors import UsageError
from ..languages.word_tables import by_language, table
from ..names import find_body, find_state, find_treaty
from ..reading import read_bytes
from ..records import Dealing
from ..text import find_date

_MOST_ROWS = 100_000
_NUMBERS = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*|\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})\s*")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_HEADS_LOOKED_AT = 12


@dataclass(frozen=True, slots=True)
class ListedFact:
    """A row of a list: what it tells (`dealing`) of `subject` (a code of a body or a treaty; empty: none that we know) which is `printed` so; the day
    (an ISO prefix) that stands there, and the one on which it was `requested`, each empty where none does. `row` counts from 1, heads and all."""

    dealing: Dealing
    subject: str
    printed: str
    day: str
    requested: str
    row: int


@dataclass(frozen=True, slots=True)
class OpennessList:
    """What a list says of one State: its facts, the rows on it that are not understood (each with why), and how many rows are on others."""

    facts: tuple[ListedFact, ...]
    unread: tuple[tuple[int, str], ...]
    others: int


def read_list(data: bytes, name: str, state: str) -> OpennessList:
    """What a list says of a State (ISO 3166 alpha-3). Raises `UsageError` where no row of heads is found that names State and status or mandate."""
    rows = list(_rows(data, name))
    at, columns = _heads(rows, name)
    facts: list[ListedFact] = []
    unread: list[tuple[int, str]] = []
    others = 0
    for number, row in enumerate(rows[at + 1 :], at + 2):
        if not any(map(str.strip, row)):
            continue
        cells = {key: row[column].strip() if column < len(row) else "" for key, column in columns.items()}
        found = find_state(cells.get("state", "")) if "state" in columns else None
        code = cells.get("state", "").upper()
        if "state" in columns and (found.iso3 if found else code) != state:
            if found is None and not re.fullmatch("[A-Z]{3}", code):
                unread.append((number, f"“{cells['state']}” is no State that we know"))
            else:
                others += 1
            continue
        made = _fact(cells, number)
        if isinstance(made, str):
            unread.append((number, made))
        else:
            facts.append(made)
    return OpennessList(tuple(facts), tuple(unread), others)


def _fact(cells: dict[str, str], number: int) -> ListedFact | str:
    """The fact of a row, or why it is none."""
    status = cells.get("status", "") or ("standing invitation" if "what" not in cells else "")
    dealing = _dealing(status)
    if dealing is None:
        return f"“{status}” is no status that we know" if status else "it says no status"
    days = {}
    for key in ("date", "requested"):
        day = iso_day(cells.get(key, ""))
        if day is None:
            return f"“{cells[key]}” is no date"
        days[key] = day
    printed = cells.get("what", "")
    body, instrument = find_body(printed), find_treaty(printed)
    subject = body.code if body is not None else instrument.code if instrument is not None else ""
    return ListedFact(dealing, subject, printed, days["date"], days["requested"], number)


def iso_day(words: str) -> str | None:
    """A date as an ISO prefix; empty for none, None for words that are no date that there is. A span of days has its last."""
    if not words.strip() or words.strip() in {"-", "–", "n/a", "N/A"}:
        return ""
    match = _NUMBERS.fullmatch(words)
    if match is not None:
        year, month, day = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
        try:
            date(int(year), int(month or 1), int(day or 1))
        except ValueError:
            return None
        return "-".join(filter(None, (year, f"{int(month):02d}" if month else "", f"{int(day):02d}" if day else "")))
    found = find_date(words)
    if found is not None:
        return iso_day(found)
    year = _YEAR.findall(words)
    return year[0] if len(set(year)) == 1 and not re.search(r"\d{1,2}[./]\d{1,2}[./]", words) else None


@by_language
def _words(group: str) -> dict[str, str]:
    return {word: key for key, words in table("openness_lists")[group].items() for word in words}


def column_of(head: str) -> str:
    """What a column with this head holds; empty for a head that no table has."""
    return _words("columns").get(_plain(head), "")


def _dealing(status: str) -> Dealing | None:
    found = _words("status").get(_plain(status))
    return Dealing(found) if found else None


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("'", "’").split()).strip(" :*")


def _heads(rows: Sequence[Sequence[str]], name: str) -> tuple[int, dict[str, int]]:
    for at, row in enumerate(rows[:_HEADS_LOOKED_AT]):
        columns: dict[str, int] = {}
        for column, head in enumerate(row):
            if key := column_of(head):
                columns.setdefault(key, column)
        if "state" in columns and len(columns) > 1:
            return at, columns
    seen = ", ".join(f"“{head.strip()}”" for head in (rows[0] if rows else ())[:8] if head.strip())
    what = f"no row of heads with the State and a status, mandate or date is found{f'; the first row has {seen}' if seen else ''}"
    step = "Name the columns Country, Mandate (or Treaty), Status, Date and Requested, in English, French or Spanish."
    raise UsageError(what, where=name, next_step=step)


def _rows(data: bytes, name: str) -> Iterator[list[str]]:
    """The rows of a table as text, or of the tables of a page."""
    if name.lower().endswith((".htm", ".html")) or data.lstrip()[:1] == b"<":
        yield from _of_page(data, name)
        return
    if data[:4] == b"PK\x03\x04" or data[:4] == b"\xd0\xcf\x11\xe0":
        raise UsageError("this is a workbook", where=name, next_step="Save the sheet as .csv (UTF-8).")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=mark)):
            if number >= _MOST_ROWS:
                raise UsageError(f"this has more than {_MOST_ROWS:,} rows", where=name, next_step="Give the rows of one State.")
            yield row
    except csv.Error as error:
        raise UsageError(f"this is no table as text ({error})", where=name, next_step="Save it as .csv (UTF-8).") from error


def _of_page(data: bytes, name: str) -> Iterable[list[str]]:
    transcript = read_bytes(data, name)
    for grid in transcript.tables:
        for cells in grid.by_row():
            yield [" ".join(" ".join(transcript.lines[line].text for line in cell.lines).split()) for cell in cells]
