"""What a worker does for a store: read one document, put one review together. Each is a function of bytes, and gives what is to be kept as bytes."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack
from dataclasses import dataclass, replace

from .. import storing
from ..assembling import Taken, assemble, placed, reread, take, without_cycles
from ..records import Held, Judgement, Review
from ..storing import Made, Received, Store
from .file_jobs import Reading, data_of
from .pipeline import classify


@dataclass(frozen=True, slots=True)
class Joining:
    """A review to be put together from documents as taken (packed, with the path and the SHA-256 of each); the originals are in `store`. `words` are
    those that were judged. `review` is set where it has been put together already and only its labels are asked for; `originals`, by SHA-256, where
    the store may be out of reach."""

    id: str
    key: str
    store: str
    documents: tuple[tuple[str, str, bytes], ...]
    judgements: tuple[Judgement, ...]
    words: dict[str, str]
    status: Held
    review: bytes | None = None
    originals: dict[str, bytes] | None = None


def with_originals(job: Joining) -> Joining:
    """The job with all that its documents may be read from again, to be done without the store."""
    if job.review is not None:
        return job
    with Store(job.store, readonly=True) as store, store.read() as connection:
        return replace(job, originals={sha256: storing.original(connection, sha256) for _, sha256, _ in job.documents})


def receive(job: Reading) -> Received:
    """Read one document, and pack what is to be kept of it. Raises `UnreadableError`."""
    data = data_of(job)
    taken = without_cycles(lambda: take(data, job.path, job.told))
    packing, small = storing.squeeze(data)
    return Received(hashlib.sha256(data).hexdigest(), len(data), packing, small, storing.pack(taken), storing.pack(taken.document))


def join(job: Joining) -> Made:
    """Put one review together, label its clauses, and pack both."""
    if job.review is not None:
        review, packed = storing.unpack(job.review, Review), job.review
    else:
        review = without_cycles(lambda: _joined(job))
        packed = storing.pack(review)
    return Made(job.id, job.key, packed, storing.pack(classify([review])), storing.words_of(review, job.judgements, job.words))


def _joined(job: Joining) -> Review:
    paths = {path: sha256 for path, sha256, _ in job.documents}
    # A copy's stage may have been read at another path: this is where it lies.
    files = [replace(placed(storing.unpack(data, Taken), job.id), path=path) for path, _, data in job.documents]
    with ExitStack() as opened:
        store = opened.enter_context(Store(job.store, readonly=True)) if job.originals is None else None

        def original(sha256: str) -> bytes:
            if store is None:
                return (job.originals or {})[sha256]
            with store.read() as connection:
                return storing.original(connection, sha256)

        return assemble(job.id, files, lambda taken: reread(taken, original(paths[taken.path])), job.judgements, job.status, job.words)
