"""A checked draft as a table: one row a recommendation, for a spreadsheet; one that could not be checked has its row too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from ...light_dataclass import dataclass, field, replace
from ..tables.cells import Cell, Column, Type
from ..tables.record_tables import RecordTable
from .draft_view import mark_words

if TYPE_CHECKING:
    from ...preparing import Checked, Sheet, Unchecked

NOT_CHECKED = "not_checked"
"""What stands in the column `marks` of a recommendation that the checks can't read; `why` says why not."""

COLUMNS = (
    Column("number", "The recommendation's number in the draft.", 8, Type.INTEGER),
    Column("text", "The request, as it stands in the draft.", 60),
    Column("action_category", "UPR Info's action category, 1 to 5.", 10, Type.INTEGER),
    Column("action_name", "The category's name.", 14),
    Column("action_probability", "Its calibrated probability.", 10, Type.NUMBER),
    Column("issues", "UPR Info's issues, the most probable first.", 40, Type.TEXTS),
    Column("marks", "What to look at: the kinds of marks, in order; not_checked where the checks can't read it.", 30, Type.TEXTS),
    Column("why", "Each mark with its words, its reason and its rule, one a line; why it was not checked.", 80),
    Column("language", "The language that it seems to be in, where that kept it from being checked.", 9),
    Column("asked_before", "Identifiers of all earlier recommendations that ask nearly the same, the nearest first.", 24, Type.TEXTS),
    Column("answers", "The State's answers to them.", 24, Type.TEXTS),
    Column("supported", "Rows like it that were supported, by UPR Info's labels.", 10, Type.INTEGER),
    Column("answered", "Rows like it.", 10, Type.INTEGER),
    Column("support_low", "The lower end of Wilson's 95 % interval of the share.", 10, Type.NUMBER),
    Column("support_high", "Its upper end.", 10, Type.NUMBER),
)
"""The columns, in order."""


@dataclass(frozen=True, slots=True)
class UsersTable:
    """The user's own table: the `names` of its columns, the cells of each recommendation's row by its number (`rows`), and `ours`, which leads from
    the name of a column of ours to one that the table has not."""

    names: tuple[str, ...] = ()
    rows: Mapping[int, tuple[Cell, ...]] = field(default_factory=dict)
    ours: Callable[[str], str] = str


def checked_table(sheet: Sheet, beside: UsersTable | None = None) -> RecordTable:
    """The recommendations of a checked draft, behind the columns of the user's own table where it is one. Support is that of all States' rows; a file
    with all of it is .json."""
    own = beside or UsersTable()
    columns = (
        *(Column(name, "As it was given.", 60 if name == "text" else 14) for name in own.names),
        *(replace(column, name=own.ours(column.name)) for column in COLUMNS),
    )
    made = {each.number: _row(each) for each in sheet.checked} | {each.number: _unchecked(each) for each in sheet.unchecked}
    return RecordTable("draft", columns, ((*own.rows.get(number, (None,) * len(own.names)), *made[number]) for number in sorted(made)))


def _unchecked(each: Unchecked) -> tuple[Cell, ...]:
    told: dict[str, Cell] = {
        "number": each.number,
        "text": each.text,
        "marks": (NOT_CHECKED,),
        "why": str(each.why),
        "language": each.language or None,
    }
    return tuple(told.get(column.name) for column in COLUMNS)


def _row(each: Checked) -> tuple[Cell, ...]:
    return (
        each.number,
        each.text,
        each.action.category,
        each.action.name,
        round(each.action.probability, 4),
        each.issues,
        *_marks(each),
        *_support(each),
    )


def _marks(each: Checked) -> Iterator[Cell]:
    yield tuple(mark.kind for mark in each.marks)
    yield "\n".join(f"{mark_words(mark)} Rule: {mark.rule}." for mark in each.marks)
    yield None
    yield tuple(one.id for one in each.earlier)
    yield tuple(one.position for one in each.earlier)


def _support(each: Checked) -> tuple[Cell, ...]:
    if not each.support:
        return (None,) * 4
    found = each.support[0]
    return found.supported, found.answered, round(found.low, 3), round(found.high, 3)
