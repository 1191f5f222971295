"""What a worker does for a store: read one document, put one review together. Each is a function of bytes, and gives what is to be kept as bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...assembling import ReadDocument, assemble, assign_to_review, extract_file, reread, without_cycles
from ...light_dataclass import dataclass, replace
from ...reading import Transcript
from ...records import BY_ISSUE, Blobs, Decisions, Made, Received, Review, ReviewStatus, pack_record, squeeze, unpack
from ..keys.judged_words import words_judged
from ..made.clause_labels import classify
from ..taken_in.file_jobs import Reading, data_of

if TYPE_CHECKING:
    from ...labelling import Labelled


@dataclass(frozen=True, slots=True)
class Joining:
    """A review to be put together from documents as taken (packed, with the path and the SHA-256 of each); the originals are in `blobs`. `words` are
    those that were judged. `review` is set where it has been put together already and only its labels are asked for. `further`: whether what is made
    of its requests alone is asked for, too."""

    id: str
    key: str
    blobs: Blobs
    documents: tuple[tuple[str, str, bytes], ...]
    decisions: Decisions
    words: dict[str, str]
    status: ReviewStatus
    review: bytes | None = None
    further: bool = False


@dataclass(frozen=True, slots=True)
class CarriedOriginals:
    """Originals that a job takes with it (`records.Blobs`): their bytes by SHA-256."""

    data: dict[str, bytes]

    def original(self, sha256: str) -> bytes:
        """The bytes of a document."""
        return self.data[sha256]


def with_originals(job: Joining) -> Joining:
    """The job with all that its documents may be read from again, to be done without the store."""
    blobs = CarriedOriginals({} if job.review is not None else {sha256: job.blobs.original(sha256) for _, sha256, _ in job.documents})
    return replace(job, blobs=blobs)


def receive(job: Reading) -> Received:
    """Read one document, and pack what is to be kept of it. Raises `UnreadableError`."""
    data = data_of(job)
    taken = without_cycles(lambda: extract_file(data, job.path, job.told))
    packing, small = squeeze(data)
    return Received(hashlib.sha256(data).hexdigest(), len(data), packing, small, pack_record(taken), pack_record(taken.document))


def join_review(job: Joining) -> Made:
    """Put one review together, label its clauses, and pack both. Its requests by subject, and what the encoder makes of each, are made here, too:
    that was made for the labels, and takes as long again elsewhere."""
    if job.review is not None:
        review, packed = unpack(job.review, Review), job.review
    else:
        review = without_cycles(lambda: _joined(job))
        packed = pack_record(review)
    labels = classify([review])
    further = _further(review, labels) if job.further else {}
    return Made(job.id, job.key, packed, pack_record(labels), words_judged(review, job.decisions.count, job.words), further)


def _further(review: Review, labels: Mapping[str, Labelled]) -> dict[str, bytes]:
    from ...examining.measures.requests_by_issue import requests_by_issue
    from ...linking.requests.request_pairs import REQUESTS_READ, vectors_of_requests

    return {BY_ISSUE: pack_record(requests_by_issue(review, labels)), REQUESTS_READ: pack_record(vectors_of_requests(review))}


def _joined(job: Joining) -> Review:
    originals = {path: sha256 for path, sha256, _ in job.documents}
    # A copy's stage may have been read at another path: this is where it lies.
    files = [replace(assign_to_review(unpack(data, ReadDocument), job.id), path=path) for path, _, data in job.documents]

    def again(taken: ReadDocument) -> Transcript:
        return reread(taken, job.blobs.original(originals[taken.path]))

    return assemble(job.id, files, again, job.decisions, job.status, job.words)
