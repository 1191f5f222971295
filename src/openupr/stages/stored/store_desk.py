"""Documents on their way into a store: read where the store does not hold them as they are now, and kept, each in a transaction of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ...assembling import ReadDocument, is_large
from ...errors import OpenUPRError, UnreadableError
from ...reading import path_text, sha256_of
from ...records import Document, Kept, Kind, Store, UserMetadata, unpack
from ..apart.workers import Workers
from ..keys.input_keys import document_key
from ..taken_in.file_desk import Progress
from ..taken_in.file_jobs import Reading, with_data
from ..taken_in.gathering import Gathered, Report
from ..taken_in.intake import Jobs
from .jobs import receive


class StoreDesk:
    """See `intake.DocumentIntake`. `held` are the documents of the store, by path, `fresh` the keys of those of which it is kept what today's code
    read, and `read_today` of all that it read (`Library.read_today`)."""

    def __init__(self, store: Store, workers: Workers, progress: Progress | None, report: Report | None) -> None:
        self._store, self._workers, self._progress, self._report = store, workers, progress, report
        self._look()

    def _look(self) -> None:
        with self._store.read() as library:
            self.held: dict[str, Kept] = {each.path: each for each in library.documents()}
            self.fresh, self.read_today = library.outputs("document"), library.read_today()

    def lies_at(self, path: Path) -> str:
        """A path as the store knows it. A link keeps its own name: a document without a symbol is cited by it."""
        return path_text(path.parent.resolve() / path.name)

    def read(self, jobs: Jobs, given: Gathered, *, again: bool) -> tuple[set[str], dict[str, ReadDocument]]:
        """See `Desk`. What is left out is not kept: nobody said that it is a document."""
        new, left = self._unknown(jobs, given)
        failed: set[str] = set()
        results = self._workers.map(receive, new.values(), name=lambda job: job.path, whole=with_data) if new else ()
        for count, ((at, job), read) in enumerate(zip(new.items(), results, strict=True), len(jobs) - len(new) + 1):
            if isinstance(read, OpenUPRError):
                failed.add(at)
                if self._report:
                    self._report(read)
            elif not given.takes(Path(job.path), unpack(read.record, Document)):
                left[at] = replace(unpack(read.taken, ReadDocument), path=job.path)
            else:
                with self._store.write() as library:
                    library.put_document(at, job.told, Path(at).name, read)
            if self._progress and not again:
                self._progress(count, len(jobs), Path(job.path).name)
        self._look()
        return failed, left

    def _unknown(self, jobs: Jobs, given: Gathered) -> tuple[dict[str, Reading], dict[str, ReadDocument]]:
        """What has to be read, and what is known and left out; of what is known at another path it is noted where it lies, too."""
        new: dict[str, Reading] = {}
        left: dict[str, ReadDocument] = {}
        copies: list[tuple[str, str, UserMetadata, str]] = []
        for at, job in jobs.items():
            try:
                sha256 = sha256_of(job.path)
            except UnreadableError:
                new[at] = job  # reading it says what is wrong
                continue
            key, before = document_key(sha256, Path(at).name, job.told), self.held.get(at)
            if key in self.fresh and (known := self._left_out(before, key, given, Path(job.path))) is not None:
                left[at] = known
            elif is_large(Path(job.path)) and before is not None and before.key in self.fresh and self._is_part_of(before, sha256, job.told):
                continue
            elif key not in self.fresh and not (key in self.read_today and before is not None and before.key == key):
                new[at] = job
            elif before is None or before.key != key:
                copies.append((at, sha256, job.told, key))
        if copies:
            with self._store.write() as library:
                for at, sha256, asked, key in copies:
                    library.put_path(at, sha256, asked, key)
        return new, left

    def compilations(self) -> Iterator[ReadDocument]:
        """See `Desk`."""
        for each in self.held.values():
            if each.key in self.fresh and each.document.kind is Kind.COMPILATION and (taken := self._kept(each.key)) is not None:
                yield replace(taken, path=each.path)

    def document(self, at: str) -> ReadDocument:
        """See `Desk`."""
        return ReadDocument(at, self.held[at].document, None)

    def beside(self, jobs: Jobs) -> Iterator[ReadDocument]:
        """See `Desk`."""
        folders = {Path(path).parent for path in jobs}
        for each in self.held.values():
            if each.path in jobs or Path(each.path).parent not in folders:
                continue
            if each.review is not None:
                # What it says of itself, such as its symbol, can be asked where today's code read it.
                said = each.document if each.key in self.read_today else Document(each.path, Path(each.path).name, each.sha256, "")
                state, _, session = each.review.partition("-")
                yield ReadDocument(each.path, replace(said, state=state, session=int(session)), None)
            elif each.key in self.read_today:
                yield ReadDocument(each.path, each.document, None)

    def whole(self, at: str) -> ReadDocument:
        """See `Desk`."""
        return self._kept(self.held[at].key) or self.document(at)

    def _kept(self, key: str) -> ReadDocument | None:
        with self._store.read() as library:
            packed = library.output("document", key)
        return unpack(packed, ReadDocument) if packed is not None else None

    def _left_out(self, before: Kept | None, key: str, given: Gathered, path: Path) -> ReadDocument | None:
        """A file that was read before, perhaps at another path, where it is to be left out; None where it is taken."""
        if before is not None and before.key == key and given.takes(path, before.document):
            return None
        known = self._kept(key)
        return replace(known, path=str(path)) if known is not None and not given.takes(path, known.document) else None

    def _is_part_of(self, document: Kept, sha256: str, asked: UserMetadata) -> bool:
        """Whether what is kept of a document is a part of the file with this SHA-256: of a large export only what is on one State is kept."""
        taken = self._kept(document.key) if document.told == asked else None
        return taken is not None and any(doubt.kind == "part_kept" and sha256 in str(doubt.what) for doubt in taken.doubts)
