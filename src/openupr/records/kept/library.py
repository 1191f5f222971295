"""What keeps many reviews, as the rooms that read and examine them see it: by these protocols alone, whatever does the keeping (DESIGN.md 3).

A `Store` gives transactions; a `Library` is what one of them sees and changes. What stages make is bytes here: who keeps it need not know what it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol, Self

from ...light_dataclass import dataclass, field
from ..codec import unpack
from ..judgements import Decisions, Judgement
from ..review_counts import Counts
from ..texts.documents import Document
from ..texts.told_of_document import UserMetadata
from ..texts.versions import ReviewStatus


@dataclass(frozen=True, slots=True)
class Received:
    """A document as read: its original (`packing` says how it is kept; see `squeeze`) and, packed, what was `taken` from it and its `record`."""

    sha256: str
    size: int
    packing: str
    data: bytes
    taken: bytes
    record: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """A document that is kept: `path` is where it lay when it was read, `key` that of its stage, `record` its `Document`, packed (by the version of
    the stage that read it), `review` the review that it was put to, None where nothing says which."""

    path: str
    sha256: str
    told: UserMetadata
    key: str
    record: bytes
    review: str | None

    @property
    def document(self) -> Document:
        """What it says of itself. Ask only while its stage is today's."""
        return unpack(self.record, Document)


@dataclass(frozen=True, slots=True)
class ListedReview:
    """A review as it is listed; `counts` is None while it has not been put together."""

    id: str
    status: ReviewStatus
    counts: Counts | None


BY_ISSUE = "results.by_issue"
"""The stage of a review's requests by subject."""


@dataclass(frozen=True, slots=True)
class Made:
    """A review as put together from what `key` names: itself and its labels by the clauses' identifiers, packed, and the words that were judged.
    `further`: what else is made where its words are read for the labels, packed, by the name of its stage."""

    id: str
    key: str
    review: bytes
    labels: bytes
    words: dict[str, str] = field(default_factory=dict)
    further: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Holdings:
    """Counts, and sizes in bytes: of all that is kept, of the originals, and of what these are kept in. `stale` are the reviews that another version
    of OpenUPR read, or that have not been put together since a document or a decision came in; `unplaced` the names of the documents without a
    review, `left_out` of those that were taken once and count no more, without a newer file in their place. Of the `judgements`, `moved` count on
    records that have their words now, and `orphans` count on none. `version` is that of the store."""

    reviews: int
    documents: int
    superseded: int
    unplaced: tuple[str, ...]
    left_out: tuple[str, ...]
    judgements: int
    moved: int
    orphans: int
    size: int
    originals_size: int
    originals_kept: int
    stale: tuple[str, ...]
    version: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was removed: `documents` that lay at so many places, `originals` that no other review has, and a person's `judgements`. Not `wholly`:
    traces stay in the store's file, because another process is reading it, or because of `why`, until it can be written anew."""

    documents: int
    originals: int
    judgements: int
    wholly: bool = True
    why: str = ""


class Blobs(Protocol):
    """The originals of documents. One that a store gives can be handed to another process."""

    def original(self, sha256: str) -> bytes:
        """The bytes of a document. Raises `StoreError` when they are not there."""


class Library(Blobs, Protocol):
    """What is kept, as it was when the transaction began. All that changes it raises `StoreError` in a transaction that only reads."""

    def documents(self, review: str | None = None) -> list[Kept]:
        """The documents that count, of one review or all, by path."""

    def listed(self) -> list[ListedReview]:
        """Every review, by identifier."""

    def stale(self) -> set[str]:
        """The reviews of which the store does not hold what today's code makes of their documents: another version read them, or a document or a
        decision has come in since."""

    def status(self, identifier: str) -> ReviewStatus:
        """Whether the review took place, as the dossier says."""

    def judgements(self, identifier: str) -> list[Judgement]:
        """People's decisions on the records of a review that count, oldest first."""

    def decisions(self, identifier: str) -> Decisions:
        """All decisions that stand beside the review's documents or here, by whether they count."""

    def know(self, decisions: Iterable[str]) -> None:
        """Let decisions count, wherever they stand: the `sha256` of each. They were taken on this machine, or its user trusts who took them."""

    def known(self) -> frozenset[str]:
        """The hashes of the decisions that count."""

    def judged_words(self, identifier: str, judgements: Iterable[Judgement]) -> dict[str, str]:
        """The words of each judged text by its SHA-256, as far as they are kept: with the decisions, or in the review as last put together."""

    def earlier_id(self, identifier: str) -> str | None:
        """The last review of the same State before this one."""

    def current_key(self, identifier: str) -> str:
        """The key of what the review is to be put together from, as the store is now."""

    def made_key(self, identifier: str) -> str:
        """The key by which what is made of the review is kept: as `current_key`, but for decisions that change none of it, such as assessments."""

    def output(self, stage: str, key: str, beside: str = "") -> bytes | None:
        """What came out of a stage for this input, if it was made by today's version of it; `beside`: with the review of this key, or with those of
        these keys, parted by spaces, in their order."""

    def outputs(self, stage: str) -> set[str]:
        """The keys of every input that today's version of a stage has an output for."""

    def put_document(self, path: str, told: UserMetadata, name: str, received: Received) -> None:
        """Keep a document that was read: its original, what reading made of it, and that it lies here, in the place of what lay here before."""

    def put_path(self, path: str, sha256: str, told: UserMetadata, key: str) -> None:
        """Note that a document, the stage of which is kept, lies here, in the place of what lay here before."""

    def place(self, reviews: Iterable[tuple[str, str]]) -> None:
        """Put documents to their reviews: pairs of a path and an identifier."""

    def set_aside(self, paths: Iterable[str]) -> None:
        """Let what lies at these paths count no more: a person says that it is no document of the review. It stays in the store."""

    def put_status(self, identifier: str, held: ReviewStatus | None) -> None:
        """Note that there is this review. `held`: what the dossier says of whether it took place (None: nothing now, what it said stays)."""

    def put_review(self, made: Made) -> bool:
        """Keep a review, its labels, its counts and its place in the index. False, and nothing kept, if what it is put together from has changed
        meanwhile: another process has read a document of it."""

    def read_today(self) -> set[str]:
        """The keys of the documents that today's code read, also where what it read may not be kept."""

    def drop_removed(self, identifier: str) -> bool:
        """Remove what is kept of the documents of a review in which words stand that a person removed, but for their originals; whether there was
        any. It is made anew whenever it is asked for."""

    def keep_beside(self, stage: str, key: str, data: bytes, beside: str = "") -> None:
        """Keep what was made of a review, beside another one or several (as `output`; empty: none), if all are still there: one may have been
        forgotten meanwhile."""

    def keep_of_document(self, stage: str, review: str, key: str, data: bytes) -> None:
        """Keep what a stage made of the document of this key, if the review still has it: it may have been forgotten meanwhile."""

    def history(self, identifier: str) -> bytes | None:
        """What looks at the sources of a review's record say (`RecordHistory`, packed), as last told by its archive; None where nobody looked."""

    def put_history(self, identifier: str, data: bytes) -> None:
        """Keep that, in the place of what was told before."""

    def jobs(self) -> dict[str, bytes]:
        """What was handed in to be read (`ReadingJob`, packed), by the job's identifier."""

    def put_job(self, identifier: str, data: bytes) -> None:
        """Keep how a job stands, in the place of what was kept of it before."""

    def drop_job(self, identifier: str) -> None:
        """Forget a job."""

    def searches(self) -> dict[str, bytes]:
        """What a person keeps of searches (`SavedSearch`, packed), by the search's identifier."""

    def put_search(self, identifier: str, data: bytes) -> None:
        """Keep a search, in the place of what was kept of it before."""

    def drop_search(self, identifier: str) -> None:
        """Forget a search."""

    def put_judgements(self, identifier: str, source: str, found: Sequence[Judgement]) -> None:
        """Mirror the decisions of a dossier's file (`source`: its folder): what stands in the file stands here, what was decided here stays."""

    def add_judgement(self, identifier: str, judgement: Judgement, source: str = "") -> None:
        """Keep one decision. An empty `source`: it stands here alone, because the dossier's folder can't be written, and counts."""


class Store(Protocol):
    """An open store."""

    @property
    def address(self) -> str:
        """What the user calls it by."""

    @property
    def writable(self) -> bool:
        """Whether it can be changed, and not only read."""

    def __enter__(self) -> Self: ...
    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...

    def read(self) -> AbstractContextManager[Library]:
        """A transaction that sees the store as it is at its beginning. Raises `StoreError`."""

    def write(self) -> AbstractContextManager[Library]:
        """A transaction that changes the store: wholly, or not at all when anything is raised. Raises `StoreError`."""

    def blobs(self) -> Blobs:
        """Its originals, for another process."""

    def holdings(self) -> Holdings:
        """What it holds, in figures."""

    def forget(self, review: str | None) -> Forgotten:
        """Remove a review, or (None) every document that belongs to none, for good: no copy of its words stays."""

    def empty_log(self) -> bool:
        """Write over what stays of removed rows in a log of changes; False where another process reads it."""

    def check(self, progress: Callable[[int, int, str], None] | None = None, *, deep: bool = False) -> list[str]:
        """What is wrong in it, in sentences; empty where all is well. What is stale, or not put together yet, is not wrong. `deep`: the index is made
        anew and compared, too."""

    def close(self) -> None:
        """Let go of it."""
