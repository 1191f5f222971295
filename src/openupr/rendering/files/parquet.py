"""Tables as Parquet, written by DuckDB inside this process: no server, no extension that would have to be fetched."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from ...reading.swept_folders import swept_folder
from ...views.tables.cells import Column, Type

TYPES = {
    Type.TEXT: "VARCHAR",
    Type.INTEGER: "BIGINT",
    Type.NUMBER: "DOUBLE",
    Type.YES_NO: "BOOLEAN",
    Type.TEXTS: "VARCHAR[]",
    Type.INTEGERS: "BIGINT[]",
    Type.NUMBERS: "DOUBLE[]",
    Type.YES_NOS: "BOOLEAN[]",
}
"""What each type is in SQL."""

# One thread, so that the same table gives the same bytes; nothing fetched, nothing loaded that the package does not hold.
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
_LONGEST = 256 * 1024 * 1024
"""Bytes that a row may have: DuckDB's own 16 MB could be reached by a hostile document."""


def write_parquet(columns: Sequence[Column], objects: Iterable[bytes], out: BinaryIO, *, what: str) -> int:
    """Write rows, each a JSON object of these columns, to `out`. Returns the rows written.

    The file's own metadata hold the table's name (`openupr_table`) and what each column holds (`openupr_columns`, JSON).
    """
    import duckdb

    with swept_folder() as folder:
        rows, made = folder / "rows.jsonl", folder / "rows.parquet"
        written = 0
        with rows.open("wb") as lines:
            for line in objects:
                lines.write(line + b"\n")
                written += 1
        types = ", ".join(f"{_text(column.name)}: {_text(TYPES[column.type])}" for column in columns)
        source = f"read_json({_text(rows)}, format = 'newline_delimited', maximum_object_size = {_LONGEST}, columns = {{{types}}})"
        about = json.dumps({column.name: column.description for column in columns}, ensure_ascii=False)
        metadata = f"{{openupr_table: {_text(what)}, openupr_columns: {_text(about)}}}"
        with duckdb.connect(config=_SETTINGS) as database:
            database.execute(f"COPY (FROM {source}) TO {_text(made)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {metadata})")
        with made.open("rb") as finished:
            shutil.copyfileobj(finished, out)
    return written


def _text(value: str | Path) -> str:
    """A text in SQL."""
    return "'" + str(value).replace("'", "''") + "'"
