"""People's decisions and the store: what stands in `judgements.jsonl` beside the documents is mirrored there.

The file is read while the store is locked: of two who decide at once, the second to write the mirror sees what both have written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..assembling import JUDGEMENTS, SETTINGS
from ..errors import OpenUPRError, UnreadableError
from ..reading import content
from ..records import Judgement, Kept, Store
from .gathering import Report, dossier_of
from .pipeline import judge


def decide(store: Store, identifier: str, judgement: Judgement) -> Path:
    """Add a person's decision on a review that the store holds: to the file beside its documents, and to the store; where that folder is gone, holds
    none of them, or can't be written, to the store alone. Returns the file, or the store, that holds it."""
    with store.read() as library:
        folders = _homes(library.documents(identifier))
    written: Path | None = None
    for folder in folders:
        try:
            written = judge(folder, judgement)
            break
        except OSError:  # the folder is gone, or may only be read: the next one, at last the store
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


def reviews_of(store: Store, folder: Path) -> list[str]:
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


def mirror(store: Store, identifier: str, folder: Path) -> None:
    """Take over into the store what a folder says of this review. Raises `UsageError` for a file that is no list of decisions."""
    with store.write() as library:
        decided = dossier_of(folder)
        if decided is not None:
            library.put_judgements(identifier, str(folder.resolve()), decided.judgements)


def notice_decisions(store: Store, identifiers: Sequence[str], report: Report | None) -> None:
    """Take in what people have decided beside the documents of these reviews since they were read."""
    if not store.writable:
        return
    for identifier in identifiers:
        with store.read() as library:
            decisions = library.decisions(identifier)
            known = {*decisions.count, *decisions.wait}
            folders = dict.fromkeys(Path(each.path).parent for each in library.documents(identifier))
        for folder in folders:
            try:
                decided = dossier_of(folder)
                if decided is not None and not known.issuperset(decided.judgements):
                    mirror(store, identifier, folder)
            except OpenUPRError as error:
                if report:
                    report(error)
