"""A library in the tables of a database, through SQLAlchemy Core: one transaction, in which everything is read and changed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import msgspec
from sqlalchemy import Connection, Select, delete, exists, func, insert, select, update

from ..errors import StoreError
from ..languages.messages import message
from ..records import Counts, Forgotten, Judgement, Kept, ListedReview, Received, ReviewStatus, UserMetadata
from ..records.codec import converted, from_json
from ..stages.keys.input_keys import told_from, told_text
from .index_protocol import Index
from .library_operations import ComposedLibrary
from .schema import DOCUMENTS, JUDGEMENTS, KNOWN, ORIGINALS, REVIEWS, SETTINGS, STAGES
from .sealing import seal, sealed_row

if TYPE_CHECKING:
    from ..records import Review

CURRENT = DOCUMENTS.c.superseded.is_(False)
"""The documents that count: no newer file has taken their place."""

_NOW = DOCUMENTS.alias()
LEFT_OUT = DOCUMENTS.c.superseded.is_(True) & ~exists().where((_NOW.c.path == DOCUMENTS.c.path) & _NOW.c.superseded.is_(False))
"""Documents set aside, with no current document at their path."""

_JUDGEMENT = tuple(JUDGEMENTS.c[each.name] for each in fields(Judgement))

_T = TypeVar("_T")
_Identifier = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{3}-[0-9]{2}$")]


class SqlLibrary(ComposedLibrary):
    """What a transaction on `connection` sees and changes; `index` is kept in step with the reviews."""

    def __init__(self, connection: Connection, index: Index | None) -> None:
        self.connection, self.index = connection, index

    def _all(self, wanted: Select[Any], kind: type[_T]) -> list[_T]:
        """The rows, each of this type. Raises `StoreError` for a store in which something else stands."""
        try:
            return converted(list(map(tuple, self.connection.execute(wanted))), list[kind])  # type: ignore[valid-type]
        except (msgspec.MsgspecError, ValueError, TypeError, RecursionError) as error:
            raise _not_ours(str(error)) from error

    def _first(self, wanted: Select[Any], kind: type[_T]) -> _T | None:
        return next(iter(self._all(wanted.limit(1), kind)), None)

    def _texts(self, wanted: Select[Any]) -> set[str]:
        return {text for (text,) in self._all(wanted, tuple[str])}

    # -- documents

    def documents(self, review: str | None = None) -> list[Kept]:
        """See `records.Library`."""
        c = DOCUMENTS.c
        wanted = CURRENT if review is None else CURRENT & (c.review == review)
        columns = select(c.path, c.sha256, c.told, c.input, c.record, c.review)
        rows = self._all(columns.where(wanted).order_by(c.path), tuple[str, str, str, str, bytes, _Identifier | None])
        return [Kept(path, sha256, _told(told), key, record, review) for path, sha256, told, key, record, review in rows]

    def keys(self) -> Mapping[str, list[str]]:
        """See `ComposedLibrary`."""
        found: dict[str, list[str]] = defaultdict(list)
        c = DOCUMENTS.c
        for review, key in self._all(select(c.review, c.input).where(CURRENT).order_by(c.path), tuple[_Identifier | None, str]):
            if review is not None:
                found[review].append(key)
        return found

    def packed_original(self, sha256: str) -> tuple[str, bytes] | None:
        """See `ComposedLibrary`."""
        return self._first(select(ORIGINALS.c.packing, ORIGINALS.c.data).where(ORIGINALS.c.sha256 == sha256), tuple[str, bytes])

    def put_original(self, received: Received) -> None:
        """See `ComposedLibrary`."""
        if self.connection.execute(select(ORIGINALS.c.sha256).where(ORIGINALS.c.sha256 == received.sha256)).first() is None:
            row = {"sha256": received.sha256, "size": received.size, "packing": received.packing, "data": received.data}
            self.connection.execute(insert(ORIGINALS), sealed_row(ORIGINALS, row))

    def lay(self, path: str, sha256: str, told: UserMetadata, key: str, record: bytes) -> str:
        """See `ComposedLibrary`."""
        c, run = DOCUMENTS.c, self.connection.execute
        before = run(select(c.id, c.input).where((c.path == path) & (c.sha256 == sha256))).first()
        others = (c.path == path) & (c.sha256 != sha256)
        run(update(DOCUMENTS).where(others).values(superseded=True))
        seal(self.connection, DOCUMENTS, others)
        values = {"told": told_text(told), "input": key, "record": record, "superseded": False}
        if before is None:
            run(insert(DOCUMENTS), {"path": path, "sha256": sha256, "review": None, **values})
        else:
            run(update(DOCUMENTS).where(c.id == before.id).values(**values))
        seal(self.connection, DOCUMENTS, (c.path == path) & (c.sha256 == sha256))
        if before is None:
            return ""
        return before.input if before.input != key and run(select(c.id).where(c.input == before.input)).first() is None else ""

    def rerecord(self, key: str, record: bytes) -> None:
        """See `ComposedLibrary`."""
        self.connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.input == key).values(record=record))
        seal(self.connection, DOCUMENTS, DOCUMENTS.c.input == key)

    def place(self, reviews: Iterable[tuple[str, str]]) -> None:
        """See `records.Library`."""
        for path, review in reviews:
            self.connection.execute(update(DOCUMENTS).where((DOCUMENTS.c.path == path) & CURRENT).values(review=review))
            seal(self.connection, DOCUMENTS, DOCUMENTS.c.path == path)

    def set_aside(self, paths: Iterable[str]) -> None:
        """See `records.Library`."""
        for path in paths:
            self.connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.path == path).values(superseded=True))
            seal(self.connection, DOCUMENTS, DOCUMENTS.c.path == path)

    def laid_aside(self) -> tuple[int, tuple[str, ...]]:
        """See `ComposedLibrary`."""
        replaced = select(func.count()).select_from(DOCUMENTS).where(DOCUMENTS.c.superseded.is_(True) & ~LEFT_OUT)
        return self.connection.execute(replaced).scalar_one(), tuple(
            path for (path,) in self._all(select(DOCUMENTS.c.path).where(LEFT_OUT), tuple[str])
        )

    # -- stages

    def outputs(self, stage: str) -> set[str]:
        """See `records.Library`."""
        today = (STAGES.c.stage == stage) & (STAGES.c.version == self.version_of(stage))
        return self._texts(select(STAGES.c.input).where(today))

    def output_of(self, key: str, stage: str, version: str) -> bytes | None:
        """See `ComposedLibrary`."""
        wanted = (STAGES.c.input == key) & (STAGES.c.stage == stage) & (STAGES.c.version == version)
        return self._output(select(STAGES.c.output).where(wanted))

    def _output(self, wanted: Select[Any]) -> bytes | None:
        found = self._first(wanted, tuple[bytes])
        return found[0] if found is not None else None

    def put_output_of(self, key: str, stage: str, version: str, sha256: str, data: bytes) -> None:
        """See `ComposedLibrary`."""
        self.connection.execute(delete(STAGES).where((STAGES.c.input == key) & (STAGES.c.stage == stage)))
        row = {"input": key, "stage": stage, "version": version, "sha256": sha256, "output": data}
        self.connection.execute(insert(STAGES), sealed_row(STAGES, row))

    def made_of(self, key: str) -> Sequence[tuple[str, str]]:
        """See `ComposedLibrary`."""
        return self._all(select(STAGES.c.stage, STAGES.c.version).where(STAGES.c.input == key), tuple[str, str])

    def drop_outputs(self, keys: Iterable[str], *, of: Collection[str] = ()) -> None:
        """See `ComposedLibrary`."""
        for key in keys:
            gone = delete(STAGES).where(STAGES.c.input == key)
            self.connection.execute(gone.where(STAGES.c.stage.in_(of)) if of else gone)

    def drop_beside(self, key: str) -> None:
        """See `ComposedLibrary`."""
        self.connection.execute(delete(STAGES).where(STAGES.c.version.contains(f".{key[:16]}", autoescape=True)))

    # -- reviews and decisions

    def reviews(self) -> list[tuple[str, ReviewStatus, str]]:
        """See `ComposedLibrary`."""
        return self._all(select(REVIEWS.c.id, REVIEWS.c.status, REVIEWS.c.input), tuple[_Identifier, ReviewStatus, str])

    def listed(self) -> list[ListedReview]:
        """See `records.Library`."""
        rows = self._all(select(REVIEWS.c.id, REVIEWS.c.status, REVIEWS.c.counts).order_by(REVIEWS.c.id), tuple[_Identifier, ReviewStatus, str])
        return [ListedReview(identifier, held, _counts(counted) if counted else None) for identifier, held, counted in rows]

    def made_from(self, identifier: str) -> tuple[ReviewStatus, str] | None:
        """See `ComposedLibrary`."""
        return self._first(select(REVIEWS.c.status, REVIEWS.c.input).where(REVIEWS.c.id == identifier), tuple[ReviewStatus, str])

    def put_made(self, identifier: str, key: str, counted: Counts) -> None:
        """See `ComposedLibrary`."""
        self.connection.execute(update(REVIEWS).where(REVIEWS.c.id == identifier).values(input=key, counts=json.dumps(asdict(counted))))
        seal(self.connection, REVIEWS, REVIEWS.c.id == identifier)

    def put_status(self, identifier: str, held: ReviewStatus | None) -> None:
        """See `records.Library`."""
        c = REVIEWS.c
        if self.connection.execute(select(c.id).where(c.id == identifier)).first() is None:
            row = {
                "id": identifier,
                "state": identifier[:3],
                "session": int(identifier[4:]),
                "status": held or ReviewStatus.HELD,
                "input": "",
                "counts": "",
            }
            self.connection.execute(insert(REVIEWS), sealed_row(REVIEWS, row))
        elif held is not None:
            self.connection.execute(update(REVIEWS).where((c.id == identifier) & (c.status != held)).values(status=held))
            seal(self.connection, REVIEWS, c.id == identifier)

    def last_made(self, identifier: str) -> bytes | None:
        """See `ComposedLibrary`."""
        joined = select(STAGES.c.output).join(REVIEWS, REVIEWS.c.input == STAGES.c.input)
        return self._output(joined.where((REVIEWS.c.id == identifier) & (STAGES.c.stage == "review")))

    def judged(self) -> Mapping[str, int]:
        """See `ComposedLibrary`."""
        return dict(self._all(select(JUDGEMENTS.c.review, func.count()).group_by(JUDGEMENTS.c.review), tuple[str, int]))

    def written(self, identifier: str) -> list[list[Judgement]]:
        """See `ComposedLibrary`."""
        sources = self._texts(select(JUDGEMENTS.c.source).where(JUDGEMENTS.c.review == identifier).distinct())
        return [self.mirrored(identifier, source) for source in sorted(sources)]

    def _judgements(self, wanted: Select[Any]) -> list[Judgement]:
        return [Judgement(*row) for row in self._all(wanted, tuple[str, str, str, str, str, str, str])]

    def known(self) -> frozenset[str]:
        """See `ComposedLibrary`."""
        return frozenset(self._texts(select(KNOWN.c.sha256)))

    def know(self, decisions: Iterable[str]) -> None:
        """See `records.Library`."""
        for sha256 in sorted(set(decisions) - self.known()):
            self.connection.execute(insert(KNOWN), sealed_row(KNOWN, {"sha256": sha256}))

    def unknow(self, decisions: Iterable[str]) -> None:
        """See `ComposedLibrary`."""
        for sha256 in decisions:
            self.connection.execute(delete(KNOWN).where(KNOWN.c.sha256 == sha256))

    def mirrored(self, identifier: str, source: str) -> list[Judgement]:
        """See `ComposedLibrary`."""
        c = JUDGEMENTS.c
        return self._judgements(select(*_JUDGEMENT).where((c.review == identifier) & (c.source == source)).order_by(c.id))

    def drop_mirrored(self, identifier: str, source: str) -> None:
        """See `ComposedLibrary`."""
        self.connection.execute(delete(JUDGEMENTS).where((JUDGEMENTS.c.review == identifier) & (JUDGEMENTS.c.source == source)))

    def add_judgement(self, identifier: str, judgement: Judgement, source: str = "") -> None:
        """See `records.Library`."""
        if not source:
            self.know([judgement.sha256])
        number = self.connection.execute(select(func.max(JUDGEMENTS.c.id))).scalar() or 0
        row = {"id": number + 1, "review": identifier, "source": source, **asdict(judgement)}
        self.connection.execute(insert(JUDGEMENTS), sealed_row(JUDGEMENTS, row))

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

    # -- settings

    def setting(self, name: str) -> str | None:
        """What is set under a name."""
        found = self._first(select(SETTINGS.c.value).where(SETTINGS.c.name == name), tuple[str])
        return found[0] if found is not None else None

    def put_setting(self, name: str, value: str | None) -> None:
        """Set it; None: it is no longer set."""
        self.connection.execute(delete(SETTINGS).where(SETTINGS.c.name == name))
        if value is not None:
            self.connection.execute(insert(SETTINGS), sealed_row(SETTINGS, {"name": name, "value": value}))

    # -- the index, and the sum of all

    def put_index(self, review: Review, labels: Mapping[str, Any], *, tidy: bool) -> None:
        """See `ComposedLibrary`."""
        if self.index is not None:
            self.index.put(self.connection, review, labels)
            if tidy:
                self.index.tidy(self.connection)

    def originals_kept(self) -> Iterator[tuple[str, int]]:
        """See `ComposedLibrary`."""
        yield from self._all(select(ORIGINALS.c.sha256, ORIGINALS.c.size), tuple[str, int])

    def outputs_kept(self) -> Iterator[tuple[str, str, str, str]]:
        """See `ComposedLibrary`."""
        c = STAGES.c
        yield from self._all(select(c.input, c.stage, c.version, c.sha256), tuple[str, str, str, str])

    def sizes(self) -> tuple[int, int]:
        """See `ComposedLibrary`."""
        row = self.connection.execute(select(func.sum(ORIGINALS.c.size), func.sum(func.length(ORIGINALS.c.data)))).one()
        return row[0] or 0, row[1] or 0


def _told(text: str) -> UserMetadata:
    try:
        return told_from(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise _not_ours(f"what was told of a document is {text[:60]!r}") from error


def _counts(text: str) -> Counts:
    try:
        return from_json(text, Counts)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise _not_ours(f"the counts of a review: {error}") from error


def _not_ours(what: str) -> StoreError:
    return StoreError(message("a row of the store is not as OpenUPR writes it ({what})", what=what), next_step=message("`openupr check` says more."))
