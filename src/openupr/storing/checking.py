"""Whether everything in the store is what it should be: hashes, keys, the index, the records."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, select

from ..errors import StoreError
from ..records import Document, Result, Review, counts, index, outputs_of
from .codec import unpack
from .kept_documents import documents, original
from .kept_reviews import labels, labels_type, listed, review
from .schema import ORIGINALS, STAGES
from .stage_versions import stage_version
from .stages import document_key, output
from .store import Store

Progress = Callable[[int, int, str], None]


def _kinds() -> dict[str, Any]:
    """What each stage makes."""
    from ..assembling import Taken
    from ..describing import Description
    from ..linking import Links

    return {
        "document": Taken,
        "review": Review,
        "labels": labels_type(),
        "judged": dict[str, str],
        "results": tuple[Result, ...],
        **outputs_of(Links),
        **outputs_of(Description),
    }


def check(store: Store, progress: Progress | None = None) -> list[str]:
    """What is wrong in the store, in sentences; empty where all is well. What is stale, or not put together yet, is not wrong."""
    steps: list[tuple[str, Callable[[Store, Connection], Iterator[str]]]] = [
        ("the file", _file),
        ("originals", _originals),
        ("what was read", _outputs),
        ("documents", _documents),
        ("reviews", _reviews),
        ("the index", _index),
    ]
    found: list[str] = []
    with store.write() if store.writable else store.read() as connection:  # the index's own check takes the lock
        for number, (name, step) in enumerate(steps, 1):
            if progress:
                progress(number, len(steps), name)
            try:
                found.extend(step(store, connection))
            except StoreError as error:  # what can't be unpacked was told by hash; the rest of this step can't be looked at
                found.append(f"{name}: {error.what}")
            if found and step is _file:
                break  # nothing else can be trusted
    return found


def _file(store: Store, connection: Connection) -> Iterator[str]:
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield f"the file: {said}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"a row of {row[0]} refers to a row of {row[2]} that is not there"


def _originals(store: Store, connection: Connection) -> Iterator[str]:
    for sha256, size in connection.execute(select(ORIGINALS.c.sha256, ORIGINALS.c.size)).all():
        try:
            data = original(connection, sha256)
        except StoreError as error:
            yield f"the original {sha256[:12]}: {error.what}"
            continue
        if hashlib.sha256(data).hexdigest() != sha256 or len(data) != size:
            yield f"the original {sha256[:12]} is not what was read: its hash differs"


def _outputs(store: Store, connection: Connection) -> Iterator[str]:
    c, kinds = STAGES.c, _kinds()
    for key, stage, version, sha256 in connection.execute(select(c.input, c.stage, c.version, c.sha256)).all():
        where = (c.input == key) & (c.stage == stage) & (c.version == version)
        data: bytes = connection.execute(select(c.output).where(where)).scalar_one()
        if hashlib.sha256(data).hexdigest() != sha256:
            yield f"what the stage {stage} made of {key[:12]} is not what was kept: its hash differs"
        elif version.partition(".")[0] == stage_version(stage):
            try:
                unpack(data, kinds[stage])
            except StoreError as error:
                yield f"what the stage {stage} made of {key[:12]}: {error.what}"


def _documents(store: Store, connection: Connection) -> Iterator[str]:
    kinds = _kinds()
    for each in documents(connection):
        name = each.path.replace("\\", "/").rpartition("/")[2]
        if each.key != document_key(each.sha256, name, each.told):
            yield f"{each.path}: its key is not that of its text and name"
        taken = output(connection, "document", each.key)
        if taken is None:
            continue  # stale: it is read again when it is asked for
        said = unpack(each.record, Document)
        if unpack(taken, kinds["document"]).document != said:
            yield f"{each.path}: what it says of itself differs from what was read"
        if said.sha256 != each.sha256:
            yield f"{each.path}: its original is another text than the one that was read"


def _reviews(store: Store, connection: Connection) -> Iterator[str]:
    known = {each.id for each in listed(connection)}
    for lost in sorted({each.review for each in documents(connection) if each.review} - known):
        yield f"there are documents of {lost}, and no such review"
    for each in listed(connection):
        found = review(connection, each.id)
        if found is None or each.counts is None:
            continue  # not put together yet, or stale
        if found.id != each.id:
            yield f"{each.id}: the review that was kept is {found.id}"
        if counts(found) != each.counts:
            yield f"{each.id}: its counts are not those of its records"
        held = {document.sha256 for document in documents(connection, each.id)}
        for document in found.documents:
            if document.sha256 not in held:
                yield f"{each.id}: its document {document.name} is not in the store"
        if sorted(answer.item for answer in found.answers) != sorted(item.id for item in found.items):
            yield f"{each.id}: not every item has one answer"
        strange = [identifier for identifier in index(found) if not identifier.startswith(f"{each.id}/")]
        if strange:
            yield f"{each.id}: {len(strange)} of its records have identifiers of another review ({strange[0]} ...)"
        named = labels(connection, each.id)
        if named is not None and named.keys() != {clause.id for item in found.items for clause in item.clauses}:
            yield f"{each.id}: its labels are not those of its clauses"


def _index(store: Store, connection: Connection) -> Iterator[str]:
    if store.index is None:
        return
    put = {each.id for each in listed(connection) if each.counts is not None}
    held = set(store.index.held(connection))
    if lacking := sorted(put - held):
        yield f"the index lacks {', '.join(lacking)}"
    if more := sorted(held - put):
        yield f"the index holds {', '.join(more)}, which the store does not"
    if store.writable:
        yield from store.index.check(connection)
