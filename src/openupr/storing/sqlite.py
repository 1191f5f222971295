"""The store in one SQLite file: opened, brought to today's version, read and written in transactions.

WAL lets others read while one writes. A writer begins with the lock (`BEGIN IMMEDIATE`), so that two never find out at the end that they collide: the
second is told and waits, for a bounded time. Each transaction is short: killed in one, the store opens as it was before it.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from ..errors import StoreError
from ..languages.messages import Message, message, told_as_text
from ..light_dataclass import dataclass, replace
from .indexing import index_faults, index_version, write_anew
from .own_schema import must_be_ours, nothing_acts
from .sealing import SEALED, broken
from .sql_library import SqlLibrary

if TYPE_CHECKING:
    from ..records import Forgotten, Holdings
    from .checking import Progress
    from .index_protocol import Index

HEAD = "0002"
"""The newest step of `migrations/`."""
KNOWN_VERSIONS = frozenset({"", "0001", HEAD})
"""The versions from which there are steps; empty: nothing is in the file yet."""

_TO_OVERWRITE = "overwrite"
"""The setting that says that something was removed, and the file not written anew since."""
_MOST_BYTES = 300_000_000
"""Bytes that one value of a row may have: more than any original."""

_LOOKED_AT: set[tuple[object, ...]] = set()
"""The states of stores that hold nothing strange: the file, the number that SQLite changes with every change of tables, and the index."""

Waiting = Callable[[], None]

AT_ONCE = 0.5
"""Seconds of waiting for another writer that nobody is told of."""
PATIENCE = 120.0
"""Seconds after which a writer gives up waiting for another one. A transaction of ours takes a tenth of a second, removing a review some seconds."""


class SqliteStore:
    """A `records.Store`. `path` is its file; `writable` is false where the file or its folder may only be read.

    Get one with `SqliteStore(path)`; a file that is not there is made. `index` is kept in step with the reviews; `waiting` is called when another
    process is writing, and `patience` is how long that may take (seconds); `pragmas` are further settings of SQLite's, for tests. Raises
    `StoreError`.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        index: Index | None = None,
        waiting: Waiting | None = None,
        patience: float = PATIENCE,
        readonly: bool = False,
        pragmas: tuple[str, ...] = (),
    ) -> None:
        self.path = Path(path)
        self.index = index
        self.waiting, self.patience = waiting, patience
        self._pragmas = pragmas
        there = self.path.exists()
        self.writable = not readonly and (not there or (os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)))
        if not there:
            if readonly:
                raise StoreError(message("there is no store here"), where=str(path), next_step=message("`openupr read` makes one."))
            make_for_user(self.path)
        self.engine = _engine(self)
        try:
            self._ready()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    @property
    def address(self) -> str:
        """See `records.Store`."""
        return str(self.path)

    @contextmanager
    def read(self) -> Iterator[SqlLibrary]:
        """See `records.Store`."""
        with self.failures(), self.engine.begin() as connection:
            yield SqlLibrary(connection, self.index)

    @contextmanager
    def write(self) -> Iterator[SqlLibrary]:
        """See `records.Store`."""
        if not self.writable:
            raise StoreError(message("the store may only be read here"), where=str(self.path), next_step=_ELSEWHERE)
        with self.failures(), self.engine.connect() as connection:
            locking = connection.execution_options(openupr_begin="BEGIN IMMEDIATE")
            with self.patiently(locking, locking.begin):
                yield SqlLibrary(locking, self.index)

    def blobs(self) -> SqliteBlobs:
        """See `records.Store`."""
        return SqliteBlobs(self.path)

    def holdings(self) -> Holdings:
        """See `records.Store`."""
        with self.read() as library:
            return library.holdings(self.path.stat().st_size, HEAD)

    def forget(self, review: str | None) -> Forgotten:
        """See `records.Store`."""
        try:
            with self.write() as library:
                found = library.forget(review)
                library.put_setting(_TO_OVERWRITE, "yes")
        except StoreError as error:
            what = message("{what}: nothing was removed", what=told_as_text(error.told[0]))
            raise StoreError(what, where=error.where, next_step=error.told[1]) from error
        try:
            return replace(found, wholly=self._overwrite())
        except StoreError as error:  # removed it is; the file could not be written anew
            return replace(found, wholly=False, why=error.what)

    def check(self, progress: Progress | None = None, *, deep: bool = False) -> list[str]:
        """See `records.Store`."""
        from .checking import check_records, file_faults

        with self.write() if self.writable else self.read() as library, _any_text(library.connection):  # the index's own check takes the lock
            first = ("the file", lambda: file_faults(library.connection))
            rows = ("the rows", lambda: _broken(library.connection))
            last = ("the index", lambda: index_faults(library, writable=self.writable, deep=deep))
            return check_records(library, progress, first=(first,), last=(rows, last))

    def copy_to(self, path: Path) -> None:
        """Write all that it holds, as it is now, into a new file that nobody else may open. Raises `StoreError`."""
        make_for_user(path)
        with self.unbound() as connection, contextlib.closing(sqlite3.connect(path)) as copy:
            _raw(connection).backup(copy)

    def take_over(self, other: SqliteStore) -> None:
        """Hold what another store holds instead of what this one does: wholly, or not at all. Raises `StoreError`."""
        if not self.writable:
            raise StoreError(message("the store may only be read here"), where=str(self.path), next_step=_ELSEWHERE)
        with other.unbound() as there, self.unbound() as here:
            _raw(there).backup(_raw(here))

    def _overwrite(self) -> bool:
        """Write the file anew without what was removed, and empty the log of changes, which holds it still. False where another one reads it."""
        with self.unbound() as connection:
            self.patiently(connection, lambda: connection.exec_driver_sql("VACUUM"))
        if emptied := self.empty_log():
            with self.write() as library:
                library.put_setting(_TO_OVERWRITE, None)
        return emptied

    def empty_log(self) -> bool:
        """See `records.Store`."""
        with self.failures(), self.unbound() as connection:
            return not self.patiently(connection, lambda: connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one())

    def _overwrite_at_last(self) -> None:
        """End what `forget` could not: it was killed, or there was no room. Where there is none still, the next time will do."""
        with self.read() as library:
            waits = library.setting(_TO_OVERWRITE)
        if waits and self.writable:
            with contextlib.suppress(StoreError):
                self._overwrite()

    @contextmanager
    def unbound(self) -> Iterator[Connection]:
        """A connection outside of any transaction, for what SQLite does only there."""
        with self.failures(), self.engine.connect() as connection:
            yield connection.execution_options(openupr_begin="")

    def patiently(self, connection: Connection, act: Callable[[], Any]) -> Any:
        """What `act` gives, waiting for another writer as long as patience lasts."""
        try:
            return act()
        except DatabaseError as error:
            if not _is(error, "SQLITE_BUSY"):
                raise
        if self.waiting:
            self.waiting()
        raw = _raw(connection)
        raw.execute(f"PRAGMA busy_timeout = {int(self.patience * 1000)}")
        try:
            return act()
        finally:
            raw.execute(f"PRAGMA busy_timeout = {int(AT_ONCE * 1000)}")

    @contextmanager
    def failures(self) -> Iterator[None]:
        """What SQLite says, in the user's words."""
        try:
            yield
        except DatabaseError as error:
            for name, (what, next_step) in _SAID.items():
                if _is(error, name):
                    raise StoreError(what, where=str(self.path), next_step=next_step) from error
            what, next_step = _SAID["SQLITE_CORRUPT"]
            raise StoreError(message("{what} ({why})", what=what, why=str(error.orig)[:200]), where=str(self.path), next_step=next_step) from error
        except UnicodeError as error:
            what, next_step = _SAID["SQLITE_CORRUPT"]
            raise StoreError(message("{what} ({why})", what=what, why=str(error)), where=str(self.path), next_step=next_step) from error

    def version(self, connection: Connection) -> str:
        """The store's own version; empty for a file that holds nothing yet."""
        tables = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars())
        if "alembic_version" not in tables:
            if tables:
                step = message("Name another file with --store.")
                raise StoreError(message("this is a database, and no store of OpenUPR"), where=str(self.path), next_step=step)
            return ""
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or "none")

    def _ready(self) -> None:
        """Bring the store to today's version. Raises `StoreError` for one that is newer."""
        with self.read() as library:
            found = self.version(library.connection)
        if found > HEAD:
            what = message("the store was made by a newer OpenUPR (its version is {found}, this one knows {head})", found=found, head=HEAD)
            step = message("Use that version, or name another store with --store. Nothing in it was changed.")
            raise StoreError(what, where=str(self.path), next_step=step)
        if found not in KNOWN_VERSIONS:
            what = message("the store says that it is of version “{found}”, which there is none of", found=found[:20])
            raise StoreError(what, where=str(self.path), next_step=_SAID["SQLITE_CORRUPT"][1])
        if found == HEAD:
            self._look(self.index)
            if self.index is not None and self.writable:
                self._keep_index_of_today(self.index)
            self._overwrite_at_last()
            return
        if not self.writable:
            what = (
                message("the store is of an older version and may only be read here")
                if found
                else message("the store is empty and may only be read here")
            )
            step = message("Open it once where it may be written, for instance with `openupr status`.")
            raise StoreError(what, where=str(self.path), next_step=step)
        from .migrating import migrate

        with self.write() as library:
            nothing_acts(library.connection, str(self.path))
            if self.version(library.connection) != HEAD:  # another process may have been faster
                migrate(library.connection)
        self._look(self.index)
        if self.index is not None:
            self._keep_index_of_today(self.index)

    def _look(self, index: Index | None) -> None:
        """Raises `StoreError` where the store holds anything that is not ours. A command opens the store for each thing that it asks: what this
        process has looked at, it looks at again when the tables have changed."""
        with self.read() as library:
            file = self.path.stat()
            state = (file.st_dev, file.st_ino, library.connection.exec_driver_sql("PRAGMA schema_version").scalar_one(), index)
            if state in _LOOKED_AT:
                return
            must_be_ours(library.connection, str(self.path))
            if index is not None and index_version(library.connection) == str(index.VERSION) and (strange := index.strange(library.connection)):
                step = message("Read the documents into a store of your own (--store).")
                raise StoreError(
                    message("the store's index was not made by OpenUPR: {strange}", strange=strange[0]), where=str(self.path), next_step=step
                )
        _LOOKED_AT.add(state)

    def _keep_index_of_today(self, index: Index) -> None:
        """Write the index anew when it is of another version."""
        with self.read() as library:
            found = index_version(library.connection)
        if found != str(index.VERSION):
            with self.write() as library:
                write_anew(library, index)


@dataclass(frozen=True, slots=True)
class SqliteBlobs:
    """The originals in the store in this file, which is opened when one is asked for."""

    path: Path

    def original(self, sha256: str) -> bytes:
        """See `records.Blobs`."""
        with SqliteStore(self.path, readonly=True) as store, store.read() as library:
            return library.original(sha256)


def make_for_user(path: Path) -> None:
    """Make an empty file for a store, and the folders that it lies in: nobody else may open them. Raises `StoreError`."""
    try:
        for folder in reversed([each for each in path.parent.parents if not each.exists()]):
            folder.mkdir(0o700, exist_ok=True)
        path.parent.mkdir(0o700, exist_ok=True)
    except OSError as error:
        raise StoreError(
            message("the store's folder can't be made ({why})", why=str(error.strerror)), where=str(path), next_step=_ELSEWHERE
        ) from error
    with contextlib.suppress(OSError):  # another process was faster, or SQLite says why it can't be made
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0), 0o600))


def _raw(connection: Connection) -> sqlite3.Connection:
    raw = connection.connection.dbapi_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


@contextmanager
def _any_text(connection: Connection) -> Iterator[None]:
    """Read also what is no text any more, to say where it stands."""
    raw = _raw(connection)
    raw.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        raw.text_factory = str


def _broken(connection: Connection) -> Iterator[str]:
    for table in SEALED:
        yield from broken(connection, table)


def _engine(store: SqliteStore) -> Engine:
    path = store.path.absolute()
    how = "rwc"
    if not store.writable:
        # Without a right to write in the folder SQLite can't make the file by which readers and writers know of each other; where no log of changes
        # is there, nobody is writing.
        log = path.with_name(path.name + "-wal")
        how = "ro" if os.access(path.parent, os.W_OK) or log.exists() else "ro&immutable=1"

    def connect() -> sqlite3.Connection:
        made = sqlite3.connect(f"{path.as_uri()}?mode={how}", uri=True, timeout=AT_ONCE, isolation_level=None, check_same_thread=False)
        made.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_BYTES)
        settings = ["foreign_keys = ON", "secure_delete = ON", "trusted_schema = OFF", "cell_size_check = ON", *store._pragmas]
        if store.writable:
            settings += ["journal_mode = WAL", "synchronous = NORMAL"]
        for setting in settings:
            made.execute(f"PRAGMA {setting}")
        return made

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=2)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        how = connection.get_execution_options().get("openupr_begin", "BEGIN")
        if how:
            connection.exec_driver_sql(how)

    return engine


def _is(error: DatabaseError, name: str) -> bool:
    """Whether SQLite's error is this one or a special case of it (SQLITE_READONLY, SQLITE_READONLY_DBMOVED)."""
    return str(getattr(error.orig, "sqlite_errorname", "")).startswith(name)


_ELSEWHERE = message("Name a store in another place with --store (or OPENUPR_STORE), or read without one: --no-store.")
_SAID: dict[str, tuple[Message, Message]] = {
    "SQLITE_FULL": (
        message("there is no room left for the store"),
        message("What was kept before is safe. Make room on the disk and run the same command again: it goes on where it stopped."),
    ),
    "SQLITE_READONLY": (message("the store may only be read here"), _ELSEWHERE),
    "SQLITE_BUSY": (
        message("another openupr has been writing to the store for too long"),
        message("Wait until it is done, or end it, and run the same command again."),
    ),
    "SQLITE_CANTOPEN": (message("the store can't be opened"), _ELSEWHERE),
    "SQLITE_NOTADB": (message("this file is no store of OpenUPR"), message("Name another file with --store.")),
    "SQLITE_CORRUPT": (message("the store is damaged"), message("`openupr check` says more. Read the documents into a new one (--store).")),
    "SQLITE_IOERR": (message("the store's disk does not answer as it should"), message("Check the disk, then run `openupr check`.")),
}
