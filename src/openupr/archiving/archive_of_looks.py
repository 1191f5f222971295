"""An archive of looks: the log, the bytes, and the key that signs. It is a `records.Observations`.

Two folders: one that can be handed on as it is (`reviews.archive`: log, proofs, bytes), and one that stays (`reviews.private`: the key, what is
watched, what is withheld). Nothing in the first names a person, a machine or a path.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from ..errors import OpenUPRError, StoreError, UnreadableError
from ..languages.messages import message
from ..records import Observation, Quality
from .archive_files import FolderFiles
from .blob_files import BlobFiles
from .checkpoints import Checkpoint
from .entry_log import EntryLog, origin_of
from .judged_quality import quality_of_answer, worse
from .log_entries import KEYS, VERSION, Any_, DecisionLogged, KeyChanged, Look, Opened, WithholdingLogged, decode_entry, encode, in_json, statement
from .looked_over import Looked, LookedOver
from .signed_notes import NoteKey, SigningKey, in_base64, note_key, signing_key

SAME_TEXT_KEPT = 4
"""Deliveries of one text in other bytes that are kept, of one source: of further ones the hash is logged. A page that changes with every delivery
would fill the disk."""
_KEY, _NEXT_KEY = "log.key", "log.key.next"
_SEEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_MOST_SOURCE, _MOST_WORDS = 4_000, 500

LookOver = Callable[[Looked], LookedOver]


class Archive:
    """`now` is the clock and `draw` gives random bytes; `look_over` reads the bytes of a look, in a worker (None: nobody does, and a look has the
    quality that its answer alone has). `folder` is handed on, `private` is not."""

    def __init__(
        self,
        folder: Path,
        private: Path,
        *,
        now: Callable[[], datetime],
        draw: Callable[[int], bytes],
        look_over: LookOver | None = None,
        waiting: Callable[[], None] | None = None,
    ) -> None:
        self.files, self.private = FolderFiles(folder), FolderFiles(private)
        self.blobs = BlobFiles(self.files, private / "withheld")
        self.log = EntryLog(self.files)
        self._now, self._draw, self._look_over, self._waiting = now, draw, look_over, waiting
        self._bytes: list[bytes] = []
        self._entries: dict[int, Any_] = {}

    # -- what is in it

    @property
    def entries(self) -> Sequence[tuple[int, Any_]]:
        """Every entry with its place, but for those that were erased. Raises `StoreError` for one that is no entry of ours."""
        return [(index, self._entry(index)) for index, data in enumerate(self._written()) if data]

    def _written(self) -> Sequence[bytes]:
        """The entries as they stand in the log, read once; of one that was erased nothing."""
        self._bytes.extend(self.log.entries(len(self._bytes)))
        return self._bytes

    def _entry(self, index: int) -> Any_:
        found = self._entries.get(index) or decode_entry(self._bytes[index])
        if found is None:
            step = message("A newer OpenUPR may have written it.")
            raise StoreError(message("an entry of the archive can't be read"), where=f"entry {index}", next_step=step)
        self._entries[index] = found
        return found

    def looks(self) -> list[tuple[int, Look]]:
        """Every look with its place."""
        return [(index, each) for index, each in self.entries if isinstance(each, Look)]

    def last(self, source: str) -> Observation | None:
        """See `records.Observations`."""
        found = self._last(source)
        return found[1].look if found is not None else None

    def _last(self, source: str) -> tuple[int, Look] | None:
        return next(self._looks_at(source), None)

    def _looks_at(self, source: str) -> Iterator[tuple[int, Look]]:
        """The looks at one source, the newest first."""
        for index, data in self.log.having(b'"source":' + in_json(source)):
            found = decode_entry(data)
            if isinstance(found, Look) and found.look.source == source:
                yield index, found

    @property
    def origin(self) -> str:
        """The name of the log; empty for one that has not begun."""
        return self.log.head.origin if self.log.head is not None else ""

    def keys(self) -> list[tuple[int, NoteKey]]:
        """The keys that have signed, each with the size of the log up to which another one did."""
        found: list[tuple[int, NoteKey]] = []
        for index, data in self.log.having(*KEYS):
            each = decode_entry(data)
            key = note_key(each.key) if isinstance(each, (Opened, KeyChanged)) else None
            if key is not None:
                found.append((index, key))
        return found[::-1]

    # -- what is added

    def add(self, observation: Observation, blob: bytes | Path | None) -> Observation:
        """See `records.Observations`."""
        data = _bytes_of(blob)
        found = _hashed(observation, blob, data)
        found = self._judged(found, data)
        with self.alone():
            before = self._last(found.source)
            kept = bool(found.sha256) and self._is_kept(found)
            if kept and blob is not None:
                self.blobs.put(found.sha256, blob)
            found = replace(found, previous=self.log.leaf(before[0]).hex() if before is not None else "")
            self.write([Look(logged=self.time(), salt=self.salt(), look=found, kept=kept)])
        return found

    def _judged(self, look: Observation, data: bytes | None) -> Observation:
        """The look with the quality that its bytes have, which may only be worse than what was said, and the hash of its text."""
        if data is None and look.size:  # a file that is too large to be read
            return look
        quality, why = look.quality, look.why
        if look.quality is not Quality.UNREACHED:
            quality, why = worse((quality, why), quality_of_answer(look, data or b""))
        look = replace(look, quality=quality, why=why[:_MOST_WORDS])
        if not data or self._look_over is None:
            return look
        try:
            over = self._look_over(Looked(look, data))
        except OpenUPRError as error:  # reading took too long or too much: that says nothing of the source
            return replace(look, quality=Quality.FAILED if quality.sound else quality, why=error.what[:_MOST_WORDS])
        return replace(
            look,
            quality=over.quality,
            why=over.why[:_MOST_WORDS],
            text_sha256=look.text_sha256 or over.text_sha256,
            language=look.language or over.language,
        )

    def _is_kept(self, look: Observation) -> bool:
        """Whether the bytes are kept: of a text that came in many forms from one source some are."""
        if self.blobs.held(look.sha256) or not look.text_sha256:
            return True
        same = {each.look.sha256 for _, each in self._looks_at(look.source) if each.kept and each.look.text_sha256 == look.text_sha256}
        return len(same) < SAME_TEXT_KEPT

    def decide(self, review: str, about: str, decided: str, by: str, why: str) -> None:
        """Write down a person's decision."""
        with self.alone():
            self.write(
                [DecisionLogged(logged=self.time(), salt=self.salt(), review=review, about=about, decided=decided, by=by, why=why[:_MOST_WORDS])]
            )

    def withhold(self, sha256: str, why: str, *, erase: bool) -> None:
        """Take bytes (their SHA-256) or an entry (its leaf hash; it is erased in any case) out of what is handed on. Raises `StoreError`."""
        with self.alone():
            index = next((index for index in range(self.log.size) if self.log.leaf(index).hex() == sha256), None)
            if index is not None:
                self._must_be_erasable(index)
            elif not any(each.look.sha256 == sha256 for _, each in self.looks()):
                raise StoreError(
                    message("neither bytes nor an entry of this hash are in the archive"),
                    where=sha256[:16],
                    next_step=message("`openupr history` names them."),
                )
            entry = WithholdingLogged(
                logged=self.time(),
                salt=self.salt(),
                sha256=sha256,
                of="bytes" if index is None else "entry",
                erased=erase or index is not None,
                why=why[:_MOST_WORDS],
            )
            self.write([entry])  # first the reason, then the deed: killed between, the same command ends it
            if index is None:
                self.blobs.take_away(sha256, erase=erase)
            else:
                self.log.blank(index)
                self._bytes[index] = b""
                self._entries.pop(index, None)

    def _must_be_erasable(self, index: int) -> None:
        found = decode_entry(self.log.entry(index))
        if isinstance(found, (Opened, KeyChanged, WithholdingLogged, type(None))):
            raise StoreError(
                message("this entry carries the keys or the reasons of the log, or is erased"),
                where=f"entry {index}",
                next_step=message("It names nobody."),
            )

    # -- the log and its key

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Add to the archive while nobody else does."""
        try:
            with self.files.alone(self._waiting):
                self.log.refresh()
                yield
        except OSError as error:
            raise StoreError(
                message("the archive can't be written ({why})", why=str(error.strerror)),
                where=str(self.files.folder),
                next_step=message("Look after your rights."),
            ) from error
        except UnreadableError as error:
            raise StoreError(error.what, where=error.where, next_step=error.next_step) from error

    def write(self, entries: Sequence[Any_]) -> Checkpoint:
        """Add entries, in `alone`; the first ever begins the log."""
        key = self._key()
        if self.log.head is None:
            # By the clock of what it is begun for, which has been read: a later time would stand before an earlier one.
            opened = Opened(logged=entries[0].logged, salt=self.salt(), version=VERSION, origin=key.name, key=key.public.text)
            entries = [opened, *entries]
        return self.log.add([encode(each) for each in entries], [key], key.name)

    def change_key(self, why: str) -> None:
        """Let a new key sign from now on: by "routine", because the old one was "stolen", or without it, as it was "lost". Raises `StoreError`."""
        with self.alone():
            if self.log.head is None:
                raise StoreError(message("there is no log yet whose key could be changed"), next_step=message("`openupr watch add` begins one."))
            old = None if why == "lost" else self._key()
            new = SigningKey(self.origin, self._draw(32))
            said = statement(self.origin, self.log.size, new.public.text, why)
            entry = KeyChanged(
                logged=self.time(),
                salt=self.salt(),
                key=new.public.text,
                why=why,
                by_old=in_base64(old.signature(said)) if old is not None else "",
                by_new=in_base64(new.signature(said)),
            )
            self.private.write(_NEXT_KEY, f"{new.text}\n".encode())
            self.log.add([encode(entry)], [*([old] if old is not None else []), new], self.origin)
            self._promote()

    def _key(self) -> SigningKey:
        """The key that signs now; a new one for a log that has not begun. Raises `StoreError` where it is lost."""
        public = self.keys()[-1][1] if self.log.head is not None else None
        data = self.private.read(_KEY)
        found = signing_key(data.decode("utf-8", "replace")) if data is not None else None
        if public is None:
            return found or self._new_key()
        if found is None or found.public != public:
            coming = self.private.read(_NEXT_KEY)
            found = signing_key(coming.decode("utf-8", "replace")) if coming is not None else None
            if found is None or found.public != public:
                step = message("Put it back from your copy, or let a new one sign: `openupr archive rotate --lost`.")
                raise StoreError(message("the key that signs the archive is lost"), where=str(self.private.folder / _KEY), next_step=step)
            self._promote()
        return found

    def _new_key(self) -> SigningKey:
        seed = self._draw(32)
        made = SigningKey(origin_of(SigningKey("new", seed).public.public), seed)
        self.private.write(_KEY, f"{made.text}\n".encode())
        return made

    def _promote(self) -> None:
        (self.private.folder / _NEXT_KEY).replace(self.private.folder / _KEY)

    def signer(self) -> SigningKey:
        """The key that signs now."""
        return self._key()

    def time(self) -> str:
        """By the clock, as entries have it."""
        return self._now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def salt(self) -> str:
        """New random bytes for an entry."""
        return self._draw(16).hex()


def _bytes_of(blob: bytes | Path | None) -> bytes | None:
    """The bytes, as far as they are few enough to be read."""
    from ..reading import content
    from ..reading.limits import MAX_FILE

    if not isinstance(blob, Path):
        return blob
    return content(blob) if blob.stat().st_size <= MAX_FILE else None


def _hashed(look: Observation, blob: bytes | Path | None, data: bytes | None) -> Observation:
    """The look with the hash of its bytes, and within the bounds of an entry. Raises `StoreError` for one that says another hash, or no time."""
    from ..reading import sha256_of

    if not _SEEN.fullmatch(look.seen) or len(look.source) > _MOST_SOURCE:
        raise StoreError(
            message("a look needs a source, and a time as 2026-03-04T05:06:07Z"),
            where=look.source[:200],
            next_step=message("Please report this line."),
        )
    if blob is None:
        sha256, size = "", 0
    elif data is not None:
        sha256, size = hashlib.sha256(data).hexdigest(), len(data)
    else:
        assert isinstance(blob, Path)
        sha256, size = sha256_of(blob), blob.stat().st_size
    if look.sha256 and look.sha256 != sha256:
        raise StoreError(
            message("these are other bytes than those that were looked at"), where=look.source, next_step=message("Run the same command again.")
        )
    headers = tuple(sorted((name[:100], value[:_MOST_WORDS]) for name, value in look.headers))[:20]
    return replace(look, sha256=sha256, size=size, headers=headers, why=look.why[:_MOST_WORDS], vantage=look.vantage[:200])
