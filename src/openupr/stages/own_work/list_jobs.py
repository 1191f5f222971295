"""Reading a list that a person saved, in a process of its own: the file may be anybody's."""

from __future__ import annotations

from pathlib import Path

from ...extracting.case_lists import CaseList, read_cases
from ...extracting.openness_lists import read_list
from ...light_dataclass import dataclass
from ...reading import content
from ...records.prepared.saved_lists import OpennessList


@dataclass(frozen=True, slots=True)
class ListAsked:
    """A file, the State whose rows are wanted, and the day (an ISO date) after which nothing in it can have been."""

    path: str
    state: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class CasesAsked:
    """A file with a list of cases, and the encoding that is said of it."""

    path: str
    encoding: str | None = None


def cases_in(asked: CasesAsked) -> CaseList:
    """The names of a list of cases. Raises `UnreadableError`, `UsageError`."""
    return read_cases(content(asked.path), Path(asked.path).name, asked.encoding)


def list_in(asked: ListAsked) -> OpennessList:
    """What the list says of the State. Raises `UnreadableError`, `UsageError`."""
    return read_list(content(asked.path), Path(asked.path).name, asked.state, asked.until)
