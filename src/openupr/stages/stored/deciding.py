"""People's decisions and the store: what stands in `judgements.jsonl` beside the documents is mirrored there.

The file is read while the store is locked: of two who decide at once, the second to write the mirror sees what both have written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ...assembling import JUDGEMENTS, SETTINGS
from ...errors import OpenUPRError, ReadOnlyFolderError, UnreadableError
from ...reading import content
from ...records import Judgement, Kept, Store, pack_record, unpack
from ..apart.workers import Workers
from ..decisions.judgement_added import add_to_judgements
from ..decisions.settings_apart import digest_of, dossiers_of
from ..taken_in.gathering import Report

_LOOKED_AT = "settings"
"""The stage under which a review keeps what the files beside its documents were when they were last looked at."""


def add_decision(store: Store, identifier: str, judgement: Judgement) -> Path:
    """Add a person's decision on a review that the store holds: to the file beside its documents, and to the store; where that folder is gone, holds
    none of them, can't be written, or is marked read-only, to the store alone. Returns the file, or the store, that holds it."""
    with store.read() as library:
        folders = _homes(library.documents(identifier))
    written: Path | None = None
    for folder in folders:
        try:
            written = add_to_judgements(folder, judgement)
            break
        except (OSError, ReadOnlyFolderError):  # the folder is gone, or may only be read: the next one, at last the store
            continue
    with store.write() as library:
        library.know([judgement.sha256])
        library.add_judgement(identifier, judgement, str(written.parent) if written else "")
    return written or Path(store.address)


def _homes(documents: Iterable[Kept]) -> list[Path]:
    """The folders in which one of these documents lies, byte for byte: a path that only the store names is no place to write to."""
    found: dict[Path, bool] = {}
    for each in documents:
        folder = Path(each.path).parent
        found[folder] = found.get(folder, False) or (folder.is_absolute() and _lies_there(each))
    return [folder for folder, holds in found.items() if holds]


def _lies_there(document: Kept) -> bool:
    try:
        data = content(document.path)
    except UnreadableError:
        return False
    return hashlib.sha256(data).hexdigest() == document.sha256


def reviews_decided_on(store: Store, folder: Path) -> list[str]:
    """The reviews in the store with a document for which the decisions of this folder count: it lies there, or in a folder below without decisions
    or settings of its own."""
    home = folder.resolve()
    with store.read() as library:
        held = [(each.review, Path(each.path).parent) for each in library.documents()]
    return sorted({review for review, lies in held if review is not None and _counts(home, lies)})


def _counts(home: Path, lies: Path) -> bool:
    while lies != home and home in lies.parents:
        if any((lies / name).is_file() for name in (JUDGEMENTS, SETTINGS)):
            return False
        lies = lies.parent
    return lies == home


def mirror(store: Store, identifier: str, folder: Path, workers: Workers) -> None:
    """Take over into the store what a folder says of this review. Raises `UsageError` for a file that is no list of decisions."""
    with store.write() as library:
        decided = dossiers_of([folder], workers).get(folder)
        if decided is not None:
            library.put_judgements(identifier, str(folder.resolve()), decided.judgements)


def notice_decisions(store: Store, identifiers: Sequence[str], workers: Workers, report: Report | None) -> dict[str, str]:
    """Take in what people have decided beside the documents of these reviews since they were read. Files that are as they were when they were last
    looked at are not read again. Returns, of each review whose files were, what `note_looked_at` notes once the review is put together."""
    seen = {}
    for identifier in identifiers:
        with store.read() as library:
            decisions = library.decisions(identifier)
            known = {*decisions.count, *decisions.wait}
            folders = list(dict.fromkeys(Path(each.path).parent for each in library.documents(identifier)))
            looked_at = library.output(_LOOKED_AT, library.current_key(identifier))
        digest = digest_of(folders)
        if looked_at is not None and digest and unpack(looked_at, str) == digest:
            continue
        seen[identifier] = digest
        for folder in folders:
            try:
                decided = dossiers_of([folder], workers).get(folder)
                if decided is not None and not known.issuperset(decided.judgements):
                    mirror(store, identifier, folder, workers)
            except OpenUPRError as error:
                seen.pop(identifier, None)
                if report:
                    report(error)
    return seen


def note_looked_at(store: Store, seen: Mapping[str, str]) -> None:
    """Note with reviews what the files beside their documents were when they were looked at; with those that are put together."""
    if any(seen.values()):
        with store.write() as library:
            for identifier, digest in seen.items():
                if digest:
                    library.keep_beside(_LOOKED_AT, library.current_key(identifier), pack_record(digest))
