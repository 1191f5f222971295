"""A store in memory: what is kept is gone with it. For tests, and for who reads a folder once and wants the store's verbs.

A transaction that writes works on tables of its own, which take the place of the store's at its end, all at once.
"""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

from ..errors import StoreError
from ..languages.messages import message
from ..light_dataclass import dataclass, field, replace
from ..records import Counts, Forgotten, Holdings, Judgement, Kept, ListedReview, Received, Review, ReviewStatus, UserMetadata, unsqueeze
from .checking import Progress, check_records
from .library_operations import ComposedLibrary

VERSION = "memory"


@dataclass(frozen=True, slots=True)
class _Laid:
    """A document where it lay; see the table `documents` of `schema`."""

    kept: Kept
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class _Review:
    status: ReviewStatus
    key: str = ""
    counts: Counts | None = None


@dataclass(slots=True)
class _Tables:
    """As the tables of `schema`: originals by hash; documents by path and hash; outputs by input, stage and version, with their hashes."""

    originals: dict[str, tuple[int, str, bytes]] = field(default_factory=dict)
    documents: dict[tuple[str, str], _Laid] = field(default_factory=dict)
    outputs: dict[tuple[str, str, str], tuple[str, bytes]] = field(default_factory=dict)
    reviews: dict[str, _Review] = field(default_factory=dict)
    judgements: list[tuple[str, str, Judgement]] = field(default_factory=list)
    known: frozenset[str] = frozenset()

    def copy(self) -> _Tables:
        return _Tables(dict(self.originals), dict(self.documents), dict(self.outputs), dict(self.reviews), list(self.judgements), self.known)


class MemoryStore:
    """A `records.Store` that lives as long as its object. `writable` may be set false."""

    address = "memory:"

    def __init__(self) -> None:
        self.writable = True
        self._tables = _Tables()
        self._writing = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """See `records.Store`: there is nothing to let go of."""

    @contextmanager
    def read(self) -> Iterator[MemoryLibrary]:
        """See `records.Store`."""
        yield MemoryLibrary(self._tables.copy())

    @contextmanager
    def write(self) -> Iterator[MemoryLibrary]:
        """See `records.Store`."""
        if not self.writable:
            raise StoreError(message("the store may only be read here"), where=self.address, next_step=message("Open one that may be written."))
        with self._writing:
            tables = self._tables.copy()
            yield MemoryLibrary(tables)
            self._tables = tables

    def blobs(self) -> MemoryBlobs:
        """See `records.Store`."""
        return MemoryBlobs({sha256: (packing, data) for sha256, (_, packing, data) in self._tables.originals.items()})

    def holdings(self) -> Holdings:
        """See `records.Store`."""
        with self.read() as library:
            return library.holdings(sum(len(data) for _, data in self._tables.outputs.values()) + library.sizes()[1], VERSION)

    def forget(self, review: str | None) -> Forgotten:
        """See `records.Store`."""
        with self.write() as library:
            return library.forget(review)

    def empty_log(self) -> bool:
        """See `records.Store`."""
        return True

    def check(self, progress: Progress | None = None, *, deep: bool = False) -> list[str]:
        """See `records.Store`."""
        with self.read() as library:
            return check_records(library, progress)


@dataclass(frozen=True, slots=True)
class MemoryBlobs:
    """The originals of a store in memory, as they are kept."""

    kept: Mapping[str, tuple[str, bytes]]

    def original(self, sha256: str) -> bytes:
        """See `records.Blobs`."""
        if sha256 not in self.kept:
            raise StoreError(
                message("the store does not hold this document's original"), where=sha256, next_step=message("Read it again from its file.")
            )
        return unsqueeze(*self.kept[sha256])


class MemoryLibrary(ComposedLibrary):
    """What a transaction on these tables sees and changes."""

    def __init__(self, tables: _Tables) -> None:
        self._tables = tables

    def documents(self, review: str | None = None) -> list[Kept]:
        """See `records.Library`."""
        found = (each.kept for each in self._tables.documents.values() if not each.superseded)
        return sorted((each for each in found if review in (None, each.review)), key=lambda each: each.path)

    def keys(self) -> Mapping[str, list[str]]:
        """See `ComposedLibrary`."""
        found: dict[str, list[str]] = defaultdict(list)
        for each in self.documents():
            if each.review is not None:
                found[each.review].append(each.key)
        return found

    def packed_original(self, sha256: str) -> tuple[str, bytes] | None:
        """See `ComposedLibrary`."""
        found = self._tables.originals.get(sha256)
        return found[1:] if found is not None else None

    def put_original(self, received: Received) -> None:
        """See `ComposedLibrary`."""
        self._tables.originals.setdefault(received.sha256, (received.size, received.packing, received.data))

    def lay(self, path: str, sha256: str, told: UserMetadata, key: str, record: bytes) -> str:
        """See `ComposedLibrary`."""
        documents = self._tables.documents
        before = documents.get((path, sha256))
        documents.update({at: replace(each, superseded=True) for at, each in documents.items() if at[0] == path and at[1] != sha256})
        documents[path, sha256] = _Laid(Kept(path, sha256, told, key, record, before.kept.review if before is not None else None))
        unused = before is not None and before.kept.key not in {each.kept.key for each in documents.values()}
        return before.kept.key if before is not None and unused else ""

    def rerecord(self, key: str, record: bytes) -> None:
        """See `ComposedLibrary`."""
        documents = self._tables.documents
        documents.update({at: replace(each, kept=replace(each.kept, record=record)) for at, each in documents.items() if each.kept.key == key})

    def place(self, reviews: Iterable[tuple[str, str]]) -> None:
        """See `records.Library`."""
        to, documents = dict(reviews), self._tables.documents
        documents.update(
            {at: replace(each, kept=replace(each.kept, review=to[at[0]])) for at, each in documents.items() if at[0] in to and not each.superseded}
        )

    def set_aside(self, paths: Iterable[str]) -> None:
        """See `records.Library`."""
        gone, documents = set(paths), self._tables.documents
        documents.update({at: replace(each, superseded=True) for at, each in documents.items() if at[0] in gone})

    def laid_aside(self) -> tuple[int, tuple[str, ...]]:
        """See `ComposedLibrary`."""
        old = [path for (path, _), each in self._tables.documents.items() if each.superseded]
        here = {path for (path, _), each in self._tables.documents.items() if not each.superseded}
        return sum(path in here for path in old), tuple(path for path in old if path not in here)

    def outputs(self, stage: str) -> set[str]:
        """See `records.Library`."""
        today = self.version_of(stage)
        return {key for key, made, version in self._tables.outputs if (made, version) == (stage, today)}

    def output_of(self, key: str, stage: str, version: str) -> bytes | None:
        """See `ComposedLibrary`."""
        found = self._tables.outputs.get((key, stage, version))
        return found[1] if found is not None else None

    def put_output_of(self, key: str, stage: str, version: str, sha256: str, data: bytes) -> None:
        """See `ComposedLibrary`."""
        self._drop(lambda made: made[:2] == (key, stage))
        self._tables.outputs[key, stage, version] = sha256, data

    def made_of(self, key: str) -> Sequence[tuple[str, str]]:
        """See `ComposedLibrary`."""
        return [(stage, version) for made, stage, version in self._tables.outputs if made == key]

    def drop_outputs(self, keys: Iterable[str], *, of: Collection[str] = ()) -> None:
        """See `ComposedLibrary`."""
        gone = set(keys)
        self._drop(lambda made: made[0] in gone and (not of or made[1] in of))

    def drop_beside(self, key: str) -> None:
        """See `ComposedLibrary`."""
        self._drop(lambda made: f".{key[:16]}" in made[2])

    def _drop(self, gone: Any) -> None:
        for each in [made for made in self._tables.outputs if gone(made)]:
            del self._tables.outputs[each]

    def reviews(self) -> list[tuple[str, ReviewStatus, str]]:
        """See `ComposedLibrary`."""
        return [(identifier, each.status, each.key) for identifier, each in self._tables.reviews.items()]

    def listed(self) -> list[ListedReview]:
        """See `records.Library`."""
        return [ListedReview(identifier, each.status, each.counts) for identifier, each in sorted(self._tables.reviews.items())]

    def made_from(self, identifier: str) -> tuple[ReviewStatus, str] | None:
        """See `ComposedLibrary`."""
        found = self._tables.reviews.get(identifier)
        return (found.status, found.key) if found is not None else None

    def put_made(self, identifier: str, key: str, counted: Counts) -> None:
        """See `ComposedLibrary`."""
        self._tables.reviews[identifier] = replace(self._tables.reviews[identifier], key=key, counts=counted)

    def put_status(self, identifier: str, held: ReviewStatus | None) -> None:
        """See `records.Library`."""
        before = self._tables.reviews.get(identifier, _Review(ReviewStatus.HELD))
        self._tables.reviews[identifier] = replace(before, status=held or before.status)

    def last_made(self, identifier: str) -> bytes | None:
        """See `ComposedLibrary`."""
        found = self._tables.reviews.get(identifier)
        made = (data for (key, stage, _), (_, data) in self._tables.outputs.items() if found and (key, stage) == (found.key, "review"))
        return next(made, None)

    def judged(self) -> Mapping[str, int]:
        """See `ComposedLibrary`."""
        return Counter(review for review, _, _ in self._tables.judgements)

    def written(self, identifier: str) -> list[list[Judgement]]:
        """See `ComposedLibrary`."""
        found: dict[str, list[Judgement]] = defaultdict(list)
        for review, source, each in self._tables.judgements:
            if review == identifier:
                found[source].append(each)
        return [found[source] for source in sorted(found)]

    def known(self) -> frozenset[str]:
        """See `ComposedLibrary`."""
        return self._tables.known

    def know(self, decisions: Iterable[str]) -> None:
        """See `records.Library`."""
        self._tables.known |= set(decisions)

    def unknow(self, decisions: Iterable[str]) -> None:
        """See `ComposedLibrary`."""
        self._tables.known -= set(decisions)

    def mirrored(self, identifier: str, source: str) -> list[Judgement]:
        """See `ComposedLibrary`."""
        return [each for review, at, each in self._tables.judgements if (review, at) == (identifier, source)]

    def drop_mirrored(self, identifier: str, source: str) -> None:
        """See `ComposedLibrary`."""
        self._tables.judgements[:] = [each for each in self._tables.judgements if each[:2] != (identifier, source)]

    def add_judgement(self, identifier: str, judgement: Judgement, source: str = "") -> None:
        """See `records.Library`."""
        if not source:
            self.know([judgement.sha256])
        self._tables.judgements.append((identifier, source, judgement))

    def remove(self, review: str | None) -> tuple[Forgotten, set[str]]:
        """See `ComposedLibrary`."""
        tables = self._tables
        aside = set(self.laid_aside()[1])
        theirs = {
            at: each
            for at, each in tables.documents.items()
            if (each.kept.review == review if review is not None else each.kept.review is None or at[0] in aside)
        }
        for at in theirs:
            del tables.documents[at]
        unused = {sha256 for _, sha256 in theirs} - {sha256 for _, sha256 in tables.documents}
        for sha256 in unused:
            del tables.originals[sha256]
        before = len(tables.judgements)
        if review is not None:
            tables.judgements[:] = [each for each in tables.judgements if each[0] != review]
            tables.reviews.pop(review, None)
        keys = {each.kept.key for each in theirs.values()} - {each.kept.key for each in tables.documents.values()}
        return Forgotten(len(theirs), len(unused), before - len(tables.judgements)), keys

    def put_index(self, review: Review, labels: Mapping[str, Any], *, tidy: bool) -> None:
        """See `ComposedLibrary`: nothing is searched in memory."""

    def originals_kept(self) -> Iterator[tuple[str, int]]:
        """See `ComposedLibrary`."""
        for sha256, (size, _, _) in self._tables.originals.items():
            yield sha256, size

    def outputs_kept(self) -> Iterator[tuple[str, str, str, str]]:
        """See `ComposedLibrary`."""
        for (key, stage, version), (sha256, _) in self._tables.outputs.items():
            yield key, stage, version, sha256

    def sizes(self) -> tuple[int, int]:
        """See `ComposedLibrary`."""
        return sum(each[0] for each in self._tables.originals.values()), sum(len(each[2]) for each in self._tables.originals.values())
