"""A checked draft as a table: one row a recommendation, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..preparing.wording import mark_words
from .cells import Cell, Column, Type
from .tables import Table

if TYPE_CHECKING:
    from ..preparing import Checked, Sheet

COLUMNS = (
    Column("number", "The recommendation's number in the draft.", 8, Type.INTEGER),
    Column("text", "The request, as it stands in the draft.", 60),
    Column("action_category", "UPR Info's action category, 1 to 5.", 10, Type.INTEGER),
    Column("action_name", "The category's name.", 14),
    Column("action_probability", "Its calibrated probability.", 10, Type.NUMBER),
    Column("issues", "UPR Info's issues, the most probable first.", 40, Type.TEXTS),
    Column("marks", "What to look at: the kinds of marks, in order.", 30, Type.TEXTS),
    Column("why", "Each mark with its words, its reason and its rule, one a line.", 80),
    Column("asked_before", "Identifiers of earlier recommendations that ask nearly the same.", 24, Type.TEXTS),
    Column("answers", "The State's answers to them.", 24, Type.TEXTS),
    Column("supported", "Rows like it that were supported, by UPR Info's labels.", 10, Type.INTEGER),
    Column("answered", "Rows like it.", 10, Type.INTEGER),
    Column("support_low", "The lower end of Wilson's 95 % interval of the share.", 10, Type.NUMBER),
    Column("support_high", "Its upper end.", 10, Type.NUMBER),
)
"""The columns, in order."""


def checked_table(sheet: Sheet) -> Table:
    """The recommendations of a checked draft. Support is that of all States' rows; a file with all of it is .json."""
    return Table("draft", COLUMNS, map(_row, sheet.checked))


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
    yield tuple(one.id for one in each.earlier)
    yield tuple(one.position for one in each.earlier)


def _support(each: Checked) -> tuple[Cell, ...]:
    if not each.support:
        return (None,) * 4
    found = each.support[0]
    return found.supported, found.answered, round(found.low, 3), round(found.high, 3)
