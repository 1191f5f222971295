"""One address into one file: as a stream, within a size and a time, hashed on the way, going on from where the last try ended."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import msgspec
import tenacity

from ..errors import FetchError, KeptOutError, NoAnswerError, NotAskedError
from ..languages.messages import message
from ..light_dataclass import dataclass, field
from ..records import Quality
from .host_list import RequestAddress
from .judged_answers import PASSING, is_cut, judged
from .polite_client import HttpAnswer, PoliteClient

_FIRST = 8_192
"""Bytes by which an answer is judged."""
_TAIL = 4_096
_OF_A_BLOCK = 1_000_000
"""Bytes that are kept of an answer that is no document: what stood in its place can be looked at later."""
_PIECE = 1 << 20
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_LONGEST_NOTE = 4_096


@dataclass(frozen=True, slots=True)
class Bounds:
    """What may come: the kind of bytes ("pdf", "json"), the most of them, and the longest that it may take, in seconds."""

    kind: str
    most: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Arrived:
    """What a look at an address yielded. `file` holds the bytes that came, of whatever quality; None where none came. Not `asked`: no request went
    out for it, by the rules of fetching."""

    quality: Quality
    why: str = ""
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    address: str = ""
    file: Path | None = None
    sha256: str = ""
    size: int = 0
    asked: bool = True


class _Begun(msgspec.Struct, frozen=True):
    """What is noted beside a file that is not whole yet: where it comes from, and by what its host knows this very text."""

    address: str
    validator: str


class _AgainError(Exception):
    """An answer that says: come again. What it was, and after how many seconds, where the host says."""

    def __init__(self, arrived: Arrived, after: float | None) -> None:
        super().__init__(arrived.why)
        self.arrived, self.after = arrived, after


def download(client: PoliteClient, place: RequestAddress, part: Path, wanted: Bounds) -> Arrived:
    """Ask for an address and write what comes to `part`, in the folder that is there. Tries again where the answer breaks off or says so. A part that
    was left there by an earlier run is gone on from, if the host still has the same text. Nothing is raised for what a host or a network does."""
    most = client.manners

    def is_enough(state: tenacity.RetryCallState) -> bool:
        return state.attempt_number >= most.tries or (_asked_to_wait(state) or 0) > most.longest_wait

    retrying = tenacity.Retrying(
        sleep=client.timing.wait,
        stop=is_enough,
        wait=lambda state: _asked_to_wait(state) or 2.0**state.attempt_number,
        retry=tenacity.retry_if_exception_type((NoAnswerError, _AgainError)),
        reraise=True,
    )
    try:
        return retrying(_once, client, place, part, wanted)
    except _AgainError as again:
        return again.arrived
    except NotAskedError as error:
        quality = Quality.REFUSED if isinstance(error, KeptOutError) else Quality.UNREACHED
        return Arrived(quality, error.what, asked=False, address=error.where)
    except FetchError as error:
        return Arrived(Quality.UNREACHED if isinstance(error, NoAnswerError) else Quality.FAILED, error.what, address=error.where)


def _asked_to_wait(state: tenacity.RetryCallState) -> float | None:
    error = state.outcome.exception() if state.outcome else None
    return error.after if isinstance(error, _AgainError) else None


def _once(client: PoliteClient, place: RequestAddress, part: Path, wanted: Bounds) -> Arrived:
    note = part.with_name(part.name + ".json")
    begun = _begun(part, note, place.address)
    offset = part.stat().st_size if begun else 0
    headers = {"Range": f"bytes={offset}-", "If-Range": begun} if offset else {}
    with client.asked(place, headers, wanted.seconds) as answer:
        if answer.status == 416 or (answer.status == 206 and _starts_at(answer) != offset):  # it is another text now, or another part of it
            _forget(part, note)
            raise NoAnswerError(message("the host did not go on from where the last answer ended"), where=place.address)
        before = _first_of(part) if answer.status == 206 else b""
        pieces = iter(answer.pieces)
        first = _at_least(pieces, _FIRST)
        quality, why = judged(answer.status, answer.headers, before or first, wanted.kind)
        if not quality.sound:
            if quality in {Quality.MISSING, Quality.EMPTY, Quality.WRONG_KIND}:
                _forget(part, note)
            return _in_its_place(client, answer, part.with_name(part.name + ".other"), _all(first, pieces), (quality, why))
        if not before:
            offset = 0
            _forget(part)  # killed from here on, no note ever stands beside the bytes of another text
            note.write_bytes(msgspec.json.encode(_Begun(place.address, _validator(answer.headers))))
        return _written(answer, part, note, offset, _all(first, pieces), wanted)


def _written(answer: HttpAnswer, part: Path, note: Path, offset: int, pieces: Iterator[bytes], wanted: Bounds) -> Arrived:
    """The document, written to its file as it comes."""
    digest, size, tail = hashlib.sha256(), offset, b""
    announced = answer.headers.get("content-length", "")
    too_much = announced.isdecimal() and offset + int(announced[:20]) > wanted.most
    with part.open("r+b" if offset else "wb") as file:
        while offset > 0 and (held := file.read(min(_PIECE, offset))):
            digest.update(held)
            tail, offset = (tail + held)[-_TAIL:], offset - len(held)
        for piece in () if too_much else pieces:
            size += len(piece)
            if too_much := size > wanted.most:
                break
            file.write(piece)
            digest.update(piece)
            tail = (tail + piece)[-_TAIL:]
    if too_much:
        _forget(part, note)
        why = f"more than the {wanted.most:,} bytes that OpenUPR takes"
        return Arrived(Quality.CUT_SHORT, why, answer.status, answer.headers, answer.address)
    if is_cut(tail, wanted.kind):
        _forget(part, note)
        why = f"the end of the {wanted.kind.upper()} is missing"
        raise _AgainError(Arrived(Quality.CUT_SHORT, why, answer.status, answer.headers, answer.address), None)
    note.unlink(missing_ok=True)
    return Arrived(Quality.SOUND, "", answer.status, answer.headers, answer.address, part, digest.hexdigest(), size)


def _in_its_place(client: PoliteClient, answer: HttpAnswer, file: Path, pieces: Iterator[bytes], judgement: tuple[Quality, str]) -> Arrived:
    """What came in the place of the document: its beginning is kept for who looks at it later. Raises `_AgainError` where it says: come again."""
    body = b""
    with suppress(FetchError):  # a page of a guard that breaks off is one, too
        for piece in pieces:
            body += piece
            if len(body) >= _OF_A_BLOCK:
                break
    body = body[:_OF_A_BLOCK]
    if body:
        file.write_bytes(body)
    quality, why = judgement
    after = _seconds(answer.headers.get("retry-after", ""), client.timing.now())
    if after is not None and after > client.manners.longest_wait:
        why = f"{why}, and asks to come again in {after / 60:,.0f} minutes"
    sha256 = hashlib.sha256(body).hexdigest() if body else ""
    arrived = Arrived(quality, why, answer.status, answer.headers, answer.address, file if body else None, sha256, len(body))
    if quality is not Quality.CHALLENGE and answer.status in PASSING:
        raise _AgainError(arrived, after)
    return arrived


def _begun(part: Path, note: Path, address: str) -> str:
    """The host's mark for the text whose beginning `part` holds; empty if there is no beginning, or the host can't go on from it."""
    if not part.is_file() or not note.is_file() or note.stat().st_size > _LONGEST_NOTE:
        return ""
    try:
        begun = msgspec.json.decode(note.read_bytes(), type=_Begun)
    except msgspec.DecodeError:
        return ""
    return begun.validator if begun.address == address else ""


def _validator(headers: Mapping[str, str]) -> str:
    """What names this very text: a strong entity tag, or the time of its last change where it lies a minute before the answer (RFC 9110, 8.8.2.2)."""
    tag = headers.get("etag", "")
    if tag.startswith('"'):
        return tag
    changed, sent = (_time(headers.get(name, "")) for name in ("last-modified", "date"))
    return headers["last-modified"] if changed and sent and (sent - changed).total_seconds() >= 60 else ""


def _starts_at(answer: HttpAnswer) -> int:
    found = _RANGE.fullmatch(answer.headers.get("content-range", ""))
    return int(found[1]) if found else -1


def _seconds(told: str, now: datetime) -> float | None:
    """What Retry-After says, in seconds from now; None where it says nothing."""
    if re.fullmatch(r"\d{1,9}", told):
        return float(told)
    when = _time(told)
    return max(0.0, (when - now).total_seconds()) if when else None


def _time(told: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(told)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _first_of(file: Path) -> bytes:
    with file.open("rb") as handle:
        return handle.read(_FIRST)


def _at_least(pieces: Iterator[bytes], least: int) -> bytes:
    """The beginning of an answer: `least` bytes or more; all of a shorter answer."""
    found = b""
    while len(found) < least and (piece := next(pieces, b"")):
        found += piece
    return found


def _all(first: bytes, pieces: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from pieces


def _forget(*paths: Path) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
