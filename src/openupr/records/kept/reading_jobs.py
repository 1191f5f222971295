"""What was handed in to be read, by whom is not kept: what became of it, file by file, so that it can be gone on with after a stop."""

from __future__ import annotations

from enum import StrEnum

from ...light_dataclass import dataclass


class JobState(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"  # by a person; it can be gone on with
    BROKEN = "broken"  # the program ended meanwhile, or something went wrong; it can be gone on with


OPEN_STATES = frozenset({JobState.WAITING, JobState.RUNNING})
"""The states in which a job is still to be worked on."""


@dataclass(frozen=True, slots=True)
class ReadingJob:
    """Files that were handed in: when (ISO date and time), how many, and what came of them. `folder` is where they lie until they are read (empty:
    nowhere any more). `read` of `total` files have been read, `last` is the name of the last one; `reviews` are those that they belong to, `said`
    is what was said of them, `failed` the files that could not be read, each with why."""

    id: str
    when: str
    folder: str
    files: tuple[str, ...]
    state: JobState = JobState.WAITING
    read: int = 0
    total: int = 0
    last: str = ""
    reviews: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it is still to be worked on."""
        return self.state in OPEN_STATES
