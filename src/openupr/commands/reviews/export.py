"""`openupr export`: records as a table, for a spreadsheet or a program; documents as citations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import GIVEN, NO_PERSONS, STORE, TRUST
from ..given.given_arguments import given_path, refuse_overwriting
from ..given.opened_stores import opened_store, store_address
from ..given.shared_reader import Reader
from ..said.command_language import command_words, message
from ..said.said_on_stderr import exit_with_error, say_on_stderr

if TYPE_CHECKING:
    from ...languages.messages import Text
    from ...records import Kind, Review, Store
    from ...views.tables.cells import Cell
    from ...views.tables.record_tables import RecordTable


def export(
    paths: list[Path] = typer.Argument(None, parser=given_path, metavar="[PATHS]...", help=GIVEN),
    to: Path = typer.Option(
        Path("-"),
        help="Where to write, by the ending. A table: .csv, .xlsx, .parquet, .json or .jsonl. Citations of the documents: .ris, .bib or .csl.json. "
        "Write - for stdout (csv).",
    ),
    what: str = typer.Option(
        "rows",
        help="Which table. Of the report: `rows`, `items`, `clauses` (requests, with the State's final answer), `statements`, `tone` (of their "
        "sentences). Of the answers: `answers` (what each source says), `responses` (the State's words and reasons). Of all documents: `documents` "
        "(with versions and what is missing), `doubts`, `corrections`, `persons` (whom the UN's documents name). Of the three documents that go into "
        "a review: `paragraphs`, `concerns`, `consulted`, `admissions`, `references`, `answered_in`, `contributors`, `claims`. Of what stakeholders "
        "sent: `submissions`, `carried`. Of others: `questions` (put in advance), `list` (OHCHR's thematic list), `letters` (what special procedures "
        "wrote), `adoption` (who spoke in the Council). Where we have what delegations read out: `in_full` and `in_full_requests`. Across documents: "
        "`matrix` (what became of each concern of UN bodies), `asked_before` (earlier requests that one repeats, builds on or stands against).",
    ),
    everything: bool = typer.Option(False, "--all", help="Every review in the store."),
    json: bool = typer.Option(False, "--json", help="Write the table to stdout as JSON."),
    review: str = typer.Option(None, help="The review they belong to, ISO3-SS, where their text does not say."),
    as_: str = typer.Option(None, "--as", help="What kind of document it is, where its text does not say."),
    workers: int = typer.Option(None, min=1, help="How many processes read side by side (default: 2 for a batch)."),
    no_persons: bool = NO_PERSONS,
    store: str = STORE,
    trust: bool = TRUST,
) -> None:
    """Write the records of one or many reviews as a table, each row with its page; or their documents as citations."""
    from ...errors import OpenUPRError, UsageError
    from ...names import chosen_value
    from ...rendering.files.citation_files import is_citations, write_citations
    from ...views.citations import citations
    from ...views.tables.record_tables import WHAT

    reader = Reader(workers=workers, store=store, trust=trust)
    unread: list[Text] = []
    try:
        if bool(paths) == everything:
            raise UsageError(
                message("nothing, or too much, is named"),
                next_step=message("Name documents, folders or reviews of the store, or say --all, not both."),
            )
        refuse_overwriting(to, paths or [])
        what = chosen_value(what, WHAT, _no_table(what))  # told before anything is read
        if everything:
            with opened_store(store_address(store)) as found:
                reviews, count, none = _all(found, what, to, reader, unread, json=json, no_persons=no_persons)
        else:
            named = reader.read(paths, review, as_)
            reviews, none = len(named), 0
            if is_citations(to):
                count = write_citations(citations(named, persons=not no_persons), to)
            else:
                unread.extend(_not_read(named, what))
                count, none = _write(_table(reader, named, what, unread, no_persons=no_persons), to, json=json)
    except OpenUPRError as error:
        exit_with_error(error)
    if str(to) != "-":
        counted = command_words().count
        things = counted(count, one="{n} citation", many="{n} citations") if is_citations(to) else counted(count, one="{n} row", many="{n} rows")
        told = counted(reviews, one="{things} of {n} review in {file}", many="{things} of {n} reviews in {file}", things=things, file=str(to))
        without = counted(
            none, one="{n} of the reviews has none and a line that says so", many="{n} of the reviews have none and a line that says so"
        )
        say_on_stderr(command_words().say("{told}; {without}", told=told, without=without) if none else told)
    for sentence in unread[:_FEW]:
        say_on_stderr(command_words().say(sentence))
    if len(unread) > _FEW:
        say_on_stderr(
            command_words().say("There are {n} more: `openupr export --what doubts` lists each as language_not_read.", n=len(unread) - _FEW)
        )
    reader.finish()


def _no_table(what: str) -> Text:
    """That there is no such table; of what everybody asks for, where it is."""
    if what.casefold() not in {"recommendation", "recommendations"}:
        return message("there is no table “{what}”", what=what)
    return message(
        "there is no table “{what}”: {items} has each numbered recommendation, {parts} each request in one, {rows} each request by each State",
        what=what,
        items="items",
        parts="clauses",
        rows="rows",
    )


_FEW = 6
"""So many documents that were not read are named."""
_OF_REPORT = frozenset({"rows", "items", "clauses", "statements", "tone", "answers", "matrix", "asked_before"})
_OF_FILES = frozenset({"documents", "doubts", "corrections", "list", "questions", "responses", "submissions", "adoption", "in_full", "letters"})
"""Tables for which it does not matter in which language the documents are."""


def _not_read(reviews: Iterable[Review], what: str) -> Iterator[Text]:
    """Which documents that the table is made of are held in languages alone that are not read, so that nobody takes its emptiness for theirs."""
    from ...records import Kind

    for review in reviews if what.removesuffix("_requests") not in _OF_FILES else ():
        for kind in review.not_read:
            if (kind is Kind.WORKING_GROUP_REPORT) == (what in _OF_REPORT):
                yield _in_no_table(review, kind)


def _all(store: Store, what: str, to: Path, reader: Reader, unread: list[Text], *, json: bool, no_persons: bool) -> tuple[int, int, int]:
    """Export every review of the store, one after the other; what of them is not read is added to `unread`. Returns how many reviews, how many rows
    or citations, and how many reviews without."""
    from ...rendering.files.citation_files import is_citations, write_citations
    from ...views.citations import citations
    from ...views.tables.record_tables import RecordTable, columns, joined_rows

    with store.read() as library:
        named = [each.id for each in library.listed()]
    with reader.processes(len(named)) as processes:
        reviews = reader.one_by_one(store, named, processes)
        if is_citations(to):
            return len(named), write_citations(citations(reviews, persons=not no_persons), to), 0

        def rows(each: Review) -> Iterable[tuple[Cell, ...]]:
            unread.extend(_not_read([each], what))
            return _table(reader, [each], what, unread, no_persons=no_persons).rows

        lines = joined_rows(what, ((each.id, rows(each)) for each in reviews))
        return len(named), *_write(RecordTable(what, columns(what), lines), to, json=json)


def _write(made: RecordTable, to: Path, *, json: bool) -> tuple[int, int]:
    """Write a table. Returns how many records it holds, and how many reviews without one it names."""
    from dataclasses import replace

    from ...rendering.files.exports import write
    from ...views.tables.record_tables import is_only_review_name

    none = 0

    def rows() -> Iterator[tuple[Cell, ...]]:
        nonlocal none
        for row in made.rows:
            none += is_only_review_name(row)
            yield row

    written = write(replace(made, rows=rows()), to, "json" if json else None)
    return written - none, none


def _nothing_before(review: Review, earlier: Review | None) -> Text:
    """Why nothing can be told of what was asked of this State before, so that nobody takes that for "nothing was"; empty where it can."""
    from ...records import Kind
    from ...views.states_and_groups import cycle

    if cycle(review.session) == 1:
        return ""
    if earlier is None:
        return message("{review}: the review before is missing, so nothing of what was asked before is in this table.", review=review.id)
    if not earlier.items and Kind.WORKING_GROUP_REPORT in earlier.not_read:
        return _in_no_table(earlier, Kind.WORKING_GROUP_REPORT)
    return ""


def _in_no_table(review: Review, kind: Kind) -> Text:
    """That a document is held in other languages than are read."""
    from ...names import language_name
    from ...views.code_words import kind_name

    return message(
        "{review}: we have its document “{kind}” in {languages} alone, which is not read: nothing of it is in this table.",
        review=review.id,
        kind=message(kind_name(kind)),
        languages=tuple(message(language_name(code)) for code in review.not_read[kind]),
    )


def _table(reader: Reader, reviews: Sequence[Review], what: str, unread: list[Text], *, no_persons: bool) -> RecordTable:
    """The table of these reviews; with `no_persons`, after everything is counted, without the names of those whom they name. What of them is not at
    hand to be compared with is added to `unread`."""
    from ...views.tables.answered_columns import Linked
    from ...views.tables.record_tables import ASKED_BEFORE, BESIDE_EARLIER, LABELLED, LINKED, MATRIX, record_table

    made = reader.derived(reviews, earlier=what in BESIDE_EARLIER)
    labels = {name: label for each in made for name, label in each.labels.items()} if what in LABELLED else None
    linked = (
        {each.review.id: Linked(each.links.answers, each.earlier) for each in made if each.earlier and each.links.answers} if what in LINKED else {}
    )
    became = {each.review.id: each.links.concerns for each in made} if what in MATRIX else {}
    if what in ASKED_BEFORE:
        unread.extend(filter(None, (_nothing_before(each.review, each.earlier) for each in made)))
    links = {each.review.id: each.links for each in made}
    descriptions = {each.review.id: each.description for each in made}
    withheld = reader.withheld([*reviews, *(each.earlier for each in made)], no_persons=no_persons)
    return record_table(reviews, what, withheld, labels, linked, became, links, descriptions)
