"""What a worker does with files, without a store: take one, assemble one review. On another machine their bytes come with the job."""

from __future__ import annotations

from ...assembling import Files, ReadDocument, assemble, assemble_files, bytes_of, extract_file, reread, without_cycles
from ...light_dataclass import dataclass, replace
from ...reading import content
from ...records import Review, UserMetadata


@dataclass(frozen=True, slots=True)
class Reading:
    """A document to be read: its path (for its name, and for its bytes where `data` is None), and what is told of it."""

    path: str
    told: UserMetadata
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Assembling:
    """A review to be assembled from its files; `data` has the bytes of each by its path where they may be out of reach."""

    files: Files
    data: dict[str, bytes] | None = None


def data_of(job: Reading) -> bytes:
    """The bytes that are read. Raises `UnreadableError`."""
    return bytes_of(job.path, job.told) if job.data is None else job.data


def with_data(job: Reading) -> Reading:
    """The job with its bytes. Raises `UnreadableError`."""
    return replace(job, data=data_of(job))


def with_files(job: Assembling) -> Assembling:
    """The job with the bytes of the files that may be read again: all but reports. Raises `UnreadableError`."""
    return replace(
        job,
        data={taken.path: content(taken.path) for taken in job.files.taken if taken.report is None and not taken.annotations and taken.table is None},
    )


def take_document(job: Reading) -> ReadDocument:
    """Take one file. Raises `UnreadableError`."""
    return without_cycles(lambda: extract_file(data_of(job), job.path, job.told))


def assemble_review(job: Assembling) -> Review:
    """Assemble one review, from files that are where they were when they were taken."""
    files, data = job.files, job.data
    if data is None:
        return assemble_files(files)
    return without_cycles(
        lambda: assemble(files.review, files.taken, lambda taken: reread(taken, data.get(taken.path)), files.decisions, files.status)
    )
