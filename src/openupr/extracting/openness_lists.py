"""Lists of OHCHR on States' openness, as a person saved them: .csv, or a page with a table. Each row is a fact with its date, or is named with why it
is none; rows of other States are counted. Nothing is passed over in silence, and no date is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..errors import UsageError
from ..languages.messages import Message, Text, message
from ..languages.word_tables import by_language
from ..light_dataclass import dataclass, field, replace
from ..names import find_body, find_state, find_treaty
from ..records import Dealing
from ..records.prepared.saved_lists import Accreditation, ListedFact, ListedLetter, OpennessList, SavedTable
from .accreditation_rows import accreditations_in, no_date, no_status, status_of, with_state
from .heads_of_lists import DATED_COLUMNS, openness_column, openness_words, plain_head
from .iso_days import days_before_months, iso_day
from .letter_rows import letter_in, whose_letter
from .names_in_languages import code_of_name
from .requests_open import whose_visit
from .requests_told import told_by_words
from .saved_tables import first_heads, row_of_heads, saved_table
from .told_by_columns import TREATY_DAYS, VISIT_DAYS, told_by_days, treaty_facts, visit_facts


def read_list(data: bytes, name: str, state: str, until: str = "") -> OpennessList:
    """What a saved list says of a State; see `listed_of`. Raises `UsageError`, also for what is no table."""
    return listed_of(table_of_list(data, name), name, state, until)


def table_of_list(data: bytes, name: str) -> SavedTable:
    """The rows of a saved list, whatever State they are on. Raises `UsageError`, `UnreadableError`."""
    return saved_table(data, name, openness_column)


def is_openness_list(saved: SavedTable) -> bool:
    """Whether the heads of a table can be of such a list alone: State and status, with a mandate, treaty or institution. What a person keeps beside a
    review may have one of them."""
    found = _columns_of(saved.rows) or (_columns_of_page(saved.rows) if saved.page_state else None)
    held = set() if found is None else set(found[1])
    by_days = len(held & {"requested", "signed_on", "joined_on", "agreed_on", "visited_on"}) > 1 and bool(held & _OF_WHAT)
    return {"reference", "sent"} <= held or ({"state", "status"} <= held and bool(held & {"what", "institution"})) or by_days


def listed_of(saved: SavedTable, name: str, state: str, until: str = "", names: Sequence[str] = ()) -> OpennessList:
    """What a list says of a State (ISO 3166 alpha-3). No visit was made, and nothing asked for, after the day `until` (an ISO date; empty: no limit).
    `names` are further names of the State, for one that no table knows.
    Raises `UsageError` where no row of heads is found that names State and status or mandate."""
    rows = [[_unmarked(cell) for cell in row] for row in saved.rows]
    at, columns = _heads(rows, name, saved.page_state)
    dated = {columns[key] for key in DATED_COLUMNS if key in columns}
    day_first = days_before_months(row[column] for row in rows[at + 1 :] for column in dated if column < len(row))
    known = tuple(plain_head(rows[at][column]) for column in sorted(columns.values()))
    reader = _Reader(state, until, frozenset(names), saved.page_state, day_first, columns, _is_of_invitations(rows[at], columns))
    reader.passed_columns = _passed(rows[at])
    reader.unread += _columns_unread(rows, at, columns)
    reader.unread += [(at + 1, message("the sheet “{sheet}” is not read: give it as a list of its own", sheet=sheet)) for sheet in saved.passed]
    for number, row in enumerate(rows[at + 1 :], at + 2):
        reader.read(number, row)
    return reader.found(known)


def _is_dated(cell: str) -> bool:
    """Whether a cell is a day, a month or a year, with hardly a word beside it."""
    return _A_DATE.fullmatch(cell) is not None and bool(iso_day(cell))


@by_language
def _outcomes() -> re.Pattern[str]:
    """The words by which a cell tells what came of a request."""
    told = (word for word, key in openness_words("status").items() if Dealing(key) in _OF_MANDATES - {Dealing.VISIT_REQUESTED})
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, (*told, *openness_words('ended'))))})\b")


_OF_WHAT = frozenset({"what", "described"})


@dataclass(slots=True)
class _Reader:
    """Reads the rows of a list below its heads, one after the other, for one State."""

    state: str
    until: str
    names: frozenset[str]
    page_state: str
    day_first: bool | None
    columns: dict[str, int]
    of_invitations: bool = False
    facts: list[ListedFact] = field(default_factory=list)
    unread: list[tuple[int, Text]] = field(default_factory=list)
    accreditations: list[Accreditation] = field(default_factory=list)
    letters: list[ListedLetter] = field(default_factory=list)
    others: int = 0
    table_begins: bool = False
    passing: bool = False
    passed_columns: frozenset[int] = frozenset()
    visits_unread: set[str] = field(default_factory=set)
    tells: set[Dealing] = field(default_factory=set)
    first: dict[tuple[str, ...], int] = field(default_factory=dict)

    def found(self, heads: tuple[str, ...]) -> OpennessList:
        """What was read."""
        facts = (replace(fact, beside_unread=whose_visit(fact) in self.visits_unread) for fact in self.facts)
        lists = tuple(facts), tuple(self.unread), self.others, tuple(self.accreditations), tuple(sorted(self.tells))
        return OpennessList(*lists, heads, tuple(self.letters))

    def read(self, number: int, row: Sequence[str]) -> None:
        """One row. An empty one ends a table: what follows may be another, with heads of its own."""
        if not any(map(str.strip, row)):
            self.table_begins, self.passing = True, False
            return
        if (heads := _columns_of([row]) or (_columns_of_page([row]) if self.page_state else None)) is not None:  # a second table of the page or file
            self.columns, self.of_invitations, self.passed_columns = heads[1], _is_of_invitations(row, heads[1]), _passed(row)
            self.table_begins = self.passing = False
            return
        if self.table_begins and sum(map(bool, map(str.strip, row))) > 1:
            self.table_begins, self.passing = False, not self._is_like_those_above(row)
            if self.passing:
                self.unread.append((number, message("a table with heads that we do not know begins here: {heads}", heads=first_heads([row]))))
        if not self.passing:
            self._read_row(number, row)

    def _is_like_those_above(self, row: Sequence[str]) -> bool:
        """Whether the first row of a table is no head: it has a State, a status or a day where the table above has them."""
        cells = {key: row[column].strip() if column < len(row) else "" for key, column in self.columns.items()}
        dated = any(iso_day(cells.get(key, "")) for key in DATED_COLUMNS)
        return dated or find_state(cells.get("state", "")) is not None or _dealing_told(cells) is not None or bool(whose_letter(cells))

    def _read_row(self, number: int, row: Sequence[str]) -> None:
        cells = {key: row[column].strip() if column < len(row) else "" for key, column in self.columns.items()}
        if self.of_invitations:
            cells["status"] = "standing invitation"
        whose = self._state_of(cells)
        if whose != self.state:
            if isinstance(whose, str):
                self.others += 1
            else:
                self.unread.append((number, whose))
        elif "reference" in self.columns:
            made = letter_in(cells, number, self.until, day_first=self.day_first)
            if isinstance(made, ListedLetter):
                self.letters.append(made)
            else:
                self.unread.append((number, made))
        elif "institution" in self.columns:
            accredited, why = accreditations_in(with_state(cells), number, day_first=self.day_first)
            later = [each for each in accredited if self.until and each.day > self.until[: len(each.day)]]
            why += [
                message("{day:date} is later than {until:date}, and the row tells of what has been", day=each.day, until=self.until) for each in later
            ]
            self.accreditations += [each for each in accredited if each not in later]
            self.unread += [(number, each) for each in why]
        else:
            self._read_fact(cells, number, self._is_told_elsewhere(row))

    def _is_told_elsewhere(self, row: Sequence[str]) -> bool:
        """Whether a row has a day or an outcome in a column that we don't know."""
        others = (cell for column, cell in enumerate(row) if column not in self.passed_columns and column not in self.columns.values())
        return any(_is_dated(cell) or _outcomes().search(cell) for cell in map(plain_head, others))

    def _state_of(self, cells: dict[str, str]) -> str | Message:
        """The State of a row, or why it can't be told: by the column, the page around the list, or what the row says of itself."""
        if "reference" in self.columns:
            return whose_letter(cells) or _whose(cells)
        if "institution" in self.columns:
            cells = with_state(cells)
        else:
            if (told := _dealing_told(cells)) is not None:
                self.tells.add(told)
            self.tells.update(told_by_days(cells))
            if "state" not in self.columns:
                cells["state"] = self.page_state
        return self.state if cells.get("state", "") in self.names else _whose(cells)

    def _read_fact(self, cells: dict[str, str], number: int, told_elsewhere: bool) -> None:
        same = tuple(sorted(f"{key} {plain_head(cell)}" for key, cell in cells.items()))
        made = _facts(cells, number, self.until, day_first=self.day_first)
        if told_elsewhere:
            self.visits_unread.add(whose_visit(_subject_of(cells, number)))
        if isinstance(made, list) and told_elsewhere and any(fact.dealing is Dealing.RATIFIED for fact in made):
            made = message("it has a day or an outcome in a column that we do not know")
        why = [told for fact in made if (told := _impossible(fact, self.until))] if isinstance(made, list) else []
        made = why[0] if why else made
        if not isinstance(made, list):
            self.unread.append((number, made))
            self.visits_unread.add(whose_visit(_subject_of(cells, number)))
        elif same in self.first:
            self.unread.append((number, message("it says the same as row {row}", row=self.first[same])))
        else:
            self.facts += made
        self.first.setdefault(same, number)


def _whose(cells: dict[str, str]) -> str | Message:
    """The State of a row (ISO 3166 alpha-3, or a code that is printed and we don't know), or why it can't be told."""
    printed = cells.get("state", "")
    if (found := find_state(printed) or find_state(_NOTES.sub("", printed))) is not None:
        return found.iso3
    if re.fullmatch("[A-Z]{3}", printed.upper()):
        return printed.upper()
    return message("“{printed}” is no State that we know", printed=printed) if printed else message("it names no State")


_NOTES = re.compile(r"(?<=\S)\s+\d{1,2}(?:,\s*\d{1,2})*$")
"""The numbers of notes behind a State in the UN's treaty collection."""


def _impossible(fact: ListedFact, until: str) -> Text | None:
    """Why the days of a row can't be: after the day on which the list is read, or a visit before it was asked for."""
    past = fact.day if fact.dealing in _DONE else ""
    for day in filter(None, (past, fact.requested)):
        if until and day > until[: len(day)]:
            return message("{day:date} is later than {until:date}, and the row tells of what has been", day=day, until=until)
    shared = min(len(past), len(fact.requested))
    if shared and past[:shared] < fact.requested[:shared]:
        return message("by its dates the visit ({day:date}) was before the request ({requested:date})", day=past, requested=fact.requested)
    return None


_DONE = frozenset({Dealing.VISIT_MADE, Dealing.REPORT_SUBMITTED, Dealing.RATIFIED, Dealing.SIGNED, Dealing.STANDING_INVITATION})
"""What lies behind, where a list dates it."""


def _unmarked(cell: str) -> str:
    """A cell without the marks of notes at its end."""
    return _MARKS.sub("", cell)


_MARKS = re.compile(r"(?<=\S)(?:\s*(?:\[\w{1,3}\]|\((?:[a-z]|\d{1,2})\)|[*†‡§¹²³⁰⁴-⁹]+))+\s*$")


def _passed(heads: Sequence[str]) -> frozenset[int]:
    """The columns of which we know that they tell none of this."""
    return frozenset(column for column, head in enumerate(heads) if plain_head(head) in openness_words("passed"))


def _columns_unread(rows: Sequence[Sequence[str]], at: int, columns: dict[str, int]) -> Iterator[tuple[int, Text]]:
    """The columns whose heads we don't know, and that have dates: they may say when something was asked for."""
    for column in range(max(map(len, rows[at:]))):
        head = rows[at][column] if column < len(rows[at]) else ""
        below = [row[column].strip() for row in rows[at + 1 :] if column < len(row) and row[column].strip()]
        if plain_head(head) in openness_words("passed"):
            continue
        if column not in columns.values() and any(map(_is_dated, below)):
            named = message("the column “{head}” has dates, and no name that we know", head=head.strip())
            yield at + 1, named if head.strip() else message("column {n} has dates, and no head", n=column + 1)
        elif column not in columns.values() and "status" not in columns and any(_dealing(each) or status_of(each) for each in below):
            yield at + 1, message("the column “{head}” has statuses, and no name that we know", head=head.strip())


_A_DATE = re.compile(r"(?=.*\b(?:19|20)\d\d\b)[\W\d]*(?:[^\W\d_]+[\W\d]*)?")
"""A year with a month at most: a remark has more words."""


def _facts(cells: dict[str, str], number: int, until: str, *, day_first: bool | None) -> list[ListedFact] | Text:
    """The facts of a row, or why it has none: one by its status, or one by each of the days whose column says what was then."""

    def day_of(cell: str) -> str | None:
        return iso_day(re.sub(r"^\((.*)\)$", r"\1", cell), day_first=day_first)

    status, by_days = _dealing_told(cells), not (TREATY_DAYS | VISIT_DAYS).isdisjoint(cells)
    if status is None and (cells.get("status") or not by_days):
        return no_status(cells.get("status", ""))
    if not TREATY_DAYS.isdisjoint(cells) and status not in _OF_MANDATES:
        return treaty_facts(cells, status, number, day_of)
    told = _requested(cells.get("requested", ""), day_first=day_first)
    if told is None:
        return no_date(cells["requested"])
    subject = _subject_of(cells, number)
    fact = replace(
        subject, dealing=status or subject.dealing, ended=plain_head(cells.get("status", "")) in openness_words("ended") or "ended" in told
    )
    if not fact.printed and (status is None or status in _OF_MANDATES):
        return message("it names no mandate")
    if by_days or told.get("agreed"):
        return visit_facts(cells, told, status, fact, until, day_of)
    printed_day = cells.get("date", "") or cells.get("start", "")
    day = day_of(printed_day)
    return no_date(printed_day) if day is None else [replace(fact, day=day, requested=told.get("requested", ""))]


def _subject_of(cells: dict[str, str], number: int) -> ListedFact:
    """Of whom a row is, as a fact that tells nothing yet."""
    printed = cells.get("what", "") or cells.get("described", "")
    whole = _short(printed)
    body, instrument = find_body(printed) or find_body(whole), find_treaty(printed)
    code = body.code if body is not None else instrument.code if instrument is not None else code_of_name(whole)
    return ListedFact(Dealing.VISIT_REQUESTED, code, printed, "", "", number)


def _dealing_told(cells: dict[str, str]) -> Dealing | None:
    """What a row tells by its status; None for one that we don't know."""
    status = cells.get("status", "")
    return Dealing.VISIT_REQUESTED if plain_head(status) in openness_words("ended") else _dealing(status)


def _is_of_invitations(heads: Sequence[str], columns: dict[str, int]) -> bool:
    """Whether a table is a list of standing invitations: it has States and nothing else, or a day whose head says of nothing else what was then. One
    with another column may be of visits, for all that we know of its head."""
    others = [column for column, head in enumerate(heads) if head.strip(" .#") and column != columns.get("state")]
    return columns.keys() <= {"state", "date"} and all(plain_head(heads[column]) in openness_words("of_invitations") for column in others)


_OF_MANDATES = frozenset({Dealing.VISIT_MADE, Dealing.VISIT_AGREED, Dealing.VISIT_REQUESTED, Dealing.VISIT_DECLINED})


def _requested(cell: str, *, day_first: bool | None) -> dict[str, str] | None:
    """When a visit was requested and what came of the request, as a cell says: a day alone, or words with days. None for what is not understood."""
    day = iso_day(cell, day_first=day_first)
    if day is not None and not any(_word_of_request(word) in {"ended", "agreed"} for word in re.findall(r"[^\W\d_]+", cell)):
        return {"requested": day} if day else {}
    return told_by_words(cell, _word_of_request, lambda words: iso_day(words, day_first=day_first))


def _word_of_request(word: str) -> str:
    plain = plain_head(word)
    if plain in openness_words("ended"):
        return "ended"
    told = {Dealing.VISIT_AGREED: "agreed", Dealing.VISIT_REQUESTED: "requested"}.get(_dealing(plain) or Dealing.RATIFIED, "")
    column = openness_words("columns").get(plain, "")
    return column if column in {"requested", "reminder"} else told or column


def _short(printed: str) -> str:
    """The words of a mandate, written out where they begin with its short form ("SR on housing")."""
    for short, whole in sorted(openness_words("short").items(), key=lambda each: -len(each[0])):
        if printed.casefold().startswith(short + " "):
            return f"{whole} {printed[len(short) :].strip()}"
    return printed


def _dealing(status: str) -> Dealing | None:
    told = plain_head(status)
    found = openness_words("status").get(told) or openness_words("status").get(told.removeprefix("visit "))
    return Dealing(found) if found else None


def _columns_of(rows: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]] | None:
    """The row of heads, and which column holds what. A head may be of the State or of a status ("Estado"): it is of what no other is of."""
    found = row_of_heads(
        rows,
        openness_column,
        lambda held: (not held.isdisjoint(_OF_STATES) and len(held) > 1) or held >= {"institution", "status"} or held >= {"reference", "sent"},
    )
    if found is None:  # a list of standing invitations has a day beside the State, and a head that no other list has
        found = row_of_heads(rows, _column_of_invitations, lambda held: held == {"state", "date"})
    if found is not None and (column := found[1].pop(_EITHER, None)) is not None:
        found[1].setdefault("status" if "state" in found[1] else "state", column)
    return found


def _columns_of_page(rows: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]] | None:
    """The row of heads on a page of one State, which its rows don't name, and which column holds what."""
    told = TREATY_DAYS | VISIT_DAYS | {"status"}
    return row_of_heads(rows, openness_column, lambda held: not held.isdisjoint(_OF_WHAT) and not held.isdisjoint(told))


def _column_of_invitations(head: str) -> str:
    return openness_column(head) or ("date" if openness_words("of_invitations").get(plain_head(head)) == "since" else "")


_EITHER = "state_or_status"
_OF_STATES = {"state", _EITHER}


def _heads(rows: Sequence[Sequence[str]], name: str, page_state: str) -> tuple[int, dict[str, int]]:
    if (found := _columns_of(rows)) is not None:
        return found
    if page_state and (found := _columns_of_page(rows)) is not None:
        return found
    heads = first_heads(rows)
    what = (
        message("no row of heads with the State and a status, mandate or date is found; the first row has {heads}", heads=heads)
        if heads
        else message("no row of heads with the State and a status, mandate or date is found")
    )
    step = message("Name the columns Country, Mandate (or Treaty, or Institution), Status, Date and Requested, in English, French or Spanish.")
    raise UsageError(what, where=name, next_step=step)
