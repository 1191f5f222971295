"""A filled form against the form: what differs, byte by byte and part by part."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

from openupr.preparing.forms.form_entries import FilledForm

from .invented_forms import MAIN, parts

_T = rb'<(?:\w+:)?t xml:space="preserve">[^<]*</(?:\w+:)?t>'
_RUN = re.compile(
    rb"<(?:\w+:)?r>(?:<(?:\w+:)?rPr/>|<(?:\w+:)?rPr>(?:(?!</(?:\w+:)?rPr>).)*</(?:\w+:)?rPr>)?"
    rb"(?P<text>" + _T + rb"(?:<(?:\w+:)?br/>" + _T + rb")*)</(?:\w+:)?r>",
    re.DOTALL,
)
_EMPTY = re.compile(rb"<(\w+:)p></\1p>")
_WIDTHS = re.compile(rb'(<w:(?:gridCol|tcW|gridSpan)\b[^>]*?w:(?:w|val)=)"\d+"')


def entries_of(data: bytes) -> list[tuple[object, ...]]:
    """What a package says of each of its parts; how they are packed is the packer's."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return [(e.filename, e.date_time, e.compress_type, e.extra, e.comment, e.create_system) for e in file.infolist()]


def without(data: bytes, written: set[str]) -> bytes:
    """The text without the runs that were written. An empty paragraph in two tags is one in one tag."""

    def left(run: re.Match[bytes]) -> bytes:
        lines = re.findall(rb">([^<]+)</", run["text"])
        return b"" if unescape(b"\n".join(lines).decode()) in written else run[0]

    return _EMPTY.sub(rb"<\1p/>", _RUN.sub(left, data))


def without_new_column(data: bytes) -> bytes:
    """The text of a table without its last column and without the widths of the others."""
    data = re.sub(rb"<w:gridCol [^>]*/></w:tblGrid>", b"</w:tblGrid>", data)
    rows = re.split(rb"(?=<w:tr>|<w:tr )", data)
    for index, row in enumerate(rows[1:], 1):
        if row.count(b"<w:tc>") > 1:
            begin = row.rindex(b"<w:tc>")
            rows[index] = row[:begin] + row[row.index(b"</w:tc>", begin) + len(b"</w:tc>") :]
    return _WIDTHS.sub(rb"\1", b"".join(rows))


def all_else_stays(before: bytes, made: FilledForm, written: set[str]) -> None:
    """Every part and what the package says of it, and the text but for what was written (and a new column, with the widths)."""
    assert entries_of(before) == entries_of(made.data)
    first, second = parts(before), parts(made.data)
    assert [name for name in first if first[name] != second[name]] == [MAIN]
    if made.added:
        assert without_new_column(second[MAIN]) == _WIDTHS.sub(rb"\1", first[MAIN])
    else:
        assert without(second[MAIN], written) == without(first[MAIN], set())
