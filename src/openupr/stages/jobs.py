"""What a worker does: read one document, put one review together. Each is a function of bytes, and gives what is to be kept as bytes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from .. import storing
from ..assembling import Taken, assemble, bytes_of, placed, reread, take, without_cycles
from ..identifying import Told
from ..reading import Transcript
from ..records import Held, Judgement, Review
from ..storing import Made, Received, Store
from .pipeline import classify


@dataclass(frozen=True, slots=True)
class Reading:
    """A document to be read: its path (for its name, and for its bytes where `data` is None), and what is told of it."""

    path: str
    told: Told
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Joining:
    """A review to be put together from documents as taken (packed, with the path and the SHA-256 of each); the originals are in `store`. `words` are
    those that were judged. `review` is set where it has been put together already and only its labels are asked for."""

    id: str
    key: str
    store: str
    documents: tuple[tuple[str, str, bytes], ...]
    judgements: tuple[Judgement, ...]
    words: dict[str, str]
    status: Held
    review: bytes | None = None


def receive(job: Reading) -> Received:
    """Read one document, and pack what is to be kept of it. Raises `UnreadableError`."""
    data = bytes_of(job.path, job.told) if job.data is None else job.data
    taken = without_cycles(lambda: take(data, job.path, job.told))
    packing, small = storing.squeeze(data)
    return Received(hashlib.sha256(data).hexdigest(), len(data), packing, small, storing.pack(taken), storing.pack(taken.document))


def join(job: Joining) -> Made:
    """Put one review together, label its clauses, and pack both."""
    if job.review is not None:
        review, packed = storing.unpack(job.review, Review), job.review
    else:
        with Store(job.store, readonly=True) as store:
            review = without_cycles(lambda: _joined(job, store))
        packed = storing.pack(review)
    return Made(job.id, job.key, packed, storing.pack(classify([review])), storing.words_of(review, job.judgements, job.words))


def _joined(job: Joining, store: Store) -> Review:
    originals = {path: sha256 for path, sha256, _ in job.documents}
    # A copy's stage may have been read at another path: this is where it lies.
    files = [replace(placed(storing.unpack(data, Taken), job.id), path=path) for path, _, data in job.documents]

    def again(taken: Taken) -> Transcript:
        with store.read() as connection:
            return reread(taken, storing.original(connection, originals[taken.path]))

    return assemble(job.id, files, again, job.judgements, job.status, job.words)
