"""What any library does with what it keeps: all that can be said in terms of a few reads and writes, which each kind of store has of its own."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ..errors import StoreError
from ..languages.messages import message
from ..records import (
    Counts,
    Decisions,
    Forgotten,
    Holdings,
    Judgement,
    Kept,
    ListedReview,
    Made,
    Received,
    ReviewStatus,
    UserMetadata,
    counts,
    pack_record,
    unpack,
    unsqueeze,
)
from ..stages.keys.input_keys import document_key, made_key, review_key
from .kept_for_person import JOBS, WATCHED, KeptForPerson
from .kept_outputs import KeptOutputs
from .removed_words import KNOWN_ONLY, READ, with_removed, without_text

if TYPE_CHECKING:
    from ..labelling import Labelled
    from ..records import Review

_OWN = ("review", "labels", "settings")
"""The stages whose outputs are of all that a review is put together from."""
_MADE = "made"
"""What the key by which what is made of a review is kept stands under, where it is not the review's own."""
_JUDGED = "judged"
"""What the words that people judged are kept as: the output of a stage that no code changes, for the review's identifier."""


def labels_type() -> type[dict[str, Labelled]]:
    """Labels as they are kept: by the clause's identifier. Who only looks at what is there need not load the labeller."""
    from ..labelling import Labelled

    return dict[str, Labelled]


class ComposedLibrary(KeptOutputs, KeptForPerson):
    """A `records.Library`. What is abstract here and in `KeptOutputs` is all that a kind of store has to have. `now` is the time by which a decision
    is dated ahead."""

    now: Callable[[], datetime] = staticmethod(lambda: datetime.now(UTC))

    # -- what is kept of documents

    @abstractmethod
    def documents(self, review: str | None = None) -> list[Kept]:
        """See `records.Library`."""

    @abstractmethod
    def keys(self) -> Mapping[str, Sequence[str]]:
        """Of each review the keys of its documents, by their paths."""

    @abstractmethod
    def packed_original(self, sha256: str) -> tuple[str, bytes] | None:
        """How an original is kept, and in what."""

    @abstractmethod
    def put_original(self, received: Received) -> None:
        """Keep an original, if it is not kept."""

    @abstractmethod
    def lay(self, path: str, sha256: str, told: UserMetadata, key: str, record: bytes) -> str:
        """Note that a document lies here, in the place of what lay here before. The key of what is of no use any more; empty: none."""

    @abstractmethod
    def rerecord(self, key: str, record: bytes) -> None:
        """What each document of this key says of itself, as read anew."""

    @abstractmethod
    def place(self, reviews: Iterable[tuple[str, str]]) -> None:
        """See `records.Library`."""

    @abstractmethod
    def set_aside(self, paths: Iterable[str]) -> None:
        """See `records.Library`."""

    @abstractmethod
    def laid_aside(self) -> tuple[int, tuple[str, ...]]:
        """How many documents a newer file took the place of; the paths of those that were set aside."""

    # -- reviews and decisions

    @abstractmethod
    def reviews(self) -> list[tuple[str, ReviewStatus, str]]:
        """Each review: its identifier, whether it took place, and the key of what it was last put together from (empty: never)."""

    @abstractmethod
    def listed(self) -> list[ListedReview]:
        """See `records.Library`."""

    @abstractmethod
    def made_from(self, identifier: str) -> tuple[ReviewStatus, str] | None:
        """As `reviews`, of one review; None where it is not there."""

    @abstractmethod
    def put_made(self, identifier: str, key: str, counted: Counts) -> None:
        """Note what a review was put together from, and its figures."""

    @abstractmethod
    def put_status(self, identifier: str, held: ReviewStatus | None) -> None:
        """See `records.Library`."""

    @abstractmethod
    def last_made(self, identifier: str) -> bytes | None:
        """The review as it was last put together, by whatever version."""

    @abstractmethod
    def judged(self) -> Mapping[str, int]:
        """How many decisions there are on each review that has any."""

    @abstractmethod
    def written(self, identifier: str) -> list[list[Judgement]]:
        """Every decision on a review, known or not: those of each source, as they were written."""

    @abstractmethod
    def known(self) -> frozenset[str]:
        """The hashes of the decisions that are known."""

    @abstractmethod
    def know(self, decisions: Iterable[str]) -> None:
        """See `records.Library`."""

    @abstractmethod
    def unknow(self, decisions: Iterable[str]) -> None:
        """Forget that these are known."""

    @abstractmethod
    def mirrored(self, identifier: str, source: str) -> list[Judgement]:
        """The decisions that came from this source, as they came."""

    @abstractmethod
    def drop_mirrored(self, identifier: str, source: str) -> None:
        """Remove them."""

    @abstractmethod
    def add_judgement(self, identifier: str, judgement: Judgement, source: str = "") -> None:
        """See `records.Library`."""

    @abstractmethod
    def remove(self, review: str | None) -> tuple[Forgotten, set[str]]:
        """Remove a review (None: every document that belongs to none), its originals that no other has, its decisions and its place in the index.
        Also the keys of documents that are of no use any more."""

    # -- the index, and the sum of all

    @abstractmethod
    def put_index(self, review: Review, labels: Mapping[str, Any], *, tidy: bool) -> None:
        """Take a review into the index. `tidy`: words of it were removed, and may not stay in the index's older pieces."""

    @abstractmethod
    def originals_kept(self) -> Iterator[tuple[str, int]]:
        """Each original's hash, and its size in bytes."""

    @abstractmethod
    def outputs_kept(self) -> Iterator[tuple[str, str, str, str]]:
        """Of each output its input's key, the stage, its version, and the hash of what is kept."""

    @abstractmethod
    def sizes(self) -> tuple[int, int]:
        """Bytes of all originals, and of what they are kept in."""

    # -- what is said in these terms

    def status(self, identifier: str) -> ReviewStatus:
        """See `records.Library`."""
        found = self.made_from(identifier)
        return found[0] if found is not None else ReviewStatus.HELD

    def original(self, sha256: str) -> bytes:
        """See `records.Blobs`."""
        found = self.packed_original(sha256)
        if found is None:
            raise StoreError(
                message("the store does not hold this document's original"), where=sha256, next_step=message("Read it again from its file.")
            )
        return unsqueeze(*found)

    def keep_beside(self, stage: str, key: str, data: bytes, beside: str = "") -> None:
        """See `records.Library`."""
        if {key, *beside.split()} <= self.outputs("review") | set(map(self._made_of, self.outputs(_MADE))):
            self.put_output(stage, key, data, beside)

    def keep_of_document(self, stage: str, review: str, key: str, data: bytes) -> None:
        """See `records.Library`."""
        if key in {each.key for each in self.documents(review)} & self.outputs(READ):
            self.put_output(stage, key, data)

    def put_document(self, path: str, told: UserMetadata, name: str, received: Received) -> None:
        """See `records.Library`."""
        self.put_original(received)
        key = document_key(received.sha256, name, told)
        self.put_output(READ, key, received.taken)
        self.rerecord(key, received.record)
        self._lay(path, received.sha256, told, key, received.record)

    def put_path(self, path: str, sha256: str, told: UserMetadata, key: str) -> None:
        """See `records.Library`."""
        from ..assembling import ReadDocument

        taken = self.output(READ, key)
        assert taken is not None
        self._lay(path, sha256, told, key, pack_record(unpack(taken, ReadDocument).document))

    def _lay(self, path: str, sha256: str, told: UserMetadata, key: str, record: bytes) -> None:
        if unused := self.lay(path, sha256, told, key, record):
            self.drop_outputs([unused])

    def current_key(self, identifier: str) -> str:
        """See `records.Library`."""
        return review_key(*self._put_together_from(identifier))

    def made_key(self, identifier: str) -> str:
        """See `records.Library`."""
        return made_key(*self._put_together_from(identifier))

    def _put_together_from(self, identifier: str) -> tuple[str, ReviewStatus, list[str], Decisions]:
        keys = [each.key for each in self.documents(identifier)]
        return identifier, self.status(identifier), keys, self.decisions(identifier)

    def _made_of(self, key: str) -> str:
        """The key by which what is made of the review of this key is kept."""
        found = self.output(_MADE, key)
        return unpack(found, str) if found else key

    def judgements(self, identifier: str) -> list[Judgement]:
        """See `records.Library`."""
        from ..assembling import by_time

        return list(by_time(self.decisions(identifier).count))

    def decisions(self, identifier: str) -> Decisions:
        """See `records.Library`."""
        return self._sorted_out(identifier, self.known())

    def _sorted_out(self, identifier: str, known: frozenset[str]) -> Decisions:
        from ..assembling import trusted_decisions

        return trusted_decisions(self.written(identifier), known, self.now())

    def stale(self) -> set[str]:
        """See `records.Library`."""
        keys, judged, known = self.keys(), self.judged(), self.known()
        made = self.outputs("review") & self.outputs("labels")
        found = set()
        for identifier, held, before in self.reviews():
            decided = self._sorted_out(identifier, known) if identifier in judged else Decisions()
            if before not in made or before != review_key(identifier, held, keys.get(identifier, ()), decided):
                found.add(identifier)
        return found

    def put_review(self, made: Made) -> bool:
        """See `records.Library`."""
        from ..assembling import has_removed
        from ..records import Review

        if self.current_key(made.id) != made.key:
            return False
        _, before = self.made_from(made.id) or (None, "")
        once, now = self._made_of(before), self.made_key(made.id)
        if before and before != made.key:
            self.drop_outputs({before, once} - {now})
            self.drop_outputs({before} & {now}, of=_OWN)
        if before and once != now:
            self.drop_beside(once)
        if now != made.key:
            self.put_output(_MADE, made.key, pack_record(now))
        self.put_output("review", made.key, made.review)
        self.put_output("labels", made.key, made.labels)
        for stage, data in made.further.items():
            self.put_output(stage, now, data)
        self._keep_words(made.id, made.words)
        review = unpack(made.review, Review)
        self.put_made(made.id, made.key, counts(review))
        self.put_index(review, unpack(made.labels, labels_type()), tidy=has_removed(review))
        return True

    def read_today(self) -> set[str]:
        """See `records.Library`."""
        return self.outputs(READ) | self.outputs(KNOWN_ONLY)

    def drop_removed(self, identifier: str) -> bool:
        """See `records.Library`."""
        gone = with_removed(self, self.documents(identifier), self.decisions(identifier).count, self.review(identifier))
        self.drop_outputs(each.key for each in gone)
        for each in gone:
            self.put_output(KNOWN_ONLY, each.key, without_text(each))
        return bool(gone)

    def review(self, identifier: str) -> Review | None:
        """A review as it was put together; None where it is not there, or stale (`stages.kept` puts it together again)."""
        from ..records import Review

        found = self.output("review", self.current_key(identifier))
        return unpack(found, Review) if found else None

    def labels(self, identifier: str) -> dict[str, Labelled] | None:
        """The labels of a review's clauses; None where they are not there, or stale."""
        found = self.output("labels", self.current_key(identifier))
        return unpack(found, labels_type()) if found else None

    def earlier_id(self, identifier: str) -> str | None:
        """See `records.Library`."""
        state, _, session = identifier.partition("-")
        return max(
            (each for each, _, _ in self.reviews() if each[:3] == state and int(each[4:]) < int(session)),
            key=lambda each: int(each[4:]),
            default=None,
        )

    def put_judgements(self, identifier: str, source: str, found: Sequence[Judgement]) -> None:
        """See `records.Library`."""
        if self.mirrored(identifier, source) == list(found):
            return
        self.drop_mirrored(identifier, source)
        for each in found:
            self.add_judgement(identifier, each, source)

    def judged_words(self, identifier: str, judgements: Iterable[Judgement]) -> dict[str, str]:
        """See `records.Library`."""
        from ..stages.keys.judged_words import judged_hashes, words_in

        kept = self.output(_JUDGED, identifier)
        known = unpack(kept, dict[str, str]) if kept else {}
        if missing := judged_hashes(judgements) - known.keys():
            made = self.last_made(identifier)
            known |= words_in(made, missing) if made is not None else {}
        return known

    def _keep_words(self, identifier: str, words: Mapping[str, str]) -> None:
        """Keep these, and no others."""
        if words:
            self.put_output(_JUDGED, identifier, pack_record(dict(sorted(words.items()))))
        else:
            self.drop_outputs([identifier])

    def forget(self, review: str | None) -> Forgotten:
        """Remove a review, or (None) every document that belongs to none, also what was left out of one since it was taken."""
        _, key = (self.made_from(review) or (None, "")) if review is not None else (None, "")
        written = self.written(review) if review is not None else []
        gone, unused = self.remove(review)
        self.drop_outputs(unused)
        self.drop_outputs(self.outputs(JOBS))  # they name files and reviews; one that is being read is kept anew
        if review is not None:
            once = self._made_of(key)
            self.drop_outputs([key, once, review, f"{WATCHED} {review}"])  # its words that were judged, and what was seen of it, too
            self.unknow(each.sha256 for source in written for each in source)
            if key:
                self.drop_beside(once)
        return gone

    def holdings(self, size: int, version: str) -> Holdings:
        """What is kept, in figures. `size` in bytes and `version` are those of the store."""
        listed, documents, (replaced, aside) = self.listed(), self.documents(), self.laid_aside()
        original, packed = self.sizes()
        from ..assembling import IGNORE

        return Holdings(
            reviews=len(listed),
            documents=len(documents),
            superseded=replaced,
            unplaced=_names(each.path for each in documents if each.review is None),
            left_out=_names(aside),
            judgements=sum(each.field != IGNORE for identifier in self.judged() for source in self.written(identifier) for each in source),
            moved=_doubts(listed, "judgement_moved"),
            orphans=_doubts(listed, "judgement_orphan"),
            size=size,
            originals_size=original,
            originals_kept=packed,
            stale=tuple(sorted(self.stale())),
            version=version,
        )


def _doubts(reviews: Iterable[ListedReview], kind: str) -> int:
    """How many doubts of a kind there are in reviews as they were last put together."""
    return sum(each.counts.doubts.get(kind, 0) for each in reviews if each.counts)


def _names(paths: Iterable[str]) -> tuple[str, ...]:
    """The names of these documents."""
    return tuple(sorted(PurePath(path).name for path in paths))
