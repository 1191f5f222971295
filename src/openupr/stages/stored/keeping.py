"""The verbs with a store: keep what is read, get it back, forget it, see whether it is whole.

    keep      documents -> the store: read what is new, put together the reviews that it changes
    kept      a review from the store, read again where today's code would read it otherwise
    forget    a review out of the store, for good
    check     whether everything in the store is what it should be

Each document is kept in a transaction of its own, and so is each review: stopped anywhere, the next run goes on from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ...assembling import REMOVE
from ...errors import OpenUPRError, UnknownNameError
from ...languages.messages import message
from ...reading import path_text
from ...records import Forgotten, Judgement, Store
from ..apart.workers import Workers
from ..decisions.trusting import Trust, trust_of
from ..taken_in.file_desk import Progress
from ..taken_in.file_jobs import Reading
from ..taken_in.gathering import Notice, Report, checked_metadata
from ..taken_in.intake import take_in
from .deciding import add_decision, mirror, reviews_decided_on
from .jobs import Joining, join_review, receive, with_originals
from .store_desk import StoreDesk


def keep(
    paths: str | Path | Sequence[str | Path],
    store: Store,
    *,
    review: str | None = None,
    kind: str | None = None,
    workers: Workers | None = None,
    progress: Progress | None = None,
    report: Report | None = None,
    notice: Notice | None = None,
    trust: bool | Trust = False,
) -> list[str]:
    """Read files and folders into the store; returns the reviews that they belong to, by identifier. See `pipeline.read_all` for the arguments.

    What is in the store and has not changed is not read again; a file that has changed takes the place of what lay at its path. Of the decisions in
    a folder those count that were taken on this machine, as the store knows; with `trust` all of them, now and later. Raises `StoreError` when the
    store can't be written.
    """
    if not store.writable:
        with store.write():  # it says so, before anything is read for nothing
            pass
    workers = workers or Workers(1, in_process=True)
    desk = StoreDesk(store, workers, progress, report)
    with store.read() as library:
        known = library.known()
    trusted = trust_of(trust)
    trusted.known = lambda: known
    found = take_in(paths, checked_metadata(review, kind), desk, workers, report, notice, trusted)
    homes = {desk.lies_at(path): found.given.dossiers[path.parent] for path in found.given.files}
    ignored = {at for at in (*map(desk.lies_at, found.given.passed), *found.left) if at in desk.held}
    changed = {each.review for at, each in desk.held.items() if at in ignored or found.belongs.get(at, each.review) != each.review}
    with store.write() as library:
        library.know(trusted.taken)
        library.set_aside(ignored)
        library.place([(at, identifier) for at, identifier in found.belongs.items() if desk.held[at].review != identifier])
        for identifier in found.named:
            library.put_status(identifier, found.settled[identifier].status if identifier in found.settled else None)
            for dossier in {id(homes[at]): homes[at] for at, to in found.belongs.items() if to == identifier and at in homes}.values():
                library.put_judgements(identifier, path_text(Path(dossier.folder).resolve()), dossier.judgements)
    bring_up(store, sorted({*found.named, *(each for each in changed if each)}), workers, report)
    return found.named


def judge_kept(store: Store, identifier: str, judgement: Judgement, *, workers: Workers | None = None, report: Report | None = None) -> Path:
    """Add a person's decision on a review that the store holds: to the file beside its documents, and to the store; where that folder is gone or
    can't be written, to the store alone. What the store lists, counts and finds agrees with it. Returns the file that holds it."""
    whole = _whole_ones(store, [identifier])
    written = add_decision(store, identifier, judgement)
    bring_up(store, whole, workers or Workers(1, in_process=True), report)
    return written


def judge_all_kept(
    store: Store, judgements: Mapping[str, Sequence[Judgement]], *, workers: Workers | None = None, report: Report | None = None
) -> list[Path]:
    """The same of many decisions, by the reviews that they are on: these are put together anew once. Returns the files that hold them."""
    whole = _whole_ones(store, list(judgements))
    written = [add_decision(store, identifier, each) for identifier, made in judgements.items() for each in made]
    bring_up(store, whole, workers or Workers(1, in_process=True), report)
    return list(dict.fromkeys(written))


def note_own(store: Store, judgement: Judgement) -> None:
    """Let the store know a decision that was taken on this machine, wherever it stands: it counts. Raises `StoreError` when it can't be written."""
    with store.write() as library:
        library.know([judgement.sha256])


def take_over(store: Store, folder: str | Path, *, workers: Workers | None = None, report: Report | None = None) -> list[str]:
    """Mirror what people have decided in the files of this folder for the reviews that the store holds documents of from there, so that what it
    lists, counts and finds agrees with it. Returns those reviews. Raises `StoreError` when the store can't be written."""
    workers = workers or Workers(1, in_process=True)
    found = reviews_decided_on(store, Path(folder))
    whole = _whole_ones(store, found)
    for identifier in found:
        mirror(store, identifier, Path(folder), workers)
    bring_up(store, whole, workers, report)
    return found


def _whole_ones(store: Store, identifiers: Sequence[str]) -> list[str]:
    """Those that are put together as today's code would. The others wait for who asks for them: all their documents may have to be read."""
    with store.read() as library:
        stale = library.stale()
    return [identifier for identifier in identifiers if identifier not in stale]


def forget_review(store: Store, identifier: str | None) -> Forgotten:
    """Remove a review (None: every document that belongs to none) for good: its records, its place in the index, and every original that no other
    review has. The files that it was read from are not touched. Raises `UnknownNameError` when it is not in the store."""
    if identifier is not None:
        must_hold(store, identifier)
    return store.forget(identifier)


def set_document_aside(store: Store, identifier: str, name: str) -> int:
    """Take a document out of a review, by its file's name or its symbol: the review is put together without it when it is next asked for. What was
    read of it stays in the store until what belongs to no review is removed. Returns at how many places it lay. Raises `UnknownNameError`."""
    must_hold(store, identifier)
    with store.write() as library:
        held = library.documents(identifier)
        paths = [each.path for each in held if name in {each.document.name, each.document.key}]
        if not paths:
            raise UnknownNameError(
                message("{identifier} has no document of the name {name}", identifier=identifier, name=name),
                next_step=message("It has: {names}.", names=tuple(sorted({each.document.name for each in held}))),
            )
        library.set_aside(paths)
    return len(paths)


def must_hold(store: Store, identifier: str) -> None:
    """Raises `UnknownNameError` for a review that is not in the store."""
    with store.read() as library:
        if identifier not in {each.id for each in library.listed()}:
            raise UnknownNameError(
                message("{identifier} is not in the store ({address})", identifier=identifier, address=store.address),
                next_step=message("`openupr list` shows what is there."),
            )


def check_store(store: Store, progress: Progress | None = None, *, deep: bool = False) -> list[str]:
    """What is wrong in the store, in sentences; empty where all is well. `deep`: the index is made anew and compared, too."""
    return store.check(progress, deep=deep)


# -- reviews

_ROUNDS = 5
"""How often a review is put together anew because another process has read a document of it meanwhile; then that process puts it together."""


def bring_up(store: Store, identifiers: Sequence[str], workers: Workers, report: Report | None) -> None:
    """Put together the reviews of which the store does not hold what today's code would make of its documents. Raises `StoreError` where there are
    such and the store can't be written."""
    with store.read() as library:
        stale = library.stale()
        new = {each.id for each in library.listed() if each.counts is None}
    wanted = [identifier for identifier in identifiers if identifier in stale]
    _read_again(store, wanted, workers, report)
    for _ in range(_ROUNDS):
        again = []
        jobs = (job for identifier in wanted if (job := _joining(store, identifier, further=identifier in new)) is not None)
        for made in workers.map(join_review, jobs, name=lambda job: job.id, whole=with_originals, carried=True) if wanted else ():
            if isinstance(made, OpenUPRError):
                if report:
                    report(made)
                continue
            with store.write() as library:
                if not library.put_review(made):
                    again.append(made.id)
        wanted = again
    if store.writable:
        _leave_out_removed(store, identifiers)


def _leave_out_removed(store: Store, identifiers: Sequence[str]) -> None:
    """Keep nothing that was read of documents in which removed words stand, and nothing of older rows in the store's log of changes."""
    with store.read() as library:
        removing = [each for each in identifiers if any(made.field == REMOVE for made in library.decisions(each).count)]
    if removing:
        with store.write() as library:
            gone = [library.drop_removed(each) for each in removing]
        if any(gone):
            store.empty_log()


def _read_again(store: Store, identifiers: Sequence[str], workers: Workers, report: Report | None) -> None:
    """Read the documents that another version of OpenUPR read, from the originals."""
    with store.read() as library:
        done = library.outputs("document")
        stale = [each for identifier in identifiers for each in library.documents(identifier) if each.key not in done]

    def jobs() -> Iterator[Reading]:
        for each in stale:
            with store.read() as library:
                yield Reading(each.path, each.told, library.original(each.sha256))

    for each, read in zip(stale, workers.map(receive, jobs(), name=lambda job: job.path) if stale else (), strict=True):
        if isinstance(read, OpenUPRError):
            if report:
                report(read)
        else:
            with store.write() as library:
                library.put_document(each.path, each.told, Path(each.path).name, read)


def _joining(store: Store, identifier: str, *, further: bool) -> Joining | None:
    """The job that puts a review together (`further`: see `Joining`); None where a document of it can't be read any more, which has been told."""
    with store.read() as library:
        key = library.current_key(identifier)
        review = library.output("review", key)
        found = library.documents(identifier)
        taken = [library.output("document", each.key) for each in found]
        if any(each is None for each in taken):
            return None
        documents = tuple((each.path, each.sha256, data) for each, data in zip(found, taken, strict=True) if data is not None)
        decisions = library.decisions(identifier)
        words = library.judged_words(identifier, decisions.count)
        return Joining(identifier, key, store.blobs(), documents, decisions, words, library.status(identifier), review, further)
