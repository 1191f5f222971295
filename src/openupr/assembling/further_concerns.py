"""Concerns of UN bodies outside of the compilation: of the other UN documents of a dossier, and of an export of the Universal Human Rights Index.

Of an export only what is on the State under review and dated before its review counts, and not what a State recommended in an earlier one.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import UnknownNameError, UnreadableError
from ..languages.messages import message, message_of
from ..languages.word_tables import ASSUMED, has_table, reading_in
from ..names import session as session_of
from ..reading import limits
from ..records import Annotation, Concern, Document, Doubt, Kind, NumberedDocument, UserMetadata, Weight, of_document
from .read_document import ReadDocument

_MOST = 20_000
"""Passages of an export that are kept where nothing says which State's are wanted. On one State the index has some 3,000."""

_MOST_OF_A_STATE = 100_000
"""Passages of an export that are kept on one State."""

_WHOSE = message('Say whose are wanted: review = "ISO3-SS" in an openupr.toml beside it, or --review. Or export one State.')

_OPENING = 100_000
"""Bytes by which a large file is told to be an export."""


def may_be_export(data: bytes) -> bool:
    """Whether a file's first bytes are those of JSON or of an archive with a workbook in it."""
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"[", b"{"} or (data[:4] == b"PK\x03\x04" and b"xl/" in data)


def take_export(data: bytes, path: str, asked: UserMetadata | None) -> ReadDocument | None:
    """An export as taken, with the passages on the State that is asked for; None for a file that is none. Raises `UnreadableError`, also where the
    passages are too many and nothing says which State's are wanted."""
    from ..extracting.observations import is_export, uhri_annotations

    name = Path(path).name
    if (asked is not None and asked.weight is not Weight.DEFAULT and asked.kind not in {None, Kind.HUMAN_RIGHTS_INDEX}) or not is_export(data, name):
        return None
    state, session = (asked.state, asked.session) if asked else (None, None)
    most = _MOST_OF_A_STATE if state else _MOST
    doubts: list[Doubt] = []
    found: list[Annotation] = []
    for annotation in uhri_annotations(io.BytesIO(data), state, doubts, name):
        found.append(annotation)
        if len(found) > most:
            raise UnreadableError(
                f"this export of the Universal Human Rights Index has more than {most:,} passages" + (f" on {state}" if state else ""),
                where=path,
                next_step=_WHOSE,
            )
    basis = (("kind", "the fields of an export of the Universal Human Rights Index"),)
    written = "xlsx" if data.startswith(b"PK") else "json"
    document = Document(
        name, name, hashlib.sha256(data).hexdigest(), written, Kind.HUMAN_RIGHTS_INDEX, None, state, session, language=ASSUMED, basis=basis
    )
    return ReadDocument(path, document, None, of_document(doubts, document.key), annotations=tuple(found))


def part_of_large_export(path: str, asked: UserMetadata | None) -> bytes | None:
    """Of an export in JSON that is larger than any document (the whole index has 400 MB) the passages on the State that is asked for, as an export
    of their own: read without being held, and small enough to be kept. None for any other file. Raises `UnreadableError`."""
    file = Path(path)
    if not is_large(file) or file.suffix.lower() != ".json" or file.stat().st_size > limits.MAX_EXPORT:
        return None
    from ..extracting.observations import is_export, part_of_export

    with file.open("rb") as handle:
        if not is_export(handle.read(_OPENING), file.name):
            return None
        if asked is None or asked.state is None:
            raise UnreadableError(
                message("so large an export of the Universal Human Rights Index is read for one State"), where=path, next_step=_WHOSE
            )
        handle.seek(0)
        return part_of_export(handle, file.name, asked.state, hashlib.file_digest(handle, "sha256").hexdigest())


def is_large(file: Path) -> bool:
    """Whether a file is larger than any document of a review."""
    return file.is_file() and file.stat().st_size > limits.MAX_FILE


def observed_in(review: str, files: Sequence[ReadDocument], further: Iterable[NumberedDocument]) -> tuple[tuple[Concern, ...], list[Doubt]]:
    """The concerns of the English UN documents among `further`, and those of the exports among `files` that are of no document that is held."""
    texts = [text for text in further if text.document.kind is Kind.OTHER and has_table("reporting", text.document.language)]
    exports = [taken for taken in files if taken.annotations]
    doubts: list[Doubt] = []
    if not texts and not exports:
        return (), doubts
    from ..extracting.observations import observed

    found: list[Concern] = []
    for text in texts:
        with reading_in(text.document.language):
            found.extend(observed(text))
    if exports:
        found.extend(_indexed(review, exports, {taken.document.symbol for taken in files}, doubts))
    return tuple(found), doubts


def _indexed(review: str, exports: Sequence[ReadDocument], held: set[str | None], doubts: list[Doubt]) -> Iterator[Concern]:
    """The concerns of exports, each passage once, by document, date and paragraph, with identifiers of the review."""
    from ..extracting.observations import annotated

    start = _start(review)
    used: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    every = sorted(
        (each for taken in exports for each in taken.annotations if review[:3] in each.states and each.body != _REVIEWS),
        key=lambda each: (each.date, each.symbol, each.number.rjust(4, "0"), each.id),
    )
    undated = sum(not each.date for each in every)
    if undated or not start:
        file = exports[0].document.name
        what = (
            message_of(
                undated,
                one="{file}: {n} passage without a date, so that nothing tells whether it was there before the review",
                many="{file}: {n} passages without a date, so that nothing tells whether they were there before the review",
                file=file,
            )
            if start
            else message(
                "{file}: the dates of session {session} are not known, so that nothing tells whether they were there before the review",
                file=file,
                session=review[4:],
            )
        )
        doubts.append(Doubt("uhri_not_dated", what, document=exports[0].document.key))
    for each in every:
        text = each.text.clean
        if not each.date or not each.date[: len(start)] < start or each.symbol in held or (each.symbol, text) in seen:
            continue
        seen.add((each.symbol, text))
        name = f"{review}/H.{re.sub(r'[^0-9A-Za-z]+', '-', each.symbol)}.{each.number or 'x'}"
        used[name] += 1
        name += f"~{used[name]}" if used[name] > 1 else ""
        for concern in annotated(each):
            yield replace(concern, id=f"{name}.{concern.id.rpartition('.')[2]}", paragraph=name)


_REVIEWS = "UPR"
"""The body whose passages are recommendations of States, of earlier reviews."""


def _start(review: str) -> str:
    """When the session of a review began; empty for one that the table lacks."""
    try:
        return str(session_of(int(review[4:])).start)
    except UnknownNameError:
        return ""
