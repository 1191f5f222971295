"""Makes `old.store.gz`: a store as an OpenUPR of before wrote it, with decisions on what it read otherwise than today's.

It was run once, with the code of commit b43a2b4 (`git worktree add ../before b43a2b4`, then with its environment and `PYTHONPATH=../before/src`):

    python tests/storing/old_store/make_old_store.py tests/documents/XDD-05/A-HRC-96-31.pdf tests/storing/old_store/old.store.gz

The document is the invented review XDD-05. What that code read is changed in `otherwise` before it is kept, as if it had been read worse: so that the
store holds what later versions mend, whatever they mend. It is never made again: then it would be a store of today.
"""

from __future__ import annotations

import gzip
import hashlib
import shutil
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import openupr.extracting.working_group_report as reading
from openupr.records import (
    Clause,
    Item,
    Judgement,
    Recommender,
    WorkingGroupReport,
    pair_id,
    record_by_identifier,
    records_by_identifier,
    text_sha256,
)
from openupr.searching.opening import open_store
from openupr.stages.stored.keeping import judge_kept, keep
from openupr.stages.stored.stored_reviews import kept
from openupr.text import Text

NUMBERED = ("XDD-05/R29.16~2", "XDD-05/R29.17")


def otherwise(report: WorkingGroupReport) -> WorkingGroupReport:
    """The report as an older reading would have had it."""
    return replace(report, items=tuple(_item(item) for item in report.items))


def _item(item: Item) -> Item:
    if item.id == "XDD-05/R29.4":  # the second clause was not seen: the third had its letter
        one, _, three = item.clauses
        return replace(item, clauses=(one, replace(three, id=f"{item.id}.b")))
    if item.id == NUMBERED[0]:  # the number was read otherwise
        clauses = tuple(replace(clause, id=clause.id.replace(*NUMBERED)) for clause in item.clauses)
        return replace(item, id=NUMBERED[1], number="29.17", clauses=clauses)
    if item.id == "XDD-05/R29.11":  # a footnote's mark stood in the text
        return _reworded(item, "have a lawyer", "have a lawyer3")
    if item.id == "XDD-05/R29.9":  # a word was read otherwise that turns the sense
        return _reworded(item, "Adopt a code", "Adopt no code")
    if item.id == "XDD-05/R29.20":  # another text
        return _reworded(item, "in all schools.", "in all schools. More was read out at the end of the meeting by the secretariat.")
    if item.id == "XDD-05/R29.12":  # two clauses where there is one
        only = item.clauses[0]
        return replace(item, clauses=(only, replace(only, id=f"{item.id}.b", request="inform all those who are held without a trial of it")))
    if item.id == "XDD-05/R29.13":  # a State was not recognized
        return replace(item, clauses=tuple(replace(clause, recommenders=tuple(map(_unknown, clause.recommenders))) for clause in item.clauses))
    return item


def _unknown(recommender: Recommender) -> Recommender:
    return Recommender(None, recommender.printed, "unknown") if recommender.printed == "Kyrgystan" else recommender


def _reworded(item: Item, words: str, others: str) -> Item:
    assert words in item.text.clean
    text = item.text.clean.replace(words, others)
    clauses = tuple(replace(clause, request=clause.request.replace(words, others)) for clause in item.clauses)
    return replace(item, text=Text(text, text), clauses=clauses)


ITEMS = {
    "R29.1": ("position", "supported"),  # reads as it did
    "R29.17": ("position", "noted"),
    "R29.11": ("claim", "in_progress"),
    "R29.9": ("position", "supported"),
    "R29.20": ("position", "supported"),
}


def decisions(store_path: Path, pdf: Path) -> None:
    """Decide on records of every kind that a report has, each at another minute."""
    with open_store(store_path) as store:
        review = next(kept(store, ["XDD-05"]))
        made: list[tuple[str, str, str, str]] = []
        for record, (field, value) in ITEMS.items():
            found = record_by_identifier(review, record)
            assert found is not None
            made.append((found.id, text_sha256(found), field, value))
        row = records_by_identifier(review)["XDD-05/R29.13.a.x2"]
        made.append((row.id, text_sha256(row), "state", "KGZ"))
        other = ("XDD-01/R12.1.a", hashlib.sha256(b"Establish a harbour").hexdigest())
        for record in ("R29.4.b", "R29.12.b", "R29.10.a"):  # the last is divided by later versions
            clause = record_by_identifier(review, record)
            assert isinstance(clause, Clause)
            made.append((pair_id(clause.id, other[0]), f"{text_sha256(clause)}={other[1]}", "link", "confirmed"))
        made.append((f"file:{pdf.name}", hashlib.sha256(pdf.read_bytes()).hexdigest(), "kind", "working_group_report"))
        made.append(("remove:0123456789ab", hashlib.sha256(b"Winterbottom").hexdigest(), "remove", "Winterbottom"))
        for minute, (record, sha256, field, value) in enumerate(made):
            judge_kept(store, "XDD-05", Judgement(record, sha256, field, value, "A. Roe", f"2026-11-01T10:{minute:02d}:00+00:00", "read on the page"))


def main(pdf: Path, target: Path) -> None:
    """Write the store, by way of a folder whose path names no machine."""
    read = reading.extract_working_group_report
    reading.extract_working_group_report = lambda *given: otherwise(read(*given))
    folder = Path("/dossiers")
    (folder / "XDD-05").mkdir(parents=True)
    try:
        shutil.copy(pdf, folder / "XDD-05")
        with open_store(folder / "old.store") as store:
            keep([folder / "XDD-05"], store)
        shutil.rmtree(folder / "XDD-05")  # so that decisions stand in the store alone
        decisions(folder / "old.store", pdf)
        with closing(sqlite3.connect(folder / "old.store", isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("VACUUM")
        target.write_bytes(gzip.compress((folder / "old.store").read_bytes(), 9, mtime=0))
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
