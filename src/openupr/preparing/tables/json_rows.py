"""Tables as programs write them: .json, an array of objects, and .jsonl, one object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from ...errors import UsageError
from ...languages.messages import message
from .heads import OwnTable, Record, TableQuery, comparable_head, refuse, text_column

_SAMPLE = 30
_HALF = re.compile("[\ud800-\udfff]")


def of_objects(handle: BinaryIO, asked: TableQuery, *, lines: bool) -> OwnTable:
    """The table of a .json, or with `lines` of a .jsonl, whose columns are all that any of its objects has. Raises `UsageError` where it is none."""
    where = asked.where
    found: list[Record] = [] if lines else list(_whole(handle, where))
    names: dict[str, None] = {}
    first: list[Record] = []
    for each in _lines(handle, where) if lines else found:
        names |= dict.fromkeys(each)
        if len(first) < _SAMPLE:
            first.append(each)
    if not first:
        raise UsageError(message("there is no row in this table"), where=where, next_step=message("Each object is a row, its keys name the columns."))
    head = list(names)
    if comparable_head(asked.text) not in map(comparable_head, head):
        refuse(head, [[_told(each.get(name)) for name in head] for each in first], asked)
    handle.seek(0)
    return OwnTable(tuple(head), text_column(head, head, asked), iter(_lines(handle, where) if lines else found))


def _told(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else json.dumps(value)


def _whole(handle: BinaryIO, where: str) -> Iterator[Record]:
    try:
        found = json.load(handle)
    except (ValueError, RecursionError) as error:
        raise UsageError(
            message("this is no JSON ({why})", why=str(error)),
            where=where,
            next_step=message("Give an array of objects; one object a line is .jsonl."),
        ) from error
    yield from _objects(found if isinstance(found, list) else [found], where)


def _lines(handle: BinaryIO, where: str) -> Iterator[Record]:
    for number, line in enumerate(handle, 1):
        if line.strip():
            try:
                found = json.loads(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
            except (ValueError, RecursionError) as error:
                raise UsageError(
                    message("line {number} is no JSON ({why})", number=number, why=str(error)),
                    where=where,
                    next_step=message("Put one object on each line."),
                ) from error
            yield from _objects([found], where)


def _objects(found: Iterable[Any], where: str) -> Iterator[Record]:
    for each in found:
        if not isinstance(each, dict):
            raise UsageError(
                message("the rows have to be objects"), where=where, next_step=message("Like this: {example}.", example='[{"text": "..."}]')
            )
        yield _whole_characters(each)


def _whole_characters(value: Any) -> Any:
    """The same without halves of characters (lone surrogates), which JSON can hold and no file that is written."""
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_HALF.sub("\ufffd", name): _whole_characters(each) for name, each in value.items()}
    return [_whole_characters(each) for each in value] if isinstance(value, list) else value
