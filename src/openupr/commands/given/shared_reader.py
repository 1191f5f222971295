"""What commands share: reading with progress on stderr, in processes of their own; the store; reviews by path or by identifier; errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..said.command_language import agreed, command_words, message
from ..said.told_of_reading import failed_told, progress_told
from .kept_open import KeptOpen

if TYPE_CHECKING:
    from ...assembling import Dossier
    from ...errors import OpenUPRError
    from ...languages.messages import Text
    from ...records import Counts, Review, Store
    from ...stages.apart.workers import Workers
    from ...stages.decisions.trusting import Trust
    from ...stages.made.stage_outputs import Derived
    from ...stages.reviews_at_hand import ReviewsAtHand
    from ...views.withheld import Withheld
from ..said.said_on_stderr import exit_with_error, say_on_stderr
from .given_arguments import identifier_of
from .newest_review import with_newest
from .opened_stores import opened_store, store_address

_FEW = 4  # up to so many files one process is faster than two


_INTERRUPTED = 130  # the exit status of a command that the user stopped (128 + SIGINT)


class Reader:
    """Gets reviews from files, folders and the store, and remembers how much could not be read (`failed`), or was read and belongs to no review
    that can be told (`unplaced`, of those that failed)."""

    def __init__(self, *, workers: int | None = None, store: str | None = None, on: str | None = None, trust: bool = False) -> None:
        self.workers = workers
        self._all = trust
        self.on = on  # the address of a cluster that reads; None: this machine
        self.store = store_address(store)
        self._chosen = store
        self.failed = 0
        self.unplaced = 0
        self._last_error = ""  # where the last one was
        self._beside: set[str] = set()  # reviews of the store that were said to be taken beside others
        self._unread = 0  # of the files that are counted while they are read; others may have been left out before

    @cached_property
    def opened(self) -> KeptOpen:
        """Its store, which stays open for the command. Raises `StoreError` when it is not there."""
        return KeptOpen(partial(opened_store, self.store))

    @cached_property
    def hand(self) -> ReviewsAtHand:
        """The reviews, and what is made of them."""
        from ...stages.reviews_at_hand import ReviewsAtHand

        return ReviewsAtHand(self.opened)

    @cached_property
    def trust(self) -> Trust:
        """Whose decisions in folders count: those that were taken on this machine, and others where the user says so."""
        from ...stages.decisions.trusting import Trust

        return Trust(self._asked, self._known)

    def _asked(self, question: Text) -> bool:
        if self._all:
            return True
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            return False
        self._clear(2)
        from ...views.safe_text import shown_safely

        return agreed(command_words().say("{question}. Apply them?", question=shown_safely(command_words().said(question))), err=True)

    def _known(self) -> frozenset[str]:
        from ...errors import OpenUPRError
        from ...searching.opening import is_there

        if not is_there(self.store):
            return frozenset()
        try:
            with opened_store(self.store) as store, store.read() as library:
                return library.known()
        except OpenUPRError as error:  # files can be read without it
            say_on_stderr(command_words().say("Which decisions were taken on this machine is not known: {why}", why=str(error)))
            return frozenset()

    def _remember(self) -> None:
        """Let the store know which decisions are trusted from now on, where there is one that can be written."""
        from ...searching.opening import is_there

        if self.trust.taken and is_there(self.store):
            with opened_store(self.store) as store:
                if store.writable:
                    with store.write() as library:
                        library.know(self.trust.taken)

    def meant(self, given: Sequence[Path]) -> list[Path]:
        """What was given, with the newest review in the store in place of a State (SVN), which is said."""
        return with_newest(given, self.store, self.notice)

    def read(self, given: Sequence[Path], review: str | None = None, kind: str | None = None) -> list[Review]:
        """The reviews in files and folders, and those of the store that are named by their identifiers (`SVN-48`, `SVN-48/R140.12`), by identifier.

        A file or folder that is there goes before an identifier, which is said where the store has such a review too; where the user names a store,
        its review goes first. A State is its newest review there (`meant`). Nothing is written to the store but what today's code reads otherwise.
        Raises `typer.Exit`.
        """
        from ...errors import OpenUPRError

        given = self.meant(given)
        paths = [path for path in given if identifier_of(path, self._chosen) is None]
        named = sorted({identifier[0] for path in given if (identifier := identifier_of(path, self._chosen)) is not None})
        self._say_taken(paths)
        found: list[Review] = []
        try:
            count = _count(paths)
            with self._workers(count) as workers:
                if paths:
                    from ...stages.pipeline import read_all

                    progress = self._progress if count > 1 else None
                    read = partial(read_all, workers=workers, progress=progress, report=self.report, notice=self.notice, trust=self.trust)
                    found += read(paths, review=review, kind=kind)
                    self._remember()
        except OpenUPRError as error:
            exit_with_error(error)
        self._clear(count)
        return sorted([*found, *(self.get(named) if named else ())], key=lambda each: each.id)

    def said_beside(self, files: Sequence[Path], workers: Workers) -> list[Dossier]:
        """What people say of each of these files in its folder, with what counts of it; what that does is said. Raises `OpenUPRError`."""
        from ...assembling import Dossier
        from ...stages.decisions.settings_apart import dossiers_of
        from ...stages.decisions.trusting import trust_said

        folders = [path.parent for path in files]
        found = {folder: self.trust.settle(dossier) for folder, dossier in dossiers_of(folders, workers).items()}
        for said in (told for each in found.values() if (told := trust_said(each))):
            self.notice(said)
        self._remember()
        return [found.get(folder) or Dossier(str(folder)) for folder in folders]

    def _say_taken(self, paths: Sequence[Path]) -> None:
        """Say of each file or folder with a review's name that it is read, where the store holds a review of that name too."""
        from ...searching.opening import is_there

        both = {path: identifier[0] for path in paths if (identifier := identifier_of(path, self.store)) is not None}
        if not both or not is_there(self.store):
            return
        with opened_store(self.store) as store, store.read() as library:
            held = {each.id for each in library.listed()}
        for path, review in both.items():
            if review in held:
                self.notice(
                    command_words().say(
                        "Read: what is called {path} in this folder. `--store {store}` takes the review of that name from the store; "
                        "./{path} always means what is here.",
                        path=str(path),
                        store=self.store,
                    )
                )

    def get(self, named: Sequence[str]) -> list[Review]:
        """The reviews of the store with these identifiers. Raises `typer.Exit`."""
        from ...errors import OpenUPRError

        try:
            with self.processes(1) as workers:
                return self.hand.get(named, workers=workers, report=self.report)
        except OpenUPRError as error:
            exit_with_error(error)

    def keep(self, paths: Sequence[Path], review: str | None, kind: str | None) -> list[Counts]:
        """Read files and folders into the store; the counts of the reviews that they belong to, by identifier. Raises `typer.Exit`."""
        from ...errors import OpenUPRError
        from ...stages.stored.keeping import keep
        from ...stages.taken_in.gathering import checked_metadata

        try:
            checked_metadata(review, kind)  # a wrong one is told before a store is made
            count = _count(paths)
            with self._workers(count) as workers, opened_store(self.store, make=True) as store:
                progress = self._progress if count > 1 else None
                read = partial(keep, workers=workers, progress=progress, report=self.report, notice=self.notice, trust=self.trust)
                named = set(read(paths, store, review=review, kind=kind))
                with store.read() as library:
                    found = [each.counts for each in library.listed() if each.id in named and each.counts is not None]
        except OpenUPRError as error:
            exit_with_error(error)
        except KeyboardInterrupt:
            say_on_stderr(command_words().say("Stopped. What was read is kept: the same command goes on from there."))
            raise typer.Exit(_INTERRUPTED) from None
        self._clear(count)
        return found

    def one_by_one(self, store: Store, named: Sequence[str], workers: Workers) -> Iterator[Review]:
        """The reviews of the store with these identifiers; one at a time is held."""
        return self.hand.one_by_one(store, named, workers=workers, report=self.report)

    def derived(self, reviews: Sequence[Review], beside: Sequence[Review] = (), *, earlier: bool = True) -> list[Derived]:
        """What is made of these reviews, each beside the last earlier one of its State (not `earlier`: alone): among those `beside` it, or in the
        store where it comes from there. What is made of a review of the store beside one of the store is kept."""
        return self.hand.derived(reviews, self.others([*reviews, *beside]) if earlier else [])

    def others(self, reviews: Sequence[Review]) -> list[Review]:
        """What these reviews are to be compared with: each other, and the review before of each State that comes from the store; or that comes from
        files, where the user names a store, which is said."""
        found = self.hand.others(reviews, self.get, beside_files=self.store_is_named())
        files = {each.state for each in reviews if not self.hand.is_of_store(each)}
        self.say_beside([each.id for each in found if each.state in files and self.hand.is_of_store(each)])
        return found

    def store_is_named(self) -> bool:
        """Whether the user named a store that is there: its reviews are meant beside files, too; what is in the usual one is not."""
        from ...searching.opening import is_there

        return self._chosen is not None and is_there(self.store)

    def say_beside(self, taken: Sequence[str]) -> None:
        """Say once which reviews come from the store that the user names, without being asked for."""
        new = [each for each in taken if each not in self._beside]
        if new and self._chosen is not None:
            self._beside.update(new)
            said = command_words().count(
                len(new),
                one="{reviews} is taken from the store {store} as what came before.",
                many="{reviews} are taken from the store {store} as what came before.",
                reviews=", ".join(new),
                store=self.store,
            )
            self.notice(said)

    def withheld(self, reviews: Iterable[Review | None], *, no_persons: bool = False) -> Withheld:
        """What may not be shown of these reviews."""
        from ...views.withheld import Withheld

        held = [*filter(None, reviews)]
        made = () if no_persons else self.derived(held, earlier=False)
        return Withheld(held, persons=no_persons, descriptions={each.review.id: each.description for each in made})

    def originals(self, given: Sequence[Path], reviews: Sequence[Review]) -> dict[str, bytes]:
        """The bytes of the reviews' documents, by SHA-256: from the files that were given, else from the store."""
        from ...stages.taken_in.gathering import gathered_files

        return self.hand.originals(gathered_files([path for path in given if identifier_of(path, self._chosen) is None]), reviews)

    def finish(self) -> None:
        """Exit with 1 if something could not be read."""
        if self.failed:
            say_on_stderr(failed_told(self.failed - self.unplaced, self.unplaced))
            raise typer.Exit(1)

    def _workers(self, count: int) -> AbstractContextManager[Workers]:
        if self.on is None or not count:
            return self.processes(count)
        from ...stages.apart.cluster import workers_on

        return workers_on(self.on)

    def processes(self, count: int) -> Workers:
        """Processes that read documents, so that a bad one takes none of the others with it. They start when there is something to read."""
        from ...stages.apart.workers import Workers

        most = min(2, os.cpu_count() or 1) if count > _FEW else 1
        return Workers(self.workers or most)

    def _progress(self, done: int, total: int, name: str) -> None:
        self._unread += Path(self._last_error).name == name
        self._last_error = ""
        if sys.stderr.isatty():
            from ...views.safe_text import shown_safely

            sys.stderr.write(f"\r\x1b[K{done}/{total} {' '.join(shown_safely(name).split())[:60]}")
            sys.stderr.flush()
        elif done == total or done % 25 == 0:
            say_on_stderr(progress_told(done - self._unread, total, self._unread))

    def _clear(self, count: int) -> None:
        if count > 1 and sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")

    def notice(self, sentence: Text) -> None:
        """Say what was left out, which is no failure."""
        if sys.stderr.isatty():
            self._clear(2)
        say_on_stderr(command_words().said(sentence))

    def report(self, error: OpenUPRError) -> None:
        """Say what could not be read, and remember it."""
        from ...errors import UnknownReviewError

        self.failed += 1
        self._last_error = error.where
        self.unplaced += isinstance(error, UnknownReviewError)
        say_on_stderr(error.said_in(command_words().said))


def _count(paths: Sequence[Path]) -> int:
    """How many files there are. Raises `UsageError` where there is none in what was given."""
    if not paths:
        return 0
    from ...errors import UsageError
    from ...stages.taken_in.gathering import gathered_files

    count = len(gathered_files(paths))
    if not count:
        where = ", ".join(map(str, paths[:3]))
        raise UsageError(message("there is no file in this folder"), where=where, next_step=message("Give documents, or the folder that holds them."))
    return count
