"""The export of the Universal Human Rights Index: 400 MB of JSON, one array, or a workbook. Read one passage after the other, never as a whole."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from functools import cache, partial
from pathlib import Path
from typing import BinaryIO

from ...errors import UnreadableError
from ...languages.messages import Message, message
from ...names import facts_of, find_state
from ...names.bodies import find_body
from ...reading import sniff
from ...reading.json_bounds import BoundedJson
from ...reading.package import Package
from ...records import Annotation, AnnotationKind, Doubt
from ...text import Place, clean

_NUMBER = re.compile(r"\s*(\d{1,3})\s?\.\s*(?=\D)")
_BLOCK = re.compile(r"<\s*/?\s*(?:p|br|div|li|ul|ol|h\d|tr|table)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^>]*>")
_LONGEST = 200_000
"""Characters of one passage. The longest of a treaty body has some 20,000."""

_MARKS = ("AnnotationId", "AnnotationType", "annotation_type")
"""Fields that a JSON file has which is an export."""

_PART = "openupr_part_of"
"""The field by which a part of an export says of what it is one: the SHA-256 of the whole."""

_OPENING = 100_000
"""Bytes in which the first passage's fields stand."""

_FIRST_ROWS = 20
"""Rows of a workbook in which its heads stand."""


def is_export(data: bytes, name: str) -> bool:
    """Whether a file's bytes are an export: JSON whose first object has fields of one, or a workbook with its heads."""
    kind = sniff(data)
    if kind == "zip":
        try:
            return Package(data, name).has("xl/workbook.xml") and _heads(_rows(io.BytesIO(data), name)) is not None
        except UnreadableError:  # its reader says what is wrong
            return False
    start = data[:_OPENING].lstrip(b"\xef\xbb\xbf \t\r\n")
    return kind == "text" and start[:1] in {b"[", b"{"} and any(f'"{field}"'.encode() in start for field in _MARKS)


def uhri_annotations(path: Path | BinaryIO, state: str | None = None, doubts: list[Doubt] | None = None, name: str = "") -> Iterator[Annotation]:
    """The passages of an export, in its order, as they are read: memory does not grow with the file. `state` (ISO 3166 code): only those on it. A
    stream is read from its beginning; `name` is what it is called.

    What an export has and no rule of ours reads (a field, a State, a body, a kind) is noted in `doubts`, each once. Raises `UnreadableError` where
    the file is no export or ends in the middle; what came before has been given.
    """
    name = path.name if isinstance(path, Path) else name
    reader = _Reader(name, [] if doubts is None else doubts)
    try:
        with path.open("rb") if isinstance(path, Path) else nullcontext(path) as handle:
            found = _workbook(handle, name) if handle.read(4) == b"PK\x03\x04" else _array(handle, name)
            yield from _passages(reader, found, state)
    except OSError as error:
        raise UnreadableError(
            message("the file can't be opened ({why})", why=str(error.strerror)), where=str(path), next_step=message("Check that it exists.")
        ) from error


def part_of_export(handle: BinaryIO, name: str, state: str, sha256: str) -> bytes:
    """The passages of an export in JSON that are on one State, as an export of its own, which says of what file it is a part. Raises
    `UnreadableError` as `uhri_annotations` does."""
    reader = _Reader(name, [])
    found = [raw for number, raw in enumerate(_array(handle, name), 1) if (made := reader.read(raw, number)) and state in made.states]
    return json.dumps([{_MARKS[0]: "", _PART: sha256}, *found], ensure_ascii=False).encode()


def _passages(reader: _Reader, found: Iterator[dict[str, object]], state: str | None) -> Iterator[Annotation]:
    for number, raw in enumerate(found, 1):
        made = reader.read(raw, number)
        if made is not None and (state is None or state in made.states):
            yield made


class _Reader:
    def __init__(self, name: str, doubts: list[Doubt]) -> None:
        self.name = name
        self.doubts = doubts
        self.told: set[tuple[str, str]] = set()

    def read(self, raw: Mapping[str, object], number: int) -> Annotation | None:
        """One passage; None for one without words, which is a doubt, and for what says that the file is a part of another."""
        if _PART in raw:
            what = message(
                "{file} has more passages than are kept: only those on this State. The whole file has the SHA-256 {sha256}",
                file=self.name,
                sha256=str(raw[_PART]),
            )
            self._doubt("part_kept", "", what)
            return None
        fields: dict[str, object] = {}
        for printed, value in raw.items():
            field = _fields().get(_folded(printed))
            if field is None:
                what = message("{file} has a field “{name}” that OpenUPR does not know: it is not read", file=self.name, name=printed)
                self._doubt("uhri_field_unknown", printed, what)
            elif field and value not in (None, "", []):
                fields[field] = value
        text = words_of_html(str(fields.get("text", "")))[:_LONGEST]
        if not text.strip():
            self._doubt("uhri_empty", str(number), message("{file} has a passage without text: number {number}", file=self.name, number=str(number)))
            return None
        heading, paragraph, words = heading_number_words(text, words_of_html(" ".join(_list(fields.get("heading")))))
        countries = _list(fields.get("countries"))
        symbol = re.sub(r"\s", "", str(fields.get("symbol", "")))
        place = Place(symbol or self.name, paragraph, ())
        printed_body = str(fields.get("body", "")).strip()
        return Annotation(
            str(fields.get("id", "")),
            symbol,
            self._kind(str(fields.get("kind", ""))),
            self._body(printed_body),
            printed_body,
            tuple(code for name in countries if (code := self._state(name))),
            countries,
            str(fields.get("date", ""))[:10],
            heading,
            paragraph,
            clean(words),
            _list(fields.get("themes")),
            _list(fields.get("persons")),
            _list(fields.get("goals")),
            place,
            str(fields.get("session", "")),
            tuple(self._state(name) or name for name in _list(fields.get("recommending"))),
            str(fields.get("position", "")),
        )

    def _kind(self, printed: str) -> AnnotationKind:
        found = _kinds().get(printed.strip().lower())
        if found is None:
            what = message("{file} has a passage whose kind is not told (an identifier or nothing stands in its place)", file=self.name)
            self._doubt("uhri_kind_unknown", "", what)
        return found or AnnotationKind.UNKNOWN

    def _body(self, printed: str) -> str:
        found = find_body(re.sub(r"^- ", "", printed))
        if found is None and printed:
            self._doubt("body_unknown", printed, message("{file} has a body that OpenUPR does not know: {name}", file=self.name, name=printed))
        return found.code if found else ""

    def _state(self, printed: str) -> str:
        found = find_state(printed)
        if found is None:
            self._doubt("state_unknown", printed, message("{file} has a State that OpenUPR does not know: {name}", file=self.name, name=printed))
        return found.iso3 if found else ""

    def _doubt(self, kind: str, key: str, what: Message) -> None:
        if (kind, key) not in self.told:
            self.told.add((kind, key))
            self.doubts.append(Doubt(kind, what))


def words_of_html(text: str) -> str:
    """The words of a passage in HTML: blocks are lines, other tags go."""
    if "<" in text:
        text = _TAG.sub("", _BLOCK.sub("\n", text))
    return html.unescape(text)


def heading_number_words(text: str, heading: str = "") -> tuple[str, str, str]:
    """(heading, number of the paragraph, words): exports put the heading above the passage, on a line of its own, where they have no field for it."""
    first, _, rest = text.strip().partition("\n")
    if rest.strip() and not heading and not _NUMBER.match(first) and _NUMBER.match(rest.lstrip()):
        heading, text = first.strip(), rest
    number = _NUMBER.match(text)
    return heading.strip(), number[1] if number else "", text[number.end() :] if number else text


def _array(handle: BinaryIO, name: str) -> Iterator[dict[str, object]]:
    """The objects of a JSON array, or the one object that the file is."""
    import ijson

    try:
        handle.seek(0)
        start = handle.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        handle.seek(3 if handle.seek(0) == 0 and handle.read(3) == b"\xef\xbb\xbf" else 0)
        if start not in {b"[", b"{"}:
            raise UnreadableError(
                message("the file is no export of the Universal Human Rights Index"), where=name, next_step=message("Take the JSON or XLSX export.")
            )
        for each in ijson.items(BoundedJson(handle, name), "item" if start == b"[" else "", use_float=True):
            if isinstance(each, dict):
                if start == b"{" and (within := _wrapped(each)):
                    raise UnreadableError(
                        message("the passages of this export lie under “{within}”", within=within),
                        where=name,
                        next_step=message("Save that list alone, as a file."),
                    )
                yield each
    except (ijson.JSONError, ArithmeticError, UnicodeError, RecursionError) as error:
        raise UnreadableError(
            message("the export is damaged or ends in the middle ({why})", why=str(error)),
            where=name,
            next_step=message("Take it anew; what came before it was read."),
        ) from error


def _wrapped(found: Mapping[str, object]) -> str:
    """The name under which a JSON object that is no passage itself holds passages; empty where it is one, or holds none."""
    if any(_fields().get(_folded(name)) for name in found):
        return ""
    lists = {name: value[0] for name, value in found.items() if isinstance(value, list) and value}
    return next((name for name, first in lists.items() if isinstance(first, dict) and any(mark in first for mark in _MARKS)), "")


def _workbook(handle: BinaryIO, name: str) -> Iterator[dict[str, object]]:
    """The rows of the first sheet by the heads in its first row that has one of ours for the text."""
    rows = _rows(handle, name)
    heads = _heads(rows)
    if heads is None:
        raise UnreadableError(
            message("no row of the first sheet has the heads of an export"), where=name, next_step=message("Take the export as it was downloaded.")
        )
    for row in rows:
        yield {head: value for head, value in zip(heads, row, strict=False) if head}


def _rows(handle: BinaryIO, name: str) -> Iterator[list[object]]:
    from python_calamine import CalamineError, CalamineWorkbook

    handle.seek(0)
    try:
        rows: Iterable[list[object]] = CalamineWorkbook.from_filelike(handle).get_sheet_by_index(0).iter_rows()  # type: ignore[assignment]
    except (CalamineError, OSError) as error:
        raise UnreadableError(
            message("the workbook can't be read ({why})", why=str(error)),
            where=name,
            next_step=message("Open and save it in Excel, or take it anew."),
        ) from error
    return iter(rows)


def _heads(rows: Iterator[list[object]]) -> list[str] | None:
    """The heads of an export, which stand in its first rows; None without any."""
    for _, row in zip(range(_FIRST_ROWS), rows, strict=False):
        known = {_fields().get(_folded(str(cell))) for cell in row}
        if {"text", "countries"} <= known:
            return [str(cell) for cell in row]
    return None


def _list(value: object) -> tuple[str, ...]:
    """The entries of a field: a list, or a text with semicolons or lines between them."""
    entries = value if isinstance(value, list) else re.split(r"[;\n]", str(value)) if value else []
    return tuple(entry for each in entries if (entry := re.sub(r"^- ", "", str(each).strip()).strip()))


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()


_data = partial(facts_of, __package__, "uhri")


@cache
def _fields() -> Mapping[str, str]:
    """The field of each name; "" for one that is ignored."""
    known = {_folded(name): field for field, names in _data()["fields"].items() for name in names}
    return {_folded(name): "" for name in _data()["ignored"]["fields"]} | known


@cache
def _kinds() -> Mapping[str, AnnotationKind]:
    return {name: AnnotationKind(kind) for kind, names in _data()["kinds"].items() for name in names}
