"""Downloads: what the commands write, made for the browser."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import Response

from ... import __version__
from ...assembling import judgement_line
from ...languages.messages import Messages, message
from ...reading.swept_folders import swept_folder
from ...views.tables.record_tables import LABELLED, LINKED, MATRIX, WHAT, RecordTable, record_table
from ..shelf.lists_of_recommendations import FILTERS, filtered_recommendations
from ..shelf.review_shelf import ReviewShelf, Shelved
from ..shelf.search_of_store import filters_asked, found_shown
from ..shell.reader_language import reader_words
from ..shell.refused import Refused
from .decision_pages import own_decisions

TYPES = {
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "parquet": "application/vnd.apache.parquet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "ris": "application/x-research-info-systems",
    "bib": "application/x-bibtex",
}
"""What files can be written as, by their endings."""
TABLES = ("xlsx", "csv", "json", "jsonl", "parquet")
"""What tables can be written as."""
_OF_ITEMS = {"items": "id", "clauses": "item", "rows": "item"}
"""Tables that filters of recommendations can be put on, each with the column that names the recommendation."""


def made_file(shelf: ReviewShelf, shelved: Shelved, name: str, asked: Mapping[str, str], words: Messages) -> bytes:
    """The bytes of a file of a review; what people read is in the reader's language. Raises `Refused` for an unknown name."""
    what, _, ending = name.rpartition(".")
    if what in WHAT and ending in TABLES:
        return table_file(_table(shelved, what, asked), ending)
    makers: dict[str, Callable[[], bytes]] = {
        "chapters.html": lambda: _whole_page(shelf, shelved, words),
        "examined.docx": lambda: _results(shelved, "docx", words),
        "examined.json": lambda: _results(shelved, "json", words),
        "documents.ris": lambda: _citations(shelved, "ris"),
        "documents.bib": lambda: _citations(shelved, "bib"),
        "judgements.jsonl": lambda: "".join(f"{judgement_line(each)}\n" for each in own_decisions(shelf, shelved.review.id)).encode(),
    }
    if name not in makers:
        raise Refused(
            404,
            message("there is no file {name} of a review", name=name[:60]),
            message("Tables: {tables}; each as {endings}.", tables=", ".join(WHAT), endings=", ".join(TABLES)),
        )
    return makers[name]()


def _table(shelved: Shelved, what: str, asked: Mapping[str, str]) -> RecordTable:
    from ...views.tables.answered_columns import Linked

    made, review = shelved.made, shelved.review
    answers = made.links.answers if what in LINKED else None
    linked = {review.id: Linked(answers, made.earlier)} if answers is not None and made.earlier is not None else {}
    became = {review.id: made.links.concerns} if what in MATRIX else {}
    labels = made.labels if what in LABELLED else None
    whole = record_table([review], what, shelved.withheld, labels, linked, became, {review.id: made.links}, {review.id: made.description})
    if what in _OF_ITEMS and any(asked.get(key) for key in (*FILTERS, "q")):
        fitting = {each.id for each in filtered_recommendations(shelved, asked, 1, 1_000_000).items}
        at = next(number for number, column in enumerate(whole.columns) if column.name == _OF_ITEMS[what])
        return replace(whole, rows=(row for row in whole.rows if str(row[at]) in fitting))
    return whole


def table_file(made: RecordTable, ending: str) -> bytes:
    """A table as the bytes of a file."""
    from ...rendering.files.exports import write

    with swept_folder() as folder:
        path = Path(folder) / f"table.{ending}"
        write(made, path)
        return path.read_bytes()


def _whole_page(shelf: ReviewShelf, shelved: Shelved, words: Messages) -> bytes:
    """The page with its pictures, in one file."""
    from ...rendering.html.review_page import report_as_html
    from ...stages.held.page_pictures import KeptPictures, pictured_by
    from .report_pages import page_view_of

    review = shelved.review
    pictures = KeptPictures(shelf.opened, review.id, pictured_by(shelf.workers, lambda _: None))
    originals = {each.sha256: shelf.original(each.sha256) for each in review.documents if shelved.withheld.pictured(each.sha256)}
    return report_as_html(page_view_of(shelved, words), originals, pictures, language=words.language).encode()


def _results(shelved: Shelved, ending: str, words: Messages) -> bytes:
    from ...rendering.word.examined_word import word
    from ...views.examined.examined_view import examined_view
    from ...views.examined.results_data import results_data

    made = shelved.made
    if ending == "docx":
        shown = examined_view(shelved.review, made.results, __version__, shelved.withheld, description=made.description, words=words)
        return word(shown, words)
    return (json.dumps(results_data(shelved.review, made.results, __version__, shelved.withheld), ensure_ascii=False, indent=1) + "\n").encode(
        "utf-8", "replace"
    )


def _citations(shelved: Shelved, ending: str) -> bytes:
    from ...rendering.files.citation_files import write_citations
    from ...views.citations import citations

    with swept_folder() as folder:
        path = Path(folder) / f"documents.{ending}"
        write_citations(citations([shelved.review], persons=True), path)
        return path.read_bytes()


def routes(shelf: ReviewShelf) -> APIRouter:
    """The downloads."""
    router = APIRouter(include_in_schema=False)

    @router.get("/download/found.{ending}")
    def found(request: Request, ending: str) -> Response:
        from ...rendering.table_of_hits import found_table
        from ...searching import Query
        from ...searching.opening import Search

        if ending not in TABLES:
            raise Refused(404, message("hits can’t be written so"), message("As {endings}.", endings=", ".join(TABLES)))
        filters = {name: (value,) for name, value in filters_asked(request).items()}
        with shelf.opened() as store, store.read() as library:
            engine = Search(library)
            hits = engine.find(Query.of(request.query_params.get("q", "")[:400], held=engine.states(), **filters), limit=None)
        return answer_file(table_file(found_table(found_shown(shelf, hits)), ending), f"found.{ending}")

    @router.get("/r/{identifier}/download/{name}")
    def download(request: Request, identifier: str, name: str) -> Response:
        shelved = shelf.review(identifier)
        return answer_file(made_file(shelf, shelved, name, request.query_params, reader_words(request)), f"{shelved.review.id}-{name}")

    return router


def answer_file(data: bytes, name: str) -> Response:
    """A file as the browser keeps it."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return Response(data, media_type=TYPES[name.rpartition(".")[2]], headers=headers)
