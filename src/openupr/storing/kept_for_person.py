"""What a library keeps for a person, by names: jobs of reading, searches, what was seen of a review. Each is the output of a stage, for its word and
the name."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable

JOBS = "jobs"
_SEARCHES = "searches"
WATCHED = "watched"
"""What the history of a review's record is kept as, which its archive tells."""


class KeptForPerson(ABC):
    """That part of a `records.Library`, in terms of the outputs of stages."""

    @abstractmethod
    def outputs(self, stage: str) -> set[str]:
        """See `records.Library`."""

    @abstractmethod
    def output(self, stage: str, key: str, beside: str = "") -> bytes | None:
        """See `records.Library`."""

    @abstractmethod
    def put_output(self, stage: str, key: str, data: bytes, beside: str = "") -> None:
        """Keep what came out of a stage."""

    @abstractmethod
    def drop_outputs(self, keys: Iterable[str], *, of: Collection[str] = ()) -> None:
        """Forget what is kept for these keys."""

    def _named(self, stage: str) -> dict[str, bytes]:
        return {key.partition(" ")[2]: self.output(stage, key) or b"" for key in self.outputs(stage)}

    def jobs(self) -> dict[str, bytes]:
        """See `records.Library`."""
        return self._named(JOBS)

    def put_job(self, identifier: str, data: bytes) -> None:
        """See `records.Library`."""
        self.put_output(JOBS, f"{JOBS} {identifier}", data)

    def drop_job(self, identifier: str) -> None:
        """See `records.Library`."""
        self.drop_outputs([f"{JOBS} {identifier}"])

    def searches(self) -> dict[str, bytes]:
        """See `records.Library`."""
        return self._named(_SEARCHES)

    def put_search(self, identifier: str, data: bytes) -> None:
        """See `records.Library`."""
        self.put_output(_SEARCHES, f"{_SEARCHES} {identifier}", data)

    def drop_search(self, identifier: str) -> None:
        """See `records.Library`."""
        self.drop_outputs([f"{_SEARCHES} {identifier}"])

    def history(self, identifier: str) -> bytes | None:
        """See `records.Library`."""
        return self.output(WATCHED, f"{WATCHED} {identifier}")

    def put_history(self, identifier: str, data: bytes) -> None:
        """See `records.Library`."""
        self.put_output(WATCHED, f"{WATCHED} {identifier}", data)
