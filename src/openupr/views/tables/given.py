"""Cells of a user's own table, which each format writes as they were given: numbers as numbers, dates as dates, what JSON nests as it was nested."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from ...light_dataclass import dataclass

FORMATS = {datetime: "yyyy-mm-dd hh:mm:ss", date: "yyyy-mm-dd", time: "hh:mm:ss", timedelta: "[h]:mm:ss"}
"""How a spreadsheet shows dates and times."""
_FIRST_YEAR = 1900
"""The first year that Excel's calendar has."""
_EXACT = 2**53
"""Beyond, Excel's numbers are not exact: an identifier of twenty digits would lose some."""
_HARMLESS = re.compile(r"[+-]?\d+(?:[.,]\d+)*%?|-+")


OURS = "openupr_"
"""What stands before the name of a column of ours where the table has one of that name already."""


@dataclass(frozen=True, slots=True)
class TableValue:
    """A value as it was read: a text, number, date, time, yes or no, or what JSON nests."""

    value: Any


def value_as_text(given: TableValue) -> str | int | float | None:
    """The value as a .csv and most else holds it: dates by ISO 8601, yes and no as spreadsheets write them, what is nested as JSON."""
    value = given.value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (date, time)):  # a datetime is a date
        return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{'-' if seconds < 0 else ''}{abs(seconds) // 3600}:{abs(seconds) // 60 % 60:02}:{abs(seconds) % 60:02}"
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value if value is None or isinstance(value, (str, int, float)) else json.dumps(value, ensure_ascii=False, default=str)


def harmless(text: str) -> bool:
    """Whether a spreadsheet takes the text for no formula, though it begins as one: a number, a dash that stands for nothing."""
    return _HARMLESS.fullmatch(text) is not None


def as_json(given: TableValue) -> Any:
    """The value as JSON holds it: as it was, but for dates and times, which JSON does not have."""
    return given.value if isinstance(given.value, (bool, list, dict)) else value_as_text(given)


def write_cell(sheet: Any, row: int, index: int, given: TableValue, styles: dict[type, Any]) -> bool:
    """Write the value into a cell of a workbook if it is one that only a workbook has. Returns whether it was."""
    value = given.value
    if isinstance(value, bool):
        sheet.write_boolean(row, index, value, styles[bool])
    elif type(value) in FORMATS and (not isinstance(value, date) or value.year >= _FIRST_YEAR):
        sheet.write_datetime(row, index, value, styles[type(value)])
    elif isinstance(value, int) and abs(value) > _EXACT:
        sheet.write_string(row, index, str(value), styles[bool])
    else:
        return False
    return True


def own_column_name(name: str, names: Iterable[str]) -> str:
    """The name of a column of ours beside those of the table; “Issues” and “issues” are one to Excel and in Parquet."""
    taken = {each.casefold() for each in names}
    while name in taken:
        name = OURS + name
    return name
