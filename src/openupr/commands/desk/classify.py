"""`openupr classify`: labels for a table of texts, for a researcher with many of them."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..given.common_options import ENCODING, SHEET
from ..given.given_arguments import from_stdin, refuse_overwriting
from ..said.command_language import command_words
from ..said.said_on_stderr import exit_with_error, say_on_stderr

if TYPE_CHECKING:
    from ...labelling import ActionLabel, IssueLabel
    from ...languages.messages import Value
    from ...preparing.tables import OwnTable, Record
    from ...stages.own_work.texts_of_ones_own import TextLabelled
    from ...views.tables.cells import Column
    from ...views.tables.record_tables import RecordTable


def classify(
    path: Path = typer.Argument(help="The table of texts: .csv, .tsv, .xlsx, .xls, .ods, .json or .jsonl; - for standard input (csv)."),
    to: Path = typer.Option(Path("-"), help="Where to write: .csv, .xlsx, .parquet, .json or .jsonl by the ending; - for stdout (csv)."),
    text: str = typer.Option("text", help="The column that holds the texts."),
    sheet: str = SHEET,
    encoding: str = ENCODING,
    all_languages: bool = typer.Option(
        False, "--all-languages", help="Label texts in other languages than English too, though the labels mean little (action_sure is no)."
    ),
    workers: int = typer.Option(None, min=1, help="How many processes label side by side (default: 2 for many texts)."),
) -> None:
    """Label texts of recommendations: action category, issues, specificity. The other columns are kept as they were given, rows stay in order.

    The names of the columns may stand below titles and notes. A text without words, in another language than English or of more than 6,000 characters
    gets no labels. Its cells are empty, and `note` says why.
    """
    from ...errors import OpenUPRError
    from ...rendering.files.exports import write
    from ...stages.own_work.tables_apart import TableAsked, table_apart

    noted: Counter[str] = Counter()
    try:
        refuse_overwriting(to, [path])
        given = from_stdin() if str(path) == "-" else None
        with table_apart(TableAsked(str(path), text, "openupr classify", sheet, encoding, given)) as table:
            for each in (*table.said, *_kept(table.names)):
                say_on_stderr(command_words().said(each))
            made = _table(table, noted, workers, all_languages=all_languages)
            write(replace(made, columns=_apart(made.columns)) if to.suffix.lower() == ".parquet" else made, "-" if str(to) == "-" else to)
    except OpenUPRError as error:
        exit_with_error(error)
    if str(to) != "-":
        say_on_stderr(command_words().count(noted["labelled"], one="{n} text labelled: {file}", many="{n} texts labelled: {file}", file=str(to)))
    talk_of(noted)


def talk_of(noted: Mapping[str, int]) -> None:
    """How many labels are given as unsure (as their columns have it), of how many texts they mean little, and which have none."""
    from ...stages.own_work.texts_of_ones_own import BEGINNING, OTHER

    if noted["unsure"]:
        say_on_stderr(command_words().say("The category is unsure for {n} (action_sure).", n=noted["unsure"]))
    if noted["guessed"]:
        say_on_stderr(command_words().say("No issue is sure for {n}: the likeliest is given (issues_sure).", n=noted["guessed"]))
    if noted["unknown_words"]:
        say_on_stderr(
            command_words().say(
                "{n} may be no English, or no text: the labeller knows few of the words (note). It is for English alone.",
                n=noted["unknown_words"],
            )
        )
    if noted["foreign"]:
        languages = sorted(note.removeprefix(OTHER).strip(" ()") for note in noted if note.startswith(OTHER))
        named: dict[str, Value] = {"n": noted["foreign"], "languages": ", ".join(filter(None, languages)) or "?"}
        say_on_stderr(
            command_words().say("{n} in another language than English ({languages}): they are labelled all the same (note).", **named)
            if noted["labelled_foreign"]
            else command_words().say(
                "{n} in another language than English ({languages}): not labelled. --all-languages labels them all the same (note).", **named
            )
        )
    if noted["no_words"]:
        say_on_stderr(command_words().say("{n} without a word that the labeller can read: not labelled (note).", n=noted["no_words"]))
    if noted["too_long"]:
        say_on_stderr(
            command_words().say("{n} of more characters than are read: not labelled (note). Cut into single requests.", n=noted["too_long"])
        )
    if noted[BEGINNING]:
        say_on_stderr(
            command_words().say("Of {n} long ones only the beginning was read for what they do: count them apart (note).", n=noted[BEGINNING])
        )


def _kept(names: Sequence[str]) -> list[str]:
    """That columns of the names of ours are kept, where there are any."""
    from ...views.tables.given import own_column_name
    from ...views.tables.label_columns import LABEL_COLUMNS

    taken = [column.name for column in LABEL_COLUMNS if own_column_name(column.name, names) != column.name]
    beside = ", ".join(own_column_name(name, names) for name in taken)
    if not taken:
        return []
    told = command_words().say(
        "The table has columns of these names already, and keeps them: {names}. Ours stand beside them: {beside}.",
        names=", ".join(taken),
        beside=beside,
    )
    return [told]


def _apart(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with names that differ in more than capitals: in Parquet, “State” and “state” are one."""
    taken = {column.name.casefold() for column in columns}
    made: dict[str, Column] = {}
    for column in columns:
        name, count = column.name, 2
        while name.casefold() in made or (name != column.name and name.casefold() in taken):
            name, count = f"{column.name}_{count}", count + 1
        made[name.casefold()] = replace(column, name=name)
    return tuple(made.values())


def _table(table: OwnTable, noted: Counter[str], workers: int | None, *, all_languages: bool) -> RecordTable:
    """The table that is written: rows are read, labelled and handed on batch by batch. `noted` counts what is to be said of them."""
    from ...stages.own_work.texts_of_ones_own import BATCH, labelled_texts
    from ...views.tables.cells import Cell, Column
    from ...views.tables.given import TableValue, own_column_name, value_as_text
    from ...views.tables.label_columns import LABEL_COLUMNS
    from ...views.tables.record_tables import RecordTable

    columns = (
        *(Column(name, "As it was given.", 60 if name == table.text else 14) for name in table.names),
        *(replace(column, name=own_column_name(column.name, table.names)) for column in LABEL_COLUMNS),
    )
    ahead: deque[list[Record]] = deque()  # rows whose texts are being labelled

    def texts() -> Iterator[list[str]]:
        while batch := list(islice(table.rows, BATCH)):
            ahead.append(batch)
            yield [str(value_as_text(TableValue(record.get(table.text))) or "") for record in batch]

    def rows() -> Iterator[tuple[Cell, ...]]:
        for labelled in labelled_texts(texts(), all_languages=all_languages, count=workers):
            for record, found in zip(ahead.popleft(), labelled, strict=True):
                one = str(value_as_text(TableValue(record.get(table.text))) or "")
                _count(noted, found)
                given = (TableValue(record.get(name)) for name in table.names)
                yield (*given, *_labels(one, found, len(LABEL_COLUMNS)))

    return RecordTable("labels", columns, rows())


def _count(noted: Counter[str], found: TextLabelled) -> None:
    from ...stages.own_work.texts_of_ones_own import OTHER

    label, note = found.label, found.note
    noted[note] += 1
    noted["foreign"] += note.startswith(OTHER)
    if label is not None:
        noted["labelled"] += 1
        noted["labelled_foreign"] += note.startswith(OTHER)
        noted["unsure"] += not _sure(label.action, note)
        noted["guessed"] += not _sure(label.issues[0], note)


def _sure(label: ActionLabel | IssueLabel, note: str) -> bool:
    """Whether a label is given as sure: it is likely enough, and no note says that it means little."""
    return label.sure and not note


def _labels(text: str, found: TextLabelled, columns: int) -> tuple[str | int | float | bool | None, ...]:
    """The cells of a text's labels; all but the note are empty where it has none."""
    label, note = found.label, found.note
    if label is None:
        return (*(None for _ in range(columns - 1)), note)
    return (
        label.action.category,
        round(label.action.probability, 4),
        _sure(label.action, note),
        ";".join(issue.issue for issue in label.issues),
        ";".join(f"{issue.probability:.4f}" for issue in label.issues),
        _sure(label.issues[0], note),
        ";".join(found.specific),
        label.does.does,
        label.does.probability,
        label.does.sure and not note,
        ";".join(text[a:b] for a, b in label.does.words),
        label.does.demanding,
        label.does.demanding_probability,
        ";".join(text[a:b] for a, b in label.action.words),
        label.labeller,
        note,
    )
