"""A library in the tables of a database, through SQLAlchemy Core: one transaction, in which everything is read and changed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Connection, delete, exists, func, insert, select, update

from ..records import Counts, Forgotten, Held, Judgement, Kept, Listed, Received, Review, Told
from ..stages.input_keys import told_from, told_text
from .composed import ComposedLibrary
from .index_protocol import Index
from .schema import DOCUMENTS, JUDGEMENTS, ORIGINALS, REVIEWS, STAGES

CURRENT = DOCUMENTS.c.superseded.is_(False)
"""The documents that count: no newer file has taken their place."""

_NOW = DOCUMENTS.alias()
LEFT_OUT = DOCUMENTS.c.superseded.is_(True) & ~exists().where((_NOW.c.path == DOCUMENTS.c.path) & _NOW.c.superseded.is_(False))
"""The documents in the place of which nothing else lies: they were set aside."""

_JUDGEMENT = tuple(JUDGEMENTS.c[each.name] for each in fields(Judgement))


class SqlLibrary(ComposedLibrary):
    """What a transaction on `connection` sees and changes; `index` is kept in step with the reviews."""

    def __init__(self, connection: Connection, index: Index | None) -> None:
        self.connection, self.index = connection, index

    # -- documents

    def documents(self, review: str | None = None) -> list[Kept]:
        """See `records.Library`."""
        c = DOCUMENTS.c
        wanted = CURRENT if review is None else CURRENT & (c.review == review)
        rows = self.connection.execute(select(c.path, c.sha256, c.told, c.input, c.record, c.review).where(wanted).order_by(c.path))
        return [Kept(path, sha256, told_from(told), key, record, review) for path, sha256, told, key, record, review in rows]

    def keys(self) -> Mapping[str, list[str]]:
        """See `ComposedLibrary`."""
        found: dict[str, list[str]] = defaultdict(list)
        c = DOCUMENTS.c
        for review, key in self.connection.execute(select(c.review, c.input).where(CURRENT).order_by(c.path)):
            found[review].append(key)
        return found

    def packed_original(self, sha256: str) -> tuple[str, bytes] | None:
        """See `ComposedLibrary`."""
        row = self.connection.execute(select(ORIGINALS.c.packing, ORIGINALS.c.data).where(ORIGINALS.c.sha256 == sha256)).first()
        return (row.packing, row.data) if row is not None else None

    def put_original(self, received: Received) -> None:
        """See `ComposedLibrary`."""
        if self.connection.execute(select(ORIGINALS.c.sha256).where(ORIGINALS.c.sha256 == received.sha256)).first() is None:
            row = {"sha256": received.sha256, "size": received.size, "packing": received.packing, "data": received.data}
            self.connection.execute(insert(ORIGINALS), row)

    def lay(self, path: str, sha256: str, told: Told, key: str, record: bytes) -> str:
        """See `ComposedLibrary`."""
        c, run = DOCUMENTS.c, self.connection.execute
        before = run(select(c.id, c.input).where((c.path == path) & (c.sha256 == sha256))).first()
        run(update(DOCUMENTS).where((c.path == path) & (c.sha256 != sha256)).values(superseded=True))
        values = {"told": told_text(told), "input": key, "record": record, "superseded": False}
        if before is None:
            run(insert(DOCUMENTS), {"path": path, "sha256": sha256, "review": None, **values})
            return ""
        run(update(DOCUMENTS).where(c.id == before.id).values(**values))
        return before.input if before.input != key and run(select(c.id).where(c.input == before.input)).first() is None else ""

    def rerecord(self, key: str, record: bytes) -> None:
        """See `ComposedLibrary`."""
        self.connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.input == key).values(record=record))

    def place(self, reviews: Iterable[tuple[str, str]]) -> None:
        """See `records.Library`."""
        for path, review in reviews:
            self.connection.execute(update(DOCUMENTS).where((DOCUMENTS.c.path == path) & CURRENT).values(review=review))

    def set_aside(self, paths: Iterable[str]) -> None:
        """See `records.Library`."""
        for path in paths:
            self.connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.path == path).values(superseded=True))

    def laid_aside(self) -> tuple[int, tuple[str, ...]]:
        """See `ComposedLibrary`."""
        replaced = select(func.count()).select_from(DOCUMENTS).where(DOCUMENTS.c.superseded.is_(True) & ~LEFT_OUT)
        return self.connection.execute(replaced).scalar_one(), tuple(self.connection.execute(select(DOCUMENTS.c.path).where(LEFT_OUT)).scalars())

    # -- stages

    def outputs(self, stage: str) -> set[str]:
        """See `records.Library`."""
        today = (STAGES.c.stage == stage) & (STAGES.c.version == self.version_of(stage))
        return set(self.connection.execute(select(STAGES.c.input).where(today)).scalars())

    def output_of(self, key: str, stage: str, version: str) -> bytes | None:
        """See `ComposedLibrary`."""
        wanted = (STAGES.c.input == key) & (STAGES.c.stage == stage) & (STAGES.c.version == version)
        found: bytes | None = self.connection.execute(select(STAGES.c.output).where(wanted)).scalar()
        return found

    def put_output_of(self, key: str, stage: str, version: str, sha256: str, data: bytes) -> None:
        """See `ComposedLibrary`."""
        self.connection.execute(delete(STAGES).where((STAGES.c.input == key) & (STAGES.c.stage == stage)))
        self.connection.execute(insert(STAGES), {"input": key, "stage": stage, "version": version, "sha256": sha256, "output": data})

    def drop_outputs(self, keys: Iterable[str]) -> None:
        """See `ComposedLibrary`."""
        for key in keys:
            self.connection.execute(delete(STAGES).where(STAGES.c.input == key))

    def drop_beside(self, key: str) -> None:
        """See `ComposedLibrary`."""
        self.connection.execute(delete(STAGES).where(STAGES.c.version.endswith(f".{key[:16]}", autoescape=True)))

    # -- reviews and decisions

    def reviews(self) -> list[tuple[str, Held, str]]:
        """See `ComposedLibrary`."""
        return [(each.id, Held(each.status), each.input) for each in self.connection.execute(select(REVIEWS.c.id, REVIEWS.c.status, REVIEWS.c.input))]

    def listed(self) -> list[Listed]:
        """See `records.Library`."""
        rows = self.connection.execute(select(REVIEWS.c.id, REVIEWS.c.status, REVIEWS.c.counts).order_by(REVIEWS.c.id))
        return [Listed(each.id, Held(each.status), Counts(**json.loads(each.counts)) if each.counts else None) for each in rows]

    def made_from(self, identifier: str) -> tuple[Held, str] | None:
        """See `ComposedLibrary`."""
        row = self.connection.execute(select(REVIEWS.c.status, REVIEWS.c.input).where(REVIEWS.c.id == identifier)).first()
        return (Held(row.status), row.input) if row is not None else None

    def put_made(self, identifier: str, key: str, counted: Counts) -> None:
        """See `ComposedLibrary`."""
        self.connection.execute(update(REVIEWS).where(REVIEWS.c.id == identifier).values(input=key, counts=json.dumps(asdict(counted))))

    def put_status(self, identifier: str, held: Held | None) -> None:
        """See `records.Library`."""
        c = REVIEWS.c
        if self.connection.execute(select(c.id).where(c.id == identifier)).first() is None:
            row = {"id": identifier, "state": identifier[:3], "session": int(identifier[4:]), "status": held or Held.HELD, "input": "", "counts": ""}
            self.connection.execute(insert(REVIEWS), row)
        elif held is not None:
            self.connection.execute(update(REVIEWS).where((c.id == identifier) & (c.status != held)).values(status=held))

    def last_made(self, identifier: str) -> bytes | None:
        """See `ComposedLibrary`."""
        joined = select(STAGES.c.output).join(REVIEWS, REVIEWS.c.input == STAGES.c.input)
        found: bytes | None = self.connection.execute(joined.where((REVIEWS.c.id == identifier) & (STAGES.c.stage == "review"))).scalar()
        return found

    def judged(self) -> Mapping[str, int]:
        """See `ComposedLibrary`."""
        rows = self.connection.execute(select(JUDGEMENTS.c.review, func.count()).group_by(JUDGEMENTS.c.review))
        return {row[0]: row[1] for row in rows}

    def judgements(self, identifier: str) -> list[Judgement]:
        """See `records.Library`."""
        c = JUDGEMENTS.c
        rows = self.connection.execute(select(*_JUDGEMENT).where(c.review == identifier).order_by(c.when, c.source, c.id))
        return [Judgement(*row) for row in rows]

    def mirrored(self, identifier: str, source: str) -> list[Judgement]:
        """See `ComposedLibrary`."""
        c = JUDGEMENTS.c
        rows = self.connection.execute(select(*_JUDGEMENT).where((c.review == identifier) & (c.source == source)).order_by(c.id))
        return [Judgement(*row) for row in rows]

    def drop_mirrored(self, identifier: str, source: str) -> None:
        """See `ComposedLibrary`."""
        self.connection.execute(delete(JUDGEMENTS).where((JUDGEMENTS.c.review == identifier) & (JUDGEMENTS.c.source == source)))

    def add_judgement(self, identifier: str, judgement: Judgement, source: str = "") -> None:
        """See `records.Library`."""
        self.connection.execute(insert(JUDGEMENTS), {"review": identifier, "source": source, **asdict(judgement)})

    def remove(self, review: str | None) -> tuple[Forgotten, set[str]]:
        """See `ComposedLibrary`."""
        c, run = DOCUMENTS.c, self.connection.execute
        if review is not None and self.index is not None:
            self.index.remove(self.connection, review)
            self.index.tidy(self.connection)  # what was removed stays in the index's older pieces until they are merged
        theirs = (c.review.is_(None) | LEFT_OUT) if review is None else c.review == review
        rows = run(select(c.sha256, c.input).where(theirs)).all()
        run(delete(DOCUMENTS).where(theirs))
        unused = {row.sha256 for row in rows} - set(run(select(c.sha256)).scalars())
        for sha256 in unused:
            run(delete(ORIGINALS).where(ORIGINALS.c.sha256 == sha256))
        judged = 0
        if review is not None:
            judged = run(delete(JUDGEMENTS).where(JUDGEMENTS.c.review == review)).rowcount
            run(delete(REVIEWS).where(REVIEWS.c.id == review))
        return Forgotten(len(rows), len(unused), judged), {row.input for row in rows} - set(run(select(c.input)).scalars())

    # -- the index, and the sum of all

    def put_index(self, review: Review, labels: Mapping[str, Any], *, tidy: bool) -> None:
        """See `ComposedLibrary`."""
        if self.index is not None:
            self.index.put(self.connection, review, labels)
            if tidy:
                self.index.tidy(self.connection)

    def originals_kept(self) -> Iterator[tuple[str, int]]:
        """See `ComposedLibrary`."""
        for row in self.connection.execute(select(ORIGINALS.c.sha256, ORIGINALS.c.size)).all():
            yield row.sha256, row.size

    def outputs_kept(self) -> Iterator[tuple[str, str, str, str]]:
        """See `ComposedLibrary`."""
        c = STAGES.c
        for row in self.connection.execute(select(c.input, c.stage, c.version, c.sha256)).all():
            yield row.input, row.stage, row.version, row.sha256

    def sizes(self) -> tuple[int, int]:
        """See `ComposedLibrary`."""
        row = self.connection.execute(select(func.sum(ORIGINALS.c.size), func.sum(func.length(ORIGINALS.c.data)))).one()
        return row[0] or 0, row[1] or 0
