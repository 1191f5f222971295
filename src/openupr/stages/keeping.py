"""The verbs with a store: keep what is read, get it back, forget it, see whether it is whole.

    keep      documents -> the store: read what is new, put together the reviews that it changes
    kept      a review from the store, read again where today's code would read it otherwise
    forget    a review out of the store, for good
    check     whether everything in the store is what it should be

Each document is kept in a transaction of its own, and so is each review: stopped anywhere, the next run goes on from there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from .. import storing
from ..assembling import Taken, group, is_large, named_in_notes
from ..errors import OpenUPRError, UnknownNameError
from ..identifying import Told
from ..records import Document, Judgement, Kind
from ..storing import Kept, Store
from .deciding import decide, mirror, reviews_of
from .file_jobs import Reading, with_data
from .gathering import Gathered, Notice, Report, gather, leave_out, name_aloud, not_placed, told
from .jobs import Joining, join, receive, with_originals
from .pipeline import Progress
from .workers import Workers


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
) -> list[str]:
    """Read files and folders into the store; returns the reviews that they belong to, by identifier. See `pipeline.read_all` for the arguments.

    What is in the store and has not changed is not read again; a file that has changed takes the place of what lay at its path. Raises `StoreError`
    when the store can't be written.
    """
    workers = workers or Workers(1, in_process=True)
    given = gather(paths, told(review, kind), report, notice)
    dossiers = given.dossiers
    jobs = {_lies_at(path): Reading(str(path), given.told(path)) for path in given.files}
    failed, left = _keep_documents(store, jobs, given, workers, progress, report)
    if left and len(left) + len(failed) == len(jobs) and given.asked.kind:
        given = given.alone()
        again, left = _keep_documents(store, {at: jobs[at] for at in left}, given, workers, None, report)
        failed |= again
    with store.read() as connection:
        held = {each.path: each for each in storing.documents(connection)}
        fresh = storing.outputs(connection, "document")
    strangers = [replace(taken, path=at) for at, taken in left.items()]
    if noted := named_in_notes(_compilations(store, held.values(), fresh), strangers):
        given = replace(given, noted={Path(left[at].path): said for at, said in noted.items()})
        now = {at: Reading(left[at].path, said) for at, said in noted.items()}
        again, still = _keep_documents(store, now, given, workers, None, report)
        failed, left = failed | again, {at: taken for at, taken in left.items() if at not in now} | still
        with store.read() as connection:
            held = {each.path: each for each in storing.documents(connection)}
            fresh = storing.outputs(connection, "document")
    here = [Taken(path, held[path].document, None) for path in jobs if path not in failed and path not in left]
    reviews, unplaced = group([*here, *_beside(jobs, held.values(), fresh)])
    belongs = {
        taken.path: identifier for identifier, found in reviews.items() for taken in found if taken.path in jobs or held[taken.path].review is None
    }
    for each in unplaced:
        if report and each.taken.path in jobs:
            report(not_placed(replace(each, taken=_whole(store, held[each.taken.path].key) or each.taken)))
    settled = {dossier.review: dossier.status for dossier in dossiers.values() if dossier.review}
    named = sorted({*belongs.values(), *settled})
    name_aloud(given, (replace(each, path=jobs[each.path].path) for each in here if each.path in belongs), notice)
    leave_out([*left.values()], report, notice, alone=not named)
    homes = {_lies_at(path): dossiers[path.parent] for path in given.files}
    ignored = {at for at in (*map(_lies_at, given.passed), *left) if at in held}
    changed = {each.review for path, each in held.items() if path in ignored or belongs.get(path, each.review) != each.review}
    with store.write() as connection:
        storing.set_aside(connection, ignored)
        storing.place(connection, [(path, identifier) for path, identifier in belongs.items() if held[path].review != identifier])
        for identifier in named:
            storing.put_status(connection, identifier, settled.get(identifier))
            for dossier in {id(homes[path]): homes[path] for path, to in belongs.items() if to == identifier and path in homes}.values():
                storing.put_judgements(connection, identifier, str(Path(dossier.folder).resolve()), dossier.judgements)
    bring_up(store, sorted({*named, *(each for each in changed if each)}), workers, report)
    return named


def judge_kept(store: Store, identifier: str, judgement: Judgement, *, workers: Workers | None = None, report: Report | None = None) -> Path:
    """Add a person's decision on a review that the store holds: to the file beside its documents, and to the store; where that folder is gone or
    can't be written, to the store alone. What the store lists, counts and finds agrees with it. Returns the file that holds it."""
    whole = _whole_ones(store, [identifier])
    written = decide(store, identifier, judgement)
    bring_up(store, whole, workers or Workers(1, in_process=True), report)
    return written


def take_over(store: Store, folder: str | Path, *, workers: Workers | None = None, report: Report | None = None) -> list[str]:
    """Mirror what people have decided in the files of this folder for the reviews that the store holds documents of from there, so that what it
    lists, counts and finds agrees with it. Returns those reviews. Raises `StoreError` when the store can't be written."""
    found = reviews_of(store, Path(folder))
    whole = _whole_ones(store, found)
    for identifier in found:
        mirror(store, identifier, Path(folder))
    bring_up(store, whole, workers or Workers(1, in_process=True), report)
    return found


def _whole_ones(store: Store, identifiers: Sequence[str]) -> list[str]:
    """Those that are put together as today's code would. The others wait for who asks for them: all their documents may have to be read."""
    with store.read() as connection:
        stale = storing.stale(connection)
    return [identifier for identifier in identifiers if identifier not in stale]


def forget(store: Store, identifier: str | None) -> storing.Forgotten:
    """Remove a review (None: every document that belongs to none) for good: its records, its place in the index, and every original that no other
    review has. The files that it was read from are not touched. Raises `UnknownNameError` when it is not in the store."""
    if identifier is not None:
        must_hold(store, identifier)
    return storing.forget(store, identifier)


def must_hold(store: Store, identifier: str) -> None:
    """Raises `UnknownNameError` for a review that is not in the store."""
    with store.read() as connection:
        if identifier not in {each.id for each in storing.listed(connection)}:
            raise UnknownNameError(f"{identifier} is not in the store ({store.path})", next_step="`openupr list` shows what is there.")


def check(store: Store, progress: Progress | None = None) -> list[str]:
    """What is wrong in the store, in sentences; empty where all is well."""
    return storing.check(store, progress)


# -- documents


def _keep_documents(
    store: Store, jobs: dict[str, Reading], given: Gathered, workers: Workers, progress: Progress | None, report: Report | None
) -> tuple[set[str], dict[str, Taken]]:
    """Read the documents that are not in the store as they are now, and keep them. Returns the paths of those that could not be read, and the files
    that are left out, which are not kept: nobody said that they are documents."""
    with store.read() as connection:
        done = storing.outputs(connection, "document")
        held = {each.path: each for each in storing.documents(connection)}
    failed: set[str] = set()
    left: dict[str, Taken] = {}
    new: dict[str, Reading] = {}
    copies: list[tuple[str, str, Told, str]] = []
    for at, job in jobs.items():
        try:
            sha256 = _sha256(job.path)
        except OSError:
            new[at] = job  # reading it says what is wrong
            continue
        key = storing.document_key(sha256, Path(at).name, job.told)
        if key in done and (known := _left_out(store, held.get(at), key, given, Path(job.path))) is not None:
            left[at] = known
            continue
        if is_large(Path(at)) and at in held and held[at].key in done and _is_part_of(store, held[at], sha256, job.told):
            continue
        if key not in done:
            new[at] = job
        elif at not in held or held[at].key != key:
            copies.append((at, sha256, job.told, key))
    if copies:
        with store.write() as connection:
            for at, sha256, asked, key in copies:
                storing.put_path(connection, at, sha256, asked, key)
    count = len(jobs) - len(new)
    results = workers.map(receive, new.values(), name=lambda job: job.path, whole=with_data) if new else ()
    for (at, job), read in zip(new.items(), results, strict=True):
        count += 1
        if isinstance(read, OpenUPRError):
            failed.add(at)
            if report:
                report(read)
        elif not given.takes(Path(job.path), storing.unpack(read.record, Document)):
            left[at] = replace(storing.unpack(read.taken, Taken), path=job.path)
        else:
            with store.write() as connection:
                storing.put_document(connection, at, job.told, Path(at).name, read)
        if progress:
            progress(count, len(jobs), Path(job.path).name)
    return failed, left


def _compilations(store: Store, held: Iterable[Kept], fresh: set[str]) -> Iterator[Taken]:
    """The compilations in the store, with their notes."""
    for each in held:
        if each.document.kind is Kind.COMPILATION and each.key in fresh and (taken := _whole(store, each.key)) is not None:
            yield replace(taken, path=each.path)


def _left_out(store: Store, held: Kept | None, key: str, given: Gathered, path: Path) -> Taken | None:
    """A file that was read before, perhaps at another path, where it is to be left out; None where it is taken."""
    if held is not None and held.key == key and given.takes(path, held.document):
        return None
    known = _whole(store, key)
    return replace(known, path=str(path)) if known is not None and not given.takes(path, known.document) else None


def _whole(store: Store, key: str) -> Taken | None:
    """All that was read in a document."""
    with store.read() as connection:
        packed = storing.output(connection, "document", key)
    return storing.unpack(packed, Taken) if packed is not None else None


def _is_part_of(store: Store, document: Kept, sha256: str, asked: Told) -> bool:
    """Whether what is kept of a document is a part of the file with this SHA-256: of a large export only what is on one State is kept."""
    taken = _whole(store, document.key) if document.told == asked else None
    return taken is not None and any(doubt.kind == "part_kept" and sha256 in doubt.what for doubt in taken.doubts)


def _beside(jobs: Iterable[str], held: Iterable[Kept], fresh: set[str]) -> Iterator[Taken]:
    """What was kept before from the folders of these files: it says to which review new ones belong, or may belong to the review of a new one."""
    known = set(jobs)
    folders = {Path(path).parent for path in known}
    for each in held:
        if each.path in known or Path(each.path).parent not in folders:
            continue
        if each.review is not None:
            # What it says of itself, such as its symbol, can be asked where today's code read it.
            said = each.document if each.key in fresh else Document(each.path, Path(each.path).name, each.sha256, "")
            state, _, session = each.review.partition("-")
            yield Taken(each.path, replace(said, state=state, session=int(session)), None)
        elif each.key in fresh:
            yield Taken(each.path, each.document, None)


def _lies_at(path: Path) -> str:
    """A path as the store knows it. A link keeps its own name: a document without a symbol is cited by it."""
    return str(path.parent.resolve() / path.name)


def _sha256(path: str) -> str:
    with Path(path).open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


# -- reviews

_ROUNDS = 5
"""How often a review is put together anew because another process has read a document of it meanwhile; then that process puts it together."""


def bring_up(store: Store, identifiers: Sequence[str], workers: Workers, report: Report | None) -> None:
    """Put together the reviews of which the store does not hold what today's code would make of its documents. Raises `StoreError` where there are
    such and the store can't be written."""
    with store.read() as connection:
        stale = storing.stale(connection)
    wanted = [identifier for identifier in identifiers if identifier in stale]
    _read_again(store, wanted, workers, report)
    for _ in range(_ROUNDS):
        again = []
        jobs = (job for identifier in wanted if (job := _joining(store, identifier)) is not None)
        for made in workers.map(join, jobs, name=lambda job: job.id, whole=with_originals) if wanted else ():
            if isinstance(made, OpenUPRError):
                if report:
                    report(made)
                continue
            with store.write() as connection:
                if not storing.put_review(connection, made, store.index):
                    again.append(made.id)
        wanted = again


def _read_again(store: Store, identifiers: Sequence[str], workers: Workers, report: Report | None) -> None:
    """Read the documents that another version of OpenUPR read, from the originals."""
    with store.read() as connection:
        done = storing.outputs(connection, "document")
        stale = [each for identifier in identifiers for each in storing.documents(connection, identifier) if each.key not in done]

    def jobs() -> Iterator[Reading]:
        for each in stale:
            with store.read() as connection:
                yield Reading(each.path, each.told, storing.original(connection, each.sha256))

    for each, read in zip(stale, workers.map(receive, jobs(), name=lambda job: job.path) if stale else (), strict=True):
        if isinstance(read, OpenUPRError):
            if report:
                report(read)
        else:
            with store.write() as connection:
                storing.put_document(connection, each.path, each.told, Path(each.path).name, read)


def _joining(store: Store, identifier: str) -> Joining | None:
    """The job that puts a review together; None where a document of it can't be read any more, which has been told."""
    with store.read() as connection:
        key = storing.current_key(connection, identifier)
        review = storing.output(connection, "review", key)
        found = storing.documents(connection, identifier)
        taken = [storing.output(connection, "document", each.key) for each in found]
        if any(each is None for each in taken):
            return None
        documents = tuple((each.path, each.sha256, data) for each, data in zip(found, taken, strict=True) if data is not None)
        judgements = tuple(storing.judgements(connection, identifier))
        words = storing.judged_words(connection, identifier, judgements)
        return Joining(identifier, key, str(store.path), documents, judgements, words, storing.status(connection, identifier), review)
