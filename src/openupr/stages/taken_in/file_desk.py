"""Documents on their way into reviews that nobody keeps: read from their files, and held while the reviews are put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from ...assembling import ReadDocument
from ...records import UserMetadata
from ..apart.workers import Workers
from .file_jobs import take_document, with_data
from .gathering import Gathered, Report
from .intake import Jobs

Progress = Callable[[int, int, str], None]
"""Called with how many files have been read, of how many, and the name of the last one."""


class FileDesk:
    """See `intake.DocumentIntake`."""

    def __init__(self, workers: Workers, progress: Progress | None, report: Report | None) -> None:
        self._workers, self._progress, self._report = workers, progress, report
        self._taken: dict[str, ReadDocument] = {}
        self._told: dict[str, UserMetadata] = {}

    def lies_at(self, path: Path) -> str:
        """A path as it was given."""
        return str(path)

    def read(self, jobs: Jobs, given: Gathered, *, again: bool) -> tuple[set[str], dict[str, ReadDocument]]:
        """See `Desk`. A file is read again if something else is said of it the second time."""
        failed: set[str] = set()
        new = {at: job for at, job in jobs.items() if self._told.get(at) != job.told}
        results = self._workers.map(take_document, new.values(), name=lambda job: job.path, returns=ReadDocument, whole=with_data)
        for count, ((at, job), result) in enumerate(zip(new.items(), results, strict=True), 1):
            if isinstance(result, ReadDocument):
                self._taken[at], self._told[at] = replace(result, path=at), job.told
            else:
                failed.add(at)
                if self._report:
                    self._report(result)
            if self._progress and not again:  # after what went wrong, so that who counts knows how many were read
                self._progress(count, len(jobs), Path(at).name)
        return failed, {at: self._taken[at] for at in jobs if at not in failed and not given.takes(Path(at), self._taken[at].document)}

    def compilations(self) -> Iterable[ReadDocument]:
        """See `Desk`."""
        return self._taken.values()

    def document(self, at: str) -> ReadDocument:
        """See `Desk`."""
        return self._taken[at]

    def beside(self, jobs: Jobs) -> Iterable[ReadDocument]:
        """See `Desk`: nothing is known from before."""
        return ()

    def whole(self, at: str) -> ReadDocument:
        """See `Desk`."""
        return self._taken[at]
