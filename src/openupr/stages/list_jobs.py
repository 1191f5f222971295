"""Reading a list of OHCHR on States' openness, in a process of its own: the file may be anybody's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..extracting.openness_lists import OpennessList, read_list
from ..reading import content


@dataclass(frozen=True, slots=True)
class ListAsked:
    """A file, and the State whose rows are wanted."""

    path: str
    state: str


def list_in(asked: ListAsked) -> OpennessList:
    """What the list says of the State. Raises `UnreadableError`, `UsageError`."""
    return read_list(content(asked.path), Path(asked.path).name, asked.state)
