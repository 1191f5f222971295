"""What OpenUPR wrote is known by its bytes, and nobody else's file is taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from shown import compare_page, report, results_json, word
from small_reviews import review

from openupr.reading.own_files import is_own_file
from openupr.rendering.files.citation_files import endings, write_citations
from openupr.rendering.files.exports import write
from openupr.rendering.side_by_side import side_by_side_page
from openupr.rendering.table_of_hits import FOUND
from openupr.views.citations import citations
from openupr.views.desk.checked_table import COLUMNS as CHECKED
from openupr.views.tables.evidence import COLUMNS as EVIDENCE
from openupr.views.tables.record_tables import WHAT, RecordTable, columns
from openupr.views.texts_compared import CLUSTER_COLUMNS, DIFFERENCE_COLUMNS

TABLES = {what: columns(what) for what in WHAT}
TABLES |= {"found": tuple(column for column, _ in FOUND), "draft": CHECKED, "differences": DIFFERENCE_COLUMNS}
TABLES |= {"clusters": CLUSTER_COLUMNS, "evidence": EVIDENCE}


@pytest.mark.parametrize("what", TABLES)
def test_tables(what: str, tmp_path: Path) -> None:
    for ending in ("csv", "xlsx", "json", "jsonl", "parquet"):
        to = tmp_path / f"t.{ending}"
        write(RecordTable(what, TABLES[what], [tuple(None for _ in TABLES[what])]), to)
        assert is_own_file(to), ending


def test_pages_word_files_and_citations(tmp_path: Path) -> None:
    made = review()
    written = {
        "report.html": report(made, {}, version="1").encode(),
        "compare.html": compare_page([(made, ())], "1").encode(),
        "diff.html": side_by_side_page("Two", []).encode(),
        "results.docx": word(made, (), "1"),
        "results.json": results_json(made, (), "1").encode(),
    }
    for name, data in written.items():
        (tmp_path / name).write_bytes(data)
        assert is_own_file(tmp_path / name), name
    for ending in endings():
        to = tmp_path / f"cited{ending}"
        assert write_citations(citations([made]), to)
        assert is_own_file(to), ending


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl"])
def test_a_long_cell_hides_no_head(ending: str, tmp_path: Path) -> None:
    to = tmp_path / f"t.{ending}"
    write(RecordTable("rows", columns("rows"), [tuple("w" * 15_000 for _ in columns("rows"))]), to)
    assert is_own_file(to)


def test_nobody_elses(tmp_path: Path) -> None:
    import docx

    docx.Document().save(str(tmp_path / "draft.docx"))
    ours = tmp_path / "ours.bib"
    write_citations(citations([review()]), ours)
    files = {
        "page.html": b"<!doctype html><title>Mills</title>",
        "quoting.html": b"<!doctype html><p>" + b"x" * 5_000 + b'<meta name="generator" content="OpenUPR 1">',
        "table.csv": b"review,mill,boat,who\nXAA-17,1,2,3\n",
        "table.json": b'[{"review": "XAA-17", "mill": 1, "boat": 2}]',
        "notes.txt": b"review, id, number: what are these?\n",
        "list.txt": b"mills.txt: 2 recommendations found by us\n\n1. Mend the mill\n2. Dig a well\n",
        "broken.docx": b"PK\x03\x04 and nothing more",
        "broken.json": b"[{",
        "broken.parquet": b"PAR1",
        "empty.csv": b"",
        "mine.bib": ours.read_bytes() + b"\n@book{mine,\n  title = {Mills},\n}\n",
        "mine.ris": b"TY  - BOOK\r\nTI  - Mills\r\nER  - \r\n",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    assert [each.name for each in tmp_path.iterdir() if is_own_file(each)] == ["ours.bib"]
    assert not is_own_file(tmp_path / "not there")
