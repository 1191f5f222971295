"""Reviews from files and from a store, side by side: what is made of each, once, and what it is to be compared with."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import StoreError, UnreadableError
from ..reading import content
from ..records import Review, Store, unpack
from .stored.stored_reviews import kept_with_keys, stored_labels

if TYPE_CHECKING:
    from ..labelling import Labelled
    from ..records import Cache, RecordHistory
    from .apart.workers import Workers
    from .held.kept_wordings import WordingsOf
    from .held.page_pictures import Picture
    from .made.stage_outputs import Derived
    from .taken_in.gathering import Report


class ReviewsAtHand:
    """`opened` opens the store, each time that it is needed. What is made of a review of the store is kept there, as long as this object gave it."""

    def __init__(self, opened: Callable[[], AbstractContextManager[Store]]) -> None:
        self._opened = opened
        self._kept: dict[str, tuple[Review, str]] = {}  # reviews of the store as they came from there, each with its key

    def get(self, named: Sequence[str], *, workers: Workers | None = None, report: Report | None = None) -> list[Review]:
        """The reviews of the store with these identifiers. Raises `UnknownNameError`, `StoreError`."""
        with self._opened() as store:
            found = list(kept_with_keys(store, named, workers=workers, report=report))
        self._kept.update((each.id, (each, key)) for each, key in found)
        return [each for each, _ in found]

    def one_by_one(self, store: Store, named: Sequence[str], *, workers: Workers, report: Report) -> Iterator[Review]:
        """The same out of an open store; one at a time is held."""
        for found, key in kept_with_keys(store, named, workers=workers, report=report):
            self._kept = {found.id: (found, key)}
            yield found

    def derived(self, reviews: Sequence[Review], among: Sequence[Review]) -> list[Derived]:
        """What is made of these reviews, each beside the last earlier one of its State `among` those; what is made of a review of the store, alone or
        beside another of the store, is kept."""
        from .made.stage_outputs import Derived, earlier_of

        made = []
        for each in reviews:
            before = earlier_of(each, among)
            own = partial(self._labels, each) if self._key(each) else None
            made.append(Derived(each, before, cache=self._cache(each, before), labels=own, history=self._history(each)))
        return made

    def others(self, reviews: Sequence[Review], get: Callable[[Sequence[str]], list[Review]], *, beside_files: bool = False) -> list[Review]:
        """What these reviews are to be compared with: each other, and the review before of each State that comes from the store, which `get` gets.
        With `beside_files` a review of files is beside the store's, too: its user says which store is meant."""
        found = {each.id: each for each in reviews}
        for each in reviews:
            if beside_files or self.is_of_store(each):
                with self._opened() as store, store.read() as library:
                    before = library.earlier_id(each.id)
                if before is not None and before not in found:
                    found.update((each.id, each) for each in get([before]))
        return [found[identifier] for identifier in sorted(found)]

    def originals(self, files: Iterable[Path], reviews: Sequence[Review]) -> dict[str, bytes]:
        """The bytes of the reviews' documents, by SHA-256: from these files, else from the store."""
        wanted = {document.sha256 for review in reviews for document in review.documents}
        found = {}
        for path in files:
            try:
                data = content(path)
            except UnreadableError:  # too large for a document: an export that was read as it streamed, or a file that was told of when it was read
                continue
            if (digest := hashlib.sha256(data).hexdigest()) in wanted:
                found[digest] = data
        if self._kept and wanted - found.keys():
            with self._opened() as store, store.read() as library:
                found |= {sha256: library.original(sha256) for sha256 in sorted(wanted - found.keys())}
        return found

    def pictures(self, review: Review, make: Picture) -> Picture:
        """What makes pictures of pages as `make` does; those of a review of the store are kept there."""
        from .held.page_pictures import KeptPictures

        return KeptPictures(self._opened, review.id, make) if self._key(review) else make

    def wordings(self, review: Review, originals: Callable[[str], bytes], workers: Workers) -> WordingsOf:
        """The wordings of a review's documents; those of a review of the store are kept there. `originals` gives bytes by their SHA-256."""
        from .held.kept_wordings import WordingsOf

        return WordingsOf(review, originals, workers, self._opened if self._key(review) else None)

    def is_of_store(self, review: Review) -> bool:
        """Whether the store gave this review, and not files."""
        return bool(self._key(review))

    def _cache(self, review: Review, before: Review | None) -> Cache | None:
        from .made.stage_outputs import StoreCache

        key, beside = self._key(review), self._key(before) if before is not None else ""
        return StoreCache(self._opened, key, beside, review.id) if key and (beside or before is None) else None

    def _key(self, review: Review) -> str:
        """The key of a review as the store gave it; empty for one from elsewhere."""
        found, key = self._kept.get(review.id, (None, ""))
        return key if found is review else ""

    def _history(self, review: Review) -> RecordHistory | None:
        """What looks at the sources of a review say, as the store has it, also of one of files; None where nobody looked, or there is no store."""
        try:
            with self._opened() as store, store.read() as library:
                found = library.history(review.id)
        except StoreError:
            if self._key(review):
                raise
            return None
        if found is None:
            return None
        from ..records import RecordHistory

        return unpack(found, RecordHistory)

    def _labels(self, review: Review) -> Mapping[str, Labelled]:
        with self._opened() as store:
            return stored_labels(store, review)
