"""The store and its reviews, as the app holds them between one request and the next."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from ...errors import BeingMadeError, OpenUPRError
from ...languages.messages import message
from ...made_once import made_once, one_at_a_time, time_left, waiting_at_most
from ...records import Document, ListedReview, Review, records_by_identifier
from ...searching.opening import is_there, open_store
from ...stages.apart.workers import Workers
from ...stages.reviews_at_hand import ReviewsAtHand
from ..shell.app_settings import AppSettings
from ..shell.refused import BeingMade, Refused

if TYPE_CHECKING:
    from ...labelling import Labelled
    from ...records import Persons, Record, Store
    from ...stages.made.stage_outputs import Derived
    from ...views.page.listed.report_shown import RecommendedShown
    from ...views.page.listed.requests_shown import AskingView
    from ...views.page.listed.review_view import ReviewView
    from ...views.withheld import Withheld

_MOST_HELD = 6
"""Reviews that are held at a time; each takes some megabytes."""
_MOST_NAMED = 500
"""Reviews of which it is held whose names are off; some kilobytes each."""
PATIENCE = 10.0
"""Seconds in which a review is waited for; after that who asks is told that it is being made."""
TO_THE_END = 300.0
"""Seconds for who brings something that is not to be sent twice, such as a decision; the request’s own limit comes before (`request_guard`)."""
_T = TypeVar("_T")
IDENTIFIER = re.compile(r"[A-Z]{3}-\d{2}")


class Shelved:
    """A review, with what is made of it as far as somebody asked."""

    def __init__(self, review: Review, key: str, made: Derived) -> None:
        self.review, self.key, self.made = review, key, made

    @made_once
    def withheld(self) -> Withheld:
        """What may not be shown of it."""
        from ...views.withheld import Withheld

        return Withheld([self.review, self.made.earlier], descriptions={self.review.id: self.made.description})

    @made_once
    def view(self) -> ReviewView:
        """The review as pages are worked out of it."""
        from ...views.page.listed.review_view import ReviewView

        return ReviewView(self.withheld.view(self.review), (), self.made.links.without(self.withheld.view))

    @made_once
    def recommended(self) -> RecommendedShown:
        """What was recommended and answered."""
        from ...views.page.listed.report_shown import recommended_shown

        return recommended_shown(self.view)

    @made_once
    def labels(self) -> Mapping[str, Labelled]:
        """The labels of its clauses."""
        return self.made.labels

    @made_once
    def asking(self) -> AskingView | None:
        """What is asked of the State; None where there is no request."""
        from ...views.page.listed.requests_shown import asking_view

        return asking_view(self.view, self.labels, self.made.by_issue.subjects) if self.view.rows else None

    @made_once
    def records(self) -> Mapping[str, Record]:
        """Every record by its identifier."""
        return records_by_identifier(self.view.review)

    def document(self, key: str) -> Document | None:
        """The document that places name so: the one that was read, of several in one language each."""
        read = next((text.main for text in self.review.versions if text.main.key == key), None)
        return read or next((each for each in self.review.documents if each.key == key), None)


class ReviewShelf:
    """The store that the app was started with, and the workers that read for it."""

    def __init__(self, settings: AppSettings) -> None:
        self.settings = settings
        self._lock = Lock()  # for what is held here alone: nothing is made, opened or waited for under it
        self._turns: dict[Hashable, Any] = {}
        self._making: dict[Hashable, Future[Any]] = {}
        self._makers = ThreadPoolExecutor(2, thread_name_prefix="openupr-shelf")
        self._finders = ThreadPoolExecutor(1, thread_name_prefix="openupr-names")  # a search may ask for fifty reviews: no page waits behind them
        self._held: OrderedDict[str, Shelved] = OrderedDict()
        self._named: OrderedDict[tuple[str, str], Persons] = OrderedDict()
        self._store: Store | None = None
        self._workers: Workers | None = None

    def close(self) -> None:
        """Let go of the store, and end the workers."""
        with self._lock:
            store, self._store, workers, self._workers = self._store, None, self._workers, None
            self._held.clear()
            self._named.clear()
        for each in (self._makers, self._finders):
            each.shutdown(wait=False, cancel_futures=True)
        if workers is not None:
            workers.close()
        if store is not None:
            store.close()

    def let_go(self) -> None:
        """Let go of the store: its file is about to be another one."""
        with self._lock:
            store, self._store = self._store, None
            self._held.clear()
            self._named.clear()
        if store is not None:
            store.close()

    @property
    def workers(self) -> Workers:
        """What reads strangers' bytes, in processes of its own."""
        with self._lock:
            if self._workers is None:
                self._workers = Workers(self.settings.workers)
            found = self._workers
        found.begin()
        return found

    def one_at_a_time(self, key: Hashable) -> AbstractContextManager[None]:
        """One thread at a time works on this: of a review, by its identifier, on what the store holds of it. Who works on several takes one after the
        other. Raises `BeingMadeError` where that takes too long."""
        return one_at_a_time(self._turns, key)

    @contextmanager
    def opened(self) -> Iterator[Store]:
        """The store, which stays open. It is made where it is not there."""
        store = self._store
        if store is None:
            with self.one_at_a_time("the store"):
                if (store := self._store) is None:
                    store = self._store = open_store(self.settings.store)
        yield store

    def is_there(self) -> bool:
        """Whether there is a store."""
        return is_there(self.settings.store)

    def listed(self) -> list[ListedReview]:
        """Every review, by identifier."""
        with self.opened() as store, store.read() as library:
            return library.listed()

    def has(self, identifier: str) -> bool:
        """Whether the store has this review."""
        return any(each.id == identifier for each in self.listed())

    def review(self, identifier: str, *, patience: float = PATIENCE) -> Shelved:
        """A review of the store. Raises `Refused` where it is not there, which says what there is instead, `BeingMade` where it is still put together
        after `patience` (seconds), `OpenUPRError`."""
        if not IDENTIFIER.fullmatch(identifier):
            raise Refused(
                404,
                message("“{name}” is no review", name=identifier[:40]),
                message("A review is called by the State’s three letters and the session, such as SVN-48."),
            )
        with self.opened() as store, store.read() as library:
            known = [each.id for each in library.listed()]
            key = library.current_key(identifier) if identifier in known else ""
        if not key:
            own = [each for each in known if each[:3] == identifier[:3]]
            step = message("Hand in its documents on the page of all reviews.")
            if own:
                step = message("Hand in its documents on the page of all reviews. Of this State it has {reviews}.", reviews=", ".join(own))
            raise Refused(404, message("{review} is not in this store", review=identifier), step)
        held = self._at_hand(identifier, key)
        return held or self._awaited({identifier: self._made_for(self._makers, ("review", identifier, key), self._put_up)}, patience)[0]

    def _at_hand(self, identifier: str, key: str) -> Shelved | None:
        with self._lock:
            held = self._held.get(identifier)
            if held is None or held.key != key:
                return None
            self._held.move_to_end(identifier)
            return held

    def _made_for(self, by: ThreadPoolExecutor, key: tuple[str, str, str], make: Callable[[str], _T]) -> Future[_T]:
        """What is being made for this key: what, of which review, by the review's key. It is made once for all that ask, and goes on where nobody
        waits for it any more."""
        with self._lock:
            if (known := self._making.get(key)) is not None:
                return known
            making = self._making[key] = by.submit(make, key[1])
        making.add_done_callback(lambda _: self._making.pop(key, None))
        return making

    def _awaited(self, making: Mapping[str, Future[_T]], patience: float) -> list[_T]:
        """Wait for all of these, at most `patience` seconds in total."""
        with waiting_at_most(patience):
            for identifier, each in making.items():
                try:
                    each.exception(time_left())
                except (TimeoutError, BeingMadeError):
                    step = message("Another version of OpenUPR read it, or something of it was changed. This page comes by itself.")
                    raise BeingMade(message("{review} is being put together anew", review=identifier), step) from None
        return [each.result() for each in making.values()]

    def _put_up(self, identifier: str) -> Shelved:
        with self.one_at_a_time(identifier):
            held = self._made(identifier)
        with self._lock:
            self._held[identifier] = held
            while len(self._held) > _MOST_HELD:
                self._held.popitem(last=False)
        return held

    def _made(self, identifier: str) -> Shelved:
        hand = ReviewsAtHand(self.opened)
        problems: list[OpenUPRError] = []
        found = hand.get([identifier], workers=self.workers, report=problems.append)
        if not found:
            raise problems[0] if problems else _not_put_together(identifier)

        def get(named: object) -> list[Review]:
            return hand.get(list(named), workers=self.workers, report=problems.append)  # type: ignore[call-overload]

        (made,) = hand.derived(found, hand.others(found, get))
        with self.opened() as store, store.read() as library:
            key = library.current_key(identifier)
        return Shelved(found[0], key, made)

    def withheld(self, identifiers: Sequence[str]) -> Withheld:
        """What may not be shown of passages of these reviews. Raises `OpenUPRError` where one can't be put together: nobody can tell then."""
        from ...views.withheld import Withheld

        with self.opened() as store, store.read() as library:
            keys = {each: library.current_key(each) for each in identifiers}
        with self._lock:
            found = {each: self._named[each, key] for each, key in keys.items() if (each, key) in self._named}
        making = {each: self._made_for(self._finders, ("names", each, key), self._find_named) for each, key in keys.items() if each not in found}
        found |= zip(making, self._awaited(making, PATIENCE), strict=True)
        return Withheld(named=found.values())

    def _find_named(self, identifier: str) -> Persons:
        hand = ReviewsAtHand(self.opened)
        problems: list[OpenUPRError] = []
        with self.one_at_a_time(identifier):
            found = hand.get([identifier], workers=self.workers, report=problems.append)
            if not found:
                raise problems[0] if problems else _not_put_together(identifier)
            with self.opened() as store, store.read() as library:
                key = library.current_key(identifier)
        named = hand.derived(found, [])[0].description.named
        with self._lock:
            self._named[identifier, key] = named
            while len(self._named) > _MOST_NAMED:
                self._named.popitem(last=False)
        return named

    def where_documents_are(self, sha256: str) -> tuple[str, Document]:
        """A review that has this document, and the document as it is known there. Raises `Refused`."""
        with self.opened() as store, store.read() as library:
            found = next((each for each in library.documents() if each.sha256 == sha256 and each.review), None)
        if found is None or found.review is None:
            raise Refused(
                404, message("the document {hash} is not in this store", hash=sha256[:12]), message("Hand it in on the page of all reviews.")
            )
        shelved = self.review(found.review)
        known = next((each for each in shelved.review.documents if each.sha256 == sha256), None)
        if known is None:
            raise Refused(
                404, message("the document {hash} is in no review now", hash=sha256[:12]), message("It was left out, or a newer file took its place.")
            )
        return found.review, known

    def original(self, sha256: str) -> bytes:
        """The bytes of a document."""
        with self.opened() as store, store.read() as library:
            return library.original(sha256)


def _not_put_together(identifier: str) -> Refused:
    return Refused(503, message("{review} can’t be put together", review=identifier), message("Hand in its documents again."))
