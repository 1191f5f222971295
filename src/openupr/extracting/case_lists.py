"""A list of cases that somebody else keeps, such as an NGO's list of prisoners: the names in it, to be compared with those of a review.

Its names are compared and go nowhere else. Nothing that is said of a list, not even why it can't be read, has a word of it.
"""

from __future__ import annotations

from ..errors import UsageError
from ..languages.messages import Message, message
from ..languages.word_tables import by_language, table
from ..light_dataclass import dataclass
from .saved_tables import row_of_heads, saved_rows

_HEADS = message("Name the column Name, or the columns Given name and Family name, in one of the UN’s languages.")


@dataclass(frozen=True, slots=True)
class ListedName:
    """A `name` of the list, with its row (from 1, heads and all)."""

    name: str
    row: int


@dataclass(frozen=True, slots=True)
class CaseList:
    """The names of a list, and the rows without one (each with why)."""

    names: tuple[ListedName, ...]
    unread: tuple[tuple[int, Message], ...]


def read_cases(data: bytes, file: str, encoding: str | None = None) -> CaseList:
    """The names of a list: .csv (in Unicode, or in this encoding), or a saved page with a table. Raises `UsageError` where no column has names, or
    the letters can't be told."""
    rows = list(saved_rows(data, file, strict=True, encoding=encoding))
    found = row_of_heads(rows, _column_of, lambda held: "name" in held or {"given", "family"} <= held)
    if found is None:
        raise UsageError(message("no row of heads with a column of names is found"), where=file, next_step=_HEADS)
    at, columns = found
    names: list[ListedName] = []
    unread: list[tuple[int, Message]] = []
    for number, row in enumerate(rows[at + 1 :], at + 2):
        if not any(map(str.strip, row)):
            continue
        cells = {key: row[column].strip() if column < len(row) else "" for key, column in columns.items()}
        name = " ".join((cells.get("name") or f"{cells.get('given', '')} {cells.get('family', '')}").replace(",", " ").split())
        if not name:
            unread.append((number, message("it has no name")))
        elif sum(len(word.strip(".")) > 1 for word in name.split()) < _WORDS and not _is_whole(name):  # "O. Vasik" may be anybody's too
            unread.append((number, message("it has one word alone, which may be anybody’s")))
        else:
            names.append(ListedName(name, number))
    return CaseList(tuple(names), tuple(unread))


_WORDS = 2


def _is_whole(name: str) -> bool:
    """Whether a name of one word may be a whole one: Chinese, Japanese and Korean names have no space."""
    return any("\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3" for letter in name)


def _column_of(head: str) -> str:
    return _columns().get(" ".join(head.casefold().split()).strip(" :*"), "")


@by_language
def _columns() -> dict[str, str]:
    return {word: key for key, words in table("case_lists")["columns"].items() for word in words}
